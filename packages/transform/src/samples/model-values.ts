import { objectsIn, textIn, typesOf } from '../dtdl/nodes.ts'
import { type JsonNode, type JsonObject, nodeOf } from '../rows/json-text.ts'

const number = (text: string): JsonNode => ({ kind: 'number', text })

/** A value of each schema that DTDL and IoT Central name; `index` keeps the values of one message apart. */
const named: Readonly<Record<string, (index: number) => JsonNode>> = {
  boolean: (index) => nodeOf(index % 2 === 0),
  date: () => nodeOf('2026-11-12'),
  dateTime: () => nodeOf('2026-11-12T10:01:30.588Z'),
  double: (index) => number(String(20.5 + index)),
  duration: () => nodeOf('PT90S'),
  float: (index) => number(String(20.25 + index)),
  integer: (index) => number(String(40 + index)),
  long: (index) => number(String(4_000_000_000 + index)),
  string: (index) => nodeOf(`text ${index + 1}`),
  time: () => nodeOf('10:01:30'),
  geopoint: () => nodeOf({ lat: 47.37, lon: 8.54, alt: 408 }),
  vector: () => nodeOf({ x: 0.1, y: 0.2, z: 9.8 }),
}

/** Schemas within each other that are followed; what is deeper is a text. */
const deepest = 6

const enumerated = (schema: JsonObject, index: number): JsonNode => {
  const values = objectsIn(schema, 'enumValues')
  return values[index % Math.max(1, values.length)]?.members.get('enumValue') ?? nodeOf(0)
}

const fieldsOf = (schema: JsonObject, index: number, depth: number): JsonNode => {
  const members = objectsIn(schema, 'fields').flatMap((field, at) => {
    const name = textIn(field, 'name')
    return name === undefined
      ? []
      : [[name, valueOfSchema(field.members.get('schema'), index + at, depth + 1)] as const]
  })
  return { kind: 'object', members: new Map(members) }
}

const mapOf = (schema: JsonObject, index: number, depth: number): JsonNode => {
  const value = schema.members.get('mapValue')
  const inner = value?.kind === 'object' ? value.members.get('schema') : undefined
  return { kind: 'object', members: new Map([['first', valueOfSchema(inner, index, depth + 1)]]) }
}

/** A value of a schema, always the same. What is not known as a schema gives a text. */
export function valueOfSchema(schema: JsonNode | undefined, index: number, depth = 0): JsonNode {
  if (schema?.kind === 'string') {
    const make = Object.hasOwn(named, schema.value) ? named[schema.value] : undefined
    return (make ?? named['string'])?.(index) ?? nodeOf(null)
  }
  if (schema?.kind !== 'object' || depth > deepest) return nodeOf(`text ${index + 1}`)
  const types = typesOf(schema)
  if (types.includes('Enum')) return enumerated(schema, index)
  if (types.includes('Object')) return fieldsOf(schema, index, depth)
  if (types.includes('Map')) return mapOf(schema, index, depth)
  if (!types.includes('Array')) return nodeOf(`text ${index + 1}`)
  const element = schema.members.get('elementSchema')
  return { kind: 'array', items: [0, 1].map((at) => valueOfSchema(element, index + at, depth + 1)) }
}
