import { locateInTransform } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import type { RunJq } from '../model/jq.ts'
import { positionAt } from '../parse/position.ts'
import { place, runJq, telemetry } from '../testing/config.test-data.ts'
import { compileFindings } from './compile-findings.ts'
import { mend, mostMistakes } from './mend.ts'
import { mistakeIn } from './mistakes.ts'

/** Each with what is marked in guillemets, and what the finding says to write. */
const cases: readonly (readonly [string, string, string])[] = [
  ['a missing comma', '{\n  Device: .device.id«»\n  V: 1\n}', 'Write a comma after it: Device: .device.id,'],
  ['one before a comment', '{\n  A: 1«» # the first\n  "B c": 2\n}', 'Write a comma after it: A: 1,'],
  ['one on one line', '{ A: 1«» (.device.id): 2 }', 'Write a comma after it: { A: 1,'],
  ['one after a text', '{ A: "a # b"«» B: 2 }', 'Write a comma after it: { A: "a # b",'],
  ['a default of other languages', '{ V: (.component «??» "none") }', 'Write // instead of ??'],
  ['and', '{ V: (.device.approved «&&» true) }', 'Write and instead of &&'],
  ['or', '{ V: (.device.approved «||» true) }', 'Write or instead of ||'],
  ['single quotes', "{ A: (.device.id == «'press-07'») }", 'Write "press-07"'],
  [
    'JMESPath',
    "{ V: («telemetry[?name=='t1'].value | [0]») }",
    'Write ([.telemetry[] | select(.name == "t1").value][0])',
  ],
  [
    'JMESPath with a dot and other quotes',
    '{ V: «.telemetry[?name == `t1`].value[0]», B: 1 }',
    'Write ([.telemetry[] | select(.name == "t1").value][0])',
  ],
  ['JMESPath that makes objects', '«telemetry[].{A: value, B: name}»', 'Write .telemetry[] | { A: .value, B: .name }'],
  [
    'JMESPath that makes objects within more',
    '{ V: [«.telemetry[*].{ "a b": name }»] }',
    'Write (.telemetry[] | { "a b": .name })',
  ],
]

describe.each(cases)('%s', (_, marked, hint) => {
  const text = marked.replaceAll(/[«»]/g, '')
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const transform = { text, file: 't.jq', at: place() }

  test('is told once, on its characters, with what to write', async () => {
    const findings = await compileFindings(transform, runJq)
    expect(findings).toMatchObject([{ code: 'transform-does-not-compile', severity: 'error', hint }])
    const at = locateInTransform(transform, positionAt(text, start), positionAt(text, end))
    expect(findings.map(({ file, range }) => ({ file, range }))).toEqual([at])
    expect(findings[0]?.message).not.toContain('jq: syntax error')
  })

  test('what is offered compiles and makes a row', async () => {
    const written = mistakeIn(text)?.edit
    const offered = hint.startsWith('Write a comma') ? ',' : (/^Write (.*?)(?: instead of .*)?$/.exec(hint)?.[1] ?? '')
    expect(written?.text).toBe(offered)
    const right = text.slice(0, start) + offered + text.slice(end)
    expect(await runJq(right, JSON.stringify(telemetry({ t1: 1 })))).toMatchObject({
      ok: true,
      outputs: [expect.any(String)],
    })
  })
})

const marks = async (text: string, run: RunJq = runJq): Promise<readonly string[]> => {
  const findings = await compileFindings({ text, file: 't.jq', at: place() }, run)
  return findings.map(({ range, message }) => `${range.start.line}:${range.start.column} ${message}`)
}

test('in the config the spelling is that of the config', async () => {
  // transform: "{ A: 'b' }" in double quotes, which write such a quote with two characters.
  const text = `{ A: 'b', B: "c" }`
  const quote = text.indexOf('"')
  const origin = [
    { offset: 0, line: 4, column: 20 },
    { offset: quote, line: 4, column: 20 + quote, width: 2 },
    { offset: quote + 1, line: 4, column: 22 + quote },
  ]
  const findings = await compileFindings({ text, at: place(), origin }, runJq)
  expect(findings).toMatchObject([{ hint: String.raw`Write \"b\"`, range: { start: { line: 4, column: 25 } } }])
})

test('every missing comma is told, and what is left besides stands where it was written', async () => {
  expect(await marks("{\n  A: 1\n  B: 'b'\n  C: nope\n}")).toEqual([
    '2:7 A comma is missing here, between two keys of an object.',
    '3:6 jq allows only double quotes around text.',
    '3:9 A comma is missing here, between two keys of an object.',
    '4:6 jq: nope/0 is not defined.',
  ])
})

test('one module that is not imported is one finding, and so is one name', async () => {
  const lookup = '.telemetry | iotc::find(.name == "a").value'
  const text = `{ A: (${lookup}), B: (${lookup}), C: telemetry, D: telemetry }`
  const findings = await compileFindings({ text, file: 't.jq', at: place() }, runJq)
  expect(findings).toMatchObject([
    {
      message: expect.stringMatching(/^iotc::find belongs to the module "iotc".* jq says: /u),
      hint: 'Begin the transform with: import "iotc" as iotc;',
      related: [{ message: 'likewise' }],
    },
    { message: expect.stringMatching(/^telemetry is a field/u), hint: 'Write .telemetry', related: [{}] },
  ])
  const right = `import "iotc" as iotc; ${text.replaceAll(': telemetry', ': .telemetry')}`
  expect(await runJq(right, JSON.stringify(telemetry({ a: 1 })))).toMatchObject({
    ok: true,
    outputs: [expect.any(String)],
  })
})

test.each([
  '{ a: .x ascii_upcase }',
  '{ a: .x b }',
  '{ a: [1 2] }',
  '.a ?',
  '{ a: "it\'s" ',
  "{ a: 'it\"s' }",
  '{a: .b; c: 1}',
])('of %s nothing is guessed', (text) => {
  expect(mistakeIn(text)).toBeUndefined()
})

test('a mistake is put right only if jq gets further, and no more of them than a limit', async () => {
  const refused = { ok: false, reason: 'timeout', message: 'too long', outputs: [] } as const
  const never = await mend('{ A: 1 B: 2 }', { ...refused, reason: 'compile' }, () => Promise.resolve(refused))
  expect(never.mistakes).toEqual([])
  const many = `{ ${Array.from({ length: mostMistakes + 5 }, (_, at) => `k${at}: 1`).join('\n')} }`
  expect(await marks(many)).toHaveLength(mostMistakes + 1)
})
