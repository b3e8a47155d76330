import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline'

export type FakeHttp = HttpClient & { readonly asked: PipelineRequest[] }

/** A connection that answers every request with an empty list. */
export const createFakeHttp = (): FakeHttp => {
  const asked: PipelineRequest[] = []
  return {
    asked,
    sendRequest: (request) => {
      asked.push(request)
      const headers = createHttpHeaders({ 'content-type': 'application/json' })
      return Promise.resolve({ request, status: 200, headers, bodyAsText: JSON.stringify({ value: [] }) })
    },
  }
}
