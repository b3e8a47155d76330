import type { EmulatedDatabase, EmulatedTable } from '../../state/model.ts'
import { policyWord } from '../policy/index.ts'
import type { PolicyChange } from '../policy/policy.ts'
import { policyResult } from '../policy/shown.ts'
import { enter, tableOf, touch } from '../session.ts'
import { accept, bracketed, type Cursor, expect, name } from '../text/cursor.ts'
import { type Action, type Command, writing } from './command.ts'
import type { Policy } from '../policy/policy.ts'

const isFor = (level: 'table' | 'database') => (policy: Policy) => policy.levels.includes(level)

/** What follows `.alter table ['T'] policy`; `.alter-merge` keeps what the policy does not name. */
export const alterTablePolicy = (cursor: Cursor, tables: readonly string[], merge: boolean): Action => {
  const policy = policyWord(cursor, (one) => isFor('table')(one) && (tables.length === 1 || one.several))
  const change = policy.parse(cursor, merge)
  return (session) => {
    const database = enter(session, 'alter')
    const found = tables.map((one) => tableOf(database, one))
    const values = found.map((table) => change(table.policies[policy.word], session.context))
    for (const [index, table] of found.entries()) table.policies[policy.word] = values[index] ?? null
    touch(database)
    return policyResult(session.context, policy, database, found)
  }
}

const alterDatabasePolicy = (kind: string, words: string, merge: boolean): Command =>
  writing(kind, words, (cursor) => {
    const named = accept(cursor, 'policy') ? undefined : name(cursor)
    if (named !== undefined) expect(cursor, 'policy')
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
  expect(cursor, 'policy')
  const policy = policyWord(cursor, (one) => isFor('table')(one) && one.several)
  const change = policy.parse(cursor, false)
  return (session) => {
    const database = enter(session, 'alter')
    const found = tables.map((one) => tableOf(database, one))
    for (const table of found) table.policies[policy.word] = change(table.policies[policy.word], session.context)
    touch(database)
    return policyResult(session.context, policy, database, found)
  }
})

const forget = (holder: EmulatedDatabase | EmulatedTable, policy: Policy): void => {
  holder.policies = Object.fromEntries(Object.entries(holder.policies).filter(([word]) => word !== policy.word))
}

const deleteTablePolicy = writing('TablePolicyDelete', 'delete table', (cursor) => {
  const named = name(cursor)
  expect(cursor, 'policy')
  const policy = policyWord(cursor, isFor('table'))
  return (session) => {
    const database = enter(session, 'alter')
    const table = tableOf(database, named)
    forget(table, policy)
    touch(database)
    return policyResult(session.context, policy, database, [table])
  }
})

const deleteDatabasePolicy = writing('DatabasePolicyDelete', 'delete database', (cursor) => {
  const named = accept(cursor, 'policy') ? undefined : name(cursor)
  if (named !== undefined) expect(cursor, 'policy')
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
