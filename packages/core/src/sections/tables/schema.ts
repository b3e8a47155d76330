import { policySchemas } from '../policies/index.ts'
import { named, object, ref, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { manage, only } from '../../schema/shared.ts'
import { columnTypeSpellings } from '../../values/column-type.ts'

const columnType = text('A Kusto column type, or one of its aliases.', {
  examples: ['datetime', 'string', 'dynamic'],
  'x-editor': { enum: columnTypeSpellings },
})

/** Definitions of tables and columns. */
export const tableDefinitions: Readonly<Record<string, JsonSchema>> = {
  column: {
    title: 'Column',
    anyOf: [columnType, object({}, { type: columnType, docstring: text('What the column holds.'), only }, ['type'])],
  },
  table: object(
    { title: 'Table', description: 'A table that receives rows.' },
    {
      name: text('The name in Kusto, if it differs from the key.'),
      manage,
      only,
      docstring: text('What the table holds.'),
      folder: text('The folder that query tools show it in.'),
      columns: named(
        { description: 'Columns by name. adx-export never touches other columns of the table.', minProperties: 1 },
        ref('column'),
      ),
      ...policySchemas,
    },
    ['columns'],
  ),
}
