import type { HttpClient } from '@azure/core-rest-pipeline'
import type { Clock } from '@adx-export/planner'
import { createChain } from './credentials/chain.ts'
import { emulatedWaysOf } from './credentials/emulated.ts'
import { audienceOf } from './credentials/federation.ts'
import { cacheTokens, type Credential } from './credentials/tokens.ts'
import type { WayOptions } from './credentials/ways.ts'
import type { Limits } from './limits.ts'
import { createRedactor, type Redactor } from './redact.ts'
import { createTransport, type Transport } from './rest/transport.ts'
import type { Waiting } from './retry.ts'
import { emulatorToken, targetOf, type Target } from './target.ts'
import { credentialVariables } from '@adx-export/core'

export type Env = Readonly<Record<string, string | undefined>>
export type Phase = 'plan' | 'apply'

/** What the clients of one run share. */
export type Session = {
  readonly phase: Phase
  readonly version: string
  readonly env: Env
  readonly target: Target
  readonly clock: Clock
  readonly limits: Limits
  readonly waiting: Waiting
  readonly redactor: Redactor
  readonly credential: Credential
  readonly transport: Transport
  /** The one connection below all REST clients, loaded with the first request. */
  readonly http: () => Promise<HttpClient>
  /** Requests that were sent, retries included. */
  readonly count: { reads: number; writes: number }
}

export type SessionOptions = {
  readonly env: Env
  readonly clock: Clock
  readonly version: string
  readonly phase: Phase
  readonly limits: Limits
  readonly random: () => number
  /** `https://login.microsoftonline.com` or its counterpart. */
  readonly authority: string
  /** Of GitHub's identity token, before what the environment says. */
  readonly audience?: string | undefined
  readonly onNote?: ((text: string) => void) | undefined
  /** In place of the chain of credentials. */
  readonly credential?: Credential | undefined
  /** In place of real connections: for the reads beside the services, and for the services. */
  readonly transport?: Transport | undefined
  readonly http?: HttpClient | undefined
}

/** For the emulator of a run that nobody signs in for. */
const nobody: Credential = {
  getToken: () => Promise.resolve({ token: emulatorToken, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
}

/** At the emulator no real credential is asked for: who signs in there is named by variables alone, if at all. */
const credentialFor = (target: Target, options: WayOptions, given: Credential | undefined): Credential => {
  const { clock, limits, redactor } = options
  if (target.type === 'azure') return cacheTokens(given ?? createChain(options), clock, limits, redactor)
  const ways = emulatedWaysOf(options)
  if (ways.length === 0) return nobody
  return cacheTokens(
    createChain(options, () => Promise.resolve(ways)),
    clock,
    limits,
    redactor,
  )
}

const createConnection = (given: HttpClient | undefined): (() => Promise<HttpClient>) => {
  let http: Promise<HttpClient> | undefined
  const load = async (): Promise<HttpClient> =>
    given ?? (await import('@azure/core-rest-pipeline')).createDefaultHttpClient()
  return () => {
    http ??= load()
    return http
  }
}

export const createSession = (options: SessionOptions): Session => {
  const { env, clock, limits, version, phase, random } = options
  const target = targetOf(env)
  const redactor = createRedactor()
  for (const name of credentialVariables) redactor.hide(env[name])
  const note = (text: string): void => options.onNote?.(redactor.clean(text))
  const waiting = { clock, limits, random, note }
  const http = createConnection(options.http)
  const userAgent = `adx-export/${version}`
  const transport = options.transport ?? createTransport({ target, userAgent, waiting, redactor, http })
  const { authority } = options
  const audience = audienceOf(env, options.audience)
  return {
    phase,
    version,
    env,
    target,
    clock,
    limits,
    waiting,
    redactor,
    credential: credentialFor(
      target,
      { env, clock, limits, redactor, transport, authority, audience },
      options.credential,
    ),
    transport,
    http,
    count: { reads: 0, writes: 0 },
  }
}
