import { createRequire } from 'node:module'

/** The tables and functions that a database has: what a command may name. */
export type KnownDatabase = {
  readonly name: string
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>
}

type Diagnostics = {
  readonly Count: number
  getItem(index: number): { readonly Code: string; readonly Message: string }
}

/** The few members of Microsoft's language service that are used here; the package declares none that fit. */
type Language = {
  readonly KustoCode: { ParseAndAnalyze(text: string, globals: unknown): { GetDiagnostics(): Diagnostics } }
  readonly GlobalState: { readonly Default: { WithDatabase(database: unknown): unknown } }
  readonly Symbols: {
    readonly TableSymbol: { readonly $ctor7: new (name: string, columns: string, description: null) => unknown }
    readonly DatabaseSymbol: { readonly $ctor1: new (name: string, members: readonly unknown[]) => unknown }
  }
}

const load = (): Language => {
  const require = createRequire(import.meta.url)
  require('@kusto/language-service-next/bridge.min.js')
  require('@kusto/language-service-next/Kusto.Language.Bridge.min.js')
  const { Kusto } = globalThis as unknown as { readonly Kusto: { readonly Language: Language } }
  return Kusto.Language
}

let loaded: Language | undefined

const columnsOf = (columns: Readonly<Record<string, string>>): string =>
  `(${Object.entries(columns)
    .map(([name, type]) => `['${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']:${type}`)
    .join(', ')})`

const states = new Map<string, unknown>()

/** One state for each database: the parser builds its grammar once for each. */
const stateFor = ({ GlobalState, Symbols }: Language, database: KnownDatabase): unknown => {
  const key = JSON.stringify(database)
  const made = states.get(key)
  if (made !== undefined) return made
  const tables = Object.entries(database.tables).map(
    ([name, columns]) => new Symbols.TableSymbol.$ctor7(name, columnsOf(columns), null),
  )
  const state = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.$ctor1(database.name, tables))
  states.set(key, state)
  return state
}

/** What Microsoft's own parser says of a command: nothing, or one line per finding. */
export const parseFindings = (command: string, database: KnownDatabase): readonly string[] => {
  loaded ??= load()
  const diagnostics = loaded.KustoCode.ParseAndAnalyze(command, stateFor(loaded, database)).GetDiagnostics()
  return Array.from({ length: diagnostics.Count }, (_, index) => {
    const { Code, Message } = diagnostics.getItem(index)
    return `${Code}: ${Message}`
  })
}
