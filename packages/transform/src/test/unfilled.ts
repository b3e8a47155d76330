import type { Diagnostic } from '@adx-export/core'
import { isGuess, judgedBy } from '../findings/evidence.ts'
import { findingOf } from '../findings/merge.ts'
import { emptyColumn, filledColumns, mergeEmptyColumns, unfilledObservations } from '../findings/unfilled.ts'
import { defaultLeavesEmpty } from './default-columns.ts'
import { defaultKeys } from './default-record.ts'
import type { TriedLink } from './try-all.ts'

/**
 * Some keys of the default record come with some messages only, so it fills more than the samples show. A built-in sample fills
 * no column once there are others: it holds whatever the transform looks up.
 */
const filledBy = ({ trials, target, link, entry }: TriedLink): Iterable<string> =>
  link.transform === undefined
    ? [...filledColumns(judgedBy(trials), target), ...defaultKeys[entry.source]]
    : filledColumns(judgedBy(trials), target)

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
    const evidence = judgedBy(trials)
    const words = new Map(columns.map((column) => [emptyColumn(link.at, column).message, column.name]))
    const read = mergeEmptyColumns(
      (check?.findings ?? []).filter(({ code, message }) => code === 'column-not-filled' && words.has(message)),
    )
    // No row shows which columns stay empty, so what reading the text told is all that is known.
    if (evidence.every(({ rows }) => rows.length === 0)) return read
    // What the text tells is no guess.
    const isGuessed = isGuess(evidence.map(({ sample }) => sample))
    const told = isGuessed ? (check?.findings ?? []).filter(({ message }) => words.has(message)) : []
    const names = new Set(told.map(({ message }) => words.get(message)))
    const left = columns.filter(({ name }) => !names.has(name))
    const shown = unfilledObservations(evidence, { ...target, columns: left }, link.transform)
    return [...(isGuessed ? read : []), ...shown.map((each) => findingOf(each, link.transform, link.at))]
  }
  return new Map(tried.map((each) => [each, findingsOf(each)]))
}
