import { count, summaryText, type Unrecorded } from '@adx-export/report'
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

const tooMany = `The plan has more than ${String(mostOperations)} operations, which a check run cannot hold: apply it with the input expected-operations.`

const tooMuchHarm = (hidden: number): string =>
  `The comment has no room for ${count(hidden, 'change')} that can lose data, so the merge will not apply this plan. Split the pull request, or apply it with the input expected-operations after reading the summary.`

/** A plan, and how many of its destructive changes the comment cannot show. */
export type Recordable = { readonly plan: Plan; readonly refused: boolean; readonly hidden: number }

/** Whether a merge can apply the plan, and why not. */
export type Recorded = { readonly proof: boolean; readonly unrecorded?: Unrecorded }

/**
 * Puts what was reviewed on record, on the commit that was reviewed. A plan that is refused, or too large, takes the
 * place of an earlier one that could have been applied.
 */
export const recordPlan = async (
  job: Job,
  target: Target,
  sha: string,
  { plan, refused, hidden }: Recordable,
): Promise<Recorded> => {
  const { github, io } = job
  if (github === undefined) return { proof: false }
  const hashes = plan.operations.map(({ hash }) => hash)
  const text = operationsText(hashes)
  if (text === undefined) io.say('warning', tooMany)
  if (hidden > 0) io.say('warning', tooMuchHarm(hidden))
  const usable = text !== undefined && !refused && hidden === 0
  await putCheck(await github.connection(), {
    sha,
    name: planName(target),
    externalId: externalId('plan', target, plan.digest),
    conclusion: usable ? 'success' : 'neutral',
    title: refused ? 'Cannot be applied' : summaryText(plan),
    summary: usable
      ? 'What was reviewed, by the hashes of its operations. The merge applies these and nothing else.'
      : 'Nothing of this plan can be applied by a merge.',
    ...(usable ? { text } : {}),
  })
  if (usable || refused) return { proof: usable }
  return { proof: false, unrecorded: text === undefined ? 'operations' : 'harm' }
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
