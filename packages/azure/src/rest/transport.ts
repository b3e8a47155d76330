import type { HttpClient } from '@azure/core-rest-pipeline'
import type { Waiting } from '../retry.ts'
import type { Redactor } from '../redact.ts'
import type { Target } from '../target.ts'
import type { Service } from './failures.ts'
import { createHttp } from './http.ts'
import { equip } from './policies.ts'

/** One read of something beside the services: the metadata of a cluster, the token of a workflow. */
export type RestRequest = {
  readonly method: 'GET'
  /** The address at Azure itself, whatever the target. */
  readonly url: URL
  /** The scheme and the token, as the header has them; absent for what is public. */
  readonly authorization?: string
  /** Milliseconds for the whole exchange. */
  readonly timeout: number
  readonly service: Service
}

export type RestReply = {
  readonly status: number
  readonly header: (name: string) => string | undefined
  /** The parsed body; undefined where it is empty. */
  readonly body: unknown
}

/** One exchange over HTTP, not repeated. Rejects with an AzureError for everything but a status of success. */
export type Transport = (request: RestRequest) => Promise<RestReply>

export type TransportOptions = {
  readonly target: Target
  readonly userAgent: string
  readonly waiting: Waiting
  readonly redactor: Redactor
  readonly http: () => Promise<HttpClient>
}

export const createTransport =
  ({ target, userAgent, waiting, redactor, http }: TransportOptions): Transport =>
  async ({ url, authorization, timeout, service }) => {
    const [sdk, { getClient }] = await Promise.all([
      import('@azure/core-rest-pipeline'),
      import('@azure-rest/core-client'),
    ])
    const { clock } = waiting
    const limits = { ...waiting.limits, readAttempts: 1, slowAttempts: 1 }
    const name = service.name
    const httpClient = createHttp(await http(), { target, limits, clock, name, count: { reads: 0, writes: 0 } })
    const client = getClient(url.origin, { httpClient, userAgentOptions: { userAgentPrefix: userAgent } })
    const once = { ...waiting, limits }
    equip(client.pipeline, sdk, { service, target, redactor, waiting: once, readOnly: true })
    const headers = authorization === undefined ? {} : { authorization }
    const response = await client.pathUnchecked(url.href).get({ headers, timeout })
    return {
      status: Number(response.status),
      header: (name) => response.headers[name.toLowerCase()],
      body: response.body,
    }
  }
