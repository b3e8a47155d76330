import type { EmulatedDatabase } from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import { type Result, resultOf } from '../answer/result.ts'
import { cacheColumns } from '../answer/tables.ts'
import { freshen } from '../schema/change.ts'
import { enter, tableOf } from '../session.ts'
import { expectForm, name } from '../text/cursor.ts'
import { type Command, writing } from './command.ts'

/** Remembers that a clearing failed; no table has this name. */
const failedOnce = '/failed-once'

const clear = (context: KustoContext, database: EmulatedDatabase, table?: string): Result => {
  const fails = context.choice('cacheClearing') === 'fails-first' && !database.staleCaches.has(failedOnce)
  if (fails) database.staleCaches.add(failedOnce)
  else {
    database.staleCaches.delete(failedOnce)
    freshen(database, table)
  }
  return resultOf(cacheColumns, [
    { NodeId: 'KEngine000000', Status: 'Succeeded' },
    { NodeId: 'KEngine000001', Status: fails ? 'Failed' : 'Succeeded' },
  ])
}

const words = ['cache', 'streamingingestion', 'schema'] as const

/** Source: Microsoft Learn, "Clear schema cache for streaming ingestion". */
const clearDatabase = writing(
  'StreamingIngestionSchemaCacheClear',
  `clear database ${words.join(' ')}`,
  () => (session) => clear(session.context, enter(session, 'ingest')),
)

const clearTable = writing('TableStreamingIngestionSchemaCacheClear', 'clear table', (cursor) => {
  const named = name(cursor)
  expectForm(cursor, ...words)
  return (session) => {
    const database = enter(session, 'ingest')
    return clear(session.context, database, tableOf(database, named).name)
  }
})

export const cacheCommands: readonly Command[] = [clearDatabase, clearTable]
