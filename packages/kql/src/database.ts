import type { KqlColumn, KqlDatabase } from '@adx-export/planner'
import { type Globals, type Language, type LanguageSymbol, itemsOf } from './language.ts'

/** A database in the parser's own terms, and the way back from its symbols to names. */
export type Built = {
  readonly globals: Globals
  readonly tables: ReadonlyMap<LanguageSymbol, string>
  readonly columns: ReadonlyMap<LanguageSymbol, { readonly table: string; readonly column: string }>
  readonly functions: ReadonlyMap<LanguageSymbol, string>
  /** Each view with its query. */
  readonly views: ReadonlyMap<LanguageSymbol, string>
}

/** The result of a query, as far as the view's columns are concerned. */
export type OutputOf = (query: string, built: Built) => readonly KqlColumn[]

const quoted = (name: string): string => `['${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`

export const schemaText = (columns: readonly KqlColumn[]): string =>
  `(${columns.map(({ name, type }) => `${quoted(name)}:${type}`).join(', ')})`

const assemble = (
  { GlobalState, Symbols }: Language,
  { name, tables, functions, externalTables }: KqlDatabase,
  views: readonly { readonly symbol: LanguageSymbol; readonly query: string }[],
): Built => {
  const tableSymbols = tables.map(
    (table) => new Symbols.TableSymbol.$ctor7(table.name, schemaText(table.columns), null),
  )
  const functionSymbols = functions.map(
    (one) => new Symbols.FunctionSymbol.$ctor16(one.name, one.parameters ?? '()', one.body, null),
  )
  const external = externalTables.map(
    (table) => new Symbols.ExternalTableSymbol.$ctor4(table.name, schemaText(table.columns), null),
  )
  const members = [...tableSymbols, ...functionSymbols, ...external, ...views.map(({ symbol }) => symbol)]
  return {
    globals: GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.$ctor1(name, members)),
    tables: new Map(tableSymbols.map((symbol) => [symbol, symbol.Name])),
    columns: new Map(
      tableSymbols.flatMap((table) =>
        itemsOf(table.Columns).map((column) => [column, { table: table.Name, column: column.Name }] as const),
      ),
    ),
    functions: new Map(functionSymbols.map((symbol) => [symbol, symbol.Name])),
    views: new Map(views.map(({ symbol, query }) => [symbol, query])),
  }
}

/** The columns of a view are those of its query's result. A view over a view needs the other one first. */
export const build = (language: Language, database: KqlDatabase, outputOf: OutputOf): Built => {
  const views: { readonly symbol: LanguageSymbol; readonly query: string }[] = []
  let built = assemble(language, database, views)
  for (const { name, query } of database.views) {
    const columns = outputOf(query, built)
    views.push({
      symbol: new language.Symbols.MaterializedViewSymbol.$ctor3(name, schemaText(columns), query, null),
      query,
    })
    built = assemble(language, database, views)
  }
  return built
}
