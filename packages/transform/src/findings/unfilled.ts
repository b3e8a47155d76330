import { type Diagnostic, diagnose, type Location, type Transform } from '@adx-export/core'
import { counted, eitherOf } from './counted.ts'
import { expectedRows } from './expected.ts'
import { hangsOnValues } from './hangs-on-values.ts'
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

/** A test whose rows are expected to have nothing in the column. */
const isExpectedEmpty = (sample: Sample, column: string): boolean => {
  const rows = expectedRows(sample) ?? []
  const cells = rows.map((row) => (row.kind === 'object' ? row.members.get(column) : undefined))
  return rows.length > 0 && cells.every((cell) => cell === undefined || cell.kind === 'null')
}

/** Whether a message of a device leaves a column empty that was to be filled; made-up values match no pattern and are in no table. */
const isShownByMessage = (trials: readonly Tried[], column: string): boolean =>
  trials.some(
    ({ sample }) =>
      sample.variation === undefined &&
      (sample.origin === 'test' || sample.origin === 'captured') &&
      !isExpectedEmpty(sample, column),
  )

/** Columns that one finding names. */
const mostNamed = 6

/** Columns that no row of any sample fills; nothing is said where no sample makes a row at all. */
export const unfilledObservations = (
  trials: readonly Tried[],
  target: Target,
  transform: Transform | undefined,
): readonly Observation[] => {
  const withRows = trials.filter(({ rows }) => rows.length > 0)
  const [first] = withRows
  if (first === undefined || withRows.every(isGuessVaried)) return []
  const { sample } = first
  // A key in other letter case is a finding of its own, which names the column.
  const keys = new Set(withRows.flatMap(({ rows }) => rows.flatMap(({ unknownKeys }) => unknownKeys)).map(lower))
  const uses = [...usesOf(withRows, target)].filter(([name]) => !keys.has(lower(name)))
  const named = (use: Use): readonly string[] => uses.filter(([, each]) => each === use).map(([name]) => name)
  const seen = counted(withRows.length, 'message').replace(/^1 /, 'one ')
  const isOpen = (name: string): boolean =>
    transform !== undefined && !isShownByMessage(withRows, name) && hangsOnValues(transform.text, name)
  const ofNull = named('null')
    .filter((name) => !isOpen(name))
    .map((about): Observation => {
      return { code: 'column-not-filled', about, message: `${about} is null in every row of ${seen}.`, sample }
    })
  const absent = named('absent')
  const [about] = absent
  if (about === undefined) return ofNull
  const quoted = absent.map((name) => `'${name}'`)
  const message = `The transform has no key ${eitherOf(quoted, mostNamed)}, so ${staysEmpty(absent.length)}.`
  return [...ofNull, { code: 'column-not-filled', about, message, sample }]
}

const staysEmpty = (amount: number): string => (amount === 1 ? 'the column stays empty' : 'these columns stay empty')

const emptyText = (names: readonly string[]): string =>
  `No key of the rows is called ${eitherOf(names, mostNamed)}, so ${staysEmpty(names.length)}.`

/** A column that is known to stay empty without any row being made; the words are the same whatever leaves it so. */
export const emptyColumn = (
  place: Location,
  { name, at }: { readonly name: string; readonly at?: Location },
  hint?: string,
): Diagnostic =>
  diagnose('column-not-filled', place, emptyText([name]), {
    ...(hint === undefined ? {} : { hint }),
    related: at === undefined ? [] : [{ ...at, message: `the column ${name}` }],
  })

/** The name in the text of such a finding. */
const ofOne = /^No key of the rows is called (.*), so the column stays empty\.$/

/** All columns that stay empty at one place for want of a key as one finding. The order of first sight is kept. */
export const mergeEmptyColumns = (findings: readonly Diagnostic[]): readonly Diagnostic[] => {
  const isOne = ({ code, message, hint }: Diagnostic): boolean =>
    code === 'column-not-filled' && hint === undefined && ofOne.test(message)
  const keyOf = (each: Diagnostic): string => JSON.stringify([each.file, each.range])
  const groups = Map.groupBy(findings.filter(isOne), keyOf)
  return findings.flatMap((finding) => {
    if (!isOne(finding)) return [finding]
    const all = groups.get(keyOf(finding)) ?? []
    if (all[0] !== finding) return []
    const names = all.map(({ message }) => ofOne.exec(message)?.[1] ?? '')
    return [
      {
        ...finding,
        message: emptyText(names),
        related: all.slice(0, mostNamed).flatMap(({ related = [] }) => related),
      },
    ]
  })
}
