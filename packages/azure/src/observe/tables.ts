import type { JsonValue } from '@adx-export/core'
import type { LivePolicies, LiveTable, PolicyName } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { listedPolicies, readCommands } from '../kusto/commands.ts'
import {
  effectivePolicies,
  explicitStreaming,
  listedPolicy,
  policiesOf,
  scriptedByTable,
  type ByTable,
} from '../kusto/policies.ts'
import type { KustoRow } from '../kusto/replies.ts'
import type { Schema, SchemaTable } from '../kusto/schema.ts'
import { numberOf, present, textOf } from '../wire.ts'
import { type Script, orUnknown } from './script.ts'

const withDocstrings = (table: SchemaTable, docstrings: ReadonlyMap<string, string> | undefined): SchemaTable => ({
  ...table,
  columns: table.columns.map((column) => {
    const docstring = column.docstring ?? docstrings?.get(column.name)
    return docstring === undefined || docstring === '' ? column : { ...column, docstring }
  }),
})

type Explicit = { readonly policy: PolicyName; readonly byTable: ByTable }

const countOf = (cell: unknown): number | undefined => numberOf(Number(cell ?? Number.NaN))

const liveTable = (
  table: SchemaTable,
  details: KustoRow | undefined,
  explicit: readonly Explicit[],
  databaseStreaming: JsonValue | undefined,
): LiveTable => {
  const effective: LivePolicies = details === undefined ? {} : effectivePolicies(details)
  const own = explicit.map(({ policy, byTable }): readonly [PolicyName, JsonValue | undefined] => {
    const found = byTable.get(table.name)
    if (policy !== 'streamingingestion') return [policy, found]
    return [policy, explicitStreaming(found, effective.streamingingestion, databaseStreaming)]
  })
  const policies = policiesOf(own)
  return {
    ...table,
    ...present({
      id: textOf(details?.['TableId']),
      rows: countOf(details?.['TotalRowCount']),
      bytes: countOf(details?.['TotalOriginalSize']) ?? countOf(details?.['TotalExtentSize']),
      lastIngestion: textOf(details?.['MaxExtentsCreationTime']),
    }),
    // No command tells the update policy in force; it is not inherited, so it is the table's own.
    effective: policies.update === undefined ? effective : { ...effective, update: policies.update },
    explicit: policies,
  }
}

/** All tables of a database in five commands, beside its schema and script. `databaseStreaming` is the database's own policy. */
export const readTables = async (
  cluster: Cluster,
  database: string,
  schema: Promise<Schema>,
  databaseStreaming: Promise<JsonValue | undefined>,
  script: Promise<Script | undefined>,
): Promise<readonly LiveTable[]> => {
  const [{ tables }, details, scripted, streaming, ...lists] = await Promise.all([
    schema,
    cluster.read(database, readCommands.tables),
    script,
    databaseStreaming,
    ...listedPolicies.map((policy) => orUnknown(cluster.read(database, readCommands.tablePolicy(policy)))),
  ])
  const names = new Set(tables.map((table) => table.name))
  const policies = scripted?.policies ?? []
  const explicit: Explicit[] = [
    { policy: 'streamingingestion', byTable: scriptedByTable(policies, 'streamingingestion') },
  ]
  for (const [index, policy] of listedPolicies.entries()) {
    const rows = lists[index]
    if (rows === undefined && scripted === undefined)
      throw new AzureError(
        'rejected',
        `The cluster ${cluster.host} tells the ${policy} policies of '${database}' in no way that is known.`,
      )
    explicit.push({
      policy,
      byTable: rows === undefined ? scriptedByTable(policies, policy) : listedPolicy(rows, names),
    })
  }
  const detailsOf = new Map(details.map((row) => [textOf(row['TableName']) ?? '', row]))
  return tables.map((table) =>
    liveTable(
      withDocstrings(table, scripted?.docstrings.get(table.name)),
      detailsOf.get(table.name),
      explicit,
      streaming,
    ),
  )
}
