import { durationLiteral } from '../../../kusto/duration.ts'
import { cachingOf, streamingOf } from '../../../kusto/policy.ts'
import { bracketed, literal } from '../../../kusto/text.ts'
import type { Change } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import type { Step } from '../../../model/step.ts'
import type { PolicyKind } from '../../addresses.ts'
import { valueOf } from '../../live.ts'
import { databasePolicies, explicitOf, inheritedAfter, kustoName, liveTableOf } from './in-force.ts'
import type { PolicyAttributes } from './rules.ts'
import { type PolicyTarget, policyTargets } from './targets.ts'

const limitSeconds = 120

type Command = { readonly verb: '.alter' | '.alter-merge' | '.delete'; readonly rest: string }

const document = (members: Readonly<Record<string, unknown>>): string => literal(JSON.stringify(members))

/** The document that is set at this very level, for members that commands would otherwise reset. */
const ownDocument = (context: Context, target: PolicyTarget) =>
  target.tableName === undefined
    ? explicitOf(valueOf(databasePolicies(context, target)), target.policy)
    : explicitOf(liveTableOf(context, target)?.explicit, target.policy)

const streamingCommand = (context: Context, target: PolicyTarget, enabled: boolean): Command => {
  const { hint } = streamingOf(ownDocument(context, target))
  const rest =
    hint === undefined ? (enabled ? 'enable' : 'disable') : document({ IsEnabled: enabled, HintAllocatedRate: hint })
  return { verb: '.alter', rest }
}

const dateOf = (text: string): string => text.replaceAll(/[^\dTZ:. +-]/g, '')

/** `.alter` of caching replaces its hot windows, so they are sent along. */
const cachingCommand = (context: Context, target: PolicyTarget, hot: string): Command => {
  const json = ownDocument(context, target) ?? explicitOf(liveTableOf(context, target)?.effective, target.policy)
  const windows = cachingOf(json).windows.map(
    ({ from, to }) => `, hot_window = datetime(${dateOf(from)}) .. datetime(${dateOf(to)})`,
  )
  return { verb: '.alter', rest: `hot = ${durationLiteral(hot)}${windows.join('')}` }
}

const retentionCommand = ({ softDelete, recoverability }: PolicyAttributes): Command => {
  const period = softDelete === undefined ? [] : [`softdelete = ${durationLiteral(softDelete)}`]
  const recover = recoverability === undefined ? [] : [`recoverability = ${recoverability.toLowerCase()}`]
  return { verb: '.alter-merge', rest: [...period, ...recover].join(' ') }
}

const batchingCommand = ({ time, items, megabytes }: PolicyAttributes): Command => ({
  verb: '.alter-merge',
  rest: document({
    MaximumBatchingTimeSpan: time,
    MaximumNumberOfItems: items,
    MaximumRawDataSizeMB: megabytes,
  }),
})

type MakeCommand = (members: PolicyAttributes, context: Context, target: PolicyTarget) => Command

/**
 * Members that the file does not name are sent with the value in force: what a merge takes for them where nothing is
 * set at this level is not documented.
 */
const commands: Readonly<Record<PolicyKind, MakeCommand>> = {
  'streaming-ingestion': ({ enabled }, context, target) => streamingCommand(context, target, enabled === true),
  caching: ({ hot }, context, target) => cachingCommand(context, target, hot ?? '00:00:00'),
  retention: retentionCommand,
  'ingestion-batching': batchingCommand,
}

export const steps = (change: Change<PolicyAttributes>, context: Context): readonly Step[] => {
  const target = policyTargets(context.config).get(change.address)
  if (target?.cluster === undefined || target.database === undefined) return []
  const { policy, tableName, cluster, database, wanted } = target
  const before = change.observed ?? inheritedAfter(context, target)
  const { verb, rest } =
    wanted === undefined ? { verb: '.delete', rest: '' } : commands[policy]({ ...before, ...wanted }, context, target)
  const entity =
    tableName === undefined ? `database ${bracketed(database.databaseName)}` : `table ${bracketed(tableName)}`
  const what = `${policy} of ${tableName === undefined ? `database ${database.databaseName}` : `table ${tableName}`}`
  return [
    {
      system: 'kusto',
      stage: wanted === undefined ? 'remove' : 'schema',
      cluster: cluster.url,
      database: database.databaseName,
      command: [`${verb} ${entity} policy ${kustoName[policy]} ${rest}`.trimEnd()],
      limitSeconds,
      done: 'answered',
      title: wanted === undefined ? `delete the policy ${what}` : `set ${what}`,
    },
  ]
}
