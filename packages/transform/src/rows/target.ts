import type { ColumnType, Config, Destination, Location, Table } from '@adx-export/core'

export type TargetColumn = { readonly name: string; readonly type: ColumnType; readonly at?: Location }

/** The table that the rows of a link are for. */
export type Target = {
  /** `cluster/database/table`, as the config names it. */
  readonly name: string
  readonly columns: readonly TargetColumn[]
}

/** The columns to judge by where they are not those of the config: the live state may have more. */
export type TableOf = (table: Table) => readonly TargetColumn[] | undefined

const tableFor = (config: Config, { table }: Destination): Table | undefined =>
  config.clusters
    .find(({ name }) => name === table.cluster)
    ?.databases.find(({ name }) => name === table.database)
    ?.tables.find(({ name }) => name === table.table)

/** Undefined where the config does not declare the destination or its table. */
export const targetOf = (config: Config, destination: string, tableOf?: TableOf): Target | undefined => {
  const found = config.destinations.find(({ name }) => name === destination)
  const table = found === undefined ? undefined : tableFor(config, found)
  if (found === undefined || table === undefined) return undefined
  const { cluster, database } = found.table
  return { name: `${cluster}/${database}/${table.name}`, columns: tableOf?.(table) ?? table.columns }
}
