import { type Opened, type Ports, connectTo, systemClock } from '@adx-export/engine'
import { azureEnv } from '../mode/credentials.ts'
import type { Event } from '../event/event.ts'
import { type Github, createGithub } from '../github/github.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Io } from '../runner/io.ts'
import { type Redact, isNamedIn, redactorOf } from '@adx-export/core'
import { secretInOwnWords, secretsIn, withoutSecrets } from './secrets.ts'
import { repositoryUrl } from '../repository.ts'
import { JobError } from '../job-error.ts'
import { type Sarif, createSarif } from '../outputs/sarif.ts'
import { version } from '../version.ts'

/** Everything that one run of the Action works with. */
export type Job = {
  readonly io: Io
  readonly inputs: Inputs
  readonly event: Event
  readonly ports: Ports
  /** The config, open for the whole job. */
  readonly opened: Opened
  /** Absent where there is no token. */
  readonly github: Github | undefined
  readonly redact: Redact
  readonly sarif: Sarif
  /** The path of the config, from the workspace, as findings show it. */
  readonly label: string
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string; readonly started: number }
}

const wholeOf = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : 0)

const runOf = (env: Io['env'], started: number): Job['run'] => {
  const id = wholeOf(env.GITHUB_RUN_ID)
  const url = `${repositoryUrl(env)}/actions/runs/${String(id)}`
  return { id, attempt: wholeOf(env.GITHUB_RUN_ATTEMPT) || 1, url, started }
}

/** Everything that must not be seen, with the runner told of it. Throws a JobError for what could not be hidden. */
const hidden = (io: Io, token: string, { given, document }: Opened): Redact => {
  // A config that is not there names none.
  const isNamed = 'bytes' in given ? isNamedIn(document) : () => false
  const plain = secretInOwnWords(io.env, token, isNamed)
  if (plain !== undefined)
    throw new JobError(
      `The secret in ${plain} also occurs in adx-export's own text, so it cannot be hidden.`,
      'Create a new secret that is long and random, or name another variable in the config.',
    )
  const secrets = secretsIn(io.env, token, isNamed)
  for (const secret of secrets) io.mask(secret)
  return redactorOf(secrets)
}

type JobParts = Pick<Job, 'inputs' | 'event' | 'opened'> & {
  /** Milliseconds since the epoch. */
  readonly started: number
}

/** Puts a run together; nothing is asked of anybody. Throws a JobError for a secret that could not be hidden. */
export const createJob = (outside: Io, { inputs, event, opened, started }: JobParts): Job => {
  const redact = hidden(outside, inputs.token, opened)
  const io = withoutSecrets(outside, redact)
  const env = azureEnv(io.env, inputs)
  const { audience, allowedHosts } = inputs
  // An empty list would allow none.
  const lock = { audience, ...(allowedHosts.length === 0 ? {} : { allowedHosts }) }
  const connect = connectTo(env, systemClock(), version, lock)
  return {
    io,
    inputs,
    event,
    redact,
    sarif: createSarif(io, inputs.sarifFile),
    github: createGithub(io, inputs.token, redact, inputs.planWorkflow),
    // Waits of the engine end early once the job is cancelled; those of the connection do not: polling without pauses would hammer Azure.
    ports: { env, clock: systemClock(io.cancelled), connect },
    opened,
    label: opened.file,
    run: runOf(io.env, started),
  }
}
