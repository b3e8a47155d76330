import schema from '../generated/adx-export.schema.json' with { type: 'json' }
import { config } from './config.ts'
import { transform } from './transform.ts'
import { configName } from '@adx-export/core'

/** What `init` writes, relative to the folder. The schema is for editors: completion, and checks while one types. */
export const starterFiles = [
  { name: configName, text: config },
  { name: 'adx-export.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` },
  { name: 'transforms/telemetry.jq', text: transform },
] as const
