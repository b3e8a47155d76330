import type { Kind } from '../../../model/kind.ts'
import { clusterStreaming } from '../../addresses.ts'
import { placeAim } from '../../aim.ts'
import { desire } from './desire.ts'
import { read } from './read.ts'
import { type ClusterStreaming, refuse, risks, rules } from './rules.ts'
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
export const clusterStreamingKind: Kind<ClusterStreaming> = {
  id: 'adx/cluster-streaming',
  title: 'streaming ingestion of a cluster',
  rules,
  desire,
  needs: () => [],
  read,
  refuse,
  risks,
  steps,
  aim: (address, config) => {
    const cluster = config.clusters.find(({ name }) => clusterStreaming(name) === address)
    return cluster === undefined ? null : placeAim(config, cluster.name)
  },
}
