import { type Diagnostic, documentationOf } from '@adx-export/core'
import { createJq } from '@adx-export/jq'
import { expect, test } from 'vitest'
import { transformFile } from './check.ts'
import { ownEngine } from './engines.ts'
import type { Message } from './model.ts'
import { type Judged, type WrongOffer, applied, offerOf, wrongOffer } from './offers.ts'

const jq = await createJq()
const engine = ownEngine(async (program, message) => jq.run(program, message))

const columns = { A: 'real', B: 'real' } as const
const lookup = (name: string): string => `.telemetry[] | select(.name == "${name}").value`
const program = `{ A: (${lookup('a')}),\n  B: 1 }`

const message = (...names: readonly string[]): Message => ({ telemetry: names.map((name, value) => ({ name, value })) })

/** A finding on the lookup of `a`, in brackets. */
const finding = (hint: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'row-lost-when-missing',
  severity: 'warning',
  message: 'A message without a makes no row.',
  file: transformFile,
  range: { start: { line: 1, column: 6 }, end: { line: 1, column: 8 + lookup('a').length } },
  documentation: documentationOf('row-lost-when-missing'),
  hint,
  ...more,
})

/** The clean transform makes a row of every message. */
const judged = (text: string, messages: readonly Message[]): Judged => ({
  program: { text, columns },
  base: { program: { text: '{ A: 1, B: 1 }', columns }, messages },
})

const why = async (offered: string, messages: readonly Message[]): Promise<string | undefined> =>
  (await wrongOffer(finding(`Take the first:\n${offered}`), judged(program, messages), [engine]))?.why

test('an offer is what is printed on lines of its own, for what is marked and for what is named beside', () => {
  const beside = { file: transformFile, range: { start: { line: 2, column: 6 }, end: { line: 2, column: 7 } } }
  const given = finding('This keeps the rows:\nfirst(1)', {
    related: [
      { ...beside, message: 'the lookup of b, likewise: first(2)' },
      { ...beside, file: 'adx-export.yaml', message: 'the column A' },
    ],
  })
  expect(applied(program, offerOf(given) ?? [])).toBe('{ A: first(1),\n  B: first(2) }')
})

test('an offer goes over the part that a finding names beside, where it marks less', () => {
  const beside = { file: transformFile, range: { start: { line: 2, column: 6 }, end: { line: 2, column: 7 } } }
  const given = finding('Write this instead of 1. Then it is null:\n(try 1)', {
    related: [{ ...beside, message: 'what to write over: 1' }],
  })
  expect(applied(program, offerOf(given) ?? [])).toBe(program.replace('1', '(try 1)'))
})

test.each([
  ['Write .device.id', '.device.id'],
  ['Leave it out. Or keep it.', ''],
  ['Write (.a // 1 | tostring)', '(.a // 1 | tostring)'],
])('%s is an offer too', (hint, text) => {
  expect(offerOf(finding(hint))?.map((edit) => edit.text)).toEqual([text])
})

test.each([
  'Take the first match: ([…][0]).',
  'Write Timestamp: in the transform.',
  'Write if . == null then … else . end',
  "Did you mean 'temp'?",
])('%s is prose', (hint) => {
  expect(offerOf(finding(hint))).toBeUndefined()
})

test('an offer on another file is none of the transform', () => {
  expect(offerOf(finding('Write .device.id', { file: 'adx-export.yaml' }))).toBeUndefined()
})

const first = `([${lookup('a')}][0])`

test('a right offer keeps every row and brings back the one that was lost', async () => {
  expect(await why(first, [message('a', 'b'), message('b')])).toBeUndefined()
})

test.each([
  ['does not compile or does not end', '([', [message('a')]],
  ['makes 1 rows of message 0 instead of 2', first, [message('a', 'a')]],
  ['makes 2 rows of message 0 instead of 1', `(1, ${first})`, [message('a')]],
  ['makes other rows of message 0', '7', [message('a')]],
  ['stops on message 0, of which the original makes rows', 'error("no")', [message('a')]],
  ['still loses the row of message 1', `(${lookup('a')})`, [message('a'), message('b')]],
])('a wrong offer is told: %s', async (told, offered, messages) => {
  expect(await why(offered, messages)).toBe(told)
})

test('an offer about doubled rows may make one of two, but never none', async () => {
  const of = (text: string): Diagnostic => finding(`Take the first:\n${text}`, { code: 'rows-doubled' })
  const twice = judged(program, [message('a', 'a')])
  expect(await wrongOffer(of(first), twice, [engine])).toBeUndefined()
  expect((await wrongOffer(of('(empty)'), twice, [engine]))?.why).toBe('makes 0 rows of message 0 instead of 2')
})

test('a row that the clean transform does not make either need not come back', async () => {
  const meant = {
    ...judged(program, [message('b')]),
    base: { program: { text: 'empty', columns }, messages: [message('b')] },
  }
  expect(await wrongOffer(finding(`Take the first:\n(${lookup('a')})`), meant, [engine])).toBeUndefined()
})

const instead = (
  of: string,
  by: string,
  code: Diagnostic['code'] = 'jq-field-not-in-message',
): Promise<WrongOffer | undefined> => {
  const range = { start: { line: 1, column: 6 }, end: { line: 1, column: 6 + of.length } }
  const given = finding(`Write ${by}`, { code, range })
  return wrongOffer(given, judged(`{ A: ${of}, B: 1 }`, [message('a')]), [engine])
}

test('what was null may be filled by an offer, at any depth', async () => {
  expect(await instead('.deviceId', '.telemetry[0].value')).toBeUndefined()
  expect(await instead('{ x: [null, 1] }', '{ x: [false, 1], y: 2 }')).toBeUndefined()
})

test.each([
  ['{ x: [null, 1] }', '{ x: [null, 2] }'],
  ['{ x: [null, 1] }', '{ x: [null, 1, 1] }'],
  ['{ x: 1 }', '{ y: 1 }'],
  ['[1]', '{ x: 1 }'],
  ['false', 'null'],
])('%s is another value than %s', async (of, by) => {
  expect((await instead(of, by))?.why).toBe('makes other rows of message 0')
})

test('only false may come for a default, and only where a finding is about that', async () => {
  const told = 'makes other rows of message 0'
  expect(await instead('{ x: [true] }', '{ x: [false] }', 'jq-alternative-loses-false')).toBeUndefined()
  expect((await instead('true', 'false'))?.why).toBe(told)
  expect((await instead('"n/a"', '0', 'jq-alternative-loses-false'))?.why).toBe(told)
  expect((await instead('true', 'null', 'jq-alternative-loses-false'))?.why).toBe(told)
})
