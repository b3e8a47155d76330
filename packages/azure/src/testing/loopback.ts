import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Seen = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Parsed where it is JSON. */
  readonly body: unknown
}

export type Reply =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | 'reset'
  | 'hang'
  /** Whatever no server should do. */
  | ((response: ServerResponse) => void)

export type Loopback = {
  readonly url: string
  readonly seen: Seen[]
  close(): Promise<void>
}

const textOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const send = (response: ServerResponse, reply: Reply): void => {
  if (reply === 'hang') return
  if (typeof reply === 'function') {
    reply(response)
    return
  }
  if (reply === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const text = typeof reply.body === 'string'
  response.writeHead(reply.status ?? 200, { 'content-type': text ? 'text/html' : 'application/json', ...reply.headers })
  response.end(reply.body === undefined ? undefined : text ? String(reply.body) : JSON.stringify(reply.body))
}

/** A server that answers as it is told; it stands where the emulator would. */
export const listen = async (answer: (seen: Seen) => Reply): Promise<Loopback> => {
  const seen: Seen[] = []
  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = parsed(await textOf(message))
    const entry = { method: message.method ?? '', path: message.url ?? '', headers: message.headers, body }
    seen.push(entry)
    send(response, answer(entry))
  }
  const server = createServer((message, response) => {
    handle(message, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
