import type { JsonValue } from '../../state/model.ts'
import { isObject, type JsonObject } from '../json.ts'
import { accept, type Cursor, expect, oneOf, peek, unexpected } from '../text/cursor.ts'
import { jsonObjectLiteral, timespanLiteral } from '../text/literal.ts'
import { quoteScript } from '../text/string.ts'
import { period, periodTicks, policyError } from './period.ts'
import type { Policy } from './policy.ts'

/** What `{}` stands for, and what is in force where nothing is set. */
const defaults: JsonObject = { SoftDeletePeriod: '365000.00:00:00', Recoverability: 'Enabled' }

const asPolicy = (given: JsonObject): JsonValue => {
  const { SoftDeletePeriod: softDelete = null, Recoverability: recoverability } = { ...defaults, ...given }
  const ticks = periodTicks(softDelete, 'SoftDeletePeriod')
  if (ticks < 0n) throw policyError('SoftDeletePeriod should not be negative')
  if (recoverability !== 'Enabled' && recoverability !== 'Disabled') {
    throw policyError('Recoverability should be Enabled or Disabled')
  }
  return { SoftDeletePeriod: period(ticks), Recoverability: recoverability }
}

const words = (cursor: Cursor): JsonObject => {
  const given: JsonObject = {}
  while (peek(cursor).kind === 'word') {
    if (accept(cursor, 'softdelete')) {
      expect(cursor, '=')
      given['SoftDeletePeriod'] = period(timespanLiteral(cursor))
    } else if (accept(cursor, 'recoverability')) {
      expect(cursor, '=')
      given['Recoverability'] = oneOf(cursor, ['enabled', 'disabled']) === 'enabled' ? 'Enabled' : 'Disabled'
    } else throw unexpected(cursor, 'softdelete or recoverability')
  }
  if (Object.keys(given).length === 0) throw unexpected(cursor, 'softdelete, recoverability or a string literal')
  return given
}

/** Source: Microsoft Learn, "Retention policy". */
export const retention: Policy = {
  word: 'retention',
  title: 'RetentionPolicy',
  all: true,
  several: true,
  levels: ['table', 'database'],
  inDetails: true,
  unset: defaults,
  parse: (cursor, merge) => {
    const given = merge && peek(cursor).kind !== 'string' ? words(cursor) : jsonObjectLiteral(cursor)
    return (current) => asPolicy(merge && isObject(current) ? { ...current, ...given } : given)
  },
  shown: (value) => value,
  script: (value) => `policy retention ${quoteScript(JSON.stringify(value))}`,
}
