import type { Context } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import { clusterStreamingAddress } from '../../place.ts'
import { clusterIn, seenIn } from '../../live.ts'
import { switchable } from './desire.ts'
import type { ClusterStreaming } from './rules.ts'

export const read = ({ config, world }: Context) => {
  const observed = new Map<Address, Seen<ClusterStreaming>>()
  for (const cluster of config.clusters.filter(switchable)) {
    const resource = clusterIn(world, { clusterKey: cluster.name })?.resource ?? { state: 'not-asked' }
    observed.set(
      clusterStreamingAddress({ clusterKey: cluster.name }),
      seenIn(resource, ({ streamingIngestion }) => ({ enabled: streamingIngestion })),
    )
  }
  return { observed, unmanaged: [] }
}
