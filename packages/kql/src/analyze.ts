import type { AnalyzeKql, KqlColumn, KqlDatabase, KqlQuery, KqlUse } from '@adx-export/planner'
import { type Built, build } from './database.ts'
import { type Code, type Finding, type Language, type LanguageSymbol, itemsOf } from './language.ts'
import { limits } from './limits.ts'
import { walk } from './walk.ts'

const blank = { tables: [], columns: [], everyColumn: false, functions: [], output: [], complete: false }

const failed = (problem: string): KqlUse => ({ ...blank, problem })

/** The variants of `dynamic` that the parser tells apart are one type to a table. */
const typeOf = (symbol: LanguageSymbol | undefined): string =>
  (symbol?.Name ?? 'unknown').replace(/^dynamic.*$/s, 'dynamic')

type Output = Pick<KqlUse, 'output' | 'complete'>

const outputOf = (type: LanguageSymbol | null | undefined): Output => {
  if (type === null || type === undefined) return { output: [], complete: false }
  if (type.Columns === undefined) return { output: [{ name: '', type: typeOf(type) }], complete: true }
  const output = itemsOf(type.Columns).map((column): KqlColumn => ({ name: column.Name, type: typeOf(column.Type) }))
  return { output, complete: type.IsOpen !== true && output.every((column) => column.type !== 'unknown') }
}

const firstError = (findings: readonly Finding[]): string | undefined =>
  findings.find(({ Severity }) => Severity === 'Error')?.Message

const isDeep = (text: string): boolean => {
  let depth = 0
  for (const character of text) {
    if ('([{'.includes(character) && ++depth > limits.depth) return true
    if (')]}'.includes(character)) depth--
  }
  return false
}

const unfit = ({ text }: KqlQuery): string | undefined => {
  if (text.trim() === '') return 'it is empty'
  if (text.length > limits.characters) return `it is longer than ${limits.characters} characters`
  return isDeep(text) ? `its brackets are nested more than ${limits.depth} deep` : undefined
}

/** A stored function is parsed as a function of the query itself, so that its parameters have their types. */
const textOf = ({ text, parameters }: KqlQuery): string => {
  if (parameters === undefined) return text
  const body = text.trimStart().startsWith('{') ? text : `{\n${text}\n}`
  return `let __function = ${parameters} ${body};\nprint 0`
}

const useOf = (language: Language, query: KqlQuery, built: Built): KqlUse => {
  const code: Code = language.KustoCode.ParseAndAnalyze(textOf(query), built.globals)
  const found = walk(language, code, built, query.parameters !== undefined)
  const problem = firstError(itemsOf(code.GetDiagnostics())) ?? found.problem
  const { output, complete } = outputOf(found.body === undefined ? code.ResultType : found.body.ResultType)
  return {
    tables: [...found.tables].toSorted(),
    columns: [...found.columns.values()],
    everyColumn: found.everyColumn,
    functions: [...found.functions].toSorted(),
    output,
    complete,
    ...(problem === undefined ? {} : { problem }),
  }
}

/**
 * Tells what queries use. What the parser cannot tell, a query that breaks it and one too many is a problem of the
 * answer.
 */
export const analyzeWith = (language: Language, most: number = limits.queries): AnalyzeKql => {
  const databases = new WeakMap<KqlDatabase, Built>()
  const guarded = (query: KqlQuery, built: () => Built): KqlUse => {
    const reason = unfit(query)
    if (reason !== undefined) return failed(reason)
    try {
      return useOf(language, query, built())
    } catch (error) {
      return failed(error instanceof Error ? error.message : 'the parser failed')
    }
  }
  const builtOf = (database: KqlDatabase): Built => {
    const known = databases.get(database) ?? build(language, database, (text, sofar) => guarded({ text }, () => sofar))
    databases.set(database, known)
    return known
  }
  let asked = 0
  return (query, database) => (++asked > most ? failed('too many queries') : guarded(query, () => builtOf(database)))
}
