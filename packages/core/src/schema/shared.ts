import { patterns } from '../values/patterns.ts'
import { flag, list, text } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'

export const only: JsonSchema = list(
  { description: 'The environments that have this. Without it: all.', minItems: 1 },
  { type: 'string', 'x-literal': true },
)

export const manage: JsonSchema = flag('False: somebody else owns it; it is checked and reported, and never changed.', {
  default: true,
})

export const timespan = (description: string, examples: readonly string[]): JsonSchema =>
  text(`${description} A Kusto duration.`, { pattern: patterns.timespan, examples })
