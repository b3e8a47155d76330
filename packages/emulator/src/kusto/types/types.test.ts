import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDatetime } from './datetime.ts'
import { formatTimespan, parseTimespan } from './timespan.ts'
import { systemType, typeNamed } from './type.ts'
import { typed } from './value.ts'

describe('types', () => {
  test.each([
    ['boolean', 'bool'],
    ['bool', 'bool'],
    ['date', 'datetime'],
    ['uniqueid', 'guid'],
    ['int8', 'int'],
    ['uint32', 'int'],
    ['ulong', 'long'],
    ['int64', 'long'],
    ['double', 'real'],
    ['time', 'timespan'],
    ['uuid', undefined],
    ['STRING', undefined],
    ['DateTime', undefined],
    ['', undefined],
  ])('%s is %s', (name, type) => {
    expect(typeNamed(name)).toBe(type)
  })

  test.each([
    ['bool', 'System.SByte'],
    ['dynamic', 'System.Object'],
    ['decimal', 'System.Data.SqlTypes.SqlDecimal'],
    ['long', 'System.Int64'],
  ])('%s is %s in schema JSON', (type, name) => {
    expect(systemType(type)).toBe(name)
  })
})

describe('timespans', () => {
  test.each([
    ['30d', '30.00:00:00'],
    ['1.5h', '01:30:00'],
    ['90s', '00:01:30'],
    ['100ms', '00:00:00.1000000'],
    ['1tick', '00:00:00.0000001'],
    ['7', '7.00:00:00'],
    ['365000.00:00:00', '365000.00:00:00'],
    ['-00:00:30', '-00:00:30'],
    ['12:30', '12:30:00'],
  ])('%s is %s', (text, shown) => {
    expect(formatTimespan(parseTimespan(text) ?? 0n)).toBe(shown)
  })

  test.each([['24:00:00'], ['00:60:00'], ['3 fortnights'], [''], ['1d2h']])('%j is none', (text) => {
    expect(parseTimespan(text)).toBeUndefined()
  })

  test('what is shown means the same', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), (ticks) => {
        expect(parseTimespan(formatTimespan(ticks))).toBe(ticks)
      }),
    )
  })
})

describe('datetimes', () => {
  test.each([
    ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.6780000Z'],
    ['2026-01-02', '2026-01-02T00:00:00.0000000Z'],
    ['2026-01-02 03:04', '2026-01-02T03:04:00.0000000Z'],
    ['2026-01-02T03:04:05+02:00', '2026-01-02T01:04:05.0000000Z'],
    ['2026-01-02T03:04:05.1234567Z', '2026-01-02T03:04:05.1234567Z'],
    ['2026-02-30', undefined],
    ['yesterday', undefined],
    ['Sat, 8 Nov 14 15:05:02 GMT', '2014-11-08T15:05:02.0000000Z'],
    ['Saturday, 08-Nov-14 15:05', '2014-11-08T15:05:00.0000000Z'],
    ['8 Nov 85 15:05 GMT', '1985-11-08T15:05:00.0000000Z'],
    ['2014-11-08 15:05:25 GMT', '2014-11-08T15:05:25.0000000Z'],
    ['31 Nov 14 15:05', undefined],
  ])('%s is %s', (text, shown) => {
    expect(parseDatetime(text)).toBe(shown)
  })
})

describe('a value that came for a column', () => {
  test.each([
    ['x', 'string', 'x'],
    [5, 'string', '5'],
    [{ a: 1 }, 'string', '{"a":1}'],
    [null, 'string', ''],
    [undefined, 'string', ''],
    [true, 'bool', true],
    ['TRUE', 'bool', true],
    [0, 'bool', false],
    ['yes', 'bool', null],
    [5, 'int', 5],
    ['5', 'int', 5],
    [5.5, 'int', null],
    [2_147_483_648, 'int', null],
    [2_147_483_648, 'long', 2_147_483_648],
    [1e300, 'long', null],
    [5.5, 'real', 5.5],
    ['5.5', 'real', 5.5],
    ['high', 'real', null],
    [true, 'real', null],
    [0.1, 'decimal', '0.1'],
    ['2026-01-02T03:04:05Z', 'datetime', '2026-01-02T03:04:05.0000000Z'],
    ['soon', 'datetime', null],
    [1_700_000_000, 'datetime', null],
    ['{0D0D0D0D-0000-4000-8000-000000000001}', 'guid', '0d0d0d0d-0000-4000-8000-000000000001'],
    ['not a guid', 'guid', null],
    ['00:00:30', 'timespan', '00:00:30'],
    [30, 'timespan', null],
    [{ x: [1] }, 'dynamic', { x: [1] }],
    ['text', 'dynamic', 'text'],
    [undefined, 'dynamic', null],
  ])('%j in %s is %j', (value, type, wanted) => {
    expect(typed(value, type)).toEqual(wanted)
  })
})
