import { databaseRoles, defined } from '@adx-export/core'
import type { LivePrincipal } from '@adx-export/planner'
import { membersOf } from '../members.ts'
import type { KustoRow } from './replies.ts'

const everyDatabase = /^All\s*Databases\s*/i

/** `Database Samples Admin`: the last word; `AllDatabasesAdmin` is granted on the cluster. */
const roleOf = (text: string): string => {
  const last = text.replace(everyDatabase, '').trim().split(/\s+/).at(-1) ?? text
  return databaseRoles.find((role) => role.toLowerCase() === last.toLowerCase()) ?? last
}

/** A row of `.show database … principals`. What people are shown may be missing; who it is and what they may do may not. */
export const principalOf = (row: KustoRow): LivePrincipal => {
  const members = membersOf(row, 'a row of the principals')
  const role = members.needText('Role')
  return {
    role: roleOf(role),
    type: members.needText('PrincipalType'),
    displayName: members.text('PrincipalDisplayName') ?? '',
    ...defined({ objectId: members.text('PrincipalObjectId') }),
    fqn: members.needText('PrincipalFQN'),
    inherited: /^All/i.test(role),
  }
}

/** A row of `.show database … principal roles`: the role, inherited or not. */
export const ownRoleOf = (row: KustoRow): string => roleOf(membersOf(row, 'a row of the own roles').needText('Role'))
