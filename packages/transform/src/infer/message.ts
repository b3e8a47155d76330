import type { ExportSource } from '@adx-export/core'
import type { Capability } from './model.ts'
import {
  anything,
  arrayOf,
  type Field,
  field,
  flag,
  join,
  keyedBy,
  type NameList,
  nil,
  type Shape,
  text,
} from './shape.ts'

const open: Shape = [keyedBy(undefined)]

/** A text that is one of the names. */
const oneOf = (list: NameList): Shape => [{ type: 'string', list }]

/** Messages of telemetry are documented whole; for the others a field more is no surprise. */
const part = (name: string, closed: boolean, fields: Readonly<Record<string, Field>>): Shape => [
  { type: 'object', fields: new Map(Object.entries(fields)), open: !closed, ...(closed ? { part: name } : {}) },
]

const optional = (shape: Shape): Field => field(shape, true)

const dateTime: Shape = [{ type: 'string', meaning: 'datetime' }]

/** An entry of telemetry with a name. */
export const named = (name: string, value: Shape): Shape =>
  part('an entry of telemetry', true, {
    id: field(text),
    name: field([{ type: 'string', value: name, list: 'telemetry' }]),
    value: field(value),
  })

const unnamed = (list: NameList, closed: boolean, more: Readonly<Record<string, Field>> = {}): Shape =>
  part('an entry of telemetry', closed, { id: field(text), name: field(oneOf(list)), value: field(anything), ...more })

/** Microsoft shows no entry of it: its other fields are not known. */
const cloudProperty: Shape = part('a cloud property', false, { name: optional(oneOf('cloudProperties')) })

const device = (closed: boolean): Shape =>
  part('.device', closed, {
    id: field(text),
    name: field(text),
    properties: field(part('.device.properties', closed, { reported: field(arrayOf(unnamed('reported', false))) })),
    cloudProperties: field(arrayOf(cloudProperty)),
    approved: optional(flag),
    blocked: optional(flag),
    provisioned: optional(flag),
    simulated: optional(flag),
    types: optional(arrayOf(anything)),
    modules: optional(arrayOf(anything)),
    organizations: optional(arrayOf(anything)),
    templateId: optional(text),
    templateName: optional(text),
  })

const envelope = (source: ExportSource) => ({
  applicationId: field(text),
  messageSource: field([{ type: 'string', value: source }] as const),
  enqueuedTime: field(dateTime),
  enrichments: optional([keyedBy('enrichments')]),
})

const telemetryItems = (model: readonly Capability[] | undefined): Shape => {
  const known = model?.filter(({ kind }) => kind === 'telemetry') ?? []
  return known.length === 0 ? unnamed('telemetry', true) : join(...known.map(({ name, shape }) => named(name, shape)))
}

const telemetry = (model: readonly Capability[] | undefined): Shape =>
  part('a telemetry message', true, {
    ...envelope('telemetry'),
    device: field(device(true)),
    telemetry: field(arrayOf(telemetryItems(model))),
    messageProperties: optional([keyedBy('messageProperties')]),
    component: optional(oneOf('components')),
    module: optional(oneOf('modules')),
  })

const change = { component: optional(oneOf('components')), module: optional(oneOf('modules')) }

/** What a transform of a source gets. Without a model nothing is known of the values. */
export const messageShape = (source: ExportSource, model?: readonly Capability[]): Shape => {
  if (source === 'telemetry') return telemetry(model)
  const common = { ...envelope(source), messageType: field(oneOf('messageTypes')) }
  const ofDevice = { ...common, device: field(device(false)) }
  switch (source) {
    case 'properties':
      return part('a message', false, { ...ofDevice, properties: field(arrayOf(unnamed('properties', false, change))) })
    case 'deviceConnectivity':
    case 'deviceLifecycle':
      return part('a message', false, ofDevice)
    case 'deviceTemplateLifecycle':
      return part('a message', false, { ...common, templateId: field(text) })
    case 'audit':
      return part('a message', false, { ...common, actor: field(open), resource: field(open), updated: optional(open) })
  }
  return nil
}
