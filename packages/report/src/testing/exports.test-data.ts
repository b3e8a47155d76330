import type { ExportHealth } from '@adx-export/planner'

/** Exports and destinations in every state that texts tell apart. */

const denied = { code: 'x', message: "Principal 'app' lacks required permissions", hint: 'Check its role.' }

export const well: ExportHealth = {
  address: 'iot-central/data-export:events',
  enabled: true,
  status: 'healthy',
  errors: [],
}
export const starting: ExportHealth = { ...well, status: 'starting' }
export const dead: ExportHealth = {
  address: 'iot-central/data-export:telemetry',
  enabled: true,
  status: 'error',
  errors: [denied],
}
export const off: ExportHealth = { ...dead, address: 'iot-central/data-export:old', enabled: false }
/** The service calls it healthy, and its destination has an error. */
export const doubtful: ExportHealth = { ...dead, status: 'healthy' }
export const destination: ExportHealth = {
  address: 'iot-central/destination:spare',
  beside: 'unlinked',
  status: 'error',
  errors: [denied],
}
export const stranger: ExportHealth = {
  ...dead,
  address: 'iot-central/data-export:portal',
  beside: 'unmanaged',
}
export const unread: ExportHealth = { address: 'iot-central/data-export:telemetry', status: 'unreadable', errors: [] }
