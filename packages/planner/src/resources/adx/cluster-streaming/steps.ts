import type { Change } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import type { Step } from '../../../model/step.ts'
import { armHost, armPath } from '../../hosts.ts'
import { type ClusterStreaming, clusterIsThere } from './rules.ts'

/** "Can take several minutes to take effect"; half an hour has been waited for in vain. */
const limitSeconds = 1800

export const steps = (change: Change<ClusterStreaming>, context: Context): readonly Step[] => {
  const cluster = clusterIsThere(change, context)
  if (cluster?.resourceId === undefined) return []
  return [
    {
      system: 'arm',
      stage: 'cluster',
      host: armHost(cluster.cloud),
      method: 'PATCH',
      path: armPath(cluster.resourceId),
      body: { properties: { enableStreamingIngest: true } },
      limitSeconds,
      done: 'arm-finished',
      title: `switch on streaming ingestion of cluster ${cluster.name}`,
    },
  ]
}
