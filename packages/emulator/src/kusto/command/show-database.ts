import type { EmulatedDatabase } from '../../state/model.ts'
import { resultOf } from '../answer/result.ts'
import {
  databaseColumns,
  databaseDetailsColumns,
  databaseSchemaColumns,
  schemaJsonColumns,
  schemaScriptColumns,
  tableColumns,
  versionColumns,
} from '../answer/tables.ts'
import type { JsonObject } from '../json.ts'
import { policyWord } from '../policy/index.ts'
import { policyCells, policyResult } from '../policy/shown.ts'
import { schemaJson } from '../schema/json.ts'
import { schemaScript } from '../schema/script.ts'
import { cslSchema, tableRow } from '../schema/shown.ts'
import { enter, isAllowed, type Session } from '../session.ts'
import {
  accept,
  bracketed,
  type Cursor,
  expectForm,
  looksAt,
  name,
  peek,
  unknownForm,
  unknownOrWhole,
} from '../text/cursor.ts'
import { withProperties } from '../text/literal.ts'
import { isReserved } from '../text/reserved.ts'
import { systemType } from '../types/type.ts'
import { type Action, type Command, reading } from './command.ts'
import { showExtents } from './extents.ts'
import { showDatabaseJournal } from './journal.ts'
import { authorizedPrincipals, principalResult } from './principal.ts'
import { shownPrincipals } from '../../state/visibility.ts'
import { principalRoles } from './principal-roles.ts'
import { showDatabaseMappings } from './show-entities.ts'

const versionText = ({ version }: EmulatedDatabase): string => `v${version.major}.${version.minor}`

const common = (session: Session, database: EmulatedDatabase): JsonObject => ({
  DatabaseName: database.name,
  PersistentStorage: '',
  Version: versionText(database),
  IsCurrent: database.name.toLowerCase() === session.databaseName.toLowerCase(),
  DatabaseAccessMode: database.accessMode ?? 'ReadWrite',
  PrettyName: '',
  ReservedSlot1: null,
  DatabaseId: database.id,
  InTransitionTo: '',
  SuspensionState: database.suspension ?? '',
})

const showVersion = reading(
  'VersionShow',
  'show version',
  () => () =>
    resultOf(versionColumns, [
      {
        BuildVersion: '1.0.9700.0',
        BuildTime: '2026-07-01T00:00:00Z',
        ServiceType: 'Engine',
        ProductVersion: '2026.07.01.0000-emulator',
        ServiceOffering: '{"Type":"Azure Data Explorer"}',
      },
    ]),
)

/**
 * It takes AllDatabasesMonitor (Microsoft Learn, ".show databases"); recorded for a Viewer of one database: 200 without rows.
 */
const listed = (session: Session): readonly EmulatedDatabase[] => {
  const { context, caller } = session
  const all = [...context.cluster.databases.values()]
  if (caller === 'anyone' || caller.cluster !== 'none') return all
  if (context.choice('databaseList') !== 'visible') return []
  return all.filter((database) => isAllowed(session, database, 'see'))
}

const details = (session: Session, database: EmulatedDatabase): JsonObject => {
  return {
    ...common(session, database),
    AuthorizedPrincipals: authorizedPrincipals(database, session.context),
    MergePolicy: 'null',
    ShardingPolicy: 'null',
    ...policyCells(session.context, database),
    TotalSize: 0,
    NumberOfTables: database.tables.size,
    EncryptionScope: '',
  }
}

const showSchemaJson =
  (databases: (session: Session) => readonly EmulatedDatabase[], properties: ReadonlyMap<string, string>): Action =>
  (session) =>
    resultOf(schemaJsonColumns, [{ DatabaseSchema: schemaJson(session.context, databases(session), properties) }])

const showDatabases = reading('DatabasesShow', 'show databases', (cursor) => {
  if (looksAt(cursor, '(')) {
    const names = bracketed(cursor, name)
    expectForm(cursor, 'schema', 'as', 'json')
    const properties = withProperties(cursor)
    return showSchemaJson((session) => names.map((one) => enter(session, 'see', one)), properties)
  }
  if (accept(cursor, 'details')) {
    return (session) =>
      resultOf(
        databaseDetailsColumns,
        listed(session).map((one) => details(session, one)),
      )
  }
  return (session) =>
    resultOf(
      databaseColumns,
      listed(session).map((one) => common(session, one)),
    )
})

const flatSchema = (database: EmulatedDatabase): readonly JsonObject[] => {
  const row = { DatabaseName: database.name, PrettyName: '', Version: versionText(database) }
  const tables = [...database.tables.values()].flatMap((table) => [
    {
      ...row,
      TableName: table.name,
      IsDefaultTable: false,
      IsDefaultColumn: false,
      Folder: table.folder,
      DocString: table.docstring,
    },
    ...table.columns.map((column) => ({
      ...row,
      TableName: table.name,
      ColumnName: column.name,
      ColumnType: systemType(column.type),
      IsDefaultTable: false,
      IsDefaultColumn: false,
      DocString: column.docstring ?? '',
    })),
  ])
  return [{ ...row, IsDefaultTable: false, IsDefaultColumn: false }, ...tables]
}

const showSchema = (cursor: Cursor, named: string | undefined): Action => {
  if (accept(cursor, 'as', 'json')) {
    return showSchemaJson((session) => [enter(session, 'see', named)], withProperties(cursor))
  }
  if (accept(cursor, 'as', 'csl', 'script')) {
    const properties = withProperties(cursor)
    return (session) => {
      const database = enter(session, 'see', named)
      return resultOf(
        schemaScriptColumns,
        schemaScript(database, properties, session.context).map((line) => ({ DatabaseSchemaScript: line })),
      )
    }
  }
  return (session) => resultOf(databaseSchemaColumns, flatSchema(enter(session, 'see', named)))
}

const showCslSchema =
  (named: string | undefined): Action =>
  (session) => {
    const database = enter(session, 'see', named)
    return resultOf(
      tableColumns,
      [...database.tables.values()].map((table) => tableRow(database, table, cslSchema(table))),
    )
  }

const showPolicy = (cursor: Cursor, named: string | undefined): Action => {
  const policy = policyWord(cursor, (one) => one.levels.includes('database'))
  return (session) => policyResult(session.context, policy, enter(session, 'see', named))
}

const showPrincipals =
  (named: string | undefined): Action =>
  (session) => {
    const database = enter(session, 'admin', named)
    const shown = shownPrincipals(database, Date.parse(session.context.now()))
    return principalResult(database, shown, session.context)
  }

/** What may follow `.show database`, with or without a name. */
const part = (cursor: Cursor, named: string | undefined): Action | undefined => {
  if (accept(cursor, 'schema')) return showSchema(cursor, named)
  if (accept(cursor, 'cslschema')) return showCslSchema(named)
  if (accept(cursor, 'policy')) return showPolicy(cursor, named)
  if (accept(cursor, 'journal')) return showDatabaseJournal(named)
  if (accept(cursor, 'extents'))
    return (session) => {
      const database = enter(session, 'see', named)
      return showExtents(session, database, [...database.tables.values()])
    }
  if (accept(cursor, 'principals')) return showPrincipals(named)
  if (accept(cursor, 'principal', 'roles')) return (session) => principalRoles(session, enter(session, 'see', named))
  if (accept(cursor, 'ingestion', 'mappings')) return showDatabaseMappings(named)
  return undefined
}

const ends = (cursor: Cursor): boolean => looksAt(cursor, '|') || cursor.at >= cursor.tokens.length - 1

const showDatabase = reading('DatabaseShow', 'show database', (cursor) => {
  if (ends(cursor)) return (session) => resultOf(databaseColumns, [common(session, enter(session, 'see'))])
  if (accept(cursor, 'details')) {
    return (session) => resultOf(databaseDetailsColumns, [details(session, enter(session, 'see'))])
  }
  const own = part(cursor, undefined)
  if (own !== undefined) return own
  if (peek(cursor).kind === 'word' && isReserved(peek(cursor).value)) throw unknownForm(cursor, 'a name')
  const action = part(cursor, name(cursor))
  if (action === undefined)
    throw unknownOrWhole(cursor, 'cslschema, extents, ingestion, journal, policy, principal, principals or schema')
  return action
})

export const showDatabaseCommands: readonly Command[] = [showVersion, showDatabases, showDatabase]
