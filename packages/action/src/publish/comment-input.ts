import { datedFindings, datedPlan } from '@adx-export/report'
import { type CommentInput, type Marker, type PlannedTarget, type PlanState } from '@adx-export/report/github'
import type { Job } from '../job/job.ts'
import { consentEndIn } from './consent-end.ts'
import { documentationIn } from './documentation.ts'
import { commentId, digestOfAll } from '../proof/names.ts'
import type { TransformFindings } from '../job/transforms.ts'
import type { EnvironmentPlan } from '../job/environment-plans.ts'
import { joined } from './findings.ts'

/** A target as comments and summaries show it. An invalid config has no plan to show. */
const targetOf = (looked: EnvironmentPlan, transforms: TransformFindings, end: string): readonly PlannedTarget[] => {
  const target = { id: looked.id, ...(looked.environment === undefined ? {} : { environment: looked.environment }) }
  if (looked.kind === 'invalid') return []
  if (looked.kind === 'failure') return [{ ...target, kind: 'failure', failure: looked.failure }]
  const { plan, refused, findings, flow } = looked.planned
  const all = datedFindings(joined(findings, transforms.get(looked.environment ?? '') ?? []), end)
  return [{ ...target, kind: 'plan', plan: datedPlan(plan, end), refused, findings: all, flow }]
}

/** The commit that the plan is about: of a pull request its head, else what is checked out. */
export const headIn = ({ event }: Job): string => event.pull?.head ?? event.sha

export const markerOf = (job: Job, looked: readonly EnvironmentPlan[]): Marker => ({
  id: commentId(job.label, job.inputs.environments, job.inputs.commentId),
  head: headIn(job),
  run: job.run.id,
  attempt: job.run.attempt,
  digest: digestOfAll(looked.flatMap((one) => (one.kind === 'plan' ? [one.planned.plan.digest] : []))),
  targets: looked.map(({ id }) => id),
})

/** The run as texts name it, with the seconds so far. */
export const runIn = ({ run: { id, attempt, url, started }, ports }: Job): CommentInput['run'] => ({
  id,
  attempt,
  url,
  seconds: Math.round((ports.clock.now() - started) / 1000),
})

/** Everything that a comment or a summary is made of. */
export const inputFor = (
  job: Job,
  looked: readonly EnvironmentPlan[],
  states: ReadonlyMap<string, PlanState>,
  {
    before,
    transforms = new Map(),
  }: { readonly before?: CommentInput['before']; readonly transforms?: TransformFindings } = {},
): CommentInput => {
  return {
    marker: markerOf(job, looked),
    config: job.label,
    targets: looked.flatMap((one) => targetOf(one, transforms, consentEndIn(job))),
    states,
    run: runIn(job),
    ...documentationIn(job),
    captured: job.inputs.captured,
    ...(before === undefined ? {} : { before }),
  }
}
