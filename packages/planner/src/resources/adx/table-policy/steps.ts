import { declaredPlace } from '../../place.ts'
import { bracketed } from '../../../kusto/text.ts'
import { certain } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { Step } from '../../../model/step.ts'
import { askPart } from '../../live.ts'
import { documentsOf, inheritedAfter } from './read.ts'
import { type PolicyChange, policyAddress } from './targets.ts'

const limitSeconds = 120

/** The verb, and what follows the name of the policy. */
const commandOf = (
  { wanted, observed }: PolicyChange,
  context: Context,
): { readonly verb: string; readonly rest: string } => {
  const { target } = wanted
  if (target.wanted === undefined) return { verb: '.delete', rest: '' }
  const before = observed ?? certain(askPart(inheritedAfter(context, target), policyAddress(target)))
  return target.policy.command({ ...before, ...target.wanted }, documentsOf(context, target))
}

export const steps = (change: PolicyChange, context: Context): readonly Step[] => {
  const { target } = change.wanted
  const { policy, tableName } = target
  const { cluster, database } = declaredPlace(target)
  const removing = target.wanted === undefined
  const { verb, rest } = commandOf(change, context)
  const entity =
    tableName === undefined ? `database ${bracketed(database.databaseName)}` : `table ${bracketed(tableName)}`
  const what = `${policy.name} of ${tableName === undefined ? `database ${database.databaseName}` : `table ${tableName}`}`
  return [
    {
      system: 'kusto',
      stage: removing ? 'remove' : 'schema',
      cluster: cluster.url,
      database: database.databaseName,
      command: [`${verb} ${entity} policy ${policy.kustoName} ${rest}`.trimEnd()],
      limitSeconds,
      done: 'answered',
      title: removing ? `delete the policy ${what}` : `set ${what}`,
    },
  ]
}
