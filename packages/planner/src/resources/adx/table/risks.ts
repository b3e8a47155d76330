import type { JsonValue } from '@adx-export/core'
import { updatePoliciesOf } from '../../../kusto/policy.ts'
import type { Risk } from '../../../model/change.ts'
import { type Knowledge, andThen, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { LiveTable } from '../../../model/world.ts'
import { oncePer } from '../../declared.ts'
import { askTables, askFunctions, tableAmong } from '../../live.ts'
import { policyEvidence } from './policy-evidence.ts'
import { columnPath } from './rules.ts'
import type { TableChange, TableTarget } from './targets.ts'

type Part = { readonly table: string; readonly words: string }

/** Who has a part in which update policy, on either side. */
const partsIn = oncePer((tables: readonly LiveTable[]): readonly Part[] =>
  tables.flatMap(({ name, explicit, effective }) =>
    updatePoliciesOf(explicit.update ?? effective.update).flatMap(({ source }) => [
      { table: name, words: `it is filled from ${source}` },
      { table: source, words: `it fills ${name}` },
    ]),
  ),
)

/** The update policies that read this table or write into it, in words. */
const updatePolicies = (tables: readonly LiveTable[], { tableName }: TableTarget): readonly string[] =>
  partsIn(tables)
    .filter(({ table }) => table === tableName)
    .map(({ words }) => words)

const rowsIn = (tables: readonly LiveTable[], { tableName }: TableTarget): string => {
  const rows = tableAmong(tables, tableName)?.rows
  return rows === undefined ? 'an unknown number of rows' : `${rows} ${rows === 1 ? 'row' : 'rows'}`
}

const deletion = (
  tables: readonly LiveTable[],
  target: TableTarget,
  policies: readonly string[],
  evidence: JsonValue,
): readonly Risk[] => [
  { code: 'deletes-data', message: `Drops table ${target.tableName} with ${rowsIn(tables, target)}.` },
  ...(policies.length === 0
    ? []
    : [
        {
          code: 'breaks-update-policy' as const,
          message: `Table ${target.tableName} has a part in an update policy: ${policies.join(', ')}.`,
          evidence,
        },
      ]),
]

/** Names of the columns that a change adds and drops. */
export const columnsOf = (change: TableChange) => {
  const named = Object.keys(change.wanted.attributes.columns ?? {})
  const at = (name: string) => change.attributes.find(({ path }) => path === columnPath(name))
  return {
    added: named.filter((name) => at(name)?.from === undefined && at(name)?.to !== undefined),
    dropped: named.filter((name) => at(name)?.from !== undefined && at(name)?.to === undefined),
  }
}

export const risks = (change: TableChange, context: Context): Knowledge<readonly Risk[]> => {
  const { target } = change.wanted
  const { clusterKey, databaseKey } = target
  // A table that is not there holds nothing, and nothing reads it.
  if (change.action === 'create') return known([])
  return andThen(askTables(context, clusterKey, databaseKey), (tables) =>
    updatePolicies(tables, target).length === 0
      ? known(risksAmong(change, tables, null))
      : mapKnown(askFunctions(context, clusterKey, databaseKey), (functions) =>
          risksAmong(change, tables, policyEvidence(tables, functions, target)),
        ),
  )
}

const risksAmong = (change: TableChange, tables: readonly LiveTable[], evidence: JsonValue): readonly Risk[] => {
  const { target } = change.wanted
  const policies = updatePolicies(tables, target)
  if (change.action === 'delete') return deletion(tables, target, policies, evidence)
  const { added, dropped } = columnsOf(change)
  const losses = dropped.map((name): Risk => ({
    code: 'deletes-data',
    attribute: columnPath(name),
    message: `Drops column ${name} of table ${target.tableName}, which has ${rowsIn(tables, target)}.`,
  }))
  // The query of an update policy must give exactly the columns of its target, or rows stop arriving there.
  // https://learn.microsoft.com/kusto/management/update-policy
  const broken = [...added, ...dropped].map((name): Risk => ({
    code: 'breaks-update-policy',
    attribute: columnPath(name),
    evidence,
    message: `Column ${name} changes what table ${target.tableName} looks like, and it has a part in an update policy: ${policies.join(', ')}.`,
  }))
  return [...losses, ...(policies.length === 0 ? [] : broken)]
}
