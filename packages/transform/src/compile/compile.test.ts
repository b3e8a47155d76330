import { type Diagnostic, locateInTransform, type Transform } from '@adx-export/core'
import { expect, test } from 'vitest'
import type { JqFailure, RunJq } from '../model/jq.ts'
import { runJq } from '../testing/config.test-data.ts'
import { compileErrors } from './compile-errors.ts'
import { compileFindings } from './compile-findings.ts'
import { columnOfByte } from './place.ts'

const place = { file: 'adx-export.yaml', range: { start: { line: 7, column: 9 }, end: { line: 7, column: 18 } } }

const answering =
  (message: string, reason: JqFailure = 'compile'): RunJq =>
  () =>
    Promise.resolve({ ok: false, reason, message, outputs: [] })

/** jq's own words about `line` with carets under a part of it. */
const said = (text: string, line: number, column: number, source: string, carets: number): string =>
  `jq: error: ${text} at <top-level>, line ${line}, column ${column}:\n    ${source}\n${' '.repeat(column + 3)}${'^'.repeat(carets)}\n`

test.each([
  ['one', `${said('a/0 is not defined', 2, 3, '| a', 1)}jq: 1 compile error`, [['a/0 is not defined', 2, 3, 1]]],
  [
    'several, on several lines',
    `${said('foo/0 is not defined', 1, 1, 'foo,', 3)}${said('bar/1 is not defined', 2, 4, '   bar(1)', 3)}jq: 2 compile errors`,
    [
      ['foo/0 is not defined', 1, 1, 3],
      ['bar/1 is not defined', 2, 4, 3],
    ],
  ],
  [
    'words with a place of their own',
    `${said(`Invalid escape at line 1, column 4 (while parsing '"\\q"')`, 1, 3, String.raw`"a\qb`, 2)}jq: 1 compile error`,
    [[`Invalid escape at line 1, column 4 (while parsing '"\\q"')`, 1, 3, 2]],
  ],
  [
    'words on two lines',
    `${said(`Invalid escape at line 1, column 4 (while parsing '"a\nb"')`, 1, 3, 'x', 2)}jq: 1 compile error`,
    [[`Invalid escape at line 1, column 4 (while parsing '"a\nb"')`, 1, 3, 2]],
  ],
  [
    'no filter',
    'jq: error: Top-level program not given (try ".")\njq: 1 compile error',
    ['Top-level program not given (try ".")'],
  ],
  ['no module', 'jq: error: module not found: nope\n\njq: 1 compile error', ['module not found: nope']],
  [
    'one without a place before one with',
    `jq: error: module not found: nope\n\n${said('a/0 is not defined', 1, 1, 'a', 1)}jq: 2 compile errors`,
    ['module not found: nope', ['a/0 is not defined', 1, 1, 1]],
  ],
  [
    'a source line that talks of errors',
    `${said('a/0 is not defined', 1, 1, 'a | "jq: error: b at <top-level>, line 9, column 9:"', 1)}jq: 1 compile error`,
    [['a/0 is not defined', 1, 1, 1]],
  ],
  ['no source line', 'jq: error: x at <top-level>, line 1, column 5:\njq: 1 compile error', [['x', 1, 5, 1]]],
  ['words that are not those of jq', 'the program has more than 9 bytes', ['the program has more than 9 bytes']],
])('reads %s', (_, message, errors) => {
  const found = compileErrors(message).map(({ text, at }) =>
    at === undefined ? text : [text, at.line, at.byteColumn, at.length],
  )
  expect(found).toEqual(errors)
})

test.each([
  ['abc', 1, 1],
  ['abc', 3, 3],
  ['é | x', 1, 1],
  ['é | x', 2, 1],
  ['é | x', 6, 5],
  ['日本x', 7, 3],
  ['😀x', 5, 3],
  ['😀x', 3, 1],
  ['\uD800x', 4, 2],
  ['ab', 9, 3],
  ['', 1, 1],
])('in %j byte %d belongs to column %d', (line, byte, column) => {
  expect(columnOfByte(line, byte)).toBe(column)
})

const marked = (transform: Transform, { range }: Diagnostic): string => {
  const line = transform.text.split('\n')[range.start.line - 1] ?? ''
  return line.slice(range.start.column - 1, range.end.column - 1)
}

test.each([
  ['.a |\n  "é" + foo', said('foo/0 is not defined', 2, 10, '  "é" + foo', 3), 'foo'],
  ['{a: é}', said('syntax error, unexpected INVALID_CHARACTER', 1, 5, '{a: é}', 1), 'é'],
  ['.a |', said('syntax error, unexpected end of file', 1, 4, '.a |', 1), '|'],
  ['# import "no" as x;\nimport "no" as n; .', 'jq: error: module not found: no\n\n', '"no"'],
])('%j: the finding lies on its characters', async (text, message, part) => {
  const transform = { text, file: 'transforms/t.jq', at: place }
  const findings = await compileFindings(transform, answering(`${message}jq: 1 compile error`))
  expect(findings).toMatchObject([{ code: 'transform-does-not-compile', severity: 'error', file: 'transforms/t.jq' }])
  expect(findings.map((finding) => marked(transform, finding))).toEqual([part])
})

test('in the config it lies where the config writes the character', async () => {
  // `t: 'it''s'` would stand like this; the quote takes two columns.
  const transform = {
    text: "it's x",
    at: place,
    origin: [
      { offset: 0, line: 4, column: 20 },
      { offset: 2, line: 4, column: 22, width: 2 },
      { offset: 3, line: 4, column: 24 },
    ],
  }
  const findings = await compileFindings(transform, answering(said('x/0 is not defined', 1, 6, "it's x", 1)))
  expect(findings.map(({ file, range }) => ({ file, range }))).toEqual([
    locateInTransform(transform, { line: 1, column: 6 }, { line: 1, column: 7 }),
  ])
  expect(findings[0]?.range.start).toEqual({ line: 4, column: 26 })
})

test.each([
  ['jq: error: Top-level program not given (try ".")\njq: 1 compile error', 'no filter'],
  ['jq: error: module not found: elsewhere\n\njq: 1 compile error', 'module not found'],
  ['the program has more than 9 bytes', 'more than 9 bytes'],
  ['jq: error: x at <top-level>, line 99, column 5:\njq: 1 compile error', 'x'],
])('without a place in the text it is the whole transform: %j', async (message, words) => {
  const findings = await compileFindings({ text: 'def f: 1;', at: place }, answering(message))
  expect(findings).toMatchObject([{ ...place, message: expect.stringContaining(words) }])
})

test.each([
  ['iotc::find/1 is not defined', '.telemetry | iotc::find(.)', 'Begin the transform with: import "iotc" as iotc;'],
  ['iotc::fnd/1 is not defined', 'import "iotc" as iotc; iotc::fnd(.)', undefined],
  ['foo/0 is not defined', 'foo', undefined],
  ['module not found: lib', 'import "lib" as lib; .', 'IoT Central has one module: import "iotc" as iotc;'],
])('%s: %j has the hint %j', async (words, text, hint) => {
  const [finding] = await compileFindings({ text, at: place }, answering(`jq: error: ${words}\n`))
  expect(finding?.hint).toBe(hint)
})

test.each<[JqFailure, string]>([
  ['timeout', 'transform-timed-out'],
  ['memory', 'transform-out-of-memory'],
  ['output', 'transform-output-too-large'],
  ['crash', 'transform-crashed'],
  ['runtime', 'transform-crashed'],
])('a program that compiles into a %s is %s', async (reason, code) => {
  const findings = await compileFindings({ text: '"x" * 1e9', at: place }, answering('it went wrong', reason))
  expect(findings).toMatchObject([{ code, ...place, message: 'While jq compiled the transform: it went wrong.' }])
})

test('a program for which there was no time is an error, not one that compiles', async () => {
  const findings = await compileFindings({ text: '.', at: place }, answering('not run: no time is left', 'budget'))
  expect(findings).toMatchObject([
    { code: 'transform-not-tried', severity: 'error', ...place, message: expect.stringContaining('not run: no time') },
  ])
})

test.each(['error("x")', '1 / 0', '"a" - 1', 'input', 'halt_error', '@nope "x"', '"x" | test("(")'])(
  'compiling evaluates nothing: %s has no finding',
  async (text) => {
    expect(await compileFindings({ text, at: place }, runJq)).toEqual([])
  },
)

test('a program that compiles has no finding', async () => {
  const takes: RunJq = (_, message) =>
    Promise.resolve(message === '' ? { ok: true, outputs: [] } : { ok: false, reason: 'crash', message, outputs: [] })
  expect(await compileFindings({ text: '.', at: place }, takes)).toEqual([])
})
