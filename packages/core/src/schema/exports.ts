import { exportSources } from '../values/closed-sets.ts'
import { patterns } from '../values/patterns.ts'
import { flag, list, named, object, ref, text } from './json-schema.ts'
import type { JsonSchema } from './json-schema.ts'
import { manage, only } from './shared.ts'

const path = (description: string, examples: readonly string[]): JsonSchema =>
  text(`${description} Relative to this file, inside its folder.`, { 'x-literal': true, examples })

/** Definitions of the `destinations`, `exports` and `samples` sections. */
export const exportDefinitions: Readonly<Record<string, JsonSchema>> = {
  destination: object(
    { title: 'Destination', description: 'One table, seen from IoT Central.' },
    {
      id: text('The id in IoT Central, where it differs from the key (a GUID made in the portal, for instance).', {
        pattern: patterns.id,
      }),
      displayName: text('What people see in IoT Central.'),
      manage,
      only,
      table: text('cluster/database/table, by their keys in this file.', {
        pattern: patterns.tableReference,
        examples: ['wards/vitals/smartvitalspatch'],
      }),
      authorization: text('The identity that writes: a key of `identities`.'),
    },
    ['displayName', 'table', 'authorization'],
  ),
  enrichment: object(
    {
      title: 'Enrichment',
      description: 'What is added to each message under its name: a fixed value, or a property by its path.',
      examples: [{ value: 'north' }, { path: '$displayName' }],
    },
    {
      value: { description: 'A fixed value: any JSON.' },
      path: text('A property of the device, or a system name.', { examples: ['$displayName', 'model'] }),
      target: text('The model that a property belongs to.', {
        examples: ['dtmi:azure:DeviceManagement:DeviceInformation;1'],
      }),
    },
  ),
  test: object(
    { title: 'Test of a transform' },
    {
      message: path('A message as the transform gets it, as JSON.', ['samples/telemetry.json']),
      rows: path('The rows expected, as JSON.', ['samples/telemetry.rows.json']),
    },
    ['message'],
  ),
  link: object(
    { title: 'Link', description: 'Joins the export to one destination. Links to others are left alone.' },
    {
      destination: text('A key of `destinations`.'),
      transform: {
        description: 'What makes rows of messages, in jq. Without it IoT Central sends its default record.',
        anyOf: [
          text('The transform itself.', { 'x-literal': true }),
          object({}, { file: path('A jq file.', ['transforms/telemetry.jq']) }, ['file']),
        ],
      },
      tests: list({ description: 'Messages to run the transform on.' }, ref('test')),
      only,
    },
    ['destination'],
  ),
  export: object(
    { title: 'Data export' },
    {
      id: text('The id in IoT Central, where it differs from the key.', { pattern: patterns.id }),
      displayName: text('What people see in IoT Central.'),
      manage,
      only,
      source: {
        enum: exportSources,
        description: 'What is exported. It cannot be changed once the export exists.',
      },
      enabled: flag('Whether it runs. What IoT Central does not send while it is off is never sent later.'),
      filter: {
        type: ['string', 'null'],
        description:
          'Which messages are sent, in IoT Central’s query language. Left out: a filter that is live is left alone. null: no filter, so all messages are sent.',
        examples: ['SELECT * FROM devices WHERE $simulated = false'],
      },
      enrichments: named(
        {
          description:
            'By name. Left out: enrichments that are live are left alone. Given: these and no others; {} clears them all.',
        },
        ref('enrichment'),
      ),
      destinations: list({ description: 'Where it goes.' }, ref('link')),
    },
    ['displayName', 'source', 'enabled'],
  ),
  samples: object(
    { title: 'Samples', description: 'Messages and models to try every transform on.' },
    {
      captured: path('A folder of captured messages, one JSON file each.', ['samples/captured/']),
      templates: list(
        { description: 'Device models (DTDL) to generate messages from.' },
        path('A device model as JSON.', ['models/press.json']),
      ),
    },
  ),
}
