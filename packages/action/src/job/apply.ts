import { type Applied, type Planned, apply, failureOf } from '@adx-export/engine'
import { settleSecondsFor } from '@adx-export/engine/settle'
import { clean, datedReport, hasChanges, renderEvent, renderReport, shorten, targetText } from '@adx-export/report'
import { butExports } from '@adx-export/report/github'
import { type ApplyEvent, type Report, isReviewed } from '@adx-export/planner'
import type { Job } from './job.ts'
import { type Allowed, allowedFor, describeUnreviewed, pullsOfCommit } from '../proof/allowed.ts'
import { type Ended, claim } from '../proof/claim.ts'
import { githubEvidence } from '../proof/evidence.ts'
import { firstApplyHint } from '../proof/first-apply.ts'
import { targetOf } from '../proof/names.ts'
import { dispatchCommand } from '../proof/dispatch-command.ts'
import { consentEndIn } from '../publish/consent-end.ts'
import { joined, showFindings } from '../publish/findings.ts'
import { type InEnvironment, givePlans } from '../outputs/outputs.ts'
import { type Reports, reportsOf } from '../outputs/reports.ts'
import { updateStatus } from '../publish/status.ts'
import { summarizeApply } from '../publish/summary.ts'
import { branchIn } from '../repository.ts'
import { JobError } from '../job-error.ts'
import { environmentsOf, inEnvironment, inText } from './environments.ts'
import { type EnvironmentPlan, planEnvironment, requestFor } from './environment-plans.ts'
import { check, countText } from './check.ts'
import { type Outcome, bad, good } from './outcome.ts'
import { afterLaterCommits } from './later-commits.ts'
import { refusal } from './refusal.ts'
import { markApplied } from './applied-record.ts'
import { commitOf, errorText, failed, publishFailure } from '../publish/failed-apply.ts'
import { unreachable } from './unreachable.ts'

/** One environment, looked at anew, and what may run there. */
type Turn = {
  readonly job: Job
  readonly branch: string
  readonly looked: EnvironmentPlan
  readonly planned: Planned
  readonly allowed: Allowed
  readonly reports: Reports
}

const branchOf = ({ event }: Job): string => {
  const branch = branchIn(event.ref)
  if (branch === undefined)
    throw new JobError(
      'Only a branch can be applied.',
      'Run the workflow on the branch that the pull requests are merged into.',
    )
  return branch
}

/** The input has a default, so a job cannot tell one that was given: with the emulator, where nothing flows by itself, none counts. */
const settleOf = ({ inputs, io }: Job): number => {
  const usual = settleSecondsFor(undefined, io.env)
  return usual === 0 ? 0 : (inputs.settleSeconds ?? usual)
}

/** Told once each: a wait comes again and again with fewer seconds. */
const progressOf = (job: Job): ((event: ApplyEvent) => void) => {
  let last = ''
  return (event) => {
    if (event.type === 'sending') job.io.hold()
    const line = event.type === 'waiting' ? event.what : event.type === 'settling' ? event.type : renderEvent(event)
    if (line !== last) job.io.info(renderEvent(event))
    last = line
  }
}

const carryOut = async ({
  job,
  branch,
  looked,
  planned,
  allowed,
}: Turn): Promise<Applied | { readonly kind: 'stopped'; readonly why: string; readonly hint?: string }> => {
  const { captured: _, tell: _note, ...request } = requestFor(job, looked.environment)
  const { operations } = planned.plan
  const github = await githubEvidence({ job, branch, allowed, operations })
  try {
    const applied = await apply(job.opened, {
      ...request,
      by: { by: 'github-action', github },
      reviewed: operations.filter((operation) => isReviewed(operation, allowed.operations)),
      passed: !planned.refused,
      settleSeconds: settleOf(job),
      tell: progressOf(job),
      stopped: () => job.io.cancelled.aborted,
    })
    if (applied.kind === 'apply') return applied
    return { kind: 'stopped', why: 'The config has errors.' }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === undefined) throw error
    return { kind: 'stopped', why: failure.message, ...(failure.hint === undefined ? {} : { hint: failure.hint }) }
  }
}

const lineOf = ({ outcomes, summary }: Report): string =>
  `${String(summary.applied)} of ${String(outcomes.length)} applied, ${String(summary.failed)} failed, ${String(summary.unknown)} unknown, ${String(summary.skipped)} not started`

const longestCause = 400

/** The first change that failed, in one line: the others are in the report. */
const causeOf = ({ outcomes }: Report): string => {
  const first = outcomes.find(({ outcome }) => outcome === 'failed' || outcome === 'unknown')
  if (first === undefined) return ''
  const { address, message = '', hint = '' } = first
  return ` ${shorten(clean(`${address}: ${message} ${hint}`).trim(), longestCause)}`
}

/** What one environment came to; the report is there as soon as the run began. */
type Done = {
  readonly outcome: Outcome
  /** The comments of its pull requests say so already. */
  readonly published?: true
}

const finish = async (turn: Turn, applied: Applied): Promise<Done> => {
  const { job, looked, planned } = turn
  const { report, ok, sources } = applied
  // Before anything else: a job that is cancelled has seconds left.
  await turn.reports.keep(looked.environment, report)
  const target = targetOf(job, looked.environment)
  job.io.fold(
    `Report for ${targetText(planned.plan.target)}`,
    renderReport(datedReport(report, consentEndIn(job)), { sources }),
  )
  await showFindings(job, joined(report.diagnostics), sources)
  await summarizeApply(job, planned, report)
  if (!ok || job.io.cancelled.aborted) {
    const hint = 'Run this job again. It reads the live state and continues from there.'
    const what = job.io.cancelled.aborted ? 'The job was cancelled' : `The apply${inText(looked)} failed`
    await updateStatus(turn, failed(job, `${what}.`, { report, hint }))
    return { outcome: bad(`${what}: ${lineOf(report)}.${causeOf(report)}`, hint), published: true }
  }
  await updateStatus(turn, { state: 'applied', ...commitOf(job), report })
  await markApplied(job, target, planned.plan.digest)
  const but = butExports(report.verified.exports)
  return { outcome: good(`Applied${inText(looked)}: ${lineOf(report)}.${but}`) }
}

const failTurn = async (turn: Turn, why: string, hint?: string): Promise<Done> => {
  const more = hint === undefined ? {} : { hint }
  await updateStatus(turn, failed(turn.job, why, more))
  return { outcome: bad(why, hint), published: true }
}

/** Whoever waits for an apply is told that nothing is left of it. */
const nothingToDo = async (job: Job, branch: string, looked: EnvironmentPlan, { plan }: Planned): Promise<Outcome> => {
  const target = targetOf(job, looked.environment)
  await markApplied(job, target, plan.digest)
  const pulls = await pullsOfCommit(job, branch)
  await updateStatus({ job, looked, allowed: { pulls } }, { state: 'matched', ...commitOf(job), exports: plan.exports })
  return good(`Nothing to apply${inText(looked)}: the live state matches the config.${butExports(plan.exports)}`)
}

/** Applies, unless another run does: two at once would undo each other's work. */
const alone = async (turn: Turn): Promise<Done> => {
  const { job, branch, looked } = turn
  const claimed = await claim(job, targetOf(job, looked.environment))
  if ('other' in claimed)
    return failTurn(
      turn,
      `Nothing was applied${inText(looked)}: another apply of the same target is running: ${claimed.other}`,
      'Run this job again after that one has ended. Give both jobs the same concurrency group, so that they wait for each other.',
    )
  let ended: Ended = 'failure'
  try {
    // Until the claim another run could apply what the branch holds by now.
    const late = await afterLaterCommits(job, looked, branch)
    if (late !== undefined) {
      ended = 'cancelled'
      return { outcome: late }
    }
    await updateStatus(turn, { state: 'applying', ...commitOf(job) })
    const applied = await carryOut(turn)
    const done = await (applied.kind === 'apply' ? finish(turn, applied) : failTurn(turn, applied.why, applied.hint))
    if (!done.outcome.failed) ended = 'success'
    return done
  } finally {
    await claimed.release(ended)
  }
}

const runTurn = async (turn: Turn): Promise<Done> => {
  const { job, branch, looked, planned, allowed } = turn
  const { plan, refused } = planned
  await showFindings(job, plan.diagnostics, planned.sources)
  if (refused) {
    const { line, hint } = refusal([planned], inText(looked))
    return failTurn(turn, line, hint)
  }
  const unreviewed = plan.operations.filter((operation) => !isReviewed(operation, allowed.operations))
  if (unreviewed.length > 0) {
    const command = await dispatchCommand(job, branch, looked.environment)
    const { why, hint: usual, lines } = describeUnreviewed(unreviewed, allowed, looked, command)
    const hint = (await firstApplyHint(turn, command)) ?? usual
    job.io.fold('Operations that no review covers', lines.join('\n'))
    await job.io.summary(
      ['### adx-export: not applied', '', why, '', hint, '', '```text', ...lines, '```', ''].join('\n'),
    )
    await updateStatus(turn, { state: 'outdated', why })
    return { outcome: bad(why, hint), published: true }
  }
  return alone(turn)
}

/**
 * The same plan with consent judged at the time of its review: a line may have ended while the merge waited for an approval,
 * or since the attempt that stopped halfway.
 */
const judgedAtReview = async (
  job: Job,
  looked: EnvironmentPlan,
  planned: Planned,
  { reviewed }: Allowed,
): Promise<Planned> => {
  const hasEnded = planned.plan.diagnostics.some(({ code }) => code === 'accept-expired')
  if (!planned.refused || !hasEnded || reviewed.size === 0) return planned
  const again = await planEnvironment(job, looked.environment, { reviewed: [...reviewed] })
  return again.kind === 'plan' ? again.planned : planned
}

const one = async (
  job: Job,
  branch: string,
  environment: string | undefined,
  reports: Reports,
): Promise<Done & { readonly planned?: Planned }> => {
  const looked = await planEnvironment(job, environment)
  if (looked.kind === 'failure') return { outcome: unreachable([looked]) ?? bad(looked.failure.message) }
  if (looked.kind === 'invalid') {
    const { document, sources } = looked.invalid
    await showFindings(job, document.diagnostics, sources)
    return { outcome: bad(`${countText(job, document.diagnostics)}.`) }
  }
  const { planned } = looked
  if (!hasChanges(planned.plan) && !planned.refused)
    return { outcome: await nothingToDo(job, branch, looked, planned), planned }
  const late = await afterLaterCommits(job, looked, branch)
  if (late !== undefined) return { outcome: late, planned }
  const allowed = await allowedFor(job, branch, looked, planned.plan)
  const judged = await judgedAtReview(job, looked, planned, allowed)
  return { ...(await runTurn({ job, branch, looked, planned: judged, allowed, reports })), planned: judged }
}

/** One environment; whoever waits for it is told of every way in which it may fail. */
const oneWithStatus: typeof one = async (job, branch, environment, reports) => {
  try {
    const done = await one(job, branch, environment, reports)
    const { failed: red, line, hint } = done.outcome
    if (red && done.published !== true) await publishFailure(job, { branch, environment }, line, hint)
    return done
  } catch (error) {
    await publishFailure(job, { branch, environment }, ...errorText(error))
    throw error
  }
}

/** Applies what was reviewed, one environment after the other; the first that fails ends the job. */
export const applyMode = async (job: Job): Promise<Outcome> => {
  const branch = branchOf(job)
  const { valid, findings, environments, sources } = await check(job)
  if (!valid) {
    await showFindings(job, findings, sources)
    const line = `${countText(job, findings)}.`
    for (const environment of environmentsOf(job, environments))
      await publishFailure(job, { branch, environment }, line)
    return bad(line)
  }
  const plans: InEnvironment<Planned['plan']>[] = []
  const reports = reportsOf(job, environments)
  const lines: string[] = []
  let last: Outcome | undefined
  const all = environmentsOf(job, environments)
  try {
    for (const [index, environment] of all.entries()) {
      const { outcome, planned } = await oneWithStatus(job, branch, environment, reports)
      if (planned !== undefined) plans.push({ ...inEnvironment(environment), document: planned.plan })
      lines.push(outcome.line)
      last = outcome
      if (!outcome.failed) continue
      const before = `Not started: the apply${inText(inEnvironment(environment))} failed before it.`
      for (const later of all.slice(index + 1))
        await publishFailure(job, { branch, environment: later }, before, 'Run the job again.')
      break
    }
  } finally {
    // What one environment came to is told even if another ended in an error of its own.
    reports.give()
  }
  await givePlans(job, plans)
  reports.end()
  return { ...(last ?? good('Nothing to apply.')), line: lines.join(' ') }
}
