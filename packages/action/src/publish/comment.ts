import { hasChanges } from '@adx-export/report'
import {
  hasExportsToTell,
  readSeen,
  renderComment,
  renderFlow,
  type CommentInput,
  type PlanState,
  type Rendered,
} from '@adx-export/report/github'
import { type OwnComment, writeComment } from '../github/comments.ts'
import type { Connection } from '../github/client.ts'
import type { Job } from '../job/job.ts'
import type { TransformFindings } from '../job/transforms.ts'
import type { EnvironmentPlan } from '../job/environment-plans.ts'
import { headIn, inputFor, markerOf } from './comment-input.ts'

const earlierOf = (
  job: Job,
  looked: readonly EnvironmentPlan[],
  own: readonly OwnComment[],
): OwnComment | undefined => {
  const { id } = markerOf(job, looked)
  return own.find((comment) => comment.marker.id === id)
}

/** What the comment before this one planned, where that was another commit. */
const beforeIn = (job: Job, looked: readonly EnvironmentPlan[], own: readonly OwnComment[]): CommentInput['before'] => {
  const comment = earlierOf(job, looked, own)
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

const isWorthSaying = (looked: readonly EnvironmentPlan[]): boolean =>
  looked.some(
    (one) =>
      one.kind !== 'plan' ||
      one.planned.refused ||
      hasChanges(one.planned.plan) ||
      hasExportsToTell(one.planned.plan) ||
      (one.planned.plan.noLongerDeclared ?? []).length > 0 ||
      (one.planned.plan.acceptances ?? []).length > 0,
  )

type CommentContent = {
  readonly looked: readonly EnvironmentPlan[]
  readonly states: ReadonlyMap<string, PlanState>
  readonly transforms: TransformFindings
  /** The comments of ours that are there. */
  readonly own: readonly OwnComment[]
}

/** What the comment will show, without writing it. */
export const renderedComment = (job: Job, { looked, states, transforms, own }: CommentContent): Rendered => {
  const before = beforeIn(job, looked, own)
  const input = inputFor(job, looked, states, { ...(before === undefined ? {} : { before }), transforms })
  return renderComment({ ...withoutNotes(input), diagramOf: renderFlow })
}

/** `quiet`: nothing changes and nothing was said yet, so nothing is said. `superseded`: a later run wrote already. */
export type CommentOutcome = 'written' | 'quiet' | 'superseded'

type PlanComment = Pick<CommentContent, 'looked' | 'own'> & { readonly pull: number; readonly body: string }

/** Writes the plan as the pull request's one comment; `own` are the comments of ours that are there. */
export const commentPlan = async (
  job: Job,
  connection: Connection,
  { pull, looked, body, own }: PlanComment,
): Promise<CommentOutcome> => {
  if (earlierOf(job, looked, own) === undefined && !isWorthSaying(looked)) return 'quiet'
  const { id, superseded } = await writeComment(connection, { pull, marker: markerOf(job, looked), body, known: own })
  if (id > 0) job.io.output('comment-id', String(id))
  return superseded ? 'superseded' : 'written'
}
