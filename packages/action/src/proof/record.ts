import { count, summaryText } from '@adx-export/report'
import type { Plan } from '@adx-export/planner'
import { putCheck } from '../github/checks.ts'
import type { Connection } from '../github/client.ts'
import { GithubError } from '../github/errors.ts'
import type { Job } from '../job/job.ts'
import { type Target, appliedName, planName, targetId } from './names.ts'
import { mostOperations, operationsText } from './operations.ts'
import { type AppliedRecord, appliedRecordId, planRecordId } from './record-id.ts'
import { type PlanStatement, type Statement, audienceOf, signatureBlock } from './statement.ts'

/** A plan, and what keeps it off the record. */
export type Recordable = {
  readonly plan: Plan
  readonly refused: boolean
  /** Changes that the comment has no room for: who cannot see them cannot review them. */
  readonly unshown: number
  /** Transforms fail on their samples. */
  readonly failing: boolean
}

const byHand = 'it can be applied with the input `expected-operations`'

/** Why a merge cannot apply a plan, in words of our own; undefined where it can. */
export const obstacleTo = ({ plan, refused, unshown, failing }: Recordable): string | undefined => {
  if (refused) return 'the plan is refused'
  if (failing) return 'transforms fail on their samples'
  if (plan.operations.length > mostOperations)
    return `it has more than ${String(mostOperations)} operations, which no check run can hold; ${byHand}`
  if (unshown > 0) return `the comment has no room for ${count(unshown, 'change')}; ${byHand}`
  return undefined
}

/** The pull request whose plan it is. */
type Of = { readonly number: number; readonly head: string; readonly base: string }

const noDigest = '0'.repeat(64)

const statementOf = (
  { run }: Job,
  target: Target,
  { number, head, base }: Of,
  plan: Plan | undefined,
): PlanStatement => ({
  kind: 'plan',
  target: targetId(target),
  pull: number,
  base,
  head,
  run: run.id,
  attempt: run.attempt,
  usable: false,
  digest: plan?.digest ?? noDigest,
  operations: [],
})

/** Words, and below them the token of the run that says them: whoever reads the record believes nothing else. */
const signed = async (connection: Connection, words: string, statement: Statement): Promise<string> =>
  [words, '', signatureBlock(await connection.identity.token(audienceOf(statement)))].join('\n')

type PlanToRecord = {
  readonly target: Target
  readonly of: Of
  /** Absent where there is none. */
  readonly plan?: Plan | undefined
  /** Why a merge cannot apply it. */
  readonly why?: string | undefined
}

/**
 * Puts what was reviewed on record, on the commit that was reviewed. What a merge cannot apply, and that Azure could not be
 * asked, takes the place of an earlier record of the same pull request that it could. Rejects with a GithubError where the
 * job may not sign it, or not write it.
 */
export const recordPlan = async (job: Job, { target, of, plan, why }: PlanToRecord): Promise<void> => {
  const { github, event } = job
  if (github === undefined) return
  // Any other event runs a workflow that is not the one of the pull request.
  if (event.name !== 'pull_request')
    throw new GithubError(
      `The plan cannot go on record: that takes the event pull_request, and this is ${event.name}.`,
      0,
    )
  const usable = plan !== undefined && why === undefined
  const operations = usable ? plan.operations.map(({ hash }) => hash) : []
  const statement = { ...statementOf(job, target, of, plan), usable, operations }
  const text = usable ? operationsText(operations) : undefined
  const words = usable
    ? 'What was reviewed, by the hashes of its operations. The merge applies these and nothing else.'
    : `Nothing of this plan is applied by a merge: ${why ?? 'there is none'}.`
  const connection = await github.connection()
  await putCheck(connection, {
    sha: of.head,
    name: planName(target),
    externalId: planRecordId(target, statement),
    conclusion: usable ? 'success' : 'neutral',
    title: plan === undefined || why === 'the plan is refused' ? 'Cannot be applied' : summaryText(plan),
    summary: await signed(connection, words, statement),
    ...(text === undefined ? {} : { text }),
  })
}

/**
 * Says on a commit that everything reviewed up to it was applied, made of the files with the digest `inputs`. Rejects with a
 * GithubError where the job may not sign or write that.
 */
export const recordApplied = async (job: Job, target: Target, sha: string, record: AppliedRecord): Promise<void> => {
  const { github } = job
  if (github === undefined) return
  const connection = await github.connection()
  const statement = { kind: 'applied', target: targetId(target), commit: sha, ...record } as const
  const words = 'Everything that was reviewed up to this commit is applied. The next apply looks back to here.'
  await putCheck(connection, {
    sha,
    name: appliedName(target),
    externalId: appliedRecordId(target, record),
    conclusion: 'success',
    title: 'Applied',
    summary: await signed(connection, words, statement),
  })
}
