import { recoverabilities } from '../values/closed-sets.ts'
import { patterns } from '../values/patterns.ts'
import { flag, list, object, text } from './json-schema.ts'
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

/** Policies that a table and a database may carry; what is left out is left alone. */
export const policies: Readonly<Record<string, JsonSchema>> = {
  streamingIngestion: flag(
    'Whether rows may be streamed in, so that they can be queried within seconds. The cluster must allow it too.',
  ),
  retention: {
    description: 'How long data is kept.',
    anyOf: [
      timespan('How long data is kept.', ['365d', '3650.00:00:00']),
      object(
        { minProperties: 1 },
        {
          softDelete: timespan('How long data is kept and can be queried.', ['365d']),
          recoverability: {
            enum: recoverabilities,
            description: 'Whether data can be recovered for 14 days after it was deleted.',
          },
        },
      ),
    ],
  },
  caching: timespan('How long data stays in the hot cache.', ['30d']),
  ingestionBatching: object(
    { description: 'When queued data is sealed into a batch: at whichever limit is met first.', minProperties: 1 },
    {
      time: timespan('From 10 seconds to 30 minutes.', ['30s', '00:05:00']),
      items: { type: 'integer', description: 'Number of blobs, from 1 to 25000.' },
      megabytes: { type: 'integer', description: 'Raw size in MB, from 100 to 4096.' },
    },
  ),
}
