import { renderUnchanged } from '@adx-export/report/github'
import type { Connection } from '../github/client.ts'
import { type OwnComment, ownComments, writeComment } from '../github/comments.ts'
import { GithubError } from '../github/errors.ts'
import type { Job } from './job.ts'
import { type InputsAt, inputsDigest, inputsFor } from '../proof/inputs.ts'
import { recordApplied } from '../proof/record.ts'
import { type AppliedTarget, appliedAlready, isUntouched } from '../proof/unchanged-files.ts'
import { markerOf, runIn } from '../publish/comment-input.ts'
import { warnOf } from '../publish/missing-permission.ts'
import { type Outcome, good } from './outcome.ts'

/** Somebody asked for more than a comparison of files can give: documents for later steps, or secrets to be sent again. */
const wantsMore = ({ inputs }: Job): boolean =>
  inputs.resendSecrets !== undefined ||
  inputs.expected !== undefined ||
  inputs.planFile !== undefined ||
  inputs.sarifFile !== undefined

const giveNothing = ({ io }: Job): void => {
  io.output('changes', 'false')
  io.output('destructive', 'false')
  io.output('operations', 'none')
}

/** An older plan in the comment is not what this push would do. */
const renew = async (
  job: Job,
  connection: Connection,
  pull: number,
  comments: readonly OwnComment[],
): Promise<void> => {
  const marker = markerOf(job, [])
  if (!comments.some((comment) => comment.marker.id === marker.id)) return
  const body = renderUnchanged({ marker, config: job.label, run: runIn(job) })
  const { id } = await writeComment(connection, { pull, marker, body, known: comments })
  if (id > 0) job.io.output('comment-id', String(id))
}

const ofPull = async (job: Job, connection: Connection, inputs: InputsAt): Promise<Outcome | undefined> => {
  const { pull, origin } = job.event
  if ((pull !== undefined && origin !== 'own') || !(await isUntouched(job, connection, inputs))) return undefined
  if (pull !== undefined && job.inputs.comment) {
    const comments = (await warnOf(job, () => ownComments(connection, pull.number))) ?? []
    // This very head was planned before, and may be on record: that must be taken back by a plan.
    if (
      comments.some(
        ({ marker }) => marker.id === markerOf(job, []).id && marker.head === pull.head && marker.targets.length > 0,
      )
    )
      return undefined
    await warnOf(job, () => renew(job, connection, pull.number, comments))
  }
  giveNothing(job)
  const who = pull === undefined ? 'The merge queue' : 'The pull request'
  return good(`${who} does not change ${job.label}, the files that it names, or this workflow: nothing to plan.`)
}

/** The next push looks back to here. Nothing depends on it. */
const carryOn = async (job: Job, inputs: InputsAt, applied: readonly AppliedTarget[]): Promise<void> => {
  const { ref, defaultBranch, sha } = job.event
  if (ref !== `refs/heads/${defaultBranch ?? ''}`) return
  try {
    for (const { target, digest } of applied)
      await recordApplied(job, target, sha, { digest, inputs: inputsDigest(inputs.own) })
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
  }
}

const ofPush = async (job: Job, connection: Connection, inputs: InputsAt): Promise<Outcome | undefined> => {
  const applied = await appliedAlready(job, connection, inputs)
  if (applied === undefined) return undefined
  await carryOn(job, inputs, applied)
  giveNothing(job)
  return good(
    `${job.label}, the files that it names, and this workflow are the same as at the last apply, which succeeded: nothing to apply.`,
  )
}

/**
 * Ends a job by comparing files: a pull request that leaves the config alone changes nothing, and a push with the files of the
 * last successful apply has nothing to apply. Undefined if that cannot be told: then the job looks at Azure.
 */
export const afterUnchangedFiles = async (job: Job, mode: 'plan' | 'apply'): Promise<Outcome | undefined> => {
  const { github, event } = job
  if (github === undefined || wantsMore(job) || (event.name !== 'push' && mode === 'apply')) return undefined
  try {
    const connection = await github.connection()
    const inputs = await inputsFor(job, connection)
    if (inputs === undefined) return undefined
    return await (event.name === 'push' ? ofPush(job, connection, inputs) : ofPull(job, connection, inputs))
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    const answer = error.status === 0 ? 'GitHub did not answer' : `GitHub answered ${String(error.status)}`
    job.io.info(
      `The job could not read the files and records of other commits (${answer}), so it reads the live state.`,
    )
    return undefined
  }
}
