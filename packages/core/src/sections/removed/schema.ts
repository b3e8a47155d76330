import { consentDays, mostConsentDays } from '../../values/consent.ts'
import { patterns } from '../../values/patterns.ts'
import { list, named, object, ref, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { only } from '../../schema/shared.ts'

const removals = (description: string): JsonSchema => list({ description }, ref('removal'))

/** Definitions of the `removed` and `accept` sections. */
export const removedDefinitions: Readonly<Record<string, JsonSchema>> = {
  removal: {
    title: 'Removal',
    anyOf: [
      text('The name of the thing to remove.'),
      object({}, { name: text('The name of the thing to remove.'), only }, ['name']),
    ],
  },
  removed: object(
    {
      title: 'Removed',
      description: 'Things to delete. adx-export deletes nothing else. The file need not declare them any more.',
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
    { title: 'Accepted risk', description: 'Consent to one change: the line that a refusal printed.' },
    {
      risk: text('The risk.', { examples: ['deletes-data'] }),
      at: text('The address.', { examples: ['adx/table:wards/vitals/old_table'] }),
      seen: {
        description: 'The fingerprint of the accepted change.',
        anyOf: [
          text('The fingerprint of the accepted change.', { pattern: patterns.fingerprint, examples: ['9f31c2aa'] }),
          named(
            {
              description: 'One fingerprint for each environment: `{ prod-a: 9f31c2aa, prod-b: 07be41d3 }`.',
              minProperties: 1,
            },
            text('The fingerprint of the accepted change in this environment.', { pattern: patterns.fingerprint }),
          ),
        ],
      },
      until: text(
        `The last day on which the entry applies, in UTC: at most ${mostConsentDays} days ahead. A refusal prints it ${consentDays} days ahead.`,
        { pattern: patterns.date, examples: ['2026-12-30'] },
      ),
      only,
    },
    ['risk', 'at', 'seen', 'until'],
  ),
  deviation: object(
    {
      title: 'Accepted difference',
      description: 'A difference from the live state that `drift` lists as accepted. It does not count as drift.',
    },
    {
      at: text('The address.', { examples: ['adx/table-policy:wards/vitals/readings/caching'] }),
      attribute: text(
        'The attribute that differs, as a plan prints it. Without this key, the entry accepts all attributes, and also a missing policy.',
        {
          examples: ['hot'],
        },
      ),
      value: {
        description:
          'The accepted live value, written as in this file. `null` means not set. Any other live value is drift again. Without this key, the entry accepts every live value, also a later one.',
        examples: ['60d'],
      },
      reason: text('The reason. adx-export shows it with the difference.', {
        'x-literal': true,
        examples: ['Longer cache for the audit in December'],
      }),
      until: text('The last day on which the entry applies, in UTC.', {
        pattern: patterns.date,
        examples: ['2026-12-30'],
      }),
      only,
    },
    ['at', 'reason', 'until'],
  ),
}
