import { type Diagnostic, type Location, bySeverity, maskSecrets, severities } from '@adx-export/core'
import { clean, cleanLines, count } from './clean.ts'
import { plain, type Role, type Style } from './style.ts'

/** The texts that findings point into, by the file names that the findings use. */
export type Sources = ReadonlyMap<string, string>

type LineOf = (file: string, line: number) => string | undefined

export type FindingsOptions = { readonly style?: Style; readonly sources?: Sources }

const place = (at: Location): string =>
  `${clean(at.file)}:${String(at.range.start.line)}:${String(at.range.start.column)}`

/** Characters of a source line that are shown on each side of the finding. */
const excerptBefore = 60
const excerptAfter = 100

/**
 * Each text is cut into lines once, however many findings point into it. A secret that stands in it by mistake is the
 * very thing that may be found, so it is masked before any line is shown.
 */
const linesIn = (sources: Sources): LineOf => {
  const cut = new Map<string, readonly string[]>()
  return (file, line) => {
    const lines = cut.get(file) ?? maskSecrets(sources.get(file) ?? '').split(/\r\n|\n|\r/)
    cut.set(file, lines)
    return lines[line - 1]
  }
}

const excerpt = (at: Location, lineOf: LineOf, role: Role, style: Style): readonly string[] => {
  const { start, end } = at.range
  const line = lineOf(at.file, start.line)
  if (line === undefined || line.trim() === '') return []
  const column = Math.min(start.column - 1, line.length)
  const last = end.line === start.line ? Math.min(Math.max(end.column - 1, column + 1), line.length) : line.length
  const from = column > excerptBefore + 20 ? column - excerptBefore : 0
  const until = Math.min(line.length, column + excerptAfter)
  const before = `${from > 0 ? '…' : ''}${clean(line.slice(from, column))}`
  const marked = clean(line.slice(column, Math.min(last, until)))
  const after = `${clean(line.slice(Math.min(last, until), until))}${until < line.length ? '…' : ''}`
  const gutter = String(start.line).padStart(5)
  const carets = '^'.repeat(Math.max(1, marked.length))
  return [
    `${style('faint', `${gutter} |`)} ${before}${marked}${after}`,
    `${style('faint', '      |')} ${' '.repeat(before.length)}${style(role, carets)}`,
  ]
}

const one = (finding: Diagnostic, lineOf: LineOf, style: Style): readonly string[] => {
  const related = (finding.related ?? []).map((other) => `  ${place(other)}: ${clean(other.message)}`)
  const hint = finding.hint === undefined ? [] : [...cleanLines(finding.hint)]
  return [
    `${style('strong', place(finding))} ${style(finding.severity, finding.severity)} ${style('faint', finding.code)}`,
    ...cleanLines(finding.message).map((line) => `  ${line}`),
    ...excerpt(finding, lineOf, finding.severity, style),
    ...related,
    ...hint.map((line, index) => (index === 0 ? `  ${style('strong', 'fix:')} ${line}` : `       ${line}`)),
    ...(finding.environments === undefined ? [] : [`  in: ${finding.environments.map(clean).join(', ')}`]),
  ]
}

/** `2 errors, 1 warning`; empty where there is none. */
export const countFindings = (findings: readonly Diagnostic[]): string =>
  severities
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, amount]) => amount > 0)
    .map(([severity, amount]) => (severity === 'info' ? count(amount, 'note') : count(amount, severity)))
    .join(', ')

/** What stops a command comes first; otherwise the order stays. */
const errorsFirst = (findings: readonly Diagnostic[]): readonly Diagnostic[] => findings.toSorted(bySeverity)

/** The code that most wants explaining: of the first error, else of the first finding. */
export const leadingCode = (findings: readonly Diagnostic[]): string | undefined => errorsFirst(findings)[0]?.code

/** Findings for people, errors first: place, severity, code, message, the source line with carets, and what to do. No trailing line end. */
export const renderFindings = (findings: readonly Diagnostic[], options: FindingsOptions = {}): string => {
  const style = options.style ?? plain
  const lineOf = linesIn(options.sources ?? new Map<string, string>())
  return errorsFirst(findings)
    .map((finding) => one(finding, lineOf, style).join('\n'))
    .join('\n\n')
}
