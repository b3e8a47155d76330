import type { JsonValue } from '@adx-export/core'
import { type LiveReader, type LiveReaders, type Part, type ReaderKind, readerKinds } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { readCommands } from '../kusto/commands.ts'
import { kustoRights } from '../kusto/failures.ts'
import { tableOfEntity } from '../kusto/names.ts'
import { policyCell } from '../kusto/policies.ts'
import type { KustoRow } from '../kusto/replies.ts'
import type { Schema } from '../kusto/schema.ts'
import { partitionColumns } from '../kusto/scripted-readers.ts'
import { fieldOf, isFields, present, textOf } from '../wire.ts'
import { partOf } from './part.ts'
import { type Script, orUnknown } from './script.ts'

type Asked = {
  readonly cluster: Cluster
  readonly database: string
  readonly schema: Promise<Schema>
  readonly script: Promise<Script | undefined>
}

type List = (asked: Asked) => Promise<readonly LiveReader[] | undefined>

/** A row without a name, or without the query that it must have, is no row of this list. */
const needed = (row: KustoRow, column: string, command: string): string => {
  const text = textOf(row[column])
  if (text === undefined) throw new AzureError('bad-answer', `The answer to ${command} has a row without ${column}.`)
  return text
}

const listed = async (
  { cluster, database }: Asked,
  command: string,
  readRow: (row: KustoRow) => LiveReader,
): Promise<readonly LiveReader[] | undefined> =>
  (await orUnknown(cluster.read(database, command)))?.map((row) => readRow(row))

const views: List = (asked) =>
  listed(asked, readCommands.materializedViews, (row) => ({
    name: needed(row, 'Name', readCommands.materializedViews),
    query: needed(row, 'Query', readCommands.materializedViews),
    ...present({ table: textOf(row['SourceTable']) }),
  }))

const exports: List = (asked) =>
  listed(asked, readCommands.continuousExports, (row) => ({
    name: needed(row, 'Name', readCommands.continuousExports),
    query: needed(row, 'Query', readCommands.continuousExports),
    ...present({ into: textOf(row['ExternalTableName']) }),
  }))

/** A policy that every table may have, as the command about all tables answers. */
const tablePolicies =
  (policy: string, reader: (document: JsonValue) => Pick<LiveReader, 'query' | 'columns'>): List =>
  async ({ cluster, database, schema }) => {
    const rows = await orUnknown(cluster.read(database, readCommands.tablePolicy(policy)))
    const names = new Set((await schema).tables.map(({ name }) => name))
    return rows?.flatMap((row) => {
      const table = tableOfEntity(textOf(row['EntityName']) ?? '', names)
      const document = policyCell(row)
      return table === undefined || document === undefined ? [] : [{ name: table, table, ...reader(document) }]
    })
  }

const security = tablePolicies('row_level_security', (document) => ({
  // A policy that is there and tells no query may read anything.
  query: (isFields(document) ? textOf(fieldOf(document, 'Query')) : undefined) ?? '',
}))

const partitioning = tablePolicies('partitioning', (document) => ({ columns: partitionColumns(document) }))

const externalTables: List = async ({ schema }) => (await schema).externalTables

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
const readKind = async (kind: ReaderKind, asked: Asked): Promise<readonly LiveReader[]> => {
  const [own, script] = await Promise.all([lists[kind](asked), asked.script])
  if (own === undefined && script === undefined)
    throw new AzureError(
      'rejected',
      `The cluster ${asked.cluster.host} has no command that lists ${kindTitles[kind]} of '${asked.database}'.`,
    )
  const scripted = (script?.readers ?? []).flatMap((entry) => (entry.kind === kind ? [entry.reader] : []))
  const known = own ?? []
  return [...known, ...scripted.filter((reader) => !known.some(({ name }) => name === reader.name))]
}

const kindTitles: Readonly<Record<ReaderKind, string>> = {
  'materialized-view': 'the materialized views',
  'row-level-security': 'the row-level security policies',
  'continuous-export': 'the continuous exports',
  'ingestion-mapping': 'the ingestion mappings',
  partitioning: 'the partitioning policies',
  'external-table': 'the external tables',
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

/** What stands on the tables of a database, in four commands; each kind is a part of its own. */
export const readReaders = async (asked: Asked): Promise<LiveReaders> =>
  recordOf(await Promise.all(readerKinds.map((kind) => partOf(() => readKind(kind, asked), kustoRights.plan))))
