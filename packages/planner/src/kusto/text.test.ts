import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracketed, content, literal } from './text.ts'

describe('Kusto text', () => {
  test.each([
    ['plain', "'plain'"],
    ["it's", "'it\\'s'"],
    ['back\\slash', "'back\\\\slash'"],
    ['two\nlines', "'two\\nlines'"],
    ['cr\r\nlf\t', "'cr\\r\\nlf\\t'"],
    ['\u2028', "'\\u2028'"],
    ['', "''"],
  ])('%j is %s', (text, expected) => {
    expect(literal(text)).toBe(expected)
  })

  test('brackets names', () => {
    expect(bracketed("a'] | drop")).toBe("['a\\'] | drop']")
  })

  test('never ends its own quotes and stays on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inside = content(text).replaceAll(/\\(?:u[0-9a-f]{4}|.)/g, '')
        expect(inside).not.toMatch(/['\\\n\r\u2028\u2029]/)
      }),
    )
  })
})
