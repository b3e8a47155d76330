import { expect, test } from 'vitest'
import { parse } from './parse.ts'

const hintOf = (text: string): string | undefined => {
  const [finding] = parse(text, 'adx-export.yaml').diagnostics
  expect(finding?.code).toBe('syntax')
  return finding?.hint
}

test.each([
  ['a:\n  b: 1\n   c: 2\n', 'This line begins at column 4. Move it to column 3, like b.'],
  ['a:\n  b: 1\n c: 2\n', 'This line begins at column 2. Move it to column 3, like b, or to column 1, like a.'],
  [
    'a:\n    b:\n\n      # a note\n      c: 1\n   d: 2\n',
    'This line begins at column 4. Move it to column 5, like b, or to column 1, like a.',
  ],
  ['a:\n  - x: 1\n   y: 2\n', 'This line begins at column 4. Move it to column 5, like x, or to column 1, like a.'],
  ['a:\n  - x: 1\n    z: 2\n - y: 2\n', 'This line begins at column 2. Move it to column 3, like the entry above.'],
  [
    'a:\n  - x: 1\n  y: 2\n',
    'This line begins at the column of the entries of a list: write "- y: …" for a new entry, or begin it at column 5 to go on with the entry above.',
  ],
  [
    'a:\n  - x: 1\n    z: 2\n  y: 2\n',
    'This line begins at the column of the entries of a list: write "- y: …" for a new entry, or begin it at column 5 to go on with the entry above.',
  ],
  ['a: 1\n} b\n', undefined],
  ['a:\n  b: [1]\n  c: 1 }\n  d: [1] x\n', undefined],
  ['a:\n  -\n  b: 1\n', undefined],
  ['version\nb: 1\n', 'The line above has no colon: write "version:".'],
  ['a:\n  b\n  c: 1\n', 'The line above has no colon: write "b:".'],
  ['a: b: c\n', 'A value that holds a colon and a space must be quoted.'],
  ['a: @x\n', 'A value that begins with @ must be quoted.'],
  ['a: [1, 2\nb: 3\n', 'The [ in line 1 is not closed.'],
  ['a: "x\nb: 1\n', 'The " in line 1 is not closed.'],
  ['a: "x: [1]"\nb: { c: 1, # }\nd: 1\n', 'The { in line 2 is not closed.'],
  ["a: 'It's hot'\n", 'An apostrophe ends a text in single quotes. Write "It\'s hot" with double quotes.'],
  ["a:\n  - b: 'It's \"hot\"' # why\n", 'Between single quotes an apostrophe is written twice.'],
  ["a: 'it''s' x\n", 'Text follows the closing quote. Put the whole value between the quotes.'],
  ['a:\n  b: "Vitals in ADX" new\n', 'Text follows the closing quote. Put the whole value between the quotes.'],
  ["a:\n  b: 'it's vitals\n", 'An apostrophe ends a text in single quotes. Write "it\'s vitals" with double quotes.'],
  ['a: { b: c d: e }\n', 'Put a comma before d. If it belongs to the value in front of it, put that value in quotes.'],
  ['a: { b: c: d }\n', 'A value that holds a colon and a space must be quoted.'],
  [
    'a:\n  b:\n    c: 1\n   d: 2\n    e: 3\n',
    'This line begins at column 4. Move it to column 5, like c, or to column 3, like b.',
  ],
  [
    'a:\n    b:\n      x: 1\n    c: 1\n  d: 2\n    e: 3\n',
    'This line begins at column 3. Move it to column 5, like c, or to column 1, like a.',
  ],
  [
    'a:\n  t:\n    c: 1\n  d: 2\n    e: 3\n',
    'Line 4 (d) begins at column 3, and the lines around it at column 5. Move it there.',
  ],
  ['a:\n  d: 2\n    e: 3\n', 'This line begins at column 5. Move it to column 3, like d.'],
  ['a:\n  b:c\n  d: 1\n', 'A colon needs a space behind it: write "b: c".'],
  ['a:\n  tables\n    t: 1\n', 'The line above has no colon: write "tables:".'],
  ['a:\n  some words\n    t: 1\n', 'This line begins at column 5. Move it to column 3.'],
  ['a: x\n\tb: 2\n', 'Indent with spaces.'],
])('%j', (text, expected) => {
  expect(hintOf(text)).toBe(expected)
})

test.each([
  ['apostrophes', (many: number) => `x: a: ${" 'a'a' #".repeat(many)}\u2028\n`],
  ['open apostrophes', (many: number) => `x: a: ${"'a ".repeat(many)}\n`],
  ['closed apostrophes', (many: number) => `x: a: ${" 'a'a".repeat(many)}x\n`],
  ['brackets', (many: number) => `a: "x\nb: ${'['.repeat(many)}]\nc: 1\n`],
  ['backslashes', (many: number) => `a: "x\nb: ${'"\\'.repeat(many)}\nc: 1\n`],
])('%s in a line beyond all bounds get no hint that reads them', (_what, make) => {
  // Were one expression to read them again from each place, these would take minutes.
  const [finding] = parse(make(100_000), 'adx-export.yaml').diagnostics
  expect(finding?.code).toBe('syntax')
})

test('a line at the bound is read once', () => {
  const text = `x: a: ${"'a ".repeat(164)}\n`
  expect(parse(text, 'adx-export.yaml').diagnostics[0]?.code).toBe('syntax')
})
