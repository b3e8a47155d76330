import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import { isObject, parseJson } from '../state/json.ts'
import type { EmulatedCluster, EmulatedDatabase, EmulatedPrincipal } from '../state/model.ts'
import { emptyDatabase, openDatabase } from '../state/open.ts'
import { regionName } from '../state/regions.ts'
import { clusterName } from './clusters.ts'
import type { ArmContext } from './context.ts'
import { armError, invalidBody, resourceNotFound } from './errors.ts'
import { advanceOn, start } from './operations.ts'

const isFollower = ({ accessMode }: EmulatedDatabase): boolean => accessMode === 'ReadOnlyFollowing'

const render = (cluster: EmulatedCluster, clusterId: string, database: EmulatedDatabase): unknown => ({
  id: `${cluster.resourceId ?? clusterId}/Databases/${database.name}`,
  name: `${clusterName(cluster, clusterId)}/${database.name}`,
  type: 'Microsoft.Kusto/Clusters/Databases',
  location: regionName(cluster.location),
  kind: database.accessMode ?? 'ReadWrite',
  properties: { provisioningState: 'Succeeded', ...(isFollower(database) ? {} : { isFollowed: false }) },
})

export const listDatabases = (cluster: EmulatedCluster, clusterId: string): EmulatorResponse =>
  jsonResponse(200, { value: [...cluster.databases.values()].map((database) => render(cluster, clusterId, database)) })

/**
 * Whoever makes a database becomes an Admin of it, unless `callerRole=None` is asked for.
 * https://learn.microsoft.com/rest/api/azurerekusto/databases/create-or-update
 */
const makerOf = ({ caller, query }: ArmContext): readonly EmulatedPrincipal[] => {
  if (caller === undefined || query.get('callerRole') === 'None') return []
  const { displayName, objectId, applicationId, tenantId } = caller
  const maker = { role: 'Admin', type: 'app', displayName, objectId, tenantId, notes: '', inherited: false } as const
  return [applicationId === undefined ? maker : { ...maker, applicationId }]
}

const put = (
  context: ArmContext,
  request: EmulatorRequest,
  cluster: EmulatedCluster,
  place: { readonly id: string; readonly clusterId: string; readonly name: string },
): EmulatorResponse => {
  const { id, clusterId, name } = place
  const body = parseJson(request.body)
  if (!isObject(body)) return invalidBody('The request content was invalid JSON.')
  if (body['kind'] !== 'ReadWrite') return invalidBody("The database's kind must be ReadWrite.")
  const found = cluster.databases.get(name.toLowerCase())
  if (found !== undefined) return jsonResponse(200, render(cluster, clusterId, found))
  const made = emptyDatabase(cluster.host, name)
  for (const each of makerOf(context)) made.principals.push(each)
  const effect = (): void => {
    if (!cluster.databases.has(name.toLowerCase())) cluster.databases.set(name.toLowerCase(), made)
  }
  return start(context, {
    resource: id,
    method: 'PUT',
    isNew: true,
    region: regionName(cluster.location),
    effect,
    render: () => render(cluster, clusterId, made),
  })
}

/** `…/clusters/{cluster}/databases/{name}`. */
export const handleDatabase = (
  context: ArmContext,
  request: EmulatorRequest,
  cluster: EmulatedCluster,
  place: { readonly id: string; readonly clusterId: string; readonly name: string },
): EmulatorResponse => {
  if (request.method === 'PUT') return put(context, request, cluster, place)
  if (request.method !== 'GET') return armError(405, 'MethodNotAllowed', `${request.method} is not answered here.`)
  advanceOn(context.operations, place.id)
  const found = openDatabase(context.world, cluster, place.name)
  if (found === undefined) return resourceNotFound(place.id)
  return jsonResponse(200, render(cluster, place.clusterId, found))
}
