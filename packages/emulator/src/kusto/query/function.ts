import type { JsonValue } from '../../state/model.ts'
import { parseJson } from '../json.ts'
import { semanticError } from '../refusal.ts'
import { parseDatetime } from '../types/datetime.ts'
import { parseTimespan } from '../types/timespan.ts'
import type { KustoType } from '../types/type.ts'
import { textOf, typed } from '../types/value.ts'
import type { Expression } from './expression.ts'

type ScalarFunction = {
  readonly result: KustoType
  readonly least: number
  readonly most: number
  value(given: readonly JsonValue[], now: string): JsonValue
}

const to = (type: KustoType): ScalarFunction => ({
  result: type,
  least: 1,
  most: 1,
  value: ([given = null]) => typed(given, type),
})

const test = (check: (given: JsonValue) => boolean): ScalarFunction => ({
  result: 'bool',
  least: 1,
  most: 1,
  value: ([given = null]) => check(given),
})

const json: ScalarFunction = {
  result: 'dynamic',
  least: 1,
  most: 1,
  value: ([given = null]) => (typeof given === 'string' ? (parseJson(given) ?? given) : given),
}

const ago = (span: JsonValue, now: string): JsonValue => {
  const ticks = typeof span === 'string' ? parseTimespan(span) : undefined
  if (ticks === undefined) return null
  return parseDatetime(new Date(Date.parse(now) - Number(ticks / 10_000n)).toISOString()) ?? null
}

const functions: ReadonlyMap<string, ScalarFunction> = new Map([
  ['tostring', to('string')],
  ['toint', to('int')],
  ['tolong', to('long')],
  ['toreal', to('real')],
  ['todouble', to('real')],
  ['tobool', to('bool')],
  ['todatetime', to('datetime')],
  ['totimespan', to('timespan')],
  ['toguid', to('guid')],
  ['todynamic', json],
  ['parse_json', json],
  ['isnull', test((given) => given === null)],
  ['isnotnull', test((given) => given !== null)],
  ['isempty', test((given) => given === null || given === '')],
  ['isnotempty', test((given) => given !== null && given !== '')],
  ['not', test((given) => given === false)],
  ['now', { result: 'datetime', least: 0, most: 0, value: (_, now) => parseDatetime(now) ?? null }],
  ['ago', { result: 'datetime', least: 1, most: 1, value: ([span = null], now) => ago(span, now) }],
  [
    'strcat',
    {
      result: 'string',
      least: 1,
      most: 64,
      value: (given) => given.map((one) => textOf(one)).join(''),
    },
  ],
])

/** A call of one of the few scalar functions that are known here. */
export const call =
  (named: string, given: readonly Expression[]): Expression =>
  (columns, context) => {
    const found = functions.get(named)
    if (found === undefined) throw semanticError('SEM0260', `Unknown function: '${named}'`)
    if (given.length < found.least || given.length > found.most) {
      throw semanticError('SEM0219', `${named}(): function expects ${found.least} to ${found.most} argument(s)`)
    }
    const inner = given.map((one) => one(columns, context))
    return {
      type: found.result,
      value: (row) =>
        found.value(
          inner.map((one) => one.value(row)),
          context.now(),
        ),
    }
  }
