import { list, object, ref, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { only } from '../../schema/shared.ts'
import { patterns } from '../../values/patterns.ts'

/** The definition of an accepted difference. */
export const driftDefinitions: Readonly<Record<string, JsonSchema>> = {
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

/** The section `drift`. */
export const drift: JsonSchema = object(
  { description: 'How `drift` treats differences. This section does not affect plans.' },
  { ignore: list({ description: 'Differences that are accepted for a time.' }, ref('deviation')) },
)
