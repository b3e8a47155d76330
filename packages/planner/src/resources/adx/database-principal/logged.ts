import type { Logged } from '../../../model/history.ts'
import { roleNames } from './rules.ts'
import type { PrincipalTarget } from './targets.ts'
import { databaseNameOf } from '../../place.ts'

/** By the id that the file has for the principal, else by the role; a grant through Azure Resource Manager has no command. */
export const logged = (target: PrincipalTarget): Logged => ({
  cluster: target.clusterKey,
  database: target.databaseKey,
  databaseName: databaseNameOf(target),
  commands: [typeof target.who?.principalId === 'string' ? target.who.principalId : roleNames[target.role].plural],
  events: [],
})
