import type { Kind } from '../../../model/kind.ts'
import { clusterStreamingAddress, databaseAzureId } from '../../place.ts'
import { known } from '../../../model/knowledge.ts'
import { counterpart } from './counterpart.ts'
import { type DatabaseAttributes, type DatabaseTarget, desire, read, rules } from './desire.ts'
import { missing, refuse, steps } from './steps.ts'

/**
 * A database that tables live in.
 *
 * Only ever created: its name is its identity, and it is never deleted. Refused: creating it where Azure Resource Manager
 * cannot be used, because the cluster has no `resourceId` (a Fabric eventhouse never has one); the way round is the
 * command that the refusal prints. No risks: an empty database harms nothing.
 */
export const databaseKind: Kind<DatabaseAttributes, DatabaseTarget> = {
  id: 'adx/database',
  called: ([, ...name]) => (name.length === 0 ? undefined : { title: ['database ', { name: name.join('/') }] }),
  visibleWithinSeconds: 120,
  rules,
  desire,
  // One change of a cluster at a time: the service refuses to make a database while it is switching.
  needs: (_address, { target }) => [clusterStreamingAddress(target)],
  read,
  refuse,
  missing: (change) => missing(change, 'manage is false'),
  risks: () => known([]),
  steps,
  aim: databaseAzureId,
  counterpart,
}
