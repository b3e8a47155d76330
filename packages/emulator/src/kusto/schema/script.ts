import type {
  EmulatedContinuousExport,
  EmulatedDatabase,
  EmulatedExternalTable,
  EmulatedFunction,
  EmulatedMapping,
  EmulatedTable,
  EmulatedView,
  JsonValue,
} from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import { fullyQualifiedName } from '../command/principal.ts'
import { policies } from '../policy/index.ts'
import { isReserved } from '../text/reserved.ts'
import { quoteName, quoteScript } from '../text/string.ts'

/** Bare where a bare word stands for a name, as the service writes it. */
const named = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) && !isReserved(name) ? name : quoteName(name))

const withText = (one: { readonly folder: string; readonly docstring: string }): string => {
  const parts = [
    ...(one.folder === '' ? [] : [`folder = ${quoteScript(one.folder)}`]),
    ...(one.docstring === '' ? [] : [`docstring = ${quoteScript(one.docstring)}`]),
  ]
  return parts.length === 0 ? '' : ` with (${parts.join(', ')})`
}

type Entity = 'table' | 'database'

const policyLines = (entity: Entity, name: string, set: Readonly<Record<string, JsonValue>>): readonly string[] =>
  policies.flatMap((policy) => {
    const value = set[policy.word]
    if (value === undefined || value === null) return []
    const subject = policy.scriptNamesSeveral === true ? `${entity}s (${named(name)})` : `${entity} ${named(name)}`
    return [`.alter ${subject} ${policy.script(value)}`]
  })

const mappingLines = (entity: Entity, name: string, mappings: readonly EmulatedMapping[] = []): readonly string[] =>
  mappings.map(
    (one) =>
      `.create-or-alter ${entity} ${named(name)} ingestion ${one.kind.toLowerCase()} mapping ${quoteScript(one.name)} ${quoteScript(JSON.stringify(one.mapping))}`,
  )

const tableLines = (table: EmulatedTable): readonly string[] => {
  const columns = table.columns.map((column) => `${named(column.name)}:${column.type}`).join(', ')
  const docstrings = table.columns.filter((column) => (column.docstring ?? '') !== '')
  const described = docstrings.map((column) => `${named(column.name)}:${quoteScript(column.docstring ?? '')}`)
  return [
    `.create-merge table ${named(table.name)} (${columns})${withText(table)}`,
    ...(described.length === 0
      ? []
      : [`.alter-merge table ${named(table.name)} column-docstrings (${described.join(', ')})`]),
    ...policyLines('table', table.name, table.policies),
  ]
}

const viewLine = (one: EmulatedView): string =>
  `.create async materialized-view${withText(one)} ${named(one.name)} on table ${named(one.source)} { ${one.query} }`

/** What stands behind the secrets of a connection is not shown, unless it is asked for. */
const externalTableLine = (one: EmulatedExternalTable): string => {
  const columns = one.columns.map((column) => `${named(column.name)}:${column.type}`).join(', ')
  const connections = one.connections.map((text) => `h@"${text.replace(/;.*$/, ';******')}"`).join(', ')
  return `.create external table ${named(one.name)} (${columns}) kind=${one.kind} dataformat=${one.dataFormat} (${connections})${withText(one)}`
}

const continuousExportLine = (one: EmulatedContinuousExport): string => {
  const over = one.over.length === 0 ? '' : ` over (${one.over.map(named).join(', ')})`
  return `.create-or-alter continuous-export ${named(one.name)}${over} to table ${named(one.externalTable)} with (intervalBetweenRuns=time(${one.interval}), isDisabled=${String(one.isDisabled)}) <| ${one.query}`
}

const allMappingLines = (database: EmulatedDatabase): readonly string[] => [
  ...[...database.tables.values()].flatMap(({ name, mappings }) => mappingLines('table', name, mappings)),
  ...mappingLines('database', database.name, database.mappings),
]

const isOn = (properties: ReadonlyMap<string, string>, name: string, unsaid = true): boolean =>
  (properties.get(name)?.toLowerCase() ?? String(unsaid)) === 'true'

const functionLine = (one: EmulatedFunction): string => {
  const text = withText(one)
  return `.create-or-alter function${text} ${named(one.name)}${one.parameters} ${one.body}`
}

const principalLines = (database: EmulatedDatabase, context: KustoContext): readonly string[] =>
  database.principals
    .filter((principal) => !principal.inherited)
    .map(
      (principal) =>
        `.add database ${named(database.name)} ${principal.role.toLowerCase()}s (${quoteScript(fullyQualifiedName(principal, context))})`,
    )

/** The commands that make this database again, one for each row of the answer. */
export const schemaScript = (
  database: EmulatedDatabase,
  properties: ReadonlyMap<string, string>,
  context: KustoContext,
): readonly string[] => [
  ...[...database.tables.values()].flatMap(tableLines),
  ...[...database.functions.values()].map(functionLine),
  ...(database.views ?? []).map(viewLine),
  ...(database.externalTables ?? []).map(externalTableLine),
  ...(database.continuousExports ?? []).map(continuousExportLine),
  ...(isOn(properties, 'includeingestionmappings') ? allMappingLines(database) : []),
  ...policyLines('database', database.name, database.policies),
  ...(isOn(properties, 'includesecuritysettings', false) ? principalLines(database, context) : []),
]
