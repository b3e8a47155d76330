import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prose, shortProse } from './prose.ts'

describe('a sentence', () => {
  test.each<[string, readonly string[], string]>([
    ['Drops table old_vitals with 1,204 rows, 3.1 MB.', [], 'Drops table `old_vitals` with 1,204 rows, 3.1 MB.'],
    [
      'Data of table vitals older than 365d is deleted.',
      ['vitals'],
      'Data of table `vitals` older than `365d` is deleted.',
    ],
    [
      'app becomes admin of database vitals: it may read.',
      ['app', 'vitals'],
      '`app` becomes admin of database `vitals`: it may read.',
    ],
    ['The link names "vital signs", which is new.', [], 'The link names `vital signs`, which is new.'],
    [
      'Put this under accept: - { risk: x, at: "adx/table:a/b" }',
      [],
      'Put this under accept: `- { risk: x, at: "adx/table:a/b" }`',
    ],
    [
      'It is used by function f (counted as a user: it was not analyzed).',
      ['f'],
      'It is used by function `f` (counted as a user: it was not analyzed).',
    ],
    ['The last one came in on 2026-11-28 04:10 UTC.', [], 'The last one came in on 2026-11-28 04:10 UTC.'],
    ['Table a b goes.', ['a b', 'a'], 'Table `a b` goes.'],
    ['ab is not a.', ['a'], 'ab is not `a`.'],
    ['1. first', [], '`1`. first'],
    ['- first # second > third', [], '`-` first `#` second `>` third'],
    ['see deadbeef and 1234567', [], 'see `deadbeef` and `1234567`'],
    ['a\nb', [], '`a\\nb`'],
    ['', [], ''],
    ['(all of it)', [], '(all of it)'],
    ['x:: y', [], '`x::` y'],
  ])('%j with %j', (text, names, shown) => {
    expect(prose(text, names)).toBe(shown)
  })

  test.each([
    '@org/team',
    '#123',
    'GH-1',
    'https://evil.example/a',
    'www.evil.example',
    'a@evil.example',
    '![x](https://evil.example/i.png)',
    '[x](javascript:alert(1))',
    '<img src=x>',
    '<!--',
    '**x**',
    '__x__',
    ':smile:',
    '&lt;',
    '~~x~~',
    '$$x$$',
    'org/repo#1',
    'org/repo@deadbee',
    '|',
    '\\',
    '`x`',
    '[^1]: x',
    '---',
    '===',
    'ж',
  ])('puts %j into code', (text) => {
    // prettier-ignore
    const bareOf = (shown: string): string => shown.replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
    expect(bareOf(prose(`a ${text} b`))).toMatch(/^a [ .,;:()]*(?:x )?b$/)
    expect(bareOf(prose(`a ${text} b`, [text]))).toMatch(/^a [ .,;:()]*(?:x )?b$/)
  })

  test('leaves nothing bare but words, numbers and marks', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from(' `"(){}[].:@#/-a1\n|')) }),
    )
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (text, names) => {
        const left = prose(text, names).replaceAll(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '')
        expect(left).toMatch(/^[A-Za-z0-9 ()'",;:.!?-]*$/)
        expect(left).not.toMatch(/[a-z0-9][:.@][a-z]|[a-z][:.@][0-9]|(?:^| )-+(?: |$)|[0-9a-f]{7}/i)
      }),
      { numRuns: 2000 },
    )
  })
})

test('is cut after it was masked', () => {
  const secret = `abc8Q~${'x'.repeat(34)}`
  expect(prose(`key ${secret}.`)).toMatch(/^key `\*+`\.$/)
  expect(shortProse(`key ${secret}`, 20)).not.toContain('abc8Q')
})
