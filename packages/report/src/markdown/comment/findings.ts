import { type Diagnostic, bySeverity, sortDiagnostics } from '@adx-export/core'
import { cleanLines, count } from '../../text/clean.ts'
import type { Piece } from './left-out.ts'
import { bytesOf } from '../../text/bytes.ts'
import { code, fence, link } from '../parts/code.ts'
import { prose } from '../parts/prose.ts'

export type FindingsMarkdownOptions = {
  /** Findings that are shown; the rest is counted. Default 50. */
  readonly limit?: number
  /** UTF-8 bytes of the text at most. Default 50,000. */
  readonly bytes?: number
  /** Where the documentation stands: `https://<server>/<owner>/<repository>/blob/<ref>/`. Without it codes are no links. */
  readonly documentation?: string
}

const words = { error: 'error', warning: 'warning', info: 'note' } as const

/** Errors first, each severity in the order of all findings. */
const inReadingOrder = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  sortDiagnostics(findings).toSorted(bySeverity)

const placeOf = ({ file, range }: Pick<Diagnostic, 'file' | 'range'>): string =>
  code(`${file}:${String(range.start.line)}:${String(range.start.column)}`)

/** One line in a span, several in a fence: what a hint says to paste is pasted as lines. */
const wordsOf = (lead: string, text: string): readonly string[] => {
  const lines = cleanLines(text)
  if (lines.length === 1) return [`${lead}${prose(text)}`]
  const indent = ' '.repeat(lead.length - lead.trimStart().length + 2)
  return [
    lead.trimEnd(),
    '',
    ...fence(lines, 'text')
      .split('\n')
      .map((line) => `${indent}${line}`),
    '',
  ]
}

const codeOf = ({ code: name, documentation }: Diagnostic, at: string | undefined): string => {
  const isWhole = /^https?:/.test(documentation)
  if (isWhole) return link(code(name), documentation)
  return at === undefined ? code(name) : link(code(name), `${at}${documentation}`)
}

const one = (finding: Diagnostic, documentation: string | undefined): string => {
  const { severity, related = [], hint, environments = [] } = finding
  const where = environments.length === 0 ? '' : ` in ${environments.map(code).join(', ')}`
  const lead = `- **${words[severity]}** ${placeOf(finding)} ${codeOf(finding, documentation)}${where}: `
  return [
    ...wordsOf(lead, finding.message),
    ...related.map((other) => `  - ${placeOf(other)}: ${prose(other.message)}`),
    ...(hint === undefined ? [] : wordsOf('  - **What to do:** ', hint)),
  ].join('\n')
}

/** A piece for each finding, errors first. */
export const findingPieces = (findings: readonly Diagnostic[], documentation: string | undefined): readonly Piece[] =>
  inReadingOrder(findings).map((finding) => ({ kind: 'finding', text: one(finding, documentation) }))

/**
 * Findings as a Markdown list: severity, place, code, message and what to do. Errors come first, then by place. What is
 * beyond the limits is counted in a last line. Empty for none. No trailing line end.
 */
export const renderFindingsMarkdown = (
  findings: readonly Diagnostic[],
  { limit = 50, bytes = 50_000, documentation }: FindingsMarkdownOptions = {},
): string => {
  const shown: string[] = []
  let room = bytes - 60
  for (const finding of inReadingOrder(findings).slice(0, limit)) {
    const text = one(finding, documentation)
    room -= bytesOf(text) + 1
    if (room < 0) break
    shown.push(text)
  }
  const rest = findings.length - shown.length
  return [...shown, ...(rest > 0 ? [`- … and ${count(rest, 'more finding')}`] : [])].join('\n')
}
