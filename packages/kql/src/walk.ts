import type { Built } from './database.ts'
import { type Code, type Language, type LanguageSymbol, type SyntaxNode, itemsOf } from './language.ts'
import { limits } from './limits.ts'

export type Walked = {
  readonly tables: ReadonlySet<string>
  readonly columns: ReadonlyMap<string, { readonly table: string; readonly column: string }>
  readonly functions: ReadonlySet<string>
  readonly everyColumn: boolean
  readonly problem?: string
  /** The expression that a stored function returns. */
  readonly body?: SyntaxNode
}

/** What looks at the columns of its input without naming them. */
const everyColumnKinds = ['StarExpression', 'SearchOperator', 'FindOperator', 'GetSchemaOperator', 'EvaluateOperator']
const everyColumnFunctions = new Set(['pack_all', 'column_ifexists', 'columnifexists'])

type Gathering = {
  readonly tables: Set<string>
  readonly columns: Map<string, { readonly table: string; readonly column: string }>
  readonly functions: Set<string>
  /** Functions and views that were followed. */
  readonly followed: Set<LanguageSymbol>
  everyColumn: boolean
  problem: string | undefined
  body: SyntaxNode | undefined
  nodes: number
}

type Tools = { readonly language: Language; readonly built: Built; readonly into: Gathering }

const gatherColumn = (symbol: LanguageSymbol, tools: Tools, seen: Set<LanguageSymbol>): void => {
  const { built, into } = tools
  if (seen.has(symbol)) return
  seen.add(symbol)
  const place = built.columns.get(symbol)
  if (place !== undefined) into.columns.set(JSON.stringify(place), place)
  for (const original of itemsOf(symbol.OriginalColumns)) gatherColumn(original, tools, seen)
}

/** A table or a view, by the very symbol that was put into the database. */
const gatherTable = (symbol: LanguageSymbol | null | undefined, tools: Tools): void => {
  if (symbol === null || symbol === undefined) return
  const { built, into, language } = tools
  const table = built.tables.get(symbol)
  if (table !== undefined) into.tables.add(table)
  const view = built.views.get(symbol)
  if (view === undefined || into.followed.has(symbol)) return
  into.followed.add(symbol)
  // Such a query may be unfit to be parsed at all.
  if (view.problem !== undefined) into.problem ??= `view ${view.name}: ${view.problem}`
  else visitAll(language.KustoCode.ParseAndAnalyze(view.query, built.globals).Syntax, tools)
}

/** What a name stands for; a wildcard stands for a group. */
const gatherReferenced = (symbol: LanguageSymbol, tools: Tools): void => {
  gatherTable(symbol, tools)
  gatherColumn(symbol, tools, new Set())
  if (symbol.Kind !== tools.language.Symbols.SymbolKind['Group']) return
  for (const member of itemsOf(symbol.Members)) gatherReferenced(member, tools)
}

const follow = (node: SyntaxNode, tools: Tools): void => {
  const { built, into } = tools
  const symbol = node.ReferencedSymbol
  const called = symbol === null || symbol === undefined ? undefined : built.functions.get(symbol)
  if (symbol === null || symbol === undefined || called === undefined) return
  into.functions.add(called)
  if (node.GetCalledFunctionBody === undefined || into.followed.has(symbol)) return
  into.followed.add(symbol)
  const error = itemsOf(node.GetCalledFunctionDiagnostics?.()).find(({ Severity }) => Severity === 'Error')
  if (error !== undefined) into.problem ??= `function ${called}: ${error.Message}`
  const body = node.GetCalledFunctionBody()
  if (body === null) into.problem ??= `its call of function ${called} cannot be followed`
  else visitAll(body, tools)
}

const isCallOf = (name: string, node: SyntaxNode): boolean =>
  node.ReferencedSymbol?.Name === name && node.GetCalledFunctionBody !== undefined

/** `table(…)` or `materialized_view(…)` of a name that only a run knows. */
const isUnknownTable = (node: SyntaxNode, { built }: Tools): boolean => {
  const { ResultType: type } = node
  if (!isCallOf('table', node) && !isCallOf('materialized_view', node)) return false
  return type === null || type === undefined || (type.IsOpen === true && !built.tables.has(type))
}

const visit = (node: SyntaxNode, tools: Tools): void => {
  const { into, language } = tools
  if (++into.nodes > limits.nodes) throw new Error(`it has more than ${limits.nodes} parts`)
  const kinds = language.Syntax.SyntaxKind
  if (everyColumnKinds.some((kind) => kinds[kind] === node.Kind)) into.everyColumn = true
  if (everyColumnFunctions.has(node.ReferencedSymbol?.Name ?? '')) into.everyColumn = true
  if (isUnknownTable(node, tools)) into.problem ??= 'it names a table that only a run knows'
  // The parser takes whatever stands on a cluster that it does not know.
  if (isCallOf('cluster', node)) into.problem ??= 'it reads from a cluster by its name'
  if (node.ReferencedSymbol !== null && node.ReferencedSymbol !== undefined)
    gatherReferenced(node.ReferencedSymbol, tools)
  gatherTable(node.ResultType, tools)
  follow(node, tools)
}

const visitAll = (root: SyntaxNode, tools: Tools): void => {
  tools.language.Syntax.SyntaxElement.WalkNodes(root, (node) => {
    visit(node, tools)
  })
}

/** What a parsed query uses, with the functions and views that it calls. `isFunction`: the text declares one stored function. */
export const walk = (language: Language, code: Code, built: Built, isFunction: boolean): Walked => {
  const into: Gathering = {
    tables: new Set(),
    columns: new Map(),
    functions: new Set(),
    followed: new Set(),
    everyColumn: false,
    problem: undefined,
    body: undefined,
    nodes: 0,
  }
  if (isFunction) {
    const kind = language.Syntax.SyntaxKind['FunctionBody']
    language.Syntax.SyntaxElement.WalkNodes(code.Syntax, (node) => {
      if (into.body === undefined && node.Kind === kind) into.body = node.Expression ?? undefined
    })
  }
  visitAll(code.Syntax, { language, built, into })
  const { tables, columns, functions, everyColumn, problem, body } = into
  return {
    tables,
    columns,
    functions,
    everyColumn,
    ...(problem === undefined ? {} : { problem }),
    ...(body === undefined ? {} : { body }),
  }
}
