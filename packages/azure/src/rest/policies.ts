import type * as CorePipeline from '@azure/core-rest-pipeline'
import type { Pipeline, PipelinePolicy, RetryStrategy } from '@azure/core-rest-pipeline'
import { AzureError } from '../errors.ts'
import type { Redactor } from '../redact.ts'
import { pauseAfter, type Waiting } from '../retry.ts'
import type { Target } from '../target.ts'
import { fieldsOf, textOf } from '../wire.ts'
import { connectionErrorOf, isTimeout, responseErrorOf, type Service } from './failures.ts'

export type Sdk = typeof CorePipeline

export type PolicyOptions = {
  /** The only host that is asked; absent where the address is not out of an answer. */
  readonly host?: string
  readonly service: Service
  readonly target: Target
  readonly redactor: Redactor
  readonly waiting: Waiting
  /** A request that is not a read is a bug. */
  readonly readOnly: boolean
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

/** Before a token is added: whatever link a library follows, it leads to the same host over TLS. */
const onlyHere = ({ host, readOnly, waiting }: PolicyOptions): PipelinePolicy => ({
  name: 'adxExportHost',
  sendRequest: (request, next) => {
    if (readOnly && request.method !== 'GET') throw new Error('A plan does not write.')
    if (host !== undefined) sameHost(request.url, host)
    if (request.method === 'GET' && request.timeout === 0) request.timeout = waiting.limits.restReadTimeout
    return next(request)
  },
})

/** Nothing of a library's errors leaves: they keep the request, and with it the token. */
const plainFailures = ({ service, redactor, waiting }: PolicyOptions): PipelinePolicy => ({
  name: 'adxExportFailures',
  sendRequest: async (request, next) => {
    const response = await next(request).catch((error: unknown) => {
      throw connectionErrorOf(error, service, redactor)
    })
    const failure = responseErrorOf(response, { service, redactor, now: waiting.clock.now() })
    if (failure !== undefined) throw failure
    return response
  },
})

/** The library gives a strategy only errors of its own class to judge; a timeout and an answer that broke off are none. */
const judged = (sdk: Sdk, error: unknown): unknown => {
  if (error instanceof AzureError || sdk.isRestError(error)) return error
  if (isTimeout(error)) return new sdk.RestError('no answer in time', { code: 'ETIMEDOUT' })
  const code = textOf(fieldsOf(error)['code'])
  return error instanceof Error && code !== undefined ? new sdk.RestError(error.message, { code }) : error
}

/**
 * The library's retries with a strategy that knows what a request does. The library would wait by the machine's clock,
 * so it is told not to, and the wait is on the way to the next attempt.
 */
const retries = (sdk: Sdk, { service, redactor, waiting }: PolicyOptions): PipelinePolicy => ({
  name: 'adxExportRetries',
  sendRequest: (request, next) => {
    let pause: number | undefined
    const strategy: RetryStrategy = {
      name: 'adxExportStrategy',
      retry: ({ retryCount, response, responseError }) => {
        const failure =
          response === undefined
            ? connectionErrorOf(responseError, service, redactor)
            : responseErrorOf(response, { service, redactor, now: waiting.clock.now() })
        const kind = request.method === 'GET' ? 'read' : 'write'
        pause = failure === undefined ? undefined : pauseAfter(retryCount + 1, failure, kind, waiting)
        return pause === undefined ? { skipStrategy: true } : { retryAfterInMs: 0 }
      },
    }
    const { readAttempts, writeAttempts } = waiting.limits
    return sdk
      .retryPolicy([strategy], { maxRetries: Math.max(readAttempts, writeAttempts) })
      .sendRequest(request, async (again) => {
        if (pause !== undefined) await waiting.clock.sleep(pause)
        try {
          return await next(again)
        } catch (error) {
          throw judged(sdk, error)
        }
      })
  },
})

/** The library exports no name for it. */
const defaultRetryPolicyName = 'defaultRetryPolicy'

/**
 * Makes a client's pipeline keep the rules of this package: no redirect, no log, retries that fit the request, one host.
 * `closest` sees what the client sends and gets, failures apart.
 */
export const equip = (pipeline: Pipeline, sdk: Sdk, options: PolicyOptions, closest?: PipelinePolicy): void => {
  for (const name of [sdk.redirectPolicyName, sdk.logPolicyName, defaultRetryPolicyName])
    pipeline.removePolicy({ name })
  // A proxy of the environment would otherwise be given even the traffic to the loopback address.
  if (options.target.type === 'emulator') pipeline.removePolicy({ name: sdk.proxyPolicyName })
  pipeline.addPolicy(onlyHere(options))
  if (closest !== undefined) pipeline.addPolicy(closest, { phase: 'Deserialize' })
  pipeline.addPolicy(plainFailures(options), { phase: 'Deserialize' })
  pipeline.addPolicy(retries(sdk, options), { phase: 'Retry' })
  // A token that expires during the pauses is renewed for the next attempt.
  for (const policy of pipeline.removePolicy({ name: sdk.bearerTokenAuthenticationPolicyName }))
    pipeline.addPolicy(policy, { phase: 'Sign' })
}
