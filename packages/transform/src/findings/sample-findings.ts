import type { Sample } from '../model/sample.ts'
import type { JsonObject } from '../rows/json-text.ts'
import type { Observation } from './observation.ts'

/** A sample that is no message at all. */
export const malformed = (sample: Sample): Observation => ({
  code: 'sample-malformed',
  about: sample.name,
  message: `${sample.name} must be one JSON object.`,
  ...(sample.at === undefined ? {} : { at: sample.at }),
  sample,
})

const isDefaultRecord = ({ members }: JsonObject): boolean =>
  members.has('schema') || (members.get('telemetry')?.kind === 'object' && !members.has('device'))

/** What makes a message that somebody gave unlike what a transform gets. */
export const givenObservations = (sample: Sample, message: JsonObject): readonly Observation[] => {
  if (sample.variation !== undefined || sample.origin === 'built-in') return []
  const at = sample.at === undefined ? {} : { at: sample.at }
  const about = sample.name
  if (isDefaultRecord(message)) {
    const text = `${sample.name} is a default record, as IoT Central exports it without a transform. A transform receives another format.`
    return [{ code: 'sample-of-default-record', about, message: text, ...at, sample }]
  }
  const said = message.members.get('messageSource')
  if (said?.kind !== 'string' || said.value === sample.source) return []
  const text = `${sample.name} is a message of ${said.value}, and the export sends ${sample.source}.`
  return [{ code: 'sample-of-other-source', about, message: text, ...at, sample }]
}
