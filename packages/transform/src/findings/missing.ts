import { eitherOf } from './counted.ts'
import type { Observation } from './observation.ts'
import { type Made, namesIn, partialMessages } from './partial.ts'

/** Names that one finding lists. */
const mostNamed = 6

/** The cause of a message without a row that lacks a value on which the row hangs. */
export const missingValue = 'a value is missing'

/**
 * A given message that lacks a value on which rows hang does not make none on purpose: its row is lost. `trials` show on which
 * values rows hang.
 */
export const withMissingValues = (
  observations: readonly Observation[],
  trials: readonly Made[],
): readonly Observation[] => {
  const isGiven = ({ code, sample }: Observation): boolean =>
    code === 'no-row' && (sample.origin === 'test' || sample.origin === 'captured')
  if (!observations.some(isGiven)) return observations
  const { lost } = partialMessages(trials)
  return observations.map((each) => {
    const held = isGiven(each) ? new Set(namesIn(each.sample)) : undefined
    const missing = held === undefined ? [] : lost.filter((name) => !held.has(name))
    if (missing.length === 0) return each
    const message = `The transform makes no row of the message, which has no ${eitherOf(missing, mostNamed)}.`
    return { ...each, cause: missingValue, message }
  })
}
