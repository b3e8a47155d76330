import type * as CorePipeline from '@azure/core-rest-pipeline'
import type { HttpClient, Pipeline, PipelineResponse } from '@azure/core-rest-pipeline'
import type { Clock } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import type { Redactor } from '../redact.ts'
import { addressAt, isLoopback, type Target } from '../target.ts'
import { connectionErrorOf, statusErrorOf, type Service } from './failures.ts'

export type RestRequest = {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'DELETE'
  /** The address at Azure itself, whatever the target. */
  readonly url: URL
  /** The scheme and the token, as the header has them; absent for what is public. */
  readonly authorization?: string
  readonly body?: string
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

/** One exchange over HTTP. Rejects with an AzureError for everything but a status of success. */
export type Transport = (request: RestRequest) => Promise<RestReply>

export type TransportOptions = {
  readonly target: Target
  readonly userAgent: string
  readonly limits: Limits
  readonly clock: Clock
  readonly redactor: Redactor
}

type Loaded = { readonly pipeline: Pipeline; readonly http: HttpClient; readonly sdk: Sdk }
type Sdk = typeof CorePipeline

/**
 * Azure's own pipeline without its retry, redirect and log policies: whether to ask again depends on what is asked,
 * a token follows no redirect, and nothing is logged here.
 */
const load = async ({ target, userAgent }: TransportOptions): Promise<Loaded> => {
  const sdk = await import('@azure/core-rest-pipeline')
  const pipeline = sdk.createEmptyPipeline()
  if (target.type === 'azure') pipeline.addPolicy(sdk.proxyPolicy())
  pipeline.addPolicy(sdk.decompressResponsePolicy())
  pipeline.addPolicy(sdk.userAgentPolicy({ userAgentPrefix: userAgent }))
  pipeline.addPolicy(sdk.setClientRequestIdPolicy())
  return { pipeline, http: sdk.createDefaultHttpClient(), sdk }
}

const parseBody = (response: PipelineResponse, { limits }: TransportOptions, service: Service): unknown => {
  const text = response.bodyAsText ?? ''
  if (text === '') return undefined
  if (text.length > limits.answerBytes)
    throw new AzureError('too-large', `${service.name} answered with more than ${limits.answerBytes} bytes.`)
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const replyOf = (response: PipelineResponse, service: Service, options: TransportOptions): RestReply => {
  const body = parseBody(response, options, service)
  const header = (name: string): string | undefined => response.headers.get(name)
  if (response.status < 200 || response.status > 299)
    throw statusErrorOf({ status: response.status, header, body, service, now: options.clock.now() }, options.redactor)
  if (typeof body === 'string')
    throw new AzureError('bad-answer', `${service.name} answered with something other than JSON.`, {
      status: response.status,
      hint: 'Something between here and Azure may have answered in its place: a proxy, a firewall, a sign-in page.',
    })
  return { status: response.status, header, body }
}

export const createTransport = (options: TransportOptions): Transport => {
  let loading: Promise<Loaded> | undefined
  return async (request) => {
    loading ??= load(options)
    const { pipeline, http, sdk } = await loading
    const headers = sdk.createHttpHeaders({ accept: 'application/json' })
    if (request.authorization !== undefined) headers.set('authorization', request.authorization)
    if (request.body !== undefined) headers.set('content-type', 'application/json')
    const address = addressAt(options.target, request.url)
    const sent = sdk.createPipelineRequest({
      url: address.href,
      method: request.method,
      headers,
      timeout: request.timeout,
      allowInsecureConnection: isLoopback(address),
      ...(request.body === undefined ? {} : { body: request.body }),
    })
    let response: PipelineResponse
    try {
      response = await pipeline.sendRequest(http, sent)
    } catch (error) {
      throw connectionErrorOf(error, request.service, options.redactor)
    }
    return replyOf(response, request.service, options)
  }
}
