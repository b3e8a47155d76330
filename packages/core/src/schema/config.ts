import { accept, acceptDefinitions } from '../sections/accept/schema.ts'
import { application } from '../sections/application/schema.ts'
import { clusterDefinitions } from '../sections/clusters/schema.ts'
import { destinationDefinitions } from '../sections/destinations/schema.ts'
import { drift, driftDefinitions } from '../sections/drift/schema.ts'
import { environments, signIn } from '../sections/environments/schema.ts'
import { exportDefinitions } from '../sections/exports/schema.ts'
import { identity } from '../sections/identities/schema.ts'
import { principalDefinitions } from '../sections/principals/schema.ts'
import { removedDefinitions } from '../sections/removed/schema.ts'
import { sampleDefinitions } from '../sections/samples/schema.ts'
import { tableDefinitions } from '../sections/tables/schema.ts'
import { named, object, ref } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'

/** The source of everything that knows the shape of a config: published schema, validator and types. */
export const configSchema: JsonSchema = {
  ...object(
    { title: 'adx-export', description: 'What an Azure IoT Central application sends to Azure Data Explorer.' },
    {
      version: { type: 'integer', enum: [1], description: 'The version of this format.' },
      application: ref('application'),
      identities: named(
        { description: 'The identities that write. Destinations and principals refer to them by key.' },
        ref('identity'),
      ),
      clusters: named(
        { description: 'The clusters that contain the tables, each with a name for this file.' },
        ref('cluster'),
      ),
      destinations: named({ description: 'By id.' }, ref('destination')),
      exports: named({ description: 'By id.' }, ref('export')),
      samples: ref('samples'),
      removed: ref('removed'),
      accept,
      drift,
      environments,
    },
    ['version', 'application'],
  ),
  $defs: {
    application,
    identity,
    signIn,
    ...tableDefinitions,
    ...principalDefinitions,
    ...clusterDefinitions,
    ...destinationDefinitions,
    ...exportDefinitions,
    ...sampleDefinitions,
    ...removedDefinitions,
    ...acceptDefinitions,
    ...driftDefinitions,
  },
}
