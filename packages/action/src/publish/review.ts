import type { Standing } from '@adx-export/report'
import { inEnvironment } from '../environments.ts'
import type { Connection } from '../github/client.ts'
import { type OwnComment, ownComments } from '../github/comments.ts'
import { pullNow } from '../github/pulls.ts'
import type { Job } from '../job.ts'
import { hasErrors } from '../modes/checked.ts'
import type { Tried } from '../modes/tried.ts'
import { obstacleTo, recordPlan } from '../proof/record.ts'
import type { Looked } from '../targets.ts'
import { type Said, commentPlan, drawn } from './comment.ts'
import { warnOf } from './permission.ts'

type Pull = NonNullable<Job['event']['pull']>
type Standings = ReadonlyMap<string, Standing>

/** Why a merge will not apply each plan, by target; undefined for those that it can. */
type Obstacles = ReadonlyMap<string, string | undefined>

/** A pull request under review, and what is known of it. */
type Review = {
  readonly job: Job
  readonly connection: Connection
  readonly pull: Pull
  readonly looked: readonly Looked[]
  readonly tried: Tried
  /** The comments of ours that are there; none where no comment is wanted. */
  readonly own: readonly OwnComment[]
}

const obstaclesTo = ({ job, looked, tried, own }: Omit<Review, 'connection' | 'pull'>): Obstacles => {
  const { hidden, unlisted } = drawn(job, looked, new Map(), tried, own)
  return new Map(
    looked.flatMap((one) => {
      if (one.kind !== 'plan') return []
      const { plan, refused } = one.planned
      const failing = hasErrors(tried.get(one.environment ?? '') ?? [])
      return [[one.id, obstacleTo({ plan, refused, unshown: hidden + unlisted, failing })]]
    }),
  )
}

const standingsOf = (obstacles: Obstacles): Standings =>
  new Map(
    [...obstacles].map(([id, why]) => [
      id,
      why === undefined ? { state: 'planned', proof: true } : { state: 'planned', proof: false, why },
    ]),
  )

const allBecause = (obstacles: Obstacles, why: string): Obstacles =>
  new Map([...obstacles].map(([id, own]) => [id, own ?? why]))

const comment = async (review: Review, obstacles: Obstacles): Promise<Said | undefined> => {
  const { job, connection, pull, looked, tried, own } = review
  return warnOf(job, () => {
    const { body } = drawn(job, looked, standingsOf(obstacles), tried, own)
    return commentPlan(job, connection, pull.number, looked, body, own)
  })
}

const record = async ({ job, pull, looked }: Review, obstacles: Obstacles): Promise<boolean> => {
  let all = true
  for (const one of looked) {
    if (one.kind === 'invalid') continue
    const target = { config: job.label, ...inEnvironment(one.environment) }
    const plan = one.kind === 'plan' ? one.planned.plan : undefined
    const why = one.kind === 'plan' ? obstacles.get(one.id) : 'Azure could not be asked'
    const done = await warnOf(job, async () => {
      await recordPlan(job, target, pull, plan, why)
      return true
    })
    all = all && done === true
  }
  return all
}

const sayObstacles = (job: Job, looked: readonly Looked[], obstacles: Obstacles): void => {
  const reasons = looked.flatMap((one) =>
    one.kind === 'plan' && !one.planned.refused ? (obstacles.get(one.id) ?? []) : [],
  )
  for (const why of new Set(reasons)) job.io.say('warning', `The merge will not apply this plan: ${why}.`)
}

const noRecord = ({ job, connection }: Pick<Review, 'job' | 'connection'>): string => {
  if (job.event.name !== 'pull_request') return 'records are made on the event pull_request only'
  return `records need the permission \`${connection.identity.maySign ? 'checks' : 'id-token'}: write\``
}

/** Whether the comment shows the plan now, or why nothing more may be said of it. */
const show = async (review: Review, obstacles: Obstacles): Promise<Obstacles | string> => {
  const { job, connection, pull } = review
  const now = await pullNow(connection, pull.number)
  if (now.head !== pull.head) return 'the pull request was pushed to since'
  if (!now.open) return 'the pull request is closed by now'
  if (!job.inputs.comment) return obstacles
  const said = await comment(review, obstacles)
  if (said === 'superseded') return 'a later run planned it already'
  return said === undefined ? allBecause(obstacles, 'the comment that shows it could not be written') : obstacles
}

type Of = Pick<Review, 'job' | 'connection' | 'pull'>

const ownOf = async ({ job, connection, pull }: Of): Promise<readonly OwnComment[]> =>
  job.inputs.comment ? ownComments(connection, pull.number) : []

const publish = async (of: Omit<Review, 'own'>): Promise<Obstacles> => {
  const review = { ...of, own: await ownOf(of) }
  const { job, looked } = review
  const first = obstaclesTo(review)
  const obstacles = await show(review, first)
  if (typeof obstacles === 'string') {
    job.io.say('notice', `Comment and record are left as they are: ${obstacles}.`)
    return allBecause(first, obstacles)
  }
  sayObstacles(job, looked, obstacles)
  if (await record(review, obstacles)) return obstacles
  const without = allBecause(obstacles, noRecord(review))
  // The comment may not promise what the record does not hold.
  if (job.inputs.comment) await comment({ ...review, own: await ownOf(review) }, without)
  return without
}

/**
 * Shows the plans of a pull request and puts them on record: first the comment that people read, then the record of what it
 * shows, so that nothing is on record that nobody could see. Says where each plan stands.
 */
export const publishReview = async (
  job: Job,
  pull: Pull,
  looked: readonly Looked[],
  tried: Tried,
): Promise<Standings> => {
  const nothing = (why: string): Standings => standingsOf(allBecause(obstaclesTo({ job, looked, tried, own: [] }), why))
  const { github } = job
  if (github === undefined) return nothing('the job has no token for GitHub')
  const done = await warnOf(job, async () =>
    publish({ job, connection: await github.connection(), pull, looked, tried }),
  )
  return done === undefined ? nothing('GitHub could not be asked') : standingsOf(done)
}
