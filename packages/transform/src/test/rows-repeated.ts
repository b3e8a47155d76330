import type { Location, Transform } from '@adx-export/core'
import { heldIn } from '../compare/held.ts'
import { isReading, valuesIn } from '../compare/message-values.ts'
import { type Ran, basesOf, guessText, settleHint } from '../findings/bases.ts'
import { counted } from '../findings/counted.ts'
import { expectedRows } from '../findings/expected.ts'
import { literalsIn } from '../findings/literals.ts'
import type { Observation } from '../findings/observation.ts'
import { quoted } from '../findings/row-findings.ts'
import type { RunJq } from '../model/jq.ts'
import type { Row } from '../model/row.ts'
import { walk } from '../parse/children.ts'
import type { Span } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { locate } from '../parse/position.ts'
import { equalJson } from '../rows/equal.ts'
import { type JsonObject, parseJsonText, writeJson } from '../rows/json-text.ts'
import type { Target } from '../rows/target.ts'
import { distinctMessages } from '../samples/distinct.ts'
import { testLimits } from './limits.ts'
import { proberOf } from './prober.ts'

const rowText = ({ cells, unknownKeys }: Row): string =>
  JSON.stringify([cells.map(({ column, given = '' }) => [column, given]), unknownKeys])

/** Rows that are equal in every cell, by the indexes at which they stand. */
const equalRows = (rows: readonly Row[]): readonly (readonly number[])[] =>
  [...Map.groupBy(rows.keys(), (index) => rows[index] && rowText(rows[index])).values()].filter(
    (group) => group.length > 1,
  )

/** The values that a message holds once, and that the transform does not write out itself. */
const singleValues = (message: JsonObject, transform: string): ReadonlySet<string> => {
  const literals = literalsIn(transform)
  const values = valuesIn(message).filter(({ node, path }) => node.kind !== 'boolean' && isReading(path))
  const all = valuesIn(message).map(({ text }) => text)
  const isSingle = (text: string): boolean => all.filter((other) => other === text).length === 1
  return new Set(values.map(({ text }) => text).filter((text) => isSingle(text) && !literals.has(text)))
}

/** Equal rows that hold one and the same reading: no two readings of the message can have made them. */
const ofOneReading = (rows: readonly Row[], single: ReadonlySet<string>): readonly number[] | undefined =>
  equalRows(rows).find(([first]) => {
    const row = first === undefined ? undefined : rows[first]
    return row !== undefined && [...heldIn([row], 'held').keys()].some((text) => single.has(text))
  })

type Equal = { readonly rows: readonly Row[]; readonly group: readonly number[] }

/** Equal rows of every message that makes rows at all, the first of them. */
const ofEachAlone = (alone: readonly (readonly Row[] | undefined)[]): Equal | undefined => {
  const withRows = alone.filter((rows) => rows !== undefined).filter((rows) => rows.length > 0)
  const equal = withRows.flatMap((rows): readonly Equal[] =>
    equalRows(rows)
      .slice(0, 1)
      .map((group) => ({ rows, group })),
  )
  return equal.length === withRows.length ? equal[0] : undefined
}

/** A test that expects equal rows says that they are meant. */
const isMeant = (trials: readonly Ran[]): boolean =>
  trials.some(({ sample }) => {
    const rows = sample.variation === undefined ? (expectedRows(sample) ?? []) : []
    return rows.some((row, index) => rows.slice(index + 1).some((other) => equalJson(row, other)))
  })

/** `f, f`: what yields the same twice. */
const repeating = ({ text }: Transform): Span | undefined => {
  const parsed = parse(text)
  let found: Span | undefined
  if (!parsed.ok) return undefined
  walk(parsed.program.body, (node) => {
    if (node.type !== 'comma') return
    const items = node.items.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' '))
    if (new Set(items).size < items.length) found ??= node
  })
  return found
}

const placeIn = (transform: Transform): Location => {
  const span = repeating(transform)
  return span === undefined ? transform.at : locate(transform, span)
}

const shownCells = 4

const shown = ({ cells }: Row): string =>
  cells
    .filter(({ given = 'null' }) => given !== 'null')
    .slice(0, shownCells)
    .map(({ column, given = '' }) => `${column} ${quoted(given)}`)
    .join(', ')

const hint =
  'Make each row once: remove what yields it again, such as `., .`, or an `[]` whose elements the row does not use. If you want this, add the message under `tests`, with the rows that you expect.'

type Found = Equal & { readonly base: Ran }

const observationOf = ({ base, rows, group }: Found, transform: Transform): Observation => {
  const { sample } = base
  // The message itself is shown where it has the same rows twice at the same places.
  const own =
    rows.length === base.rows.length ? equalRows(base.rows).find((each) => each.includes(group[0] ?? -1)) : undefined
  const row = own === undefined ? rows[group[0] ?? 0] : base.rows[own[0] ?? 0]
  const cells = row === undefined ? '' : shown(row)
  const what = `The transform makes ${counted(group.length, 'row')} of one message that are equal in every column, although nothing in the message repeats`
  return {
    code: 'rows-repeated',
    about: 'rows',
    message: `${what}${cells === '' ? '' : `: ${cells}`}.${guessText(sample)}`,
    hint: `${hint}${settleHint(sample)}`,
    at: placeIn(transform),
    sample,
  }
}

/** Rows that a transform makes more than once of what a message holds once. Rejects only where `runJq` does. */
export const rowsRepeated = async (
  transform: Transform,
  target: Target,
  trials: readonly Ran[],
  runJq: RunJq,
): Promise<readonly Observation[]> => {
  if (isMeant(trials)) return []
  const probe = proberOf(transform, target, runJq, testLimits.repeatedRowProbes)
  /** What ran already is not run again. */
  const rowsOf = async (
    base: Ran,
    messages: readonly JsonObject[],
  ): Promise<readonly (readonly Row[] | undefined)[]> => {
    const texts = messages.map(writeJson)
    const others = texts.filter((text) => text !== base.sample.text)
    const made = new Map((await probe(base.sample, others)).map((rows, index) => [others[index], rows]))
    return texts.map((text) => (text === base.sample.text ? base.rows : made.get(text)))
  }
  for (const base of basesOf(trials)) {
    const message = parseJsonText(base.sample.text)
    if (message?.kind !== 'object') continue
    const { together, alone } = distinctMessages(message, testLimits.aloneInMessage)
    const [rows = []] = together === undefined ? [base.rows] : await rowsOf(base, [together])
    const single = together === undefined ? new Set<string>() : singleValues(together, transform.text)
    const group = ofOneReading(rows, single)
    if (group !== undefined) return [observationOf({ base, rows, group }, transform)]
    // Booleans cannot all differ, and what is taken of two readings may be the same: then one alone has to make equal rows.
    const byOne = equalRows(rows).length > 0 ? ofEachAlone(await rowsOf(base, alone)) : undefined
    if (byOne !== undefined) return [observationOf({ base, ...byOne }, transform)]
  }
  return []
}
