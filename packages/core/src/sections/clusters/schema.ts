import { policySchemas } from '../policies/index.ts'
import { databaseRoles } from '../../values/closed-sets.ts'
import { columnTypeSpellings } from '../../values/column-type.ts'
import { patterns } from '../../values/patterns.ts'
import { flag, list, named, object, ref, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { manage, only } from '../../schema/shared.ts'

const columnType = text('A Kusto column type, or one of its aliases.', {
  examples: columnTypeSpellings,
})

/** Definitions of the `clusters` section. */
export const clusterDefinitions: Readonly<Record<string, JsonSchema>> = {
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
  principal: object(
    {
      title: 'Principal',
      description:
        'A principal with a role on the database: exactly one of identity, user, group and application. adx-export never touches other principals.',
    },
    {
      role: {
        enum: databaseRoles,
        description: 'IoT Central asks for admin.',
      },
      identity: text('A key of `identities`.'),
      user: text('An object id or user principal name.'),
      group: text('An object id or mail address.'),
      application: text('An application or object id.', { pattern: patterns.guid }),
      tenantId: text('The tenant of a user, group or application.', { pattern: patterns.guid }),
      only,
    },
    ['role'],
  ),
  database: object(
    { title: 'Database' },
    {
      name: text('The name in Kusto, if it differs from the key.'),
      manage,
      only,
      principals: list({ description: 'Roles on the database.' }, ref('principal')),
      tables: named({ description: 'By name.' }, ref('table')),
      ...policySchemas,
    },
  ),
  cluster: object(
    { title: 'Cluster', description: 'An Azure Data Explorer cluster or a Fabric eventhouse.' },
    {
      url: text('The engine’s URL, not the one that begins with `ingest-`.', {
        examples: ['https://wards.westeurope.kusto.windows.net'],
      }),
      resourceId: text(
        'The Azure resource. With it the streaming flag, databases and grants can go through Azure Resource Manager.',
        {
          pattern: patterns.clusterResource,
        },
      ),
      streamingIngestion: flag(
        'Whether the cluster allows streaming ingestion. Without this key, adx-export keeps the live setting. Needs `resourceId`.',
      ),
      manage,
      only,
      databases: named({ description: 'By name.' }, ref('database')),
    },
    ['url'],
  ),
}
