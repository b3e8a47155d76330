import { patterns } from '../values/patterns.ts'
import { flag, list, text } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'

export const only: JsonSchema = list(
  { description: 'The environments that this applies to. Without this key: all.', minItems: 1 },
  { type: 'string', 'x-literal': true },
)

export const manage: JsonSchema = flag(
  'If false, somebody else owns this: adx-export checks and reports it, but never changes it.',
  {
    default: true,
  },
)

export const timespan = (description: string, examples: readonly string[]): JsonSchema =>
  text(`${description} A Kusto duration.`, { pattern: patterns.timespan, examples })

export const guid = (description: string): JsonSchema => text(description, { pattern: patterns.guid })

/** A file or folder that the config names. */
export const filePath = (description: string, examples: readonly string[]): JsonSchema =>
  text(`${description} Relative to this file, inside its folder.`, { 'x-literal': true, examples })
