/** The members of Microsoft's language service that are used here. */
export type List<T> = { readonly Count: number; getItem(index: number): T }

export type LanguageSymbol = {
  readonly Name: string
  readonly Kind: number
  /** Of a table. */
  readonly Columns?: List<LanguageSymbol>
  readonly IsOpen?: boolean
  /** Of a column. */
  readonly Type?: LanguageSymbol
  readonly OriginalColumns?: List<LanguageSymbol>
  /** Of a group, which one name stands for. */
  readonly Members?: List<LanguageSymbol>
}

export type Finding = { readonly Code: string; readonly Message: string; readonly Severity: string }

export type SyntaxNode = {
  readonly Kind: number
  readonly ReferencedSymbol?: LanguageSymbol | null
  readonly ResultType?: LanguageSymbol | null
  /** Of the body of a function. */
  readonly Expression?: SyntaxNode | null
  GetCalledFunctionBody?(): SyntaxNode | null
  GetCalledFunctionDiagnostics?(): List<Finding> | null
}

export type Code = {
  readonly Syntax: SyntaxNode
  readonly ResultType?: LanguageSymbol | null
  GetDiagnostics(): List<Finding>
}

type Make<Arguments extends readonly unknown[]> = new (...values: Arguments) => LanguageSymbol

export type Globals = { WithDatabase(database: LanguageSymbol): Globals }

export type Language = {
  readonly GlobalState: { readonly Default: Globals }
  readonly KustoCode: { ParseAndAnalyze(text: string, globals: Globals): Code }
  readonly Symbols: {
    readonly SymbolKind: Readonly<Record<string, number>>
    readonly TableSymbol: { readonly $ctor7: Make<[name: string, columns: string, description: null]> }
    readonly ExternalTableSymbol: { readonly $ctor4: Make<[name: string, columns: string, description: null]> }
    readonly MaterializedViewSymbol: {
      readonly $ctor3: Make<[name: string, columns: string, query: string, description: null]>
    }
    readonly FunctionSymbol: {
      readonly $ctor16: Make<[name: string, parameters: string, body: string, description: null]>
    }
    readonly DatabaseSymbol: { readonly $ctor1: Make<[name: string, members: readonly LanguageSymbol[]]> }
  }
  readonly Syntax: {
    readonly SyntaxKind: Readonly<Record<string, number>>
    readonly SyntaxElement: { WalkNodes(root: SyntaxNode, before: (node: SyntaxNode) => void): void }
  }
}

/** Loads the parser: 5 MB, so only where a question needs it. It is written for browsers and leaves its mark on `globalThis`. */
export const loadLanguage = async (): Promise<Language> => {
  await import('@kusto/language-service-next/bridge.min.js')
  await import('@kusto/language-service-next/Kusto.Language.Bridge.min.js')
  const { Kusto } = globalThis as unknown as { readonly Kusto: { readonly Language: Language } }
  return Kusto.Language
}

export const itemsOf = <T>(list: List<T> | null | undefined): readonly T[] =>
  list === null || list === undefined ? [] : Array.from({ length: list.Count }, (_, index) => list.getItem(index))
