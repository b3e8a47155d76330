import { consentDays, mostConsentDays } from '../values/consent.ts'
import { patterns } from '../values/patterns.ts'
import { list, named, object, ref, text } from './json-schema.ts'
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
      seen: {
        description: 'The fingerprint of what was seen.',
        anyOf: [
          text('The fingerprint of what was seen.', { pattern: patterns.fingerprint, examples: ['9f31c2aa'] }),
          named(
            {
              description: 'One fingerprint for each environment: `{ prod-a: 9f31c2aa, prod-b: 07be41d3 }`.',
              minProperties: 1,
            },
            text('The fingerprint of what was seen in this environment.', { pattern: patterns.fingerprint }),
          ),
        ],
      },
      until: text(
        `The last day on which it counts, in UTC: at most ${mostConsentDays} days ahead. A refusal prints it ${consentDays} days ahead.`,
        { pattern: patterns.date, examples: ['2026-12-30'] },
      ),
      only,
    },
    ['risk', 'at', 'seen', 'until'],
  ),
  deviation: object(
    {
      title: 'Accepted difference',
      description: 'A difference from the live state that a search for drift lists as accepted, and that is no drift.',
    },
    {
      at: text('The address.', { examples: ['adx/table-policy:wards/vitals/readings/caching'] }),
      attribute: text('What differs, as a plan prints it. Without it: all of it, and of a policy that it is missing.', {
        examples: ['hot'],
      }),
      value: {
        description:
          'The live value that is accepted, written as in this file; `null`: that it is not set. Any other live value is drift again. Without it: whatever is live, also what is set later.',
        examples: ['60d'],
      },
      reason: text('Why it is accepted. It is shown beside the difference wherever that is listed.', {
        'x-literal': true,
        examples: ['Longer cache for the audit in December'],
      }),
      until: text('The last day on which it counts, in UTC.', { pattern: patterns.date, examples: ['2026-12-30'] }),
      only,
    },
    ['at', 'reason', 'until'],
  ),
}
