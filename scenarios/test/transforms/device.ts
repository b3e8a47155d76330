import type { Capability, Field, Schema } from './model.ts'
import type { Random } from './random.ts'

type Kind = Schema['kind']

const names: Readonly<Record<Kind, readonly string[]>> = {
  double: [
    'temperature',
    'pressure',
    'humidity',
    'flowRate',
    'voltage',
    'oilLevel',
    'torque',
    'bodyTemperature',
    'loadCurrent',
    'tankLevel',
  ],
  integer: [
    'heartRate',
    'rpm',
    'errorCount',
    'signalStrength',
    'batteryLevel',
    'stepCount',
    'respirationRate',
    'retries',
  ],
  long: ['totalStrokes', 'uptimeMs', 'energyWh', 'odometer', 'bytesSent', 'partCounter'],
  boolean: ['running', 'doorOpen', 'alarmActive', 'fallDetected', 'heaterOn', 'charging', 'leakDetected'],
  string: ['statusText', 'operator', 'batchCode', 'recipe', 'lastMessage', 'shiftName'],
  enum: ['mode', 'machineState', 'phase', 'posture'],
  dateTime: ['lastService', 'measuredAt', 'calibratedAt', 'startedAt'],
  geopoint: ['location', 'position'],
  vector: ['acceleration', 'magneticField'],
  object: ['motor', 'pump', 'drive'],
  array: ['samples', 'readings', 'burst', 'waveform'],
}

const propertyNames = [
  'firmwareVersion',
  'serialNumber',
  'targetTemperature',
  'reportInterval',
  'ipAddress',
  'ledOn',
  'hardwareRevision',
]

const propertySchemas: Readonly<Record<string, Schema>> = {
  targetTemperature: { kind: 'double' },
  reportInterval: { kind: 'integer' },
  ledOn: { kind: 'boolean' },
}

const words = (name: string): readonly string[] => name.split(/(?=[A-Z])/).map((word) => word.toLowerCase())
const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`

export const casings = {
  camel: (name: string): string =>
    words(name)
      .map((word, index) => (index === 0 ? word : capital(word)))
      .join(''),
  pascal: (name: string): string => words(name).map(capital).join(''),
  snake: (name: string): string => words(name).join('_'),
} as const
export type Casing = keyof typeof casings

const parts: readonly Field[] = [
  { name: 'current', schema: { kind: 'double' } },
  { name: 'speed', schema: { kind: 'double' } },
  { name: 'hot', schema: { kind: 'boolean' } },
  { name: 'faults', schema: { kind: 'integer' } },
]

const readingParts: readonly Field[] = [
  { name: 'time', schema: { kind: 'dateTime' } },
  { name: 'value', schema: { kind: 'double' } },
  { name: 'quality', schema: { kind: 'string' } },
]

/** What an array holds may be asked for: numbers are what most devices send. */
export type Need = Kind | 'numbers' | 'texts' | 'objects'

const schemaOf = (need: Need): Schema => {
  if (need === 'numbers' || need === 'array') return { kind: 'array', items: { kind: 'double' } }
  if (need === 'texts') return { kind: 'array', items: { kind: 'string' } }
  if (need === 'objects') return { kind: 'array', items: { kind: 'object', fields: readingParts } }
  if (need === 'object') return { kind: 'object', fields: parts }
  if (need === 'enum') return { kind: 'enum', values: ['idle', 'running', 'fault'] }
  return { kind: need }
}

export type DeviceNeeds = {
  readonly telemetry: readonly Need[]
  /** Telemetry of a component or a module, under names of its own. */
  readonly inComponent?: readonly Need[]
  readonly inModule?: readonly Need[]
  readonly properties?: number
}

export type Device = {
  readonly capabilities: readonly Capability[]
  readonly casing: Casing
}

const componentNames = ['sensors', 'gateway', 'spindle', 'leftArm']
const moduleNames = ['VitalsModule', 'FilterModule', 'opcPublisher']

/** A device of some telemetry and properties, whose names are written in one way. */
export const drawDevice = (random: Random, needs: DeviceNeeds): Device => {
  const casing = random.pick<Casing>(['camel', 'camel', 'pascal', 'snake'])
  const taken = new Set<string>()
  const telemetry = (all: readonly Need[], within: Pick<Capability, 'component' | 'module'>): readonly Capability[] =>
    all.map((need) => {
      const schema = schemaOf(need)
      const free = names[schema.kind].filter((name) => !taken.has(name))
      const plain = random.pick(free)
      taken.add(plain)
      return { kind: 'telemetry', name: casings[casing](plain), schema, ...within }
    })
  const drawn = random.some(propertyNames, needs.properties ?? 3)
  const properties = drawn.map((name, index): Capability => ({
    kind: index === 2 ? 'cloudProperty' : 'property',
    name: casings[casing](name),
    schema: propertySchemas[name] ?? { kind: 'string' },
  }))
  return {
    casing,
    capabilities: [
      ...telemetry(needs.telemetry, {}),
      ...telemetry(needs.inComponent ?? [], { component: random.pick(componentNames) }),
      ...telemetry(needs.inModule ?? [], { module: random.pick(moduleNames) }),
      ...properties,
    ],
  }
}
