import type { Cluster, Config, Database } from '@adx-export/core'
import type { Change, Unmanaged, Wanted } from '../../../model/change.ts'
import type { Context, Rules } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import { lowerCase, sameBy } from '../../normal-form.ts'
import { oncePer } from '../../once-per.ts'
import { type DatabasePlace, databaseAddress, isSameDatabaseName } from '../../place.ts'
import { clusterIn, databaseIn, shownIn } from '../../live.ts'

export type DatabaseAttributes = { readonly name: string }

export const rules: Rules<DatabaseAttributes> = {
  name: {
    shape: 'value',
    omitted: 'left-alone',
    same: sameBy(lowerCase),
  },
}

export type DatabaseTarget = DatabasePlace & { readonly cluster: Cluster; readonly database: Database }

export type DatabaseChange = Change<DatabaseAttributes, DatabaseTarget>

const databaseTargets = oncePer(
  ({ clusters }: Config): ReadonlyMap<Address, DatabaseTarget> =>
    new Map(
      clusters.flatMap((cluster) =>
        cluster.databases.map((database) => {
          const target = { clusterKey: cluster.name, databaseKey: database.name, cluster, database }
          return [databaseAddress(target), target] as const
        }),
      ),
    ),
)

export const desire = (config: Config): ReadonlyMap<Address, Wanted<DatabaseAttributes, DatabaseTarget>> =>
  new Map(
    [...databaseTargets(config)].map(([address, target]) => [
      address,
      {
        target,
        presence: 'present',
        attributes: { name: target.database.databaseName },
        manage: target.cluster.manage && target.database.manage,
        at: target.database.at,
      },
    ]),
  )

const seenOf = ({ world }: Context, place: DatabaseTarget): Seen<DatabaseAttributes> => {
  const { database } = place
  const part = databaseIn(world, place)
  // A database that is listed is there, even if nothing in it may be read.
  const listed = shownIn(clusterIn(world, place)?.databaseNames).find((name) =>
    isSameDatabaseName(name, database.databaseName),
  )
  if (listed !== undefined) return { state: 'present', attributes: { name: listed } }
  if (part.state === 'read') return { state: 'present', attributes: { name: database.databaseName } }
  return part.state === 'not-asked' ? { state: 'unreadable', why: 'it was not asked for' } : part
}

const unmanagedIn = ({ world }: Context, { name, databases }: Cluster): readonly Unmanaged[] =>
  shownIn(clusterIn(world, { clusterKey: name })?.databaseNames)
    .filter((live) => !databases.some(({ databaseName }) => isSameDatabaseName(databaseName, live)))
    .map((live) => ({ address: databaseAddress({ clusterKey: name, databaseKey: live }), what: `database ${live}` }))

export const read = (context: Context) => ({
  observed: new Map(
    [...databaseTargets(context.config)].map(([address, target]) => [address, seenOf(context, target)] as const),
  ),
  unmanaged: context.config.clusters.flatMap((cluster) => unmanagedIn(context, cluster)),
})
