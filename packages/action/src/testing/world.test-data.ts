import { type Emulator, type StateDocument, createEmulator, loadState } from '@adx-export/emulator'

const host = 'wards.westeurope.kusto.windows.net'

/** An Azure in which everything is as `smallConfig` says, with `more` beside it. */
export const asConfigured = (more: StateDocument = {}, hosts: readonly string[] = [host]): Emulator => {
  const databases = {
    vitals: {
      tables: {
        readings: {
          columns: { Device: 'string', Value: 'real' },
          policies: { retention: { SoftDeletePeriod: '365.00:00:00', Recoverability: 'Enabled' } },
        },
      },
    },
  }
  const clusters = Object.fromEntries(hosts.map((each) => [each, { databases }]))
  const loaded = loadState(JSON.stringify({ clusters, ...more }))
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'))
  return createEmulator({ world: loaded.world })
}

/** The one table of `smallConfig`, for changes that nobody reviewed. */
export const liveTable = (emulator: Emulator, at: string = host) => {
  const table = emulator.world().clusters.get(at)?.databases.get('vitals')?.tables.get('readings')
  if (table === undefined) throw new Error('the table is gone')
  return table
}

/** Somebody sets how long the table keeps its rows. */
export const setRetention = (emulator: Emulator, days: number, at?: string): void => {
  liveTable(emulator, at).policies['retention'] = {
    SoftDeletePeriod: `${String(days)}.00:00:00`,
    Recoverability: 'Enabled',
  }
}

/** What the journal of the database tells of that, at an ISO time. */
export const noteChange = (emulator: Emulator, at: string, principal: string, command: string): void => {
  const database = emulator.world().clusters.get(host)?.databases.get('vitals')
  if (database === undefined) throw new Error('the database is gone')
  const what = {
    event: 'ALTER-TABLE-POLICY',
    entity: 'readings',
    updated: 'readings',
    container: 'vitals',
    version: 'v1',
  }
  database.journal = [...(database.journal ?? []), { at, ...what, principal, command }]
}

/** Somebody's export, which `smallConfig` does not name, and of which IoT Central says that it is in error. */
export const deadExport: StateDocument = {
  applications: {
    'contoso-wards.azureiotcentral.com': {
      exports: [
        {
          id: 'portal',
          displayName: 'Made in the portal',
          enabled: true,
          source: 'telemetry',
          status: 'error',
          errors: [{ code: 'Unauthorized', message: 'Principal lacks required permissions' }],
        },
      ],
    },
  },
}
