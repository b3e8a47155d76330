import type { Cluster, Config, Database } from '@adx-export/core'
import type { Change, Unmanaged, Wanted } from '../../../model/change.ts'
import type { Context, Rules } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import { database as addressOfDatabase } from '../../addresses.ts'
import { oncePer } from '../../declared.ts'
import { sameDatabase } from '../../hosts.ts'
import { clusterIn, databaseIn, shownIn } from '../../live.ts'
import { lowerCase, sameBy } from '../../same.ts'

export type DatabaseAttributes = { readonly name: string }

export const rules: Rules<DatabaseAttributes> = {
  name: {
    shape: 'value',
    omitted: 'left-alone',
    same: sameBy(lowerCase),
  },
}

export type DatabaseTarget = { readonly cluster: Cluster; readonly database: Database }

export type DatabaseChange = Change<DatabaseAttributes, DatabaseTarget>

const databaseTargets = oncePer(
  ({ clusters }: Config): ReadonlyMap<Address, DatabaseTarget> =>
    new Map(
      clusters.flatMap((cluster) =>
        cluster.databases.map((database) => [
          addressOfDatabase(cluster.name, database.name),
          { cluster, database } satisfies DatabaseTarget,
        ]),
      ),
    ),
)

export const desire = (config: Config): ReadonlyMap<Address, Wanted<DatabaseAttributes, DatabaseTarget>> =>
  new Map(
    [...databaseTargets(config)].map(([address, { cluster, database }]) => [
      address,
      {
        target: { cluster, database },
        presence: 'present',
        attributes: { name: database.databaseName },
        manage: cluster.manage && database.manage,
        at: database.at,
      },
    ]),
  )

const seenOf = ({ world }: Context, { cluster, database }: DatabaseTarget): Seen<DatabaseAttributes> => {
  const part = databaseIn(world, cluster.name, database.name)
  // A database that is listed is there, even if nothing in it may be read.
  const listed = shownIn(clusterIn(world, cluster.name)?.databaseNames).find((name) =>
    sameDatabase(name, database.databaseName),
  )
  if (listed !== undefined) return { state: 'present', attributes: { name: listed } }
  if (part.state === 'read') return { state: 'present', attributes: { name: database.databaseName } }
  return part.state === 'not-asked' ? { state: 'unreadable', why: 'it was not asked for' } : part
}

const unmanagedIn = ({ world }: Context, { name, databases }: Cluster): readonly Unmanaged[] =>
  shownIn(clusterIn(world, name)?.databaseNames)
    .filter((live) => !databases.some(({ databaseName }) => sameDatabase(databaseName, live)))
    .map((live) => ({ address: addressOfDatabase(name, live), what: `database ${live}` }))

export const read = (context: Context) => ({
  observed: new Map(
    [...databaseTargets(context.config)].map(([address, target]) => [address, seenOf(context, target)] as const),
  ),
  unmanaged: context.config.clusters.flatMap((cluster) => unmanagedIn(context, cluster)),
})
