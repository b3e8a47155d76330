import type { Logged } from '../../../model/history.ts'
import { roleNames } from './rules.ts'
import type { PrincipalTarget } from './targets.ts'

/** By the id that the file has for the principal, else by the role; a grant through Azure Resource Manager has no command. */
export const logged = ({ clusterKey, databaseKey, database, role, who }: PrincipalTarget): Logged => ({
  cluster: clusterKey,
  database: databaseKey,
  databaseName: database?.databaseName ?? databaseKey,
  commands: [typeof who?.principalId === 'string' ? who.principalId : roleNames[role].plural],
  events: [],
})
