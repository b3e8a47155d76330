import { type Config, type DataExport, type Diagnostic, diagnose } from '@adx-export/core'
import { type DeclaredCapability, type Model, parseModels } from '../dtdl/model.ts'
import type { Sample } from '../model/sample.ts'
import { type JsonNode, nodeOf, writeJson } from '../rows/json-text.ts'
import { builtInMessages } from './built-in.ts'
import { sampleLimits } from './limits.ts'
import { valueOfSchema } from './model-values.ts'

type Made = { readonly name: string; readonly members: readonly (readonly [string, JsonNode])[] }

const object = (members: readonly (readonly [string, JsonNode])[]): JsonNode => ({
  kind: 'object',
  members: new Map(members),
})

/** Ids of capabilities are left out at times; the service then makes them from the model's. */
const entryOf = (
  model: Model,
  { id, name, schema }: DeclaredCapability,
  index: number,
): readonly (readonly [string, JsonNode])[] => [
  ['id', nodeOf(id ?? `${model.id.replace(/;\d+$/, '')}:${name};1`)],
  ['name', nodeOf(name)],
  ['value', valueOfSchema(schema, index)],
]

const listOf = (model: Model, capabilities: readonly DeclaredCapability[], withPlace: boolean): JsonNode => ({
  kind: 'array',
  items: capabilities.map((each, index) =>
    object([...entryOf(model, each, index), ...(withPlace ? placeOf(each) : [])]),
  ),
})

const of = (model: Model, kind: DeclaredCapability['kind']): readonly DeclaredCapability[] =>
  model.capabilities.filter((each) => each.kind === kind)

const deviceOf = (model: Model): JsonNode =>
  object([
    ['id', nodeOf('press-07')],
    ['name', nodeOf('Press 7')],
    ['templateId', nodeOf(model.id)],
    ['templateName', nodeOf(model.name)],
    ['properties', object([['reported', listOf(model, of(model, 'property'), false)]])],
    ['cloudProperties', listOf(model, of(model, 'cloudProperty'), false)],
    ...(['simulated', 'approved', 'blocked', 'provisioned'] as const).map(
      (flag) => [flag, nodeOf(flag === 'approved' || flag === 'provisioned')] as const,
    ),
    ...(['types', 'modules', 'organizations'] as const).map((list) => [list, nodeOf([])] as const),
  ])

/** Where a capability belongs, as messages and entries of properties say it. */
const placeOf = ({ component, module }: DeclaredCapability): Made['members'] => [
  ...(component === undefined ? [] : [['component', nodeOf(component)] as const]),
  ...(module === undefined ? [] : [['module', nodeOf(module)] as const]),
]

/** One message for what a device itself sends, one for each component and module: their telemetry comes in messages of its own. */
const telemetryOf = (model: Model): readonly Made[] => {
  const named = ({ component, module }: DeclaredCapability): string =>
    [module, component].filter((each) => each !== undefined).join(' ')
  const groups = Map.groupBy(of(model, 'telemetry'), named)
  return [...groups].map(([place, capabilities]) => ({
    name: place === '' ? 'telemetry' : `telemetry of ${place}`,
    members: [...capabilities.slice(0, 1).flatMap(placeOf), ['telemetry', listOf(model, capabilities, false)]],
  }))
}

const propertiesOf = (model: Model): readonly Made[] =>
  (
    [
      ['property', 'devicePropertyReportedChange'],
      ['cloudProperty', 'cloudPropertyChange'],
    ] as const
  ).flatMap(([kind, messageType]) => {
    const capabilities = of(model, kind)
    if (capabilities.length === 0) return []
    const list = listOf(model, capabilities, true)
    return [
      {
        name: `properties ${messageType}`,
        members: [
          ['messageType', nodeOf(messageType)],
          ['properties', list],
        ],
      },
    ]
  })

const madeFrom = (model: Model, { source }: DataExport): readonly Made[] => {
  if (source === 'telemetry') return telemetryOf(model)
  return source === 'properties' ? propertiesOf(model) : []
}

/** Messages of the devices of one model, on the envelope of the product's own message. */
const ofModel = (model: Model, entry: DataExport, file: string, sent: JsonNode | undefined): readonly Sample[] => {
  const [own] = builtInMessages(entry)
  const envelope = nodeOf(own?.message ?? {})
  if (envelope.kind !== 'object') return []
  return madeFrom(model, entry).map(({ name, members }) => {
    const kept = [...envelope.members].filter(([key]) => key !== 'component' && key !== 'module')
    const properties = sent === undefined ? [] : [['messageProperties', sent] as const]
    const message = object([...kept, ['device', deviceOf(model)], ...properties, ...members])
    const assumed = entry.source !== 'telemetry'
    return { name: `${file} ${name}`, origin: 'generated', source: entry.source, text: writeJson(message), assumed }
  })
}

/**
 * Messages made from the device models of a config, always the same. `sent` are application properties for them: a device
 * template does not tell which there are.
 */
export const generatedSamples = (
  config: Config,
  entry: DataExport,
  sent?: JsonNode,
): { readonly samples: readonly Sample[]; readonly leftOut: number } => {
  const all = (config.samples?.templates ?? []).flatMap(({ file, text }) =>
    parseModels(text).flatMap((model, index) =>
      ofModel(model, entry, index === 0 ? file : `${file} ${index + 1}`, sent),
    ),
  )
  const samples = all.slice(0, sampleLimits.generated)
  return { samples, leftOut: all.length - samples.length }
}

/** Device models of a config that cannot be read. */
export const modelFindings = ({ samples }: Config): readonly Diagnostic[] =>
  (samples?.templates ?? []).flatMap(({ at, file, text }) =>
    parseModels(text).length === 0
      ? [diagnose('model-malformed', at, `${file} is neither a device template nor a capability model.`)]
      : [],
  )
