import { type ColumnType, type Config, check, parse, references } from '@adx-export/core'
import { startEmulator } from './play.ts'
import { placeOf } from '../../test/places.ts'

const here = placeOf('scenarios')

export type Table = Readonly<Record<string, ColumnType>>

type Message = Readonly<Record<string, unknown>>

const application = 'contoso-wards.azureiotcentral.com'
const cluster = `wards.${here.region}.kusto.windows.net`
const identity = {
  principalId: '11111111-1111-4111-8111-111111111111',
  applicationId: '22222222-2222-4222-8222-222222222222',
  tenantId: here.tenant,
}

const worldOf = (transform: string, columns: Table): string =>
  JSON.stringify({
    applications: {
      [application]: {
        identity,
        devices: { 'press-07': { displayName: 'Press 7' } },
        destinations: [
          {
            id: 'd',
            displayName: 'D',
            type: 'dataexplorer@v1',
            clusterUrl: `https://${cluster}`,
            database: 'v',
            table: 't',
            authorization: { type: 'systemAssignedManagedIdentity' },
          },
        ],
        exports: [
          { id: 'e', displayName: 'E', enabled: true, source: 'telemetry', destinations: [{ id: 'd', transform }] },
        ],
      },
    },
    clusters: {
      [cluster]: {
        databases: {
          v: {
            principals: [
              {
                role: 'Admin',
                type: 'app',
                objectId: identity.principalId,
                tenantId: identity.tenantId,
                displayName: 'contoso-wards',
              },
            ],
            tables: { t: { columns } },
          },
        },
      },
    },
  })

export type Emulated = {
  readonly rows: () => readonly unknown[]
  /** One telemetry message of the device, through export and transform into the table. */
  send(telemetry: Message): Promise<unknown>
  /** The same message as a transform gets it. */
  messageOf(telemetry: Message): string
  close(): Promise<void>
}

/** An emulator whose one export sends through a transform into a table. */
export const emulatedWith = async (transform: string, columns: Table): Promise<Emulated> => {
  const started = await startEmulator(worldOf(transform, columns))
  const { emulator } = started
  return {
    rows: () => emulator.world().clusters.get(cluster)?.databases.get('v')?.tables.get('t')?.rows ?? [],
    async send(telemetry) {
      const response = await emulator.handle({
        method: 'POST',
        path: `/${application}/_emulator/devices/press-07/messages`,
        headers: {},
        body: JSON.stringify({ $telemetry: telemetry }),
      })
      return JSON.parse(response.body)
    },
    messageOf: (telemetry) =>
      JSON.stringify({
        messageSource: 'telemetry',
        device: { id: 'press-07', name: 'Press 7' },
        telemetry: Object.entries(telemetry).map(([name, value]) => ({ id: `dtmi:a:${name};1`, name, value })),
      }),
    close: () => started.close(),
  }
}

/** The text of a config of the same table and transform, in one line. */
export const configTextOf = (transform: string, columns: Table): string =>
  JSON.stringify({
    version: 1,
    application: { subdomain: 'contoso-wards' },
    identities: { app: { managedIdentity: { principalId: identity.principalId, tenantId: identity.tenantId } } },
    clusters: {
      w: {
        url: `https://${cluster}`,
        databases: { v: { principals: [{ role: 'admin', identity: 'app' }], tables: { t: { columns } } } },
      },
    },
    destinations: { d: { displayName: 'D', table: 'w/v/t', authorization: 'app' } },
    exports: {
      e: {
        displayName: 'E',
        source: 'telemetry',
        enabled: true,
        destinations: [{ destination: 'd', transform, tests: [{ message: 'm.json' }] }],
      },
    },
  })

/** A config of the same table and transform, with one message as its test. */
export const configOf = (transform: string, columns: Table, message: string): Config => {
  const text = configTextOf(transform, columns)
  const { document } = parse(new TextEncoder().encode(text), 'adx-export.yaml')
  if (document === undefined) throw new Error('The config cannot be read.')
  const files = new Map(references(document).map(({ path }) => [path, { text: message }] as const))
  const checked = check(document, files)
  const config = checked.config()
  if (config === undefined) throw new Error(JSON.stringify(checked.diagnostics))
  return config
}
