import type { Outcome, Report } from '@adx-export/planner'
import { count } from '../../text/clean.ts'
import { butExports, exportsWarning, inError, nounOf } from '../../text/exports.ts'
import { hasChanges } from '../../text/plan.ts'
import { code, link, shortCode } from '../parts/code.ts'
import { shortProse } from '../parts/prose.ts'
import type { PlannedTarget, PlanState } from './model.ts'

/** How much a status line says: all of it, without lists, or the state alone. */
export type Form = 'full' | 'short' | 'bare'
export const forms: readonly Form[] = ['full', 'short', 'bare']

/** Things of one outcome that are named by name, and characters of what a service said. */
const mostNamed = 5
const mostWords = 300
const mostName = 200

const outcomes = ['failed', 'unknown', 'skipped', 'applied'] as const satisfies readonly Outcome['outcome'][]
const outcomeWords = {
  failed: 'failed',
  unknown: 'no answer, may or may not have happened',
  skipped: 'not started',
  applied: 'done',
} as const satisfies Record<Outcome['outcome'], string>

const words = (text: string): string => shortProse(text, mostWords)

const outcomeText = ({ address, message, hint, outcome }: Outcome): string => {
  const isTold = outcome === 'failed' || outcome === 'unknown'
  const why = isTold && message !== undefined ? `: ${words(message)}` : ''
  const what = isTold && hint !== undefined ? `; what to do: ${words(hint)}` : ''
  return `${shortCode(address, mostName)}${why}${what}`
}

/** Failed, unknown, not started and done, each with its things. */
const listsOf = (report: Report): readonly string[] =>
  outcomes.flatMap((outcome) => {
    const these = report.outcomes.filter((each) => each.outcome === outcome)
    if (these.length === 0) return []
    const rest = these.length > mostNamed ? [`${String(these.length - mostNamed)} more`] : []
    const list = [...these.slice(0, mostNamed).map(outcomeText), ...rest].join(outcome === 'failed' ? '; ' : ', ')
    return [`${outcomeWords[outcome]} (${String(these.length)}): ${list}`]
  })

/** Exports that do not fare well. */
const exportsOf = ({ verified }: Report): readonly string[] =>
  inError(verified.exports)
    .slice(0, mostNamed)
    .map((health) => {
      const { address, status, errors } = health
      const [error] = errors
      const why = error === undefined ? '' : `: ${words(`${error.code}: ${error.message}`)}`
      return `${nounOf(health).toLowerCase()} ${shortCode(address, mostName)} is ${code(status)}${why}`
    })

const atRun = ({ commit, runUrl }: { readonly commit: string; readonly runUrl: string }): string =>
  ` at commit ${code(commit.slice(0, 7))}, in ${link('this run', runUrl)}`

type Of<S extends PlanState['state']> = Extract<PlanState, { readonly state: S }>

const appliedText = ({ report, ...run }: Of<'applied'>, form: Form): readonly string[] => {
  const { converged } = report.verified
  const but = butExports(report.verified.exports)
  const mark = converged && but === '' ? '✅' : '⚠️'
  const state = `${mark} **${converged ? 'Applied and verified' : 'Applied, not verified'}**`
  if (form === 'bare') return [`${state}.${but}`]
  const done = count(report.summary.applied, 'change')
  const read = converged ? 'verified, Azure matches the config' : 'read again, Azure does not match the config yet'
  return [`${state}${atRun(run)}: ${done}; ${read}.${but}`, ...(form === 'full' ? exportsOf(report) : [])]
}

const failedText = ({ report, why, hint, ...run }: Of<'failed'>, form: Form): readonly string[] => {
  if (form === 'bare') return ['❌ **Failed.**']
  const { applied = 0, failed = 0, unknown = 0, skipped = 0 } = report?.summary ?? {}
  const counts =
    report === undefined
      ? 'nothing was carried out'
      : `${String(applied)} done, ${String(failed)} failed, ${unknown > 0 ? `${String(unknown)} without an answer, ` : ''}${String(skipped)} not started`
  const head = `❌ **Failed**${atRun(run)}: ${counts}.`
  if (form === 'short') return [head]
  return [
    `${head} ${words(why)}`,
    ...(hint === undefined ? [] : [`**What to do:** ${words(hint)}`]),
    ...(report === undefined ? [] : [...listsOf(report), ...exportsOf(report)]),
  ]
}

const plannedText = ({ proof, why }: Of<'planned'>, target: PlannedTarget | undefined): string => {
  if (target?.kind === 'failure') return '❌ **Not planned.** It is unknown what a merge would do here.'
  if (target?.refused === true) return '⛔ **Cannot be applied**: a merge applies nothing of this plan.'
  if (target !== undefined && !hasChanges(target.plan)) {
    const warning = exportsWarning(target.plan.exports)
    return warning === '' ? '✅ **Nothing to do.**' : `⚠️ **Nothing to change.** But ${warning}.`
  }
  return proof
    ? '📋 **Planned**, and on record: a merge applies exactly these operations. This review covers no others.'
    : `📋 **Planned**, but not on record, so a merge treats these operations as not reviewed${why === undefined ? '' : `: ${why}`}.`
}

const matchedText = ({ exports, ...run }: Of<'matched'>, form: Form): string => {
  const but = butExports(exports)
  const mark = but === '' ? '✅' : '⚠️'
  return `${mark} **Applied**${form === 'bare' ? '.' : `: the live state matches the config${atRun(run)}.`}${but}`
}

const linesOf = (now: PlanState, form: Form, target: PlannedTarget | undefined): readonly string[] => {
  if (now.state === 'planned') return [plannedText(now, target)]
  if (now.state === 'applied') return appliedText(now, form)
  if (now.state === 'failed') return failedText(now, form)
  if (now.state === 'matched') return [matchedText(now, form)]
  if (now.state === 'applying') return [`⏳ **Applying**${form === 'bare' ? '' : atRun(now)}.`]
  return [`🕓 **Outdated**${form === 'bare' ? '' : `: ${words(now.why)}`}`]
}

/** What a line says in one word, for the heading and for whoever reads the comment by machine. */
export const statuses = ['failed', 'stuck', 'outdated', 'warned', 'applying', 'applied', 'planned'] as const
export type Status = (typeof statuses)[number]

const statusOf = (now: PlanState, target: PlannedTarget | undefined): Status => {
  if (now.state === 'applied')
    return now.report.verified.converged && butExports(now.report.verified.exports) === '' ? 'applied' : 'warned'
  if (now.state === 'matched') return butExports(now.exports) === '' ? 'applied' : 'warned'
  const isStuck = target?.kind === 'failure' || target?.refused === true
  return now.state === 'planned' && isStuck ? 'stuck' : now.state
}

const lineOf = (label: string, text: readonly string[], id: string, status: Status): string =>
  `- ${label}${text.join('<br>')} <!-- adx-export:status ${id} ${status} -->`

/** A status line: always one line, which begins with the environment and ends with the target's hidden marker. */
export const statusLine = (target: PlannedTarget, now: PlanState, form: Form): string => {
  const label = target.environment === undefined ? '' : `${code(target.environment)}: `
  return lineOf(label, linesOf(now, form, target), target.id, statusOf(now, target))
}

/** The line's own end is its marker; text from outside stands before it, in code. */
const pattern = new RegExp(`^- .* <!-- adx-export:status ([0-9a-f]{16})(?: (${statuses.join('|')}))? -->$`)
const labelled = /^- ((`+)(?!`).*?(?<!`)\2(?!`): )/

/** The target that a status line is of, and its status; undefined for any other line. A line of version 0.1 names no status. */
export const readStatus = (line: string): { readonly id: string; readonly status: Status } | undefined => {
  const [, id, status = 'planned'] = pattern.exec(line) ?? []
  return id === undefined ? undefined : { id, status: statuses.find((each) => each === status) ?? 'planned' }
}

/** A status line put anew: its environment stays as it was written. */
export const statusAnew = (line: string, id: string, now: PlanState, form: Form): string =>
  lineOf(labelled.exec(line)?.[1] ?? '', linesOf(now, form, undefined), id, statusOf(now, undefined))
