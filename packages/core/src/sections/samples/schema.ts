import { list, object } from '../../schema/json-schema.ts'
import type { JsonSchema } from '../../schema/json-schema.ts'
import { filePath } from '../../schema/shared.ts'

/** The definition of the section `samples`. */
export const sampleDefinitions: Readonly<Record<string, JsonSchema>> = {
  samples: object(
    { title: 'Samples', description: 'Messages and models to run every transform on.' },
    {
      captured: filePath('A folder of captured messages, one JSON file each.', ['samples/captured/']),
      templates: list(
        { description: 'Device models (DTDL) to generate messages from.' },
        filePath('A device model as JSON.', ['models/press.json']),
      ),
    },
  ),
}
