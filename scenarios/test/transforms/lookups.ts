import { columnTypeOf } from './words.ts'
import type { Capability, Enrichment } from './model.ts'
import { type Piece, type Text, piece, render, t } from './pieces.ts'
import type { Random } from './random.ts'
import { type Entry, dotted, mistyped, or, otherCase, path, quoted } from './words.ts'

/** One way in which people take one value of a list by its name, null if it holds none. */
export type Style = {
  readonly name: string
  /** What stands before the rows. */
  readonly before?: Text
  readonly imports?: boolean
  readonly of: (name: string) => Text
}

export const plainStyles = (list: string): readonly Style[] => [
  { name: 'select-value-first', of: (name) => t`([${list}[] | select(.name == ${quoted(name)}).value][0])` },
  { name: 'select-pipe-first', of: (name) => t`([${list}[] | select(.name == ${quoted(name)}) | .value] | first)` },
  { name: 'map-select', of: (name) => t`(${list} | map(select(.name == ${quoted(name)})) | .[0].value)` },
  { name: 'first-entry', of: (name) => t`([${list}[] | select(.name == ${quoted(name)})][0].value)` },
  { name: 'first-or-null', of: (name) => t`first((${list}[] | select(.name == ${quoted(name)}) | .value), null)` },
  { name: 'map-first', of: (name) => t`(${list} | map(select(.name == ${quoted(name)}) | .value) | .[0])` },
  { name: 'map-last', of: (name) => t`(${list} | map(select(.name == ${quoted(name)}) | .value) | last)` },
  { name: 'limit-one', of: (name) => t`([limit(1; ${list}[] | select(.name == ${quoted(name)}) | .value)] | .[0])` },
]

export const findStyles = (list: string): readonly Style[] => [
  { name: 'find-first', imports: true, of: (name) => t`([${list} | iotc::find(.name == ${quoted(name)}).value][0])` },
  {
    name: 'find-pipe',
    imports: true,
    of: (name) => t`([${list} | iotc::find(.name == ${quoted(name)})] | first | .value)`,
  },
  {
    name: 'find-or-null',
    imports: true,
    of: (name) => t`first((${list} | iotc::find(.name == ${quoted(name)}) | .value), null)`,
  },
]

export const functionStyles = (list: string): readonly Style[] => [
  {
    name: 'function-of-name',
    before: t`def reading(n): [${list}[] | select(.name == n).value][0];\n`,
    of: (name) => t`reading(${quoted(name)})`,
  },
  {
    name: 'function-of-value',
    before: t`def value_of($name): ${list} | map(select(.name == $name)) | .[0].value;\n`,
    of: (name) => t`value_of(${quoted(name)})`,
  },
  {
    name: 'function-of-list',
    before: t`# Takes one value out of a list of {name, value}.\ndef pick_one(list; $n): [list[] | select(.name == $n) | .value] | first;\n`,
    of: (name) => t`pick_one(${list}; ${quoted(name)})`,
  },
]

export const objectStyles = (list: string): readonly Style[] => [
  {
    name: 'reduce',
    before: t`(reduce ${list}[] as $t ({}; .[$t.name] = $t.value)) as $v\n| `,
    of: (name) => t`$v${dotted(name)}`,
  },
  {
    name: 'from-entries',
    before: t`(${list} | map({ key: .name, value: .value }) | from_entries) as $v\n| `,
    of: (name) => t`$v[${quoted(name)}]`,
  },
  {
    name: 'add-objects',
    before: t`([${list}[] | { (.name): .value }] | add) as $v\n| `,
    of: (name) => t`$v${dotted(name)}`,
  },
  {
    name: 'index',
    before: t`(${list} | INDEX(.name)) as $v\n| `,
    of: (name) => t`$v${dotted(name)}.value`,
  },
  {
    name: 'map-values',
    before: t`(${list} | INDEX(.name) | map_values(.value)) as $v\n| `,
    of: (name) => t`$v[${quoted(name)}]`,
  },
]

const instead: Readonly<Record<string, string>> = {
  real: '0',
  long: '0',
  bool: 'false',
  datetime: '"1970-01-01T00:00:00Z"',
}

const typeFaults = (type: string, text: string): readonly string[] => {
  switch (type) {
    case 'real':
    case 'long':
      return [`(${text} | "\\(.) °C")`, `[${text}]`, `{ value: ${text} }`, `(${text} | tostring | "~" + .)`]
    case 'bool':
      return [`(if ${text} then "on" else "off" end)`, `[${text}]`]
    case 'datetime':
      return [`(${text} | if . == null then null else .[0:4] | tonumber end)`, `[${text}]`]
    default:
      return []
  }
}

const timeFaults = (text: string): Piece['wrong'] => {
  const guarded = (change: string): string => `(${text} | if . == null then null else ${change} end)`
  return {
    'time-zone': [
      guarded('.[0:19] + "Z"'),
      guarded('sub("[+-][0-9][0-9]:[0-9][0-9]$"; "Z")'),
      guarded('strptime("%Y-%m-%dT%H:%M:%SZ") | mktime | todate'),
    ],
    fraction: [guarded('fromdate | todate'), guarded('split(".") | .[0]'), guarded('sub("\\\\.[0-9]+"; "")')],
  }
}

/** The lookup of one capability, with what people write instead by mistake. */
export const lookup = (
  style: Style,
  capability: Capability,
  all: readonly Capability[],
  list = '.telemetry',
): Piece => {
  const { name, schema, kind } = capability
  const text = style.of(name)
  const plain = render(text)
  const type = columnTypeOf(schema)
  const place = all
    .filter(
      (each) => each.kind === kind && each.component === capability.component && each.module === capability.module,
    )
    .indexOf(capability)
  const find = style.imports === true ? [`(${list} | iotc::find(.name == "${name}").value)`] : []
  const otherwise = instead[type]
  return piece('lookup', { name, type, schema: schema.kind, place: String(place) }, text, {
    position: [`${list}[${place}].value`, `(${list} | .[${place}] | .value)`],
    generator: [
      `(${list}[] | select(.name == "${name}").value)`,
      `(${list}[] | select(.name == "${name}") | .value)`,
      ...find,
    ],
    'default-record': [`${list}.${name}`, `${list}["${name}"]`],
    'wrong-type': typeFaults(type, plain),
    ...(otherwise === undefined ? {} : { 'default-value': [`(${plain} // ${otherwise})`] }),
    ...(type === 'bool'
      ? { 'alternative-false': [`(${plain} // null)`, `(${plain} // true)`, `(${plain} // "n/a")`] }
      : {}),
    ...(type === 'string' ? { 'text-null': [`"\\(${plain})"`, `(${plain} | tostring)`] } : {}),
    ...(type === 'datetime' ? timeFaults(plain) : {}),
  })
}

export const lookupEntry = (
  style: Style,
  capability: Capability,
  all: readonly Capability[],
  list?: string,
): Entry => ({
  name: capability.name,
  type: columnTypeOf(capability.schema),
  value: [lookup(style, capability, all, list)],
})

/** What every message has, as columns. `base` is the variable that holds the message. */
export const envelope = (random: Random, base = ''): readonly Entry[] => {
  const [device, time, ...more]: readonly Entry[] = [
    { name: random.pick(['deviceId', 'device', 'machineId']), type: 'string', value: [path('.device.id', base)] },
    {
      name: random.pick(['enqueuedTime', 'timestamp', 'sentAt']),
      type: 'datetime',
      value: [path('.enqueuedTime', base)],
    },
    { name: 'deviceName', type: 'string', value: [path('.device.name', base)] },
    { name: 'template', type: 'string', value: [path('.device.templateName', base)] },
    { name: 'templateId', type: 'string', value: [path('.device.templateId', base)] },
    { name: 'simulated', type: 'bool', value: [path('.device.simulated', base)] },
  ]
  return [device, time, ...random.some(more, random.below(3))].flatMap((each) => each ?? [])
}

const enrichmentNames = ['site', 'region', 'plantName', 'costCentre', 'ward', 'owner']

export type Enriched = {
  readonly enrichments: Readonly<Record<string, Enrichment>>
  readonly entries: readonly Entry[]
}

/** Enrichments of the export, each with its column. */
export const enriched = (random: Random, count: number, base = ''): Enriched => {
  const names = random.some(enrichmentNames, count)
  const entries = names.map((name): Entry => {
    const text = random.chance(0.3) ? `${base}.enrichments["${name}"]` : `${base}.enrichments.${name}`
    const wrong = [otherCase(name), mistyped(name), `${name}s`].map((each) => `${base}.enrichments.${each}`)
    return { name, type: 'string', value: [or(text, { 'enrichment-name': [...wrong, `${base}.enrichment.${name}`] })] }
  })
  const enrichments = Object.fromEntries(
    names.map((name, index): readonly [string, Enrichment] => [
      name,
      index === 1 ? { path: 'serialNumber' } : { value: 'north' },
    ]),
  )
  return { enrichments, entries }
}
