import type { Cluster, Config } from '@adx-export/core'
import type { Context } from '../model/kind.ts'
import type { ClusterSnapshot, World } from '../model/world.ts'

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const clusterAs = (before: Cluster, { config, world }: Context): ClusterSnapshot | undefined => {
  const now = config.clusters.find(({ host }) => host === before.host)
  const seen = now === undefined ? undefined : world.clusters[now.name]
  if (now === undefined || seen === undefined) return undefined
  const databases = before.databases.flatMap(({ name, databaseName }) => {
    const same = now.databases.find((one) => sameName(one.databaseName, databaseName))
    const part = same === undefined ? undefined : seen.databases[same.name]
    return part === undefined ? [] : [[name, part] as const]
  })
  return { ...seen, databases: Object.fromEntries(databases) }
}

/** What was read, under the keys of another config; places that the config of `now` does not name were not read. */
export const worldAs = (base: Config, now: Context): World => ({
  ...now.world,
  clusters: Object.fromEntries(
    base.clusters.flatMap((cluster) => {
      const seen = clusterAs(cluster, now)
      return seen === undefined ? [] : [[cluster.name, seen] as const]
    }),
  ),
})
