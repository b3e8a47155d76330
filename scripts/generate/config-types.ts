import { compile } from 'json-schema-to-typescript'
import { configSchema } from '../../packages/core/src/schema/config.ts'
import type { JsonSchema } from '../../packages/core/src/schema/json-schema.ts'
import { banner } from './file.ts'
import type { Generator } from './file.ts'
import { mapSchema } from './map-schema.ts'

const forTypes = (schema: JsonSchema): JsonSchema => {
  const {
    description: _,
    title: _title,
    examples: _examples,
    default: _default,
    'x-literal': _literal,
    'x-editor': _editor,
    minItems: _items,
    ...rest
  } = schema
  return rest
}

/** The types of a config as it is written, every expression replaced. */
export const generateConfigTypes: Generator = async () => {
  const text = await compile(
    JSON.parse(JSON.stringify({ ...mapSchema(configSchema, forTypes), title: 'ConfigText' })),
    'ConfigText',
    {
      bannerComment: `// ${banner}`,
      format: true,
      style: { semi: false, singleQuote: true, printWidth: 120 },
      declareExternallyReferenced: true,
      unreachableDefinitions: false,
    },
  )
  return [{ path: 'packages/core/src/generated/config-text.ts', text }]
}
