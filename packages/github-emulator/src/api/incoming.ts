import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './call.ts'
import type { Incoming } from './exchange.ts'

const textOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Which of the APIs a path belongs to, and what is left of it. */
const routed = (pathname: string): { readonly to: Incoming['to']; readonly path: string; readonly root: string } => {
  if (pathname === '/graphql' || pathname === '/api/graphql') return { to: 'graphql', path: pathname, root: '' }
  if (pathname === '/oidc/token') return { to: 'oidc', path: pathname, root: '' }
  if (pathname.startsWith('/_services/')) return { to: 'keys', path: pathname, root: '' }
  if (pathname.startsWith('/api/v3/')) return { to: 'rest', path: pathname.slice('/api/v3'.length), root: '/api/v3' }
  if (pathname.startsWith('/api/')) return { to: 'elsewhere', path: pathname, root: '' }
  return { to: 'rest', path: pathname, root: '' }
}

export const incomingOf = async (message: IncomingMessage, origin: string): Promise<Incoming> => {
  const url = new URL(message.url ?? '/', origin)
  const text = await textOf(message)
  const { to, path, root } = routed(url.pathname)
  return {
    root,
    method: message.method ?? 'GET',
    path,
    query: url.searchParams,
    text,
    body: parsed(text),
    authorization: message.headers.authorization,
    userAgent: message.headers['user-agent'],
    to,
    places: { api: `${origin}${root}`, web: origin },
  }
}

export const send = (response: ServerResponse, given: Answer | 'reset' | undefined): void => {
  if (given === 'reset' || given === undefined) {
    response.socket?.resetAndDestroy()
    return
  }
  const body = given.body === undefined ? undefined : JSON.stringify(given.body)
  response.writeHead(given.status, { 'content-type': 'application/json; charset=utf-8', ...given.headers })
  response.end(body)
}
