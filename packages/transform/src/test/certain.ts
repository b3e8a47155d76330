import { isAt } from '../findings/echoes.ts'
import { placeOf } from '../findings/merge.ts'
import type { Observation } from '../findings/observation.ts'
import type { TriedLink } from './try-all.ts'

/** A limit that is reached on every message, more than one, is reached because of the program. */
const isRunaway = ({ trials }: TriedLink): boolean =>
  trials.length > 1 && trials.every(({ failure }) => failure !== undefined && failure !== 'runtime')

/** The documents say that parts of a message are objects and lists, whatever is in them. */
const isOfDefaultRecord = ({ code, given }: Observation, { link }: TriedLink): boolean =>
  link.transform === undefined && code === 'value-does-not-fit' && /^[[{]/.test(given ?? '')

/** Whether what a sample shows is true of every message, so that it is no guess even if only built-in samples show it. */
export const isCertain = (observation: Observation, tried: TriedLink): boolean => {
  const { code } = observation
  if (code.startsWith('transform-') && isRunaway(tried)) return true
  if (isOfDefaultRecord(observation, tried)) return true
  const at = placeOf(observation, tried.link.transform, tried.link.at)
  return (tried.check?.findings ?? []).some((read) => read.code === code && isAt(read, at))
}
