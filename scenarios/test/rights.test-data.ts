import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Applied, Planned } from '@adx-export/engine'
import { type AllPorts, apply, plan } from './opening.ts'
import { portsFor, startEmulator } from './play.ts'

export const tenant = '8b0b5d2e-7c44-4c0e-8f57-0a4b1d9f2c33'
export const reader = {
  objectId: '33333333-0000-4000-8000-000000000001',
  clientId: '33333333-0000-4000-8000-00000000000a',
}
export const writer = {
  objectId: '44444444-0000-4000-8000-000000000001',
  clientId: '44444444-0000-4000-8000-00000000000a',
}
const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/wards/providers'
export const application = `${group}/Microsoft.IoTCentral/iotApps/contoso-wards`
export const cluster = `${group}/Microsoft.Kusto/clusters/wards`
export const subject = (environment: string): string => `repo:contoso/wards:environment:${environment}`

/** How the config reaches Azure: with resource ids through Azure Resource Manager, without them by commands alone. */
export type Road = 'resources' | 'commands'

/** Every kind of resource. `grants: false` leaves out what only an Admin of the database can read and write. */
export const configOf = (road: Road, { grants = true, retention = '90d' } = {}): string => `version: 1
application:
  subdomain: contoso-wards
${road === 'resources' ? `  resourceId: ${application}` : ''}
identities:
  app: ${road === 'resources' ? 'managedIdentity' : `{ managedIdentity: { principalId: 22222222-0000-4000-8000-000000000001, tenantId: ${tenant} } }`}
  lab:
    servicePrincipal: { clientId: 11111111-2222-4333-8444-555555555555, tenantId: ${tenant}, clientSecret: { env: ADX_LAB_SECRET } }
clusters:
  wards:
    url: https://wards.westeurope.kusto.windows.net
${road === 'resources' ? `    resourceId: ${cluster}\n    streamingIngestion: true` : ''}
    databases:
      vitals:
${grants ? `        caching: 9d\n        principals: [{ role: admin, identity: app }, { role: admin, identity: lab }]` : ''}
        tables:
          patches:
            columns: { EnqueuedTime: datetime, Device: string, Value: dynamic }
            streamingIngestion: true
            retention: ${retention}
            caching: 30d
            ingestionBatching: { time: 30s, items: 500, megabytes: 1024 }
${road === 'resources' ? '      fresh: { tables: { rooms: { columns: { Device: string } } } }' : ''}
destinations:
  vitals: { displayName: Vitals, table: wards/vitals/patches, authorization: ${road === 'resources' ? 'app' : 'lab'} }
exports:
  telemetry:
    displayName: Telemetry
    source: telemetry
    enabled: true
    destinations:
      - destination: vitals
        transform: '{ EnqueuedTime: .enqueuedTime, Device: .device.id, Value: .telemetry }'
`

/** What one of the two identities may do; a right is taken away by leaving it out. */
export type Rights = {
  readonly dataExport?: 'view' | 'full' | undefined
  readonly application?: 'reader' | 'contributor' | undefined
  readonly cluster?: 'reader' | 'contributor' | undefined
  readonly roles?: readonly string[] | undefined
  readonly tables?: 'admin' | undefined
}

const callerOf = (
  who: typeof reader,
  environment: string,
  { application: app, cluster: kusto, ...rights }: Rights,
) => ({
  objectId: who.objectId,
  applicationId: who.clientId,
  tenantId: tenant,
  federated: [{ subject: subject(environment) }],
  dataExport: rights.dataExport ?? 'none',
  arm: { ...(app === undefined ? {} : { [application]: app }), ...(kusto === undefined ? {} : { [cluster]: kusto }) },
  ...(rights.tables === undefined ? {} : { tables: rights.tables }),
})

const grantsOf = (who: typeof reader, { roles = [] }: Rights): readonly object[] =>
  roles.map((role) => ({ role, objectId: who.objectId, applicationId: who.clientId, tenantId: tenant }))

export type Both = { readonly reader: Rights; readonly writer: Rights }

type Database = { readonly principals?: readonly { readonly objectId: string }[] } & Readonly<Record<string, unknown>>
type Cluster = { readonly databases: Readonly<Record<string, Database>> } & Readonly<Record<string, unknown>>
export type World = { readonly clusters: Readonly<Record<string, Cluster>> } & Readonly<Record<string, unknown>>

/** The same world with other rights of the two: in the application, at Azure Resource Manager, and on every database. */
export const withRights = (world: World, rights: Both): World => {
  const granted = [...grantsOf(reader, rights.reader), ...grantsOf(writer, rights.writer)]
  const others = ({ principals = [] }: Database): readonly object[] =>
    principals.filter(({ objectId }) => objectId !== reader.objectId && objectId !== writer.objectId)
  const regranted = ({ databases, ...rest }: Cluster): object => ({
    ...rest,
    databases: Object.fromEntries(
      Object.entries(databases).map(([name, one]) => [name, { ...one, principals: [...others(one), ...granted] }]),
    ),
  })
  const text = JSON.stringify({
    ...world,
    clusters: Object.fromEntries(Object.entries(world.clusters).map(([host, one]) => [host, regranted(one)])),
    roles: { reader: callerOf(reader, 'plan', rights.reader), writer: callerOf(writer, 'production', rights.writer) },
  })
  return JSON.parse(text) as World
}

/**
 * The world before: a cluster with an empty database, and nothing that the config asks for. Azure Resource Manager does
 * what it is asked at once, unless operations are to be followed.
 */
export const emptyWorld = (road: Road, armAnswer: 'direct' | 'operation' = 'direct'): World => ({
  strict: true,
  choices: { armAnswer },
  applications: { 'contoso-wards.azureiotcentral.com': { resourceId: application } },
  clusters: {
    'wards.westeurope.kusto.windows.net': {
      resourceId: cluster,
      streamingIngestion: road === 'commands',
      databases: { vitals: {} },
    },
  },
  directory: [
    {
      objectId: '11111111-0000-4000-8000-000000000001',
      applicationId: '11111111-2222-4333-8444-555555555555',
      tenantId: tenant,
    },
    { objectId: '22222222-0000-4000-8000-000000000001', tenantId: tenant },
  ],
})

/** A GitHub that gives identity tokens for the environment that a path names. */
export const startGithub = async () => {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const claims = {
      iss: 'https://token.actions.githubusercontent.com',
      sub: subject(url.pathname.slice(1)),
      aud: url.searchParams.get('audience'),
      exp: Date.UTC(2026, 0, 1) / 1000 + 3600,
    }
    const value = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.unsigned`
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ value }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url, close }
}

const bytes = (text: string): { readonly bytes: Uint8Array } => ({ bytes: new TextEncoder().encode(text) })

type Job = { readonly github: string; readonly emulator: string; readonly env?: Readonly<Record<string, string>> }

/** Of a job of one environment, signed in with GitHub's token alone. */
export const portsAs = (
  who: 'reader' | 'writer',
  config: string,
  { github, emulator, env: over = {} }: Job,
): AllPorts => {
  const [{ clientId }, environment] = who === 'reader' ? [reader, 'plan'] : [writer, 'production']
  const env = {
    AZURE_CLIENT_ID: clientId,
    AZURE_TENANT_ID: tenant,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${github}/${environment}?v=1`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-job',
    ADX_LAB_SECRET: 'the-secret-of-the-lab',
    ...over,
  }
  const files: AllPorts['files'] = {
    read: () => Promise.resolve(bytes(config)),
    readBeside: () => Promise.resolve({ problem: 'missing' }),
    listBeside: () => Promise.resolve({ names: [] }),
    label: (path) => path,
  }
  return { ...portsFor(emulator, '.', env), files }
}

/** Runs as such a job. */
export const runAs = (who: 'reader' | 'writer', config: string, job: Job) => {
  const request = { ports: portsAs(who, config, job), config: 'adx-export.yaml' }
  return {
    plan: async (): Promise<Planned> => {
      const planned = await plan(request)
      if (planned.kind === 'invalid') throw new Error(JSON.stringify(planned.document.diagnostics))
      return planned
    },
    apply: async (): Promise<Applied> => {
      const applied = await apply({ ...request, settleSeconds: 0 })
      if (applied.kind === 'invalid') throw new Error(JSON.stringify(applied.document.diagnostics))
      return applied
    },
  }
}

export const startWorld = (world: World) => startEmulator(JSON.stringify(world))
