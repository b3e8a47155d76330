import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Transform } from '../../config.ts'
import { keyLocationOf, nodeAt } from '../document.ts'
import { parse } from '../parse.ts'
import { locateInTransform } from '../transform-position.ts'
import { originOf } from './origin.ts'

type Position = { readonly line: number; readonly column: number }

/** The transform that stands under `t` in a text, as the config would hold it. */
const transformIn = (yaml: string): Transform => {
  const { document } = parse(yaml, 'c.yaml')
  const node = document === undefined ? undefined : nodeAt(document, ['t'])
  if (document === undefined || node?.kind !== 'scalar' || typeof node.value !== 'string') throw new Error(yaml)
  const text = node.value.trimEnd()
  const origin = originOf(document, node, text)
  return { text, at: keyLocationOf(document, ['t']), ...(origin === undefined ? {} : { origin }) }
}

const positionAt = (text: string, offset: number): Position => ({
  line: text.slice(0, offset).split('\n').length,
  column: offset - text.lastIndexOf('\n', offset - 1),
})

/** What stands in the source where a part of the transform is said to stand. */
const shownAt = (yaml: string, transform: Transform, start: number, end: number): string => {
  const { range } = locateInTransform(transform, positionAt(transform.text, start), positionAt(transform.text, end))
  const lines = yaml.split(/\r\n|\n|\r/)
  if (range.start.line !== range.end.line) return '(several lines)'
  return (lines[range.start.line - 1] ?? '').slice(range.start.column - 1, range.end.column - 1)
}

const shownPart = (yaml: string, part: string): string => {
  const transform = transformIn(yaml)
  const start = transform.text.indexOf(part)
  if (start < 0) throw new Error(`${JSON.stringify(transform.text)} has no ${part}`)
  return shownAt(yaml, transform, start, start + part.length)
}

describe('a part of a transform stands where it is written', () => {
  test.each([
    ['literal', 't: |\n  # first\n  { a: .b,\n    c: .d }\n', '.d'],
    ['literal with blank lines before', 't: |\n\n\n  .a\n  | .d\n', '.d'],
    ['literal, indentation given', 't: |2\n      .a\n    | .d\n', '.d'],
    ['literal, kept and commented', 't: |2-  # a program\n    .a\n\n  .d\n\n', '.d'],
    ['literal in CRLF', 't: |\r\n  .a\r\n  | .d\r\n', '.d'],
    ['literal with a tab in it', 't: |\n  .a\t| .d\n', '.d'],
    ['literal, deeper than its key', 'x:\n  - 1\nt: |\n        .a |\n          .d\n', '.d'],
    ['folded', 't: >-\n  .a\n  | .b\n  | .d\n', '| .d'],
    ['folded with blank lines', 't: >\n\n  .a |\n\n\n  .b |\n  .d\n', '.d'],
    ['folded with deeper lines', 't: >\n  { a: .b,\n      c: .c,\n      e: .e,\n\n    d: .d }\n  | .x\n', 'd: .d'],
    ['folded, after a deeper line', 't: >\n  { a: .b,\n      c: .c }\n  | .d\n', '| .d'],
    ['folded, indentation given', 't: >2-\n    .a\n  | .d\n', '.d'],
    ['folded in CRLF', 't: >\r\n  .a\r\n  | .d\r\n', '.d'],
    ['plain', 't: .a | .d\n', '.d'],
    ['plain on several lines', 't: .a\n  | .b\n\n  | .d\n', '.d'],
    ['plain with trailing blanks', 't: .a   \n\t\n    | .b | .d\n', '.d'],
    ['plain in brackets', '{ t: .a\n  | .d }\n', '.d'],
    ['double-quoted', 't: "{ a: .d }"\n', '.d'],
    ['double-quoted behind escapes', String.raw`t: "\"\u00e9\x41\U0001F600\\n\/\" | .d"`, '.d'],
    ['double-quoted on several lines', 't: "é |  \n\n   .b |\n  .d"\n', '.d'],
    ['double-quoted with an escaped break', 't: "[1,2\\\n    ,3] |\\\n   .d"\n', '.d'],
    ['double-quoted with an escaped break and blank lines', 't: ".a \\\n\n\n   | .d"\n', '.d'],
    ['double-quoted with an escaped tab and blank', 't: ".a\\\t|\\ .d"\n', '.d'],
    ['single-quoted', "t: '{ a: .d }'\n", '.d'],
    ['single-quoted behind quotes', "t: '\"it''s '''' \" | .d'\n", '.d'],
    ['single-quoted on several lines', "t: '.a |\n  \"''\" |\n\n  .d'\n", '.d'],
    ['an alias', 'x: &p |\n  .a\n  | .d\nt: *p\n', '.d'],
    ['behind characters of two units', 't: |\n  "😀" | .d\n', '.d'],
  ])('%s', (_, yaml, part) => {
    expect(shownPart(yaml, part)).toBe(part)
  })

  test.each([
    ['an escape', String.raw`t: "a\u00e9b"`, 'é', String.raw`\u00e9`],
    ['an escaped quote', String.raw`t: ".[\"x\"]"`, '"x"', String.raw`\"x\"`],
    ['an escaped line break', String.raw`t: ".a\n| .d"`, '.d', '.d'],
    ['a doubled quote', "t: '\"it''s\"'", "it's", "it''s"],
    ['a character of two units', String.raw`t: "\U0001F600x"`, '😀', String.raw`\U0001F600`],
  ])('%s', (_, yaml, part, shown) => {
    expect(shownPart(yaml, part)).toBe(shown)
  })
})

/** Every character that is not white space stands where it is said to stand. */
const misplaced = (yaml: string): readonly string[] => {
  const transform = transformIn(yaml)
  if (transform.origin === undefined) return ['(nowhere)']
  const characters = [...transform.text.matchAll(/[^ \t\n]/g)]
  return characters.flatMap(({ 0: character, index }) => {
    const shown = shownAt(yaml, transform, index, index + 1)
    return shown === character ? [] : [`${character}: ${shown}`]
  })
}

const program = fc
  .array(fc.stringMatching(/^ {0,3}[.a-z|{}\t]{0,6} {0,2}$/), { minLength: 1, maxLength: 8 })
  .filter((lines) => lines.some((line) => line.trim() !== ''))

test.each(['|2', '>2', '|2-', '>2+'])('any block under %s', (header) => {
  fc.assert(
    fc.property(program, fc.constantFrom('\n', '\r\n'), (lines, end) => {
      expect(misplaced([`t: ${header}`, ...lines.map((line) => `  ${line}`), ''].join(end))).toEqual([])
    }),
  )
})

test('any single-quoted text', () => {
  fc.assert(
    fc.property(program, (lines) => {
      expect(misplaced(`t: '.${lines.join('\n ')}'`)).toEqual([])
    }),
  )
})

test('any JSON text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const value = `${text.trim()}.`
      const yaml = `t: ${JSON.stringify(value)}`
      const transform = transformIn(yaml)
      expect(shownAt(yaml, transform, 0, value.length)).toBe(JSON.stringify(value).slice(1, -1))
    }),
  )
})
