import { list, named, object, ref, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { only } from '../../schema/shared.ts'
import { consentDays, mostConsentDays } from '../../values/consent.ts'
import { patterns } from '../../values/patterns.ts'

/** The definition of a line of consent. */
export const acceptDefinitions: Readonly<Record<string, JsonSchema>> = {
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
}

/** The section `accept`: a list, or the file that has it. */
export const accept: JsonSchema = {
  description: 'Accepted risks.',
  anyOf: [
    list({ description: 'Accepted risks. Each entry is a line that a refusal printed.' }, ref('acceptance')),
    object(
      { description: 'A separate file contains the list, so that it can have separate code owners.' },
      {
        file: text('A YAML file with the list, in the folder of the config.', {
          'x-literal': true,
          examples: ['adx-export.accept.yaml'],
        }),
      },
      ['file'],
    ),
  ],
}
