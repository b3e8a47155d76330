import type { EmulatedApplication } from '../state/application.ts'
import type { EmulatedCluster } from '../state/model.ts'
import { emptyCluster, firstLabel, openApplication, unplacedHost } from '../state/open.ts'
import type { EmulatedWorld } from '../state/world.ts'

const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase()

/**
 * The application behind an ARM id: the one that carries the id, else the one whose subdomain is the name. Outside a
 * strict world it comes into being, under whichever subscription was asked.
 */
export const applicationById = (world: EmulatedWorld, id: string, name: string): EmulatedApplication | undefined => {
  const known = [...world.applications.values()].find((application) => same(application.resourceId, id))
  if (known !== undefined) return known
  const byName = [...world.applications.values()].find((application) => same(firstLabel(application.host), name))
  if (world.strict && byName?.resourceId !== undefined) return undefined
  const found = byName ?? openApplication(world, `${name.toLowerCase()}.azureiotcentral.com`)
  if (found !== undefined) found.resourceId ??= id
  return found
}

/** The cluster behind an ARM id that is in the world already, by the id or by the first label of its host. */
export const knownCluster = (world: EmulatedWorld, id: string, name: string): EmulatedCluster | undefined => {
  const known = [...world.clusters.values()].find((cluster) => same(cluster.resourceId, id))
  if (known !== undefined) return known
  const byName = [...world.clusters.values()].find((cluster) => same(firstLabel(cluster.host), name))
  return world.strict && byName?.resourceId !== undefined ? undefined : byName
}

const enter = (world: EmulatedWorld, cluster: EmulatedCluster, id: string): EmulatedCluster => {
  cluster.resourceId ??= id
  world.clusters.set(cluster.host, cluster)
  return cluster
}

/** The same; outside a strict world a cluster that nobody named before comes into being. */
export const clusterById = (world: EmulatedWorld, id: string, name: string): EmulatedCluster | undefined => {
  const found = knownCluster(world, id, name) ?? (world.strict ? undefined : emptyCluster(unplacedHost(name)))
  return found === undefined ? undefined : enter(world, found, id)
}

/** A new cluster in a region, whose engine has the host that its name and region give it. */
export const newCluster = (world: EmulatedWorld, id: string, name: string, region: string): EmulatedCluster =>
  enter(world, emptyCluster(`${name.toLowerCase()}.${region.toLowerCase().replaceAll(' ', '')}.kusto.windows.net`), id)
