import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sharePart, skeletonOf } from './skeleton.ts'

describe('the letters and digits of a text', () => {
  test.each([
    ['as they are', 'Ab-12 _.~', 'Ab12'],
    ['without line breaks and blanks', 'Ab\r\n 1\t2', 'Ab12'],
    ['of an address', '%41b%2D%312', 'Ab12'],
    ['of an address in lower case', '%4ab', 'Jb'],
    ['of no code of an address', '100%', '100'],
    ['of a page by name', 'A&amp;b&AMP;1&nbsp;2&lt;&gt;&quot;&apos;', 'Ab12'],
    ['of a page by number', '&#65;b&#49;2', 'Ab12'],
    ['of a page by hexadecimal number', '&#x41;b&#X31;2', 'Ab12'],
    ['of a page beyond every character', 'A&#1114112;b', 'Ab'],
    ['of a page at the last character', 'A&#x10ffff;b', 'Ab'],
    ['of a page by a name that nobody knows', 'A&bc;d', 'Abcd'],
    ['of JSON', String.raw`\u0041b\u00312\n\t`, 'Ab12'],
    ['of JSON in JSON', String.raw`\\u0041b\\n12`, 'Ab12'],
  ])('%s', (_what, text, expected) => {
    expect(skeletonOf(text)).toBe(expected)
  })

  test('are found under four spellings, and a fifth is left as it is', () => {
    const often = (times: number): string => (times === 0 ? 'A-b' : often(times - 1).replaceAll(/[%-]/g, encoded))
    const encoded = (sign: string): string => (sign === '%' ? '%25' : '%2D')
    expect([1, 2, 3, 4].map((times) => skeletonOf(often(times)))).toEqual(['Ab', 'Ab', 'Ab', 'Ab'])
    expect(skeletonOf(often(5))).toBe('A2Db')
  })
})

describe('a part that two of them share', () => {
  const shares = (text: string, secret: string, length: number): boolean =>
    [...Array(Math.max(0, secret.length - length + 1)).keys()].some((at) =>
      text.includes(secret.slice(at, at + length)),
    )

  test.each<[string, string, number, boolean]>([
    ['xxabcdxx', 'abcd', 4, true],
    ['abc', 'abcd', 3, true],
    ['bcd', 'abcd', 3, true],
    ['bc', 'abcd', 3, false],
    ['abxcd', 'abcd', 3, false],
    ['a', 'a', 1, true],
    ['abcd', 'abc', 4, false],
    ['abc', 'abcd', 4, false],
    ['', 'abcd', 2, false],
  ])('%s and %s, %i: %s', (text, secret, length, expected) => {
    expect(sharePart(text, secret, length)).toBe(expected)
  })

  test('is found wherever it is, and only then', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 14 })
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 1, max: 9 }), (text, secret, length) => {
        expect(sharePart(text, secret, length)).toBe(shares(text, secret, length))
      }),
      { numRuns: 1000 },
    )
  })
})
