import type { Cluster, Config, Diagnostic } from '@adx-export/core'
import type { Change, Risk, Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, Kind, Rules } from '../../../model/kind.ts'
import { type Knowledge, known, mapKnown } from '../../../model/knowledge.ts'
import type { Step } from '../../../model/step.ts'
import type { Address, Seen } from '../../../model/value.ts'
import type { LiveClusterResource } from '../../../model/world.ts'
import { armHost, armPath } from '../../arm.ts'
import { askClusterResource, clusterIn, seenIn } from '../../live.ts'
import { clusterAzureId, clusterNow, clusterStreamingAddress, notNamed } from '../../place.ts'
import { refusal } from '../../refusal.ts'

type ClusterStreaming = { readonly enabled: boolean }

type SwitchableCluster = Cluster & { readonly resourceId: string }

type StreamingChange = Change<ClusterStreaming, SwitchableCluster>

const rules: Rules<ClusterStreaming> = { enabled: { shape: 'value', omitted: 'left-alone' } }

/** The states in which a change of the cluster is refused by the service or never ends. */
const running = (state: string | undefined): boolean => state === undefined || ['Running', 'Updating'].includes(state)

const refuse = (change: StreamingChange, context: Context): Knowledge<readonly Diagnostic[]> =>
  mapKnown(askClusterResource(context, { clusterKey: change.wanted.target.name }), (resource) =>
    refusals(change, resource),
  )

const refusals = (change: StreamingChange, resource: LiveClusterResource | undefined): readonly Diagnostic[] => {
  if (resource === undefined) {
    return [
      refusal(
        change,
        'cluster-missing',
        'The cluster that resourceId names does not exist.',
        'Create the cluster, or correct its resourceId.',
      ),
    ]
  }
  if (change.attributes.some(({ to }) => to === false)) {
    return [
      refusal(
        change,
        'streaming-stays-on',
        'The cluster has streaming ingestion on, and it can be switched off only once no table and no database has a streaming ingestion policy any more.',
        'Remove the policies, switch it off by hand (it takes hours), and leave streamingIngestion out until then.',
      ),
    ]
  }
  const { state } = resource
  if (running(state)) return []
  return [
    refusal(
      change,
      'cluster-stopped',
      `The cluster is ${state ?? 'not running'}, so streaming ingestion cannot be switched.`,
      'Start the cluster and plan again.',
    ),
  ]
}

const risks = (change: StreamingChange): Knowledge<readonly Risk[]> =>
  known(
    change.attributes.some(({ to }) => to === true)
      ? [
          {
            code: 'raises-cost',
            attribute: 'enabled',
            message: 'Streaming ingestion occupies local SSD of the cluster.',
          },
        ]
      : [],
  )

/** The clusters whose switch can be reached. */
const switchable = (cluster: Cluster): cluster is SwitchableCluster =>
  cluster.engine === 'adx' && cluster.resourceId !== undefined

const desire = ({ clusters }: Config): ReadonlyMap<Address, Wanted<ClusterStreaming, SwitchableCluster>> =>
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

const read = ({ config, world }: Context) => {
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

/** "Can take several minutes to take effect"; half an hour has been waited for in vain. */
const limitSeconds = 1800

const steps = ({ wanted }: StreamingChange): readonly Step[] => {
  const { target: cluster } = wanted
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

const counterpart = (
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
  azureId: (cluster) => clusterAzureId({ cluster }),
  counterpart,
}
