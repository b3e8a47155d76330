import { type Diagnostic, diagnose, type Location } from '@adx-export/core'
import type { Target } from '../rows/target.ts'
import type { Row } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import type { Observation } from './observation.ts'

type Tried = { readonly sample: Sample; readonly rows: readonly Row[] }

type Use = 'filled' | 'misfit' | 'null' | 'absent'

const strength: Readonly<Record<Use, number>> = { filled: 3, misfit: 2, null: 1, absent: 0 }

/** How far each of the columns is used by any row; others of the table are nobody's concern here. */
const usesOf = (trials: readonly Tried[], { columns }: Target): ReadonlyMap<string, Use> => {
  const uses = new Map<string, Use>(columns.map(({ name }) => [name, 'absent']))
  for (const cell of trials.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
    const use =
      cell.given === undefined ? 'absent' : cell.given === 'null' ? 'null' : cell.fits === false ? 'misfit' : 'filled'
    const known = uses.get(cell.column)
    if (known !== undefined && strength[use] > strength[known]) uses.set(cell.column, use)
  }
  return uses
}

/** The columns that some row fills. */
export const filledColumns = (trials: readonly Tried[], target: Target): ReadonlySet<string> =>
  new Set([...usesOf(trials, target)].filter(([, use]) => use === 'filled' || use === 'misfit').map(([name]) => name))

const lower = (text: string): string => text.toLowerCase()

/** A built-in sample message with something taken away or changed: what it leaves empty is of our own making. */
const isGuessVaried = ({ sample }: Tried): boolean => sample.origin === 'built-in' && sample.variation !== undefined

/** Columns that no row of any sample fills; nothing is said where no sample makes a row at all. */
export const unfilledObservations = (trials: readonly Tried[], target: Target): readonly Observation[] => {
  const withRows = trials.filter(({ rows }) => rows.length > 0)
  const [first] = withRows
  if (first === undefined || withRows.every(isGuessVaried)) return []
  // A key in other letter case is a finding of its own, which names the column.
  const keys = new Set(withRows.flatMap(({ rows }) => rows.flatMap(({ unknownKeys }) => unknownKeys)).map(lower))
  return [...usesOf(withRows, target)].flatMap(([about, use]): readonly Observation[] => {
    if (use === 'filled' || use === 'misfit' || keys.has(lower(about))) return []
    const message =
      use === 'null'
        ? `${about} is null in every row of ${withRows.length === 1 ? 'one message' : `${withRows.length} messages`}.`
        : `The transform has no key '${about}', so the column stays empty.`
    return [{ code: 'column-not-filled', about, message, sample: first.sample }]
  })
}

/** A column that is known to stay empty without any row being made; the words are the same whatever leaves it so. */
export const emptyColumn = (
  place: Location,
  { name, at }: { readonly name: string; readonly at?: Location },
  hint?: string,
): Diagnostic =>
  diagnose('column-not-filled', place, `No key of the rows is called ${name}, so the column stays empty.`, {
    ...(hint === undefined ? {} : { hint }),
    related: at === undefined ? [] : [{ ...at, message: 'the column' }],
  })
