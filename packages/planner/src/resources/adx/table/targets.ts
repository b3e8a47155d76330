import type { Cluster, Config, Database, Location, Table } from '@adx-export/core'
import type { Change } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { table as addressOfTable } from '../../addresses.ts'
import { clusterOf, databaseOf, oncePer, tableOf } from '../../declared.ts'
import type { TableAttributes } from './rules.ts'

/** One table that the file names, declared or under `removed`. */
export type TableTarget = {
  readonly clusterKey: string
  readonly databaseKey: string
  readonly tableKey: string
  /** The name in Kusto. */
  readonly tableName: string
  readonly cluster: Cluster | undefined
  readonly database: Database | undefined
  readonly declared: Table | undefined
  /** Named under `removed.tables`. */
  readonly removed: Location | undefined
  /** Columns named under `removed.columns`. */
  readonly removedColumns: readonly { readonly name: string; readonly at: Location }[]
}

export type TableChange = Change<TableAttributes, TableTarget>

type Mutable = { -readonly [K in keyof TableTarget]: TableTarget[K] }

const blank = (config: Config, clusterKey: string, databaseKey: string, tableKey: string): Mutable => {
  const declared = tableOf(config, clusterKey, databaseKey, tableKey)
  return {
    clusterKey,
    databaseKey,
    tableKey,
    tableName: declared?.tableName ?? tableKey,
    cluster: clusterOf(config, clusterKey),
    database: databaseOf(config, clusterKey, databaseKey),
    declared,
    removed: undefined,
    removedColumns: [],
  }
}

export const tableTargets = oncePer((config: Config): ReadonlyMap<Address, TableTarget> => {
  const targets = new Map<Address, Mutable>()
  const at = (cluster: string, database: string, table: string): Mutable => {
    const address = addressOfTable(cluster, database, table)
    const target = targets.get(address) ?? blank(config, cluster, database, table)
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
