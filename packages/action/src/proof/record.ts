import { count, summaryText } from '@adx-export/report'
import type { Plan } from '@adx-export/planner'
import { putCheck } from '../github/checks.ts'
import type { Job } from '../job.ts'
import { type Target, appliedName, planName, targetId } from './names.ts'
import { mostOperations, operationsText } from './operations.ts'

const externalId = (what: 'plan' | 'applied', target: Target, digest: string): string =>
  `${what}:${targetId(target)}:${digest}`

/** The digest in an external id of ours for this target; undefined for any other. */
export const digestIn = (what: 'plan' | 'applied', target: Target, id: string): string | undefined => {
  const [kind, of, digest, ...rest] = id.split(':')
  const fits = kind === what && of === targetId(target) && rest.length === 0 && /^[0-9a-f]{64}$/.test(digest ?? '')
  return fits ? digest : undefined
}

/** A plan, and what keeps it off the record. */
export type Recordable = {
  readonly plan: Plan
  readonly refused: boolean
  /** Destructive changes that the comment cannot show. */
  readonly hidden: number
  /** Transforms fail on their samples. */
  readonly failing: boolean
}

/** Whether a merge can apply what was planned; `why` it cannot, in words of our own. */
export type Recorded = { readonly proof: boolean; readonly why?: string }

const byHand = 'it can be applied with the input `expected-operations`'

const obstacle = ({ plan, refused, hidden, failing }: Recordable): string | undefined => {
  if (refused) return 'the plan is refused'
  if (failing) return 'transforms fail on their samples'
  if (hidden > 0) return `the comment has no room for ${count(hidden, 'change')} that can lose data; ${byHand}`
  if (plan.operations.length > mostOperations)
    return `it has more than ${String(mostOperations)} operations, which no check run can hold; ${byHand}`
  return undefined
}

/**
 * Puts what was reviewed on record, on the commit that was reviewed. A plan that cannot be applied takes the place of an
 * earlier one that could.
 */
export const recordPlan = async (job: Job, target: Target, sha: string, given: Recordable): Promise<Recorded> => {
  const { github, io } = job
  const { plan, refused } = given
  if (github === undefined) return { proof: false, why: 'the job has no token for GitHub' }
  const why = obstacle(given)
  if (why !== undefined && !refused) io.say('warning', `The merge will not apply this plan: ${why}.`)
  const text = why === undefined ? operationsText(plan.operations.map(({ hash }) => hash)) : undefined
  await putCheck(await github.connection(), {
    sha,
    name: planName(target),
    externalId: externalId('plan', target, plan.digest),
    conclusion: text === undefined ? 'neutral' : 'success',
    title: refused ? 'Cannot be applied' : summaryText(plan),
    summary:
      text === undefined
        ? `Nothing of this plan is applied by a merge: ${why ?? ''}.`
        : 'What was reviewed, by the hashes of its operations. The merge applies these and nothing else.',
    ...(text === undefined ? {} : { text }),
  })
  return why === undefined ? { proof: true } : { proof: false, why }
}

/** Says on a commit that everything reviewed up to it was applied. */
export const recordApplied = async (job: Job, target: Target, sha: string, digest: string): Promise<void> => {
  const { github } = job
  if (github === undefined) return
  await putCheck(await github.connection(), {
    sha,
    name: appliedName(target),
    externalId: externalId('applied', target, digest),
    conclusion: 'success',
    title: 'Applied',
    summary: 'Everything that was reviewed up to this commit is applied. The next apply looks back to here.',
  })
}
