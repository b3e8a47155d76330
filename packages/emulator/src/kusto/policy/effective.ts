import type { EmulatedDatabase, EmulatedTable, JsonValue } from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import { isObject } from '../json.ts'
import type { Policy, PolicyView } from './policy.ts'
import { streamingIngestion } from './streaming-ingestion.ts'

/** What is in force: the table's own, else the database's, else what Kusto does unasked. */
export const effective = (policy: Policy, database: EmulatedDatabase, table?: EmulatedTable): JsonValue =>
  table?.policies[policy.word] ?? database.policies[policy.word] ?? policy.unset

/** JSON text for a cell; the text `null` where nothing is set. */
export const policyText = (
  policy: Policy,
  value: JsonValue | undefined,
  view: PolicyView,
  context: KustoContext,
): string => {
  if (value !== undefined && value !== null) return JSON.stringify(policy.shown(value, view, context))
  return JSON.stringify(policy.shownUnset?.(view, context) ?? null)
}

/** Whether records come to this table by streaming. */
export const isStreaming = (database: EmulatedDatabase, table: EmulatedTable): boolean => {
  const policy = effective(streamingIngestion, database, table)
  return isObject(policy) && policy['IsEnabled'] === true
}
