import type { Config, Location } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { oncePer } from '../../once-per.ts'
import { type TablePlace, tableAddress, tablePlace } from '../../place.ts'
import type { TableAttributes } from './rules.ts'

/** One table that the file names, declared or under `removed`. */
export type TableTarget = TablePlace & {
  /** Named under `removed.tables`. */
  readonly removed: Location | undefined
  /** Columns named under `removed.columns`. */
  readonly removedColumns: readonly { readonly name: string; readonly at: Location }[]
}

export type TableChange = Change<TableAttributes, TableTarget>

type Mutable = { -readonly [K in keyof TableTarget]: TableTarget[K] }

export const tableTargets = oncePer((config: Config): ReadonlyMap<Address, TableTarget> => {
  const targets = new Map<Address, Mutable>()
  const at = (clusterKey: string, databaseKey: string, tableKey: string): Mutable => {
    const keys = { clusterKey, databaseKey, tableKey }
    const address = tableAddress(keys)
    const target = targets.get(address) ?? { ...tablePlace(config, keys), removed: undefined, removedColumns: [] }
    targets.set(address, target)
    return target
  }
  for (const cluster of config.clusters) {
    for (const database of cluster.databases) {
      for (const { name } of database.tables) at(cluster.name, database.name, name)
    }
  }
  for (const { names, at: where } of config.removed.tables) {
    const [cluster = '', database = '', table = ''] = names
    at(cluster, database, table).removed = where
  }
  for (const { names, at: where } of config.removed.columns) {
    const [cluster = '', database = '', table = '', column = ''] = names
    const target = at(cluster, database, table)
    target.removedColumns = [...target.removedColumns, { name: column, at: where }]
  }
  return targets
})
