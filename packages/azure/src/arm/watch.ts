import type { PipelinePolicy, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline'
import { fieldsOf, parseJson, textOf } from '../wire.ts'

/** What became of one operation, as its answers tell. */
export type Progress = {
  /** The write was answered with success. */
  accepted: boolean
  /** The last state that an answer named, and that answer. */
  state: string | undefined
  body: unknown
  retryAfter: string | undefined
}

export type Watch = { readonly progress: Progress; readonly policy: PipelinePolicy }

export const isEnd = (state: string): boolean =>
  ['succeeded', 'failed', 'canceled', 'cancelled'].includes(state.toLowerCase())

const links = ['azure-asyncoperation', 'operation-location', 'location']

/**
 * Spells out what the library would take for an end: a resource that says it is still changing, and an operation
 * that does not say how far it is. https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 */
const spelledOut = (
  request: PipelineRequest,
  response: PipelineResponse,
  { state, operation }: { readonly state: string | undefined; readonly operation: boolean },
): PipelineResponse => {
  const { status, headers } = response
  const changing = state !== undefined && !isEnd(state)
  if (operation && state === undefined) return { ...response, bodyAsText: JSON.stringify({ status: 'InProgress' }) }
  if (request.method === 'GET') return changing && !operation ? { ...response, status: 202 } : response
  if (request.method !== 'DELETE' && (changing || status === 202) && !links.some((name) => headers.has(name)))
    headers.set('location', request.url)
  return response
}

/** Follows what one call of a client sends and gets. `reviewed` is sent as it is: the library's models drop what they do not know. */
export const createWatch = (reviewed?: unknown): Watch => {
  const progress: Progress = { accepted: false, state: undefined, body: undefined, retryAfter: undefined }
  let operation: string | undefined
  let succeeded: PipelineResponse | undefined
  const policy: PipelinePolicy = {
    name: 'adxExportWatch',
    sendRequest: async (request, next) => {
      const write = request.method !== 'GET'
      if (write && reviewed !== undefined) request.body = JSON.stringify(reviewed)
      // The library looks at the resource once an operation has ended; here that is judged by reading everything again.
      if (succeeded !== undefined) return succeeded
      const response = await next(request)
      const asked = !write && operation !== undefined
      const body = parseJson(response.bodyAsText ?? '')
      const resource = textOf(fieldsOf(fieldsOf(body)['properties'])['provisioningState'])
      operation = response.headers.get('azure-asyncoperation') ?? operation
      // A resource that is shown with the link to an operation shows how it was before.
      const state = asked ? textOf(fieldsOf(body)['status']) : operation === undefined ? resource : undefined
      progress.accepted = true
      progress.body = body
      progress.state = state
      progress.retryAfter = response.headers.get('retry-after')
      if (asked && state?.toLowerCase() === 'succeeded') succeeded = response
      return spelledOut(request, response, { state, operation: asked })
    },
  }
  return { progress, policy }
}
