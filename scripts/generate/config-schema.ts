import { configSchema } from '../../packages/core/src/schema/config.ts'
import type { JsonSchema } from '../../packages/core/src/schema/json-schema.ts'
import type { Generator } from './file.ts'
import { mapSchema } from './map-schema.ts'

/** It has no description: an editor would show it instead of the key's own. */
const expression: JsonSchema = { type: 'string', pattern: '\\$\\{\\{[\\s\\S]*\\}\\}' }

const isScalar = (schema: JsonSchema): boolean =>
  schema.enum !== undefined || (typeof schema.type === 'string' && !['object', 'array'].includes(schema.type))

/** Text without any constraint admits an expression as it is. */
const isFree = (schema: JsonSchema): boolean =>
  schema.type === 'string' && schema.pattern === undefined && schema.enum === undefined

/** Puts an expression beside a scalar, where one may stand. */
const withExpression = (schema: JsonSchema): JsonSchema => {
  if (schema['x-literal'] === true) {
    const { 'x-literal': _, ...rest } = schema
    return rest
  }
  const { 'x-editor': editor, ...plain } = schema
  const checked: JsonSchema = { ...plain, ...editor }
  if (!isScalar(checked) || isFree(checked)) return checked
  const { title, description, examples, default: initial, ...constraint } = checked
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
    ...(initial === undefined ? {} : { default: initial }),
    anyOf: [constraint, expression],
  }
}

/** The schema for editors: what may stand in the file as it is written, expressions included. */
export const publishedConfigSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...mapSchema(configSchema, withExpression),
})

/** Where it is published, and where the command holds what `init` writes beside a config. */
const paths = ['schemas/adx-export.schema.json', 'packages/cli/src/generated/adx-export.schema.json'] as const

export const generateConfigSchema: Generator = () => {
  const text = `${JSON.stringify(publishedConfigSchema(), null, 2)}\n`
  return Promise.resolve(paths.map((path) => ({ path, text })))
}
