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

describe('a spelling that nobody listed', () => {
  const known = 'Zx8Q~aé4ü-Tv9.Kp2LmW7rYb3sNd5gHf6jC'
  const knowing = createRedactor()
  knowing.hide(known)
  const pages = Array.from(known)
    .map((letter) => `&#${letter.codePointAt(0)};`)
    .join('')
  const percent = [...Buffer.from(known)].map((byte) => `%${byte.toString(16)}`).join('')
  const whole: readonly (readonly [string, string])[] = [
    ['in numbered entities', pages],
    [
      'in hexadecimal entities',
      Array.from(known)
        .map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`)
        .join(''),
    ],
    ['in an address, each letter a code', percent],
    ['in an address within an address', percent.replaceAll('%', '%25')],
    ['in an address, in Latin-1', known.replaceAll('é', '%E9').replaceAll('ü', '%FC')],
    ['in Latin-1, read as UTF-8', Buffer.from(known, 'latin1').toString('utf8')],
    ['in UTF-8, read as Latin-1', Buffer.from(known).toString('latin1')],
    ['with a line break in it', `${known.slice(0, 11)}\r\n${known.slice(11)}`],
    ['with an escaped line break in it', `${known.slice(0, 11)}\\n${known.slice(11)}`],
    ['with blanks in it', known.replaceAll(/.{4}/g, '$& ')],
    [
      'in JSON of codes',
      Array.from(known)
        .map((letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
        .join(''),
    ],
  ]
  const parts: readonly (readonly [string, string])[] = [
    ['without its beginning', known.slice(5)],
    ['without its end', known.slice(0, -5)],
    ['its first half', known.slice(0, 22)],
    ['its second half', known.slice(-18)],
    ['without both ends, on two lines', `${known.slice(4, 14)}\n${known.slice(14, -4)}`],
  ]

  test.each([...whole, ...parts])('is not shown: %s', (_, text) => {
    expect(knowing.clean(`Invalid client secret ${text} provided.`)).toMatch(/\*\*\*/)
    expect(knowing.clean(`Invalid client secret ${text} provided.`)).not.toMatch(/Tv9|rYb3|Kp2/)
  })

  test.each(whole)('is in no value: %s', (_, text) => {
    expect(knowing.mask(`before ${text} after`)).not.toMatch(/Tv9|rYb3|Kp2|%|&#|u00/)
  })

  test('a value that shares a part with a secret stays: it is compared, and goes back', () => {
    expect(knowing.mask(known.slice(0, 22))).toBe(known.slice(0, 22))
    expect(knowing.mask('a & b %20 \\u0041')).toBe('a & b %20 \\u0041')
  })

  test('half of it is found wherever it begins, less is not', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{20,60}$/), fc.nat(), (hidden, seed) => {
        const length = Math.ceil(hidden.length / 2)
        const start = seed % (hidden.length - length + 1)
        const fresh = createRedactor()
        fresh.hide(hidden)
        expect(fresh.clean(`!!${hidden.slice(start, start + length)}!!`)).not.toContain(
          hidden.slice(start, start + length),
        )
      }),
    )
    expect(knowing.clean(`It ends in ${known.slice(-8)}.`)).toContain(known.slice(-8))
  })
})

describe('a message', () => {
  test.each([
    ['Bearer abc.def-ghi= and more', 'Bearer *** and more'],
    ['bearer  abc', 'bearer ***'],
    ['SharedAccessSignature sr=x&sig=y&se=1 and more', 'SharedAccessSignature *** and more'],
    ['got eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln here', 'got *** here'],
    ['?sig=abc%2F&x=1', '?sig=***&x=1'],
    ['client_secret=abc client_assertion=def', 'client_secret=*** client_assertion=***'],
    ['?code=abc"', '?code=***"'],
  ])('shows nothing of what looks like a token: %s', (text, expected) => {
    expect(createRedactor().clean(text)).toBe(expected)
  })

  test('has 2000 characters at most', () => {
    expect(createRedactor().clean('- '.repeat(1000))).toBe('- '.repeat(1000))
    expect(createRedactor().clean(`${'- '.repeat(1000)}x`)).toBe(`${'- '.repeat(1000)}…`)
  })
})

describe('what is too short to be told from other words', () => {
  const hiding = (...hidden: readonly string[]) => {
    const knowing = createRedactor()
    for (const one of hidden) knowing.hide(one)
    return knowing
  }

  test('is not hidden: a secret of seven characters, and none', () => {
    expect(hiding('1234567').clean('a 1234567 b')).toBe('a 1234567 b')
    expect(hiding('1234567').clean(base64('1234567'))).toBe(base64('1234567'))
    expect(hiding('12345678').clean('a 12345678 b')).toBe('a *** b')
  })

  test('is not looked for in other spellings: a secret of nine letters and digits', () => {
    expect(hiding('a-b-c-d-e-f-g-h-i').mask('It is abcdefghi.')).toBe('It is abcdefghi.')
    expect(hiding('a-b-c-d-e-f-g-h-i-j').mask('It is abcdefghij.')).toBe('***')
  })

  test('is not taken for half of a secret: fewer than ten characters, and less than half', () => {
    expect(hiding('abcdefghijkl').clean('It has abcdefghi in it.')).toBe('It has abcdefghi in it.')
    expect(hiding('abcdefghijkl').clean('It has abcdefghij in it.')).toMatch(/^\*\*\*/)
    const long = 'abcdefghijklmnopqrstuvwxyz'
    expect(hiding(long).clean(`It has ${long.slice(0, 12)} in it.`)).toContain('abcdefghijkl')
    expect(hiding(long).clean(`It has ${long.slice(0, 13)} in it.`)).toMatch(/^\*\*\*/)
  })

  test('each secret is looked for, not only the last that was named', () => {
    expect(hiding('first-of-the-two', 'other-of-the-two').mask('first of the two')).toBe('***')
  })
})
