import { nameAt } from './names.ts'
import { tokensOf, type KustoToken } from './tokens.ts'

/** A table that a script makes, and the type of each of its columns; no columns where they could not be made out. */
export type ScriptedTable = { readonly name: string; readonly columns?: ReadonlyMap<string, string> }

type Read<T> = { readonly value: T; readonly next: number }

const signAt = (tokens: readonly KustoToken[], at: number): string | undefined =>
  tokens[at]?.type === 'sign' ? tokens[at]?.text : undefined

/** `(a:datetime, ['b c']:string)` from its opening bracket. */
const columnsAt = (
  command: string,
  tokens: readonly KustoToken[],
  open: number,
): Read<ReadonlyMap<string, string>> | undefined => {
  const columns = new Map<string, string>()
  for (let at = open + 1; at < tokens.length;) {
    const name = nameAt(command, tokens, at)
    const type = name === undefined ? undefined : tokens[name.next + 1]
    if (name === undefined || signAt(tokens, name.next) !== ':' || type?.type !== 'word') return undefined
    columns.set(name.name, type.text)
    const sign = signAt(tokens, name.next + 2)
    if (sign === ')') return { value: columns, next: name.next + 3 }
    if (sign !== ',') return undefined
    at = name.next + 3
  }
  return undefined
}

const verbs = new Set(['create', 'create-merge'])

/** The tables that one command makes: `.create-merge table T (…)`, or several of `.create-merge tables A (…), B (…)`. */
export const scriptedTables = (command: string): readonly ScriptedTable[] => {
  const tokens = tokensOf(command)
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? ''
  if (word(0) !== '.' || !verbs.has(word(1)) || (word(2) !== 'table' && word(2) !== 'tables')) return []
  const tables: ScriptedTable[] = []
  for (let at = 3; at < tokens.length;) {
    const name = nameAt(command, tokens, at)
    if (name === undefined) break
    const columns = signAt(tokens, name.next) === '(' ? columnsAt(command, tokens, name.next) : undefined
    tables.push(columns === undefined ? { name: name.name } : { name: name.name, columns: columns.value })
    if (columns === undefined || word(2) === 'table' || signAt(tokens, columns.next) !== ',') break
    at = columns.next + 1
  }
  return tables
}

/** The bracket that closes the one at `open`. */
const closeOf = (tokens: readonly KustoToken[], open: number): number => {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    const sign = signAt(tokens, at)
    if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return at
  }
  return tokens.length
}

/** A stored function that a script makes, and its parameters as they stand there. */
export type ScriptedFunction = { readonly name: string; readonly parameters?: string }

/** The function that one command makes: `.create-or-alter function with (…) F(…) { … }`. */
export const scriptedFunction = (command: string): ScriptedFunction | undefined => {
  const tokens = tokensOf(command)
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? ''
  if (word(0) !== '.' || (word(1) !== 'create' && word(1) !== 'create-or-alter')) return undefined
  let at = word(2) === 'ifnotexists' ? 3 : 2
  if (word(at) !== 'function') return undefined
  at++
  if (word(at) === 'ifnotexists') at++
  if (word(at) === 'with' && signAt(tokens, at + 1) === '(') at = closeOf(tokens, at + 1) + 1
  const named = nameAt(command, tokens, at)
  if (named === undefined) return undefined
  const open = signAt(tokens, named.next) === '(' ? tokens[named.next] : undefined
  const close = open === undefined ? undefined : tokens[closeOf(tokens, named.next)]
  if (open === undefined || close === undefined) return { name: named.name }
  return { name: named.name, parameters: command.slice(open.start, close.end) }
}
