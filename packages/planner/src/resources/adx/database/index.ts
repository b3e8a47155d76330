import type { Kind } from '../../../model/kind.ts'
import { clusterStreaming, database } from '../../addresses.ts'
import { placeAim } from '../../aim.ts'
import { type DatabaseAttributes, databaseTargets, desire, read, rules } from './desire.ts'
import { missing, refuse, steps } from './steps.ts'

/**
 * A database that tables live in.
 *
 * Only ever created: its name is its identity, and it is never deleted. Refused: creating it where Azure Resource Manager
 * cannot be used, because the cluster has no `resourceId` (a Fabric eventhouse never has one); the way round is the
 * command that the refusal prints. No risks: an empty database harms nothing.
 */
export const databaseKind: Kind<DatabaseAttributes> = {
  id: 'adx/database',
  title: 'database',
  rules,
  desire,
  // One change of a cluster at a time: the service refuses to make a database while it is switching.
  needs: (address, _wanted, config) =>
    config.clusters.flatMap(({ name, databases }) =>
      databases.some((one) => database(name, one.name) === address) ? [clusterStreaming(name)] : [],
    ),
  read,
  refuse,
  missing: (change, { config }) => {
    const target = databaseTargets(config).get(change.address)
    if (target === undefined) throw new Error(`${change.address} is not of the config`)
    return missing(change, target, 'manage is false')
  },
  risks: () => [],
  steps,
  aim: (address, config) => {
    const target = databaseTargets(config).get(address)
    return target === undefined ? null : placeAim(config, target.cluster.name, target.database.name)
  },
}
