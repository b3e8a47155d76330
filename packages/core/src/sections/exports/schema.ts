import { flag, list, named, object, ref, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { filePath, manage, only } from '../../schema/shared.ts'
import { exportSources } from '../../values/closed-sets.ts'
import { patterns } from '../../values/patterns.ts'

/** Definitions of the section `exports`. */
export const exportDefinitions: Readonly<Record<string, JsonSchema>> = {
  enrichment: object(
    {
      title: 'Enrichment',
      description:
        'A value that IoT Central adds to each message under this name: a fixed value, or a property by its path.',
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
      message: filePath('A message as the transform receives it, as JSON.', ['samples/telemetry.json']),
      rows: filePath('The expected rows, as JSON.', ['samples/telemetry.rows.json']),
    },
    ['message'],
  ),
  link: object(
    {
      title: 'Link',
      description: 'Joins the export to one destination. adx-export never touches links to other destinations.',
    },
    {
      destination: text('A key of `destinations`.'),
      transform: {
        description: 'The jq program that makes rows from messages. Without it, IoT Central sends its default record.',
        anyOf: [
          text('The transform itself.', { 'x-literal': true }),
          object({}, { file: filePath('A jq file.', ['transforms/telemetry.jq']) }, ['file']),
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
      id: text('The id in IoT Central, if it differs from the key.', { pattern: patterns.id }),
      displayName: text('The name that users see in IoT Central.', { examples: ['Telemetry'] }),
      manage,
      only,
      source: {
        enum: exportSources,
        description: 'The data that the export sends. It cannot change after the export is created.',
      },
      enabled: flag('Whether the export runs. IoT Central never sends the messages of a pause later.'),
      filter: {
        type: ['string', 'null'],
        description:
          'The messages to send, in the query language of IoT Central. Without this key, adx-export keeps the live filter. null means no filter: IoT Central sends all messages.',
        examples: ['SELECT * FROM devices WHERE $simulated = false'],
      },
      enrichments: named(
        {
          description:
            'Enrichments by name. Without this key, adx-export keeps the live enrichments. With it, adx-export removes all others; {} removes all.',
        },
        ref('enrichment'),
      ),
      destinations: list({ description: 'The destinations of the export.' }, ref('link')),
    },
    ['displayName', 'source', 'enabled'],
  ),
}
