import { count, summaryText } from '@adx-export/report'
import type { Plan } from '@adx-export/planner'
import { putCheck } from '../github/checks.ts'
import type { Job } from '../job.ts'
import { type Target, appliedName, planName } from './names.ts'
import { mostOperations, operationsText } from './operations.ts'
import { appliedRecordId, planRecordId } from './record-id.ts'

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

/**
 * Puts what was reviewed on record, on the commit that was reviewed. What a merge cannot apply, and that Azure could not be
 * asked, takes the place of an earlier record of the same pull request that it could.
 */
export const recordPlan = async (
  { github, run }: Job,
  target: Target,
  { number, head, base }: Of,
  plan: Plan | undefined,
  why: string | undefined,
): Promise<void> => {
  if (github === undefined) return
  const usable = plan !== undefined && why === undefined
  const text = usable ? operationsText(plan.operations.map(({ hash }) => hash)) : undefined
  const { id, attempt } = run
  await putCheck(await github.connection(), {
    sha: head,
    name: planName(target),
    externalId: planRecordId(target, { pull: number, base, run: id, attempt, digest: plan?.digest ?? noDigest }),
    conclusion: usable ? 'success' : 'neutral',
    title: plan === undefined || why === 'the plan is refused' ? 'Cannot be applied' : summaryText(plan),
    summary: usable
      ? 'What was reviewed, by the hashes of its operations. The merge applies these and nothing else.'
      : `Nothing of this plan is applied by a merge: ${why ?? 'there is none'}.`,
    ...(text === undefined ? {} : { text }),
  })
}

/** Says on a commit that everything reviewed up to it was applied. */
export const recordApplied = async (
  job: Job,
  target: Target,
  sha: string,
  digest: string,
  inputs: string | undefined,
): Promise<void> => {
  const { github } = job
  if (github === undefined) return
  await putCheck(await github.connection(), {
    sha,
    name: appliedName(target),
    externalId: appliedRecordId(target, digest, inputs),
    conclusion: 'success',
    title: 'Applied',
    summary: 'Everything that was reviewed up to this commit is applied. The next apply looks back to here.',
  })
}
