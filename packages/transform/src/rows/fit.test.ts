import type { ColumnType } from '@adx-export/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalOf, decimalText, wholeOf } from './decimal.ts'
import { datetimeText, readDatetime } from './datetime.ts'
import { fit } from './fit.ts'
import { equalJson } from './equal.ts'
import { deepestJson, nodeOf, parseJsonText, plainValue, writeJson } from './json-text.ts'
import { prettyJson } from './pretty.ts'

const none = { negative: false, digits: '', point: 0 }

const stored = (text: string, type: ColumnType): string | undefined => {
  const node = parseJsonText(text)
  const found = node === undefined ? 'no JSON' : fit(node, type)
  return typeof found !== 'string' ? found.text : found === 'null' ? undefined : found
}

describe('a decimal holds 38 digits', () => {
  test.each([
    ['9'.repeat(38), 'whole'],
    ['1e37', 'before the point'],
    [`0.${'0'.repeat(37)}1`, 'and zeros behind the point'],
  ])('%s', (text) => {
    expect(stored(text, 'decimal')).toBe(JSON.stringify(decimalText(decimalOf(text) ?? none)))
  })

  test.each([
    ['9'.repeat(39), 'one more'],
    ['1e38', 'one more before the point'],
    [`0.${'0'.repeat(39)}1`, 'too many zeros behind the point'],
    [`${'1'.repeat(20)}.${'1'.repeat(19)}`, 'on both sides of the point together'],
  ])('and not %s', (text) => {
    expect(stored(text, 'decimal')).toBeUndefined()
  })
})

describe('a date is one of the Gregorian calendar', () => {
  test.each(['1996-02-29', '2000-02-29', '2028-02-29', '1600-02-29'])('%s is in a leap year', (text) => {
    expect(datetimeText(text)).toBe(`${text}T00:00:00.0000000Z`)
  })

  test.each(['1900-02-29', '2100-02-29', '2027-02-29'])('%s is not: of centuries every fourth is one', (text) => {
    expect(datetimeText(text)).toBeUndefined()
  })

  test.each(['0001-01-01', '1600-12-31', '1900-12-31', '2000-12-31', '2001-01-01', '2024-12-31', '9999-12-31'])(
    '%s is in its own year: leap days before it are counted once',
    (text) => {
      expect(datetimeText(text)).toBe(`${text}T00:00:00.0000000Z`)
    },
  )

  test('the first and the last day of every year are in it', () => {
    const days = Array.from({ length: 9999 }, (_, index) => String(index + 1).padStart(4, '0')).flatMap((year) => [
      `${year}-01-01`,
      `${year}-12-31`,
    ])
    expect(days.map((day) => datetimeText(day))).toEqual(days.map((day) => `${day}T00:00:00.0000000Z`))
  })

  test.each(['2026-00-10', '2026-13-10', '2026-11-00', '2026-11-31', '2026-04-31'])('%s is no day', (text) => {
    expect(datetimeText(text)).toBeUndefined()
  })

  test.each(['0000-12-31T23:59:00-01:00', '0001-01-01T00:00:00+00:01'])('%s is before the first year', (text) => {
    expect(datetimeText(text)).toBeUndefined()
  })

  test('and a day later in another zone is counted by it', () => {
    expect(datetimeText('2100-02-28T23:30:00-01:00')).toBe('2100-03-01T00:30:00.0000000Z')
    expect(datetimeText('2000-02-28T23:30:00-01:00')).toBe('2000-02-29T00:30:00.0000000Z')
  })
})

describe('a time of day ends before midnight', () => {
  test('at 23:59:59', () => {
    expect(datetimeText('2026-11-12T23:59:59Z')).toBe('2026-11-12T23:59:59.0000000Z')
  })

  test.each(['25:00:00', '23:60:00', '23:59:61'])('%s is no time', (time) => {
    expect(readDatetime(`2026-11-12T${time}Z`)).toBe('null')
  })
})

describe('a datetime takes the forms that Kusto documents', () => {
  const moment = '2014-11-08T15:05:02.0000000Z'
  const minute = '2014-11-08T15:05:00.0000000Z'

  test.each([
    ['2014-05-25T08:20:03.123456Z', '2014-05-25T08:20:03.1234560Z'],
    ['2014-05-25T08:20:03.123456', '2014-05-25T08:20:03.1234560Z'],
    ['2014-11-08T15:05', minute],
    ['2014-11-08 15:05:02.5Z', '2014-11-08T15:05:02.5000000Z'],
    ['2014-11-08 15:05', minute],
    ['2014-11-08', '2014-11-08T00:00:00.0000000Z'],
    ['Sat, 8 Nov 14 15:05:02 GMT', moment],
    ['Sat, 08 Nov 14 15:05:02', moment],
    ['Sat, 8 Nov 14 15:05', minute],
    ['Sat, 8 Nov 14 15:05 GMT', minute],
    ['8 Nov 14 15:05:02 GMT', moment],
    ['8 Nov 14 15:05', minute],
    ['08 Nov 14 15:05 UTC', minute],
    ['Saturday, 08-Nov-14 15:05:02 GMT', moment],
    ['Saturday, 08-Nov-14 15:05', minute],
    ['08-Nov-14 15:05:02 GMT', moment],
    ['08-nov-50 15:05', '1950-11-08T15:05:00.0000000Z'],
    ['2014-11-08 15:05:02 GMT', moment],
    ['2014-11-08T15:05 GMT', minute],
  ])('%s', (text, wanted) => {
    expect(readDatetime(text)).toEqual({ text: wanted })
  })

  test.each([
    'Sat, 08 Nov 2014 15:05:02 GMT',
    'Sun, 8 Nov 14 15:05:02 GMT',
    '8 Nov 35 15:05',
    '8 Nov 14 15:05 EST',
    '2014-11',
    '20141108',
    '20141108T150502Z',
    '2014-11-08T24:00:00Z',
    '2014-11-08T23:59:60Z',
    '2014-11-08Z',
    '11/8/2014 3:05:02 PM',
    'Nov 8, 2014',
    '1415459102',
    '/Date(1415459102000)/',
  ])('and whether it takes %s is not known', (text) => {
    expect(readDatetime(text)).toBe('unknown')
  })

  test.each(['', ' ', 'yesterday', 'May', 'unit-07', '71.3 °C', '8 Nob 14 15:05', '31 Nov 14 15:05', '東京 2014'])(
    'and %j is no moment in any form',
    (text) => {
      expect(readDatetime(text)).toBe('null')
    },
  )
})

describe('a whole number is read to 60 digits, which is more than any type holds', () => {
  test.each([
    ['1e59', 10n ** 59n],
    ['-1e59', -(10n ** 59n)],
    ['10', 10n],
    ['1e60', undefined],
    // Written out, such a number would take all memory.
    ['1e999999999', undefined],
    ['1.5', undefined],
    ['15e-1', undefined],
  ])('%s', (text, whole) => {
    expect(wholeOf(decimalOf(text) ?? none)).toBe(whole)
  })
})

describe('what a column stores', () => {
  test.each<[string, ColumnType, string | undefined]>([
    ['"x"', 'string', '"x"'],
    ['5.0', 'string', '"5.0"'],
    ['{"a":1E+400}', 'string', '"{\\"a\\":1E+400}"'],
    ['null', 'string', '""'],
    ['null', 'int', 'null'],
    ['true', 'bool', 'true'],
    ['"TRUE"', 'bool', 'true'],
    ['0', 'bool', 'false'],
    ['2', 'bool', 'true'],
    ['"yes"', 'bool', undefined],
    ['2147483647', 'int', '2147483647'],
    ['2147483648', 'int', undefined],
    ['-2147483648', 'int', '-2147483648'],
    ['-2147483649', 'int', undefined],
    ['1.0', 'int', '1'],
    ['1.5', 'int', undefined],
    ['1e3', 'int', '1000'],
    ['false', 'int', undefined],
    ['9223372036854775807', 'long', '9223372036854775807'],
    ['9223372036854775808', 'long', undefined],
    ['-9223372036854775808', 'long', '-9223372036854775808'],
    ['9007199254740993', 'long', '9007199254740993'],
    ['1E+400', 'long', undefined],
    ['"42"', 'long', '42'],
    ['71.3', 'real', '71.3'],
    ['1E+400', 'real', undefined],
    ['1.7976931348623157e308', 'real', '1.7976931348623157e+308'],
    ['"high"', 'real', undefined],
    ['0.10', 'decimal', '"0.1"'],
    ['0', 'decimal', '"0"'],
    ['-0.00', 'decimal', '"0"'],
    ['-0.5', 'decimal', '"-0.5"'],
    ['-12.50', 'decimal', '"-12.5"'],
    ['0e5', 'real', '0'],
    ['1E+400', 'decimal', undefined],
    ['"2026-11-12T10:01:30.588Z"', 'datetime', '"2026-11-12T10:01:30.5880000Z"'],
    ['"2026-11-12T10:01:30+02:00"', 'datetime', '"2026-11-12T08:01:30.0000000Z"'],
    ['"2026-01-01T00:30:00+01:00"', 'datetime', '"2025-12-31T23:30:00.0000000Z"'],
    ['"2026-02-29"', 'datetime', undefined],
    ['"2028-02-29"', 'datetime', '"2028-02-29T00:00:00.0000000Z"'],
    ['"yesterday"', 'datetime', undefined],
    ['1700000000', 'datetime', 'unknown'],
    ['true', 'datetime', undefined],
    ['{"at":"2026-11-12"}', 'datetime', undefined],
    ['"00:01:30"', 'timespan', '"00:01:30"'],
    ['"PT90S"', 'timespan', undefined],
    ['90', 'timespan', undefined],
    ['"{0D0D0D0D-0000-4000-8000-000000000001}"', 'guid', '"0d0d0d0d-0000-4000-8000-000000000001"'],
    ['"press-07"', 'guid', undefined],
    ['{"a":[9223372036854775807]}', 'dynamic', '{"a":[9223372036854775807]}'],
  ])('%s in %s is %s', (text, type, wanted) => {
    expect(stored(text, type)).toBe(wanted)
  })
})

describe('JSON by its text', () => {
  test('reads what JSON.parse reads, and writes it back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, space) => {
        const text = JSON.stringify(value, null, space)
        const node = parseJsonText(text)
        expect(node && JSON.parse(writeJson(node))).toEqual(JSON.parse(text))
        expect(node && JSON.parse(prettyJson(node))).toEqual(JSON.parse(text))
        expect(node && plainValue(node)).toEqual(JSON.parse(text))
      }),
    )
  })

  test('refuses exactly what JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      'e3',
      '01',
      'null',
      'nul',
      ' ',
      '\\u00e',
      '\t',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
        (text) => {
          const isJson = (): boolean => {
            try {
              JSON.parse(text)
              return true
            } catch {
              return false
            }
          }
          expect(parseJsonText(text) !== undefined).toBe(isJson())
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('reads nothing that nests too deep', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(parseJsonText(nested(deepestJson))).toBeDefined()
    expect(parseJsonText(nested(100_000))).toBeUndefined()
  })

  test.each([
    ['1', '1.0', true],
    ['1e2', '100', true],
    ['9007199254740993', '9007199254740992', false],
    ['{"a":1,"b":2}', '{"b":2,"a":1}', true],
    ['[1,2]', '[2,1]', false],
    ['{"a":null}', '{}', false],
    ['"1"', '1', false],
  ])('%s equals %s: %s', (a, b, equal) => {
    const [left, right] = [parseJsonText(a), parseJsonText(b)]
    expect(left && right && equalJson(left, right)).toBe(equal)
  })
})

describe('numbers by their text', () => {
  test('keep their value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const decimal = decimalOf(String(number))
        expect(Number(decimal && decimalText(decimal))).toBe(number === 0 ? 0 : number)
      }),
    )
  })

  test('are whole where BigInt says so', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }), fc.nat({ max: 5 }), (number, zeros) => {
        const decimal = decimalOf(`${number}${'0'.repeat(zeros)}e-${zeros}`)
        expect(decimal && wholeOf(decimal)).toBe(number)
      }),
    )
  })
})

test('times are those of the calendar', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true }),
      fc.integer({ min: -14 * 60, max: 14 * 60 }),
      (date, minutes) => {
        const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 23)
        const size = Math.abs(minutes)
        const zone = `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
        expect(datetimeText(local + zone)).toBe(`${date.toISOString().slice(0, 23)}0000Z`)
      },
    ),
  )
})

test('a plain value is the same as its text', () => {
  expect(nodeOf({ a: [1, 'x', null] })).toEqual(parseJsonText('{"a":[1,"x",null]}'))
})
