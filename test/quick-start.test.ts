import { expect, test } from 'vitest'
import { quickened } from '../scripts/bundle/quick-start.ts'

test.each([
  ['an arrow', 'const a = (b) => b;', 'const a = ((b) => b);'],
  ['one inside of one', 'x((a) => [a].map(async (b) => b));', 'x(((a) => [a].map((async (b) => b))));'],
  ['a function that is a value', 'const a = function b() {};', 'const a = (function b() {});'],
  [
    'no method, accessor or declaration',
    'function f() {}\nclass A { b() {} get c() { return 1; } }\nconst o = { p() {}, get q() { return 1; } };',
    undefined,
  ],
  ['a property that is a function', 'const o = { p: () => 1 };', 'const o = { p: (() => 1) };'],
  ['letters', "const a = 'é';", String.raw`const a = '\u00e9';`],
  ['a character of two units', 'const a = "😀";', String.raw`const a = "\ud83d\ude00";`],
  ['a pattern', 'const a = /[à-ü😀]/u;', String.raw`const a = /[\u00e0-\u00fc\ud83d\ude00]/u;`],
  [
    'a template, with what is in it',
    'const a = `…${(() => `é`)()}…`;',
    String.raw`const a = ` + '`\\u2026${((() => `\\u00e9`))()}\\u2026`;',
  ],
  ['what a tag sees as it was written', 'const a = String.raw`é${1}`;', undefined],
  ['a letter behind a backslash stays', String.raw`const a = '\é';`, undefined],
  ['one behind two does not', String.raw`const a = '\\é';`, String.raw`const a = '\\\u00e9';`],
])('%s', (_, code, expected = code) => {
  expect(quickened(code)).toBe(expected)
})
