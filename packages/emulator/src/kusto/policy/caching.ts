import type { JsonValue } from '../../state/model.ts'
import { isObject, type JsonObject } from '../json.ts'
import { accept, type Cursor, expect, unexpected } from '../text/cursor.ts'
import { datetimeLiteral, timespanLiteral } from '../text/literal.ts'
import { textOf } from '../types/value.ts'
import { period } from './period.ts'
import type { Policy } from './policy.ts'

const hotWindow = (cursor: Cursor): JsonObject => {
  expect(cursor, 'hot_window', '=')
  const from = datetimeLiteral(cursor)
  expect(cursor, '..')
  return { MinValue: from, MaxValue: datetimeLiteral(cursor) }
}

const spans = (cursor: Cursor): JsonObject => {
  const both = accept(cursor, 'hot')
  if (!both) expect(cursor, 'hotdata')
  expect(cursor, '=')
  const data = period(timespanLiteral(cursor))
  if (both) return { DataHotSpan: data, IndexHotSpan: data }
  expect(cursor, 'hotindex', '=')
  return { DataHotSpan: data, IndexHotSpan: period(timespanLiteral(cursor)) }
}

const isSpan = (key: string): boolean => key === 'DataHotSpan' || key === 'IndexHotSpan'

const plain = (value: JsonValue | undefined): JsonValue => (isObject(value) ? value['Value'] : value) ?? null

/** The same policy with every span either bare or as `{"Value": …}`. */
const reshaped = (value: JsonObject, typed: boolean): JsonObject =>
  Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (!isSpan(key)) return [key, part]
      return [key, typed ? { Value: plain(part) } : plain(part)]
    }),
  )

const windowsOf = (value: JsonValue): readonly string[] => {
  const windows = isObject(value) ? value['HotWindows'] : undefined
  return (Array.isArray(windows) ? windows : []).flatMap((one) =>
    isObject(one) ? [`hot_window = datetime(${textOf(one['MinValue'])}) .. datetime(${textOf(one['MaxValue'])})`] : [],
  )
}

/** Source: Microsoft Learn, "Caching policy" and the commands `.alter` and `.show` of it. There is no JSON form of `.alter`. */
export const caching: Policy = {
  word: 'caching',
  title: 'CachingPolicy',
  all: true,
  several: true,
  levels: ['table', 'database'],
  inDetails: true,
  unset: null,
  parse: (cursor, merge) => {
    if (merge) throw unexpected(cursor, 'another policy: caching has no .alter-merge')
    const hot = spans(cursor)
    const windows: JsonValue[] = []
    while (accept(cursor, ',')) windows.push(hotWindow(cursor))
    const policy = { ...hot, ColumnOverrides: [], ...(windows.length > 0 ? { HotWindows: windows } : {}) }
    return () => structuredClone(policy)
  },
  shown: (value, view, context) => {
    if (!isObject(value)) return value
    const shape = context.choice('cachingPolicyShape')
    return reshaped(value, shape === 'typed' || (shape === 'documented' && view === 'policy'))
  },
  script: (value) => {
    const spanOf = (key: string): string => textOf(isObject(value) ? plain(value[key]) : null)
    const hot = `hotdata = time(${spanOf('DataHotSpan')}) hotindex = time(${spanOf('IndexHotSpan')})`
    return [`policy caching ${hot}`, ...windowsOf(value)].join(', ')
  },
}
