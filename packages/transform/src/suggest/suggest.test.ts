import type { ColumnType, JsonValue } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { infer } from '../infer/infer.ts'
import { capabilitiesOf } from '../infer/model.ts'
import { remarksOn } from '../lint/lint.ts'
import { parse } from '../parse/parse.ts'
import { codesOf, file, runJq, telemetry, tried } from '../testing/config.test-data.ts'
import { suggestTable } from './table.ts'
import { suggestTransform } from './transform.ts'

const template = {
  contents: [
    { '@type': 'Telemetry', name: 'temperature', schema: 'double' },
    { '@type': 'Telemetry', name: 'unitCount', schema: 'integer' },
    { '@type': 'Telemetry', name: 'if', schema: 'boolean' },
    { '@type': 'Property', name: 'firmware', schema: 'string' },
    { '@type': ['Property', 'Cloud'], name: 'site', schema: 'string', displayName: 'Plant site' },
  ],
}
const model = capabilitiesOf(template)

describe('a table for a transform', () => {
  test('has a column for each key, and says what it does not know', () => {
    const text =
      '{Device: .device.id, Time: .enqueuedTime, Old: .deviceId, Site: .enrichments.site, "No": 1, All: .enrichments}'
    expect(suggestTable(text)?.yaml).toBe(`columns:
  Device: string
  Time: datetime
  Old: string # always null: messages have no such field
  Site: dynamic # of no known type: dynamic takes any value
  "No": long
  All: dynamic
`)
  })

  test('knows the types of telemetry from device templates', () => {
    const text = '{A: ([.telemetry[] | select(.name == "unitCount").value][0])}'
    expect(suggestTable(text)?.columns).toMatchObject([{ type: 'dynamic' }])
    expect(suggestTable(text, 'telemetry', model)?.columns).toEqual([{ name: 'A', type: 'int' }])
  })

  test('says that there may be more', () => {
    const suggested = suggestTable('{D: .device.id} + .enrichments')
    expect(suggested?.columns).toEqual([{ name: 'D', type: 'string' }])
    expect(suggested?.yaml).toContain('# There may be more columns')
    expect(suggestTable('.telemetry')?.notes[0]).toContain('could not read any column')
  })

  test('is not made for what is no program', () => {
    expect(suggestTable('{')).toBeUndefined()
  })
})

const columns = (...names: readonly string[]) => names.map((name) => ({ name, type: 'dynamic' }) as const)

describe('a transform for a table', () => {
  test('takes the envelope by its usual names, the rest from the template', () => {
    const found = suggestTransform(
      columns('EnqueuedTime', 'DeviceId', 'Temperature', 'unit_count', 'Firmware', 'PlantSite', 'Module', 'Colour'),
      model,
    )
    expect(found.text).toBe(`# No value in a message or the device template has the name Colour.
{
  EnqueuedTime: .enqueuedTime,
  DeviceId: .device.id,
  Temperature: ([.telemetry[]? | select(.name == "temperature").value][0]),
  unit_count: ([.telemetry[]? | select(.name == "unitCount").value][0]),
  Firmware: ([.device.properties.reported[]? | select(.name == "firmware").value][0]),
  PlantSite: ([.device.cloudProperties[]? | select(.name == "site").value][0]),
  Module: (.module // "")
}
`)
    expect([found.missing, found.unused]).toEqual([['Colour'], ['if']])
  })

  test('makes a row for each value where the table has a name and a value', () => {
    expect(suggestTransform(columns('EnqueuedTime', 'Device', 'Message', 'Module', 'Capability', 'Value'), model).text)
      .toBe(`. as $message
| .telemetry[]?
| {
    EnqueuedTime: $message.enqueuedTime,
    Device: $message.device.id,
    Message: ($message.device.id + "@" + $message.enqueuedTime),
    Module: ($message.module // ""),
    Capability: .name,
    Value: .value
  }
`)
  })

  test.each([
    [['Device', 'temperature']],
    [['if', 'and', 'a b', 'Simulated', 'Time']],
    [['Capability', 'Value', 'Device']],
    [['nothing known']],
    [['constructor', '__proto__']],
  ])('for %j is a program without a remark that loses no row', (names) => {
    const { text, missing } = suggestTransform(columns(...names), model)
    const parsed = parse(text)
    if (!parsed.ok) throw new Error(parsed.problem.message)
    expect(remarksOn(parsed.program)).toEqual([])
    const { columns: made, missing: lost } = infer(parsed.program, 'telemetry', model)
    expect(made.map(({ name }) => name)).toEqual(names.filter((name) => !missing.includes(name)))
    expect(lost).toEqual([])
  })

  const every = ['EnqueuedTime', 'Message', 'Template', 'temperature', 'unitCount', 'if', 'firmware', 'site', 'Module']
  const tables = [every, ['EnqueuedTime', 'Message', 'Device', 'Capability', 'Value']] as const

  test.each(tables)('into %s … fails on no message, however little it holds', async (...names) => {
    const { text } = suggestTransform(columns(...names), model)
    const given = {
      columns: Object.fromEntries(names.map((name) => [name, 'dynamic'] as const)),
      transforms: [text],
      templates: [file('model.json', template)],
    }
    const codes = codesOf(await tried(given))
    expect(codes.filter((code) => !code.startsWith('info'))).toEqual([])
    const whole = telemetry({ temperature: 1 })
    for (const message of [
      {},
      { device: null, telemetry: null },
      { ...whole, device: {} },
      { ...whole, device: { id: 'x', properties: null, cloudProperties: null } },
      { ...whole, device: { id: 'x', properties: { reported: null } } },
      { ...whole, telemetry: {} },
      { ...whole, telemetry: 1 },
    ]) {
      const run = await runJq(text, JSON.stringify(message))
      expect(run).toMatchObject({ ok: true })
      if (!names.includes('Value')) expect(run.outputs).toHaveLength(1)
    }
  })
})

describe('columns that the device template contradicts', () => {
  const of = (schemas: Readonly<Record<string, JsonValue>>) =>
    capabilitiesOf({
      contents: Object.entries(schemas).map(([name, schema]) => ({ '@type': 'Telemetry', name, schema })),
    })
  const commentsOn = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('#'))
  const enumeration = { '@type': 'Enum', valueSchema: 'string', enumValues: [{ name: 'on', enumValue: 'on' }] }

  test.each<[ColumnType, JsonValue, string | undefined]>([
    ['real', 'double', undefined],
    ['long', 'integer', undefined],
    ['dynamic', 'string', undefined],
    ['timespan', 'time', undefined],
    ['datetime', 'dateTime', undefined],
    ['string', enumeration, undefined],
    ['bool', 'boolean', undefined],
    ['string', { '@type': 'Weather' }, undefined],
    ['real', 'dtmi:contoso:reading;1', undefined],
    ['datetime', 'double', 'says double of x: how such values are read is not documented'],
    ['datetime', 'boolean', 'says boolean of x: such values become null'],
    ['int', 'double', 'says double of x: such values become null'],
    ['int', 'long', 'says long of x: such values become null'],
    ['real', 'string', 'says string of x: such values become null'],
    ['long', enumeration, 'says Enum of x: such values become null'],
    ['real', 'geopoint', 'says geopoint of x: such values become null'],
    ['string', 'double', 'says double of x: such values are kept as text'],
    ['bool', 'double', 'says double of x: such values become true or false'],
  ])('a %s for %j', (type, schema, words) => {
    const found = suggestTransform([{ name: 'X', type }], of({ x: schema }))
    expect(commentsOn(found.text)).toEqual(
      words === undefined ? [] : [`# The column X is of type ${type}, and the device template ${words}.`],
    )
    expect(found.mismatched).toEqual(words === undefined ? [] : ['X'])
  })

  test('are named by the message too, and by every telemetry that a column of values takes', () => {
    const found = suggestTransform(
      [
        { name: 'EnqueuedTime', type: 'long' },
        { name: 'Capability', type: 'string' },
        { name: 'Value', type: 'real' },
      ],
      of({ a: 'double', b: 'string', c: 'boolean' }),
    )
    expect(commentsOn(found.text)).toEqual([
      '# The column EnqueuedTime is of type long, and a message has datetime for it: such values become null.',
      '# The column Value is of type real, and the device template says string of b: such values become null.',
      '# The column Value is of type real, and the device template says boolean of c: such values become null.',
    ])
    expect(found.mismatched).toEqual(['EnqueuedTime', 'Value'])
  })

  test('are told once for models that agree, and for each that does not', () => {
    const models = [...of({ x: 'double' }), ...of({ x: 'string' }), ...of({ x: 'string' })]
    expect(commentsOn(suggestTransform([{ name: 'x', type: 'real' }], models).text)).toEqual([
      '# The column x is of type real, and the device template says string of x: such values become null.',
    ])
  })
})
