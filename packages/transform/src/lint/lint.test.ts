import type { Transform } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { clean, different, refused, wrong } from './cases.test-data.ts'
import { lint, maxFindings, remarksOn } from './lint.ts'
import { parse } from '../parse/parse.ts'

const place = { file: 'adx-export.yaml', range: { start: { line: 9, column: 9 }, end: { line: 9, column: 18 } } }

const found = (text: string): readonly (readonly [string, string])[] => {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return remarksOn(parsed.program)
    .toSorted((a, b) => a.at.start - b.at.start)
    .map(({ code, at }) => [code, text.slice(at.start, at.end)])
}

describe('what is said of which part', () => {
  const cases = [...clean, ...refused, ...different, ...wrong].map(([program, ...wanted]) => ({ program, wanted }))

  test.each(cases)('$program', ({ program, wanted }) => {
    expect(found(program)).toEqual(wanted)
  })
})

test.each([
  ['{x: .a // 3}', 'Write (.a // 3)'],
  ['.a.["b"]', 'Write ["b"]'],
  ['.e0', 'Write .["e0"]'],
  ['if . then 1 end', 'Write else . end'],
  ['"x" | trim', String.raw`Write (sub("^[ \\t\\n\\r\\f\\v]+"; "") | sub("[ \\t\\n\\r\\f\\v]+$"; ""))`],
  ['.a + .b as $x | $x', 'Write (.a + .b)'],
  ['(.a ?? .b)', 'Write // instead of ??'],
])('%s: the spelling that all take is given', (text, hint) => {
  expect(lint({ text, file: 't.jq', at: place }).map((each) => each.hint)).toEqual([hint])
})

describe('places', () => {
  const text = '{\n  A: .a,\n  B: .b // 1\n}'

  test.each<[string, Partial<Transform>, string, number, number]>([
    ['in a file of its own', { file: 'transforms/t.jq' }, 'transforms/t.jq', 3, 6],
    ['in the lines of the config', { origin: [{ offset: 11, line: 12, column: 13 }] }, 'adx-export.yaml', 12, 18],
    ['where no place is known', {}, 'adx-export.yaml', 9, 9],
  ])('%s', (_, where, file, line, column) => {
    const [finding] = lint({ text, at: place, ...where })
    expect(finding).toMatchObject({ code: 'jq-syntax-not-portable', file, range: { start: { line, column } } })
  })
})

test('what is not read is said, and no more', () => {
  expect(lint({ text: '{a: ', file: 't.jq', at: place })).toMatchObject([
    { code: 'jq-not-read', severity: 'info', range: { start: { line: 1, column: 5 } } },
  ])
})

test('no more is said than anybody reads, from the top', () => {
  const found = lint({ text: `now${' | now'.repeat(500)}`, file: 't.jq', at: place })
  expect(found.length).toBe(maxFindings)
  expect(found.at(-1)?.range.start.column).toBe(1 + (maxFindings - 1) * 6)
})
