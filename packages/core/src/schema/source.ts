import { configSchema } from './config.ts'
import type { JsonSchema } from './json-schema.ts'

const childOf = (
  schema: JsonSchema,
  part: string,
  name: string,
): { readonly schema: JsonSchema | undefined; readonly parts: number } => {
  switch (part) {
    case 'then':
      return { schema: schema.anyOf?.[1], parts: 1 }
    case 'else':
      return { schema: schema.anyOf?.[0], parts: 1 }
    case 'items':
      return { schema: schema.items, parts: 1 }
    case 'additionalProperties':
      return {
        schema: typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined,
        parts: 1,
      }
    case 'properties':
      return { schema: schema.properties?.[name], parts: 2 }
    case '$defs':
      return { schema: schema.$defs?.[name], parts: 2 }
    default:
      return { schema: undefined, parts: 1 }
  }
}

/** The schema that holds the keyword which a validator's schema path ends in; `anyOf` stands there as if, then, else. */
export const schemaAt = (schemaPath: string): JsonSchema | undefined => {
  const parts = schemaPath.split('/').slice(1, -1)
  let schema: JsonSchema | undefined = configSchema
  for (let index = 0; index < parts.length && schema !== undefined;) {
    const child = childOf(schema, parts[index] ?? '', parts[index + 1] ?? '')
    schema = child.schema
    index += child.parts
  }
  return schema
}
