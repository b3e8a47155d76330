import { hasChanges } from '@adx-export/report'
import { type PlanState } from '@adx-export/report/github'
import type { Connection } from '../github/client.ts'
import { type OwnComment, ownComments } from '../github/comments.ts'
import { GithubError, settingsHint } from '../github/errors.ts'
import { createPolling, poll } from '../github/polling.ts'
import { pullNow } from '../github/pulls.ts'
import type { Job } from '../job/job.ts'
import type { TransformFindings } from '../job/transforms.ts'
import { targetOf } from '../proof/names.ts'
import { obstacleTo, recordPlan } from '../proof/record.ts'
import { isRecordedLater } from '../proof/reviewed.ts'
import type { EnvironmentPlan } from '../job/environment-plans.ts'
import { hasErrors } from './findings.ts'
import { type CommentOutcome, commentPlan, renderedComment } from './comment.ts'

type Pull = NonNullable<Job['event']['pull']>
type PlanStates = ReadonlyMap<string, PlanState>

/** Why a merge will not apply each plan, by target; undefined for those that it can. */
type Obstacles = ReadonlyMap<string, string | undefined>

/** Where each plan stands. */
export type Published = {
  readonly states: PlanStates
  /** Why a merge would apply nothing of a plan that has changes, though nothing is wrong with the plan itself. */
  readonly unrecorded?: { readonly why: string; readonly closed?: true }
}

/** Something that a merge needs: done, or why not. */
type Attempt<Result> = { readonly done: Result } | { readonly why: string }

const attempt = async <Result>(work: () => Promise<Result>): Promise<Attempt<Result>> => {
  try {
    return { done: await work() }
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    // The end of a sentence stands behind it.
    return { why: `${error.message} ${settingsHint(error)}`.trimEnd().replace(/\.$/u, '') }
  }
}

/** A pull request under review, and what is known of it. */
type Review = {
  readonly job: Job
  readonly connection: Connection
  readonly pull: Pull
  readonly looked: readonly EnvironmentPlan[]
  readonly transforms: TransformFindings
  /** The comments of ours that are there; none where no comment is wanted. */
  readonly own: readonly OwnComment[]
}

const obstaclesTo = ({ job, looked, transforms, own }: Omit<Review, 'connection' | 'pull'>): Obstacles => {
  const { hidden, unlisted } = renderedComment(job, { looked, states: new Map(), transforms, own })
  return new Map(
    looked.flatMap((one) => {
      if (one.kind !== 'plan') return []
      const { plan, refused } = one.planned
      const failing = hasErrors(transforms.get(one.environment ?? '') ?? [])
      return [[one.id, obstacleTo({ plan, refused, unshown: hidden + unlisted, failing })]]
    }),
  )
}

const statesOf = (obstacles: Obstacles): PlanStates =>
  new Map(
    [...obstacles].map(([id, why]) => [
      id,
      why === undefined ? { state: 'planned', proof: true } : { state: 'planned', proof: false, why },
    ]),
  )

const allBecause = (obstacles: Obstacles, why: string): Obstacles =>
  new Map([...obstacles].map(([id, own]) => [id, own ?? why]))

const comment = async (review: Review, obstacles: Obstacles): Promise<Attempt<CommentOutcome>> => {
  const { job, connection, pull, looked, transforms, own } = review
  return attempt(() => {
    const { body } = renderedComment(job, { looked, states: statesOf(obstacles), transforms, own })
    return commentPlan(job, connection, { pull: pull.number, looked, body, own })
  })
}

/** Puts the plans on record; answers the first cause that kept one off it. */
const record = async ({ job, pull, looked }: Review, obstacles: Obstacles): Promise<string | undefined> => {
  let cause: string | undefined
  for (const one of looked) {
    if (one.kind === 'invalid') continue
    const target = targetOf(job, one.environment)
    const plan = one.kind === 'plan' ? one.planned.plan : undefined
    const why = one.kind === 'plan' ? obstacles.get(one.id) : 'adx-export could not read Azure'
    const written = await attempt(() => recordPlan(job, { target, of: pull, plan, why }))
    if ('why' in written) cause ??= written.why
  }
  return cause
}

const sayObstacles = (job: Job, looked: readonly EnvironmentPlan[], obstacles: Obstacles): void => {
  const reasons = looked.flatMap((one) =>
    one.kind === 'plan' && !one.planned.refused ? (obstacles.get(one.id) ?? []) : [],
  )
  for (const why of new Set(reasons)) job.io.say('warning', `The merge will not apply this plan: ${why}.`)
}

type Of = Pick<Review, 'job' | 'connection' | 'pull'>

const ownOf = async ({ job, connection, pull }: Of): Promise<readonly OwnComment[]> =>
  job.inputs.comment ? ownComments(connection, pull.number) : []

/** Whether a later run puts every plan of this head on record, whatever came of it; it may be about to. */
const isLeftToLater = async ({ job, connection, pull, looked }: Review): Promise<boolean> => {
  const { clock } = job.ports
  const [polling, now] = [createPolling(clock), new Date(clock.now()).toISOString()]
  for (const one of looked) {
    if (one.kind === 'invalid') continue
    const target = targetOf(job, one.environment)
    const ask = (): Promise<boolean> => isRecordedLater(connection, pull, target, job.run)
    if (!(await poll(polling, now, ask, (there) => there))) return false
  }
  return true
}

/** Nothing was written, on purpose: whether somebody else sees to it. */
const leave = (job: Job, obstacles: Obstacles, why: string, unrecorded: Published['unrecorded']): Published => {
  job.io.say('notice', `The comment and the record stay as they are: ${why}.`)
  const states = statesOf(allBecause(obstacles, why))
  return unrecorded === undefined ? { states } : { states, unrecorded }
}

const finish = async (review: Review, obstacles: Obstacles, before: string | undefined): Promise<Published> => {
  const { job, looked } = review
  // What failed to be written is said once, as the reason why the job fails.
  if (before === undefined) sayObstacles(job, looked, obstacles)
  const cause = await record(review, obstacles)
  if (cause === undefined)
    return { states: statesOf(obstacles), ...(before === undefined ? {} : { unrecorded: { why: before } }) }
  const why = before ?? `the record could not be written. ${cause}`
  const without = allBecause(obstacles, why)
  // The comment may not promise what the record does not hold.
  if (job.inputs.comment) await attempt(async () => comment({ ...review, own: await ownOf(review) }, without))
  return { states: statesOf(without), unrecorded: { why } }
}

const publish = async (of: Omit<Review, 'own'>): Promise<Published> => {
  const review = { ...of, own: await ownOf(of) }
  const { job, connection, pull } = review
  const obstacles = obstaclesTo(review)
  const now = await pullNow(connection, pull.number)
  // The run of the later push plans that one; this head cannot be merged any more.
  if (now.head !== pull.head) return leave(job, obstacles, 'the pull request was pushed to since', undefined)
  const closed = 'the pull request is closed by now'
  if (!now.open) return leave(job, obstacles, closed, { why: closed, closed: true })
  if (!job.inputs.comment) return finish(review, obstacles, undefined)
  const said = await comment(review, obstacles)
  if ('why' in said) {
    const why = `the comment that shows it could not be written. ${said.why}`
    return finish(review, allBecause(obstacles, why), why)
  }
  if (said.done !== 'superseded') return finish(review, obstacles, undefined)
  const later = 'a later run planned it already'
  const left = await isLeftToLater(review)
  return leave(job, obstacles, later, left ? undefined : { why: `${later}, and has put nothing on record so far` })
}

const changes = (looked: readonly EnvironmentPlan[]): boolean =>
  looked.some((one) => one.kind === 'plan' && !one.planned.refused && hasChanges(one.planned.plan))

/**
 * Shows the plans of a pull request and puts them on record: first the comment that people read, then the record of what it
 * shows, so that nothing is on record that nobody could see. Says where each plan stands.
 */
export const publishReview = async (
  job: Job,
  pull: Pull,
  looked: readonly EnvironmentPlan[],
  transforms: TransformFindings,
): Promise<Published> => {
  const nothing = (why: string): Published => ({
    states: statesOf(allBecause(obstaclesTo({ job, looked, transforms, own: [] }), why)),
    unrecorded: { why },
  })
  const { github } = job
  const published =
    github === undefined
      ? nothing('the job has no token for GitHub')
      : await attempt(async () => publish({ job, connection: await github.connection(), pull, looked, transforms }))
  const known = 'states' in published ? published : 'done' in published ? published.done : nothing(published.why)
  if (known.unrecorded === undefined || changes(looked)) return known
  // Without changes a merge applies nothing anyway.
  if (known.unrecorded.closed !== true)
    job.io.say('warning', `The result of this job stands, but ${known.unrecorded.why}.`)
  return { states: known.states }
}
