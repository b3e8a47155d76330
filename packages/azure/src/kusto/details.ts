import { type TablePolicy, defined } from '@adx-export/core'
import type { LiveAccess, LivePolicies } from '@adx-export/planner'
import { badAnswer, membersOf, type Members } from '../members.ts'
import { parseWithin } from '../wire.ts'
import { alwaysRead, effectivePolicies } from './policies.ts'
import type { KustoRow } from './replies.ts'

export type DatabaseDetails = {
  /** What is in force at the level of the database. */
  readonly effective: LivePolicies
  /** Whether the answer names anybody who may do something. */
  readonly hasPrincipals: boolean
  readonly access: LiveAccess
}

/** The column is documented by one example only, so what it holds proves no more than that there is somebody. */
const namesSomebody = (cell: unknown, what: string): boolean => {
  const list = typeof cell === 'string' ? parseWithin(cell, what) : cell
  return Array.isArray(list) && list.length > 0
}

/** What `SuspensionState` holds is documented nowhere, so anything that it says is kept. */
const accessOf = (members: Members): LiveAccess => {
  const suspension = members.json('SuspensionState')
  return defined({
    mode: members.text('DatabaseAccessMode'),
    suspension: suspension === undefined || typeof suspension === 'string' ? suspension : JSON.stringify(suspension),
  })
}

/** The one row of `.show database details`; Fabric may name the database by its id. */
export const detailsOf = (
  rows: readonly KustoRow[],
  database: string,
  policies: readonly TablePolicy[] = alwaysRead,
): DatabaseDetails => {
  const what = `the details of the database '${database}'`
  const [row, ...others] = rows
  if (row === undefined) throw badAnswer(what, 'have no row')
  if (others.length > 0) throw badAnswer(what, 'have more than one row')
  const members = membersOf(row, what)
  members.needText('DatabaseName')
  return {
    effective: effectivePolicies(row, `the database '${database}'`, policies),
    hasPrincipals: namesSomebody(row['AuthorizedPrincipals'], what),
    access: accessOf(members),
  }
}
