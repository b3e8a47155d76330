import { comparedEvents } from '../event/compared-events.ts'
import type { Mode } from '../mode/mode.ts'
import type { Job } from './job.ts'
import type { Outcome } from './outcome.ts'

/** Each mode is loaded only when it runs: a validation needs no client of GitHub and none of Azure. */
const modes: { readonly [Name in Mode]: (job: Job, because?: string) => Promise<Outcome> } = {
  validate: async (job, because) => (await import('./validate.ts')).validateMode(job, because),
  plan: async (job) => {
    const unchanged =
      job.event.action === 'edited' ? await (await import('./edited-pull-request.ts')).unchangedByEdit(job) : undefined
    return unchanged ?? (await import('./plan.ts')).planMode(job)
  },
  apply: async (job) => (await import('./apply.ts')).applyMode(job),
  drift: async (job) => (await import('./drift.ts')).driftMode(job),
}

/** The outcome of a job whose files are those of a commit that was planned or applied before; undefined if it must look at Azure. */
const unchangedOutcome = async (job: Job, mode: Mode): Promise<Outcome | undefined> => {
  if (!comparedEvents.has(job.event.name) || (mode !== 'plan' && mode !== 'apply')) return undefined
  return (await import('./unchanged-files.ts')).afterUnchangedFiles(job, mode)
}

/** Runs the job in its mode; `because` says why it only validates. Rejects with a JobError for what it will not do. */
export const runJob = async (job: Job, mode: Mode, because: string | undefined): Promise<Outcome> =>
  (await unchangedOutcome(job, mode)) ?? modes[mode](job, because)
