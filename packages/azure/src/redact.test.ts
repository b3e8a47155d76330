import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRedactor, shortestSecret } from './redact.ts'
import { parseJson } from './wire.ts'

const secret = 'lab&Secret<0001>"\'\\ +/é'
const redactor = createRedactor()
redactor.hide(secret)

const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe('a secret is hidden however it is spelt', () => {
  test.each([
    ['plainly', secret],
    ['in JSON', JSON.stringify(secret)],
    ['in JSON for a page, in capitals', String.raw`"lab\u0026Secret\u003C0001\u003E\u0022\u0027\\ \u002B/\u00E9"`],
    ['in JSON for a page, in small letters', String.raw`"lab\u0026Secret\u003c0001\u003e\u0022\u0027\\ \u002b/\u00e9"`],
    ['in JSON within JSON', JSON.stringify(JSON.stringify({ secret }))],
    ['in an address', `https://x/?y=${encodeURIComponent(secret)}&z`],
    ['in an address, in small letters', "lab%26Secret%3c0001%3e%22'%5c%20%2b%2f%c3%a9"],
    ['in a form', new URLSearchParams({ secret }).toString()],
    ['in a page', 'lab&amp;Secret&lt;0001&gt;&quot;&#39;\\ +/é'],
    ['in a page, otherwise', 'lab&amp;Secret&lt;0001&gt;&quot;&apos;\\ +/é'],
    ['in the text of a page', 'lab&amp;Secret&lt;0001&gt;"\'\\ +/é'],
    ['in base64', base64(secret)],
    ['in base64 for addresses', Buffer.from(secret).toString('base64url')],
    ['in base64 of a header', base64(`user:${secret}`)],
    ['in base64 of more', base64(`ab${secret}cd`)],
  ])('%s', (_, text) => {
    const clean = redactor.clean(`before ${text} after`)
    expect(clean).toMatch(/^before .*\*\*\*.* after$/)
    for (const piece of ['Secret', '0001', 'c2VjcmV0', base64('abcSecret').slice(4, 10)])
      expect(clean).not.toContain(piece)
  })
})

test('the longest is taken out first, whatever the order in which they were named', () => {
  for (const names of [
    ['short-one', 'short-one-and-more'],
    ['short-one-and-more', 'short-one'],
  ]) {
    const both = createRedactor()
    for (const name of names) both.hide(name)
    expect(both.clean('a short-one-and-more b short-one c')).toBe('a *** b *** c')
    expect(both.mask('short-one-and-more')).toBe('***')
  }
})

test('no secret of any letters is left in any JSON', () => {
  fc.assert(
    fc.property(fc.string({ minLength: shortestSecret, unit: 'grapheme' }), fc.jsonValue(), (hidden, value) => {
      // The stars that are put in may complete what has stars itself.
      fc.pre(!hidden.includes('*'))
      const knowing = createRedactor()
      knowing.hide(hidden)
      const masked = JSON.stringify(
        knowing.maskJson([value, { [`a${hidden}`]: [`${hidden}b`] }, JSON.stringify({ hidden })]),
      )
      expect(masked).not.toContain(JSON.stringify(hidden).slice(1, -1))
    }),
  )
})

/** https://url.spec.whatwg.org/#application-x-www-form-urlencoded-percent-encode-set, and RFC 3986. */
test.each([
  ['form', (text: string) => new URLSearchParams({ text }).toString().slice('text='.length)],
  ['address', encodeURIComponent],
  [
    'strict address',
    (text: string) =>
      encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
  ],
])('no secret of any letters is left in a %s', (_, written) => {
  fc.assert(
    fc.property(fc.string({ minLength: shortestSecret, unit: 'grapheme-ascii' }), (hidden) => {
      fc.pre(!hidden.includes('*'))
      const knowing = createRedactor()
      knowing.hide(hidden)
      expect(knowing.mask(`a=${written(hidden)}&b`)).not.toContain(written(hidden))
    }),
  )
})

test('what holds nothing hidden is the same value, which is how a change is told', () => {
  const value = parseJson('{"a":[1,null,"b",{"c":true}]}')
  expect(redactor.maskJson(value)).toBe(value)
  expect(redactor.maskJson({ a: ['x', secret] })).toEqual({ a: ['x', '***'] })
})

test('a value keeps its length and what looks like a token', () => {
  const long = `code=abc ${'x'.repeat(5000)}`
  expect(redactor.mask(long)).toBe(long)
})
