import { describe, expect, test } from 'vitest'
import { clusterText, findings } from '../findings.test-data.ts'

const columns = (text: string) => findings({ clusters: clusterText({ columns: text }) })

describe('names in Kusto', () => {
  test.each([
    ['{ "Value;": dynamic }', ['name-malformed: "Value;"']],
    ['{ "a/b": dynamic }', ['name-malformed: "a/b"']],
    ['{ "": dynamic }', ['name-malformed: ""']],
    ['{ __id: string }', ['name-reserved: __id']],
    ['{ id__: string }', ['name-reserved: id__']],
    ['{ Value: string, value: string }', ['names-differ-in-case: value']],
    ['{ "Heart rate-1.x": real, Größe: real }', []],
    ['{ constructor: string, toString: string }', []],
    ['{ 1.10: string }', []],
  ])('%s', (text, expected) => {
    expect(columns(text)).toEqual(expected)
  })

  test('a name may have 1024 characters and not one more', () => {
    expect(columns(`{ ${'x'.repeat(1024)}: string }`)).toEqual([])
    expect(columns(`{ ${'x'.repeat(1025)}: string }`)).toHaveLength(1)
  })

  test('a table may have 10,000 columns and not one more', () => {
    const many = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `c${index}: string`).join(', ')} }`
    expect(columns(many(10_000))).toEqual([])
    expect(columns(many(10_001))).toEqual(['too-many-columns: t'])
  })

  test('two tables of one name', () => {
    const clusters = clusterText({ table: '\n          u: { name: t, columns: { A: string } }' })
    expect(findings({ clusters })).toEqual(['name-twice: u', 'table-unfed: u'])
  })

  test('two databases of one name, whatever its case', () => {
    const clusters = `${clusterText({})}\n      other: { name: VITALS }`
    expect(findings({ clusters })).toEqual(['name-twice: other'])
  })

  test('a key with a slash, though the name is good', () => {
    const clusters = `${clusterText({})}\n      a/b: { name: other }`
    expect(findings({ clusters })).toEqual(['key-malformed: a/b'])
  })
})

describe('column types', () => {
  test.each(['bool', 'boolean', 'date', 'double', 'uniqueid', 'int64', 'time', 'decimal'])('%s is accepted', (type) => {
    expect(columns(`{ A: ${type} }`)).toEqual([])
  })

  test.each(['uuid', 'String', 'DateTime', 'object', 'datetim', 'constructor'])('%s is refused', (type) => {
    expect(columns(`{ A: ${type} }`)).toEqual([`column-type-unknown: ${type}`])
    expect(columns(`{ A: { type: ${type} } }`)).toEqual([`column-type-unknown: ${type}`])
  })
})

describe('policies', () => {
  test.each([
    ['retention: 365d', []],
    ['retention: 1 month', ['timespan-malformed: 1 month']],
    ['retention: { softDelete: forever }', ['timespan-malformed: forever']],
    ['retention: 0d', ['timespan-out-of-range: 0d']],
    ['caching: "-1.00:00:00"', ['timespan-out-of-range: "-1.00:00:00"']],
    ['{ retention: 30d, caching: 90d }', ['caching-longer-than-retention: 90d']],
    ['{ retention: 30d, caching: 720h }', []],
    ['ingestionBatching: { time: 9s }', ['batching-out-of-range: 9s']],
    ['ingestionBatching: { time: 31m }', ['batching-out-of-range: 31m']],
    ['ingestionBatching: { items: 25001 }', ['batching-out-of-range: 25001']],
    ['ingestionBatching: { megabytes: 99 }', ['batching-out-of-range: 99']],
    ['ingestionBatching: { time: 00:00:10, items: 1, megabytes: 4096 }', []],
    ['ingestionBatching: {}', ['too-few: ingestionBatching']],
    ['merge: {}', ['too-few: merge']],
    ['merge: { rowCountUpperBoundForMerge: -1 }', ['merge-out-of-range: -1']],
    ['merge: { originalSizeMBUpperBoundForMerge: -1 }', ['merge-out-of-range: -1']],
    ['merge: { maxRangeInHours: -1 }', ['merge-out-of-range: -1']],
    ['merge: { maxRangeInHours: 0.5 }', ['wrong-type: 0.5']],
    ['merge: { lookback: hotcache }', ['merge-out-of-range: hotcache']],
    ['merge: { lookback: 0d }', ['merge-out-of-range: 0d']],
    ['merge: { allowMerge: false, allowRebuild: false }', ['merge-off: false']],
    ['merge: { allowMerge: false, allowRebuild: true, lookback: HotCache }', []],
    ['merge: { rowCountUpperBoundForMerge: 0, maxRangeInHours: 168, lookback: 30d }', []],
    ['caching: 30', ['wrong-type: 30']],
  ])('%s', (text, expected) => {
    const lines = text.startsWith('{') ? text.slice(2, -2).split(', ') : [text]
    const inTable = findings({ clusters: clusterText({ table: lines.join('\n            ') }) })
    const inDatabase = findings({ clusters: clusterText({ database: lines.join('\n        ') }) })
    expect([inTable, inDatabase]).toEqual([expected, expected])
  })

  test('streaming into a cluster that has it switched off', () => {
    const clusters = clusterText({ cluster: 'streamingIngestion: false', table: 'streamingIngestion: true' })
    expect(findings({ clusters })).toEqual(['cluster-flag-out-of-reach: streamingIngestion', 'streaming-off: true'])
  })
})
