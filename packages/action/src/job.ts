import { type Ports, type RunJq, connectTo, diskFiles, systemClock } from '@adx-export/engine'
import { configAt } from './config.ts'
import { azureEnv } from './event/credentials.ts'
import type { Event } from './event/event.ts'
import { type Github, createGithub } from './github/github.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Io } from './io.ts'
import { type Redact, redactorOf, secretsIn, withoutSecrets } from './secrets.ts'
import { version } from './version.ts'

/** jq that was started before anybody asked for it. */
export type EarlyJq = { readonly run: RunJq; close(): Promise<void> }

/** Everything that one run of the Action works with. */
export type Job = {
  readonly io: Io
  readonly inputs: Inputs
  readonly event: Event
  readonly ports: Ports
  readonly runJq?: RunJq
  /** Absent where there is no token. */
  readonly github: Github | undefined
  readonly redact: Redact
  /** The path of the config, from the workspace. */
  readonly config: string
  /** The same as findings show it. */
  readonly label: string
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string; readonly started: number }
}

const wholeOf = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

const runOf = (env: Io['env'], started: number): Job['run'] => {
  const id = wholeOf(env.GITHUB_RUN_ID)
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com'
  const url = `${server}/${env.GITHUB_REPOSITORY ?? ''}/actions/runs/${String(id)}`
  return { id, attempt: wholeOf(env.GITHUB_RUN_ATTEMPT) || 1, url, started }
}

/** Puts a run together; nothing is asked of anybody. */
export const createJob = async (
  outside: Io,
  inputs: Inputs,
  event: Event,
  started: number,
  jq?: EarlyJq,
): Promise<Job> => {
  const secrets = secretsIn(outside.env, inputs.token)
  for (const secret of secrets) outside.mask(secret)
  const redact = redactorOf(secrets)
  const io = withoutSecrets(outside, redact)
  const env = azureEnv(io.env, inputs)
  const files = diskFiles(io.cwd)
  const { audience, allowedHosts } = inputs
  // An empty list would allow none.
  const lock = { audience, ...(allowedHosts.length === 0 ? {} : { allowedHosts }) }
  const connect = connectTo(env, systemClock(), version, lock)
  const config = await configAt(io.cwd, inputs.config)
  return {
    io,
    inputs,
    event,
    redact,
    github: createGithub(io, inputs.token, redact),
    // Waits of the engine end early once the job is cancelled; those of the connection do not: polling without pauses would hammer Azure.
    ports: { files, env, clock: systemClock(io.cancelled), connect },
    config,
    label: files.label(config),
    run: runOf(io.env, started),
    ...(jq === undefined ? {} : { runJq: jq.run }),
  }
}
