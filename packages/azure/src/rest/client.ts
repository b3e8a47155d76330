import pLimit from 'p-limit'
import { AzureError } from '../errors.ts'
import { createRate } from '../rate.ts'
import { askAgain, sendAgain } from '../retry.ts'
import type { Session } from '../session.ts'
import { fieldsOf, listOf, textOf } from '../wire.ts'
import type { Service } from './failures.ts'
import type { RestReply } from './transport.ts'

export type RestWrite = {
  readonly method: 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly apiVersion: string
  readonly body?: unknown
  /** Milliseconds. */
  readonly timeout: number
}

/** One REST host: reads are asked again, writes only where they cannot have begun. */
export type RestClient = {
  read(path: string, apiVersion: string): Promise<unknown>
  /** Every page of `{value, nextLink}`. */
  list(path: string, apiVersion: string): Promise<readonly unknown[]>
  write(request: RestWrite): Promise<RestReply>
  /** A URL that the service gave, on the same host only. Not asked again. */
  follow(link: string): Promise<RestReply>
}

export type RestClientOptions = {
  readonly host: string
  readonly service: Service
  /** The value of the `authorization` header. */
  readonly authorize: () => Promise<string>
  readonly perSecond?: number
}

const withVersion = (url: URL, apiVersion: string): URL => {
  if (!url.searchParams.has('api-version')) url.searchParams.set('api-version', apiVersion)
  return url
}

/** A link out of an answer: relative or absolute, never to another host, since the token goes with it. */
export const sameHost = (link: string, host: string): URL => {
  const base = `https://${host}`
  const url = URL.canParse(link, base) ? new URL(link, base) : undefined
  if (url === undefined || url.protocol !== 'https:' || url.host !== host || url.username !== '' || url.password !== '')
    throw new AzureError(
      'host-refused',
      `A link in an answer of '${host}' leads to another host; it was not followed.`,
      {
        hint: 'Something between here and Azure may be changing its answers.',
      },
    )
  return url
}

export const createRestClient = (session: Session, options: RestClientOptions): RestClient => {
  const { host, service } = options
  const { limits, waiting, count } = session
  const parallel = pLimit(limits.parallelRest)
  const rate = createRate(options.perSecond ?? Number.POSITIVE_INFINITY, session.clock)
  const get = (url: URL): Promise<RestReply> =>
    parallel(async () => {
      const authorization = await options.authorize()
      await rate()
      count.reads++
      return session.transport({ method: 'GET', url, authorization, timeout: limits.restReadTimeout, service })
    })
  const read = async (url: URL): Promise<unknown> => (await askAgain(() => get(url), waiting)).body
  const list = async (path: string, apiVersion: string): Promise<readonly unknown[]> => {
    const items: unknown[] = []
    let next: string | undefined = path
    for (let page = 1; next !== undefined; page++) {
      if (page > limits.pages)
        throw new AzureError('too-large', `A list of ${service.name} has over ${limits.pages} pages.`)
      const body = fieldsOf(await read(withVersion(sameHost(next, host), apiVersion)))
      if (!Array.isArray(body['value'])) throw new AzureError('bad-answer', `${service.name} answered without a list.`)
      items.push(...listOf(body['value']))
      next = textOf(body['nextLink'])
    }
    return items
  }
  const put = ({ method, path, apiVersion, body, timeout }: RestWrite): Promise<RestReply> =>
    parallel(async () => {
      const authorization = await options.authorize()
      await rate()
      count.writes++
      const url = withVersion(sameHost(path, host), apiVersion)
      const text = body === undefined ? undefined : JSON.stringify(body)
      const common = { method, url, authorization, timeout, service }
      return session.transport(text === undefined ? common : { ...common, body: text })
    })
  return {
    read: (path, apiVersion) => read(withVersion(sameHost(path, host), apiVersion)),
    list,
    write: (request) => {
      if (session.phase === 'plan') throw new Error('A plan does not write.')
      return sendAgain(() => put(request), waiting)
    },
    follow: (link) => get(sameHost(link, host)),
  }
}
