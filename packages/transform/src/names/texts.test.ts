import type { ExportSource } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { checkTransforms } from '../test/check-transforms.ts'
import { configWith, file, type Given, runJq, telemetry, testOf } from '../testing/config.test-data.ts'

const modes = {
  '@type': 'Enum',
  valueSchema: 'string',
  enumValues: ['idle', 'running', 'fault'].map((enumValue) => ({ name: enumValue, enumValue })),
}

const levels = {
  '@type': 'Enum',
  valueSchema: 'integer',
  enumValues: [{ name: 'low', enumValue: 1 }],
}

const component = (name: string, contents: readonly unknown[]) => ({
  '@type': 'Component',
  name,
  schema: { '@type': 'Interface', contents },
})

const model = {
  '@type': 'Interface',
  contents: [
    { '@type': 'Telemetry', name: 'mode', schema: modes },
    { '@type': 'Telemetry', name: 'level', schema: levels },
    { '@type': 'Telemetry', name: 'note', schema: 'string' },
    component('sensors', [{ '@type': 'Telemetry', name: 'temperature', schema: 'double' }]),
    component('motor', [{ '@type': 'Telemetry', name: 'rpm', schema: 'double' }]),
  ],
}

const templates = [file('m.json', model)]

const found = async (program: string, given: Given = {}) =>
  (await checkTransforms(configWith({ transforms: [program], ...given }), runJq)).filter(
    ({ code }) => code === 'jq-text-unknown',
  )

const mode = '([.telemetry[] | select(.name == "mode").value][0])'
const device = '{ Device: .device.id }'

describe('a text that never comes', () => {
  test.each<[program: string, source: ExportSource, text: string, hint?: string]>([
    [`select(.messageType == "Deleted") | ${device}`, 'deviceLifecycle', '"Deleted"', 'deleted'],
    [`select("deelted" == .messageType) | ${device}`, 'deviceLifecycle', '"deelted"', 'deleted'],
    [`select(.messageType | IN("registered", "removed")) | ${device}`, 'deviceLifecycle', '"removed"'],
    [`select(IN(.messageType; "created")) | ${device}`, 'deviceLifecycle', '"created"'],
    [`. as $m | select($m.messageType == "Connected") | ${device}`, 'deviceConnectivity', '"Connected"', 'connected'],
    [`select(.messageType != "disconected") | ${device}`, 'deviceConnectivity', '"disconected"', 'disconnected'],
    ['{ Device: (if .messageType == "changed" then "a" else "b" end) }', 'properties', '"changed"'],
    [`def of($kind): select(.messageType == $kind); of("update") | ${device}`, 'audit', '"update"', 'updated'],
    [`.messageType as $t | select(["added"] | index($t)) | ${device}`, 'deviceTemplateLifecycle', '"added"'],
    [`select(.component == "sensor") | ${device}`, 'telemetry', '"sensor"', 'sensors'],
    [`select(.component | IN("motor", "Sensors")) | ${device}`, 'telemetry', '"Sensors"', 'sensors'],
    [`{ Device: (${mode} == "Fault" | tostring) }`, 'telemetry', '"Fault"', 'fault'],
    [`.telemetry[] | select(.name == "mode" and .value == "stopped") | { Device: .name }`, 'telemetry', '"stopped"'],
    [`{ Device: (${mode} != "runing" | tostring) }`, 'telemetry', '"runing"', 'running'],
  ])('%s of %s', async (program, source, text, hint) => {
    const all = await found(program, { source, templates })
    expect(all.map(({ severity }) => severity)).toEqual(['warning'])
    expect(all[0]?.message).toContain(`is never ${text}`)
    expect(all[0]?.hint).toContain(hint === undefined ? 'under `tests`' : `'${hint}'`)
  })
})

describe('nothing is said of', () => {
  test.each<[program: string, source: ExportSource, given?: Given]>([
    [`select(.messageType == "deleted") | ${device}`, 'deviceLifecycle'],
    [`select(.messageType | IN("registered", "displayNameChanged")) | ${device}`, 'deviceLifecycle'],
    [`select(.messageType != "deleted") | ${device}`, 'deviceLifecycle'],
    [`select(.messageType | ascii_upcase == "DELETED") | ${device}`, 'deviceLifecycle'],
    [`select(.messageType | startswith("dis")) | ${device}`, 'deviceLifecycle'],
    [`select(.messageType | test("^Dev"; "i")) | ${device}`, 'deviceLifecycle'],
    ['{ Device: ({ "registered": "new", "other": "x" }[.messageType] // "changed") }', 'deviceLifecycle'],
    ['{ Device: (.messageType | if . == "connected" then "up" else "down" end) }', 'deviceConnectivity'],
    ['{ Device: (if .messageType == "cloudPropertyChange" then "cloud" else "device" end) }', 'properties'],
    [`select(.messageType == "updated") | ${device}`, 'audit'],
    [`select(.messageSource == "audit" and .messageType == "created") | ${device}`, 'audit'],
    [`select(.component == "motor") | ${device}`, 'telemetry'],
    [`select(.component == null or .component == "sensors") | ${device}`, 'telemetry'],
    [`select(.component != "legacy") | ${device}`, 'telemetry'],
    [`select(.component == "legacy" | not) | ${device}`, 'telemetry'],
    [`if .component == "legacy" then empty else ${device} end`, 'telemetry'],
    [`select(.component == "pump") | ${device}`, 'telemetry', { templates: [] }],
    [`select((.component // "device") == "device") | ${device}`, 'telemetry'],
    [`select(.module == "opcPublisher") | ${device}`, 'telemetry'],
    [`{ Device: (${mode} == "fault" | tostring) }`, 'telemetry'],
    [`{ Device: (${mode} == "Fault" | tostring) }`, 'telemetry', { templates: [] }],
    [`{ Device: (${mode} | ascii_upcase? == "FAULT" | tostring) }`, 'telemetry'],
    [`{ Device: ((${mode} // "") == "" | tostring) }`, 'telemetry'],
    ['.telemetry[] | select(.name == "note" and .value == "anything") | { Device: .name }', 'telemetry'],
    ['.telemetry[] | select(.name == "level" and .value == "low") | { Device: .name }', 'telemetry'],
    ['.telemetry[] | select(.value == "stopped") | { Device: .name }', 'telemetry'],
    [`select(.device.name == "Press 7") | ${device}`, 'telemetry'],
    [`select(.device.templateName == "Press") | ${device}`, 'telemetry'],
  ])('%s of %s', async (program, source, given = {}) => {
    expect((await found(program, { source, templates, ...given })).map(({ message }) => message)).toEqual([])
  })

  test('what a given message holds', async () => {
    const { telemetry: _, ...rest } = telemetry({})
    const message = { ...rest, messageSource: 'deviceLifecycle', messageType: 'archived' }
    const program = `select(.messageType == "archived") | ${device}`
    expect(await found(program, { source: 'deviceLifecycle' })).toHaveLength(1)
    expect(await found(program, { source: 'deviceLifecycle', tests: [testOf(message)] })).toEqual([])
    const ofPump = { ...telemetry({ mode: 'cleaning' }), component: 'pump' }
    const both = `select(.component == "pump" and ${mode} == "cleaning") | ${device}`
    expect(await found(both, { templates })).toHaveLength(2)
    expect(await found(both, { templates, tests: [testOf(ofPump)] })).toEqual([])
  })

  test('a kind of message of another export that the transform is shared with', async () => {
    const one = configWith({
      source: 'deviceLifecycle',
      transforms: [`select(.messageType | IN("deleted", "connected")) | ${device}`],
    })
    const codes = async (config: typeof one) => (await checkTransforms(config, runJq)).map(({ code }) => code)
    expect(await codes(one)).toContain('jq-text-unknown')
    const other = one.exports.map((entry) => ({ ...entry, name: 'other', source: 'deviceConnectivity' as const }))
    expect(await codes({ ...one, exports: [...one.exports, ...other] })).not.toContain('jq-text-unknown')
  })
})
