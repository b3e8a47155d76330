import type { EmulatedDatabase, EmulatedTable } from '../../state/model.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { policyColumns } from '../answer/tables.ts'
import type { KustoContext } from '../contract.ts'
import { effective, policyText } from './effective.ts'
import { policies } from './index.ts'
import type { Policy } from './policy.ts'

/** What is set on these tables themselves, or, without tables, on the database. */
export const policyResult = (
  context: KustoContext,
  policy: Policy,
  database: EmulatedDatabase,
  tables?: readonly EmulatedTable[],
): Result => {
  if (tables === undefined) {
    return resultOf(policyColumns, [
      {
        PolicyName: policy.title,
        EntityName: `[${database.name}]`,
        Policy: policyText(policy, database.policies[policy.word], 'policy', context),
        ChildEntities: JSON.stringify([...database.tables.keys()]),
        EntityType: 'Database',
      },
    ])
  }
  return resultOf(
    policyColumns,
    tables.map((table) => ({
      PolicyName: policy.title,
      EntityName: `[${database.name}].[${table.name}]`,
      Policy: policyText(policy, table.policies[policy.word], 'policy', context),
      ChildEntities: '',
      EntityType: 'Table',
    })),
  )
}

/** The cells of the details of a table, or, without one, of a database: what is in force of every policy that has a column there. */
export const policyCells = (
  context: KustoContext,
  database: EmulatedDatabase,
  table?: EmulatedTable,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    policies
      .filter(({ inDetails }) => inDetails === true)
      .map((policy) => [policy.title, policyText(policy, effective(policy, database, table), 'details', context)]),
  )
