import type { Diagnostic } from '@adx-export/core'
import type { Context } from '../../../model/kind.ts'
import { clusterIn, valueOf } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import type { PolicyChange } from './targets.ts'

export const refuse = (change: PolicyChange, { world }: Context): readonly Diagnostic[] => {
  const { target } = change.wanted
  if (target.wanted?.enabled !== true || target.cluster?.streamingIngestion === true) return []
  if (valueOf(clusterIn(world, target.clusterKey)?.resource)?.streamingIngestion !== false) return []
  const what =
    target.tableName === undefined ? `Database ${target.database?.databaseName}` : `Table ${target.tableName}`
  return [
    refusal(
      change,
      'streaming-off',
      `${what} asks for streaming ingestion, and the cluster has it switched off.`,
      'Set streamingIngestion: true on the cluster too, or leave it out here: data then arrives in batches.',
    ),
  ]
}
