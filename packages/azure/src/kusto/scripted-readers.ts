import { type JsonValue, defined } from '@adx-export/core'
import type { LiveColumn, LiveReader, ReaderKind } from '@adx-export/planner'
import { fieldOf, isFields, parseWithin, textOf } from '../wire.ts'
import { nameAt } from './names.ts'
import { tokensOf, type KustoToken } from './tokens.ts'

/** Something that reads tables, as the script of a database makes it. */
export type ScriptedReader = { readonly kind: ReaderKind; readonly reader: LiveReader }

/** A command, its tokens and where they are read from. */
type Text = { readonly text: string; readonly tokens: readonly KustoToken[] }

const wordAt = ({ tokens }: Text, at: number): string | undefined => {
  const token = tokens[at]
  return token?.type === 'word' ? token.text.toLowerCase() : undefined
}

const isSign = ({ tokens }: Text, at: number, sign: string): boolean =>
  tokens[at]?.type === 'sign' && tokens[at]?.text === sign

const pairs: Readonly<Record<string, string>> = { '(': ')', '{': '}' }

/** Behind the bracket that closes the one at `at`. */
const behind = (command: Text, at: number): number => {
  const open = command.tokens[at]?.text ?? ''
  let depth = 0
  for (let next = at; next < command.tokens.length; next++) {
    if (isSign(command, next, open)) depth++
    else if (isSign(command, next, pairs[open] ?? '') && --depth === 0) return next + 1
  }
  return command.tokens.length
}

const skipWith = (command: Text, at: number): number =>
  wordAt(command, at) === 'with' && isSign(command, at + 1, '(') ? behind(command, at + 1) : at

const skipWords = (command: Text, at: number, words: readonly string[]): number =>
  words.includes(wordAt(command, at) ?? '') ? skipWords(command, at + 1, words) : at

/** Literals that stand side by side are one text. */
const stringsAt = ({ tokens }: Text, at: number): string | undefined => {
  const end = tokens.findIndex((token, index) => index >= at && token.type !== 'string')
  const strings = tokens.slice(at, end < 0 ? tokens.length : end)
  return strings.length === 0 ? undefined : strings.map((token) => token.text).join('')
}

const columnNames = (document: JsonValue | undefined): readonly LiveColumn[] =>
  (Array.isArray(document) ? document : []).flatMap((entry: JsonValue) => {
    if (!isFields(entry)) return []
    const name = textOf(fieldOf(entry, 'column')) ?? textOf(fieldOf(entry, 'name'))
    return name === undefined ? [] : [{ name, type: textOf(fieldOf(entry, 'datatype')) ?? '' }]
  })

/** The columns that a partitioning policy is made of. https://learn.microsoft.com/kusto/management/partitioning-policy */
export const partitionColumns = (document: JsonValue | undefined): readonly LiveColumn[] => {
  const keys = isFields(document) ? fieldOf(document, 'PartitionKeys') : undefined
  return (Array.isArray(keys) ? keys : []).flatMap((key: unknown) => {
    const name = isFields(key) ? textOf(fieldOf(key, 'ColumnName')) : undefined
    return name === undefined ? [] : [{ name, type: '' }]
  })
}

const view = (command: Text, start: number): ScriptedReader | undefined => {
  const named = nameAt(command.text, command.tokens, skipWith(command, start))
  if (named === undefined || wordAt(command, named.next) !== 'on') return undefined
  const source = nameAt(command.text, command.tokens, named.next + 2)
  const open = source === undefined ? undefined : skipWith(command, source.next)
  if (source === undefined || open === undefined || !isSign(command, open, '{')) return undefined
  const from = command.tokens[open]?.end ?? 0
  const to = command.tokens[behind(command, open) - 1]?.start ?? command.text.length
  const query = command.text.slice(from, to).trim()
  return { kind: 'materialized-view', reader: { name: named.name, table: source.name, query } }
}

const exportOf = (command: Text, start: number): ScriptedReader | undefined => {
  const named = nameAt(command.text, command.tokens, start)
  if (named === undefined) return undefined
  const over = wordAt(command, named.next) === 'over' && isSign(command, named.next + 1, '(')
  const to = over ? behind(command, named.next + 1) : named.next
  if (wordAt(command, to) !== 'to' || wordAt(command, to + 1) !== 'table') return undefined
  const into = nameAt(command.text, command.tokens, to + 2)
  if (into === undefined) return undefined
  const at = skipWith(command, into.next)
  if (!isSign(command, at, '<') || !isSign(command, at + 1, '|')) return undefined
  const query = command.text.slice(command.tokens[at + 1]?.end ?? 0).trim()
  return { kind: 'continuous-export', reader: { name: named.name, query, into: into.name } }
}

const externalTable = (command: Text, start: number): ScriptedReader | undefined => {
  const named = nameAt(command.text, command.tokens, start)
  if (named === undefined || !isSign(command, named.next, '(')) return undefined
  const end = behind(command, named.next)
  const columns: LiveColumn[] = []
  for (let at = named.next + 1; at < end;) {
    const column = nameAt(command.text, command.tokens, at)
    if (column === undefined || !isSign(command, column.next, ':')) break
    columns.push({ name: column.name, type: command.tokens[column.next + 1]?.text ?? '' })
    at = column.next + 3
  }
  return { kind: 'external-table', reader: { name: named.name, columns } }
}

const mapping = (command: Text, at: number, table: string | undefined): ScriptedReader | undefined => {
  // The format stands between: `ingestion json mapping`.
  const word = [at, at + 1].find((next) => wordAt(command, next) === 'mapping')
  const name = word === undefined ? undefined : command.tokens[word + 1]
  const text = word === undefined ? undefined : stringsAt(command, word + 2)
  if (name?.type !== 'string' || text === undefined) return undefined
  const columns = columnNames(parseWithin(text, `The ingestion mapping '${name.text}'`))
  const on = defined({ table })
  return { kind: 'ingestion-mapping', reader: { name: name.text, ...on, columns } }
}

const created = (command: Text): ScriptedReader | undefined => {
  const at = skipWords(command, 2, ['async', 'ifnotexists'])
  const what = wordAt(command, at)
  if (what === 'materialized-view') return view(command, at + 1)
  if (what === 'continuous-export') return exportOf(command, at + 1)
  if (what === 'external' && wordAt(command, at + 1) === 'table') return externalTable(command, at + 2)
  if (what !== 'table' && what !== 'database') return undefined
  const named = nameAt(command.text, command.tokens, at + 1)
  if (named === undefined || wordAt(command, named.next) !== 'ingestion') return undefined
  return mapping(command, named.next + 1, what === 'table' ? named.name : undefined)
}

const altered = (command: Text): ScriptedReader | undefined => {
  const what = wordAt(command, 2)
  if (what !== 'table' && what !== 'materialized-view') return undefined
  const named = nameAt(command.text, command.tokens, 3)
  if (named === undefined || wordAt(command, named.next) !== 'policy') return undefined
  const policy = wordAt(command, named.next + 1)
  const reader = { name: named.name, table: named.name }
  if (policy === 'row_level_security') {
    const at = skipWith(command, skipWords(command, named.next + 2, ['enable', 'disable']))
    const query = stringsAt(command, at)
    return query === undefined ? undefined : { kind: 'row-level-security', reader: { ...reader, query } }
  }
  if (policy !== 'partitioning') return undefined
  const text = stringsAt(command, named.next + 2)
  if (text === undefined) return undefined
  const columns = partitionColumns(parseWithin(text, `The partitioning policy of '${named.name}'`))
  return { kind: 'partitioning', reader: { ...reader, columns } }
}

/** What one command of a script makes that may read a table; undefined for every other command, known or not. */
export const scriptedReader = (text: string): ScriptedReader | undefined => {
  const command: Text = { text, tokens: tokensOf(text) }
  if (!isSign(command, 0, '.')) return undefined
  const verb = wordAt(command, 1)
  if (verb === 'create' || verb === 'create-or-alter') return created(command)
  return verb === 'alter' || verb === 'alter-merge' ? altered(command) : undefined
}
