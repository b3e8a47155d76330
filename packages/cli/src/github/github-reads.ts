import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'

/** What GitHub answered: its body, that there is nothing, or why nothing is known. */
export type GithubAnswer =
  | { readonly state: 'read'; readonly body: unknown }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly why: string }

/** Reads of one repository, and nothing else. */
export type GithubReads = (path: string) => Promise<GithubAnswer>

const limitMilliseconds = 30_000

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** The token of GitHub's command line, or of a job; empty is none. */
export const githubTokenIn = ({ GH_TOKEN, GITHUB_TOKEN }: Io['env']): string | undefined =>
  [GH_TOKEN, GITHUB_TOKEN].map((token) => token?.trim()).find((token) => token !== undefined && token !== '')

/** The address that a runner gives; a token goes nowhere without TLS but to this very machine. */
const baseUrlOf = ({ GITHUB_API_URL }: Io['env']): string => {
  const given = GITHUB_API_URL?.trim() || 'https://api.github.com'
  const url = URL.canParse(given) ? new URL(given) : undefined
  const isPlain = url !== undefined && url.username === '' && url.password === '' && url.search === ''
  if (isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname)))) return given
  throw new UsageError(
    'GITHUB_API_URL is not an https address, so adx-export did not send the token there.',
    'Unset it for github.com, or set it to https://HOST/api/v3 for GitHub Enterprise Server.',
  )
}

/** The client says 500 of what was never answered: only an answer has a response. */
const statusOf = (error: unknown): number =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number' &&
  'response' in error &&
  error.response !== undefined
    ? error.status
    : 0

const reasonOf = (status: number): string => {
  if (status === 401) return 'GitHub does not know the token'
  if (status === 403) return 'the token may not read it'
  if (status >= 300 && status < 400) return 'GitHub has it at another address'
  return status === 0 ? 'GitHub does not answer' : `GitHub answered ${String(status)}`
}

/**
 * Reads through GitHub's own client, loaded only now. A redirect is not followed, and nothing of an error but its status goes on:
 * an error of the client holds the request, and so the token. Where the token may not see a thing GitHub says 404 as well, so
 * `absent` is believed only of what the caller says so.
 */
export const githubReads = async (env: Io['env'], token: string, repository: string): Promise<GithubReads> => {
  const baseUrl = baseUrlOf(env)
  const { getOctokit } = await import('@actions/github')
  const quiet = (): void => undefined
  const octokit = getOctokit(token, { baseUrl, log: { debug: quiet, info: quiet, warn: quiet, error: quiet } })
  return async (path) => {
    try {
      const { data, status } = await octokit.request(`GET /repos/${repository}${path}`, {
        request: { redirect: 'manual', signal: AbortSignal.timeout(limitMilliseconds) },
      })
      // A redirect that is not followed comes as an answer.
      const code: number = status
      return code >= 300 ? { state: 'unknown', why: reasonOf(code) } : { state: 'read', body: data }
    } catch (error) {
      const status = statusOf(error)
      return status === 404 ? { state: 'absent' } : { state: 'unknown', why: reasonOf(status) }
    }
  }
}

/** The member of an answer at a path; undefined where there is none. */
export const memberAt = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
        ? Object.entries(inside).find(([name]) => name === key)?.[1]
        : undefined,
    value,
  )

export const textAt = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = memberAt(value, ...path)
  return typeof found === 'string' ? found : undefined
}

export const whyOf = (answer: GithubAnswer): string =>
  answer.state === 'unknown'
    ? answer.why
    : 'GitHub shows nothing, which may also mean that the token lacks a permission'
