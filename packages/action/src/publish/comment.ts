import { hasChanges, readSeen, renderComment, renderFlow, type CommentInput, type Standing } from '@adx-export/report'
import { type OwnComment, ownComments, writeComment } from '../github/comments.ts'
import { headOf } from '../github/pulls.ts'
import type { Job } from '../job.ts'
import type { Tried } from '../modes/tried.ts'
import type { Looked } from '../targets.ts'
import { headIn, inputFor, markerOf } from './input.ts'

/** What the comment before this one planned, where that was another commit. */
const beforeIn = (job: Job, comment: OwnComment | undefined): CommentInput['before'] => {
  if (comment === undefined || comment.marker.head === headIn(job)) return undefined
  const operations = readSeen(comment.body)
  return operations === undefined ? undefined : { head: comment.marker.head, operations }
}

/** A reviewer is told what is wrong and what may be; notes stand in the summary of the job. */
const withoutNotes = (input: CommentInput): CommentInput => ({
  ...input,
  targets: input.targets.map((target) =>
    target.kind === 'plan'
      ? { ...target, findings: target.findings.filter(({ severity }) => severity !== 'info') }
      : target,
  ),
})

const isWorthSaying = (looked: readonly Looked[]): boolean =>
  looked.some((one) => one.kind !== 'plan' || one.planned.refused || hasChanges(one.planned.plan))

/**
 * Writes the plan as the pull request's one comment. An older push that finishes late writes nothing, and where nothing
 * changes and nothing was said yet, nothing is said.
 */
export const commentPlan = async (
  job: Job,
  pull: number,
  looked: readonly Looked[],
  standings: ReadonlyMap<string, Standing>,
  tried: Tried,
): Promise<void> => {
  const { github, io } = job
  if (github === undefined) return
  const connection = await github.connection()
  const own = await ownComments(connection, pull)
  const marker = markerOf(job, looked)
  const earlier = own.find((comment) => comment.marker.id === marker.id)
  if (earlier === undefined && !isWorthSaying(looked)) return
  if ((await headOf(connection, pull)) !== headIn(job)) {
    io.say('notice', 'The pull request was pushed to since: the comment is left to the run of that push.')
    return
  }
  const input = inputFor(job, looked, standings, { before: beforeIn(job, earlier), tried })
  const { body } = renderComment({ ...withoutNotes(input), diagramOf: renderFlow })
  const { id, superseded } = await writeComment(connection, pull, marker, body, own)
  if (superseded) io.say('notice', 'A later run wrote the comment already, so it was left as it is.')
  if (id > 0) io.output('comment-id', String(id))
}
