import type { Kind } from '../../../model/kind.ts'
import { clusterAzureId } from '../../place.ts'
import { counterpart } from './counterpart.ts'
import { desire } from './desire.ts'
import { read } from './read.ts'
import { type ClusterStreaming, type SwitchableCluster, refuse, risks, rules } from './rules.ts'
import { steps } from './steps.ts'

/**
 * The switch of a cluster without which no streaming ingestion policy below it has an effect.
 *
 * In place: on. Refused: off, since the service demands that every streaming policy of every database be deleted first
 * and then takes hours; the way round is to do both by hand, policies first, and then to say so in the file.
 * Only desired where the cluster has a `resourceId`: the switch can be neither read nor set without it. A Fabric
 * eventhouse always streams and a Synapse pool is left alone.
 * Risks: `raises-cost`, because streaming occupies the local SSD of the cluster.
 *
 * https://learn.microsoft.com/azure/data-explorer/ingest-data-streaming
 */
export const clusterStreamingKind: Kind<ClusterStreaming, SwitchableCluster> = {
  id: 'adx/cluster-streaming',
  called: (names) => ({ title: ['streaming ingestion of cluster ', { name: names.join('/') }] }),
  visibleWithinSeconds: 120,
  rules,
  desire,
  needs: () => [],
  read,
  refuse,
  risks,
  steps,
  aim: (cluster) => clusterAzureId({ cluster }),
  counterpart,
}
