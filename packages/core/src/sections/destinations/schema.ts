import { object, text } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { manage, only } from '../../schema/shared.ts'
import { patterns } from '../../values/patterns.ts'
import { adxKeys } from './adx.ts'

/** The definition of a destination. */
export const destinationDefinitions: Readonly<Record<string, JsonSchema>> = {
  destination: object(
    { title: 'Destination', description: 'A table that IoT Central writes to.' },
    {
      id: text('The id in IoT Central, if it differs from the key. The portal makes GUIDs, for example.', {
        pattern: patterns.id,
      }),
      displayName: text('The name that users see in IoT Central.', { examples: ['Telemetry'] }),
      manage,
      only,
      ...adxKeys,
    },
    ['displayName', ...Object.keys(adxKeys)],
  ),
}
