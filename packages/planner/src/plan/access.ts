import { type Cluster, type Config, type Database, type Diagnostic, adxDestination, diagnose } from '@adx-export/core'
import type { Context } from '../model/kind.ts'
import type { Step } from '../model/step.ts'
import type { LiveAccess, LiveClusterResource } from '../model/world.ts'
import { clusterIn, databaseIn, within } from '../resources/live.ts'

/** Declared destinations that write into a cluster, or into one of its databases. */
const writing = ({ destinations }: Config, cluster: string, database?: string): readonly string[] =>
  destinations
    .filter((destination) => {
      const table = adxDestination(destination)?.table
      return table?.cluster === cluster && (database === undefined || table.database === database)
    })
    .map(({ name }) => name)

const named = (destinations: readonly string[]): string =>
  `${destinations.length === 1 ? 'destination' : 'destinations'} ${destinations.join(', ')}`

const rangesNamed = 5

/** How a cluster is closed to the internet, in words; undefined if ARM does not say that it is. */
const closedBy = ({
  publicNetworkAccess,
  allowedIpRanges,
  privateEndpoints,
}: LiveClusterResource): string | undefined => {
  if (publicNetworkAccess !== undefined && publicNetworkAccess.toLowerCase() !== 'enabled') {
    const through = privateEndpoints === undefined ? '' : ', so that only its private endpoints lead to it'
    return `its publicNetworkAccess is ${publicNetworkAccess}${through}`
  }
  if (allowedIpRanges === undefined || allowedIpRanges.length === 0) return undefined
  const more = allowedIpRanges.length - rangesNamed
  const ranges = `${allowedIpRanges.slice(0, rangesNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return `only these addresses may reach it: ${ranges}`
}

const clusterFindings = (config: Config, { name, at }: Cluster, live: LiveClusterResource): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  if (live.state?.toLowerCase() === 'migrated') {
    const to = live.migratedTo === undefined ? '' : ` to ${live.migratedTo}`
    const message = `Azure says that the cluster ${name} was migrated${to}. The old address works for a limited time. After that, no data arrives there, and adx-export cannot plan or change it.`
    found.push(
      diagnose('cluster-migrated', at, message, {
        hint: 'Write the address and resourceId of the new cluster into the file, and plan again.',
      }),
    )
  }
  const closed = closedBy(live)
  const destinations = writing(config, name)
  if (closed !== undefined && destinations.length > 0) {
    const message = `The cluster ${name} is closed to the internet: ${closed}. IoT Central may be unable to write to it through ${named(destinations)}.`
    found.push(
      diagnose('cluster-closed', at, message, {
        hint: 'IoT Central reaches a destination behind a firewall only with a managed identity and an exception for trusted services. Microsoft documents no steps for Azure Data Explorer, so check that rows arrive in the table.',
      }),
    )
  }
  return found
}

/** Words for a database that is not suspended; what else a service may say is documented nowhere. */
const notSuspended = /^(?:null|none|\{\}|false|0|not ?suspended|active|running)$/iu

const follower = (
  config: Config,
  database: Database,
  { mode = '' }: LiveAccess,
  changed: boolean,
): readonly Diagnostic[] => {
  if (!/^ReadOnly/iu.test(mode)) return []
  const { cluster, name, databaseName, at } = database
  const why = `The database ${databaseName} of cluster ${cluster} is read-only (${mode}): it follows a database of another cluster, its leader.`
  const found: Diagnostic[] = []
  if (changed) {
    found.push(
      diagnose('database-read-only', at, `${why} It takes no changes.`, {
        hint: 'Declare the cluster and database of the leader and make the changes there, or write manage: false for this database.',
      }),
    )
  }
  const destinations = writing(config, cluster, name)
  if (destinations.length > 0) {
    found.push(
      diagnose('database-takes-no-data', at, `${why} It takes no data from ${named(destinations)}.`, {
        hint: 'Let the destinations write into the database of the leader.',
      }),
    )
  }
  return found
}

const suspended = ({ databaseName, cluster, at }: Database, { suspension = '' }: LiveAccess): readonly Diagnostic[] => {
  const said = suspension.trim()
  if (said === '' || notSuspended.test(said)) return []
  const message = `Azure says of the database ${databaseName} of cluster ${cluster} that it is suspended: ${said.slice(0, 200)}. Until this ends, it may reject queries, changes and data.`
  return [
    diagnose('database-suspended', at, message, {
      hint: 'Ask the owner of the cluster why it is suspended, for instance because of a key that is no longer readable.',
    }),
  ]
}

/** Clusters and databases that do not take what the plan or IoT Central sends them, whatever else is right. */
export const accessFindings = ({ config, world }: Context, steps: readonly Step[]): readonly Diagnostic[] =>
  config.clusters.flatMap((cluster) => {
    const resource = clusterIn(world, { clusterKey: cluster.name })?.resource
    const own = resource?.state === 'read' ? clusterFindings(config, cluster, resource.value) : []
    const databases = cluster.databases.flatMap((database) => {
      const access = within(
        databaseIn(world, { clusterKey: cluster.name, databaseKey: database.name }),
        (snapshot) => snapshot.access,
      )
      if (access.state !== 'read') return []
      const changed = steps.some(
        (step) => step.system === 'kusto' && step.cluster === cluster.url && step.database === database.databaseName,
      )
      return [...follower(config, database, access.value, changed), ...suspended(database, access.value)]
    })
    return [...own, ...databases]
  })
