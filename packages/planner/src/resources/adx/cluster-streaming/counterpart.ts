import type { Config } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart } from '../../../model/kind.ts'
import { clusterStreaming } from '../../addresses.ts'
import { clusterNow, notNamed } from '../../counterparts.ts'
import type { ClusterStreaming, SwitchableCluster } from './rules.ts'

export const counterpart = (
  { target, attributes }: Wanted<ClusterStreaming, SwitchableCluster>,
  base: Config,
  { config }: Context,
): Counterpart | undefined => {
  if (attributes.enabled !== true) return undefined
  const now = clusterNow(base, config, target.name)
  const address = clusterStreaming(now?.name ?? target.name)
  const what = 'streaming ingestion of the cluster; adx-export never switches it off'
  if (now === undefined) return { address, what, unread: notNamed }
  return { address, what, isLive: ({ enabled }) => enabled === true }
}
