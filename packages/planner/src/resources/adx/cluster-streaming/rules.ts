import type { Cluster, Diagnostic } from '@adx-export/core'
import type { Change, Risk } from '../../../model/change.ts'
import { type Knowledge, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context, Rules } from '../../../model/kind.ts'
import type { LiveClusterResource } from '../../../model/world.ts'
import { askClusterResource } from '../../live.ts'
import { refusal } from '../../refusal.ts'

export type ClusterStreaming = { readonly enabled: boolean }

export type SwitchableCluster = Cluster & { readonly resourceId: string }

export type StreamingChange = Change<ClusterStreaming, SwitchableCluster>

export const rules: Rules<ClusterStreaming> = { enabled: { shape: 'value', omitted: 'left-alone' } }

/** The states in which a change of the cluster is refused by the service or never ends. */
const running = (state: string | undefined): boolean => state === undefined || ['Running', 'Updating'].includes(state)

export const refuse = (change: StreamingChange, context: Context): Knowledge<readonly Diagnostic[]> =>
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

export const risks = (change: StreamingChange): Knowledge<readonly Risk[]> =>
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
