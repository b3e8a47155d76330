import { describe, expect, test } from 'vitest'
import type { RunJq } from '../model/jq.ts'
import { codesOf, configWith, file, runJq, telemetry, testOf, tried } from '../testing/config.test-data.ts'
import { checkTransforms } from './check-transforms.ts'
import { testDocument } from './document.ts'

const find = (name: string): string => `(.telemetry | iotc::find(.name == "${name}").value)`
const first = (name: string): string => `([.telemetry[] | select(.name == "${name}").value][0])`
const kept = (name: string): string =>
  `([.telemetry[] | select(.name == "${name}").value] | if length == 0 then null else .[] end)`
const wide = `import "iotc" as iotc;\n{ A: .telemetry | iotc::find(.name == "a").value, B: .telemetry | iotc::find(.name == "b").value, Device: .device.id }`
const wideColumns = { A: 'real', B: 'real', Device: 'string' } as const

describe('a transform and its table', () => {
  test.each<[string, Parameters<typeof tried>[0], readonly string[]]>([
    ['one that fits', {}, []],
    ['a key in other letter case', { transforms: ['{ device: .device.id }'] }, ['error row-key-case']],
    [
      'a key that is another column of the row in other letter case',
      { transforms: ['{ Device: .device.id, device: .device.name }'] },
      ['error row-key-unknown'],
    ],
    ['a key without a column', { transforms: ['{ Device: .device.id, Extra: 1 }'] }, ['error row-key-unknown']],
    ['no object', { transforms: ['.device.id'], tests: [testOf(telemetry({ a: 1 }))] }, ['error row-not-object']],
    ['no object, whatever the message is', { transforms: ['.device.id'] }, ['error row-not-object']],
    ['no object, of a made-up value', { transforms: ['.telemetry[].value | scalars'] }, ['warning row-not-object']],
    [
      'an array, of a made-up value',
      { transforms: ['.telemetry | map(.value) | [., 1][0]'] },
      ['warning rows-in-array'],
    ],
    [
      'a key that only made-up messages show',
      { transforms: ['{ Device: .device.id } | with_entries(.key |= (if . == "Device" then "Other" else . end))'] },
      ['warning row-key-unknown', 'warning column-not-filled'],
    ],
    [
      'a type that no message fits',
      {
        columns: { A: 'real', B: 'long', C: 'guid', D: 'datetime' },
        transforms: ['{ A: .device, B: .telemetry, C: 1, D: "north" }'],
      },
      ['error value-does-not-fit'],
    ],
    ['an array of rows', { transforms: ['[{ Device: .device.id }]'] }, ['error rows-in-array']],
    ['a column that stays empty', { columns: { Device: 'string', Site: 'string' } }, ['warning column-not-filled']],
    [
      'a column that another link fills',
      {
        columns: { Device: 'string', Name: 'string' },
        transforms: ['{ Device: .device.id }', '{ Name: .device.name }'],
      },
      [],
    ],
    [
      'a type that does not fit',
      { columns: { Device: 'guid' }, tests: [testOf(telemetry({ a: 1 }))] },
      ['error value-does-not-fit'],
    ],
    ['a type that a made-up value does not fit', { columns: { Device: 'guid' } }, ['warning value-does-not-fit']],
    ['no jq', { transforms: ['{ Device: '] }, ['error transform-does-not-compile']],
    [
      'a failure',
      { transforms: ['{ Device: (.device.id + 1) }'], tests: [testOf(telemetry({ a: 1 }))] },
      ['error transform-fails'],
    ],
    [
      'a failure on a made-up value, and no column that only its variations leave empty',
      { columns: { X: 'real' }, transforms: ['{ X: ([.telemetry[] | select(.name == "tilt").value | implode][0]) }'] },
      ['warning transform-fails'],
    ],
    [
      'a failure on some messages',
      { transforms: ['{ Device: (.module | ascii_upcase) }'] },
      ['warning transform-fails-on-variation'],
    ],
    [
      'no row',
      { transforms: ['select(.device.id == "x" and .device.id == "y") | { Device: .device.id }'] },
      ['warning no-row'],
    ],
    [
      'no row but of a message that was given',
      {
        transforms: ['select(.device.id == "x") | { Device: .device.id }'],
        tests: [testOf({ ...telemetry({ a: 1 }), device: { id: 'x' } })],
      },
      [],
    ],
    [
      'keys that come from the message',
      {
        columns: { a: 'real' },
        transforms: ['.telemetry | map({ key: .name, value: .value }) | from_entries'],
        tests: [testOf(telemetry({ a: 1 }))],
      },
      ['warning row-key-from-message'],
    ],
    [
      'a failure on a value that the product guessed',
      {
        transforms: ['{ Device: ([.telemetry[] | select(.name == "tilt").value | implode][0]) }'],
        tests: [testOf(telemetry({ tilt: [65, 66] }))],
      },
      ['warning transform-fails-on-variation'],
    ],
    [
      'a failure on values of no type that the message has',
      {
        columns: { X: 'real' },
        transforms: ['.telemetry[] | select(.name == "a").value[] | { X: .x? }'],
        tests: [testOf(telemetry({ a: [{ x: 1 }] }))],
      },
      [],
    ],
    [
      'a failure on a message of a form that is documented nowhere',
      {
        transforms: ['{ Device: ([.device.properties.reported[].name, .device.cloudProperties[].name] | join(",")) }'],
      },
      [],
    ],
    [
      'a failure on a message without application properties',
      { transforms: ['{ Device: (.messageProperties | keys | join(",")) }'] },
      ['warning transform-fails-on-variation'],
    ],
    ['very many rows', { transforms: ['{ Device: range(2000) }'] }, ['warning many-rows']],
    [
      'one row for each value',
      { columns: { N: 'string', V: 'dynamic' }, transforms: ['.telemetry[] | { N: .name, V: .value }'] },
      [],
    ],
    [
      'a row of one value',
      { columns: { V: 'real' }, transforms: ['.telemetry[] | select(.name == "a") | { V: .value }'] },
      [],
    ],
    ['safe lookups', { columns: { A: 'real', B: 'bool' }, transforms: [`{ A: ${first('a')}, B: ${first('b')} }`] }, []],
    ['the default record', { columns: { deviceId: 'string', telemetry: 'dynamic' }, transforms: [undefined] }, []],
    [
      'the default record in a wrong type',
      { columns: { telemetry: 'real' }, transforms: [undefined] },
      ['error value-does-not-fit'],
    ],
  ])('%s', async (_name, given, codes) => {
    expect(codesOf(await tried(given)).filter((code) => !code.startsWith('info'))).toEqual(codes)
  })

  test('a key stands where it is written, and the same thing is said once', async () => {
    const [result] = await tried({ transforms: ['{\n\n  Devise: .device.id\n}'] })
    const found = result?.diagnostics.filter(({ code }) => code === 'row-key-unknown')
    expect(found).toHaveLength(1)
    expect(found?.[0]).toMatchObject({ file: 't.jq', range: { start: { line: 3, column: 3 } } })
    expect(found?.[0]?.hint).toContain('Device')
    expect(found?.[0]?.message).toMatch(/Seen with built-in telemetry and \d+ variations of it/)
  })
})

test('a key is not taken for a column that its row fills already', async () => {
  const [result] = await tried({ transforms: ['{ Device: .device.id, Devise: .device.id }'] })
  const found = result?.diagnostics.find(({ code }) => code === 'row-key-unknown')
  expect(found?.hint).toBe('Declare a column Devise, or leave the key out.')
})

describe('partial messages', () => {
  test('name each value without which the row is lost, and the rewrite that was proven', async () => {
    const [result] = await tried({ columns: wideColumns, transforms: [wide] })
    const lost = result?.diagnostics.find(({ code }) => code === 'row-lost-when-missing')
    expect(lost?.message).toContain('without a or b makes no row')
    expect(lost?.hint).toMatch(/^This transform makes the same rows of all samples that were tried/)
    expect(lost?.hint).toContain(`\n${kept('a')}`)
    expect(lost?.related?.map(({ message }) => message)).toEqual([`the lookup of b, likewise: ${kept('b')}`])
    const doubled = result?.diagnostics.find(({ code }) => code === 'rows-doubled')
    expect(doubled?.severity).toBe('warning')
    expect(doubled?.hint).toMatch(/^This transform makes one row of such a message/)
    expect(doubled?.hint).toContain(`\n${first('a')}`)
    expect(doubled?.related?.map(({ message }) => message)).toEqual([`the lookup of b, likewise: ${first('b')}`])
  })

  test('a rewrite that does not hold on the samples is not offered', async () => {
    const lying: RunJq = async (program, message) => {
      const run = await runJq(program, message)
      return program !== wide && run.ok ? { ok: true, outputs: run.outputs.map(() => '{"A":1}') } : run
    }
    const [result] = await tried({ columns: wideColumns, transforms: [wide] }, lying)
    const lost = result?.diagnostics.find(({ code }) => code === 'row-lost-when-missing')
    expect(lost?.hint).toMatch(/^Collect the matches of the lookup in a list/)
    expect(lost?.related ?? []).toEqual([])
  })

  test('a property that a message holds is not what its row is lost for', async () => {
    const body =
      '{ A: (.device.properties.reported[] | select(.name == "fw").value), B: (.telemetry[] | select(.name == "b").value) }'
    const message = { ...telemetry({ a: 1 }), device: { properties: { reported: [{ name: 'fw', value: '1' }] } } }
    const given = { columns: { A: 'string', B: 'real' }, transforms: [body], tests: [testOf(message, [])] } as const
    const lost = await checkTransforms(configWith(given), runJq)
    expect(lost.map((each) => each.message).join()).toContain('A message without fw makes no row')
  })

  test('a test that expects no row says that the loss is meant', async () => {
    const transform = `import "iotc" as iotc;\n{ A: ${find('a')}, B: ${find('b')} }`
    const meant = [testOf(telemetry({ b: 1 }), [])]
    const [result] = await tried({ columns: { A: 'real', B: 'real' }, transforms: [transform], tests: meant })
    const lost = result?.diagnostics.find(({ code }) => code === 'row-lost-when-missing')
    expect(lost?.message).toContain('without b makes no row')
  })

  test.each([
    ['in two columns', `{ A: ${find('a')}, B: ${find('b')} }`, [{ b: 1 }, { a: 1 }], 'without a or b '],
    ['in one of two', `{ A: ${find('a')}, B: ${find('b')} }`, [{ b: 1 }], 'without b '],
    ['of a value that no sample holds', `{ A: ${find('zz')}, B: 1 }`, [{ b: 1 }], undefined],
    ['of either of two', '{ A: (.telemetry[] | select(.name == "a" or .name == "b").value), B: 1 }', [{ c: 1 }], ''],
  ])('a loss that is meant is silent %s, when run and when only read', async (_where, body, messages, words) => {
    const given = { columns: { A: 'real', B: 'real' }, transforms: [`import "iotc" as iotc;\n${body}`] } as const
    const lossesOf = async (tests: Parameters<typeof tried>[0]['tests'] = []) => {
      const results = await tried({ ...given, tests })
      const read = await checkTransforms(configWith({ ...given, tests }), runJq)
      return [results.flatMap(({ diagnostics }) => diagnostics), read].map((all) =>
        all.filter(({ code }) => code === 'row-lost-when-missing').map(({ message }) => message),
      )
    }
    expect((await lossesOf()).map((found) => found.length)).toEqual([1, 1])
    const tests = messages.map((values, index) => {
      const { message, rows, ...each } = testOf(telemetry(values), [])
      if (rows === undefined) throw new Error('The test has rows.')
      return { ...each, message: { ...message, file: `${index}.json` }, rows: { ...rows, file: `${index}.rows.json` } }
    })
    const found = await lossesOf(tests)
    if (words === 'without b ') for (const texts of found) expect(texts.join()).toContain(words)
    else expect(found).toEqual([[], []])
  })
})

describe('expected rows', () => {
  const message = telemetry({ a: 1 })
  test.each<[string, unknown, string | undefined]>([
    ['are those made', [{ Device: 'press-07' }], undefined],
    ['are no list', { Device: 'press-07' }, 'expected-rows-malformed'],
    ['differ in a value', [{ Device: 'press-08' }], 'row 1, Device: expected "press-08", got "press-07"'],
    ['miss one', [], 'row 1 was not expected'],
    ['have one more', [{ Device: 'press-07' }, { Device: 'x' }], 'row 2 is missing: {"Device":"x"}'],
  ])('%s', async (_name, rows, words) => {
    const [result] = await tried({ tests: [testOf(message, rows)] })
    const found = result?.diagnostics.filter(({ code }) => code.startsWith('expected-rows'))
    expect(found?.map((each) => `${each.code} ${each.message}`).join()).toContain(words ?? '')
    expect(found).toHaveLength(words === undefined ? 0 : 1)
    expect(found?.every(({ file: at }) => at === 'samples/a.rows.json')).toBe(true)
  })

  test('are compared to the last, however many there are', async () => {
    const made = Array.from({ length: 1500 }, (_, Device) => ({ Device: String(Device) }))
    const many = { transforms: ['{ Device: (range(1500) | tostring) }'] }
    const right = await tried({ ...many, tests: [testOf(message, made)] })
    expect(codesOf(right)).toEqual(['warning many-rows'])
    const found = async (rows: unknown): Promise<string | undefined> => {
      const [result] = await tried({ ...many, tests: [testOf(message, rows)] })
      return result?.diagnostics.find(({ code }) => code === 'expected-rows-differ')?.message
    }
    expect(await found(made.slice(0, 1000))).toContain('makes 1500 rows, and samples/a.rows.json has 1000 rows')
    expect(await found(made.slice(0, 1000))).toContain('and 492 more differences')
    expect(await found(made.with(1499, { Device: 'x' }))).toContain('row 1500, Device: expected "x", got "1499"')
  })

  test.each([
    ['{ "Device": "other" }', { line: 2, column: 5 }],
    ['{ "Device": "press-07", "More": 1 }', { line: 2, column: 27 }],
    ['{ }', { line: 2, column: 3 }],
    ['{ "Device": "press-07" }, { }', { line: 2, column: 29 }],
    ['', { line: 3, column: 1 }],
  ])('are marked where they differ: %s', async (rows, start) => {
    const [result] = await tried({ tests: [testOf(message, `[\n  ${rows}\n]`)] })
    const found = result?.diagnostics.find(({ code }) => code === 'expected-rows-differ')
    expect(found?.range.start).toEqual(start)
  })
})

describe('samples that were given', () => {
  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'error sample-malformed'],
    ['a list', [telemetry({ a: 1 })], 'error sample-malformed'],
    ['of another source', { ...telemetry({ a: 1 }), messageSource: 'properties' }, 'warning sample-of-other-source'],
    [
      'a default record',
      { schema: 'default@v1', deviceId: 'x', telemetry: { a: 1 }, device: { id: 'x' } },
      'warning sample-of-default-record',
    ],
  ])('%s', async (_name, message, code) => {
    expect(codesOf(await tried({ tests: [testOf(message)] }))).toContain(code)
  })

  test('captured messages go to the exports of their source', async () => {
    const captured = [
      file('captured/a.json', telemetry({ a: 1 })),
      file('captured/telemetry/b.json', { device: { id: 'x' }, telemetry: [] }),
      file('captured/c.json', { messageSource: 'audit' }),
      file('captured/README.md', 'no message'),
    ]
    const [result] = await tried({ captured })
    const names = result?.results.filter(({ sample }) => sample.origin === 'captured').map(({ sample }) => sample.name)
    expect([...new Set(names)]).toEqual(['captured/a.json', 'captured/telemetry/b.json'])
  })
})

describe('one hostile transform', () => {
  const hostile: RunJq = async (program, message) =>
    program.includes('def f') && message !== ''
      ? { ok: false, reason: 'timeout', message: 'stopped after 2 seconds', outputs: [] }
      : runJq(program, message)

  test('is left after two runs, and does not stop the others', async () => {
    let runs = 0
    const counted: RunJq = (program, message) => {
      if (program.includes('def f') && message !== '') runs++
      return hostile(program, message)
    }
    const results = await tried({ transforms: ['def f: f; f', '{ device: 1 }'] }, counted)
    expect(runs).toBe(2)
    expect(codesOf(results.slice(0, 1))).toEqual(['error transform-timed-out', 'info samples-not-tried'])
    expect(codesOf(results.slice(1))).toContain('error row-key-case')
  })
})

test('the document holds every sample with its rows, and is the same every time', async () => {
  const given = { tests: [testOf(telemetry({ a: 1 }), [{ Device: 'other' }])] }
  const document = testDocument(await tried(given))
  expect(document.ok).toBe(false)
  const [sample] = document.transforms[0]?.samples ?? []
  expect(sample).toMatchObject({
    name: 'samples/a.json',
    origin: 'test',
    rows: [{ cells: [{ column: 'Device', given: '"press-07"', stored: 'press-07', fits: true }], unknownKeys: [] }],
    diagnostics: [{ code: 'expected-rows-differ' }],
  })
  expect(testDocument(await tried(given))).toEqual(document)
})

test.each<readonly [string, Parameters<typeof tried>[0], string, readonly RegExp[]]>([
  [
    'built-in',
    {},
    'warning',
    [
      /built-in telemetry.*may differ from the messages of your devices/u,
      /Add a real message of a device under `tests`/u,
    ],
  ],
  ['given', { tests: [testOf(telemetry({ a: 1 }))] }, 'error', [/samples\/a\.json/u, /Correct the condition/u]],
])('what a %s message of no row says to do', async (_, given, severity, [message, hint]) => {
  const found = await tried({
    transforms: ['select(.component == "abc" and .component == "def") | { Device: .device.id }'],
    ...given,
  })
  const said = found.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === 'no-row')
  expect(said).toMatchObject([
    { severity, message: expect.stringMatching(message ?? ''), hint: expect.stringMatching(hint ?? '') },
  ])
})
