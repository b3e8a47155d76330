import { checksOn, closeCheck, openCheck } from '../github/checks.ts'
import type { Connection } from '../github/client.ts'
import { GithubError } from '../github/errors.ts'
import { type Run, runAt, runsUnderWay } from '../github/runs.ts'
import type { Job } from '../job/job.ts'
import { limits } from '../limits.ts'
import { warnOf } from '../publish/missing-permission.ts'
import { type Target, applyName } from './names.ts'
import { applyRecordId, runIn } from './record-id.ts'

/** A target that this job may write to until it lets go of it, or the run that writes there already. */
export type Claim = { readonly release: (ended: Ended) => Promise<void> } | { readonly other: string }

/** `cancelled`: nothing was applied. */
export type Ended = 'success' | 'failure' | 'cancelled'

/** No apply runs on a pull request or in a merge queue. */
const neverApplies = /^(?:pull_request|merge_group)/

/**
 * The commits on which another apply may be under way: the own one, and those of runs under way. Rejects with a GithubError
 * where there are more than are looked at: an apply that is not seen is one that is written over.
 */
const commitsOf = (job: Job, runs: readonly Run[]): readonly string[] => {
  const all = [
    ...new Set([job.event.sha, ...runs.filter(({ event }) => !neverApplies.test(event)).map(({ sha }) => sha)]),
  ]
  if (all.length <= limits.commitsUnderWay) return all
  throw new GithubError(
    `More than ${String(limits.commitsUnderWay)} commits have runs under way, so another apply of this target could be missed.`,
    503,
  )
}

type Look = { readonly job: Job; readonly connection: Connection; readonly target: Target }

/** A run that was killed leaves its check run as it was: only a run that goes on counts, in that attempt. */
const goesOn = async (
  { job, connection }: Look,
  { run, attempt }: { readonly run: number; readonly attempt: number },
): Promise<string | undefined> => {
  if (run === job.run.id) return attempt === job.run.attempt ? job.run.url : undefined
  const now = await runAt(connection, run)
  return now !== undefined && now.status !== 'completed' && now.attempt === attempt ? now.url : undefined
}

/** The run of another apply of the target that is under way and began before the own check run `own`. */
const otherIn = async (look: Look, own: number | undefined): Promise<string | undefined> => {
  const { job, connection, target } = look
  for (const sha of commitsOf(job, await runsUnderWay(connection)))
    for (const check of await checksOn(connection, sha, applyName(target))) {
      const made = check.running && check.id !== own ? runIn(target, check.externalId) : undefined
      if (made === undefined || (own !== undefined && check.id > own)) continue
      const url = await goesOn(look, made)
      if (url !== undefined) return url
    }
  return undefined
}

const words = {
  success: { title: 'The apply succeeded', summary: 'The log of its run has the report.' },
  failure: { title: 'The apply failed', summary: 'The log of its run says why, and what to do.' },
  cancelled: { title: 'Nothing was applied', summary: 'The log of its run says why.' },
} as const

const free: Claim = { release: () => Promise.resolve() }

/** With operations that were approved nothing depends on GitHub: what it does not answer is a warning then. */
const looking = async (look: Look, own: number | undefined): Promise<string | undefined> =>
  look.job.inputs.expected === undefined ? otherIn(look, own) : warnOf(look.job, () => otherIn(look, own))

/**
 * Says on the commit that this job is about to apply the target, and looks whether another one does. Written before it is
 * looked for: of two that begin at once, the one that wrote first goes on.
 */
export const claim = async (job: Job, target: Target): Promise<Claim> => {
  const { github, event, run } = job
  if (github === undefined) return free
  const connection = await github.connection()
  const own = await warnOf(job, () =>
    openCheck(connection, {
      sha: event.sha,
      name: applyName(target),
      externalId: applyRecordId(target, run.id, run.attempt),
      url: run.url,
      title: 'Applying',
      summary: 'An apply is running. Another apply of the same target stops while it runs.',
    }),
  )
  const release = async (conclusion: Ended): Promise<void> => {
    if (own !== undefined) await warnOf(job, () => closeCheck(connection, own, conclusion, words[conclusion]))
  }
  try {
    const other = await looking({ job, connection, target }, own)
    if (other === undefined) return { release }
    await release('cancelled')
    return { other }
  } catch (error) {
    if (error instanceof GithubError) await release('cancelled')
    throw error
  }
}
