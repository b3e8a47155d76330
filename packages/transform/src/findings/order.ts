import type { Transform } from '@adx-export/core'
import { type Held, heldIn } from '../compare/held.ts'
import { storedIn } from '../compare/message-values.ts'
import type { Row } from '../model/row.ts'
import type { Sample, VariationChange } from '../model/sample.ts'
import { type JsonNode, parseJsonText, writeJson } from '../rows/json-text.ts'
import { entryName, valuesOf } from '../samples/vary-values.ts'
import { type Ran, basesOf, guessText, settleHint, variationsOf } from './bases.ts'
import type { Observation } from './observation.ts'
import { placeOfKey } from './place.ts'

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const between = /[^\p{L}\p{N}_.:-]+/u

const ofText = (value: string): string => {
  const inner = /^[{[]/.test(value) ? parseJsonText(value) : undefined
  // A text put together from a list differs in the order of its words.
  return inner === undefined ? value.split(between).toSorted(compareText).join(' ') : unordered(inner)
}

/** A value as a text that is the same in whatever order its parts stand. */
const unordered = (node: JsonNode): string => {
  if (node.kind === 'string') return ofText(node.value)
  // Sums differ in their last digits by the order in which they are taken.
  if (node.kind === 'number') return Number(node.text).toPrecision(12)
  if (node.kind === 'array') return `[${node.items.map(unordered).toSorted(compareText).join()}]`
  if (node.kind !== 'object') return writeJson(node)
  return `{${[...node.members]
    .map(([key, value]) => `${key}:${unordered(value)}`)
    .toSorted(compareText)
    .join()}}`
}

const isEmpty = (text: string): boolean => text === 'null' || text === '""'

/** What each column holds in all rows together. */
const contentsOf = (rows: readonly Row[]): ReadonlyMap<string, string> => {
  const cells = rows.flatMap((row) => row.cells).filter(({ text }) => !isEmpty(text))
  const texts = Map.groupBy(cells, ({ column }) => column)
  return new Map(
    [...texts].map(([column, found]) => [
      column,
      found
        .map(({ given, text }) => unordered(parseJsonText(given ?? text) ?? { kind: 'null' }))
        .toSorted(compareText)
        .join('\n'),
    ]),
  )
}

const differing = (base: Ran, other: Ran): readonly string[] => {
  const [before, after] = [contentsOf(base.rows), contentsOf(other.rows)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((column) => before.get(column) !== after.get(column))
}

/** The names of a message's entries, each with the texts that its values are known by in a row. */
const entriesOf = (sample: Sample): readonly (readonly [string, readonly string[]])[] => {
  const message = parseJsonText(sample.text)
  const items = message?.kind === 'object' ? (valuesOf(message)?.items ?? []) : []
  return items.flatMap((item) => {
    const name = entryName(item)
    const values = storedIn(item.members.get('value') ?? { kind: 'null' })
    // true and false are no sign of one value.
    const telling = values.filter(({ node }) => node.kind !== 'boolean').map(({ text }) => text)
    return name === undefined ? [] : [[name, telling] as const]
  })
}

/** The columns that pass values on: they hold whatever stands in the place of all numbers, or of all texts. */
const passing = (base: Ran, trials: readonly Ran[]): ReadonlySet<string> => {
  const changes: readonly VariationChange[] = ['value-boundary', 'value-text']
  const own = new Set(entriesOf(base.sample).flatMap(([, values]) => values))
  const others = changes.flatMap((change) => variationsOf(trials, base, change))
  return new Set(
    others.flatMap(({ sample, rows }) => {
      const held = heldIn(rows, 'held')
      const texts = entriesOf(sample)
        .flatMap(([, values]) => values)
        .filter((text) => !own.has(text))
      return texts.flatMap((text) => held.get(text) ?? []).map(({ column }) => column)
    }),
  )
}

/** The names whose values stand in passing columns of the one and in no column of the other. */
const lostIn = (base: Ran, columns: ReadonlySet<string>, other: Ran): readonly string[] => {
  const [before, after]: readonly [Held, Held] = [heldIn(base.rows, 'held'), heldIn(other.rows, 'held')]
  const entries = entriesOf(base.sample)
  const there = Map.groupBy(entriesOf(other.sample), ([name]) => name)
  const isSingle = (text: string): boolean => entries.filter(([, values]) => values.includes(text)).length === 1
  return entries.flatMap(([name, texts]) => {
    const stood = texts.filter(
      (text) => isSingle(text) && (before.get(text) ?? []).some(({ column }) => columns.has(column)),
    )
    // Of a name that comes twice either value will do.
    const kept = (there.get(name) ?? []).flatMap(([, values]) => values)
    const isLost = stood.length > 0 && ![...stood, ...kept].some((text) => after.has(text))
    return isLost ? [name] : []
  })
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const valuesLost = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` The ${names.length === 1 ? 'value' : 'values'} of ${listed(names)} would be lost.`

const byName = (list: string): string =>
  `Select each value by its name: ([.${list}[] | select(.name == "…").value][0]).`

/** What is to be said of a list, and the column that shows it. */
type ListRemark = {
  readonly code: 'row-depends-on-order' | 'value-dropped'
  readonly list: string
  readonly message: string
  readonly column: string | undefined
}

const observed = ({ code, list, message, column }: ListRemark, { sample }: Ran, transform: Transform): Observation => ({
  code,
  about: list,
  message: `${message}${guessText(sample)}`,
  hint: `${byName(list)}${settleHint(sample)}`,
  at: column === undefined ? transform.at : placeOfKey(transform, column),
  sample,
})

/** The list that was changed, or else the one that the message is about. */
const listOf = ({ sample }: Ran): string => {
  const { change, subject } = sample.variation ?? {}
  if (change === 'order-changed' && subject !== undefined) return subject
  return sample.source === 'properties' ? 'properties' : 'telemetry'
}

/** What another order of the lists changes, each list told once. */
const byOrder = (base: Ran, trials: readonly Ran[], transform: Transform): readonly Observation[] => {
  const all = new Set(base.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
  const byList = Map.groupBy(variationsOf(trials, base, 'order-changed'), listOf)
  return [...byList].flatMap(([list, others]) => {
    const [shown, ...more] = others.filter((other) => differing(base, other).length > 0)
    if (shown === undefined) return []
    const found = [shown, ...more]
    const columns = [...all].filter((column) => found.some((other) => differing(base, other).includes(column)))
    const lost = new Set(found.flatMap((other) => [...lostIn(base, all, other), ...lostIn(other, all, base)]))
    const message = `${listed(columns)} ${columns.length === 1 ? 'depends' : 'depend'} on the order of ${list} in a message: in another order the rows differ.${valuesLost([...lost])}`
    return [observed({ code: 'row-depends-on-order', list, message, column: columns[0] }, shown, transform)]
  })
}

/** What is taken of all numbers, such as a sum, is another one if there is a number more. */
const isTotal = (base: Ran, other: Ran): boolean => {
  const numbers = entriesOf(base.sample).filter(([, [text = '', ...more]]) => more.length === 0 && /^-?\d/.test(text))
  return numbers.length < 2 && other.rows.length > 0
}

const ofPlace = (
  base: Ran,
  [first, last]: readonly [Ran, Ran],
  columns: ReadonlySet<string>,
  transform: Transform,
): readonly Observation[] => {
  const [inFirst, inLast] = [lostIn(base, columns, first), lostIn(base, columns, last)]
  const list = listOf(base)
  const [column] = columns
  const byPosition = [
    ...inFirst.filter((name) => !inLast.includes(name)),
    ...inLast.filter((name) => !inFirst.includes(name)),
  ]
  if (byPosition.length > 0) {
    const message = `A message with one more value, ${inFirst.length > 0 ? 'first' : 'last'} in ${list}, makes other rows.${valuesLost(byPosition)}`
    const shown = inFirst.length > 0 ? first : last
    return [observed({ code: 'row-depends-on-order', list, message, column }, shown, transform)]
  }
  if (inFirst.length === 0 || isTotal(base, first)) return []
  const message = `A message with one more value in ${list} makes ${first.rows.length === 0 ? 'no row' : 'other rows'}.${valuesLost(inFirst)}`
  return [observed({ code: 'value-dropped', list, message, column }, first, transform)]
}

/** What a value more changes, and all values twice. */
const byNumber = (base: Ran, trials: readonly Ran[], transform: Transform): readonly Observation[] => {
  const columns = passing(base, trials)
  const [first, last] = variationsOf(trials, base, 'value-unknown')
  const more = first === undefined || last === undefined ? [] : ofPlace(base, [first, last], columns, transform)
  if (more.length > 0) return more
  const together = variationsOf(trials, base, 'telemetry-twice').filter(
    ({ sample }) => sample.variation?.subject === undefined,
  )
  const [column] = columns
  const list = listOf(base)
  return together.flatMap((twice) => {
    const lost = lostIn(base, columns, twice)
    if (lost.length === 0 || isTotal(base, twice)) return []
    const message = `A message with every value of ${list} twice makes ${twice.rows.length === 0 ? 'no row' : 'other rows'}.${valuesLost(lost)}`
    return [observed({ code: 'value-dropped', list, message, column }, twice, transform)]
  })
}

/** Rows that hang on the order or the number of the values in a message; of each list the first that shows it. */
export const orderObservations = (trials: readonly Ran[], transform: Transform): readonly Observation[] => {
  const bases = basesOf(trials)
  const ordered = bases.flatMap((base) => byOrder(base, trials, transform))
  const lists = new Set(ordered.map(({ about }) => about))
  const numbered = bases.flatMap((base) => byNumber(base, trials, transform))
  return [...ordered, ...numbered.filter(({ about }) => !lists.has(about))]
}
