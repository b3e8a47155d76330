import type { Outcome, Report } from '@adx-export/planner'
import { count } from '../text/clean.ts'
import { butExports, exportsWarning, inError, nounOf } from '../text/exports.ts'
import { hasChanges } from '../text/plan.ts'
import { code, link, shortCode } from './inert.ts'
import { shortProse } from './prose.ts'
import type { PlannedTarget, Standing } from './model.ts'

/** How much a status line says: all of it, without lists, or the state alone. */
export type Form = 'full' | 'short' | 'bare'
export const forms: readonly Form[] = ['full', 'short', 'bare']

/** Things of one outcome that are named by name, and characters of what a service said. */
const named = 5
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
    const rest = these.length > named ? [`${String(these.length - named)} more`] : []
    const list = [...these.slice(0, named).map(outcomeText), ...rest].join(outcome === 'failed' ? '; ' : ', ')
    return [`${outcomeWords[outcome]} (${String(these.length)}): ${list}`]
  })

/** Exports that do not fare well. */
const exportsOf = ({ verified }: Report): readonly string[] =>
  inError(verified.exports)
    .slice(0, named)
    .map((health) => {
      const { address, status, errors } = health
      const [error] = errors
      const why = error === undefined ? '' : `: ${words(`${error.code}: ${error.message}`)}`
      return `${nounOf(health).toLowerCase()} ${shortCode(address, mostName)} is ${code(status)}${why}`
    })

const atRun = ({ commit, runUrl }: { readonly commit: string; readonly runUrl: string }): string =>
  ` at commit ${code(commit.slice(0, 7))}, in ${link('this run', runUrl)}`

type Of<S extends Standing['state']> = Extract<Standing, { readonly state: S }>

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
  if (target?.kind === 'failure') return '❌ **Not planned.** Nothing is known of what a merge would do here.'
  if (target?.refused === true) return '⛔ **Cannot be applied** as it stands: a merge applies nothing of this plan.'
  if (target !== undefined && !hasChanges(target.plan)) {
    const warning = exportsWarning(target.plan.exports)
    return warning === '' ? '✅ **Nothing to do.**' : `⚠️ **Nothing to change.** But ${warning}.`
  }
  return proof
    ? '📋 **Planned**, and on record: a merge applies exactly these operations; anything else is not covered by this review.'
    : `📋 **Planned**, but not on record, so a merge takes these operations for not reviewed${why === undefined ? '' : `: ${why}`}.`
}

const matchedText = ({ exports, ...run }: Of<'matched'>, form: Form): string => {
  const but = butExports(exports)
  const mark = but === '' ? '✅' : '⚠️'
  return `${mark} **Applied**${form === 'bare' ? '.' : `: the live state matches the config${atRun(run)}.`}${but}`
}

const linesOf = (standing: Standing, form: Form, target: PlannedTarget | undefined): readonly string[] => {
  if (standing.state === 'planned') return [plannedText(standing, target)]
  if (standing.state === 'applied') return appliedText(standing, form)
  if (standing.state === 'failed') return failedText(standing, form)
  if (standing.state === 'matched') return [matchedText(standing, form)]
  if (standing.state === 'applying') return [`⏳ **Applying**${form === 'bare' ? '' : atRun(standing)}.`]
  return [`🕓 **Outdated**${form === 'bare' ? '' : `: ${words(standing.why)}`}`]
}

/** What a line says in one word, for the heading and for whoever reads the comment by machine. */
export const stages = ['failed', 'stuck', 'outdated', 'warned', 'applying', 'applied', 'planned'] as const
export type Stage = (typeof stages)[number]

const stageOf = (standing: Standing, target: PlannedTarget | undefined): Stage => {
  if (standing.state === 'applied')
    return standing.report.verified.converged && butExports(standing.report.verified.exports) === ''
      ? 'applied'
      : 'warned'
  if (standing.state === 'matched') return butExports(standing.exports) === '' ? 'applied' : 'warned'
  const isStuck = target?.kind === 'failure' || target?.refused === true
  return standing.state === 'planned' && isStuck ? 'stuck' : standing.state
}

const lineOf = (label: string, text: readonly string[], id: string, stage: Stage): string =>
  `- ${label}${text.join('<br>')} <!-- adx-export:status ${id} ${stage} -->`

/** A status line: always one line, which begins with the environment and ends with the target's hidden marker. */
export const statusLine = (target: PlannedTarget, standing: Standing, form: Form): string => {
  const label = target.environment === undefined ? '' : `${code(target.environment)}: `
  return lineOf(label, linesOf(standing, form, target), target.id, stageOf(standing, target))
}

/** The line's own end is its marker; text from outside stands before it, in code. */
const status = new RegExp(`^- .* <!-- adx-export:status ([0-9a-f]{16})(?: (${stages.join('|')}))? -->$`)
const labelled = /^- ((`+)(?!`).*?(?<!`)\2(?!`): )/

/** The target that a status line is of, and its stage; undefined for any other line. A line of version 0.1 names no stage. */
export const readStatus = (line: string): { readonly id: string; readonly stage: Stage } | undefined => {
  const [, id, stage = 'planned'] = status.exec(line) ?? []
  return id === undefined ? undefined : { id, stage: stages.find((each) => each === stage) ?? 'planned' }
}

/** A status line put anew: its environment stays as it was written. */
export const statusAnew = (line: string, id: string, standing: Standing, form: Form): string =>
  lineOf(labelled.exec(line)?.[1] ?? '', linesOf(standing, form, undefined), id, stageOf(standing, undefined))
