import type { EmulatedDatabase, IngestionFailure } from '../../state/model.ts'
import { resultOf } from '../answer/result.ts'
import { ingestionFailureColumns, streamingFailureColumns } from '../answer/tables.ts'
import { isStreaming } from '../policy/effective.ts'
import { enter, isAllowed, type Session } from '../session.ts'
import { type Command, reading } from './command.ts'

const wasStreaming = (database: EmulatedDatabase, { table }: IngestionFailure): boolean => {
  const live = database.tables.get(table)
  return live !== undefined && isStreaming(database, live)
}

/** Admins and monitors see the failures of all; nobody here ingests under a name of their own. */
const visible = (session: Session, database: EmulatedDatabase): readonly IngestionFailure[] =>
  isAllowed(session, database, 'admin') || isAllowed(session, database, 'watch') ? database.failures : []

const nothing = '00000000-0000-0000-0000-000000000000'

const showIngestionFailures = reading('IngestionFailuresShow', 'show ingestion failures', () => (session) => {
  const database = enter(session, 'see')
  const failures = visible(session, database).filter((one) => !wasStreaming(database, one))
  return resultOf(
    ingestionFailureColumns,
    failures.map((one) => ({
      OperationId: nothing,
      Database: database.name,
      Table: one.table,
      FailedOn: one.at,
      IngestionSourcePath: '',
      Details: one.details,
      FailureKind: 'Permanent',
      RootActivityId: nothing,
      OperationKind: 'DataIngestPull',
      OriginatesFromUpdatePolicy: false,
      ErrorCode: one.code,
      Principal: '',
      ShouldRetry: false,
      User: '',
      IngestionProperties: '',
    })),
  )
})

const showStreamingFailures = reading(
  'StreamingIngestionFailuresShow',
  'show streamingingestion failures',
  () => (session) => {
    const database = enter(session, 'see')
    const failures = visible(session, database).filter((one) => wasStreaming(database, one))
    return resultOf(
      streamingFailureColumns,
      failures.map((one) => ({
        Database: database.name,
        Table: one.table,
        Principal: '',
        RootActivityId: nothing,
        IngestionProperties: null,
        Count: one.count,
        FirstFailureOn: one.at,
        LastFailureOn: one.at,
        FailureKind: 'Permanent',
        ErrorCode: one.code,
        Details: one.details,
      })),
    )
  },
)

export const failureCommands: readonly Command[] = [showIngestionFailures, showStreamingFailures]
