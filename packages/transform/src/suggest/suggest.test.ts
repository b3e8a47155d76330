import { describe, expect, test } from 'vitest'
import { infer } from '../infer/infer.ts'
import { capabilitiesOf } from '../infer/model.ts'
import { remarksOn } from '../lint/lint.ts'
import { parse } from '../parse/parse.ts'
import { suggestTable } from './table.ts'
import { suggestTransform } from './transform.ts'

const model = capabilitiesOf({
  contents: [
    { '@type': 'Telemetry', name: 'temperature', schema: 'double' },
    { '@type': 'Telemetry', name: 'unitCount', schema: 'integer' },
    { '@type': 'Telemetry', name: 'if', schema: 'boolean' },
    { '@type': 'Property', name: 'firmware', schema: 'string' },
    { '@type': ['Property', 'Cloud'], name: 'site', schema: 'string', displayName: 'Plant site' },
  ],
})

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
    expect(suggestTable('.telemetry')?.notes[0]).toContain('No column could be read')
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
    expect(found.text).toBe(`# Nothing in a message or the device template is called Colour.
{
  EnqueuedTime: .enqueuedTime,
  DeviceId: .device.id,
  Temperature: ([.telemetry[] | select(.name == "temperature").value][0]),
  unit_count: ([.telemetry[] | select(.name == "unitCount").value][0]),
  Firmware: ([.device.properties.reported[] | select(.name == "firmware").value][0]),
  PlantSite: ([.device.cloudProperties[] | select(.name == "site").value][0]),
  Module: (.module // "")
}
`)
    expect([found.missing, found.unused]).toEqual([['Colour'], ['if']])
  })

  test('makes a row for each value where the table has a name and a value', () => {
    expect(suggestTransform(columns('EnqueuedTime', 'Device', 'Message', 'Module', 'Capability', 'Value'), model).text)
      .toBe(`. as $message
| .telemetry[]
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
})
