import type { EmulatorCore } from '../server/core.ts'
import type {
  EmulatedApplication,
  EmulatedDestination,
  EmulatedExport,
  EmulatedLink,
  ExportHealth,
} from '../state/application.ts'
import { chosen } from '../state/choices.ts'
import { objectAt } from '../state/json.ts'
import type { JsonValue } from '../state/model.ts'
import { isLasting, write, type Refused } from './destination.ts'
import { enrich } from './enrich.ts'
import type { DataEvent } from './event.ts'
import { parseFilter } from './filter.ts'
import { defaultRecord, transformInput } from './message.ts'
import { subjectOf } from './subject.ts'

/** What became of an event on one link. */
export type Delivery = {
  readonly export: string
  readonly destination: string
  readonly outcome: 'delivered' | 'filtered' | 'dropped' | 'failed' | 'notSupported'
  readonly rows: number
  readonly code?: string
  readonly message?: string
}

const succeed = (one: ExportHealth, at: string): void => {
  one.status = 'healthy'
  one.errors = []
  one.lastExportTime = at
}

const fail = (one: ExportHealth, { code, message }: Refused): void => {
  one.status = 'error'
  one.errors = [{ code, message }]
}

/** An event of an application, on its way through the exports. */
type Sending = {
  readonly core: EmulatorCore
  readonly application: EmulatedApplication
  readonly event: DataEvent
}

const recordsOf = async (
  { core, application, event }: Sending,
  entry: EmulatedExport,
  link: EmulatedLink,
): Promise<{ readonly ok: true; readonly records: readonly JsonValue[] } | Refused> => {
  const enrichments = enrich(application, event.device, entry.enrichments ?? {})
  if (link.transform === undefined) return { ok: true, records: [defaultRecord(application, event, enrichments)] }
  const message = JSON.stringify(transformInput(application, event, enrichments))
  const result = await core.jq.run(link.transform, message)
  if (result.ok) return { ok: true, records: result.outputs }
  return {
    ok: false,
    code: result.compile ? 'EmulatorTransformInvalid' : 'EmulatorTransformFailed',
    message: result.message,
  }
}

const usesIdentity = (destination: EmulatedDestination): boolean =>
  objectAt(destination.fields, 'authorization')?.['type'] === 'systemAssignedManagedIdentity'

const deliverLink = async (sending: Sending, entry: EmulatedExport, link: EmulatedLink): Promise<Delivery> => {
  const { core, application, event } = sending
  const at = { export: entry.id, destination: link.id, rows: 0 }
  const destination = application.destinations.get(link.id)
  if (destination?.type !== 'dataexplorer@v1') return { ...at, outcome: 'notSupported' }
  // Managed identities export nothing from simulated devices (Azure IoT Central, "Troubleshooting").
  if (event.device?.simulated === true && usesIdentity(destination)) return { ...at, outcome: 'dropped' }
  const known = destination.errors[0]
  const lasts = destination.status === 'error' && isLasting(known?.code ?? '')
  if (lasts && chosen(core.world.choices, 'healsAfterFix') !== true) {
    return { ...at, outcome: 'failed', ...known }
  }
  const made = await recordsOf(sending, entry, link)
  if (!made.ok) {
    fail(entry, made)
    return { ...at, outcome: 'failed', code: made.code, message: made.message }
  }
  if (made.records.length === 0) return { ...at, outcome: 'dropped' }
  const written = write(core, application, destination, made.records)
  if (!written.ok) {
    fail(destination, written)
    fail(entry, written)
    return { ...at, outcome: 'failed', code: written.code, message: written.message }
  }
  const now = new Date(core.now()).toISOString()
  succeed(destination, now)
  succeed(entry, now)
  return { ...at, outcome: 'delivered', rows: written.rows }
}

const deliverExport = async (sending: Sending, entry: EmulatedExport): Promise<Delivery[]> => {
  const { application, event } = sending
  const filter = entry.filter === undefined ? undefined : parseFilter(entry.filter)
  if (filter !== undefined && !filter.ok) {
    const refused = { ok: false, code: 'EmulatorFilterInvalid', message: filter.message } as const
    fail(entry, refused)
    return entry.destinations.map(({ id }) => ({
      export: entry.id,
      destination: id,
      outcome: 'failed',
      rows: 0,
      code: refused.code,
      message: refused.message,
    }))
  }
  if (filter !== undefined && !filter.matches(subjectOf(application, event))) {
    return entry.destinations.map(({ id }) => ({ export: entry.id, destination: id, outcome: 'filtered', rows: 0 }))
  }
  const deliveries: Delivery[] = []
  for (const link of entry.destinations) deliveries.push(await deliverLink(sending, entry, link))
  return deliveries
}

/** Sends an event through every enabled export of its source, in the order of their making. Nothing is sent again later. */
export const deliver = async (
  core: EmulatorCore,
  application: EmulatedApplication,
  event: DataEvent,
): Promise<Delivery[]> => {
  const deliveries: Delivery[] = []
  for (const entry of application.exports.values()) {
    if (!entry.enabled || entry.source !== event.source) continue
    for (const each of await deliverExport({ core, application, event }, entry)) deliveries.push(each)
  }
  return deliveries
}
