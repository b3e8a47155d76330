import type { LivePrincipal } from '@adx-export/planner'
import { present, textOf } from '../wire.ts'
import type { KustoRow } from './replies.ts'

const roles = ['admin', 'user', 'viewer', 'unrestrictedViewer', 'ingestor', 'monitor'] as const
const everyDatabase = /^All\s*Databases\s*/i

/** `Database Samples Admin`: the last word; `AllDatabasesAdmin` is granted on the cluster. */
const roleOf = (text: string): string => {
  const last = text.replace(everyDatabase, '').trim().split(/\s+/).at(-1) ?? text
  return roles.find((role) => role.toLowerCase() === last.toLowerCase()) ?? last
}

/** A row of `.show database … principals`. */
export const principalOf = (row: KustoRow): LivePrincipal => {
  const role = textOf(row['Role']) ?? ''
  return {
    role: roleOf(role),
    type: textOf(row['PrincipalType']) ?? '',
    displayName: textOf(row['PrincipalDisplayName']) ?? '',
    ...present({ objectId: textOf(row['PrincipalObjectId']) }),
    fqn: textOf(row['PrincipalFQN']) ?? '',
    inherited: /^All/i.test(role),
  }
}
