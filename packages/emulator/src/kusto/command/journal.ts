import type { EmulatedChange, EmulatedDatabase } from '../../state/model.ts'
import { columnsOf, type Result, resultOf } from '../answer/result.ts'
import { journalColumns } from '../answer/tables.ts'
import { forbidden } from '../refusal.ts'
import { callerId, enter, isAllowed, type Session } from '../session.ts'
import { parseDatetime } from '../types/datetime.ts'
import { type Action, type Command, reading } from './command.ts'

/** How long a journal that is late keeps a change to itself. */
const lateness = 10 * 60_000

/**
 * An admin sees all, everybody else their own commands; whether a monitor sees all is not established.
 * Source: Microsoft Learn, "Journal management".
 */
const visible = (session: Session, database: EmulatedDatabase): readonly EmulatedChange[] => {
  const { context } = session
  const answer = context.choice('journalAnswer')
  if (answer === 'empty') return []
  const sees = context.choice('journalRows') === 'watchers' ? 'watch' : 'admin'
  const isOpen = isAllowed(session, database, sees) || isAllowed(session, database, 'admin')
  const until = answer === 'late' ? Date.parse(context.now()) - lateness : Number.POSITIVE_INFINITY
  return (database.journal ?? []).filter(
    ({ at, principal }) => Date.parse(at) <= until && (isOpen || principal === callerId(session)),
  )
}

const renamed = columnsOf('OperationTimestamp:datetime')

const shown = (session: Session, databases: readonly EmulatedDatabase[]): Result => {
  const { context } = session
  const answer = context.choice('journalAnswer')
  if (answer === 'forbidden')
    throw forbidden('The journal is not for this principal.', context.choice('forbiddenAnswer'))
  const result = resultOf(
    journalColumns,
    databases.flatMap((database) =>
      visible(session, database).map((one) => ({
        Event: one.event,
        EventTimestamp: parseDatetime(one.at) ?? one.at,
        Database: database.name,
        EntityName: one.entity,
        UpdatedEntityName: one.updated,
        EntityVersion: one.version,
        EntityContainerName: one.container,
        OriginalEntityState: '',
        OriginalEntityVersion: '',
        UpdatedEntityState: '',
        ChangeCommand: one.command,
        Principal: one.principal,
      })),
    ),
  )
  if (answer !== 'renamed-column') return result
  const columns = result.columns.map((column) => (column.name === 'EventTimestamp' ? (renamed[0] ?? column) : column))
  return { ...result, columns }
}

export const showDatabaseJournal =
  (named: string | undefined): Action =>
  (session) =>
    shown(session, [enter(session, 'see', named)])

const showJournal = reading('JournalShow', 'show journal', () => (session) => {
  const all = [...session.context.cluster.databases.values()]
  return shown(
    session,
    all.filter((database) => isAllowed(session, database, 'see')),
  )
})

export const journalCommands: readonly Command[] = [showJournal]
