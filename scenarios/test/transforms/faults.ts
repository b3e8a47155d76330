import type { ColumnType } from '@adx-export/core'
import type { Program } from './model.ts'
import { type Piece, type Text, piecesOf, render, replaced } from './pieces.ts'
import type { Random } from './random.ts'
import type { Draft } from './words.ts'

/** Makes a program of a draft that has one mistake, or nothing where such a mistake does not apply. */
export type Fault = (draft: Draft, random: Random) => Program | undefined

const withText = ({ columns }: Draft, text: Text): Program => ({ text: render(text), columns })

/** Puts a text in place of one piece for which the shape knows what people write by mistake. */
const instead =
  (kind: string): Fault =>
  (draft, random) => {
    const candidates = piecesOf(draft.text).filter(({ wrong }) => (wrong[kind]?.length ?? 0) > 0)
    if (candidates.length === 0) return undefined
    const chosen = random.pick(candidates)
    return withText(draft, replaced(draft.text, new Map([[chosen, random.pick(chosen.wrong[kind] ?? [])]])))
  }

const pieces = (draft: Draft, kind: Piece['kind']): readonly Piece[] =>
  piecesOf(draft.text).filter((each) => each.kind === kind)

/** The key of one value is that of another, whose value is lost with it. */
const duplicateKey: Fault = (draft, random) => {
  const [from, to] = random.some(pieces(draft, 'key'), 2)
  return from === undefined || to === undefined
    ? undefined
    : withText(draft, replaced(draft.text, new Map([[from, render([to])]])))
}

/** Two values of one type stand under each other's keys. */
const swapped: Fault = (draft, random) => {
  const expressions = pieces(draft, 'expression')
  const pairs = expressions.flatMap((a, index) =>
    expressions.slice(index + 1).flatMap((b) => (a.about['type'] === b.about['type'] ? [[a, b] as const] : [])),
  )
  if (pairs.length === 0) return undefined
  const [a, b] = random.pick(pairs)
  return withText(
    draft,
    replaced(
      draft.text,
      new Map([
        [a, render([b])],
        [b, render([a])],
      ]),
    ),
  )
}

/** Values by the order in which they usually come. */
const order: Fault = (draft, random) => {
  const [start] = pieces(draft, 'head')
  const lookups = pieces(draft, 'lookup').filter(({ about }) => Number(about['place']) < 2)
  const [a, b] = ['0', '1'].map((place) => lookups.find(({ about }) => about['place'] === place))
  if (start === undefined || a === undefined || b === undefined || draft.source !== undefined) return undefined
  const bound = random.pick([
    '[.telemetry[].value] as [$first, $second]\n| ',
    '(.telemetry | map(.value)) as [$first, $second]\n| ',
    '.telemetry as [{ value: $first }, { value: $second }]\n| ',
  ])
  return withText(
    draft,
    replaced(
      draft.text,
      new Map([
        [start, bound],
        [a, '$first'],
        [b, '$second'],
      ]),
    ),
  )
}

const narrower: Readonly<Partial<Record<ColumnType, readonly ColumnType[]>>> = {
  long: ['int'],
  real: ['long', 'int'],
  datetime: ['timespan'],
}

/** A column that takes usual numbers, but not all that the device template allows. */
const boundaryNumber: Fault = (draft, random) => {
  const numeric = Object.entries(draft.columns).filter(([, type]) => type === 'long' || type === 'real')
  if (numeric.length === 0) return undefined
  const [name, type] = random.pick(numeric)
  const columns = { ...draft.columns, [name]: random.pick(narrower[type] ?? [type]) }
  return { text: render(draft.text), columns }
}

const kinds = [
  'name-case',
  'name-typo',
  'key-case',
  'key-typo',
  'position',
  'multiplicity',
  'missing-import',
  'null-comparison',
  'null-arithmetic',
  'null-length',
  'text-null',
  'default-value',
  'alternative-false',
  'truthiness',
  'wrong-type',
  'fraction',
  'time-zone',
  'enrichment-name',
  'generator',
  'default-record',
  'field-typo',
  'rows-in-array',
  'lost-context',
  'condition-value',
  'formula',
  'syntax',
] as const

/** Each kind of fault, in the order of the table. */
export const faults: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  ...kinds.map((kind): readonly [string, Fault] => [kind, instead(kind)]),
  ['duplicate-key', duplicateKey],
  ['order', order],
  ['boundary-number', boundaryNumber],
  ['swapped', swapped],
])
