import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configText } from '../sections/findings.test-data.ts'
import { check } from '../check.ts'
import type { JsonValue } from '../config.ts'
import { parse } from '../text/parse.ts'
import { invisibleIn } from './invisible.ts'
import { ignoreEnd, ignoreLine, reasonToWrite } from './ignore-line.ts'

const at = 'adx/table-policy:wards/vitals/readings/caching'

/** What a config makes of a line once its reason is written. */
const pasted = (line: string) => {
  const { document } = parse(configText({ drift: `\n  ignore:\n    ${line}` }), 'adx-export.yaml')
  if (document === undefined) throw new Error(`no YAML: ${line}`)
  const { config, diagnostics } = check(document, new Map())
  return { codes: diagnostics.map(({ code }) => code), deviation: config(undefined)?.ignore?.[0] }
}

const written = (line: string): string => line.replace(reasonToWrite, 'audit')

describe('the line that is offered', () => {
  test('reads as a person would write it', () => {
    expect(ignoreLine({ at, attribute: 'hot', value: '60d', until: '2026-12-30', only: ['prod'] })).toBe(
      `- { at: "${at}", attribute: hot, value: 60d, reason: "<why>", until: 2026-12-30, only: [prod] }`,
    )
  })

  test.each<[JsonValue]>([
    ['60d'],
    ['1.00:00:00.5'],
    [''],
    ['true'],
    ['null'],
    ['no'],
    ['12'],
    ['1e3'],
    ['0x1f'],
    ['2026-12-30'],
    ['a: b # c'],
    ['${{ environment.key }} $${{ x'],
    ['.a\n.b\n'],
    ['"quoted" \\ \u2028'],
    [null],
    [true],
    [0],
    [-1.5],
    [{ path: '$displayName', 'a b': [1, 'on'] }],
    [[]],
  ])('holds %j', (value) => {
    const { codes, deviation } = pasted(written(ignoreLine({ at, attribute: 'hot', value, until: '2026-12-30' })))
    expect(codes).toEqual([])
    expect(deviation).toMatchObject({ address: at, attribute: 'hot', value, until: '2026-12-30' })
  })

  test('holds any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        // What YAML refuses in any spelling is no text that a service holds.
        fc.pre(/^[^\p{C}]*$/u.test(value))
        const line = written(ignoreLine({ at, attribute: `columns['${value}']`, value, until: '2026-12-30' }))
        expect(pasted(line).deviation).toMatchObject({ attribute: `columns['${value}']`, value })
      }),
    )
  })

  test('is printed as it is, and holds the same again', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '##[error]',
        '##[',
        '#',
        '::',
        '\\',
        '"',
        '\t',
        '\n',
        '\u200b',
        '\u202e',
        '\u{e0001}',
        '\u{e0100}',
        '\x7f',
        '${{',
      ),
      fc.string({ unit: 'grapheme' }),
    )
    const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (value, key) => {
        // A key of a config holds no expression, in any spelling.
        fc.pre(!key.includes('${{'))
        for (const each of [value, [value], { [`k${key}`]: value }]) {
          const line = written(ignoreLine({ at, attribute: `columns['${value}']`, value: each, until: '2026-12-30' }))
          expect(line).not.toMatch(/##\[|^\s*::/mu)
          expect(invisibleIn(line)).toBe(undefined)
          expect(pasted(line).deviation).toMatchObject({ attribute: `columns['${value}']`, value: each })
        }
      }),
    )
  })

  test('is refused until its reason is written', () => {
    expect(pasted(ignoreLine({ at, value: '60d', until: '2026-12-30' })).codes).toEqual(['ignore-malformed'])
  })

  test('ends 30 days later', () => {
    expect(ignoreEnd('2026-11-30')).toBe('2026-12-30')
    expect(() => ignoreEnd('soon')).toThrow('soon')
  })
})

test('a line without a value has none, and one with null has null', () => {
  expect(pasted(`- { at: "${at}", reason: a, until: 2026-12-30 }`).deviation).not.toHaveProperty('value')
  expect(pasted(`- { at: "${at}", value: null, reason: a, until: 2026-12-30 }`).deviation?.value).toBe(null)
})
