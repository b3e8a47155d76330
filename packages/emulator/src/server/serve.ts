import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Emulator } from './emulator.ts'
import { jsonResponse, type EmulatorResponse } from './exchange.ts'

export type ServedEmulator = {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** Takes no more requests, answers those under way, and ends every connection, hanging ones too. */
  close(): Promise<void>
}

const largestBody = 16 * 1024 * 1024

/** Undefined where the body is larger than the limit. */
const bodyOf = async (message: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    // Read to its end but not kept: a client that is cut off while it sends never sees the answer.
    if (size <= largestBody) chunks.push(bytes)
  }
  return size > largestBody ? undefined : Buffer.concat(chunks).toString('utf8')
}

const headersOf = (message: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )

const answerOf = async (emulator: Emulator, message: IncomingMessage): Promise<EmulatorResponse> => {
  const body = await bodyOf(message)
  if (body === undefined) {
    const error = { code: 'RequestEntityTooLarge', message: `A body has at most ${largestBody} bytes.` }
    return jsonResponse(413, { error }, { connection: 'close' })
  }
  return emulator.handle({
    method: message.method ?? 'GET',
    path: message.url ?? '/',
    headers: headersOf(message),
    body,
  })
}

const send = (response: ServerResponse, answer: EmulatorResponse): void => {
  if (answer.connection === 'hang') return
  if (answer.connection === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  response.writeHead(answer.status, answer.headers)
  response.end(answer.status === 204 ? undefined : answer.body)
}

/** Serves the emulator on the loopback interface; port 0 takes any free one. Rejects when the port is taken. */
export const serve = async (emulator: Emulator, port: number): Promise<ServedEmulator> => {
  const pending = new Set<Promise<void>>()
  const server = createServer((message, response) => {
    const answered = answerOf(emulator, message)
      .catch((error: unknown) => {
        const text = error instanceof Error ? error.message : String(error)
        return jsonResponse(500, { error: { code: 'EmulatorBug', message: text } })
      })
      .then((answer) => send(response, answer))
      .finally(() => pending.delete(answered))
    pending.add(answered)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://127.0.0.1:${taken}`,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      await Promise.allSettled(pending)
      server.closeAllConnections()
      await closed
    },
  }
}
