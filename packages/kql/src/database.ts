import { type KqlColumn, type KqlDatabase, type KqlUse, bracketed } from '@adx-export/planner'
import { type Globals, type Language, type LanguageSymbol, itemsOf } from './language.ts'
import { limits } from './limits.ts'

/** A database in the parser's own terms, and the way back from its symbols to names. */
export type Built = {
  readonly globals: Globals
  readonly tables: ReadonlyMap<LanguageSymbol, string>
  readonly columns: ReadonlyMap<LanguageSymbol, { readonly table: string; readonly column: string }>
  readonly functions: ReadonlyMap<LanguageSymbol, string>
  readonly views: ReadonlyMap<LanguageSymbol, View>
}

/** `problem`: why it cannot be told what its query does. */
export type View = { readonly name: string; readonly query: string; readonly problem?: string }

type ViewUse = Pick<KqlUse, 'output' | 'problem'>

/** What the query of a view gives in a database that has only some of the views yet. */
export type UseOf = (query: string, built: Built) => ViewUse

export const schemaText = (columns: readonly KqlColumn[]): string =>
  `(${columns.map(({ name, type }) => `${bracketed(name)}:${type}`).join(', ')})`

/** The members of a database that do not depend on any query. */
type Fixed = Omit<Built, 'globals' | 'views'> & { readonly name: string; readonly members: readonly LanguageSymbol[] }

const fixedOf = ({ Symbols }: Language, { name, tables, functions, externalTables }: KqlDatabase): Fixed => {
  const tableSymbols = tables.map(
    (table) => new Symbols.TableSymbol.$ctor7(table.name, schemaText(table.columns), null),
  )
  const functionSymbols = functions.map(
    (one) => new Symbols.FunctionSymbol.$ctor16(one.name, one.parameters ?? '()', one.body, null),
  )
  const external = externalTables.map(
    (table) => new Symbols.ExternalTableSymbol.$ctor4(table.name, schemaText(table.columns), null),
  )
  return {
    name,
    members: [...tableSymbols, ...functionSymbols, ...external],
    tables: new Map(tableSymbols.map((symbol) => [symbol, symbol.Name])),
    columns: new Map(
      tableSymbols.flatMap((table) =>
        itemsOf(table.Columns).map((column) => [column, { table: table.Name, column: column.Name }] as const),
      ),
    ),
    functions: new Map(functionSymbols.map((symbol) => [symbol, symbol.Name])),
  }
}

const assemble = (
  { GlobalState, Symbols }: Language,
  { name, members, tables, columns, functions }: Fixed,
  views: Built['views'],
): Built => ({
  globals: GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.$ctor1(name, [...members, ...views.keys()])),
  tables,
  columns,
  functions,
  views,
})

const viewOf = (
  { Symbols }: Language,
  { name, query }: KqlDatabase['views'][number],
  { output, problem }: ViewUse,
): readonly [LanguageSymbol, View] => [
  new Symbols.MaterializedViewSymbol.$ctor3(name, schemaText(output), query, null),
  { name, query, ...(problem === undefined ? {} : { problem }) },
]

/**
 * The columns of a view are those of its query's result. A view over a view needs the other one first, in whatever
 * order they come: those with a problem are tried again as long as others resolve, and keep it otherwise.
 */
export const build = (language: Language, database: KqlDatabase, useOf: UseOf): Built => {
  if (database.views.length > limits.views) throw new Error('too many views')
  const fixed = fixedOf(language, database)
  const views = new Map<LanguageSymbol, View>()
  let built = assemble(language, fixed, views)
  let left = database.views.map((view) => ({ view, use: useOf(view.query, built) }))
  for (let level = 1; left.length > 0; level++) {
    const resolved = left.filter(({ use }) => use.problem === undefined)
    const isLast = resolved.length === 0 || level === limits.levels
    for (const { view, use } of isLast ? left : resolved) views.set(...viewOf(language, view, use))
    built = assemble(language, fixed, views)
    if (isLast) return built
    const again = left.filter(({ use }) => use.problem !== undefined)
    const sofar = built
    left = again.map(({ view }) => ({ view, use: useOf(view.query, sofar) }))
  }
  return built
}
