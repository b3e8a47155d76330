import { type Operation, isReviewed } from '@adx-export/planner'
import { limits } from '../limits.ts'
import type { Job } from './job.ts'
import { destructiveOperations } from '../proof/destructive.ts'
import { doubtsText } from '../proof/untrusted-records.ts'
import { targetOf } from '../proof/names.ts'
import { recordOf, reviewedSince } from '../proof/reviewed.ts'
import { pullNow } from '../github/pulls.ts'
import { warnOf } from '../publish/missing-permission.ts'
import { inText } from './environments.ts'
import { type EnvironmentPlan } from './environment-plans.ts'
import { type Outcome, bad } from './outcome.ts'

/** `refs/heads/gh-readonly-queue/main/pr-12-0123…`: the branch that the queue merges into, and the last pull request of the group. */
const queueRef = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-(\d{1,15})-[0-9a-f]+$/

const risky = (looked: EnvironmentPlan): readonly Operation[] =>
  looked.kind === 'plan' ? destructiveOperations(looked.planned.plan) : []

const listed = (operations: readonly Operation[]): string =>
  operations
    .slice(0, limits.annotations)
    .map(({ address, attribute }) => `${address}${attribute === undefined ? '' : ` ${attribute}`}`)
    .join(', ')

/** What no pull request of the queue shows, and why records were not believed that might. */
type Unreviewed = { readonly operations: readonly Operation[]; readonly doubts: ReadonlyMap<number, string> }

const none: Unreviewed['doubts'] = new Map()

const unreviewedIn = async (job: Job, looked: EnvironmentPlan): Promise<Unreviewed> => {
  const wanted = risky(looked)
  const [, branch, number] = queueRef.exec(job.event.queueRef ?? '') ?? []
  if (wanted.length === 0 || job.github === undefined || branch === undefined)
    return { operations: wanted, doubts: none }
  const connection = await job.github.connection()
  const target = targetOf(job, looked.environment)
  const last = await pullNow(connection, Number(number))
  const own = await recordOf(connection, { ...last, number: Number(number), fork: false }, target)
  const known = new Set(own.operations ?? [])
  const missing = wanted.filter((operation) => !isReviewed(operation, known))
  if (missing.length === 0) return { operations: [], doubts: none }
  const { operations, doubts } = await reviewedSince(connection, {
    sha: job.event.sha,
    branch,
    target,
    wanted: missing.map(({ hash }) => hash),
    which: 'queued',
  })
  return {
    operations: missing.filter((operation) => !isReviewed(operation, operations)),
    doubts: own.doubt === undefined ? doubts : new Map([...doubts, [Number(number), own.doubt]]),
  }
}

/** In a merge queue, whatever harms must have been shown on a pull request of the queue; what cannot be told was not. */
export const riskUnreviewed = async (job: Job, looked: readonly EnvironmentPlan[]): Promise<Outcome | undefined> => {
  for (const one of looked) {
    const found = await warnOf(job, () => unreviewedIn(job, one))
    const { operations, doubts } = found ?? { operations: risky(one), doubts: none }
    if (operations.length > 0)
      return bad(
        `No pull request of this queue shows ${operations.length === 1 ? 'a destructive change' : 'destructive changes'}${inText(one)}: ${listed(operations)}.${doubtsText(doubts)}`,
        'Take the pull request out of the queue, push to it again, and review the new plan.',
      )
  }
  return undefined
}
