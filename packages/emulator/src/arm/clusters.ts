import { jsonResponse, type EmulatorRequest, type EmulatorResponse } from '../server/exchange.ts'
import { isObject, objectAt, parseJson } from '../state/json.ts'
import type { EmulatedCluster } from '../state/model.ts'
import { firstLabel } from '../state/open.ts'
import { regionName } from '../state/regions.ts'
import type { ArmContext } from './context.ts'
import { armError, invalidBody } from './errors.ts'
import { advanceOn, isBusy, start } from './operations.ts'

export const clusterName = (cluster: EmulatedCluster, id: string): string =>
  (cluster.resourceId ?? id).split('/')[8] ?? firstLabel(cluster.host)

const render = (context: ArmContext, cluster: EmulatedCluster, id: string): unknown => ({
  id: (cluster.resourceId ?? id).replace('/clusters/', '/Clusters/'),
  name: clusterName(cluster, id),
  type: 'Microsoft.Kusto/Clusters',
  location: regionName(cluster.location),
  tags: {},
  sku: { name: 'Standard_E2ads_v5', capacity: 2, tier: 'Standard' },
  properties: {
    state: isBusy(context.operations, id) ? 'Updating' : cluster.state,
    provisioningState: isBusy(context.operations, id) ? 'Running' : 'Succeeded',
    uri: `https://${cluster.host}`,
    dataIngestionUri: `https://ingest-${cluster.host}`,
    enableStreamingIngest: cluster.streamingIngestion,
    enableAutoStop: true,
  },
})

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
  if (request.method === 'PATCH') return patch(context, request, cluster, id)
  return armError(405, 'MethodNotAllowed', `${request.method} is not answered for clusters.`)
}
