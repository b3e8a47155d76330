import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import { isObject, objectAt, parseJson } from '../state/json.ts'
import type { EmulatedCluster } from '../state/model.ts'
import { firstLabel, isPlaced } from '../state/open.ts'
import { regionName } from '../state/regions.ts'
import type { ArmContext } from './context.ts'
import { armError, invalidBody } from './errors.ts'
import { advanceOn, isBusy, start } from './operations.ts'
import { newCluster } from './resources.ts'

export const clusterName = (cluster: EmulatedCluster, id: string): string =>
  (cluster.resourceId ?? id).split('/')[8] ?? firstLabel(cluster.host)

/** Members of later versions of the service, which recordings of earlier ones lack. */
const networkMembers = ({ network }: EmulatedCluster): object =>
  network === undefined
    ? {}
    : {
        publicNetworkAccess: network.publicAccess,
        allowedIpRangeList: network.allowedIpRanges,
        restrictOutboundNetworkAccess: 'Disabled',
        privateEndpointConnections: Object.entries(network.privateEndpoints).map(([name, status]) => ({
          name,
          properties: { privateLinkServiceConnectionState: { status }, provisioningState: 'Succeeded' },
        })),
      }

const render = (context: ArmContext, cluster: EmulatedCluster, id: string) => ({
  id: (cluster.resourceId ?? id).replace(/\/clusters\//i, '/Clusters/'),
  name: clusterName(cluster, id),
  type: 'Microsoft.Kusto/Clusters',
  etag: '"2026"',
  ...(isPlaced(cluster) ? { location: regionName(cluster.location) } : {}),
  tags: {},
  sku: { name: 'Standard_E2ads_v5', tier: 'Standard', capacity: 2 },
  properties: {
    state: isBusy(context.operations, id) ? 'Updating' : cluster.state,
    provisioningState: isBusy(context.operations, id) ? 'Running' : 'Succeeded',
    stateReason: null,
    // Only the client's own requests tell where an engine is that ARM was asked about first.
    ...(isPlaced(cluster)
      ? { uri: `https://${cluster.host}`, dataIngestionUri: `https://ingest-${cluster.host}` }
      : {}),
    trustedExternalTenants: [],
    virtualNetworkConfiguration: null,
    optimizedAutoscale: null,
    enableDiskEncryption: false,
    enableStreamingIngest: cluster.streamingIngestion,
    enablePurge: null,
    engineType: 'V3',
    ...networkMembers(cluster),
    ...(cluster.migration === undefined ? {} : { migrationCluster: cluster.migration }),
  },
})

type Rendered = ReturnType<typeof render>

/** The first answer to a creation: the engine has no state and no address yet. */
const renderFirst = ({ properties, ...rest }: Rendered): unknown => {
  const { state: _, stateReason: __, uri: ___, dataIngestionUri: ____, ...known } = properties
  return { ...rest, properties: { ...known, provisioningState: 'Creating' } }
}

/** `PUT` of a cluster that is not there: https://learn.microsoft.com/rest/api/azurerekusto/clusters/create-or-update */
export const createCluster = (
  context: ArmContext,
  request: EmulatorRequest,
  id: string,
  name: string,
): EmulatorResponse => {
  const body = parseJson(request.body)
  if (!isObject(body)) return invalidBody('The request content was invalid JSON.')
  const { location } = body
  if (typeof location !== 'string' || location === '') return invalidBody('The location property is required.')
  if (objectAt(body, 'sku') === undefined) return invalidBody('The sku property is required.')
  const cluster = newCluster(context.world, id, name, location)
  cluster.streamingIngestion = objectAt(body, 'properties')?.['enableStreamingIngest'] === true
  return start(context, {
    resource: id,
    method: 'PUT',
    isNew: true,
    region: regionName(cluster.location),
    effect: () => undefined,
    render: () => render(context, cluster, id),
    first: () => renderFirst(render(context, cluster, id)),
  })
}

/** A change of a cluster that is there, by `PATCH` or by `PUT`. */
const patch = (
  context: ArmContext,
  request: EmulatorRequest,
  cluster: EmulatedCluster,
  id: string,
): EmulatorResponse => {
  const body = parseJson(request.body)
  if (!isObject(body)) return invalidBody('The request content was invalid JSON.')
  const wanted = objectAt(body, 'properties')?.['enableStreamingIngest']
  if (wanted !== undefined && typeof wanted !== 'boolean')
    return invalidBody('enableStreamingIngest must be a boolean.')
  if (cluster.state !== 'Running') {
    return armError(409, 'ServiceIsInMaintenance', `The cluster is ${cluster.state} and takes no changes.`)
  }
  if (wanted === undefined || wanted === cluster.streamingIngestion)
    return jsonResponse(200, render(context, cluster, id))
  const effect = (): void => {
    cluster.streamingIngestion = wanted
  }
  return start(context, {
    resource: id,
    method: 'PATCH',
    region: regionName(cluster.location),
    effect,
    render: () => render(context, cluster, id),
  })
}

/** `…/Microsoft.Kusto/clusters/{name}` itself. */
export const handleCluster = (
  context: ArmContext,
  request: EmulatorRequest,
  cluster: EmulatedCluster,
  id: string,
): EmulatorResponse => {
  if (request.method === 'GET') {
    advanceOn(context.operations, id)
    return jsonResponse(200, render(context, cluster, id))
  }
  if (request.method === 'PATCH' || request.method === 'PUT') return patch(context, request, cluster, id)
  return armError(405, 'MethodNotAllowed', `${request.method} is not answered for clusters.`)
}
