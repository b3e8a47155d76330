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
  ['version\nb: 1\n', 'The line above has no colon: write "version:".'],
  ['a:\n  b\n  c: 1\n', 'The line above has no colon: write "b:".'],
  ['a: b: c\n', 'A value that holds a colon and a space must be quoted.'],
  ['a: @x\n', 'A value that begins with @ must be quoted.'],
  ['a: [1, 2\nb: 3\n', 'A quote or bracket that is opened above is not closed.'],
  ['a: "x\nb: 1\n', 'A quote or bracket that is opened above is not closed.'],
  ['a: x\n\tb: 2\n', 'Indent with spaces.'],
])('%j', (text, expected) => {
  expect(hintOf(text)).toBe(expected)
})
