import type { JsonValue } from '@adx-export/core'
import { itemsOf, textMember } from '../../../kusto/json.ts'
import type { LiveFunction, LiveTable } from '../../../model/world.ts'
import type { TableTarget } from './targets.ts'

/** The functions that a text names, and those that their bodies name; rather one too many than one too few. */
const functionsIn = (text: string, all: readonly LiveFunction[]): readonly LiveFunction[] => {
  const used = new Set<LiveFunction>()
  const texts = [text]
  for (let next = texts.pop(); next !== undefined; next = texts.pop()) {
    for (const one of all) {
      if (used.has(one) || !next.includes(one.name)) continue
      used.add(one)
      texts.push(one.body)
    }
  }
  return [...used]
}

/** What the update policies on either side of a table do: consent to breaking them does not outlive what they run. */
export const policyEvidence = (
  tables: readonly LiveTable[],
  functions: readonly LiveFunction[],
  { tableName }: Pick<TableTarget, 'tableName'>,
): JsonValue => {
  const policies = tables.flatMap(({ name, explicit, effective }) =>
    itemsOf(explicit.update ?? effective.update)
      .filter((policy) => name === tableName || textMember(policy, 'Source') === tableName)
      .map((policy): readonly [string, JsonValue] => [name, policy]),
  )
  const used = functionsIn(JSON.stringify(policies), functions)
  const bodies = used.map(({ name, body }) => [name, body]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return [policies.toSorted(([a], [b]) => (a < b ? -1 : 1)), bodies]
}
