import { describe, expect, test } from 'vitest'
import { lint } from '../lint/lint.ts'
import { parse } from '../parse/parse.ts'
import { describe as shown } from './describe.ts'
import { inferenceFindings } from './findings.ts'
import { infer } from './infer.ts'
import { capabilitiesOf } from './model.ts'

const at = { file: 'adx-export.yaml', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }

const model = capabilitiesOf({
  contents: [
    ...['t1', 't2', 't3', 'BatteryLevel'].map((name) => ({ '@type': 'Telemetry', name, schema: 'double' })),
    { '@type': 'Telemetry', name: 'accelerometer', schema: 'vector' },
    { '@type': 'Telemetry', name: 'alarm', schema: 'boolean' },
  ],
})

type Real = {
  readonly title: string
  readonly text: string
  /** The columns, each with what it may hold. */
  readonly shape: string
  readonly amount: readonly [min: number, max: number]
  readonly codes: readonly string[]
}

const many = Number.POSITIVE_INFINITY

/** Transforms of the forms that guides and projects have. */
const real: readonly Real[] = [
  {
    title: 'a column for each telemetry',
    text: `import "iotc" as iotc;
{
    deviceId: .device.id,
    Timestamp: .enqueuedTime,
    T1: .telemetry | iotc::find(.name == "t1").value,
    T2: .telemetry | iotc::find(.name == "t2").value,
    T3: .telemetry | iotc::find(.name == "t3").value,
}`,
    shape: '{deviceId: string, Timestamp: datetime, T1: number, T2: number, T3: number}',
    amount: [0, 1],
    codes: ['row-lost-when-missing'],
  },
  {
    title: 'an object taken apart into columns',
    text: `import "iotc" as iotc;
.telemetry | iotc::find(.name == "accelerometer").value as $a
| {X: $a.x, Y: $a.y, Z: $a.z}`,
    shape: '{X: number, Y: number, Z: number}',
    amount: [0, 1],
    codes: [],
  },
  {
    title: 'a row for each value, with what the device sent along',
    text: `. as $in | .telemetry[] | {
  EnqueuedTime: $in.enqueuedTime,
  Message: $in.messageId,
  Application: $in.applicationId,
  Device: $in.device.id,
  Simulated: $in.device.simulated,
  Template: ($in.device.templateName // ""),
  Module: ($in.module // ""),
  Component: ($in.component // ""),
  Capability: .name,
  Value: .value
}`,
    shape:
      '{EnqueuedTime: datetime, Message: null, Application: string, Device: string, Simulated: boolean | null, Template: "" | string, Module: "" | string, Component: "" | string, Capability: "BatteryLevel" | "accelerometer" | "alarm" | "t1" | "t2" | "t3", Value: boolean | number | {x: number, y: number, z: number}}',
    amount: [0, many],
    codes: ['jq-field-not-in-message'],
  },
  {
    title: 'the record that is exported without a transform',
    text: `{
  schema: "default@v1",
  applicationId: .applicationId,
  deviceId: .device.id,
  templateId: .device.templateId,
  messageSource: .messageSource,
  enqueuedTime: .enqueuedTime,
  telemetry: (.telemetry | map({ key: .name, value: .value }) | from_entries),
  messageProperties: .messageProperties,
  enrichments: .enrichments,
  component: .component,
  module: .module
}`,
    shape:
      '{schema: "default@v1", applicationId: string, deviceId: string, templateId: null | string, messageSource: "telemetry", enqueuedTime: datetime, telemetry: {t1?: number, t2?: number, t3?: number, BatteryLevel?: number, accelerometer?: {x: number, y: number, z: number}, alarm?: boolean}, messageProperties: null | {…}, enrichments: null | {…}, component: null | string, module: null | string}',
    amount: [1, 1],
    codes: [],
  },
  {
    title: 'an id for each message, from the undocumented function',
    text: `import "iotc" as iotc;
iotc::uuid as $id | . as $in | .telemetry[] | {Message: $id, Device: $in.device.id, Capability: .name}`,
    shape:
      '{Message: string, Device: string, Capability: "BatteryLevel" | "accelerometer" | "alarm" | "t1" | "t2" | "t3"}',
    amount: [0, many],
    codes: [],
  },
  {
    title: 'a unit converted on the way',
    text: `def value(n): [.telemetry[] | select(.name == n).value][0];
{ Device: .device.id, F: (value("t1") * 1.8 + 32), Battery: value("BatteryLevel") }`,
    shape: '{Device: string, F: number, Battery: null | number}',
    amount: [1, 1],
    codes: [],
  },
  {
    title: 'what goes wrong most',
    text: `{
  Device: .deviceId,
  Time: (.enqueuedTime | fromdate),
  Alarm: ([.telemetry[] | select(.name == "alarm").value][0] // true),
  Sum: .telemetry | map(.value | numbers) | add,
  Half: .telemetry[0].value / 2
}`,
    shape: '{Device: null, Time: number, Alarm: true, Sum: null | number, Half: number}',
    amount: [1, 1],
    codes: ['jq-alternative-loses-false', 'jq-field-not-in-message', 'jq-fromdate-fraction', 'jq-syntax-not-portable'],
  },
  {
    title: 'whatever is there, beside what is known',
    text: '{ Device: .device.id, Time: .enqueuedTime } + (.telemetry | map({ (.name): .value }) | add) + .enrichments',
    shape:
      '{Device: string, Time: datetime, t1: number, t2: number, t3: number, BatteryLevel: number, accelerometer: {x: number, y: number, z: number}, alarm: boolean}',
    amount: [1, 1],
    codes: [],
  },
]

describe('real transforms', () => {
  test.each(real)('$title', ({ text, shape, amount, codes }) => {
    const parsed = parse(text)
    if (!parsed.ok) throw new Error(parsed.problem.message)
    const found = infer(parsed.program, 'telemetry', model)
    expect(`{${found.columns.map(({ name, shape: values }) => `${name}: ${shown(values)}`).join(', ')}}`).toBe(shape)
    expect([found.min, found.max]).toEqual(amount)
    const transform = { text, at, file: 't.jq' }
    const said = [...lint(transform), ...inferenceFindings({ transform, source: 'telemetry', model })]
    expect([...new Set(said.map(({ code }) => code))].toSorted()).toEqual(codes)
  })
})
