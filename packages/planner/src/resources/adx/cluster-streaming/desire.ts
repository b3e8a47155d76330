import type { Cluster, Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Address } from '../../../model/value.ts'
import { clusterStreamingAddress } from '../../place.ts'
import type { ClusterStreaming, SwitchableCluster } from './rules.ts'

/** The clusters whose switch can be reached. */
export const switchable = (cluster: Cluster): cluster is SwitchableCluster =>
  cluster.engine === 'adx' && cluster.resourceId !== undefined

export const desire = ({ clusters }: Config): ReadonlyMap<Address, Wanted<ClusterStreaming, SwitchableCluster>> =>
  new Map(
    clusters.flatMap((cluster) => {
      if (cluster.streamingIngestion === undefined || !switchable(cluster)) return []
      const wanted: Wanted<ClusterStreaming, SwitchableCluster> = {
        target: cluster,
        presence: 'present',
        attributes: { enabled: cluster.streamingIngestion },
        manage: cluster.manage,
        at: cluster.at,
      }
      return [[clusterStreamingAddress({ clusterKey: cluster.name }), wanted]]
    }),
  )
