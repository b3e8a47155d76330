import { type RunArguments, defined } from '@adx-export/core'
import type { Plan, PlannedRisk } from '@adx-export/planner'
import { acceptanceLines } from './acceptances.ts'
import { agedText } from './aged-rows.ts'
import { changeLines, isShown } from './change.ts'
import { clean, count, shorten } from './clean.ts'
import { butExports, exportLines } from './exports.ts'
import { emulatorText } from './emulator.ts'
import { renderFindings, type Sources } from './findings.ts'
import { noLongerDeclaredLines, stillLive, stillLiveText } from './no-longer-declared.ts'
import { previewLines } from './preview.ts'
import { plain, type Style } from './style.ts'

export type PlanOptions = {
  readonly style?: Style
  readonly sources?: Sources
  readonly emulator?: string
  /** What commands that are offered repeat. */
  readonly run?: RunArguments
}

/** Unmanaged things that are listed one by one; the rest is counted. */
const listedUnmanaged = 10
/** Characters of a name that somebody else gave. */
const mostWidth = 300

/** The blocking risks that the config does not accept, in the order of the plan. */
export const unaccepted = (plan: Plan): readonly PlannedRisk[] =>
  plan.changes.flatMap((change) => change.risks.filter((risk) => risk.blocking && !risk.accepted))

/** True where apply has something to do. */
export const hasChanges = (plan: Plan): boolean => plan.changes.some((change) => change.action !== 'no-op')

/** `contoso.azureiotcentral.com and wards.westeurope.kusto.windows.net (environment prod)`. */
export const targetText = (target: Plan['target'], emulator?: string): string => {
  const names = [target.application, ...target.clusters].map((name) => clean(name.replace(/^https:\/\//, '')))
  const environment = target.environment === undefined ? '' : ` (environment ${clean(target.environment)})`
  return `${names.join(', ')}${environment}${emulatorText(emulator)}`
}

/** What stands in the plan but is counted nowhere: nobody could say whether it differs. */
const unreadableIn = ({ changes, summary }: Plan): number =>
  Math.max(0, changes.length - summary.create - summary.update - summary.delete - summary.noOp)

/** `5 unchanged`, and what was unreadable. */
export const unchangedText = (plan: Plan): string => {
  const unreadable = unreadableIn(plan)
  return `${String(plan.summary.noOp)} unchanged${unreadable === 0 ? '' : `, ${String(unreadable)} unreadable`}`
}

/** `3 to create, 1 to update, 0 to delete, 5 unchanged`, what was unreadable, and what is no longer declared. */
export const summaryText = (plan: Plan): string => {
  const { summary } = plan
  return [
    `${String(summary.create)} to create`,
    `${String(summary.update)} to update`,
    `${String(summary.delete)} to delete`,
    unchangedText(plan),
    ...(stillLiveText(plan) === '' ? [] : [stillLiveText(plan)]),
  ].join(', ')
}

const acceptLine = (line: string): string => `  ${line.startsWith('- ') ? line : `- ${line}`}`

/** The lines to paste under `accept`, for risks that are not accepted. */
export const refusal = (plan: Plan, style: Style): readonly string[] => {
  const risks = unaccepted(plan)
  if (risks.length === 0) return []
  // Whoever corrects an error may correct the risk with it: consent now would outlast both.
  if (plan.diagnostics.some(({ severity, code }) => severity === 'error' && code !== 'gate'))
    return ['', `${style('error', 'Refused.')} Fix the errors above first. The next plan then judges the risks again.`]
  const lines = [
    ...new Set(risks.flatMap((risk) => (risk.accept === undefined ? [] : [acceptLine(clean(risk.accept))]))),
  ]
  const [risk, these] = lines.length === 1 ? ['the risk', 'this line'] : ['the risks', 'these lines']
  const where = plan.acceptFile === undefined ? 'under accept' : `to ${clean(plan.acceptFile)}`
  return lines.length === 0
    ? ['', style('error', `Refused: ${count(risks.length, 'risk')} above must be accepted first.`)]
    : ['', `${style('error', 'Refused.')} To accept ${risk}, add ${these} ${where}:`, ...lines]
}

/** What is live and not named, counted and the first of it listed. */
export const unmanagedLines = (plan: Plan, style: Style): readonly string[] => {
  const total = plan.unmanaged.length + plan.unmanagedOmitted
  if (total === 0) return []
  const shown = plan.unmanaged.slice(0, listedUnmanaged)
  const rest = total - shown.length
  return [
    `Left alone, because the config does not name them (unmanaged): ${String(total)}`,
    ...shown.map((thing) =>
      style('faint', `    ${clean(shorten(thing.address, mostWidth))}  ${clean(shorten(thing.what, mostWidth))}`),
    ),
    ...(rest > 0 ? [style('faint', `    … and ${String(rest)} more`)] : []),
    '',
  ]
}

const sentence = (plan: Plan): string => {
  const errors = plan.diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'gate').length
  const aged = agedText([plan])
  const summary = `Plan: ${summaryText(plan)}.${aged === '' ? '' : ` ${aged.charAt(0).toUpperCase()}${aged.slice(1)}.`}`
  if (errors > 0) return `${summary} It cannot be applied: ${count(errors, 'error')} above.`
  const refused = unaccepted(plan).length
  if (refused > 0)
    return `${summary} It cannot be applied: ${count(refused, 'blocking risk')} ${refused === 1 ? 'is' : 'are'} not accepted.`
  if (hasChanges(plan)) return summary
  const found = unreadableIn(plan) === 0 ? 'the live state matches the config' : 'what could be read matches the config'
  const but = butExports(plan.exports)
  const remain = stillLive(plan).length
  if (remain > 0) {
    const [things, are] = remain === 1 ? ['thing', 'is'] : ['things', 'are']
    return `No changes, but ${String(remain)} ${things} above ${are} no longer declared and still live; for the rest, ${found} (${unchangedText(plan)}).${but}`
  }
  return `Nothing to ${but === '' ? 'do' : 'change'}: ${found} (${unchangedText(plan)}).${but}`
}

/** What a plan is called by; a plan of which nothing can run has no name: it would be the hash of nothing. */
export const planName = (plan: Plan): string | undefined =>
  !hasChanges(plan) || unaccepted(plan).length > 0 || plan.diagnostics.some(({ severity }) => severity === 'error')
    ? undefined
    : plan.digest.slice(0, 12)

const madeText = (plan: Plan): string => {
  const { reads, writes } = plan.requests
  const name = planName(plan)
  const made = `made with ${count(reads, 'read')} and ${writes === 0 ? 'no writes' : count(writes, 'write')}`
  return name === undefined ? made : `plan ${name}, ${made}`
}

const closing = (plan: Plan, emulator: string | undefined, style: Style): readonly string[] => [
  `${style('strong', sentence(plan))}${emulatorText(emulator)}`,
  style('faint', madeText(plan)),
]

/** The environment stands in the plan itself. */
export const runOf = ({ target: { environment } }: Plan, { run }: PlanOptions): RunArguments => ({
  ...defined({ environment }),
  ...run,
})

/** A plan for people. No trailing line end. */
export const renderPlan = (plan: Plan, options: PlanOptions = {}): string => {
  const style = options.style ?? plain
  const changes = plan.changes.filter(isShown)
  // The refusal says the same with the lines to paste, all in one place.
  const shown = plan.diagnostics.filter(({ code }) => code !== 'gate')
  const findings = renderFindings(shown, { style, ...(options.sources && { sources: options.sources }) })
  return [
    `${style('strong', 'Plan for')} ${targetText(plan.target, options.emulator)}`,
    '',
    ...noLongerDeclaredLines(plan, style),
    ...acceptanceLines(plan, style),
    ...exportLines(plan, style),
    ...changes.flatMap((change) => [...changeLines(change, style), '']),
    ...previewLines(plan, style, runOf(plan, options)),
    ...unmanagedLines(plan, style),
    ...(findings === '' ? [] : [findings, '']),
    ...closing(plan, options.emulator, style),
    ...refusal(plan, style),
  ].join('\n')
}
