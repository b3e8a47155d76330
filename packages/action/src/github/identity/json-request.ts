import { HttpClient } from '@actions/http-client'
import { limits } from '../../limits.ts'
import { version } from '../../version.ts'

const readBounded = async (message: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of message) {
    size += chunk.length
    if (size > limits.identityBytes) throw new Error('its answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What was answered; `body` is undefined where it was no JSON. */
export type JsonAnswer = { readonly status: number; readonly body: unknown }

/** Asks for JSON, through the proxy that the runner names; redirects are not followed. Rejects where there is no answer. */
export const requestJson = async (url: URL, headers: Readonly<Record<string, string>> = {}): Promise<JsonAnswer> => {
  const client = new HttpClient(`adx-export/${version}`, [], {
    allowRedirects: false,
    allowRetries: true,
    maxRetries: limits.githubRetries,
    socketTimeout: limits.githubRequestMilliseconds,
  })
  try {
    const { message } = await client.get(url.href, { accept: 'application/json', ...headers })
    const text = await readBounded(message)
    try {
      return { status: message.statusCode ?? 0, body: JSON.parse(text) }
    } catch {
      return { status: message.statusCode ?? 0, body: undefined }
    }
  } finally {
    client.dispose()
  }
}
