import type { ExportHealth, Outcome, Report } from '@adx-export/planner'
import { clean } from './clean.ts'
import { asideText, butExports, inError } from './exports.ts'
import { renderFindings, type Sources } from './findings.ts'
import { emulatorText } from './emulator.ts'
import { plain, type Role, type Style } from './style.ts'

export type ReportOptions = { readonly style?: Style; readonly sources?: Sources; readonly emulator?: string }

const roles = {
  applied: 'good',
  failed: 'error',
  unknown: 'warning',
  skipped: 'faint',
} as const satisfies Record<Outcome['outcome'], Role>

const indented = (text: string | undefined, lead: string): readonly string[] =>
  text === undefined ? [] : [`      ${clean(`${lead}${text}`)}`]

const outcomeLines = (outcome: Outcome, style: Style): readonly string[] => [
  `  ${style(roles[outcome.outcome], outcome.outcome.padEnd(7))} ${outcome.action} ${clean(outcome.address)}`,
  ...indented(outcome.message, ''),
  ...indented(outcome.hint, 'fix: '),
]

/** Only what went out after this run began says anything about what the run did. */
const flowText = (flowing: boolean | undefined): string => {
  if (flowing === undefined) return ''
  return flowing ? ', and data flows' : '; nothing was sent since this run began'
}

const exportLines = (health: ExportHealth, style: Style): readonly string[] => {
  const role = inError([health]).length > 0 ? 'error' : health.status === 'healthy' ? 'good' : 'warning'
  return [
    `  ${clean(health.address)}: ${style(role, clean(health.status))}${asideText(health)}${flowText(health.flowing)}`,
    ...health.errors.flatMap((error) => [
      ...indented(`${error.code}: ${error.message}`, ''),
      ...indented(error.hint, 'fix: '),
    ]),
  ]
}

const countsText = ({ applied, failed, unknown, skipped }: Report['summary'], style: Style): string =>
  [
    `${String(applied)} applied`,
    ...(failed > 0 ? [style('error', `${String(failed)} failed`)] : []),
    ...(unknown > 0 ? [style('warning', `${String(unknown)} unknown`)] : []),
    ...(skipped > 0 ? [`${String(skipped)} skipped`] : []),
  ].join(', ')

const closing = (report: Report, style: Style): string => {
  const { summary, verified, diagnostics, outcomes } = report
  if (verified.converged) {
    const but = butExports(verified.exports)
    return outcomes.length === 0
      ? style('strong', `Nothing to ${but === '' ? 'do' : 'change'}: the live state matches the config.${but}`)
      : `${style('strong', `${countsText(summary, style)}.`)} Verified: Azure matches the config.${but}`
  }
  const untouched = summary.applied + summary.failed + summary.unknown === 0
  if (untouched && diagnostics.some(({ severity }) => severity === 'error')) {
    return style('strong', 'Nothing was changed. Fix the errors above first.')
  }
  return (
    `${style('strong', `${countsText(summary, style)}.`)} The live state does not match the config yet. ` +
    'Run the same command again: it continues from where this run stopped.'
  )
}

/** A report for people. No trailing line end. */
export const renderReport = (report: Report, options: ReportOptions = {}): string => {
  const style = options.style ?? plain
  const findings = renderFindings(report.diagnostics, { style, ...(options.sources && { sources: options.sources }) })
  const { exports } = report.verified
  return [
    ...report.outcomes.flatMap((outcome) => outcomeLines(outcome, style)),
    ...(report.outcomes.length > 0 ? [''] : []),
    ...(exports.length === 0
      ? []
      : [
          `${style('strong', 'Exports')}${emulatorText(options.emulator)}`,
          ...exports.flatMap((health) => exportLines(health, style)),
          '',
        ]),
    ...(findings === '' ? [] : [findings, '']),
    `${closing(report, style)}${emulatorText(options.emulator)}`,
  ].join('\n')
}
