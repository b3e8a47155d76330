import type { Config, Diagnostic } from '@adx-export/core'
import type { Wanted } from '../../../model/change.ts'
import type { Context, Counterpart, Kind } from '../../../model/kind.ts'
import { type Knowledge, known } from '../../../model/knowledge.ts'
import type { Step } from '../../../model/step.ts'
import { armHost, armPath } from '../../arm.ts'
import { askClusterResource, clusterIn } from '../../live.ts'
import {
  clusterNow,
  clusterStreamingAddress,
  databaseAddress,
  databaseAzureId,
  databaseNow,
  notNamed,
} from '../../place.ts'
import { refusal } from '../../refusal.ts'
import { type DatabaseAttributes, type DatabaseChange, type DatabaseTarget, desire, read, rules } from './read.ts'

const limitSeconds = 900

const segmentOf = (resourceId: string, name: string): string | undefined => {
  const segments = resourceId.split('/')
  const index = segments.findIndex((segment) => segment.toLowerCase() === name.toLowerCase())
  return index === -1 ? undefined : segments[index + 1]
}

/** How somebody makes the database by hand, as exactly as can be told. */
const byHand = ({ cluster, database }: DatabaseTarget): string => {
  if (cluster.engine === 'fabric') return `Create the KQL database ${database.databaseName} in the eventhouse.`
  const name = (cluster.resourceId?.split('/').at(-1) ?? cluster.host.split('.')[0]) || '<cluster>'
  const group = segmentOf(cluster.resourceId ?? '', 'resourceGroups') ?? '<resource group>'
  const command = `az kusto database create --cluster-name ${name} --database-name "${database.databaseName}" --resource-group ${group} --read-write-database location=<location>`
  return cluster.engine === 'synapse'
    ? `Create the database in the pool, in Synapse Studio.`
    : `Run: ${command}. Or give the cluster a resourceId, and it is created for you.`
}

/** A cluster costs money from its first minute, so whoever pays makes it. */
const clusterByHand = ({ cluster: { name, resourceId = '' } }: DatabaseTarget): string =>
  [
    `Correct the resourceId of ${name}, or run: az kusto cluster create --name ${resourceId.split('/').at(-1) ?? name}`,
    `--resource-group ${segmentOf(resourceId, 'resourceGroups') ?? '<resource group>'}`,
    `--subscription ${segmentOf(resourceId, 'subscriptions') ?? '<subscription>'}`,
    '--location <location> --sku name="<size>" tier="Standard"',
  ].join(' ')

/** It must be there already: somebody else makes it, or nobody can through Azure Resource Manager. */
const missing = (change: DatabaseChange, why: string): Diagnostic =>
  refusal(
    change,
    'database-missing',
    `The database ${change.wanted.target.database.databaseName} does not exist and cannot be created: ${why}.`,
    byHand(change.wanted.target),
  )

/** Undefined also where it could not be read: a database is refused then, never made somewhere else. */
const locationOf = (context: Context, target: DatabaseTarget): string | undefined => {
  const resource = askClusterResource(context, target)
  return resource.known ? resource.value?.location : undefined
}

const refuse = (change: DatabaseChange, context: Context): Knowledge<readonly Diagnostic[]> =>
  known(refusals(change, context))

const refusals = (change: DatabaseChange, context: Context): readonly Diagnostic[] => {
  const { target } = change.wanted
  if (change.action !== 'create') return []
  const { cluster, database } = target
  if (cluster.resourceId !== undefined && clusterIn(context.world, target)?.resource.state === 'absent') {
    const message = `The cluster that resourceId names does not exist, so the database ${database.databaseName} cannot either.`
    return [refusal(change, 'cluster-missing', message, clusterByHand(target))]
  }
  if (cluster.engine === 'adx' && cluster.resourceId !== undefined && locationOf(context, target) !== undefined)
    return []
  const why =
    cluster.engine === 'adx' && cluster.resourceId !== undefined
      ? 'the location of the cluster could not be read'
      : cluster.engine === 'adx'
        ? 'the cluster has no resourceId in the file'
        : 'databases of this engine are not made through Azure Resource Manager'
  return [missing(change, why)]
}

const steps = (change: DatabaseChange, context: Context): readonly Step[] => {
  const { cluster, database } = change.wanted.target
  const location = locationOf(context, change.wanted.target)
  if (cluster.resourceId === undefined || location === undefined) throw new Error('refused: it cannot be created')
  return [
    {
      system: 'arm',
      stage: 'cluster',
      host: armHost(cluster.cloud),
      method: 'PUT',
      path: armPath(cluster.resourceId, 'databases', database.databaseName),
      body: { location, kind: 'ReadWrite', properties: {} },
      limitSeconds,
      done: 'arm-finished',
      title: `create database ${database.databaseName}`,
    },
  ]
}

const counterpart = (
  { target: place }: Wanted<DatabaseAttributes, DatabaseTarget>,
  _base: Config,
  { config }: Context,
): Counterpart => {
  const { cluster, database } = place
  const there = clusterNow({ cluster }, config)
  const now = databaseNow(place, config)
  const address = databaseAddress({
    clusterKey: there?.name ?? cluster.name,
    databaseKey: now?.name ?? database.databaseName,
  })
  const what = `database ${database.databaseName}; adx-export never deletes a database`
  return there === undefined ? { address, what, unread: notNamed } : { address, what }
}

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
  azureId: databaseAzureId,
  counterpart,
}
