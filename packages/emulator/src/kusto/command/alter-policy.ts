import type { EmulatedDatabase, EmulatedTable, JsonValue } from '../../state/model.ts'
import type { KustoContext } from '../contract.ts'
import { policyWord } from '../policy/index.ts'
import type { PolicyChange } from '../policy/policy.ts'
import { policyResult } from '../policy/shown.ts'
import { type TableName, tableName } from '../schema/column.ts'
import { enter, tableOf, touch } from '../session.ts'
import { accept, bracketed, type Cursor, expectForm, name } from '../text/cursor.ts'
import { type Action, type Command, writing } from './command.ts'
import type { Policy } from '../policy/policy.ts'

const isFor = (level: 'table' | 'database') => (policy: Policy) => policy.levels.includes(level)

/** Where a merge begins: with what is set here, or, as the choice has it, with what this level inherits. */
const startOf = (
  own: JsonValue | undefined,
  inherited: JsonValue | undefined,
  context: KustoContext,
): JsonValue | undefined => own ?? (context.choice('mergeStartsFrom') === 'inherited' ? inherited : undefined)

/** What follows `.alter table ['T'] policy`; `.alter-merge` keeps what the policy does not name. */
export const alterTablePolicy = (cursor: Cursor, named: TableName, merge: boolean): Action => {
  const policy = policyWord(cursor, isFor('table'))
  const change = policy.parse(cursor, merge)
  return (session) => {
    const database = enter(session, 'alter', named.database)
    const table = tableOf(database, named.table)
    const { [policy.word]: own } = table.policies
    const start = startOf(own, database.policies[policy.word], session.context)
    table.policies[policy.word] = change(start, session.context)
    touch(database)
    return policyResult(session.context, policy, database, [table])
  }
}

const alterDatabasePolicy = (kind: string, words: string, merge: boolean): Command =>
  writing(kind, words, (cursor) => {
    const named = accept(cursor, 'policy') ? undefined : name(cursor)
    if (named !== undefined) expectForm(cursor, 'policy')
    const policy = policyWord(cursor, isFor('database'))
    const change: PolicyChange = policy.parse(cursor, merge)
    return (session) => {
      const database = enter(session, 'admin', named)
      database.policies[policy.word] = change(database.policies[policy.word], session.context)
      touch(database)
      return policyResult(session.context, policy, database)
    }
  })

const alterTablesPolicy = writing('TablePolicyAlter', 'alter tables', (cursor) => {
  const tables = bracketed(cursor, name)
  expectForm(cursor, 'policy')
  const policy = policyWord(cursor, (one) => isFor('table')(one) && one.several)
  const change = policy.parse(cursor, false)
  return (session) => {
    const database = enter(session, 'alter')
    const found = tables.map((one) => tableOf(database, one))
    const values = found.map((table) => change(table.policies[policy.word], session.context))
    for (const [index, table] of found.entries()) table.policies[policy.word] = values[index] ?? null
    touch(database)
    return policyResult(session.context, policy, database, found)
  }
})

const forget = (holder: EmulatedDatabase | EmulatedTable, policy: Policy): void => {
  holder.policies = Object.fromEntries(Object.entries(holder.policies).filter(([word]) => word !== policy.word))
}

const deleteTablePolicy = writing('TablePolicyDelete', 'delete table', (cursor) => {
  const named = tableName(cursor)
  expectForm(cursor, 'policy')
  const policy = policyWord(cursor, isFor('table'))
  return (session) => {
    const database = enter(session, 'alter', named.database)
    const table = tableOf(database, named.table)
    forget(table, policy)
    touch(database)
    return policyResult(session.context, policy, database, [table])
  }
})

const deleteDatabasePolicy = writing('DatabasePolicyDelete', 'delete database', (cursor) => {
  const named = accept(cursor, 'policy') ? undefined : name(cursor)
  if (named !== undefined) expectForm(cursor, 'policy')
  const policy = policyWord(cursor, isFor('database'))
  return (session) => {
    const database = enter(session, 'admin', named)
    forget(database, policy)
    touch(database)
    return policyResult(session.context, policy, database)
  }
})

export const policyCommands: readonly Command[] = [
  alterTablesPolicy,
  alterDatabasePolicy('DatabasePolicyAlter', 'alter database', false),
  alterDatabasePolicy('DatabasePolicyAlterMerge', 'alter-merge database', true),
  deleteTablePolicy,
  deleteDatabasePolicy,
]
