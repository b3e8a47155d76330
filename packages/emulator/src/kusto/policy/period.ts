import type { JsonValue } from '../../state/model.ts'
import { badRequest } from '../refusal.ts'
import { formatTimespan, parseTimespan } from '../types/timespan.ts'

const clock = /^-?[\d.:]+$/

export const policyError = (message: string): Error =>
  badRequest(`Error during execution of a policy operation: ${message}`)

/** Ticks of a period inside policy JSON, which takes `10.00:00:00` and not `10d`. */
export const periodTicks = (value: JsonValue, field: string): bigint => {
  const ticks = typeof value === 'string' && clock.test(value) ? parseTimespan(value) : undefined
  if (ticks === undefined) throw policyError(`${field} is not a timespan: ${JSON.stringify(value)}`)
  return ticks
}

/** The period as policy JSON writes it. */
export const period = (ticks: bigint): string => formatTimespan(ticks)
