import type { Cluster, Config, Database } from '@adx-export/core'
import { clusterOf, databaseOf } from './declared.ts'
import { sameDatabase } from './hosts.ts'

/** A cluster of `base` as the config names it now; undefined where it no longer does. */
export const clusterNow = (base: Config, config: Config, clusterKey: string): Cluster | undefined => {
  const before = clusterOf(base, clusterKey)
  return config.clusters.find(({ host }) => host === before?.host)
}

/** The same for a database. */
export const databaseNow = (
  base: Config,
  config: Config,
  clusterKey: string,
  databaseKey: string,
): Database | undefined => {
  const before = databaseOf(base, clusterKey, databaseKey)
  return clusterNow(base, config, clusterKey)?.databases.find(
    ({ databaseName }) => before !== undefined && sameDatabase(databaseName, before.databaseName),
  )
}

export const notNamed = 'the file no longer names its cluster and database, so it was not read'

export const otherApplication = 'the file names another application now'

/** Exports and destinations of another application are not those that were read. */
export const isOtherApplication = (base: Config, config: Config): boolean =>
  base.application.host !== config.application.host
