import type { DatabaseSnapshot, LiveReaders, World } from '@adx-export/planner'
import type { Azure, Files, Ports } from '../ports.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('engine')

/** Files in memory; `problems` are names that cannot be read. */
export const memoryFiles = (texts: Readonly<Record<string, string | Uint8Array>>): Files => ({
  async read(path, maxBytes) {
    const found = texts[path]
    if (found === undefined) return { problem: 'missing' }
    const bytes = typeof found === 'string' ? new TextEncoder().encode(found) : found
    return bytes.byteLength > maxBytes ? { problem: 'too-large' } : { bytes }
  },
  readBeside(_config, name, maxBytes) {
    return this.read(name, maxBytes)
  },
  async listBeside(_config, name) {
    const folder = `${name.replace(/\/$/, '')}/`
    const names = Object.keys(texts).filter((path) => path.startsWith(folder))
    return names.length === 0 ? { problem: 'missing' } : { names: names.map((path) => path.slice(folder.length)) }
  },
  label: (path) => path,
})

/** The smallest config that says something. */
export const minimal = `version: 1
application:
  subdomain: contoso
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases:
      vitals:
        tables:
          t:
            columns: { a: string }
`

/** The same in two environments; dev has an error of its own when `devUrl` is wrong. */
export const environments = (devUrl = `https://wardsdev.${here.region}.kusto.windows.net`): string => `version: 1
application:
  subdomain: contoso
clusters:
  wards:
    url: \${{ environment.url }}
    databases:
      vitals:
        tables:
          t:
            columns: { a: string }
environments:
  dev: { url: ${devUrl} }
  prod: { url: https://wards.${here.region}.kusto.windows.net }
`

const nothing = { state: 'read', value: [] } as const

/** Nothing stands on any table. */
export const noReaders: LiveReaders = {
  'materialized-view': nothing,
  'row-level-security': nothing,
  'continuous-export': nothing,
  'ingestion-mapping': nothing,
  partitioning: nothing,
  'external-table': nothing,
}

const unasked = { state: 'not-asked' } as const

const emptyDatabase = {
  access: { state: 'read', value: {} },
  'materialized-view': unasked,
  'row-level-security': unasked,
  'continuous-export': unasked,
  'ingestion-mapping': unasked,
  partitioning: unasked,
  'external-table': unasked,
  tables: { state: 'read', value: [] },
  functions: { state: 'read', value: [] },
  policies: { state: 'read', value: {} },
  principals: { state: 'read', value: [] },
  assignments: { state: 'not-asked' },
} as const

/** A world with this in its only database, which is empty otherwise. */
export const worldOf = (over: Partial<DatabaseSnapshot>): World => ({
  application: {
    resource: { state: 'not-asked' },
    destinations: { state: 'read', value: [] },
    exports: { state: 'read', value: [] },
  },
  clusters: {
    wards: {
      resource: { state: 'not-asked' },
      databaseNames: { state: 'read', value: ['vitals'] },
      databases: { vitals: { state: 'read', value: { ...emptyDatabase, ...over } } },
    },
  },
  self: {},
})

/** A world with one empty database. */
export const emptyWorld: World = worldOf({})

export type Recorded = { readonly phases: string[]; readonly sent: string[]; closed: number }

/** Azure as one unchanging world that takes every step and forgets it. */
export const stillAzure = (recorded: Recorded, world: World = emptyWorld): Ports['connect'] => {
  const azure: Azure = {
    observer: { observe: async () => world, reads: () => 7 },
    sender: {
      async send(steps) {
        recorded.sent.push(...steps.map(({ title }) => title))
        return steps.map(() => ({ outcome: 'done' }))
      },
      writes: () => recorded.sent.length,
    },
    close() {
      recorded.closed++
    },
  }
  return async ({ phase }) => {
    recorded.phases.push(phase)
    return azure
  }
}

/** Azure and files in memory. */
export const portsWith = (
  texts: Readonly<Record<string, string>>,
  recorded: Recorded,
  world?: World,
): Ports & { readonly files: Files } => {
  let now = 0
  return {
    files: memoryFiles(texts),
    env: {},
    clock: {
      now: () => now,
      async sleep(milliseconds) {
        now += milliseconds
      },
    },
    connect: stillAzure(recorded, world),
  }
}

export const nothingRecorded = (): Recorded => ({ phases: [], sent: [], closed: 0 })
