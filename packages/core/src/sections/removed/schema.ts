import { list, object, ref, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { only } from '../../schema/shared.ts'

const removals = (description: string): JsonSchema => list({ description }, ref('removal'))

/** Definitions of the section `removed`. */
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
}
