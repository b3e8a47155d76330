import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart } from '../../../model/kind.ts'
import { clusterNow, clusterStreamingAddress, notNamed } from '../../place.ts'
import type { ClusterStreaming, SwitchableCluster } from './rules.ts'

export const counterpart = (
  { target, attributes }: Wanted<ClusterStreaming, SwitchableCluster>,
  _base: Config,
  { config }: Context,
): Counterpart | undefined => {
  if (attributes.enabled !== true) return undefined
  const now = clusterNow({ cluster: target }, config)
  const address = clusterStreamingAddress({ clusterKey: now?.name ?? target.name })
  const what = 'streaming ingestion of the cluster; adx-export never switches it off'
  if (now === undefined) return { address, what, unread: notNamed }
  return { address, what, isLive: ({ enabled }) => enabled === true }
}
