import type { Path } from '../text/document.ts'
import { configSchema } from './config.ts'
import type { JsonSchema } from './json-schema.ts'

const resolved = (schema: JsonSchema | undefined): JsonSchema | undefined =>
  schema?.$ref === undefined ? schema : configSchema.$defs?.[schema.$ref.replace('#/$defs/', '')]

/** Of a schema for one scalar or one object, the part that is meant. */
const formOf = (schema: JsonSchema | undefined, form: 'scalar' | 'object'): JsonSchema | undefined =>
  schema?.anyOf === undefined ? schema : schema.anyOf[form === 'object' ? 1 : 0]

/** Of a list beside a mapping, the list is meant where an index follows. */
const listOf = (schema: JsonSchema | undefined, part: string): JsonSchema | undefined =>
  /^\d+$/.test(part) ? schema?.anyOf?.find(({ items }) => items !== undefined) : undefined

const childOf = (schema: JsonSchema | undefined, part: string): JsonSchema | undefined => {
  const { properties, additionalProperties, items } = schema ?? {}
  if (properties !== undefined && Object.hasOwn(properties, part)) return properties[part]
  return typeof additionalProperties === 'object' ? additionalProperties : items
}

/** The schema of the value at a path; `form` chooses where a scalar and an object may stand. */
export const schemaAt = (path: Path, form: 'scalar' | 'object'): JsonSchema | undefined => {
  let schema: JsonSchema | undefined = configSchema
  for (const part of path) schema = resolved(childOf(listOf(schema, part) ?? formOf(schema, 'object'), part))
  return formOf(schema, form)
}
