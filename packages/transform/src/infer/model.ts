import type { JsonValue } from '@adx-export/core'
import { type DeclaredCapability, type Model, modelsOf } from '../dtdl/model.ts'
import { objectsIn, textIn, typesOf } from '../dtdl/nodes.ts'
import { type JsonNode, type JsonObject, nodeOf } from '../rows/json-text.ts'
import { anything, arrayOf, type Field, field, flag, number, type Shape, text } from './shape.ts'

/** Something that a device template says of its devices, and what its values may be. */
export type Capability = Pick<DeclaredCapability, 'kind' | 'name' | 'displayName' | 'component' | 'module'> & {
  readonly shape: Shape
  /** As the device template has it. */
  readonly schema?: JsonNode | undefined
}

/** Schemas within each other that are followed; what is deeper may be anything. */
const deepest = 16

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
    objectsIn(schema, 'fields').flatMap((each) => {
      const name = textIn(each, 'name')
      return name === undefined ? [] : [[name, field(shapeOf(each.members.get('schema'), depth + 1), true)] as const]
    }),
  )

/** The shape of a DTDL schema. */
const shapeOf = (schema: JsonNode | undefined, depth: number): Shape => {
  if (schema?.kind === 'string') {
    return Object.hasOwn(primitives, schema.value) ? (primitives[schema.value] ?? anything) : anything
  }
  if (schema?.kind !== 'object' || depth > deepest) return anything
  const types = typesOf(schema)
  if (types.includes('Enum')) return shapeOf(schema.members.get('valueSchema') ?? nodeOf('string'), depth + 1)
  if (types.includes('Array')) return arrayOf(shapeOf(schema.members.get('elementSchema'), depth + 1))
  if (types.includes('Object')) return [{ type: 'object', fields: fieldsOf(schema, depth), open: true }]
  return types.includes('Map') ? [{ type: 'object', fields: new Map(), open: true }] : anything
}

/** The texts of an enumeration; undefined for any other schema, and for one whose values are numbers or not all written. */
export const textsOf = (schema: JsonNode | undefined): readonly string[] | undefined => {
  if (schema?.kind !== 'object' || !typesOf(schema).includes('Enum')) return undefined
  const values = objectsIn(schema, 'enumValues').map((each) => textIn(each, 'enumValue'))
  const texts = values.filter((each) => each !== undefined)
  return texts.length === 0 || texts.length < values.length ? undefined : texts
}

/** What device models have, components, modules and extended models included. */
export const capabilitiesOfModels = (models: readonly Model[]): readonly Capability[] =>
  models.flatMap(({ capabilities }) =>
    capabilities.map(({ kind, name, schema, displayName, component, module }) => ({
      kind,
      name,
      schema,
      shape: textsOf(schema) === undefined ? shapeOf(schema, 0) : [{ type: 'string', list: `values of ${name}` }],
      ...(component === undefined ? {} : { component }),
      ...(module === undefined ? {} : { module }),
      ...(displayName === undefined ? {} : { displayName }),
    })),
  )

/** The same of a device template, its capability model or a list of either, as plain JSON. */
export const capabilitiesOf = (template: JsonValue): readonly Capability[] =>
  capabilitiesOfModels(modelsOf(nodeOf(template)))
