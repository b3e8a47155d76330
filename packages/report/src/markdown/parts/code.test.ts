import { expect, test } from 'vitest'
import { code, fenceText } from './code.ts'

test.each([
  ['a', '`a`'],
  ['', '(empty)'],
  ['`', '`` ` ``'],
  ['a``b', '```a``b```'],
  [' a', '`  a `'],
  ['a\nb', '`a\\nb`'],
  ['a\u200bb', '`a\\u200bb`'],
  [`abc1Q~${'x'.repeat(34)}`, `\`${'*'.repeat(40)}\``],
])('%j is the span %j', (text, expected) => expect(code(text)).toBe(expected))

test.each([
  ['a\nb', undefined, ['```', 'a', 'b', '```']],
  ['a\r\n````', 'jq', ['`````jq', 'a', '````', '`````']],
  ['::error::x', undefined, ['```', '\\:\\:error::x', '```']],
])('%j in %j is %j', (text, language, expected) => expect(fenceText(text, language).split('\n')).toEqual(expected))
