import type { EmulatorRequest, EmulatorResponse } from './exchange.ts'

export type EmulatorFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** A request that never gets an answer still ends when its caller gives up. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const give = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    if (signal.aborted) give()
    else signal.addEventListener('abort', give, { once: true })
  })

/** A `fetch` over the handlers: `https://host/path` is asked as `/host/path`. */
export const createFetch =
  (handle: (request: EmulatorRequest) => Promise<EmulatorResponse>): EmulatorFetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const { host, pathname, search } = new URL(request.url)
    const answer = await handle({
      method: request.method,
      path: `/${host}${pathname}${search}`,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    })
    if (answer.connection === 'hang') return untilAborted(request.signal)
    if (answer.connection === 'reset') throw new TypeError('fetch failed', { cause: new Error('ECONNRESET') })
    const bodiless = answer.status === 204 || answer.status === 304
    return new Response(bodiless ? null : answer.body, { status: answer.status, headers: { ...answer.headers } })
  }
