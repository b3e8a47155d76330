import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepestJson } from './limits.ts'
import { isTooDeep, parseJson, parseWithin } from './wire.ts'

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
const members = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth)

describe('depth', () => {
  test.each([
    [nested(deepestJson), false],
    [nested(deepestJson + 1), true],
    [members(deepestJson), false],
    [members(deepestJson + 1), true],
    [nested(200_000), true],
    ['['.repeat(200_000), true],
    [JSON.stringify('['.repeat(1000)), false],
    [JSON.stringify(`\\"${'['.repeat(1000)}`), false],
    [`["\\\\",${nested(deepestJson)}]`, true],
    [JSON.stringify(Array.from({ length: 1000 }, () => [[]])), false],
    ['<html>[[</html>', false],
  ])('case %#', (text, expected) => {
    expect(isTooDeep(text)).toBe(expected)
    if (expected) expect(parseJson(text)).toBeUndefined()
    if (expected) expect(() => parseWithin(text, 'The schema')).toThrow(/^The schema is JSON that is nested/)
    else expect(parseWithin(text, 'The schema')).toEqual(parseJson(text))
  })

  test('all other JSON is read as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
        const text = JSON.stringify(value)
        expect(parseJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })
})
