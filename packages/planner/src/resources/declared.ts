import type { Cluster, Config, Database, DataExport, Destination, Identity, Table } from '@adx-export/core'

/** Look-ups of what the file declares, by its keys. */

export const clusterOf = (config: Config, cluster: string): Cluster | undefined =>
  config.clusters.find(({ name }) => name === cluster)

export const databaseOf = (config: Config, cluster: string, database: string): Database | undefined =>
  clusterOf(config, cluster)?.databases.find(({ name }) => name === database)

export const tableOf = (config: Config, cluster: string, database: string, table: string): Table | undefined =>
  databaseOf(config, cluster, database)?.tables.find(({ name }) => name === table)

export const identityOf = (config: Config, identity: string): Identity | undefined =>
  config.identities.find(({ name }) => name === identity)

/** By key, else by id: entries of `removed` may say either. */
export const destinationOf = (config: Config, nameOrId: string): Destination | undefined =>
  config.destinations.find(({ name }) => name === nameOrId) ?? config.destinations.find(({ id }) => id === nameOrId)

/** By key, else by id: entries of `removed` may say either. */
export const exportOf = (config: Config, nameOrId: string): DataExport | undefined =>
  config.exports.find(({ name }) => name === nameOrId) ?? config.exports.find(({ id }) => id === nameOrId)

/** A function of the config that works once for each config, however often it is asked. */
export const oncePer = <T extends object, R>(make: (config: T) => R): ((config: T) => R) => {
  const made = new WeakMap<T, { readonly value: R }>()
  return (config) => {
    const known = made.get(config) ?? { value: make(config) }
    made.set(config, known)
    return known.value
  }
}
