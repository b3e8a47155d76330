import type { JsonValue } from '../../state/model.ts'
import type { Result } from '../answer/result.ts'
import type { KustoContext } from '../contract.ts'
import { semanticError } from '../refusal.ts'
import { advance, type Cursor, expect, listOf, looksAt, name, peek, unexpected } from '../text/cursor.ts'
import type { KustoType } from '../types/type.ts'
import { order } from './compare.ts'
import { type Compiled, type Expression, expression } from './expression.ts'
import { byColumns, type Named, namedExpression } from './named.ts'

type Rows = readonly (readonly JsonValue[])[]

type Aggregate = {
  readonly type: (of: KustoType) => KustoType
  /** `test` is the second argument, for those that have one. */
  value(rows: Rows, of: Compiled, test: Compiled): JsonValue
  readonly tests?: true
}

const values = (rows: Rows, of: Compiled): readonly JsonValue[] =>
  rows.map((row) => of.value(row)).filter((value) => value !== null)

const sorted = (rows: Rows, of: Compiled): readonly JsonValue[] =>
  [...values(rows, of)].sort((a, b) => order(a, b, of.type))

/** Nulls do not count. Source: Microsoft Learn, "sum() (aggregation function)". */
const sumOf = (rows: Rows, of: Compiled): JsonValue =>
  values(rows, of).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)

const sumType = (of: KustoType): KustoType => (of === 'int' ? 'long' : of)

const aggregates: ReadonlyMap<string, Aggregate> = new Map<string, Aggregate>([
  ['count', { type: () => 'long', value: (rows) => rows.length }],
  ['countif', { type: () => 'long', value: (rows, of) => rows.filter((row) => of.value(row) === true).length }],
  [
    'dcount',
    { type: () => 'long', value: (rows, of) => new Set(values(rows, of).map((one) => JSON.stringify(one))).size },
  ],
  ['sum', { type: sumType, value: sumOf }],
  [
    'sumif',
    {
      type: sumType,
      tests: true,
      value: (rows, of, test) =>
        sumOf(
          rows.filter((row) => test.value(row) === true),
          of,
        ),
    },
  ],
  ['min', { type: (of) => of, value: (rows, of) => sorted(rows, of)[0] ?? null }],
  ['max', { type: (of) => of, value: (rows, of) => sorted(rows, of).at(-1) ?? null }],
])

type Wanted = {
  readonly name: string
  readonly aggregate: Aggregate
  readonly of: Expression
  readonly test: Expression
}

const nothing: Expression = () => ({ type: 'long', value: () => null })

const aggregation = (cursor: Cursor): Wanted => {
  const named = peek(cursor, 1).value === '=' ? name(cursor) : undefined
  if (named !== undefined) expect(cursor, '=')
  const word = peek(cursor).value
  const aggregate = aggregates.get(word)
  if (aggregate === undefined) throw unexpected(cursor, `one of ${[...aggregates.keys()].join('(), ')}()`)
  advance(cursor)
  expect(cursor, '(')
  const argument = peek(cursor)
  if (word !== 'count' && looksAt(cursor, ')'))
    throw semanticError('SEM0219', `${word}(): function expects 1 argument(s)`)
  const of = word === 'count' ? nothing : expression(cursor)
  if (aggregate.tests === true) expect(cursor, ',')
  const test = aggregate.tests === true ? expression(cursor) : nothing
  expect(cursor, ')')
  return {
    name: named ?? `${word}_${argument.kind === 'word' && word !== 'countif' ? argument.value : ''}`,
    aggregate,
    of,
    test,
  }
}

const list = (cursor: Cursor): readonly Named[] => listOf(cursor, namedExpression)

const grouped = (
  rows: Rows,
  keys: readonly Compiled[],
): ReadonlyMap<string, { key: JsonValue[]; rows: JsonValue[][] }> => {
  const groups = new Map<string, { key: JsonValue[]; rows: JsonValue[][] }>()
  for (const row of rows) {
    const key = keys.map((one) => one.value(row))
    const text = JSON.stringify(key)
    const group = groups.get(text) ?? { key, rows: [] }
    group.rows.push([...row])
    groups.set(text, group)
  }
  return groups
}

/** `summarize count(), … [by …]`; without `by` there is one row, of an empty table too. */
export const summarize = (cursor: Cursor): ((input: Result, context: KustoContext) => Result) => {
  const wanted = looksAt(cursor, 'by') ? [] : listOf(cursor, aggregation)
  const by = byColumns(cursor, list)
  return ({ columns, rows }, context) => {
    const keys = by.map((one) => ({ name: one.name, ...one.of(columns, context) }))
    const made = wanted.map((one) => ({ ...one, compiled: one.of(columns, context), test: one.test(columns, context) }))
    const groups = keys.length === 0 ? [{ key: [], rows }] : [...grouped(rows, keys).values()]
    return {
      columns: [
        ...keys.map(({ name: as, type }) => ({ name: as, type })),
        ...made.map((one) => ({ name: one.name, type: one.aggregate.type(one.compiled.type) })),
      ],
      rows: groups.map((group) => [
        ...group.key,
        ...made.map((one) => one.aggregate.value(group.rows, one.compiled, one.test)),
      ]),
    }
  }
}
