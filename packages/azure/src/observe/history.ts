import type { Config } from '@adx-export/core'
import type { LoggedDatabase, History, Journal, JournalEntry } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import { readCommands } from '../kusto/commands.ts'
import { journalEntryOf } from '../kusto/journal.ts'
import type { Session } from '../session.ts'

const readEntries = async (cluster: Cluster, database: string, { redactor }: Session) => {
  const rows = await cluster.read(database, readCommands.journal(database), 'once')
  return rows.flatMap((row): readonly JournalEntry[] => {
    const entry = journalEntryOf(row, (text) => redactor.clean(text))
    return entry === undefined ? [] : [entry]
  })
}

/** Who may read the log is not documented beyond doubt, and nobody needs it: whatever Azure answers instead is no entry. */
const readJournal = async (
  session: Session,
  config: Config,
  place: LoggedDatabase,
  clusterAt: (url: string) => Cluster,
): Promise<Journal> => {
  const declared = config.clusters.find(({ name }) => name === place.cluster)
  const database = declared?.databases.find(({ name }) => name === place.database)
  if (declared === undefined || database === undefined) return { ...place, entries: [] }
  try {
    return { ...place, entries: await readEntries(clusterAt(declared.url), database.databaseName, session) }
  } catch (error) {
    if (error instanceof AzureError) return { ...place, entries: [] }
    throw error
  }
}

export const createHistory = (session: Session, clusterAt: (url: string) => Cluster): History => ({
  journals: (config, places) => Promise.all(places.map((place) => readJournal(session, config, place, clusterAt))),
})
