import { maskSecretForms } from '@adx-export/core'
import {
  type Journal,
  type JournalEntry,
  type LastChange,
  type Logged,
  type LoggedDatabase,
  loggedDatabaseId,
} from '../model/history.ts'
import type { Difference } from '../model/plan.ts'
import type { World } from '../model/world.ts'
import type { DraftPlan } from './plan.ts'

/** What is known beside the log. */
export type Knowing = {
  /** When the last apply ended, in milliseconds since the epoch; absent where that is not known. */
  readonly since?: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** A log is asked for at most this many databases. */
const mostDatabases = 20
const longest = { by: 200, command: 200 } as const
/** What clocks may differ by: an entry from a later time than that is not understood. */
const skew = 10 * 60_000

const loggedOf = ({ changes, context }: DraftPlan, { address, attribute }: Difference): Logged | undefined => {
  const change = changes.find((one) => one.address === address)
  return change?.kind.logged?.(change.change.wanted.target, context.config, attribute, change.action)
}

/** Changed live, or nobody knows: what waits for its apply or is accepted needs no culprit. */
const isAsked = ({ origin, ignored }: Difference): boolean => origin !== 'merged' && ignored === undefined

/** The databases whose log can say something of the differences, each once, in the order of the differences. */
export const loggedDatabases = (drafted: DraftPlan, differences: readonly Difference[]): readonly LoggedDatabase[] => {
  const places = differences.filter(isAsked).flatMap((one): readonly LoggedDatabase[] => {
    const logged = loggedOf(drafted, one)
    return logged === undefined ? [] : [{ cluster: logged.cluster, database: logged.database }]
  })
  return [...new Map(places.map((place) => [loggedDatabaseId(place), place])).values()].slice(0, mostDatabases)
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const holds = (text: string, words: string): boolean => {
  const spaced = escaped(words.toLowerCase()).replaceAll(' ', '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}_])${spaced}(?![\\p{L}\\p{N}_])`, 'u').test(text.toLowerCase())
}

const formsOf = (name: string): readonly string[] => [name, `[${name}]`, `['${name}']`, `["${name}"]`]

/** `T`, `['T']`, `[db].[T]` and `db.T` are T in db; a dot may be part of a name, so that only this very prefix counts. */
const isNamed = (entity: string, name: string, inside: string): boolean =>
  formsOf(name).some((form) => entity === form || formsOf(inside).some((prefix) => entity === `${prefix}.${form}`))

/** Extents come and go by themselves; that is no change that anybody made. */
const isOfExtents = ({ event = '' }: JournalEntry): boolean => /extent/i.test(event)

/** Names of tables are case-sensitive, those of databases are not. A container may be the database, whatever the table is called. */
const isOfLogged = ({ names, container, event = '', command = '' }: JournalEntry, logged: Logged): boolean => {
  const { table, databaseName } = logged
  const lower = databaseName.toLowerCase()
  if (table === undefined)
    return /database/i.test(`${event} ${command}`) && names.some((name) => formsOf(lower).includes(name.toLowerCase()))
  if (names.some((name) => isNamed(name, table, databaseName))) return true
  return container !== undefined && table.toLowerCase() !== lower && isNamed(container, table, databaseName)
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '')

const concerns = ({ event = '', command = '', names }: JournalEntry, logged: Logged): boolean =>
  logged.commands.some((words) => holds(command, words)) ||
  logged.events.some((word) => letters(event).includes(word)) ||
  (logged.part !== undefined && names.some((name) => isNamed(name, logged.part ?? '', logged.table ?? '')))

const isBySelf = ({ by = '' }: JournalEntry, { objectId, applicationId }: World['self']): boolean =>
  [objectId, applicationId].some((id) => id !== undefined && id !== '' && by.toLowerCase().includes(id.toLowerCase()))

/** One line, without secrets; masked before it is cut, so that no half of one is left. */
const told = (text: string | undefined, most: number): string | undefined => {
  const masked = maskSecretForms(text ?? '')
    .replaceAll(/\bh@?("[^"]*"|'[^']*')/gi, "h'***'")
    .replaceAll(/\s+/g, ' ')
    .trim()
  const characters = Array.from(masked)
  if (characters.length === 0) return undefined
  return characters.length <= most ? masked : `${characters.slice(0, most - 1).join('')}…`
}

/**
 * Who only sees its own commands, which is what the log shows to whoever is no admin, sees nothing of what others did since:
 * an entry of its own proves nothing. Neither does one of nobody, unless an apply is known to have ended before.
 */
const proves = (entry: JournalEntry, self: World['self'], { since }: Knowing): boolean =>
  !isBySelf(entry, self) && (entry.by !== undefined || since !== undefined)

const isInTime = ({ time }: JournalEntry, { since = Number.NEGATIVE_INFINITY, now }: Knowing): boolean =>
  time >= since && time <= now + skew

/** What the log of a database says of one thing; undefined where it says nothing that can be told. */
const lastChange = (
  logged: Logged,
  entries: readonly JournalEntry[],
  self: World['self'],
  knowing: Knowing,
): LastChange | undefined => {
  const about = entries
    .filter((entry) => isInTime(entry, knowing) && !isOfExtents(entry) && isOfLogged(entry, logged))
    .toSorted((a, b) => b.time - a.time)
  const own = about.find((entry) => concerns(entry, logged))
  if (own !== undefined) {
    if (!proves(own, self, knowing)) return undefined
    const [by, command] = [told(own.by, longest.by), told(own.command, longest.command)]
    return {
      at: own.at,
      of: 'difference',
      ...(by === undefined ? {} : { by }),
      ...(command === undefined ? {} : { command }),
    }
  }
  const [last] = about
  if (last === undefined || logged.table === undefined || !proves(last, self, knowing)) return undefined
  return { at: last.at, of: 'table' }
}

/** Differences with who changed them last and when, as far as the logs of their databases say so. */
export const withLastChanges = (
  drafted: DraftPlan,
  differences: readonly Difference[],
  journals: readonly Journal[],
  knowing: Knowing,
): readonly Difference[] => {
  const entries = new Map(journals.map((journal) => [loggedDatabaseId(journal), journal.entries]))
  return differences.map((difference) => {
    const logged = isAsked(difference) ? loggedOf(drafted, difference) : undefined
    if (logged === undefined) return difference
    const changed = lastChange(logged, entries.get(loggedDatabaseId(logged)) ?? [], drafted.context.world.self, knowing)
    return changed === undefined ? difference : { ...difference, changed }
  })
}
