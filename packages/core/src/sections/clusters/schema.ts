import { policySchemas } from '../policies/index.ts'
import { flag, list, named, object, ref, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { manage, only } from '../../schema/shared.ts'
import { clusterUrlPattern } from '../../values/cluster-url.ts'
import { patterns } from '../../values/patterns.ts'

/** Definitions of clusters and databases. */
export const clusterDefinitions: Readonly<Record<string, JsonSchema>> = {
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
      url: text("The engine's URL, not the one that begins with `ingest-`.", {
        examples: ['https://wards.westeurope.kusto.windows.net'],
        pattern: clusterUrlPattern,
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
