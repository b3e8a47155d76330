import { clean } from '@adx-export/report'
import { comparedEvents } from './compared.ts'
import { openingOf } from './config.ts'
import { missingCredentials, signedInEnv } from './event/credentials.ts'
import { readEvent } from './event/event.ts'
import { forgottenInputs } from './event/forgotten.ts'
import { type Mode, decide } from './event/mode.ts'
import { GithubError, wayOn } from './github/errors.ts'
import { readInputs } from './inputs/inputs.ts'
import type { Io } from './io.ts'
import { type Job, createJob } from './job.ts'
import type { Outcome } from './modes/outcome.ts'
import { Stop } from './stop.ts'

/** Each mode is loaded only when it runs: a validation needs no client of GitHub and none of Azure. */
const runMode: { readonly [Name in Mode]: (job: Job, because?: string) => Promise<Outcome> } = {
  validate: async (job, because) => (await import('./modes/validate.ts')).validateMode(job, because),
  plan: async (job) => {
    const unchanged =
      job.event.action === 'edited' ? await (await import('./modes/edited.ts')).unchangedByEdit(job) : undefined
    return unchanged ?? (await import('./modes/plan.ts')).planMode(job)
  },
  apply: async (job) => (await import('./modes/apply.ts')).applyMode(job),
  drift: async (job) => (await import('./modes/drift.ts')).driftMode(job),
}

const bugText = (error: unknown): string => {
  const said = error instanceof Error ? `${error.name}: ${error.message}` : 'something that is not an error was thrown'
  return `This is a bug in adx-export: ${clean(said)}`
}

const sayError = (io: Io, error: unknown): void => {
  if (error instanceof Stop) io.say('error', `${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}`)
  else if (error instanceof GithubError) io.say('error', `${error.message} ${wayOn(error)}`.trim())
  else io.say('error', bugText(error))
}

const sayPretended = ({ io }: Job): void => {
  const emulator = io.env.ADX_EXPORT_EMULATOR?.trim() ?? ''
  if (emulator !== '') io.info(`Not Azure itself answers here, but the emulator at ${clean(emulator)}.`)
}

/** A variable that somebody meant to fill must not turn the job to Azure itself. */
const refuseEmpty = ({ env }: Io): void => {
  if (env.ADX_EXPORT_EMULATOR?.trim() !== '') return
  throw new Stop(
    'ADX_EXPORT_EMULATOR is set but empty, so it names no emulator.',
    'Set it to http://127.0.0.1:<port> for the emulator, or remove it from the env of the job for Azure.',
  )
}

/** How a job ends that has nothing to look at; undefined if it must look. */
const early = async (job: Job, mode: Mode): Promise<Outcome | undefined> => {
  if (!comparedEvents.has(job.event.name) || (mode !== 'plan' && mode !== 'apply')) return undefined
  return (await import('./modes/untouched.ts')).untouched(job, mode)
}

const workOn = async (job: Job, mode: Mode, because: string | undefined): Promise<boolean> => {
  if (because !== undefined) job.io.say('notice', `Only validated. ${because}`)
  sayPretended(job)
  const ended = await early(job, mode)
  const { failed, line, hint } = ended ?? (await runMode[mode](job, because))
  if (failed) job.io.say('error', `${line}${hint === undefined ? '' : ` ${hint}`}`)
  else job.io.info(line)
  return failed
}

const work = async (io: Io, started: number): Promise<boolean> => {
  refuseEmpty(io)
  const inputs = readInputs(io)
  const event = await readEvent(io)
  const config = openingOf(io.cwd, inputs.config)
  const env = await signedInEnv(io, inputs, config)
  const missing = await missingCredentials(env)
  const forgotten = missing === undefined ? undefined : await forgottenInputs(io, env)
  const { mode, because, stop } = decide(event, inputs, missing, forgotten)
  io.output('mode', mode)
  if (stop !== undefined) throw stop
  const job = createJob(io, inputs, event, await config(), started)
  try {
    return await workOn(job, mode, because)
  } finally {
    await job.opened.close()
  }
}

/** Runs the Action once. Resolves with the exit code: 0, or 1 for a job that failed; never rejects. */
export const run = async (io: Io): Promise<number> => {
  try {
    return (await work(io, Date.now())) ? 1 : 0
  } catch (error) {
    sayError(io, error)
    return 1
  }
}
