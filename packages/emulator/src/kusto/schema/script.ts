import type { EmulatedDatabase, EmulatedFunction, EmulatedTable, JsonValue } from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import { fullyQualifiedName } from '../command/principal.ts'
import { policies } from '../policy/index.ts'
import { isReserved } from '../text/reserved.ts'
import { quoteName, quoteString } from '../text/string.ts'

/** Bare where a bare word stands for a name, as the service writes it. */
const named = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) && !isReserved(name) ? name : quoteName(name))

const withText = (one: { readonly folder: string; readonly docstring: string }): string => {
  const parts = [
    ...(one.folder === '' ? [] : [`folder = ${quoteString(one.folder)}`]),
    ...(one.docstring === '' ? [] : [`docstring = ${quoteString(one.docstring)}`]),
  ]
  return parts.length === 0 ? '' : ` with (${parts.join(', ')})`
}

const policyLines = (entity: string, set: Readonly<Record<string, JsonValue>>): readonly string[] =>
  policies.flatMap((policy) => {
    const value = set[policy.word]
    return value === undefined || value === null ? [] : [`.alter ${entity} ${policy.script(value)}`]
  })

const tableLines = (table: EmulatedTable): readonly string[] => {
  const columns = table.columns.map((column) => `${named(column.name)}:${column.type}`).join(', ')
  const docstrings = table.columns.filter((column) => (column.docstring ?? '') !== '')
  const described = docstrings.map((column) => `${named(column.name)}:${quoteString(column.docstring ?? '')}`)
  return [
    `.create-merge table ${named(table.name)} (${columns})${withText(table)}`,
    ...(described.length === 0
      ? []
      : [`.alter-merge table ${named(table.name)} column-docstrings (${described.join(', ')})`]),
    ...policyLines(`table ${named(table.name)}`, table.policies),
  ]
}

const functionLine = (one: EmulatedFunction): string => {
  const text = withText(one)
  return `.create-or-alter function${text} ${named(one.name)}${one.parameters} ${one.body}`
}

const principalLines = (database: EmulatedDatabase, context: KustoContext): readonly string[] =>
  database.principals
    .filter((principal) => !principal.inherited)
    .map(
      (principal) =>
        `.add database ${named(database.name)} ${principal.role.toLowerCase()}s (${quoteString(fullyQualifiedName(principal, context))})`,
    )

/** The commands that make this database again, one for each row of the answer. */
export const schemaScript = (
  database: EmulatedDatabase,
  properties: ReadonlyMap<string, string>,
  context: KustoContext,
): readonly string[] => [
  ...[...database.tables.values()].flatMap(tableLines),
  ...[...database.functions.values()].map(functionLine),
  ...policyLines(`database ${named(database.name)}`, database.policies),
  ...(properties.get('includesecuritysettings')?.toLowerCase() === 'true' ? principalLines(database, context) : []),
]
