import { type Diagnostic, diagnose } from '@adx-export/core'
import { streamingOf } from '../../../kusto/policy.ts'
import type { Context } from '../../../model/kind.ts'
import { type Knowledge, known, mapKnown } from '../../../model/knowledge.ts'
import { idsOf, namesOf } from '../../feeds.ts'
import { askClusterResource } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import { type Policy, documentLiteral, leftAlone } from './policy.ts'
import type { PolicyChange, PolicyTarget } from './targets.ts'

export type Streaming = { readonly enabled?: boolean }

const nameOf = ({ tableName, database }: PolicyTarget): string =>
  tableName === undefined ? `Database ${database?.databaseName}` : `Table ${tableName}`

/** Streaming is asked for here, and the file does not switch it on for the cluster itself. */
const reliesOnCluster = ({ wanted, cluster }: PolicyTarget): boolean =>
  wanted?.enabled === true && cluster?.streamingIngestion !== true && cluster?.engine === 'adx'

/** That the switch cannot be read is no refusal: it may well be on. `remarks` says so. */
const refuse = (change: PolicyChange, context: Context): Knowledge<readonly Diagnostic[]> => {
  const { target } = change.wanted
  if (!reliesOnCluster(target)) return known([])
  const resource = askClusterResource(context, target)
  if (!resource.known || resource.value?.streamingIngestion !== false) return known([])
  return known([
    refusal(
      change,
      'streaming-off',
      `${nameOf(target)} needs streaming ingestion, but it is turned off for the cluster.`,
      'Set streamingIngestion: true on the cluster too, or leave it out here: data then arrives in batches.',
    ),
  ])
}

/** What the plan cannot promise: Azure refuses the policy where the cluster has streaming switched off. */
const remarks = (change: PolicyChange, context: Context): readonly Diagnostic[] => {
  const { target } = change.wanted
  if (!reliesOnCluster(target)) return []
  const resource = askClusterResource(context, target)
  if (resource.known) return []
  const why = resource.unread.map((one) => one.why).join('; ')
  return [
    diagnose(
      'streaming-not-checked',
      change.at,
      `${nameOf(target)} asks for streaming ingestion. Whether cluster ${target.clusterKey} has it switched on could not be read: ${why}. If it is off, Azure refuses this policy when the plan is applied.`,
      {
        hint:
          target.cluster?.resourceId === undefined
            ? `Give cluster ${target.clusterKey} its resourceId, so that the plan can check it, or check it in the Azure portal.`
            : `Check it in the Azure portal, or grant the right to read the cluster and run plan again.`,
      },
    ),
  ]
}

/** https://learn.microsoft.com/kusto/management/streaming-ingestion-policy */
export const streamingIngestion: Policy<Streaming> = {
  rules: { enabled: leftAlone },
  declared: ({ streamingIngestion: enabled }) => (enabled === undefined ? undefined : { enabled }),
  normalForm: (json) => {
    const form = streamingOf(json)
    return form === undefined ? undefined : { enabled: form.enabled }
  },
  // A hint that was set by somebody would be lost by `enable`.
  command: ({ enabled = false }, { own }) => {
    const hint = streamingOf(own)?.hint
    const plain = enabled ? 'enable' : 'disable'
    const rest = hint === undefined ? plain : documentLiteral({ IsEnabled: enabled, HintAllocatedRate: hint })
    return { verb: '.alter', rest }
  },
  // On Fabric streaming is always on, and whether the policy may be set there is not documented.
  settableOn: (cluster) => cluster?.engine !== 'fabric',
  afterClusterFlag: true,
  refuse,
  remarks,
  // How IoT Central delivers is not documented, so it is not known to fall back to batches.
  risks: (transition) => {
    const { from, to, place } = transition
    if (from.enabled !== true && to.enabled === true) {
      const message = `Streaming into ${place} occupies local SSD of the cluster.`
      return known([{ code: 'raises-cost', attribute: 'enabled', message }])
    }
    if (from.enabled !== true || to.enabled === true) return known([])
    return mapKnown(transition.feeding(), (feeding) =>
      namesOf(feeding) === ''
        ? []
        : [
            {
              code: 'interrupts-export',
              attribute: 'enabled',
              message: `Streaming into ${place} ends while ${namesOf(feeding)} feeds it: data arrives minutes later, in batches.`,
              evidence: idsOf(feeding),
            },
          ],
    )
  },
}
