import type { EmulatedApplication } from './application.ts'
import { guidOf } from './identifiers.ts'
import type { EmulatedCluster, EmulatedDatabase, EmulatedIdentity } from './model.ts'
import type { EmulatedWorld } from './world.ts'

/** The tenant of everything that no state file places elsewhere. */
export const homeTenant = guidOf('tenant')

/** What every tenant is called where it is not told by id. */
export const tenantDomain = 'contoso.example'

export const emptyWorld = (): EmulatedWorld => ({
  strict: false,
  readOnly: false,
  applications: new Map(),
  clusters: new Map(),
  directory: [],
  roles: new Map(),
  choices: {},
})

export const firstLabel = (host: string): string => host.split('.', 1)[0] ?? host

export const emptyApplication = (host: string): EmulatedApplication => ({
  host,
  applicationId: guidOf('application', host),
  displayName: firstLabel(host),
  location: 'westeurope',
  sku: 'ST2',
  destinations: new Map(),
  exports: new Map(),
  devices: new Map(),
  templates: new Map(),
})

/** The second label of an engine's host. */
const regionOf = (host: string): string => host.split('.')[1] ?? ''

export const emptyCluster = (host: string): EmulatedCluster => ({
  host,
  location: regionOf(host),
  state: 'Running',
  streamingIngestion: false,
  databases: new Map(),
})

export const emptyDatabase = (host: string, name: string): EmulatedDatabase => ({
  name,
  id: guidOf('database', host, name.toLowerCase()),
  version: { major: 1, minor: 0 },
  tables: new Map(),
  functions: new Map(),
  policies: {},
  principals: [],
  failures: [],
  staleCaches: new Set(),
})

/** The identity that switching on gives: the same for a host in every run. */
export const systemIdentity = (host: string): EmulatedIdentity => ({
  principalId: guidOf('principal', host),
  applicationId: guidOf('identity application', host),
  tenantId: homeTenant,
  displayName: firstLabel(host),
})

export const openApplication = (world: EmulatedWorld, host: string): EmulatedApplication | undefined => {
  const found = world.applications.get(host)
  if (found !== undefined || world.strict) return found
  const made = emptyApplication(host)
  world.applications.set(host, made)
  return made
}

/** What stands in place of the host of a cluster that only ARM has named so far: its region is nobody's to guess. */
export const unplacedHost = (name: string): string => `${name.toLowerCase()}.unplaced.invalid`

/** Whether it is known where the engine is. */
export const isPlaced = ({ host }: EmulatedCluster): boolean => !host.endsWith('.unplaced.invalid')

/** By host. A cluster that only ARM has named so far takes the first host that fits its name. */
export const openCluster = (world: EmulatedWorld, host: string): EmulatedCluster | undefined => {
  const found = world.clusters.get(host)
  if (found !== undefined || world.strict) return found
  const guessed = [...world.clusters.values()].find(
    (cluster) => !isPlaced(cluster) && firstLabel(cluster.host) === firstLabel(host),
  )
  if (guessed !== undefined) {
    world.clusters.delete(guessed.host)
    guessed.host = host
    guessed.location = regionOf(host)
    world.clusters.set(host, guessed)
    return guessed
  }
  const made = emptyCluster(host)
  world.clusters.set(host, made)
  return made
}

export const openDatabase = (
  world: EmulatedWorld,
  cluster: EmulatedCluster,
  name: string,
): EmulatedDatabase | undefined => {
  const found = cluster.databases.get(name.toLowerCase())
  if (found !== undefined || world.strict || name === '') return found
  const made = emptyDatabase(cluster.host, name)
  cluster.databases.set(name.toLowerCase(), made)
  return made
}
