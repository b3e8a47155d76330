import type { Code, Diagnostic, Transform } from '@adx-export/core'
import { findingOf } from '../findings/merge.ts'
import { writtenUnder } from '../findings/not-sent.ts'
import { emptyColumn, filledColumns, unfilledObservations } from '../findings/unfilled.ts'
import type { Checked } from './check-transform.ts'
import { defaultLeavesEmpty } from './default-columns.ts'
import { defaultKeys } from './default-record.ts'
import type { TriedLink } from './try-all.ts'

/** Some keys of the default record come with some messages only, so it fills more than the samples show. */
const filledBy = ({ trials, target, link, entry }: TriedLink): Iterable<string> =>
  link.transform === undefined
    ? [...filledColumns(trials, target), ...defaultKeys[entry.source]]
    : filledColumns(trials, target)

/** That a name nobody sends is looked up for a column says already why the column stays empty. */
const isToldByName = (transform: Transform | undefined, check: Checked | undefined, column: string): boolean => {
  const written = transform === undefined ? undefined : writtenUnder(transform.text, column)
  if (written === undefined) return false
  return (check?.findings ?? []).some(({ code, message }) => {
    const name = unknownCodes.has(code) ? /"(?:[^"\\]|\\.)*"/.exec(message)?.[0] : undefined
    return name !== undefined && (written.includes(name) || written.includes(`.${name.slice(1, -1)}`))
  })
}

const unknownCodes: ReadonlySet<string> = new Set<Code>([
  'jq-telemetry-unknown',
  'jq-property-unknown',
  'jq-enrichment-unknown',
  'jq-message-property-unknown',
])

/** The columns that each link leaves empty. Links may share a table, so a column counts only where none of them fills it. */
export const unfilledOf = (tried: readonly TriedLink[]): ReadonlyMap<TriedLink, readonly Diagnostic[]> => {
  const filled = new Map<string, Set<string>>()
  for (const each of tried) {
    const { name } = each.target
    filled.set(name, new Set([...(filled.get(name) ?? []), ...filledBy(each)]))
  }
  const findingsOf = ({ trials, link, target, entry, check }: TriedLink): readonly Diagnostic[] => {
    const here = filled.get(target.name)
    const columns = target.columns.filter(({ name }) => here?.has(name) !== true)
    if (link.transform === undefined) return defaultLeavesEmpty(entry.source, link, columns)
    if (trials.every(({ rows }) => rows.length === 0)) {
      // No row shows which columns stay empty, so what reading the text told is all that is known.
      const told = new Set(columns.map((column) => emptyColumn(link.at, column).message))
      return (check?.findings ?? []).filter(({ code, message }) => code === 'column-not-filled' && told.has(message))
    }
    const silent = columns.filter(({ name }) => !isToldByName(link.transform, check, name))
    return unfilledObservations(trials, { ...target, columns: silent }).map((each) =>
      findingOf(each, link.transform, link.at),
    )
  }
  return new Map(tried.map((each) => [each, findingsOf(each)]))
}
