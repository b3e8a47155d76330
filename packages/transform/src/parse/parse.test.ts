import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roots, walk } from './children.ts'
import type { Node, Program } from './node.ts'
import { parse } from './parse.ts'
import { positionAt } from './position.ts'
import { accepted } from './accepted.test-data.ts'
import { rejected } from './rejected.test-data.ts'

const nodesOf = (program: Program): readonly Node[] => {
  const found: Node[] = []
  for (const root of roots(program)) walk(root, (node) => found.push(node))
  return found
}

const read = (text: string): Program => {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`)
  return parsed.program
}

/** Ranges lie in the text, and inside of what holds them. */
const badRanges = (program: Program): readonly string[] => {
  const { length } = program.text
  const bad: string[] = []
  for (const root of roots(program)) {
    walk(root, (node, parent) => {
      const inside = parent === undefined || (parent.start <= node.start && node.end <= parent.end)
      if (node.start < 0 || node.end > length || node.start > node.end || !inside)
        bad.push(`${node.type} ${node.start}-${node.end}`)
    })
  }
  return bad
}

describe('programs', () => {
  test('are many', () => {
    expect(accepted.length).toBeGreaterThan(120)
    expect(rejected.length).toBeGreaterThan(60)
  })

  test.each(accepted)('%j is read, each part in its place', (text) => {
    expect(badRanges(read(text))).toEqual([])
  })

  test.each(rejected)('%j is not read', (text) => {
    const parsed = parse(text)
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.problem.start).toBeLessThanOrEqual(parsed.problem.end)
    expect(parsed.problem.end).toBeLessThanOrEqual(text.length)
  })
})

const examples = join(import.meta.dirname, '../../../../examples')

test('the transforms of the examples are read', () => {
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.jq'))
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) expect(badRanges(read(readFileSync(join(examples, file), 'utf8')))).toEqual([])
})

describe('parts stand where they stand', () => {
  test.each<[text: string, type: Node['type'], parts: readonly string[]]>([
    ['{A: .b.c}', 'field', ['.b.c', '.b']],
    ['.telemetry | iotc::find(.name == "t1").value', 'call', ['iotc::find(.name == "t1")']],
    [
      '.telemetry | iotc::find(.name == "t1").value',
      'field',
      ['.telemetry', 'iotc::find(.name == "t1").value', '.name'],
    ],
    ['.a.["b"][0]', 'index', ['.a.["b"][0]', '.a.["b"]']],
    ['.a[1:2]', 'slice', ['.a[1:2]']],
    ['.a[]?', 'optional', ['.a[]?']],
    ['1 + 2 * 3', 'binary', ['1 + 2 * 3', '2 * 3']],
    ['1 - 2 - 3', 'binary', ['1 - 2 - 3', '1 - 2']],
    ['1 // 2 // 3', 'binary', ['1 // 2 // 3', '2 // 3']],
    ['.a // .b = 3', 'binary', ['.a // .b = 3', '.b = 3']],
    ['1 and 2 or 3 == 4', 'binary', ['1 and 2 or 3 == 4', '1 and 2', '3 == 4']],
    ['10 - 2 as $x | $x', 'bind', ['10 - 2 as $x | $x']],
    ['10 - 2 as $x | $x', 'binary', ['10 - 2']],
    ['[1, . as $x | 2, 3] | 4', 'bind', ['. as $x | 2, 3']],
    ['"a\\("b\\(1)")c"', 'string', ['"a\\("b\\(1)")c"', '"b\\(1)"']],
    ['@base64 "x\\(.a)"', 'string', ['@base64 "x\\(.a)"']],
    ['try error("x") catch . // 1', 'try', ['try error("x") catch .']],
    ['if .a then .b elif .c then .d else .e end.f', 'if', ['if .a then .b elif .c then .d else .e end']],
    ['reduce .[] as [$a, {b: $c}] (0; . + $a)', 'reduce', ['reduce .[] as [$a, {b: $c}] (0; . + $a)']],
    ['def f(a; $b): a + $b; f(1; 2)', 'define', ['def f(a; $b): a + $b; f(1; 2)']],
    ['label $out | 1, break $out', 'break', ['break $out']],
    ['-1 + 2', 'negate', ['-1']],
    ['# { no\n.a # } no\n| .b', 'pipe', ['.a # } no\n| .b']],
    ['import "iotc" as iotc; {a: 1}', 'object', ['{a: 1}']],
    ['. as {a: $x} ?// [$x] | $x', 'variable', ['$x']],
  ])('%s: %s', (text, type, parts) => {
    const found = nodesOf(read(text)).filter((node) => node.type === type)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(parts)
  })
})

test('comments end at their line, or after a backslash where jq 1.8 goes on', () => {
  expect(read('1 # a\n+ 2').body.type).toBe('binary')
  expect(read('1 # a \\\n+ 2').body.type).toBe('number')
  expect(read('1 # a \\\\\n+ 2').body.type).toBe('binary')
})

test('escapes are resolved', () => {
  expect(read(String.raw`"\u00e9\n\"\\\/\t"`).body).toMatchObject({ parts: ['é\n"\\/\t'] })
})

test('what stands in no object value ends it', () => {
  const { body } = read('{a: .x | f, b: 1 // 2, "c": 3, (.k): 4, $v, @text "t": 5, if: 6,}')
  expect(body.type === 'object' && body.entries.map(({ key }) => key.type)).toEqual([
    'name',
    'name',
    'string',
    'computed',
    'variable',
    'string',
    'name',
  ])
})

test('imports are kept with their names', () => {
  const { imports } = read('import "iotc" as iotc; include "b" {search: "./"}; import "c" as $c; 1')
  expect(imports.map(({ path, as }) => [path.parts, as?.name, as?.value])).toEqual([
    [['iotc'], 'iotc', false],
    [['b'], undefined, undefined],
    [['c'], 'c', true],
  ])
})

test('a problem names what it met and where', () => {
  expect(parse('{a: 1')).toEqual({
    ok: false,
    problem: { message: "the end of the program where ',' or '}' is expected", start: 5, end: 5 },
  })
  expect(parse('.a |\n| .b')).toEqual({
    ok: false,
    problem: { message: "'|' where a filter is expected", start: 5, end: 6 },
  })
})

test.each([
  ['brackets', '('.repeat(20_000)],
  ['arrays', `${'['.repeat(2000)}${']'.repeat(2000)}`],
  ['signs', `${'-'.repeat(5000)}1`],
  ['sums', `1${' + 1'.repeat(5000)}`],
  ['fields', '.a'.repeat(5000)],
  ['tries', `${'try '.repeat(5000)}1`],
  ['interpolations', '"\\('.repeat(5000)],
  ['definitions', 'def f: '.repeat(5000)],
  ['conditions', 'if '.repeat(5000)],
])('endless %s are given up, not run into', (_, text) => {
  expect(parse(text).ok).toBe(false)
})

test('long pipes and lists are no deep ones', () => {
  expect(parse(`.a${' | .a'.repeat(20_000)}`).ok).toBe(true)
  expect(parse(`[1${', 1'.repeat(20_000)}]`).ok).toBe(true)
})

const words = String.raw`.a . .. | , ( ) [ ] { } : ; ? ?// // " \( \ # $x as def f: if then elif else end try catch reduce
foreach label break import "iotc" and == + - = |= 1 .5 1e3 @text iotc::find é .["a"]`
const pieces = fc.constantFrom(...words.split(/\s+/), '\u{1f600}', ' ', '\n', '\r\n')

test('the parser never throws, and every range lies inside the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 40 }).map((all) => all.join(' ')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const parsed = parse(text)
        if (parsed.ok) expect(badRanges(parsed.program)).toEqual([])
        else expect(parsed.problem.end).toBeLessThanOrEqual(text.length)
      },
    ),
    { numRuns: 2000 },
  )
})

test('a part of a program is read without throwing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...accepted), fc.nat(60), fc.nat(60), (text, from, length) => {
      const parsed = parse(text.slice(from, from + length))
      expect(parsed.ok ? badRanges(parsed.program) : []).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test.each([
  [0, { line: 1, column: 1 }],
  [3, { line: 1, column: 4 }],
  [4, { line: 2, column: 1 }],
  [6, { line: 2, column: 3 }],
])('offset %i is line and column', (offset, position) => {
  expect(positionAt('abc\nde', offset)).toEqual(position)
})
