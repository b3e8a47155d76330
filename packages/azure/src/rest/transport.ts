import { defined } from '@adx-export/core'
import type { HttpClient } from '@azure/core-rest-pipeline'
import type { Waiting } from '../retry.ts'
import type { Redactor } from '../redact.ts'
import { isLoopback, type Target } from '../target.ts'
import type { Service } from './failures.ts'
import { createHttp } from './http.ts'
import { equip } from './policies.ts'

/** One request for something beside the services, which changes nothing: the metadata of a cluster, a token. */
export type RestRequest = Asked &
  ({ readonly method: 'GET' } | { readonly method: 'POST'; readonly form: Readonly<Record<string, string>> })

type Asked = {
  /** The address at Azure itself, whatever the target. */
  readonly url: URL
  /** Not Azure, so no emulator stands in for it. */
  readonly beyondAzure?: true
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
  ({ target: usual, userAgent, waiting, redactor, http }: TransportOptions): Transport =>
  async (request) => {
    const { url, authorization, timeout, service } = request
    const [sdk, { getClient }] = await Promise.all([
      import('@azure/core-rest-pipeline'),
      import('@azure-rest/core-client'),
    ])
    const target: Target = request.beyondAzure === true ? { type: 'azure' } : usual
    const { clock } = waiting
    const limits = { ...waiting.limits, readAttempts: 1, slowAttempts: 1, writeAttempts: 1 }
    const name = service.name
    const httpClient = createHttp(await http(), { target, limits, clock, name, count: { reads: 0, writes: 0 } })
    const client = getClient(url.origin, { httpClient, userAgentOptions: { userAgentPrefix: userAgent } })
    const once = { ...waiting, limits }
    equip(client.pipeline, sdk, { service, target, redactor, waiting: once, readOnly: request.method === 'GET' })
    // A proxy of the environment has no business with this machine's own addresses.
    if (isLoopback(url)) client.pipeline.removePolicy({ name: sdk.proxyPolicyName })
    const headers = defined({ authorization })
    const at = client.pathUnchecked(url.href)
    const response =
      request.method === 'GET'
        ? await at.get({ headers, timeout })
        : await at.post({
            headers,
            timeout,
            contentType: 'application/x-www-form-urlencoded',
            body: new URLSearchParams(request.form).toString(),
          })
    return {
      status: Number(response.status),
      header: (name) => response.headers[name.toLowerCase()],
      body: response.body,
    }
  }
