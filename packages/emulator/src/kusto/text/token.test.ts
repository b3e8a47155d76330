import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from './token.ts'
import { quoteName, quoteString, readString } from './string.ts'

const kinds = (text: string): readonly string[] => tokenize(text).map(({ kind, value }) => `${kind}:${value}`)

describe('tokens', () => {
  test.each([
    ['[\'a b\'].["c"]', ['name:a b', 'mark:.', 'name:c', 'end:']],
    ["[ 'a' ]", ['name:a', 'end:']],
    ['[1]', ['mark:[', 'number:1', 'mark:]', 'end:']],
    ["'it\\'s'", ["string:it's", 'end:']],
    ['"a\\"b"', ['string:a"b', 'end:']],
    ["@'C:\\x''y'", ["string:C:\\x'y", 'end:']],
    ['```a\nb```', ['string:a\nb', 'end:']],
    ["h'secret'", ['string:secret', 'end:']],
    ["'\\u0041\\n'", ['string:A\n', 'end:']],
    ['30d 1.5h 2e3', ['timespan:30d', 'timespan:1.5h', 'number:2e3', 'end:']],
    ['datetime(2026-01-02 03:04)', ['typed:2026-01-02 03:04', 'end:']],
    ['dynamic({"a": [1, \')\']})', ['typed:{"a": [1, \')\']}', 'end:']],
    ['T // note\n| take 5', ['word:T', 'mark:|', 'word:take', 'number:5', 'end:']],
    [
      'a<=b!=c..d<|e',
      ['word:a', 'mark:<=', 'word:b', 'mark:!=', 'word:c', 'mark:..', 'word:d', 'mark:<|', 'word:e', 'end:'],
    ],
  ])('%s', (text, wanted) => {
    expect(kinds(text)).toEqual(wanted)
  })

  test.each([["'open"], ["'a\nb'"], ["'\\q'"], ['5banana'], ["@'open"], ['```open'], ['\u0001']])(
    'refuses %j',
    (text) => {
      expect(() => tokenize(text)).toThrow(/Syntax error/)
    },
  )
})

describe('quoting', () => {
  test('every string comes back from its quoted form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const quoted = quoteString(text)
        expect(readString(quoted, 0)).toEqual({ value: text, end: quoted.length })
      }),
    )
  })

  test('every name comes back from its brackets, whatever follows', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.constantFrom(':string', '.x', ' (', ''),
        (name, after) => {
          const [token] = tokenize(quoteName(name) + after)
          expect(token).toMatchObject({ kind: 'name', value: name })
        },
      ),
    )
  })
})
