import type { Config } from '@adx-export/core'

/** A database of the file, by its keys. */
export type LoggedDatabase = { readonly cluster: string; readonly database: string }

/** One text for one database, to find it by. */
export const loggedDatabaseId = ({ cluster, database }: LoggedDatabase): string => JSON.stringify([cluster, database])

/** One change as the log of a database tells it. No document promises any of it, so whatever is not understood is absent. */
export type JournalEntry = {
  /** ISO 8601 in UTC. */
  readonly at: string
  /** The same in milliseconds since the epoch. */
  readonly time: number
  readonly event?: string
  /** The names of what was changed, before and after. */
  readonly names: readonly string[]
  /** What it is in: the table of a column, the database of a table. */
  readonly container?: string
  readonly command?: string
  /** Who, as the log writes it: an address, an id of an application. */
  readonly by?: string
}

export type Journal = LoggedDatabase & {
  /** Newest first; none where the log could not be read, or shows nothing to whoever asks. */
  readonly entries: readonly JournalEntry[]
}

/** Who changed what lately. Reads only; one request for each database. Never rejects for what Azure answers: then it knows nothing. */
export type History = {
  journals(config: Config, places: readonly LoggedDatabase[]): Promise<readonly Journal[]>
}

/** How the log of a database tells of a change of one thing, or of one attribute of it. */
export type Logged = LoggedDatabase & {
  /** The names in Kusto. */
  readonly databaseName: string
  /** Absent where it is about the database itself. */
  readonly table?: string
  /** A command that holds one of these, as whole words, is about it. */
  readonly commands: readonly string[]
  /** So is an event whose name holds one of these words. */
  readonly events: readonly string[]
  /** A part that has an entry of its own: a column. */
  readonly part?: string
}

/** The last change that the log of the database has. */
export type LastChange = {
  /** ISO 8601 in UTC. */
  readonly at: string
  /** `difference`: the entry is about what differs. `table`: only that the table was changed last then is known. */
  readonly of: 'difference' | 'table'
  /** Who, as the log writes it: personal data. */
  readonly by?: string
  /** Shortened, secrets masked. */
  readonly command?: string
}
