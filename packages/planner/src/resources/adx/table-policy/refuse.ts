import { type Diagnostic, diagnose } from '@adx-export/core'
import { type Knowledge, known } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import { askClusterResource } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import type { PolicyChange, PolicyTarget } from './targets.ts'

const nameOf = ({ tableName, database }: PolicyTarget): string =>
  tableName === undefined ? `Database ${database?.databaseName}` : `Table ${tableName}`

/** Streaming is asked for here, and the file does not switch it on for the cluster itself. */
const reliesOnCluster = ({ wanted, cluster }: PolicyTarget): boolean =>
  wanted?.enabled === true && cluster?.streamingIngestion !== true && cluster?.engine === 'adx'

/** That the switch cannot be read is no refusal: it may well be on. `remarks` says so. */
export const refuse = (change: PolicyChange, context: Context): Knowledge<readonly Diagnostic[]> => {
  const { target } = change.wanted
  if (!reliesOnCluster(target)) return known([])
  const resource = askClusterResource(context, target.clusterKey)
  if (!resource.known || resource.value?.streamingIngestion !== false) return known([])
  return known([
    refusal(
      change,
      'streaming-off',
      `${nameOf(target)} asks for streaming ingestion, and the cluster has it switched off.`,
      'Set streamingIngestion: true on the cluster too, or leave it out here: data then arrives in batches.',
    ),
  ])
}

/** What the plan cannot promise: Azure refuses the policy where the cluster has streaming switched off. */
export const remarks = (change: PolicyChange, context: Context): readonly Diagnostic[] => {
  const { target } = change.wanted
  if (!reliesOnCluster(target)) return []
  const resource = askClusterResource(context, target.clusterKey)
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
