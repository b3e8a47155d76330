/** A column as queries see it, its type in canonical spelling. */
export type KqlColumn = { readonly name: string; readonly type: string }

/** A database as queries see it. */
export type KqlDatabase = {
  readonly name: string
  readonly tables: readonly { readonly name: string; readonly columns: readonly KqlColumn[] }[]
  readonly functions: readonly { readonly name: string; readonly parameters?: string; readonly body: string }[]
  readonly views: readonly { readonly name: string; readonly query: string }[]
  readonly externalTables: readonly { readonly name: string; readonly columns: readonly KqlColumn[] }[]
}

/** `parameters` are those of a stored function, whose body the text then is. */
export type KqlQuery = { readonly text: string; readonly parameters?: string }

/** What one query makes of a database, also by way of the functions and views that it calls. */
export type KqlUse = {
  readonly tables: readonly string[]
  /** The columns of tables that it names. */
  readonly columns: readonly { readonly table: string; readonly column: string }[]
  /** It looks at whatever columns there are, without naming them: `search`, `*`, `pack_all()`. */
  readonly everyColumn: boolean
  /** The stored functions that it calls. */
  readonly functions: readonly string[]
  /** The columns of its result in order, as far as they are known; a scalar is one without a name. */
  readonly output: readonly KqlColumn[]
  /** There are no further columns, which only the data could tell. */
  readonly complete: boolean
  /** Why it cannot be told what it does; nothing else of this is then complete. */
  readonly problem?: string
}

/** Microsoft's own parser, loaded. Never throws: what it cannot tell is a problem of the answer. */
export type AnalyzeKql = (query: KqlQuery, database: KqlDatabase) => KqlUse
