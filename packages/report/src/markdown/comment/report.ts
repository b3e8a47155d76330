import type { Outcome, Plan, Report } from '@adx-export/planner'
import { count, shorten } from '../../text/clean.ts'
import { asideText, exportsInErrorText } from '../../text/exports.ts'
import { targetText } from '../../text/plan.ts'
import { bytesOf } from '../../text/bytes.ts'
import { cellCode, code } from '../parts/code.ts'
import { summaryLimit } from '../parts/limits.ts'

const marks = {
  applied: '✅ applied',
  failed: '❌ failed',
  unknown: '❓ no answer',
  skipped: '⏭️ not started',
} as const satisfies Record<Outcome['outcome'], string>

/** What failed is read first. */
const order = ['failed', 'unknown', 'skipped', 'applied'] as const satisfies readonly Outcome['outcome'][]

const mostWords = 1_000

const rowOf = ({ outcome, action, address, message, hint }: Outcome, isWhyTold: boolean): string => {
  const words = [message, hint].flatMap((text) => (text === undefined ? [] : [cellCode(shorten(text, mostWords))]))
  const why = isWhyTold ? ` ${words.join('<br>')} |` : ''
  return `| ${marks[outcome]} | ${action} | ${cellCode(shorten(address, mostWords))} |${why}`
}

const headRows = (isWhyTold: boolean): readonly string[] =>
  isWhyTold
    ? ['| outcome | action | what | why |', '| --- | --- | --- | --- |']
    : ['| outcome | action | what |', '| --- | --- | --- |']

const exportLines = ({ verified }: Report): readonly string[] =>
  verified.exports.map((health) => {
    const { address, status, flowing, errors } = health
    const flow = flowing === undefined ? '' : flowing ? ', and data flows' : '; nothing was sent since this run began'
    const said = errors.map((error) => `: ${code(shorten(`${error.code}: ${error.message}`, mostWords))}`).join('')
    return `- ${code(shorten(address, mostWords))} is ${code(status)}${asideText(health)}${flow}${said}`
  })

const headingOf = ({ summary, verified }: Report): string => {
  const { applied, failed, unknown, skipped } = summary
  const parts = [
    `${String(applied)} applied`,
    ...(failed > 0 ? [`${String(failed)} failed`] : []),
    ...(unknown > 0 ? [`${String(unknown)} without an answer`] : []),
    ...(skipped > 0 ? [`${String(skipped)} not started`] : []),
  ]
  const end = verified.converged ? 'the live state matches the config' : 'the live state does not match the config'
  const dead = exportsInErrorText(verified.exports)
  return `### adx-export: ${parts.join(', ')}; ${end}${dead === '' ? '' : `, ${dead}`}`
}

/** What an apply did, for the summary of a job: at most 1,000,000 UTF-8 bytes, failures first. */
export const renderReportMarkdown = (report: Report, target: Plan['target']): string => {
  const head = [headingOf(report), '', code(targetText(target)), '']
  const exported = exportLines(report)
  const end = exported.length === 0 ? [] : ['', ...exported]
  const isWhyTold = report.outcomes.some(({ message, hint }) => (message ?? hint) !== undefined)
  const rows = order
    .flatMap((outcome) => report.outcomes.filter((one) => one.outcome === outcome))
    .map((outcome) => rowOf(outcome, isWhyTold))
  const shown: string[] = []
  let room = summaryLimit - bytesOf([...head, ...end].join('\n')) - 500
  for (const row of rows) {
    room -= bytesOf(row) + 1
    if (room < 0) break
    shown.push(row)
  }
  const rest = rows.length - shown.length
  const table = rows.length === 0 ? [] : [...headRows(isWhyTold), ...shown]
  return [...head, ...table, ...(rest > 0 ? ['', `… and ${count(rest, 'more change')}`] : []), ...end, ''].join('\n')
}
