import type { Operation, Plan } from '@adx-export/planner'
import { clean } from '@adx-export/report'
import { createPolling } from '../github/polling.ts'
import { type Merged, pullsBehind } from '../github/pulls.ts'
import type { Expected } from '../inputs/inputs.ts'
import type { Job } from '../job/job.ts'
import { limits } from '../limits.ts'
import { JobError } from '../job-error.ts'
import { inText } from '../job/environments.ts'
import { type EnvironmentPlan } from '../job/environment-plans.ts'
import { destructiveOperations } from './destructive.ts'
import { doubtsText } from './untrusted-records.ts'
import { targetOf } from './names.ts'
import { type End, type Reviewed, reviewedSince } from './reviewed.ts'

/** What may run, and who said so. */
export type Allowed = {
  readonly operations: ReadonlySet<string>
  /** Those of them that come from a plan that passed the gate: what they need consent for was accepted then. */
  readonly reviewed: ReadonlySet<string>
  readonly by: 'expected' | 'reviews' | 'input'
  /** What the plan of each pull request put on record, by its number; empty where no record was asked. */
  readonly records: Reviewed['records']
  /** The pull requests whose plans were looked at. */
  readonly pulls: readonly Merged[]
  readonly unplanned: readonly Merged[]
  /** Why what looks like the record of a pull request is not valid, by its number. */
  readonly doubts?: Reviewed['doubts']
  readonly end?: End
}

const hashesOf = (operations: readonly Operation[]): readonly string[] => operations.map(({ hash }) => hash)

const expectedIn = (expected: Expected, plan: Plan): readonly string[] => {
  if ('operations' in expected) return expected.operations
  return expected.digest === plan.digest ? hashesOf(plan.operations) : []
}

/** What the input on-unreviewed lets run without review. Where something else is left, nothing of it runs. */
const letThrough = (job: Job, plan: Plan): readonly string[] => {
  const { onUnreviewed } = job.inputs
  if (onUnreviewed === 'fail') return []
  if (onUnreviewed === 'apply') return hashesOf(plan.operations)
  const harmful = new Set(destructiveOperations(plan))
  return hashesOf(plan.operations.filter((operation) => !harmful.has(operation)))
}

const noToken =
  'Without a token, the job cannot read what was reviewed. Only the input expected-operations can say what may run.'

/** Which operations of a plan were reviewed: by the input, or by the plans on record of the pull requests since the last apply. */
export const allowedFor = async (job: Job, branch: string, looked: EnvironmentPlan, plan: Plan): Promise<Allowed> => {
  const { expected } = job.inputs
  if (expected !== undefined) {
    const pulls = await pullsOfCommit(job, branch)
    const operations = new Set(expectedIn(expected, plan))
    // Whatever has this digest may be a plan that was refused; operations are given out of plans that were not.
    const accepted = 'operations' in expected ? operations : new Set<string>()
    return { operations, reviewed: accepted, by: 'expected', records: new Map(), pulls, unplanned: [] }
  }
  const through = letThrough(job, plan)
  const wanted = hashesOf(plan.operations)
  if (wanted.length === 0)
    return { operations: new Set(), reviewed: new Set(), by: 'reviews', records: new Map(), pulls: [], unplanned: [] }
  if (job.github === undefined) {
    if (wanted.every((hash) => through.includes(hash)))
      return {
        operations: new Set(through),
        reviewed: new Set(),
        by: 'input',
        records: new Map(),
        pulls: [],
        unplanned: [],
      }
    throw new JobError(noToken, 'Leave the input github-token at its default, or hand on the operations of a plan job.')
  }
  const target = targetOf(job, looked.environment)
  const { sha } = job.event
  const reviewed = await reviewedSince(await job.github.connection(), {
    sha,
    branch,
    target,
    wanted,
    polling: createPolling(job.ports.clock),
  })
  const { operations, records, pulls, unplanned, doubts, end } = reviewed
  const text = doubtsText(doubts).trim()
  if (text !== '') job.io.info(text)
  return {
    operations: new Set([...operations, ...through]),
    reviewed: operations,
    by: 'reviews',
    records,
    pulls,
    unplanned,
    doubts,
    end,
  }
}

/** Whom to tell of an apply that was reviewed elsewhere; nothing depends on it. */
export const pullsOfCommit = async ({ github, event }: Job, branch: string): Promise<readonly Merged[]> => {
  if (github === undefined) return []
  return pullsBehind(await github.connection(), { sha: event.sha, branch, which: 'merged' }).catch(() => [])
}

const shownOperations = 200

const lineOf = ({ hash, address, attribute, risks }: Operation): string =>
  `${hash}  ${clean(address)}${attribute === undefined ? '' : ` ${clean(attribute)}`}${risks.length === 0 ? '' : `  (${risks.join(', ')})`}`

const whyOf = (
  { by, end, unplanned, doubts = new Map() }: Allowed,
  command: string,
): readonly [why: string, hint: string] => {
  if (by === 'expected')
    return [
      'the plan job did not show them: the live state, or the config, changed since',
      'Run the workflow again from its plan job, and review the new plan.',
    ]
  if (end === 'limit')
    return [
      `none of the last ${String(limits.commits)} commits of the branch was applied or reviewed for them`,
      `To catch up, ${command}.`,
    ]
  const first = unplanned.find(({ number }) => doubts.has(number)) ?? unplanned[0]
  const doubt = doubts.get(first?.number ?? 0)
  if (first !== undefined && doubt !== undefined)
    return [`the record of pull request #${String(first.number)} is not valid: ${doubt}`, `Plan again: ${command}.`]
  if (first !== undefined)
    return [
      `no plan of pull request #${String(first.number)} is on record${first.fork ? ', since it came from a fork' : ''}`,
      `To apply it all the same, ${command}.`,
    ]
  return [
    'no pull request since the last apply shows them: the live state changed after the review, or the commit was pushed without one',
    `Look at what changed. To apply it, ${command}.`,
  ]
}

/** Words for what stops an apply: the operations, why nobody reviewed them, and the way out. */
export const describeUnreviewed = (
  unreviewed: readonly Operation[],
  allowed: Allowed,
  looked: EnvironmentPlan,
  command: string,
): { readonly why: string; readonly hint: string; readonly lines: readonly string[] } => {
  const [why, hint] = whyOf(allowed, command)
  const count = unreviewed.length === 1 ? '1 operation is' : `${String(unreviewed.length)} operations are`
  const rest = unreviewed.length - shownOperations
  return {
    why: `Nothing was applied${inText(looked)}: ${count} needed now that no review covers; ${why}.`,
    hint,
    lines: [...unreviewed.slice(0, shownOperations).map(lineOf), ...(rest > 0 ? [`… and ${String(rest)} more`] : [])],
  }
}
