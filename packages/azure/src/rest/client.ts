import type { KeyCredential, TokenCredential } from '@azure/core-auth'
import type * as CoreClient from '@azure-rest/core-client'
import type { HttpClient, PipelinePolicy, Pipeline } from '@azure/core-rest-pipeline'
import { AzureError } from '../errors.ts'
import { membersOf } from '../members.ts'
import type { Session } from '../session.ts'
import type { Service } from './failures.ts'
import { createHttp } from './http.ts'
import { equip, sameHost, type Sdk } from './policies.ts'

export type RestWrite = {
  readonly method: 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly apiVersion: string
  readonly body?: unknown
  /** Milliseconds. */
  readonly timeout: number
}

/** What the clients of one host share: its rate and slots, who is asked, and what is shown to it. */
export type Line = {
  readonly host: string
  readonly endpoint: string
  readonly httpClient: HttpClient
  readonly userAgentOptions: { readonly userAgentPrefix: string }
  readonly tokens: TokenCredential
  equip(pipeline: Pipeline, closest?: PipelinePolicy): void
  /** A plain client, for what no client of its own kind exists. */
  client(closest?: PipelinePolicy): CoreClient.Client
}

export type LineOptions = {
  readonly host: string
  readonly service: Service
  readonly scope: string
  /** The whole `authorization` header, in place of a token for the scope. */
  readonly ownToken?: () => string | undefined
  readonly perSecond?: number
}

type Loaded = { readonly sdk: Sdk; readonly rest: typeof CoreClient; readonly base: HttpClient }

const open = (session: Session, options: LineOptions, { sdk, rest, base }: Loaded): Line => {
  const { host, service, scope, ownToken, perSecond } = options
  const { target, limits, clock, count, redactor, waiting } = session
  const shared = { target, limits, clock, count, name: service.name }
  const httpClient = createHttp(base, perSecond === undefined ? shared : { ...shared, perSecond })
  const endpoint = `https://${host}`
  const userAgentOptions = { userAgentPrefix: `adx-export/${session.version}` }
  const tokens: TokenCredential = { getToken: () => session.credential.getToken(scope) }
  const equipped: Line['equip'] = (pipeline, closest) => {
    equip(pipeline, sdk, { host, service, target, redactor, waiting, readOnly: session.phase === 'plan' }, closest)
  }
  // Looked at again with each request, since it may expire in between.
  const own: KeyCredential = {
    get key() {
      return ownToken?.() ?? ''
    },
  }
  const client: Line['client'] = (closest) => {
    const made = rest.getClient(endpoint, ownToken?.() === undefined ? tokens : own, {
      httpClient,
      userAgentOptions,
      credentials: { scopes: [scope], apiKeyHeaderName: 'authorization' },
    })
    equipped(made.pipeline, closest)
    return made
  }
  return { host, endpoint, httpClient, userAgentOptions, tokens, equip: equipped, client }
}

/** Loads the libraries with the first request. */
export const createLine = (session: Session, options: LineOptions): (() => Promise<Line>) => {
  let line: Promise<Line> | undefined
  const load = async (): Promise<Line> => {
    const [sdk, rest, base] = await Promise.all([
      import('@azure/core-rest-pipeline'),
      import('@azure-rest/core-client'),
      session.http(),
    ])
    return open(session, options, { sdk, rest, base })
  }
  return () => {
    line ??= load()
    return line
  }
}

/** The whole address of a path or a link, with a version unless it is empty. */
export const addressOf = (link: string, host: string, apiVersion: string): string => {
  const url = sameHost(link, host)
  if (apiVersion !== '' && !url.searchParams.has('api-version')) url.searchParams.set('api-version', apiVersion)
  return url.href
}

/** That a further page is not found says nothing of what is listed: the list was there. */
const pageOf = async (read: () => Promise<unknown>, page: number, name: string): Promise<unknown> => {
  try {
    return await read()
  } catch (error) {
    if (page === 1 || !(error instanceof AzureError) || error.code !== 'not-found') throw error
    throw new AzureError('bad-answer', `Page ${page} of a list was not found. ${name} gave the link to it.`, {
      status: error.status,
    })
  }
}

/** Every page of `{value, nextLink}`. */
export const listPages = async (
  read: (link: string) => Promise<unknown>,
  first: string,
  { pages, name }: { readonly pages: number; readonly name: string },
): Promise<readonly unknown[]> => {
  const items: unknown[] = []
  let next: string | undefined = first
  for (let page = 1; next !== undefined; page++) {
    if (page > pages) throw new AzureError('too-large', `A list of ${name} has over ${pages} pages.`)
    const body = membersOf(await pageOf(() => read(next ?? first), page, name), `a page of a list of ${name}`)
    for (const each of body.needList('value')) items.push(each)
    // A link of another type is not the end of the list.
    next = body.text('nextLink')
  }
  return items
}

export type RestReader = {
  read(path: string, apiVersion: string): Promise<unknown>
  /** Every page of `{value, nextLink}`. */
  list(path: string, apiVersion: string): Promise<readonly unknown[]>
}

/** One REST host: reads are asked again, writes only where they cannot have begun. */
export type RestClient = RestReader & {
  /** Until it is answered. */
  write(request: RestWrite): Promise<void>
}

export const readWith = async (line: Line, path: string, apiVersion: string): Promise<unknown> =>
  (
    await line
      .client()
      .pathUnchecked(addressOf(path, line.host, apiVersion))
      .get()
  ).body

/** One request over a plain client. */
export const sendWith = async (
  client: CoreClient.Client,
  host: string,
  { method, path, apiVersion, body, timeout }: RestWrite,
): Promise<CoreClient.HttpResponse> => {
  const at = client.pathUnchecked(addressOf(path, host, apiVersion))
  const sent = body === undefined ? { timeout } : { body, timeout }
  if (method === 'DELETE') return at.delete(sent)
  return method === 'PUT' ? at.put(sent) : at.patch(sent)
}

export const createRestClient = (session: Session, options: LineOptions): RestClient => {
  const line = createLine(session, options)
  const read = async (path: string, apiVersion: string): Promise<unknown> => readWith(await line(), path, apiVersion)
  return {
    read,
    list: (path, apiVersion) =>
      listPages((link) => read(link, apiVersion), path, { pages: session.limits.pages, name: options.service.name }),
    write: async (request) => {
      const opened = await line()
      await sendWith(opened.client(), opened.host, request)
    },
  }
}
