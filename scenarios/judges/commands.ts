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

const tablesIn = (world: string, { host, database }: Sent): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const { clusters } = load(world) as StateDocument
  const databases = Object.entries(clusters?.[host]?.databases ?? {})
  const [, content] = databases.find(([name]) => name.toLowerCase() === database.toLowerCase()) ?? []
  return Object.fromEntries(
    Object.entries(content?.tables ?? {}).map(([name, table]) => [
      name,
      Object.fromEntries(
        Object.entries(table?.columns ?? {}).map(([column, type]) => [column, typeof type === 'string' ? type : type.type]),
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

const judged = new Map<string, readonly string[]>()

/** What Microsoft's parser says of the commands of one run. */
export const commandFindings = (exchanges: readonly Exchange[], worlds: readonly string[]): readonly string[] =>
  commandsIn(exchanges).flatMap((sent) => {
    const known = knownFor(sent, worlds)
    const key = JSON.stringify([sent.command, known])
    const findings = judged.get(key) ?? parseFindings(sent.command, known)
    judged.set(key, findings)
    return findings.map((finding) => `${sent.command}: ${finding}`)
  })
