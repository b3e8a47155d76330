import { type JsonValue, defined } from '@adx-export/core'
import {
  type LiveReader,
  type LiveReaders,
  type Part,
  type ReaderKind,
  readerKinds,
  readerTitles,
} from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { readCommands } from '../kusto/commands.ts'
import type { DatabaseScript } from '../kusto/database-script.ts'
import { kustoRights } from '../kusto/failures.ts'
import { tableOfEntity } from '../kusto/names.ts'
import { policyCell } from '../kusto/policies.ts'
import type { KustoRow } from '../kusto/replies.ts'
import type { Schema, SchemaTable } from '../kusto/schema.ts'
import { partitionColumns } from '../kusto/scripted-readers.ts'
import { badAnswer, membersOf, withoutDoubles, type Members } from '../members.ts'
import { tablesAgree } from './agreement.ts'
import { orUnknown, started } from './known.ts'
import { partOf } from './part.ts'

type Asked = { readonly cluster: Cluster; readonly name: string }
type Sources = { readonly schema: Promise<Schema>; readonly script: Promise<DatabaseScript | undefined> }
type List = (asked: Asked, sources: Sources) => Promise<readonly LiveReader[] | undefined>

const listed = async (
  { cluster, name }: Asked,
  command: string,
  readRow: (row: Members) => LiveReader,
): Promise<readonly LiveReader[] | undefined> => {
  const what = `a row of the answer to ${command}`
  return (await orUnknown(cluster.read(name, command)))?.map((row) => readRow(membersOf(row, what)))
}

const views: List = (asked) =>
  listed(asked, readCommands.materializedViews, (row) => ({
    name: row.needText('Name'),
    ...defined({ table: row.text('SourceTable') }),
    query: row.needText('Query'),
  }))

const exports: List = (asked) =>
  listed(asked, readCommands.continuousExports, (row) => ({
    name: row.needText('Name'),
    query: row.needText('Query'),
    ...defined({ into: row.text('ExternalTableName') }),
  }))

type OfPolicy = (document: JsonValue) => Pick<LiveReader, 'query' | 'columns'>

/** What is set on something other than a table, a view for instance, may read tables all the same. */
const policyReader = (row: KustoRow, tables: ReadonlySet<string>, reader: OfPolicy): readonly LiveReader[] => {
  const entity = membersOf(row, 'a row of policies').needText('EntityName')
  const document = policyCell(row)
  if (document === undefined) return []
  const table = tableOfEntity(entity, tables)
  return [{ name: table ?? entity, ...defined({ table }), ...reader(document) }]
}

/** A policy that every table may have, as the command about all tables answers. */
const tablePolicies =
  (policy: string, reader: OfPolicy): List =>
  async ({ cluster, name }, { schema }) => {
    const rows = await orUnknown(cluster.read(name, readCommands.tablePolicy(policy)))
    const tables = new Set((await schema).tables.map((table) => table.name))
    return rows?.flatMap((row) => policyReader(row, tables, reader))
  }

const security = tablePolicies('row_level_security', (document) => ({
  // A policy that is there and tells no query may read anything.
  query: membersOf(document, 'a row-level security policy').text('Query') ?? '',
}))

const partitioning = tablePolicies('partitioning', (document) => ({ columns: partitionColumns(document) }))

const externalTable = ({ name, columns }: SchemaTable): LiveReader => ({
  name,
  columns: columns.map((column) => {
    if (column.type === undefined)
      throw badAnswer(`the column '${column.name}' of the external table '${name}'`, 'has no known type')
    return { name: column.name, type: column.type }
  }),
})

const externalTables: List = async (_asked, { schema }) => (await schema).externalTables.map(externalTable)

/** No command tells the mappings of all tables: the script of the database does. */
const mappings: List = async () => undefined

const lists: Readonly<Record<ReaderKind, List>> = {
  'materialized-view': views,
  'row-level-security': security,
  'continuous-export': exports,
  'ingestion-mapping': mappings,
  partitioning,
  'external-table': externalTables,
}

/** What either of two answers names is there: no document says that one of them is complete. */
const readKind = async (kind: ReaderKind, asked: Asked, sources: Sources): Promise<readonly LiveReader[]> => {
  const [own, script] = await Promise.all([lists[kind](asked, sources), sources.script])
  if (own === undefined && script === undefined)
    throw new AzureError(
      'rejected',
      `The cluster ${asked.cluster.host} tells the ${readerTitles[kind]} of '${asked.name}' in no way that is known.`,
    )
  const scripted = (script?.readers ?? []).flatMap((entry) => (entry.kind === kind ? [entry.reader] : []))
  const known = withoutDoubles(own ?? [], ({ name }) => name, `the list of ${readerTitles[kind]}`)
  const all = [...known, ...scripted.filter((reader) => !known.some(({ name }) => name === reader.name))]
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const recordOf = (parts: readonly Part<readonly LiveReader[]>[]): LiveReaders => {
  const at = (kind: ReaderKind): Part<readonly LiveReader[]> =>
    parts[readerKinds.indexOf(kind)] ?? { state: 'not-asked' }
  return {
    'materialized-view': at('materialized-view'),
    'row-level-security': at('row-level-security'),
    'continuous-export': at('continuous-export'),
    'ingestion-mapping': at('ingestion-mapping'),
    partitioning: at('partitioning'),
    'external-table': at('external-table'),
  }
}

export const unaskedReaders: LiveReaders = recordOf([])

/** A script that lacks a table may lack what stands on it as well. */
const wholeScript = async ({ schema, script }: Sources): Promise<DatabaseScript | undefined> => {
  const { tables } = await schema
  const told = await script
  tablesAgree(tables, new Set(tables.map(({ name }) => name)), told)
  return told
}

/** What stands on the tables of a database, in four commands; each kind is a part of its own. */
export const readReaders = async (asked: Asked, { schema, script }: Sources): Promise<LiveReaders> => {
  const sources = { schema, script: started(wholeScript({ schema, script })) }
  return recordOf(
    await Promise.all(readerKinds.map((kind) => partOf(() => readKind(kind, asked, sources), kustoRights.plan))),
  )
}
