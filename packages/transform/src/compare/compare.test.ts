import { describe, expect, test } from 'vitest'
import { configWith, file, type Given, runJq, telemetry, testOf } from '../testing/config.test-data.ts'
import type { RunJq } from '../model/jq.ts'
import { compareTransforms } from './compare.ts'
import { pathText } from './message-values.ts'
import { neverMakesRow } from './no-row.ts'

const columns = {
  Device: 'string',
  At: 'datetime',
  Name: 'string',
  Value: 'dynamic',
  Text: 'string',
  Real: 'real',
  temp: 'real',
  hum: 'real',
  Count: 'long',
  Flag: 'bool',
} as const

const message = telemetry({ temp: 21.5, hum: 40 })
const long = '.device.id as $d | .telemetry[] | { Device: $d, Name: .name, Value: .value }'
const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`
const wide = `{ Device: .device.id, temp: ${first('temp')}, hum: ${first('hum')} }`

const compare = async (
  from: string | undefined,
  to: string | undefined,
  given: Given = {},
  gone: readonly string[] = [],
  run = runJq,
) => {
  const config = configWith({ columns, tests: [testOf(message)], ...given, transforms: [to] })
  const [entry] = config.exports
  const [link] = entry?.links ?? []
  if (entry === undefined || link === undefined) throw new Error('no link')
  const all = Object.entries(columns).map(([name, type]) => ({ name, type }))
  const side = (text: string | undefined, left: typeof all) => ({
    ...(text === undefined ? {} : { text }),
    columns: left,
  })
  return compareTransforms({
    config,
    export: entry,
    link,
    before: side(from, all),
    after: side(
      to,
      all.filter(({ name }) => !gone.includes(name)),
    ),
    runJq: run,
  })
}

const compared = async (...args: Parameters<typeof compare>) => {
  const found = await compare(...args)
  if (found.state !== 'compared') throw new Error(found.why)
  const given = found.samples.find(({ sample }) => sample.origin !== 'built-in')
  return {
    neverRow: found.neverRow,
    rows: [given?.before.length, given?.after.length],
    lost: given?.lost.map(({ value, columns: stood }) => `${pathText(value.path)} ${stood.join(',')}`),
  }
}

describe('values that no row holds any more', () => {
  test.each<readonly [string, string | undefined, string | undefined, readonly string[]]>([
    ['nothing: the same rows', long, long, []],
    ['nothing: one wide row in place of a row for each value', long, wide, []],
    ['nothing: a row for each value in place of a wide row', wide, long, []],
    ['nothing: fewer rows that hold the same values', '., .', '.', []],
    ['nothing: another column of another type', '{ Text: .enqueuedTime }', '{ At: .enqueuedTime }', []],
    ['nothing: inside a list', wide, '{ Device: .device.id, Value: .telemetry }', []],
    ['nothing: inside a JSON text', wide, '{ Device: .device.id, Text: (.telemetry | tojson) }', []],
    [
      'nothing: a constant that a message value equals by chance',
      '{ Device: .device.id, Real: 40 }',
      '{ Device: .device.id }',
      [],
    ],
    [
      'nothing: a count that a message value equals by chance',
      '{ Device: .device.id, Count: 40, hum: 40 }',
      '{ Device: .device.id }',
      [],
    ],
    [
      'nothing: a value calculated before as well',
      '{ Real: (.telemetry[0].value * 2) }',
      '{ Real: (.telemetry[0].value * 3) }',
      [],
    ],
    ['a value left out', '{ Device: .device.id, At: .enqueuedTime }', '{ Device: .device.id }', ['.enqueuedTime At']],
    [
      'a value converted',
      '{ temp: .telemetry[0].value }',
      '{ temp: (.telemetry[0].value * 1.8 + 32) }',
      ['.telemetry[0].value temp'],
    ],
    ['a key in other letter case', '{ Device: .device.id }', '{ device: .device.id, Count: 1 }', ['.device.id Device']],
    ['a value for a column that does not take it', '{ Text: .device.id }', '{ Real: .device.id }', ['.device.id Text']],
    [
      'names of values that stay in the same column',
      long,
      long.replace('Name: .name, ', ''),
      ['.telemetry[0].name Name', '.telemetry[1].name Name'],
    ],
    ['one of the values', wide, `{ Device: .device.id, temp: ${first('temp')} }`, ['.telemetry[1].value hum']],
    ['with the default record', '{ Device: .device.id }', undefined, ['.device.id Device']],
    [
      'all of them',
      '{ Device: .device.id }',
      'select(.device.id == "other") | { Device: .device.id }',
      ['.device.id Device'],
    ],
  ])('%s', async (_, from, to, lost) => {
    expect((await compared(from, to)).lost).toEqual(lost)
  })

  test.each<readonly [string, string, string, readonly string[]]>([
    ['may be stored by the new transform', '{ Text: .telemetry[0].value }', '{ At: .telemetry[0].value }', []],
    ['may not have been stored', '{ At: .telemetry[0].value }', '{ Text: .device.id }', []],
    [
      'is not looked up any more',
      '{ Text: .telemetry[0].value }',
      '{ Text: .device.id }',
      ['.telemetry[0].value Text'],
    ],
  ])('a moment in a form that is not documented, which %s', async (_, from, to, lost) => {
    const tests = [testOf(telemetry({ when: '11/12/2026 10:01 AM' }))]
    expect((await compared(from, to, { tests })).lost).toEqual(lost)
  })

  test('a moment in a documented form is the same in any column', async () => {
    const tests = [testOf(telemetry({ when: 'Thu, 12 Nov 26 10:01:30 GMT' }))]
    const found = await compared('{ Text: .telemetry[0].value }', '{ At: .telemetry[0].value }', { tests })
    expect(found.lost).toEqual([])
  })

  test('of equal numbers each is looked at by itself', async () => {
    const tests = [testOf(telemetry({ temp: 21.5, hum: 21.5 }))]
    expect((await compared(wide, wide.replace(/, hum.*\}/, ' }'), { tests })).lost).toEqual(['.telemetry[1].value hum'])
  })

  test('a flag is lost with its column, and a constant flag is not one', async () => {
    const tests = [testOf({ ...message, device: { id: 'press-07', simulated: false, approved: false } })]
    const given = { tests }
    expect(
      (await compared('{ Flag: .device.simulated }', '{ Device: .device.id, Flag: .device.approved }', given)).lost,
    ).toEqual(['.device.simulated Flag'])
    expect((await compared('{ Flag: .device.simulated }', '{ Flag: .device.simulated }', given)).lost).toEqual([])
    expect((await compared('{ Flag: false, Device: .device.id }', '{ Device: .device.id }', given)).lost).toEqual([])
  })

  test('a column that goes takes its values along, wherever the key stays', async () => {
    expect(
      (
        await compared('{ Device: .device.id, At: .enqueuedTime }', '{ Device: .device.id, At: (.enqueuedTime) }', {}, [
          'At',
        ])
      ).lost,
    ).toEqual(['.enqueuedTime At'])
  })
})

describe('rows', () => {
  test('are shown before and after, for each message as it stands', async () => {
    expect(await compared(long, wide)).toMatchObject({ neverRow: false, rows: [2, 1] })
    const found = await compare(long, wide)
    expect(found.state === 'compared' && found.samples.every(({ sample }) => sample.variation === undefined)).toBe(true)
  })

  test('of captured messages and of device templates are tried as well', async () => {
    const found = await compare(long, wide, { tests: [], captured: [file('captured/telemetry/a.json', message)] })
    expect(found.state === 'compared' && found.samples.map(({ sample }) => sample.origin)).toContain('captured')
  })

  test.each([
    ['empty', true],
    ['select(.x == 1 and false)', true],
    ['select(.device.id == "other")', false],
  ])('%s makes none of any message: %s', async (to, never) => {
    expect(await compared(long, to)).toMatchObject({ neverRow: never, rows: [2, 0] })
  })

  test('where the live transform makes none either, nothing is lost', async () => {
    expect(await compared('empty', 'select(false)')).toMatchObject({ neverRow: false, lost: [] })
  })
})

describe('without a message that was given, built-in ones hold', () => {
  const filtered = (condition: string): string => long.replace('.telemetry[]', `.telemetry[] | select(${condition})`)
  const guessed = async (from: string | undefined, to: string | undefined, given: Given = {}) => {
    const found = await compare(from, to, { tests: [], ...given })
    if (found.state !== 'compared') throw new Error(found.why)
    return found.samples.map(({ sample, before, after, lost }) => {
      const rows = [before.length, after.length]
      return { origin: sample.origin, rows, columns: [...new Set(lost.flatMap(({ columns: stood }) => stood))] }
    })
  }

  test.each<readonly [string, string | undefined, string | undefined, readonly number[], readonly string[]]>([
    ['names that only the new one knows, and others', long, filtered('.name == "hum"'), [5, 1], ['Name', 'Value']],
    [
      'names that only the live one knows',
      filtered('.name == "hum"'),
      filtered('.name == "temp"'),
      [1, 1],
      ['Name', 'Value'],
    ],
    ['a name that the new one leaves out', long, filtered('.name != "hum"'), [5, 4], ['Name', 'Value']],
    [
      'names of a list',
      filtered('.name | IN("temp", "hum")'),
      filtered('.name | IN("temp")'),
      [2, 1],
      ['Name', 'Value'],
    ],
    [
      'others, where the new one knows all the usual names',
      long,
      filtered('.name | IN("temperature", "vibration", "state", "alarm")'),
      [5, 4],
      ['Name', 'Value'],
    ],
    [
      'a column of its own for a name that only the live one knows',
      wide,
      wide.replace(/, hum.*\}/, ' }'),
      [1, 1],
      ['hum'],
    ],
    ['names that both know: nothing is lost', wide, `${wide} | .`, [1, 1], []],
    ['names that neither knows: nothing is lost', long, `${long} | .`, [4, 4], []],
  ])('%s', async (_, from, to, rows, columns) => {
    expect(await guessed(from, to)).toEqual([{ origin: 'built-in', rows, columns }])
  })

  test.each(['properties', 'deviceConnectivity', 'deviceLifecycle'] as const)(
    'names of properties, in every message of %s',
    async (source) => {
      const live = '.device.id as $d | .device.properties.reported[] | { Device: $d, Name: .name }'
      const found = await guessed(live, live.replace('[]', '[] | select(.name == "site")'), { source })
      expect(found.length).toBeGreaterThan(1)
      for (const each of found) expect(each).toMatchObject({ rows: [3, 1], columns: ['Name'] })
    },
  )
})

describe('what cannot be compared is unknown, and says why', () => {
  test('a live transform that jq does not accept', async () => {
    expect(await compare('{ Device: ', wide)).toMatchObject({
      state: 'unknown',
      why: expect.stringContaining('jq does not accept the live transform (syntax error'),
    })
  })

  const endless: RunJq = async (program, text) =>
    program === 'endless' && text !== ''
      ? { ok: false, outputs: [], reason: 'timeout', message: 'stopped after 2 s' }
      : runJq(program === 'endless' ? '.' : program, text)

  test.each([
    ['endless', wide, 'the live transform did not end on samples/a.json (stopped after 2 s)'],
    [wide, 'endless', 'the new transform did not end on samples/a.json (stopped after 2 s)'],
  ])('%s and %s', async (from, to, why) => {
    expect(await compare(from, to, {}, [], endless)).toEqual({ state: 'unknown', why })
  })

  test('but for a built-in sample message, which is no evidence', async () => {
    expect(await compare('endless', wide, { tests: [] }, [], endless)).toMatchObject({ state: 'compared', samples: [] })
  })

  test('a live transform that stops with an error made the rows that it had made until then', async () => {
    expect(await compared('{ Device: .device.id }, error("x")', 'select(.a) | .')).toMatchObject({ rows: [1, 0] })
  })
})

describe('a program that makes no row of any message', () => {
  test.each([
    'empty',
    'select(false)',
    'select(null)',
    'select(.x == 1 and false)',
    '.telemetry[] | select(false)',
    '{ Device: empty }',
    'if .a then empty else empty end',
    'def none: empty; none',
    'error("not today")',
    '{ a: 1 } + 1',
    '.device.id | tojson',
    '[.telemetry[]]',
    '42',
  ])('%s', (text) => {
    expect(neverMakesRow(text)).toBe(true)
  })

  test.each([
    '.',
    '.telemetry[]',
    '.device.nothing',
    '{ a: .device.nothing }',
    'select(.messageSource == "other")',
    'empty // { a: 1 }',
    'try error("x") catch { a: 1 }',
    'label $out | { a: 1 }, break $out',
    'reduce empty as $x ({ a: 1 }; .)',
    'reduce .x[] as $x (null; { a: $x })',
    '[.telemetry[] | { a: .value }] | .[]',
    'import "iotc" as iotc; .telemetry | iotc::find(.name == "none") | { a: .value }',
    '{ a: ',
  ])('cannot be told of %s', (text) => {
    expect(neverMakesRow(text)).toBe(false)
  })
})
