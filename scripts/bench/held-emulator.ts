/** An emulator that holds its answers until nothing more is sent, so that requests that can be under way together are. */
import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { createEmulator } from '@adx-export/emulator'
import type { Span } from './statistics.ts'

/** Milliseconds without a request, after which the answers that are held go out: a client has sent by then what it can. */
const quiet = 150

export type HeldEmulator = {
  readonly url: string
  /** Every request since the last call of `clear`. */
  readonly spans: readonly Span[]
  readonly clear: () => void
  readonly close: () => Promise<void>
}

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks).toString('utf8')
}

/** Resolves for everybody who waits as soon as nobody has come for a while. */
const waitingRoom = (): { readonly wait: () => Promise<void>; readonly close: () => void } => {
  let waiting: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined
  const release = (): void => {
    const all = waiting
    waiting = []
    all.forEach((go) => go())
  }
  return {
    wait: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        clearTimeout(timer)
        timer = setTimeout(release, quiet)
      }),
    close: () => clearTimeout(timer),
  }
}

export const heldEmulator = async (): Promise<HeldEmulator> => {
  const emulator = createEmulator()
  const room = waitingRoom()
  let spans: Span[] = []
  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const from = performance.now()
    const body = await bodyOf(message)
    await room.wait()
    // All that were held end before any of them is answered.
    spans.push({ from, to: performance.now() })
    const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]))
    const request = { method: message.method ?? 'GET', path: message.url ?? '/' }
    const given = await emulator.handle({ ...request, headers, body })
    response.writeHead(given.status, given.headers)
    response.end(given.status === 204 ? undefined : given.body)
  }
  const server = createServer((message, response) => {
    answer(message, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The emulator has no address.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    get spans() {
      return spans
    },
    clear: () => {
      spans = []
    },
    close: async () => {
      room.close()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
