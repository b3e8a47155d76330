import type { Table } from './preview.test-data.ts'

/** A transform as Microsoft's guide writes it, in the names of the example `transform-guide`. */
export type GuideForm = {
  readonly name: string
  readonly transform: string
  readonly columns: Table
  /** The message and the rows that the guide says, files of the example. */
  readonly message: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** What it deserves to be told, notes apart: `severity code`, in order of the alphabet. */
  readonly findings: readonly string[]
  /** The telemetry without which a row is lost. */
  readonly lost?: readonly string[]
}

const at = '2026-11-12T06:45:33.204Z'

/** https://learn.microsoft.com/azure/iot-central/core/howto-transform-data-internally */
export const guideForms: readonly GuideForm[] = [
  {
    name: 'a column for each value',
    transform: `import "iotc" as iotc;
{
  deviceId: .device.id,
  Timestamp: .enqueuedTime,
  Inlet: .telemetry | iotc::find(.name == "inlet").value,
  Outlet: .telemetry | iotc::find(.name == "outlet").value,
  Flow: .telemetry | iotc::find(.name == "flow").value,
}`,
    columns: { DeviceId: 'string', Timestamp: 'datetime', Inlet: 'real', Outlet: 'real', Flow: 'real' },
    message: 'readings.json',
    rows: [{ deviceId: 'pump-12', Timestamp: '2026-11-12T06:15:02.118Z', Inlet: 1.82, Outlet: 5.47, Flow: 36.9 }],
    findings: ['error row-key-case', 'warning row-lost-when-missing', 'warning rows-doubled'],
    lost: ['inlet', 'outlet', 'flow'],
  },
  {
    name: 'a row for each element of an array',
    transform: `import "iotc" as iotc;
{
  EnqueuedTime: .enqueuedTime,
  PumpId: .device.id,
  Overall: .telemetry | iotc::find(.name == "overall").value
} + (
  .telemetry
  | iotc::find(.name == "chambers").value[]
  | { ChamberId: .id, Filling: .state.filling, Strokes: .state.strokes }
)`,
    columns: {
      EnqueuedTime: 'datetime',
      PumpId: 'string',
      Overall: 'string',
      ChamberId: 'string',
      Filling: 'bool',
      Strokes: 'long',
    },
    message: 'chambers.json',
    rows: [['left', true, 4471] as const, ['right', false, 918_203] as const].map(([ChamberId, Filling, Strokes]) => ({
      EnqueuedTime: '2026-11-12T06:20:41.907Z',
      PumpId: 'pump-12',
      Overall: 'steady',
      ChamberId,
      Filling,
      Strokes,
    })),
    findings: ['warning row-lost-when-missing', 'warning rows-doubled'],
    lost: ['chambers', 'overall'],
  },
  {
    name: 'flat rows of one template',
    transform: `import "iotc" as iotc;
if .device.templateId == "dtmi:contosoWaterworks:pump" then
  {
    DeviceId: .device.id,
    Timestamp: .enqueuedTime,
    DeviceName: .device.name,
    PressureHigh: .telemetry | iotc::find(.name == "Pressure").value.high,
    PressureLow: .telemetry | iotc::find(.name == "Pressure").value.low,
    Flow: .telemetry | iotc::find(.name == "Flow").value,
    Speed: .telemetry | iotc::find(.name == "Speed").value
  }
else
  empty
end`,
    columns: {
      DeviceId: 'string',
      DeviceName: 'string',
      Timestamp: 'datetime',
      PressureHigh: 'real',
      PressureLow: 'real',
      Flow: 'real',
      Speed: 'real',
    },
    message: 'dashboard.json',
    rows: [
      {
        DeviceId: 'pump-12',
        DeviceName: 'Pump 12',
        Timestamp: '2026-11-12T06:31:17.660Z',
        PressureHigh: 6.1,
        PressureLow: 4.9,
        Flow: 36.9,
        Speed: 1480,
      },
    ],
    findings: ['warning row-lost-when-missing', 'warning rows-doubled'],
    lost: ['Flow', 'Speed', 'Pressure'],
  },
  {
    name: 'a row for each value',
    transform: `. as $in | .telemetry[] | {
  EnqueuedTime: $in.enqueuedTime,
  Message: $in.messageId,
  Device: $in.device.id,
  Simulated: $in.device.simulated,
  Template: ($in.device.templateName // ""),
  Module: ($in.module // ""),
  Capability: .name,
  Value: .value
}`,
    columns: {
      EnqueuedTime: 'datetime',
      Message: 'string',
      Device: 'string',
      Simulated: 'bool',
      Template: 'string',
      Module: 'string',
      Capability: 'string',
      Value: 'dynamic',
    },
    message: 'valve.json',
    rows: [['Vibration', { x: 0.4, y: 0.1, z: 9.7 }] as const, ['valveAngle', 45] as const].map(
      ([Capability, Value]) => ({
        EnqueuedTime: at,
        Message: null,
        Device: 'valve-3',
        Simulated: false,
        Template: 'Valve',
        Module: '',
        Capability,
        Value,
      }),
    ),
    findings: ['warning jq-field-not-in-message'],
  },
  {
    name: 'telemetry as it comes',
    transform: '.telemetry[]',
    columns: { id: 'string', name: 'string', value: 'dynamic' },
    message: 'valve.json',
    rows: [
      { id: 'dtmi:contosoWaterworks:valve:Vibration;1', name: 'Vibration', value: { x: 0.4, y: 0.1, z: 9.7 } },
      { id: 'dtmi:contosoWaterworks:valve:valveAngle;1', name: 'valveAngle', value: 45 },
    ],
    findings: [],
  },
  {
    name: 'telemetry by name',
    transform: '.telemetry | map({ key: .name, value: .value }) | from_entries',
    columns: { Vibration: 'dynamic', valveAngle: 'real' },
    message: 'valve.json',
    rows: [{ Vibration: { x: 0.4, y: 0.1, z: 9.7 }, valveAngle: 45 }],
    findings: ['warning row-key-from-message'],
  },
  {
    name: 'a calculation',
    transform: `import "iotc" as iotc;
{
  ValveRadians: (
    .telemetry
    | iotc::find(.name == "valveAngle").value
    | . * 3.14159265358979323846 / 180
  )
}`,
    columns: { ValveRadians: 'real' },
    message: 'valve.json',
    rows: [{ ValveRadians: 0.785_398_163_397_448_3 }],
    findings: ['warning row-lost-when-missing'],
    lost: ['valveAngle'],
  },
  {
    name: 'one value of each device',
    transform: `import "iotc" as iotc;
{
  deviceId: .deviceId,
  timestamp: .enqueuedTime,
  valveAngle: .telemetry | iotc::find(.name == "valveAngle").value
}`,
    columns: { deviceId: 'string', timestamp: 'datetime', valveAngle: 'real' },
    message: 'valve.json',
    rows: [{ deviceId: null, timestamp: at, valveAngle: 45 }],
    findings: ['warning jq-field-not-in-message', 'warning row-lost-when-missing'],
    lost: ['valveAngle'],
  },
]
