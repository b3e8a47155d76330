import type { ExportSource } from '@adx-export/core'
import type { Sample } from '../model/sample.ts'

type From = Pick<Sample, 'origin'>

/** Whether samples were given: tests, captured messages, or what is made from a device template. */
export const isGiven = ({ origin }: From): boolean => origin !== 'built-in'

/** What built-in samples alone show is a guess: nobody said that a device sends the like. */
export const isGuess = (samples: readonly From[]): boolean => samples.every((sample) => !isGiven(sample))

/** Device templates say what telemetry and properties there are; of other messages only messages tell. */
const modelled: ReadonlySet<ExportSource> = new Set<ExportSource>(['telemetry', 'properties'])

/** What settles a guess. */
export const settledBy = (source: ExportSource): string =>
  modelled.has(source)
    ? 'Add a real message of a device under `tests`, or a device template under `samples.templates`. Either one settles this.'
    : 'Add a real message under `tests`. That settles this.'

/** What the trials are judged by: those of samples that were given, if there are any, else all. */
export const judgedBy = <T extends { readonly sample: From }>(trials: readonly T[]): readonly T[] => {
  const given = trials.filter(({ sample }) => isGiven(sample))
  return given.length > 0 ? given : trials
}
