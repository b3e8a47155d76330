import { type Diagnostic, type Transform, oneLine } from '@adx-export/core'
import type { Told } from '../infer/told.ts'
import { locate } from '../parse/position.ts'
import { someOf } from './counted.ts'
import { entriesIn, isWithin } from './echoes.ts'
import { nameOf, type Observation } from './observation.ts'
import { evidenceOf, harmOf, isAtLeast, severityFor, strongestOf } from './severity.ts'

/** Samples that one finding names. */
const mostNamed = 6

/** What messages show of false, by the finding of the text that tells where it is lost. */
export type ToldFalse = ReadonlyMap<Told, readonly Observation[]>

/** The defaults that make the value of a column; of those that stand in no column's value, such as in a variable's, all. */
const defaultsOf = (transform: Transform, { about }: Observation, told: readonly Told[]): readonly Told[] => {
  const values = entriesIn(transform).map(({ key, ...entry }) => ({
    column: transform.text.slice(key.start, key.end).replaceAll('"', ''),
    at: locate(transform, entry),
  }))
  const within = (each: Told, column?: string): boolean =>
    values.some(({ column: own, at }) => (column === undefined || own === column) && isWithin(each.place, at))
  const own = told.filter((each) => within(each, about))
  return own.length > 0 ? own : told.filter((each) => !within(each))
}

/** Tells apart what a finding of the text tells already, at its place, and what only messages show. */
export const besideText = (
  transform: Transform,
  lost: readonly Observation[],
  told: readonly Told[],
): { readonly left: readonly Observation[]; readonly shown: ToldFalse } => {
  const defaults = told.filter(({ code }) => code === 'jq-alternative-loses-false')
  const shown = new Map<Told, readonly Observation[]>()
  const left = lost.filter((observation) => {
    // Where a whole row is lost, more than one default may be the cause.
    const own = observation.about === 'rows' ? [] : defaultsOf(transform, observation, defaults)
    for (const each of own) shown.set(each, [...(shown.get(each) ?? []), observation])
    return own.length === 0
  })
  return { left, shown }
}

/** A finding of the text with the severity of what messages show of it; it names them if they make it more severe. */
export const asShown = (finding: Diagnostic, shown: readonly Observation[], transform: Transform): Diagnostic => {
  const severities = shown.map((each) => {
    const harm = harmOf(each)
    return harm === undefined ? finding.severity : severityFor(harm, evidenceOf(each, transform))
  })
  const severity = strongestOf(severities) ?? finding.severity
  if (isAtLeast(finding.severity, severity)) return finding
  const samples = shown.filter((_, index) => severities[index] === severity).map(({ sample }) => nameOf(sample))
  const seen = `Seen with ${oneLine(someOf([...new Set(samples)], mostNamed))}.`
  return { ...finding, severity, message: `${finding.message}\n${seen}` }
}
