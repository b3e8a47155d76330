import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, count, shorten } from './clean.ts'

describe('clean', () => {
  test.each([
    ['plain text', 'plain text'],
    ['tab\there', 'tab here'],
    ['\u001B[31mred\u001B[0m', '\\x1b[31mred\\x1b[0m'],
    ['bell\u0007', 'bell\\x07'],
    ['c1\u009B2J', 'c1\\x9b2J'],
    ['new\nline', 'new\\nline'],
    ['right\u202Eleft', 'right\\u202eleft'],
    ['zero\u200Bwidth', 'zero\\u200bwidth'],
    ['\u3164\uffa0\u115f\u1160', '\\u3164\\uffa0\\u115f\\u1160'],
    ['soft\u00adhyphen', 'soft\\xadhyphen'],
    ['tag\u{e0041}', 'tag\\u{e0041}'],
    ['mark\u061c, half \ud800', 'mark\\u061c, half \\ud800'],
    ['::error::x', '\\:\\:error::x'],
    [' \t\u00a0::error::x', '  \u00a0\\:\\:error::x'],
    ['a ##[error]x', 'a #\\#[error]x'],
    ['##[##[', '#\\#[#\\#['],
    ['Ä, 漢字 and 🙂 stay', 'Ä, 漢字 and 🙂 stay'],
  ])('%j', (text, expected) => {
    expect(clean(text)).toBe(expected)
  })

  test('nothing that a terminal acts on is left, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(text)).not.toMatch(/^\s*::|##\[|[\p{Cf}\p{Default_Ignorable_Code_Point}]/mu)
        for (const character of clean(text)) {
          const code = character.codePointAt(0) ?? 0
          expect(code >= 0x20 && (code < 0x7f || code > 0x9f)).toBe(true)
        }
      }),
    )
  })
})

test.each([
  ['short', 10, 'short'],
  ['0123456789', 10, '0123456789'],
  ['0123456789a', 10, '012345…89a'],
  ['🙂🙂🙂🙂', 3, '🙂🙂…'],
])('shorten %j to %i', (text, width, expected) => {
  expect(shorten(text, width)).toBe(expected)
})

test.each([
  [0, 'tables', '0 tables'],
  [1, 'table', '1 table'],
  [2, 'tables', '2 tables'],
])('count %i %s', (amount, _word, expected) => {
  expect(count(amount, 'table')).toBe(expected)
})
