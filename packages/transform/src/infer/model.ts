import type { JsonValue } from '@adx-export/core'
import { anything, arrayOf, type Field, field, flag, number, type Shape, text } from './shape.ts'

/** Something that a device template says of its devices. */
export type Capability = {
  readonly kind: 'telemetry' | 'property' | 'cloudProperty'
  readonly name: string
  readonly shape: Shape
  readonly displayName?: string
}

type JsonObject = { readonly [key: string]: JsonValue }

/** Models may extend models; deeper than this nobody writes them. */
const maxDepth = 16

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value)

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value)

const listOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  isList(value) ? value : value === undefined ? [] : [value]

const textOf = (value: JsonValue | undefined): string | undefined => {
  if (typeof value === 'string') return value
  const [first] = isObject(value) ? Object.values(value) : []
  return typeof first === 'string' ? first : undefined
}

const coordinates = (...names: readonly string[]): Shape => [
  { type: 'object', fields: new Map(names.map((name) => [name, field(number)])), open: false },
]

const primitives: Readonly<Record<string, Shape>> = {
  boolean: flag,
  date: [{ type: 'string', meaning: 'datetime' }],
  dateTime: [{ type: 'string', meaning: 'datetime' }],
  double: number,
  duration: text,
  float: number,
  geopoint: coordinates('lat', 'lon', 'alt'),
  integer: [{ type: 'number', meaning: 'int' }],
  long: [{ type: 'number', meaning: 'long' }],
  string: text,
  time: text,
  vector: coordinates('x', 'y', 'z'),
}

const fieldsOf = (schema: JsonObject, depth: number): ReadonlyMap<string, Field> =>
  new Map(
    listOf(schema.fields).flatMap((each) =>
      isObject(each) && typeof each.name === 'string'
        ? [[each.name, field(shapeOf(each.schema, depth + 1), true)] as const]
        : [],
    ),
  )

/** The shape of a DTDL schema. */
const shapeOf = (schema: JsonValue | undefined, depth: number): Shape => {
  if (typeof schema === 'string') return Object.hasOwn(primitives, schema) ? (primitives[schema] ?? anything) : anything
  if (!isObject(schema) || depth > maxDepth) return anything
  const types = listOf(schema['@type'])
  if (types.includes('Enum')) return shapeOf(schema.valueSchema ?? 'string', depth + 1)
  if (types.includes('Array')) return arrayOf(shapeOf(schema.elementSchema, depth + 1))
  if (types.includes('Object')) return [{ type: 'object', fields: fieldsOf(schema, depth), open: true }]
  return types.includes('Map') ? [{ type: 'object', fields: new Map(), open: true }] : anything
}

const kindOf = (types: readonly JsonValue[]): Capability['kind'] | undefined => {
  if (types.includes('Telemetry')) return 'telemetry'
  if (!types.includes('Property')) return undefined
  return types.includes('Cloud') ? 'cloudProperty' : 'property'
}

const capabilityOf = (content: JsonObject): readonly Capability[] => {
  const kind = kindOf(listOf(content['@type']))
  if (kind === undefined || typeof content.name !== 'string') return []
  const displayName = textOf(content.displayName)
  const more = displayName === undefined ? {} : { displayName }
  return [{ kind, name: content.name, shape: shapeOf(content.schema, 0), ...more }]
}

const inside = (model: JsonValue | undefined, depth: number): readonly Capability[] => {
  if (!isObject(model) || depth > maxDepth) return []
  return [
    ...listOf(model.contents).flatMap((content) => {
      if (!isObject(content)) return []
      const types = listOf(content['@type'])
      const nested = types.includes('Component')
        ? listOf(content.schema)
        : types.includes('EdgeModule')
          ? listOf(content.target)
          : []
      return [...capabilityOf(content), ...nested.flatMap((each) => inside(each, depth + 1))]
    }),
    ...listOf(model.extends).flatMap((each) => inside(each, depth + 1)),
  ]
}

/**
 * What a device template, its capability model or a list of either has, components and extended models included.
 * The shape is that of DTDL as IoT Central writes it; ids are not looked at.
 */
export const capabilitiesOf = (template: JsonValue): readonly Capability[] =>
  listOf(template).flatMap((each) => (isObject(each) ? inside(each.capabilityModel ?? each, 0) : []))
