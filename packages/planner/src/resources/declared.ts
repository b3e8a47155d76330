import type { Cluster, Config, Database, DataExport, Destination, Identity, Table } from '@adx-export/core'

/** A function that works once for each object, however often it is asked. */
export const oncePer = <T extends object, R>(make: (of: T) => R): ((of: T) => R) => {
  const made = new WeakMap<T, { readonly value: R }>()
  return (of) => {
    const known = made.get(of) ?? { value: make(of) }
    made.set(of, known)
    return known.value
  }
}

// Look-ups of what the file declares, by its keys.

export const clusterOf = (config: Config, cluster: string): Cluster | undefined =>
  config.clusters.find(({ name }) => name === cluster)

export const databaseOf = (config: Config, cluster: string, database: string): Database | undefined =>
  clusterOf(config, cluster)?.databases.find(({ name }) => name === database)

const tablesByKey = oncePer(
  ({ tables }: Database): ReadonlyMap<string, Table> => new Map(tables.map((table) => [table.name, table])),
)

export const tableOf = (config: Config, cluster: string, database: string, table: string): Table | undefined => {
  const declared = databaseOf(config, cluster, database)
  return declared === undefined ? undefined : tablesByKey(declared).get(table)
}

export const identityOf = (config: Config, identity: string): Identity | undefined =>
  config.identities.find(({ name }) => name === identity)

/** By key, else by id: entries of `removed` may say either. */
export const destinationOf = (config: Config, nameOrId: string): Destination | undefined =>
  config.destinations.find(({ name }) => name === nameOrId) ?? config.destinations.find(({ id }) => id === nameOrId)

/** By key, else by id: entries of `removed` may say either. */
export const exportOf = (config: Config, nameOrId: string): DataExport | undefined =>
  config.exports.find(({ name }) => name === nameOrId) ?? config.exports.find(({ id }) => id === nameOrId)
