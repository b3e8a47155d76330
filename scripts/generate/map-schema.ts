import type { JsonSchema } from '../../packages/core/src/schema/json-schema.ts'

const mapValues = (
  schemas: Readonly<Record<string, JsonSchema>>,
  change: (schema: JsonSchema) => JsonSchema,
): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, mapSchema(schema, change)]))

/** Changes every schema inside a schema, the inner ones first. */
export const mapSchema = (schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema => {
  const { properties, $defs, items, anyOf, additionalProperties, ...rest } = schema
  return change({
    ...rest,
    ...(properties === undefined ? {} : { properties: mapValues(properties, change) }),
    ...(items === undefined ? {} : { items: mapSchema(items, change) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((each) => mapSchema(each, change)) }),
    ...(additionalProperties === undefined
      ? {}
      : {
          additionalProperties:
            typeof additionalProperties === 'boolean' ? additionalProperties : mapSchema(additionalProperties, change),
        }),
    ...($defs === undefined ? {} : { $defs: mapValues($defs, change) }),
  })
}
