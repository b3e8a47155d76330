import { patterns } from '../values/patterns.ts'
import { list, object, ref, text } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { only } from './shared.ts'

const removals = (description: string): JsonSchema => list({ description }, ref('removal'))

/** Definitions of the `removed` and `accept` sections. */
export const removedDefinitions: Readonly<Record<string, JsonSchema>> = {
  removal: {
    title: 'Removal',
    anyOf: [
      text('The name of what is removed.'),
      object({}, { name: text('The name of what is removed.'), only }, ['name']),
    ],
  },
  removed: object(
    {
      title: 'Removed',
      description: 'The only way anything is deleted. Names may be of things that the file no longer declares.',
    },
    {
      exports: removals('Ids in IoT Central.'),
      destinations: removals('Ids in IoT Central.'),
      links: removals('export/destination'),
      tables: removals('cluster/database/table'),
      columns: removals('cluster/database/table/column'),
      principals: removals(
        'cluster/database/role/identity, or instead of the identity `user=ID`, `group=ID` or `application=ID`, each with an optional `;TENANT`.',
      ),
      policies: removals('cluster/database/policy or cluster/database/table/policy'),
    },
  ),
  acceptance: object(
    { title: 'Accepted risk', description: 'Consent to one change, pasted from the refusal that asked for it.' },
    {
      risk: text('The risk.', { examples: ['deletes-data'] }),
      at: text('The address.', { examples: ['adx/table:wards/vitals/old_table'] }),
      seen: text('The fingerprint of what was seen.', { pattern: patterns.fingerprint }),
      only,
    },
    ['risk', 'at', 'seen'],
  ),
}
