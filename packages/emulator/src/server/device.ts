import { deliver, type Delivery } from '../delivery/deliver.ts'
import type { DataEvent } from '../delivery/event.ts'
import { deviceEvents, otherEvent } from '../delivery/sent.ts'
import type { EmulatedApplication, EmulatedDevice } from '../state/application.ts'
import { isObject, parseJson } from '../state/json.ts'
import { deviceOf } from '../state/load-application.ts'
import { openApplication } from '../state/open.ts'
import { systemOf, type Address } from './address.ts'
import type { EmulatorCore } from './core.ts'
import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from './exchange.ts'

const wrong = (status: number, message: string): EmulatorResponse => jsonResponse(status, { errors: [message] })

const openDevice = (core: EmulatorCore, application: EmulatedApplication, id: string): EmulatedDevice | undefined => {
  const found = application.devices.get(id)
  if (found !== undefined || core.world.strict) return found
  const made = deviceOf(id, {})
  application.devices.set(id, made)
  return made
}

const deliverAll = async (
  core: EmulatorCore,
  application: EmulatedApplication,
  events: readonly DataEvent[],
): Promise<EmulatorResponse> => {
  const deliveries: Delivery[] = []
  for (const event of events) for (const each of await deliver(core, application, event)) deliveries.push(each)
  return jsonResponse(200, { deliveries })
}

/**
 * `POST /<app-host>/_emulator/devices/<id>/messages`, `…/templates/<id>/messages` and `…/audit`: what happens in the
 * application beside the requests of clients. The answer tells what became of it on every link.
 */
export const handleDevice = async (
  core: EmulatorCore,
  request: EmulatorRequest,
  address: Address,
): Promise<EmulatorResponse> => {
  const isApplication = systemOf(core.world, address.host) === 'iot-central'
  const application = isApplication ? openApplication(core.world, address.host) : undefined
  if (application === undefined) return wrong(404, `there is no application ${address.host}`)
  if (request.method !== 'POST') return wrong(405, 'only POST is answered here')
  const body = parseJson(request.body)
  if (!isObject(body)) return wrong(400, 'the body must be a JSON object')
  const [, kind, id = '', last] = address.parts
  const at = new Date(core.now()).toISOString()
  if (kind === 'audit' && address.parts.length === 2)
    return deliverAll(core, application, [otherEvent('audit', '', body, at)])
  if (last !== 'messages') return wrong(404, 'there is nothing here')
  if (kind === 'templates') return deliverAll(core, application, [otherEvent('deviceTemplateLifecycle', id, body, at)])
  if (kind !== 'devices') return wrong(404, 'there is nothing here')
  const device = openDevice(core, application, id)
  if (device === undefined) return wrong(404, `there is no device ${id}`)
  const events = deviceEvents(device, body, { at, component: address.query.get('component') ?? undefined })
  return typeof events === 'string' ? wrong(400, events) : deliverAll(core, application, events)
}
