import { type Config, type Diagnostic, diagnose } from '@adx-export/core'
import type { AnyKind } from '../model/kind.ts'
import type { AnalyzeKql } from '../model/kql.ts'
import type { Operation } from '../model/plan.ts'
import type { Clock, Comparer, Observer, Secrets, Sender } from '../model/ports.ts'
import type { CarriedOutBy } from '../model/evidence.ts'
import type { ApplyEvent, ExportHealth, Report } from '../model/report.ts'
import type { World } from '../model/world.ts'
import { type Judging, isReviewed } from '../plan/judging.ts'
import { type Hash, digestOf } from '../plan/operations.ts'
import { type DraftPlan, type Given, draft, isRefused, locationOf } from '../plan/plan.ts'
import { type Resend, resendNothing } from '../model/resend.ts'
import type { Stage } from '../model/step.ts'
import { evidenceOf } from './evidence.ts'
import { createLedger, remainingSteps } from './ledger.ts'
import { type Standing, outcomesOf, summaryOf } from './outcomes.ts'
import { nextStages } from './schedule.ts'
import { missingSecrets } from './secrets.ts'
import { settle } from './health.ts'
import { runStage } from './stage.ts'
import { lookUntilVisible } from './visible.ts'

export type ApplyOptions = {
  readonly config: Config
  readonly observer: Observer
  /** Absent: nothing is known of changed transforms. */
  readonly compare?: Comparer
  readonly sender: Sender
  readonly clock: Clock
  readonly secrets: Secrets
  readonly hash: Hash
  readonly kinds: readonly AnyKind[]
  /** What was reviewed; only these run. Absent: what the first look at the world asks for. */
  readonly reviewed?: readonly Pick<Operation, 'hash'>[]
  /** The plan that was reviewed passed the gate: consent to its operations is not judged by today's date again. */
  readonly passed?: boolean
  /** What is only ever sent and shall be sent once in this run. */
  readonly resend?: Resend
  /** What tells what queries use, where what was read makes that needed. */
  readonly kqlFor?: (config: Config, world: World) => Promise<AnalyzeKql | undefined>
  /** Who carries it out, for the report; the command line where nothing else is said. */
  readonly by?: CarriedOutBy
  /** How long to wait for touched exports to become healthy, in seconds. */
  readonly settleSeconds: number
  readonly tell: (event: ApplyEvent) => void
  /** What else is to be said of the first look, as the plan says it; an error refuses the run before its first write. */
  readonly judge?: (first: DraftPlan) => Promise<readonly Diagnostic[]>
  /** Once true, nothing more is sent. */
  readonly stopped: () => boolean
}

/** Every round runs one stage, or two beside each other, and reads again; seven stages, each at most twice, and room for what is settled late. */
const roundLimit = 24

const operationsIn = ({ changes }: DraftPlan): readonly Operation[] => changes.flatMap(({ operations }) => operations)

/** One date for the whole run: an apply that begins before midnight does not turn red after it. */
const judgingOf = ({ clock, reviewed, passed = false }: ApplyOptions): Judging => ({
  now: clock.now(),
  ...(reviewed === undefined || !passed ? {} : { reviewed: new Set(reviewed.map(({ hash }) => hash)) }),
})

const unreviewed = (now: DraftPlan, reviewed: ReadonlySet<string>): readonly Diagnostic[] =>
  now.changes.flatMap(({ change, operations }) =>
    operations
      .filter((operation) => !isReviewed(operation, reviewed))
      .map(({ address, attribute, hash }) =>
        diagnose(
          'unreviewed-operation',
          locationOf(change, attribute),
          `${address}${attribute === undefined ? '' : ` ${attribute}`} is needed now, and was not reviewed (${hash}).`,
          {
            hint: 'Plan again, review that plan, and apply it. adx-export sent only reviewed changes.',
          },
        ),
      ),
  )

const reportOf = (
  standing: Standing,
  verified: Report['verified'],
  diagnostics: readonly Diagnostic[],
  { hash, by = { by: 'cli' } }: Pick<ApplyOptions, 'hash' | 'by'>,
): Report => {
  const outcomes = outcomesOf(standing)
  return {
    format: 1,
    kind: 'apply',
    digest: digestOf(operationsIn(standing.first), hash),
    outcomes,
    summary: summaryOf(outcomes),
    verified,
    evidence: evidenceOf(standing, outcomes, by, hash),
    diagnostics,
  }
}

const isConverged = (now: DraftPlan): boolean =>
  now.changes.every(({ action }) => action === 'no-op') && !isRefused(now)

/** Only what was seen is given as the cause. */
const haltedBy = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.every(({ code }) => code === 'unreadable')
    ? 'It was not started: part of Azure could no longer be read.'
    : 'It was not started: the live state changed during the run.'

type Sending = ApplyOptions & { readonly ledger: Standing['ledger'] }

type Run = {
  readonly last: DraftPlan | undefined
  readonly halted: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** What is only ever sent shows no trace when it is read again, so having been sent is all that is known of it. */
const notYetSent = (resend: Resend, { changes }: DraftPlan, ledger: Standing['ledger']): Resend => {
  const sent = changes.filter((change) => change.steps.length > 0 && remainingSteps(change, ledger).length === 0)
  const done = new Set(sent.map(({ address }) => address))
  return { ...resend, addresses: new Set([...resend.addresses].filter((address) => !done.has(address))) }
}

/** One look at the world, and what it asks for; `again` after the first of a run. */
const look = async (
  { config, observer, compare, kqlFor, hash, kinds }: ApplyOptions,
  given: Given,
  how?: 'again',
): Promise<DraftPlan> => {
  const world = await observer.observe(config, how)
  const comparisons = await compare?.(config, world)
  const kql = await kqlFor?.(config, world)
  return draft(config, world, { kinds, hash }, { ...given, kql, ...(comparisons === undefined ? {} : { comparisons }) })
}

/** Sends what the stages ask for, one request after the other in each. */
const send = async ({ changes, comparison }: DraftPlan, stages: readonly Stage[], options: Sending): Promise<void> => {
  for (const stage of stages) {
    const steps = changes.flatMap((change) => change.steps).filter((step) => step.stage === stage).length
    options.tell({ type: 'stage', stage, steps })
  }
  const { resolver } = comparison
  await Promise.all(stages.map((stage) => runStage({ ...options, stage, changes, resolver })))
}

/** Runs stage after stage, reading in between, for as long as what is asked for was reviewed. */
const run = async (
  first: DraftPlan,
  reviewed: ReadonlySet<string>,
  options: Sending,
  judging: Judging,
): Promise<Run> => {
  const { ledger } = options
  let last = first
  let resend = options.resend ?? resendNothing
  for (let round = 0; round < roundLimit; round += 1) {
    if (options.stopped()) return { last, halted: 'It was not started: the run was stopped.', diagnostics: [] }
    const next = nextStages(last.changes, last.context.world.self, ledger)
    if (next.length === 0) return { last, halted: undefined, diagnostics: [] }
    await send(last, next, options)
    options.tell({ type: 'observing' })
    resend = notYetSent(resend, last, ledger)
    const asked = resend
    try {
      last = await lookUntilVisible({
        ...options,
        look: () => look(options, { resend: asked, judging }, 'again'),
      })
    } catch (error) {
      const why = error instanceof Error ? error.message : 'reading failed'
      return {
        last: undefined,
        halted: `It was not started: after the last write Azure could not be read again (${why}).`,
        diagnostics: [],
      }
    }
    const diagnostics = [
      ...unreviewed(last, reviewed),
      ...last.diagnostics.filter(({ severity }) => severity === 'error'),
    ]
    if (diagnostics.length > 0) return { last, halted: haltedBy(diagnostics), diagnostics }
  }
  return { last, halted: 'It was not started: the run reached its limit of rounds.', diagnostics: [] }
}

export type CarriedOut = {
  readonly report: Report
  /** Everything was applied and stayed, and no export that this run touched reports an error. */
  readonly ok: boolean
}

const succeeded = ({ summary, verified }: Report, touched: readonly ExportHealth[]): boolean =>
  verified.converged &&
  summary.failed + summary.unknown + summary.skipped === 0 &&
  touched.every(({ status, errors }) => status.toLowerCase() !== 'error' && errors.length === 0)

const failed = (report: Report): CarriedOut => ({ report, ok: false })

/** Plan, repeated under a fence: only what was reviewed is sent, and reading again decides what happened. */
export const apply = async (options: ApplyOptions): Promise<CarriedOut> => {
  options.tell({ type: 'observing' })
  const judging = judgingOf(options)
  const first = await look(options, { judging, ...(options.resend === undefined ? {} : { resend: options.resend }) })
  const ledger = createLedger()
  const reviewed = new Set((options.reviewed ?? operationsIn(first)).map(({ hash }) => hash))
  const judged = (await options.judge?.(first)) ?? []
  const refusals = [
    ...first.diagnostics,
    ...judged,
    ...unreviewed(first, reviewed),
    ...missingSecrets(first.changes, options.secrets),
  ]
  if (isRefused({ diagnostics: refusals })) {
    const standing: Standing = { first, last: first, ledger, halted: 'It was not started: the plan is refused.' }
    return failed(reportOf(standing, { converged: false, exports: first.exports }, refusals, options))
  }
  const { last, halted, diagnostics } = await run(first, reviewed, { ...options, ledger }, judging)
  const standing: Standing = { first, last, ledger, halted }
  if (last === undefined) return failed(reportOf(standing, { converged: false, exports: [] }, diagnostics, options))
  const { config, observer, clock, tell, stopped, settleSeconds: seconds } = options
  const { exports, touched } = await settle(first, last, {
    config,
    observer,
    clock,
    seconds,
    before: first.context.world,
    tell,
    stopped,
  })
  // Of the first look: consent that was used up on the way is not spent.
  const warnings = [...first.diagnostics, ...judged].filter(({ severity }) => severity !== 'error')
  const report = reportOf(standing, { converged: isConverged(last), exports }, [...diagnostics, ...warnings], options)
  return { report, ok: succeeded(report, touched) }
}
