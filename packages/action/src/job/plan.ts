import type { Diagnostic } from '@adx-export/core'
import { datedPlan, renderPlan, summaryText, targetText } from '@adx-export/report'
import { butExports, renderFlow, renderSummary } from '@adx-export/report/github'
import type { Job } from './job.ts'
import { consentEndIn } from '../publish/consent-end.ts'
import { baseOfChange } from '../proof/base-config.ts'
import { joined, showFindings } from '../publish/findings.ts'
import { inputFor } from '../publish/comment-input.ts'
import { commentInvalid } from '../publish/invalid-config.ts'
import { givePlans } from '../outputs/outputs.ts'
import { type Published, publishReview } from '../publish/review.ts'
import { dispatchCommand } from '../proof/dispatch-command.ts'
import { environmentsOf, inEnvironment } from './environments.ts'
import { type EnvironmentPlan, planEnvironments } from './environment-plans.ts'
import { type Checked, check, countText } from './check.ts'
import { testTransforms } from './transforms.ts'
import { type Outcome, bad, good } from './outcome.ts'
import { riskUnreviewed } from './merge-queue.ts'
import { refusal } from './refusal.ts'
import { unreachable } from './unreachable.ts'

/** What is wrong with a plan itself, beside the risks that it asks consent for. */
const foundIn = (looked: readonly EnvironmentPlan[]): readonly Diagnostic[] =>
  looked.flatMap((one) => {
    if (one.kind === 'plan') return one.planned.plan.diagnostics
    return one.kind === 'invalid' ? one.invalid.document.diagnostics : []
  })

const logPlans = (job: Job, looked: readonly EnvironmentPlan[], { sources }: Checked): void => {
  for (const one of looked) {
    if (one.kind !== 'plan') continue
    const { plan } = one.planned
    job.io.fold(
      `Plan for ${targetText(plan.target)}: ${summaryText(plan)}`,
      renderPlan(datedPlan(plan, consentEndIn(job)), { sources }),
    )
  }
}

const verdict = (job: Job, looked: readonly EnvironmentPlan[], findings: readonly Diagnostic[]): Outcome => {
  const failure = unreachable(looked)
  if (failure !== undefined) return failure
  if (findings.some(({ severity, code }) => severity === 'error' && code !== 'gate'))
    return bad(`${countText(job, findings)}.`)
  const plans = looked.flatMap((one) => (one.kind === 'plan' ? [one.planned] : []))
  const refused = plans.filter((planned) => planned.refused)
  if (refused.length > 0) return refusal(refused)
  const counts = plans.map(({ plan }) => `${targetText(plan.target)}: ${summaryText(plan)}`).join('; ')
  const but = butExports(plans.flatMap(({ plan }) => plan.exports))
  return good(but === '' ? counts : `${counts}.${but}`)
}

/** A green plan promises that the merge applies it. */
const notOnRecord = async (
  job: Job,
  branch: string,
  { why, closed }: NonNullable<Published['unrecorded']>,
): Promise<Outcome> => {
  const line = `The plan is not on record, so a merge applies nothing of it: ${why}.`
  if (closed !== true) return bad(line, 'Run this job again before the merge.')
  const command = await dispatchCommand(job, branch, environmentsOf(job, job.opened.environments)[0])
  return bad(line, `If it was merged without a record, ${command}.`)
}

const isPullRequest = ({ event }: Job): boolean => event.pull !== undefined && event.origin === 'own'

/** Checks, tries the transforms, plans, and tells the pull request. Writes nothing to Azure. */
export const planMode = async (job: Job): Promise<Outcome> => {
  const checked = await check(job)
  const { pull } = job.event
  if (!checked.valid) {
    await showFindings(job, checked.findings, checked.sources)
    await commentInvalid(job, checked.findings, checked.environments)
    return bad(`${countText(job, checked.findings)}.`)
  }
  const transforms = await testTransforms(job, checked)
  const base = await baseOfChange(job)
  const looked = await planEnvironments(job, checked.environments, async () => ({ base }))
  const findings = joined(checked.findings, ...transforms.values(), foundIn(looked))
  await showFindings(job, findings, checked.sources)
  if (looked.some(({ kind }) => kind === 'invalid')) return bad(`${countText(job, findings)}.`)
  logPlans(job, looked, checked)
  await givePlans(
    job,
    looked.flatMap((one) =>
      one.kind === 'plan' ? [{ ...inEnvironment(one.environment), document: one.planned.plan }] : [],
    ),
  )
  const { states, unrecorded }: Published =
    pull !== undefined && isPullRequest(job)
      ? await publishReview(job, pull, looked, transforms)
      : { states: new Map() }
  await job.io.summary(renderSummary({ ...inputFor(job, looked, states, { transforms }), diagramOf: renderFlow }).body)
  const risk = job.event.queueRef === undefined ? undefined : await riskUnreviewed(job, looked)
  const outcome = risk ?? verdict(job, looked, findings)
  return outcome.failed || unrecorded === undefined ? outcome : notOnRecord(job, pull?.base ?? '', unrecorded)
}
