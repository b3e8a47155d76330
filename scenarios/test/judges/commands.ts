import type { StateDocument } from '@adx-export/emulator'
import { load } from 'js-yaml'
import type { Exchange } from '../play.ts'
import { type KnownDatabase, parseFindings } from './kusto-language.ts'

/** Holds every management command against Microsoft's own parser, which knows the tables of the world before and after. */

type Sent = { readonly host: string; readonly database: string; readonly command: string }

const script = /^(\.execute database script [^\n]*<\|\n)(.+)$/su

/**
 * The commands of a script, each for itself, and what the script begins with: within a script the parser takes ten to a hundred
 * times as long for the same commands.
 */
const partsOf = (command: string): readonly string[] => {
  const [, head, body] = script.exec(command) ?? []
  return head === undefined || body === undefined ? [command] : [`${head}.show tables`, ...body.split(/\n(?=\.)/u)]
}

const commandsIn = (exchanges: readonly Exchange[]): readonly Sent[] =>
  exchanges.flatMap(({ path, body }) => {
    const host = /^\/([^/]+)\/v1\/rest\/mgmt$/u.exec(path)?.[1]
    if (host === undefined || typeof body !== 'object' || body === null || !('csl' in body)) return []
    const database = 'db' in body ? String(body.db) : ''
    return partsOf(String(body.csl)).map((command) => ({ host, database, command }))
  })

const tablesIn = (
  world: string,
  { host, database }: Sent,
): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const { clusters } = load(world) as StateDocument
  const databases = Object.entries(clusters?.[host]?.databases ?? {})
  const [, content] = databases.find(([name]) => name.toLowerCase() === database.toLowerCase()) ?? []
  return Object.fromEntries(
    Object.entries(content?.tables ?? {}).map(([name, table]) => [
      name,
      Object.fromEntries(
        Object.entries(table?.columns ?? {}).map(([column, type]) => [
          column,
          typeof type === 'string' ? type : type.type,
        ]),
      ),
    ]),
  )
}

/** All tables of one database whose extents are counted, in one command. */
const countsExtents = /^\.show tables \(.*\) extents \| summarize /u

/** Other reads name no table, so that their number does not grow with the tables: a parser that knows none must accept them. */
const knownFor = (sent: Sent, worlds: readonly string[]): KnownDatabase => {
  if (sent.command.startsWith('.show') && !countsExtents.test(sent.command)) return { name: sent.database, tables: {} }
  const named = (table: string): boolean => sent.command.includes(table)
  const tables: Record<string, Readonly<Record<string, string>>> = {}
  for (const world of worlds) {
    for (const [name, columns] of Object.entries(tablesIn(world, sent))) {
      if (named(name)) tables[name] = { ...tables[name], ...columns }
    }
  }
  return { name: sent.database, tables }
}

/** A name that a parser reads alike whatever it is: quoted, and nothing in it needs the quotes. */
const plainName = /\['([A-Za-z][A-Za-z0-9_]*)'\]/gu

/**
 * The same question with names by number and without the columns that the command does not name, so that commands that differ
 * in these only are asked once.
 */
const renumbered = (
  command: string,
  { name, tables }: KnownDatabase,
): readonly [command: string, known: KnownDatabase] => {
  const numbers = new Map<string, string>()
  const numbered = (text: string): string => {
    const known = numbers.get(text) ?? `name_${numbers.size + 1}`
    numbers.set(text, known)
    return known
  }
  const renamed = (text: string): string => (/^[A-Za-z][A-Za-z0-9_]*$/u.test(text) ? numbered(text) : text)
  const database = renamed(name)
  const text = command.replaceAll(plainName, (_, plain: string) => `['${numbered(plain)}']`)
  const columns = (all: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([column]) => command.includes(column))
        .map(([column, type]) => [renamed(column), type]),
    )
  const known = Object.fromEntries(Object.entries(tables).map(([table, all]) => [renamed(table), columns(all)]))
  return [text, { name: database, tables: known }]
}

const accepted = new Set<string>()

const findingsOf = (command: string, known: KnownDatabase): readonly string[] => {
  const question = renumbered(command, known)
  const key = JSON.stringify(question)
  if (accepted.has(key)) return []
  // What is found is told of the command itself.
  const found = parseFindings(...question).length === 0 ? [] : parseFindings(command, known)
  if (found.length === 0) accepted.add(key)
  return found
}

/** What Microsoft's parser says of the commands of one run. */
export const commandFindings = (exchanges: readonly Exchange[], worlds: readonly string[]): readonly string[] =>
  commandsIn(exchanges).flatMap((sent) =>
    findingsOf(sent.command, knownFor(sent, worlds)).map((finding) => `${sent.command}: ${finding}`),
  )
