import { config } from './config.ts'
import { transform } from './transform.ts'

/** What `init` writes, relative to the folder. */
export const starterFiles = [
  { name: 'adx-export.yaml', text: config },
  { name: 'transforms/telemetry.jq', text: transform },
] as const
