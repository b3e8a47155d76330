import type { Code, Diagnostic, Location, Position, Transform } from '@adx-export/core'
import { walk } from '../parse/children.ts'
import type { Entry } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { locate } from '../parse/position.ts'

/** Each of them tells why a value is null or was never made. */
const reasons: ReadonlySet<string> = new Set<Code>([
  'jq-field-not-in-message',
  'jq-telemetry-unknown',
  'jq-property-unknown',
  'jq-enrichment-unknown',
  'jq-message-property-unknown',
  'jq-text-unknown',
  'transform-fails',
  'transform-fails-on-variation',
])

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.column <= b.column)

export const isWithin = (inner: Location, outer: Location): boolean =>
  inner.file === outer.file &&
  isBefore(outer.range.start, inner.range.start) &&
  isBefore(inner.range.end, outer.range.end)

/** Whether two findings begin at the same character. */
export const isAt = (a: Location, b: Location): boolean =>
  a.file === b.file && a.range.start.line === b.range.start.line && a.range.start.column === b.range.start.column

/** The entries of all objects that a transform makes. */
export const entriesIn = (transform: Transform): readonly Entry[] => {
  const parsed = parse(transform.text)
  if (!parsed.ok) return []
  const entries: Entry[] = []
  walk(parsed.program.body, (node) => {
    if (node.type === 'object') for (const entry of node.entries) entries.push(entry)
  })
  return entries
}

/** A column that is null in every row, where another finding tells why its value is: that one is enough. */
export const withoutEchoes = (
  transform: Transform,
  findings: readonly Diagnostic[],
  others: readonly Diagnostic[],
): readonly Diagnostic[] => {
  // A note is of what hardly happens: it does not tell why a column is null throughout.
  const told = others.filter(({ code, severity }) => severity !== 'info' && reasons.has(code))
  if (told.length === 0 || findings.length === 0) return findings
  const explained = entriesIn(transform)
    .map((entry) => ({ key: locate(transform, entry.key), value: locate(transform, entry) }))
    .filter(({ value }) => told.some((other) => isWithin(other, value)))
  return findings.filter(
    (finding) => finding.code !== 'column-not-filled' || !explained.some(({ key }) => isWithin(finding, key)),
  )
}

/** Where each column that a link without a transform leaves empty is told with its place, the rule that lists them says nothing new. */
export const withoutDefaultEchoes = (findings: readonly Diagnostic[]): readonly Diagnostic[] => {
  const told = findings.filter(({ code }) => code === 'column-not-filled')
  return findings.filter(
    (finding) => finding.code !== 'default-record-columns' || !told.some((other) => isAt(finding, other)),
  )
}
