import type { HttpClient, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline'
import { AzureError } from '../errors.ts'

type Bound = {
  /** What an answer may hold once it is unpacked. */
  readonly bytes: number
  /** Who is asked, for messages. */
  readonly name: string
}

/** The text of an answer, counted as it arrives: leaving the loop closes the connection. */
const read = async (stream: NodeJS.ReadableStream, { bytes, name }: Bound): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += part.length
    if (size > bytes) throw new AzureError('too-large', `${name} answered with more than ${bytes} bytes.`)
    chunks.push(part)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * One exchange, read to its end within the request's time. The library would read an answer of any size, and for
 * streams its time ends with the headers; so it is told to stream, and both are kept here.
 */
export const exchange = async (base: HttpClient, request: PipelineRequest, bound: Bound): Promise<PipelineResponse> => {
  const ending = new AbortController()
  const end = (): void => {
    ending.abort()
  }
  const timer = request.timeout > 0 ? setTimeout(end, request.timeout) : undefined
  try {
    const response = await base.sendRequest({
      ...request,
      abortSignal: ending.signal,
      streamResponseStatusCodes: new Set([Number.POSITIVE_INFINITY]),
    })
    const { status, headers, readableStreamBody } = response
    const text = readableStreamBody === undefined ? response.bodyAsText : await read(readableStreamBody, bound)
    return { request, status, headers, bodyAsText: text ?? '' }
  } finally {
    clearTimeout(timer)
  }
}
