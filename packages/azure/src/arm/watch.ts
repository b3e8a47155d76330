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

/** How far an answer says that things are: an operation by `status`, a resource by its provisioning state. */
const stateOf = (body: unknown, isOperation: boolean): string | undefined => {
  const fields = fieldsOf(body)
  const resource = textOf(fieldsOf(fields['properties'])['provisioningState']) ?? textOf(fields['provisioningState'])
  return isOperation ? (textOf(fields['status']) ?? resource) : resource
}

/**
 * Spells out what the library would take for an end: a resource that says it is still changing, be it that it is polled
 * in place of an operation, as Microsoft's own example of an application does. An answer that says nothing of how far
 * things are ends as the library has it: by its status code.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 */
const spelledOut = (
  request: PipelineRequest,
  response: PipelineResponse,
  { state, operation }: { readonly state: string | undefined; readonly operation: boolean },
): PipelineResponse => {
  const { status, headers } = response
  const changing = state !== undefined && !isEnd(state)
  if (operation && state !== undefined)
    return {
      ...response,
      bodyAsText: JSON.stringify({ ...fieldsOf(parseJson(response.bodyAsText ?? '')), status: state }),
    }
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
      operation = response.headers.get('azure-asyncoperation') ?? operation
      // A resource that is shown with the link to an operation shows how it was before.
      const state = asked || operation === undefined ? stateOf(body, asked) : undefined
      progress.accepted = true
      progress.body = body
      progress.state = state
      progress.retryAfter = response.headers.get('retry-after')
      const isDone = state === undefined ? response.status !== 202 : state.toLowerCase() === 'succeeded'
      if (asked && isDone) succeeded = response
      return spelledOut(request, response, { state, operation: asked })
    },
  }
  return { progress, policy }
}
