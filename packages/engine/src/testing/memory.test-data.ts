import type { World } from '@adx-export/planner'
import type { Azure, Files, Ports } from '../ports.ts'

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
    url: https://wards.westeurope.kusto.windows.net
    databases:
      vitals:
        tables:
          t:
            columns: { a: string }
`

/** The same in two environments; dev has an error of its own when `devUrl` is wrong. */
export const environments = (devUrl = 'https://wardsdev.westeurope.kusto.windows.net'): string => `version: 1
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
  prod: { url: https://wards.westeurope.kusto.windows.net }
`

const emptyDatabase = {
  tables: { state: 'read', value: [] },
  functions: { state: 'read', value: [] },
  policies: { state: 'read', value: {} },
  principals: { state: 'read', value: [] },
  assignments: { state: 'not-asked' },
} as const

/** A world with one empty database. */
export const emptyWorld: World = {
  application: {
    resource: { state: 'not-asked' },
    destinations: { state: 'read', value: [] },
    exports: { state: 'read', value: [] },
  },
  clusters: {
    wards: {
      resource: { state: 'not-asked' },
      databaseNames: { state: 'read', value: ['vitals'] },
      databases: { vitals: { state: 'read', value: emptyDatabase } },
    },
  },
  self: {},
}

export type Recorded = { readonly phases: string[]; readonly sent: string[]; closed: number }

/** Azure as one unchanging world that takes every step and forgets it. */
export const stillAzure = (recorded: Recorded): Ports['connect'] => {
  const azure: Azure = {
    observer: { observe: async () => emptyWorld, reads: () => 7 },
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

export const portsWith = (texts: Readonly<Record<string, string>>, recorded: Recorded): Ports => {
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
    connect: stillAzure(recorded),
  }
}

export const nothingRecorded = (): Recorded => ({ phases: [], sent: [], closed: 0 })
