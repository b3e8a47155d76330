import type {
  EmulatedDatabase,
  EmulatedExternalTable,
  EmulatedFunction,
  EmulatedView,
  JsonValue,
} from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import type { JsonObject } from '../json.ts'
import { systemType, typeNamed } from '../types/type.ts'
import { hasCslTypes, orderedColumns } from './shown.ts'

const isWanted = (properties: ReadonlyMap<string, string>, part: string): boolean =>
  properties.get(part)?.toLowerCase() !== 'false'

/** `(a:string, b:long=1)` as the list that schema JSON has; tabular parameters are not described. */
const inputParameters = (text: string): JsonValue =>
  text
    .replace(/^\s*\(|\)\s*$/g, '')
    .split(',')
    .flatMap((part) => {
      const [name = '', type = ''] = (part.split('=')[0] ?? '').split(':').map((one) => one.trim())
      const canonical = typeNamed(type)
      return canonical === undefined ? [] : [{ Name: name, Type: systemType(canonical), CslType: canonical }]
    })

const functionEntry = (one: EmulatedFunction): JsonObject => ({
  Name: one.name,
  InputParameters: inputParameters(one.parameters),
  Body: one.body,
  Folder: one.folder,
  DocString: one.docstring,
  FunctionKind: 'Unknown',
  OutputColumns: [],
})

/** The columns of a view are those of its query, which is not run here. */
const viewEntry = (one: EmulatedView): [string, JsonValue] => [
  one.name,
  { Name: one.name, Folder: one.folder, DocString: one.docstring, OrderedColumns: [] },
]

const databaseEntry = (
  context: KustoContext,
  database: EmulatedDatabase,
  properties: ReadonlyMap<string, string>,
): JsonObject => {
  const shown = { docstrings: context.choice('columnDocstringInSchema') === true, cslTypes: hasCslTypes(context) }
  const tables = [...database.tables.values()].map((table): [string, JsonValue] => [
    table.name,
    {
      Name: table.name,
      Folder: table.folder,
      DocString: table.docstring,
      OrderedColumns: orderedColumns(table, shown),
    },
  ])
  const external = (one: EmulatedExternalTable): [string, JsonValue] => [
    one.name,
    { Name: one.name, Folder: one.folder, DocString: one.docstring, OrderedColumns: orderedColumns(one, shown) },
  ]
  const functions = [...database.functions.values()].map((one): [string, JsonValue] => [one.name, functionEntry(one)])
  return {
    Name: database.name,
    ...(isWanted(properties, 'tables') ? { Tables: Object.fromEntries(tables) } : {}),
    ...(isWanted(properties, 'externaltables')
      ? { ExternalTables: Object.fromEntries((database.externalTables ?? []).map(external)) }
      : {}),
    ...(isWanted(properties, 'materializedviews')
      ? { MaterializedViews: Object.fromEntries((database.views ?? []).map(viewEntry)) }
      : {}),
    PrettyName: '',
    MajorVersion: database.version.major,
    MinorVersion: database.version.minor,
    ...(isWanted(properties, 'functions') ? { Functions: Object.fromEntries(functions) } : {}),
    DatabaseAccessMode: database.accessMode ?? 'ReadWrite',
  }
}

/** The one cell of `… schema as json`. Source: Microsoft Learn, ".show database schema". */
export const schemaJson = (
  context: KustoContext,
  databases: readonly EmulatedDatabase[],
  properties: ReadonlyMap<string, string>,
): string =>
  JSON.stringify({
    Plugins: [],
    Databases: Object.fromEntries(
      databases.map((database) => [database.name, databaseEntry(context, database, properties)]),
    ),
  })
