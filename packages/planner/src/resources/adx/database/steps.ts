import type { Diagnostic } from '@adx-export/core'
import { type Knowledge, known } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { Step } from '../../../model/step.ts'
import { armHost, armPath } from '../../arm.ts'
import { askClusterResource, clusterIn } from '../../live.ts'
import { refusal } from '../../refusal.ts'
import type { DatabaseChange, DatabaseTarget } from './desire.ts'

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
export const missing = (change: DatabaseChange, why: string): Diagnostic =>
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

export const refuse = (change: DatabaseChange, context: Context): Knowledge<readonly Diagnostic[]> =>
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

export const steps = (change: DatabaseChange, context: Context): readonly Step[] => {
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
