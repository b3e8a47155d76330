import {
  type ColumnType,
  type Config,
  type Location,
  type Table,
  type TableReference,
  adxDestination,
} from '@adx-export/core'

export type TargetColumn = { readonly name: string; readonly type: ColumnType; readonly at?: Location }

/** The table that the rows of a link are for. */
export type Target = {
  /** `cluster/database/table`, as the config names it. */
  readonly name: string
  readonly columns: readonly TargetColumn[]
}

/** The columns to judge by where they are not those of the config: the live state may have more. */
export type TableOf = (table: Table) => readonly TargetColumn[] | undefined

const tableFor = (config: Config, { cluster, database, table }: TableReference): Table | undefined =>
  config.clusters
    .find(({ name }) => name === cluster)
    ?.databases.find(({ name }) => name === database)
    ?.tables.find(({ name }) => name === table)

/** Undefined where the config does not declare the destination or its table, and for a type without one. */
export const targetOf = (config: Config, destination: string, tableOf?: TableOf): Target | undefined => {
  const found = config.destinations.find(({ name }) => name === destination)
  const reference = found && adxDestination(found)?.table
  const table = reference && tableFor(config, reference)
  if (table === undefined) return undefined
  return { name: `${table.cluster}/${table.database}/${table.name}`, columns: tableOf?.(table) ?? table.columns }
}
