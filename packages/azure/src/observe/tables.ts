import { type JsonValue, type TablePolicy, defined } from '@adx-export/core'
import type { LiveColumn, LivePolicies, LiveTable, PolicyName } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { readCommands } from '../kusto/commands.ts'
import type { DatabaseScript } from '../kusto/database-script.ts'
import type { DatabaseDetails } from '../kusto/details.ts'
import {
  alwaysRead,
  effectivePolicies,
  explicitStreaming,
  listedPolicy,
  policiesOf,
  scriptedByTable,
  type ByTable,
  type ScriptedByTable,
} from '../kusto/policies.ts'
import type { KustoRow } from '../kusto/replies.ts'
import type { Schema, SchemaColumn, SchemaTable } from '../kusto/schema.ts'
import { badAnswer, membersOf } from '../members.ts'
import { contradiction, tablesAgree } from './agreement.ts'
import { orUnknown, type Later } from './known.ts'

type Asked = {
  readonly cluster: Cluster
  readonly name: string
  /** The policies that are read; without it: those that are read of every database. */
  readonly policies?: readonly TablePolicy[]
}

export type TableSources = {
  readonly details: Later<DatabaseDetails>
  readonly schema: Promise<Schema>
  readonly script: Promise<DatabaseScript | undefined>
  /** What is set on the database itself. */
  readonly policies: ReadonlyMap<PolicyName, Promise<JsonValue | undefined>>
}

/** What the schema leaves out, the script tells. */
const columnOf = (column: SchemaColumn, table: string, script: DatabaseScript | undefined): LiveColumn => {
  const type = column.type ?? script?.tables.get(table)?.get(column.name)
  if (type === undefined) throw badAnswer(`the column '${column.name}' of the table '${table}'`, 'has no known type')
  const docstring = column.docstring ?? script?.docstrings.get(table)?.get(column.name)
  return { name: column.name, type, ...(docstring === undefined || docstring === '' ? {} : { docstring }) }
}

/** One policy of all tables as two answers tell it; `listed` is undefined where the engine makes no such list. */
type Explicit = {
  readonly policy: PolicyName
  readonly listed: ByTable | undefined
  readonly scripted: ScriptedByTable
}

/**
 * What is set on the table itself, by its list, or by the script where there is no list. A script whose form of the
 * command is known, because it sets the policy on some table, has to set it on every table that the list names.
 */
const ownPolicy = (
  table: string,
  { policy, listed, scripted }: Explicit,
  hasScript: boolean,
): JsonValue | undefined => {
  const what = `${policy} policy on the table '${table}'`
  const isScripted = scripted.has(table)
  if (listed === undefined) {
    const own = scripted.get(table)
    if (isScripted && own === undefined) throw badAnswer(`the ${what}`, 'is set by a command that is not known')
    return own
  }
  const own = listed.get(table)
  if (own === undefined && !hasScript) throw contradiction(`No answer tells of a ${what}.`)
  const isSet = own !== undefined && own !== null
  if (isSet !== isScripted && (isScripted || scripted.size > 0)) {
    const [one, other] = isScripted ? ['script', 'list of policies'] : ['list of policies', 'script']
    throw contradiction(`The ${one} sets a ${what}, and the ${other} does not.`)
  }
  return own ?? undefined
}

/** What is in force. A cell without a policy cannot be right where the table or its database has one in force. */
const inForce = (
  row: KustoRow,
  own: LivePolicies,
  { details, name, managed }: Pick<Facts, 'details' | 'managed'> & { readonly name: string },
): LivePolicies => {
  const told = effectivePolicies(row, `the table '${name}'`, managed)
  return policiesOf(
    managed.map(({ kusto: policy, column }) => {
      const expected = own[policy] ?? details.effective[policy]
      if (column in row && told[policy] === undefined && expected !== undefined)
        throw contradiction(`The list of tables tells no ${policy} policy of '${name}', and one is in force there.`)
      return [policy, told[policy] ?? expected] as const
    }),
  )
}

type Facts = {
  readonly managed: readonly TablePolicy[]
  readonly details: DatabaseDetails
  readonly script: DatabaseScript | undefined
  readonly explicit: readonly Explicit[]
  readonly streaming: JsonValue | undefined
}

const liveTable = (
  table: SchemaTable,
  row: KustoRow,
  { managed, details, script, explicit, streaming }: Facts,
): LiveTable => {
  const { name } = table
  const members = membersOf(row, `the table '${name}' of the list of tables`)
  const listed = policiesOf(
    explicit.map((entry) => [entry.policy, ownPolicy(name, entry, script !== undefined)] as const),
  )
  const scripted = scriptedByTable(script?.policies ?? [], 'streamingingestion')
  const told = scripted.get(name)
  const effective = inForce(row, { ...listed, ...defined({ streamingingestion: told }) }, { details, name, managed })
  // Where the form of the command is not known, what is in force is what it sets.
  const streamed = told ?? (scripted.has(name) ? effective.streamingingestion : undefined)
  const own: LivePolicies = {
    ...listed,
    ...defined({ streamingingestion: explicitStreaming(streamed, effective.streamingingestion, streaming) }),
  }
  return {
    ...table,
    columns: table.columns.map((column) => columnOf(column, name, script)),
    ...defined({
      id: members.text('TableId'),
      rows: members.number('TotalRowCount'),
      bytes: members.number('TotalOriginalSize') ?? members.number('TotalExtentSize'),
      lastIngestion: members.text('MaxExtentsCreationTime'),
    }),
    // No command tells the update policy in force; it is not inherited, so it is the table's own.
    effective: own.update === undefined ? effective : { ...effective, update: own.update },
    explicit: own,
  }
}

const nameIn = (row: KustoRow): string => membersOf(row, 'a row of the tables').needText('TableName')

/** All tables of a database in five commands, beside its schema and its script. */
export const readTables = async (
  { cluster, name, policies: managed = alwaysRead }: Asked,
  { details: detailing, schema, script: scripting, policies }: TableSources,
): Promise<readonly LiveTable[]> => {
  // An update policy is not managed; it is read for what may break it.
  const listed: readonly PolicyName[] = [...managed.filter((one) => one.listed).map(({ kusto }) => kusto), 'update']
  const [details, { tables }, rows, script, streaming, ...lists] = await Promise.all([
    detailing,
    schema,
    cluster.read(name, readCommands.tables),
    scripting,
    policies.get('streamingingestion'),
    ...listed.map((policy) => orUnknown(cluster.read(name, readCommands.tablePolicy(policy)))),
  ])
  const rowOf = new Map(rows.map((row) => [nameIn(row), row]))
  tablesAgree(tables, new Set(rowOf.keys()), script)
  const names = new Set(rowOf.keys())
  const explicit = listed.map((policy, index): Explicit => {
    const list = lists[index]
    if (list === undefined && script === undefined)
      throw new AzureError(
        'rejected',
        `The cluster ${cluster.host} tells the ${policy} policies of '${name}' in no way that is known.`,
      )
    return {
      policy,
      listed: list === undefined ? undefined : listedPolicy(list, names),
      scripted: scriptedByTable(script?.policies ?? [], policy),
    }
  })
  return tables.flatMap((table) => {
    const row = rowOf.get(table.name)
    return row === undefined ? [] : [liveTable(table, row, { managed, details, script, explicit, streaming })]
  })
}
