import { setTimeout } from 'node:timers/promises'
import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import type { Io } from '../runner/io.ts'
import { limits } from '../limits.ts'
import type { Redact } from '@adx-export/core'
import { JobError } from '../job-error.ts'
import { isSafe } from './hosts.ts'
import { type Identity, createIdentity } from './identity/identity.ts'
import { version } from '../version.ts'

export type Octokit = ReturnType<typeof getOctokit>

/** The repository that the workflow runs in, on the GitHub that runs it. */
export type Repository = { readonly owner: string; readonly repo: string }

export type Connection = Repository & { readonly octokit: Octokit; readonly identity: Identity }

const repositoryOf = (env: Io['env']): Repository => {
  const [owner, repo, ...rest] = (env.GITHUB_REPOSITORY ?? '').split('/')
  if (owner === undefined || repo === undefined || owner === '' || repo === '' || rest.length > 0)
    throw new JobError(
      'GITHUB_REPOSITORY does not name a repository, so this job does not run in a workflow of GitHub Actions.',
    )
  return { owner, repo }
}

/** The address that the runner gives; a token goes nowhere without TLS but to this very machine. */
const baseUrlOf = (env: Io['env']): string => {
  const given = env.GITHUB_API_URL ?? 'https://api.github.com'
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (url !== undefined && isSafe(url)) return given
  throw new JobError('GITHUB_API_URL is not an https address, so the job did not send its token there.')
}

const worthWaiting = (seconds: number, retryCount: number): boolean =>
  seconds <= limits.githubPauseSeconds && retryCount < limits.githubRetries

const ownOptions = new Set(['method', 'baseUrl', 'url', 'headers', 'mediaType', 'request'])

const redacted = (value: unknown, redact: Redact): unknown => {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item: unknown) => redacted(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redacted(item, redact)]))
}

type Refused = {
  readonly status?: unknown
  readonly message?: unknown
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> }
}

/** GitHub asks for a minute where a secondary limit gives no time: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const untoldSeconds = 60

/** The seconds until GitHub would answer again, by its own word; NaN for any other refusal. */
const pauseIn = (error: unknown): number => {
  const { status, message, response } = error as Refused
  if (status !== 403 && status !== 429) return Number.NaN
  const headers = response?.headers ?? {}
  if (/^\d+$/.test(String(headers['retry-after']))) return Number(headers['retry-after'])
  if (String(headers['x-ratelimit-remaining']) === '0')
    return Math.max(0, Math.ceil(Number(headers['x-ratelimit-reset']) - Date.now() / 1000) + 1)
  return /\bsecondary rate\b/i.test(String(message)) ? untoldSeconds : Number.NaN
}

/**
 * The one place that decides about limits: nothing was done, so what must be sent only once may be sent again when GitHub
 * says, and what it says is too long is given up.
 */
const waitWhereLimited = (octokit: Pick<Octokit, 'hook'>): void => {
  octokit.hook.wrap('request', async (request, options) => {
    for (let count = 0; ; count += 1) {
      try {
        return await request(options)
      } catch (error) {
        const seconds = pauseIn(error)
        if (!worthWaiting(seconds, count)) throw error
        await setTimeout(seconds * 1000)
      }
    }
  })
}

/**
 * Ends each attempt that takes too long; the first plugin is the innermost. An option `request` would not do: it takes the
 * place of the whole default, and with it of the way through a proxy.
 */
const boundedBy =
  (milliseconds: number) =>
  (octokit: Pick<Octokit, 'hook'>): void => {
    octokit.hook.before('request', ({ request }) => {
      if (request !== undefined) request.signal = AbortSignal.timeout(milliseconds)
    })
  }

/** The plugin's own list, and 429: whoever asks sooner than GitHub says is kept out for longer. */
const notAgain = [400, 401, 403, 404, 410, 422, 429, 451]

/** A client for the job's own repository. Reads are tried again; what creates something is not: see `once`. */
export const connectGithub = (
  io: Io,
  token: string,
  redact: Redact,
  {
    planWorkflow,
    requestMilliseconds = limits.githubRequestMilliseconds,
  }: { readonly planWorkflow?: string | undefined; readonly requestMilliseconds?: number | undefined } = {},
): Connection => {
  const octokit = getOctokit(
    token,
    {
      baseUrl: baseUrlOf(io.env),
      userAgent: `adx-export/${version}`,
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      retry: { retries: limits.githubRetries, doNotRetry: notAgain },
    },
    boundedBy(requestMilliseconds),
    retry,
    waitWhereLimited,
  )
  // What the runner stars out of its log it does not star out of comments: the last look at everything that is sent.
  octokit.hook.before('request', (options) => {
    for (const [key, value] of Object.entries(options)) if (!ownOptions.has(key)) options[key] = redacted(value, redact)
  })
  return { octokit, ...repositoryOf(io.env), identity: createIdentity(io.env, planWorkflow) }
}

/** For requests that create something: sent again after an answer went missing they would create it twice. */
export const once = { request: { retries: 0 } } as const
