import type { Diagnostic } from '@adx-export/core'
import {
  renderComment,
  renderFlow,
  renderPlan,
  renderSummary,
  summaryText,
  targetText,
  type Standing,
} from '@adx-export/report'
import type { Job } from '../job.ts'
import { type Recorded, recordPlan } from '../proof/record.ts'
import { commentPlan } from '../publish/comment.ts'
import { joined, showFindings } from '../publish/findings.ts'
import { inputFor } from '../publish/input.ts'
import { commentInvalid } from '../publish/invalid.ts'
import { givePlans } from '../publish/outputs.ts'
import { warnOf } from '../publish/permission.ts'
import { inEnvironment } from '../environments.ts'
import { type Looked, lookAtAll } from '../targets.ts'
import { type Checked, check, countText, hasErrors } from './checked.ts'
import { type Tried, tryTransforms } from './tried.ts'
import { type Outcome, bad, good } from './outcome.ts'
import { riskUnreviewed } from './queue.ts'
import { refusal } from './refused.ts'
import { unasked } from './unasked.ts'

/** What is wrong with a plan itself, beside the risks that it asks consent for. */
const foundIn = (looked: readonly Looked[]): readonly Diagnostic[] =>
  looked.flatMap((one) => {
    if (one.kind === 'plan') return one.planned.plan.diagnostics
    return one.kind === 'invalid' ? one.invalid.document.diagnostics : []
  })

const logPlans = (job: Job, looked: readonly Looked[], { sources }: Checked): void => {
  for (const one of looked) {
    if (one.kind !== 'plan') continue
    const { plan } = one.planned
    job.io.fold(`Plan for ${targetText(plan.target)}: ${summaryText(plan)}`, renderPlan(plan, { sources }))
  }
}

/** Destructive changes that no comment has room for: who cannot see them cannot review them. */
const hiddenIn = (job: Job, looked: readonly Looked[]): number => renderComment(inputFor(job, looked, new Map())).hidden

const noRecord: Recorded = { proof: false, why: 'records need the permission `checks: write`' }

/** Puts every plan on record on the pull request's head, and says where each one stands. */
const record = async (job: Job, looked: readonly Looked[], tried: Tried): Promise<ReadonlyMap<string, Standing>> => {
  const standings = new Map<string, Standing>()
  const { pull } = job.event
  const hidden = hiddenIn(job, looked)
  for (const one of looked) {
    if (one.kind !== 'plan' || pull === undefined) continue
    const target = { config: job.label, ...inEnvironment(one.environment) }
    const { plan, refused } = one.planned
    const failing = hasErrors(tried.get(one.environment ?? '') ?? [])
    const recorded = await warnOf(job, () => recordPlan(job, target, pull.head, { plan, refused, hidden, failing }))
    standings.set(one.id, { state: 'planned', ...(recorded ?? noRecord) })
  }
  return standings
}

const verdict = (job: Job, looked: readonly Looked[], findings: readonly Diagnostic[]): Outcome => {
  const failure = unasked(looked)
  if (failure !== undefined) return failure
  if (findings.some(({ severity, code }) => severity === 'error' && code !== 'gate'))
    return bad(`${countText(job, findings)}.`)
  const plans = looked.flatMap((one) => (one.kind === 'plan' ? [one.planned] : []))
  const refused = plans.filter((planned) => planned.refused)
  if (refused.length > 0) return refusal(refused)
  return good(plans.map(({ plan }) => `${targetText(plan.target)}: ${summaryText(plan)}`).join('; '))
}

const isPullRequest = ({ event }: Job): boolean => event.pull !== undefined && event.origin === 'own'

/** Checks, tries the transforms, plans, and tells the pull request. Writes nothing to Azure. */
export const planMode = async (job: Job): Promise<Outcome> => {
  const checked = await check(job)
  const { pull } = job.event
  if (!checked.valid) {
    await showFindings(job, checked.findings, checked.sources)
    await commentInvalid(job, checked.findings)
    return bad(`${countText(job, checked.findings)}.`)
  }
  const tried = await tryTransforms(job, checked)
  const looked = await lookAtAll(job, checked.environments)
  const findings = joined(checked.findings, ...tried.values(), foundIn(looked))
  await showFindings(job, findings, checked.sources)
  if (looked.some(({ kind }) => kind === 'invalid')) return bad(`${countText(job, findings)}.`)
  logPlans(job, looked, checked)
  await givePlans(
    job,
    looked.flatMap((one) =>
      one.kind === 'plan' ? [{ ...inEnvironment(one.environment), document: one.planned.plan }] : [],
    ),
  )
  const standings = isPullRequest(job) ? await record(job, looked, tried) : new Map<string, Standing>()
  await job.io.summary(renderSummary({ ...inputFor(job, looked, standings, { tried }), diagramOf: renderFlow }).body)
  if (pull !== undefined && isPullRequest(job) && job.inputs.comment)
    await warnOf(job, () => commentPlan(job, pull.number, looked, standings, tried))
  const risk = job.event.queueRef === undefined ? undefined : await riskUnreviewed(job, looked)
  return risk ?? verdict(job, looked, findings)
}
