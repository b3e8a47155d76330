import type { GithubEvidence, NotRead, Operation, PullEvidence } from '@adx-export/planner'
import { isReviewed } from '@adx-export/planner'
import type { Connection } from '../github/client.ts'
import { GithubError } from '../github/errors.ts'
import { type Merged, pullsBehind } from '../github/pulls.ts'
import { peopleOf, reviewsOf, reviewsOfRun } from '../github/reviews.ts'
import type { Job } from '../job/job.ts'
import { limits } from '../limits.ts'
import { repositoryUrl } from '../repository.ts'
import type { Allowed } from './allowed.ts'
import { approvalsIn } from './approvals.ts'

const noToken: NotRead = { notRead: 'The job has no token for GitHub.' }

/** Evidence is beside the apply: what GitHub does not tell is said, and stops nothing. */
const orNotRead = async <Read>(read: () => Promise<Read>): Promise<Read | NotRead> => {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    return { notRead: error.message }
  }
}

type People = Pick<PullEvidence, 'author' | 'mergedBy' | 'reviews'>

const peopleIn = async (connection: Connection, { number, head, mergedAt }: Merged): Promise<People> => {
  const people = await orNotRead(() => peopleOf(connection, number))
  // Without its author nobody can tell an approval from a self-approval.
  if ('notRead' in people) return { author: people, mergedBy: people, reviews: people }
  const { author, mergedBy } = people
  const pull = { head, author, ...(mergedAt === undefined ? {} : { mergedAt }) }
  return {
    author,
    mergedBy,
    reviews: await orNotRead(async () => approvalsIn(await reviewsOf(connection, number), pull)),
  }
}

/** Which of the operations the plan of each pull request showed; undefined where no record was asked. */
const showedBy = (
  { by, records }: Allowed,
  operations: readonly Operation[],
  { number }: Merged,
): readonly string[] | undefined => {
  if (by === 'expected') return undefined
  const record = new Set(records.get(number) ?? [])
  return operations.filter((operation) => isReviewed(operation, record)).map(({ hash }) => hash)
}

/** GitHub links a commit to its pull request some time after the merge. */
const noPull: NotRead = {
  notRead:
    'GitHub knows no merged pull request of this commit: it was pushed without one, or GitHub had not linked it yet.',
}

const pullsFor = async (
  connection: Connection,
  { job, branch, allowed }: Asked,
): Promise<readonly Merged[] | NotRead> => {
  if (allowed.by !== 'expected') return allowed.pulls
  const found = await orNotRead(() => pullsBehind(connection, { sha: job.event.sha, branch, which: 'merged' }))
  return 'notRead' in found || found.length > 0 ? found : noPull
}

type Pulls = Pick<GithubEvidence, 'pullRequests' | 'pullRequestsOmitted'>

const pullsIn = async (connection: Connection, asked: Asked): Promise<Pulls> => {
  const { job, allowed, operations } = asked
  const found = await pullsFor(connection, asked)
  if ('notRead' in found) return { pullRequests: found, pullRequestsOmitted: 0 }
  const withPlans = found
    .map((pull) => ({ pull, showed: showedBy(allowed, operations, pull) }))
    .filter(({ showed }) => showed === undefined || showed.length > 0)
  const pullRequests: PullEvidence[] = []
  for (const { pull, showed } of withPlans.slice(0, limits.evidencePulls)) {
    const { number, head, base, mergedAt } = pull
    pullRequests.push({
      number,
      url: `${repositoryUrl(job.io.env)}/pull/${String(number)}`,
      head,
      base,
      ...(mergedAt === undefined ? {} : { mergedAt }),
      ...(await peopleIn(connection, pull)),
      ...(showed === undefined ? {} : { showed }),
    })
  }
  return { pullRequests, pullRequestsOmitted: withPlans.length - pullRequests.length }
}

const runOf = ({ io: { env }, event, run }: Asked['job']): GithubEvidence['run'] => ({
  id: run.id,
  attempt: run.attempt,
  url: run.url,
  event: event.name,
  actor: env.GITHUB_ACTOR ?? '',
  triggeringActor: env.GITHUB_TRIGGERING_ACTOR ?? '',
  workflow: env.GITHUB_WORKFLOW_REF ?? '',
  workflowCommit: env.GITHUB_WORKFLOW_SHA ?? '',
})

const allowedBy = ({ by, reviewed }: Allowed, operations: readonly Operation[]): GithubEvidence['allowedBy'] => {
  if (by === 'expected') return 'expected-operations'
  return operations.every((operation) => isReviewed(operation, reviewed)) ? 'plans-on-record' : 'on-unreviewed'
}

export type Asked = {
  readonly job: Pick<Job, 'io' | 'event' | 'run' | 'github'>
  readonly branch: string
  readonly allowed: Allowed
  readonly operations: readonly Operation[]
}

/** What GitHub knows of an apply. Asked before its first write: a run that is cancelled later has no time to ask. */
export const githubEvidence = async (asked: Asked): Promise<GithubEvidence> => {
  const { job, allowed, operations } = asked
  const connection = await job.github?.connection()
  const pulls =
    connection === undefined ? { pullRequests: noToken, pullRequestsOmitted: 0 } : await pullsIn(connection, asked)
  return {
    repository: job.io.env.GITHUB_REPOSITORY ?? '',
    commit: job.event.sha,
    ref: job.event.ref,
    run: runOf(job),
    allowedBy: allowedBy(allowed, operations),
    ...pulls,
    environmentReviews:
      connection === undefined ? noToken : await orNotRead(() => reviewsOfRun(connection, job.run.id)),
  }
}
