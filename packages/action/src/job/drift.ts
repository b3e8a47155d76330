import { summaryText, targetText } from '@adx-export/report'
import { besideDrift, butExports, driftStateOf, renderSummary, renderFlow } from '@adx-export/report/github'
import type { GithubError } from '../github/errors.ts'
import type { Job } from './job.ts'
import { beforeDrift } from '../proof/base-config.ts'
import { publishDrift } from '../publish/drift-issue.ts'
import { showFindings } from '../publish/findings.ts'
import { inputFor } from '../publish/comment-input.ts'
import { givePlans } from '../outputs/outputs.ts'
import { inEnvironment } from './environments.ts'
import { JobError } from '../job-error.ts'
import { type EnvironmentPlan, planEnvironments } from './environment-plans.ts'
import { check, countText } from './check.ts'
import { type Outcome, bad, good } from './outcome.ts'
import { unreachable } from './unreachable.ts'

const verdict = (job: Job, looked: readonly EnvironmentPlan[]): Outcome => {
  const failure = unreachable(looked)
  if (failure !== undefined) return failure
  const plans = looked.flatMap((one) => (one.kind === 'plan' ? [one.planned] : []))
  const drifted = plans.filter(({ plan }) => driftStateOf(plan) === 'drift')
  if (plans.some(({ plan }) => plan.diagnostics.some(({ code }) => code === 'unreadable')))
    return bad('adx-export could not compare everything. The findings say what is missing.')
  const but = butExports(plans.flatMap(({ plan }) => plan.exports))
  const beside = [...new Set(plans.map(({ plan }) => besideDrift(plan)).filter((text) => text !== ''))].join('; ')
  if (drifted.length === 0)
    return good(beside === '' ? `No drift: the live state matches the config.${but}` : `No drift: ${beside}.${but}`)
  const line = `Drift: ${drifted.map(({ plan }) => `${targetText(plan.target)}: ${summaryText(plan)}`).join('; ')}`
  return job.inputs.failOnDrift
    ? bad(line, 'Adopt the change in the config, or apply the config to revert it.')
    : good(line)
}

/** What nobody is told of is as good as not looked at; where there is nothing to tell, a warning is enough. */
const afterUnpublished = (
  job: Job,
  result: Outcome,
  unpublished: GithubError,
  looked: readonly EnvironmentPlan[],
): Outcome => {
  const isQuiet = looked.every((one) => one.kind === 'plan' && driftStateOf(one.planned.plan) === 'clean')
  if (isQuiet) {
    job.io.say(
      'warning',
      `${unpublished.message} There is no drift, but the issue of an earlier run may still be open. ${unpublished.hint ?? ''}`,
    )
    return result
  }
  return bad(`${result.line.replace(/\.?$/, '.')} No issue reports it: ${unpublished.message}`, unpublished.hint)
}

/** Compares the live state with the config as it is on the branch. Writes nothing to Azure. */
export const driftMode = async (job: Job): Promise<Outcome> => {
  const { valid, findings, environments, sources } = await check(job)
  if (!valid) {
    await showFindings(job, findings, sources)
    return bad(`${countText(job, findings)}.`)
  }
  if (job.inputs.resendSecrets !== undefined)
    throw new JobError(
      'The input resend-secrets works with plan and apply only, because nobody can see whether a secret differs.',
    )
  const looked = await planEnvironments(job, environments, (environment) => beforeDrift(job, environment))
  const found = looked.flatMap((one) =>
    one.kind === 'plan' ? one.planned.plan.diagnostics : one.kind === 'invalid' ? one.invalid.document.diagnostics : [],
  )
  await showFindings(job, found, sources)
  if (looked.some(({ kind }) => kind === 'invalid')) return bad(`${countText(job, found)}.`)
  await givePlans(
    job,
    looked.flatMap((one) =>
      one.kind === 'plan' ? [{ ...inEnvironment(one.environment), document: one.planned.plan }] : [],
    ),
  )
  await job.io.summary(renderSummary({ ...inputFor(job, looked, new Map()), diagramOf: renderFlow }).body)
  const unpublished = await publishDrift(job, looked, environments.length === 0 ? [undefined] : environments)
  const result = verdict(job, looked)
  return unpublished === undefined ? result : afterUnpublished(job, result, unpublished, looked)
}
