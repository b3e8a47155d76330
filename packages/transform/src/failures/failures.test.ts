import type { Diagnostic, ExportSource } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import type { RunJq } from '../model/jq.ts'
import { codesOf, file, runJq, telemetry, testOf, tried } from '../testing/config.test-data.ts'
import { failureLimits } from './limits.ts'

const message = telemetry({ t1: 21.5, s: '12,5', n: null })

const isFailure = ({ code }: Diagnostic): boolean =>
  code === 'transform-fails' || code === 'transform-fails-on-variation'

const findingsIn = async (text: string, given: Parameters<typeof tried>[0] = {}, run: RunJq = runJq) => {
  const results = await tried(
    { columns: { V: 'dynamic', D: 'string' }, transforms: [text], tests: [testOf(message)], ...given },
    run,
  )
  return results.flatMap(({ diagnostics }) => diagnostics)
}

/** What a hint says to write, and instead of what. */
const offerIn = ({ hint = '' }: Diagnostic): { readonly text: string; readonly over: string } => {
  const [first = '', text = ''] = hint.split('\n')
  return { text, over: /^Write this instead of (.*)\. [A-Z][^.]*:$/.exec(first)?.[1] ?? '' }
}

type Case = readonly [name: string, marked: string, words: RegExp, offer: string, source: ExportSource]

const properties = {
  ...telemetry({}),
  messageSource: 'properties',
  telemetry: undefined,
  messageType: 'devicePropertyReportedChange',
  properties: [{ name: 'firmware', value: '1.4' }],
}

/** The usual ones, each with the characters that raise the error in guillemets. */
const cases: readonly Case[] = [
  [
    'a telemetry by a dot',
    '{ V: .telemetry«.t1» }',
    /\.t1 is read from a list, which has numbered elements/u,
    '([.telemetry[] | select(.name == "t1").value][0])',
    'telemetry',
  ],
  [
    'telemetry of other sources',
    '.telemetry«[]» | { V: .value }',
    /^A message of properties has no telemetry/u,
    '.properties[]',
    'properties',
  ],
  [
    'a list that is not there',
    '{ V: [.device.properties.reported«[]» | .name] }',
    /reported\[\] goes through the elements of a list, and here there is null/u,
    '.device.properties.reported[]?',
    'telemetry',
  ],
  [
    'a field of a number',
    '{ V: [.telemetry[] | select(.name == "t1") | .value«.x»] }',
    /\.x is read from a number, which has no such part/u,
    '(try .value.x catch null)',
    'telemetry',
  ],
  [
    'a text function on null',
    '{ V: (.component | «ascii_upcase») }',
    /ascii_upcase takes a text, and gets something else/u,
    '(try ascii_upcase catch null)',
    'telemetry',
  ],
  [
    'a pattern on null',
    '{ V: (.component | «test("a")») }',
    /test takes a text, and gets null/u,
    '(try test("a") catch null)',
    'telemetry',
  ],
  [
    'a text that is no number',
    '{ V: ([.telemetry[] | select(.name == "s").value | «tonumber»][0]) }',
    /tonumber gets a text that is no number/u,
    '(try tonumber catch null)',
    'telemetry',
  ],
  [
    'a fraction of a second',
    '{ V: (.enqueuedTime | «fromdate») }',
    /fromdate takes no fraction of a second, and this time has one/u,
    '(sub("\\\\.[0-9]+Z$"; "Z") | fromdate)',
    'telemetry',
  ],
  [
    'a calculation with null',
    '{ V: («.component * 2») }',
    /calculates with null and a number/u,
    '(try (.component * 2) catch null)',
    'telemetry',
  ],
  [
    'a division by zero',
    '{ V: («1 / (.telemetry | length - 3)») }',
    /divides by zero/u,
    '(try (1 / (.telemetry | length - 3)) catch null)',
    'telemetry',
  ],
]

describe.each(cases)('%s', (_, marked, words, offer, source) => {
  const text = marked.replaceAll(/[«»]/g, '')
  const own = source === 'telemetry' ? message : properties
  const given = { source, tests: [testOf(own)] }

  test('is one error, on the characters that raise it, in words and with a fix that was tried', async () => {
    const [found, ...others] = (await findingsIn(text, given)).filter(isFailure)
    expect(others).toEqual([])
    expect(found).toMatchObject({
      code: 'transform-fails',
      severity: 'error',
      message: expect.stringMatching(words),
      range: { start: { line: 1, column: marked.indexOf('«') + 1 }, end: { column: marked.indexOf('»') } },
    })
    expect(found?.message).toContain(' jq says: ')
    expect(found === undefined ? undefined : offerIn(found).text).toBe(offer)
  })

  test('with the fix in place the message makes a row', async () => {
    const [found] = (await findingsIn(text, given)).filter(isFailure)
    if (found === undefined) throw new Error('nothing is found')
    const { over, text: offered } = offerIn(found)
    const { range } = found.related?.[0] ?? found
    const [from, to] = [range.start.column - 1, range.end.column - 1]
    expect(text.slice(from, to)).toBe(over)
    const run = await runJq(text.slice(0, from) + offered + text.slice(to), JSON.stringify(own))
    expect(run).toMatchObject({ ok: true, outputs: [expect.any(String)] })
  })
})

test('one division is one finding, whatever the values with which it fails', async () => {
  const value = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`
  const found = (await findingsIn(`{ V: (${value('t1')} / ${value('s')}) }`)).filter(isFailure)
  expect(found).toHaveLength(1)
  expect(found[0]?.message).toMatch(/\nSeen with samples\/a\.json\.$/u)
})

test('parts of one calculation are one finding on all of it', async () => {
  const given = { tests: [testOf(telemetry({ t1: 21.5 }))] }
  const text = '{ V: ([.telemetry[] | select(.name == "t1") | (.value * 1.8 + 32)][0]) }'
  const found = (await findingsIn(text, given)).filter(isFailure)
  expect(found.map((each) => [each.code, offerIn(each).over])).toEqual([
    ['transform-fails-on-variation', '.value * 1.8 + 32'],
  ])
})

test('two places are two findings, and a second one of the same message is not hidden by the first', async () => {
  const text = '{ V: (.component | ascii_upcase), D: (.module | ascii_upcase) }'
  const given = { tests: [testOf({ ...message, component: 'a' })] }
  const found = (await findingsIn(text, given)).filter(isFailure)
  expect(found.map(({ code, range }) => [code, range.start.column])).toEqual([
    ['transform-fails', text.lastIndexOf('ascii_upcase') + 1],
    ['transform-fails-on-variation', text.indexOf('ascii_upcase') + 1],
  ])
})

test('a fix is offered although the message fails at another place too', async () => {
  const text = '{ V: .telemetry.t1, D: (.component | ascii_upcase) }'
  const found = (await findingsIn(text)).filter(isFailure)
  const [first] = found
  expect(first === undefined ? '' : offerIn(first).text).not.toBe('')
})

test('a column that is null for the reason of another finding is not told again', async () => {
  const shown = async (text: string): Promise<readonly string[]> =>
    (await findingsIn(text))
      .map(({ code, range }) => `${code} ${range.start.column}`)
      .filter((each) => !each.startsWith('jq-syn'))
  expect(await shown('{ V: .deviceId, D: .device.id }')).toEqual(['jq-field-not-in-message 6'])
  expect(await shown('{ D: .deviceId, V: .device.id }')).toEqual(['jq-field-not-in-message 6'])
  expect(await shown('{ V: .enqueuedTime | fromdate, D: .device.id }')).toEqual([
    expect.stringMatching(/^transform-fails /u),
  ])
  expect(await shown('{ V: null, D: .device.id }')).toEqual(['column-not-filled 3'])
})

const leaveOut =
  'If you want to skip such messages, write `empty` instead, and add the message under `tests` with a file of rows that contains [].'

test.each([
  ['error("of its own")', leaveOut],
  ['{ V: error }', leaveOut],
  ['{\n  V: (.telemetry\n    .b)\n}', 'Handle such values with `?`, `//` or `if … then … else … end`.'],
])('without a fix that could be tried it says what to do: %j', async (text, hint) => {
  const [found] = (await findingsIn(text)).filter(isFailure)
  expect(found?.hint).toBe(hint)
})

/** In jq 1.6 a `try` takes the break of what stands around it, and yields null once more. */
test.each([
  ['{ V: first(.telemetry[] | .value.x) }', '([try .value.x catch null][])'],
  ['{ V: [limit(1; .telemetry[] | .value.x)] }', '([try .value.x catch null][])'],
  ['{ V: ([.telemetry[] | .value.x] | (.[0] | tonumber)? // 1) }', '([try .value.x catch null][])'],
  ['{ V: [.telemetry[] | .value.x], D: [.module[]?] }', '(try .value.x catch null)'],
])('%s: what is caught is no more than what fails', async (text, offer) => {
  const [found] = (await findingsIn(text)).filter(isFailure)
  expect(found === undefined ? '' : offerIn(found).text).toBe(offer)
})

test('a finding that marks a part of what is to be written over says so, and no other does', async () => {
  const relatedOf = async (text: string) => (await findingsIn(text)).filter(isFailure).map(({ related }) => related)
  expect(await relatedOf('{ V: .telemetry.t1 }')).toEqual([
    [
      expect.objectContaining({
        message: 'what to write over: .telemetry.t1',
        range: { start: { line: 1, column: 6 }, end: { line: 1, column: 19 } },
      }),
    ],
  ])
  expect(await relatedOf('{ V: (.component | ascii_upcase) }')).toEqual([undefined])
})

test('a fix that changes the row of another message is not offered', async () => {
  const text =
    'def number: tonumber; { V: (try (.component | number) catch "no number"), D: (.module // "1" | number | tostring) }'
  const other = testOf({ ...message, component: '1', module: 'y' })
  const tests = [
    testOf({ ...message, component: 'x' }),
    { ...other, message: { ...other.message, file: 'samples/b.json' } },
  ]
  const found = (await findingsIn(text, { tests })).filter(isFailure)
  expect(found.map(({ code, hint }) => [code, hint])).toEqual([
    ['transform-fails', expect.stringMatching(/^Handle such values with/u)],
  ])
})

test('a fix that does not hold is not offered', async () => {
  const stubborn: RunJq = async (program, text) =>
    program.startsWith('{ V: (try') || program.startsWith('{ V: ([')
      ? { ok: false, reason: 'runtime', message: 'jq: error (at /dev/stdin:0): no', outputs: [] }
      : runJq(program, text)
  const [found] = (await findingsIn('{ V: .telemetry.t1 }', {}, stubborn)).filter(isFailure)
  expect(found?.hint).toMatch(/^Handle such values with/u)
})

test('where the place cannot be told, the whole transform is marked, with the words of jq', async () => {
  const blind: RunJq = (program, text) => runJq(program.includes('adx_export_at') ? 'empty' : program, text)
  const found = (await findingsIn('{ V: .telemetry.t1 }', {}, blind)).filter(isFailure)
  expect(found).toMatchObject([
    { file: 'adx-export.yaml', message: expect.stringMatching(/^jq stops with: Cannot index array/u) },
  ])
})

test('places are looked for with a limited number of runs', async () => {
  let runs = 0
  const counting: RunJq = (program, text) => {
    runs += program.includes('adx_export_at') ? 1 : 0
    return runJq(program, text)
  }
  const values = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`v${at}`, at]))
  const found = await findingsIn('{ V: .telemetry.t1 }', { tests: [testOf(telemetry(values))] }, counting)
  expect(runs).toBe(failureLimits.located)
  expect(found.filter(isFailure)).toHaveLength(1)
})

describe('severity follows harm', () => {
  const fails = '{ V: (.component | ascii_upcase), D: .device.id }'
  const filtered = 'select(.component == "x") | { V: 1, D: .device.id }'
  const wide = '{ V: (.telemetry[] | select(.name == "t1").value), D: (.telemetry[] | select(.name == "gone").value) }'
  test.each<[string, Parameters<typeof tried>[0], string, string]>([
    ['a test', { tests: [testOf(message)] }, fails, 'error transform-fails'],
    ['a captured message', { tests: [], captured: [file('captured/a.json', message)] }, fails, 'error transform-fails'],
    ['a variation', { tests: [testOf({ ...message, component: 'x' })] }, fails, 'warning transform-fails-on-variation'],
    ['a test', { tests: [testOf(message)] }, filtered, 'error no-row'],
    ['a captured message', { tests: [], captured: [file('captured/a.json', message)] }, filtered, 'warning no-row'],
    [
      'a captured message that lacks a value',
      { tests: [], captured: [file('captured/a.json', message)] },
      wide,
      'error no-row',
    ],
    ['built-in messages', { tests: [] }, `select(.component != .component) | ${filtered}`, 'warning no-row'],
  ])('%s', async (_, given, text, code) => {
    const results = await tried({ columns: { V: 'dynamic', D: 'string' }, transforms: [text], ...given })
    expect(codesOf(results)).toContain(code)
  })
})
