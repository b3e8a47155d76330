import { armError } from '../arm/errors.ts'
import { entraError } from '../entra/errors.ts'
import { refusal } from '../iot-central/errors.ts'
import { chosen } from '../state/choices.ts'
import { systemOf, type Address } from './address.ts'
import type { EmulatorCore } from './core.ts'
import { jsonResponse, type EmulatorResponse } from './exchange.ts'
import type { Fault } from './faults.ts'

const kustoError = (status: number, core: EmulatorCore): EmulatorResponse => {
  const message = `This fault is set to answer ${status}.`
  const error = {
    code: status === 429 ? 'Throttled' : 'EmulatedFault',
    message,
    '@type': 'Kusto.Emulator.EmulatedFaultException',
    '@message': message,
    '@context': { timestamp: new Date(core.now()).toISOString(), activityId: core.newRequestId() },
    '@permanent': status < 500 && status !== 429,
  }
  return jsonResponse(status, { error })
}

const ownShape = (core: EmulatorCore, address: Address, status: number): EmulatorResponse => {
  const message = `This fault is set to answer ${status}.`
  const system = systemOf(core.world, address.host)
  if (system === 'arm') return armError(status, status === 429 ? 'TooManyRequests' : 'EmulatedFault', message)
  if (system === 'entra')
    return entraError(
      { status, error: 'temporarily_unavailable', description: message, codes: [] },
      { now: core.now(), traceId: core.newRequestId() },
    )
  if (system !== 'iot-central') return kustoError(status, core)
  return refusal({ now: core.now(), requestId: core.newRequestId().slice(0, 7) }, status, message)
}

/** What a fault's `answer` says, in the error shape of the system that was asked. */
export const faultAnswer = (
  core: EmulatorCore,
  address: Address,
  answer: NonNullable<Fault['answer']>,
): EmulatorResponse => {
  const { status, headers = {}, body } = answer
  const waits = status === 429 && chosen(core.world.choices, 'retryAfter') === true ? { 'retry-after': '1' } : {}
  const whole = body === undefined ? ownShape(core, address, status) : jsonResponse(status, body)
  const text = typeof body === 'string' ? body : whole.body
  return { status, headers: { ...whole.headers, ...waits, ...headers }, body: text }
}
