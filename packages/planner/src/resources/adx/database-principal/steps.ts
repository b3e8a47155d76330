import { bracketed, content } from '../../../kusto/text.ts'
import { certain } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { Step } from '../../../model/step.ts'
import type { Hole } from '../../../model/value.ts'
import { armHost, armPath } from '../../arm.ts'
import { declaredIn } from '../../place.ts'
import { assignmentName, freeName } from './assignment-name.ts'
import { askAssignments, askGrants, found } from './grants.ts'
import { type PrincipalChange, type PrincipalTarget, type PrincipalType, type Who, roleNames } from './targets.ts'

const limitSeconds = 300

const prefixes: Readonly<Record<PrincipalType, string>> = { App: 'aadapp', User: 'aaduser', Group: 'aadgroup' }

/** A literal part of a string, or a hole that is quoted like one when it is filled. */
const part = (value: string | Hole): string | Hole => (typeof value === 'string' ? content(value) : value)

/** An assignment by its name, on the cluster with the resource id. */
type Assignment = { readonly resourceId: string; readonly name: string }

const armStep = (
  target: PrincipalTarget,
  { resourceId, name }: Assignment,
  method: 'PUT' | 'DELETE',
  who?: Who,
): readonly Step[] => {
  const { role, subject } = target
  const { cluster, database } = declaredIn(target)
  const properties =
    who === undefined
      ? {}
      : {
          body: {
            properties: {
              principalId: who.principalId,
              principalType: who.principalType,
              role: roleNames[role].arm,
              ...(who.tenantId === undefined ? {} : { tenantId: who.tenantId }),
            },
          },
        }
  return [
    {
      system: 'arm',
      stage: method === 'PUT' ? 'grant' : 'remove',
      host: armHost(cluster.cloud),
      method,
      path: armPath(resourceId, 'databases', database.databaseName, 'principalAssignments', name),
      ...properties,
      limitSeconds,
      done: 'arm-finished',
      title:
        method === 'PUT'
          ? `make ${subject} ${role} of database ${database.databaseName}`
          : `take the ${role} role of database ${database.databaseName} from ${subject}`,
    },
  ]
}

const commandStep = (
  target: PrincipalTarget,
  verb: 'add' | 'drop',
  principal: readonly (string | Hole)[],
): readonly Step[] => {
  const { role, subject } = target
  const { cluster, database } = declaredIn(target)
  const what = `${role} of database ${database.databaseName}`
  return [
    {
      system: 'kusto',
      stage: verb === 'add' ? 'grant' : 'remove',
      cluster: cluster.url,
      database: database.databaseName,
      command: [
        `.${verb} database ${bracketed(database.databaseName)} ${roleNames[role].plural} ('`,
        ...principal,
        `')`,
      ],
      limitSeconds,
      done: 'answered',
      title: verb === 'add' ? `make ${subject} ${what}` : `${subject} is no longer ${what}`,
    },
  ]
}

const grant = (context: Context, target: PrincipalTarget, who: Who): readonly Step[] => {
  const { engine, resourceId } = declaredIn(target).cluster
  if (engine === 'adx' && resourceId !== undefined) {
    const taken = certain(askAssignments(context, target)).map(({ name }) => name)
    return armStep(target, { resourceId, name: freeName(assignmentName(target), taken) }, 'PUT', who)
  }
  const tenant = who.tenantId === undefined ? [] : [';', part(who.tenantId)]
  return commandStep(target, 'add', [`${prefixes[who.principalType]}=`, part(who.principalId), ...tenant])
}

/** A grant that ARM made is deleted there; one that only shows as a principal was made by command. */
const revoke = (context: Context, target: PrincipalTarget, id: string): readonly Step[] => {
  const { principals, assignments } = found(certain(askGrants(context, target)), target, id)
  const { resourceId } = declaredIn(target).cluster
  if (assignments.length > 0 && resourceId !== undefined) {
    return assignments.flatMap(({ name }) => armStep(target, { resourceId, name }, 'DELETE'))
  }
  return principals
    .filter(({ inherited }) => !inherited)
    .flatMap(({ fqn }) => commandStep(target, 'drop', [content(fqn)]))
}

export const steps = (change: PrincipalChange, context: Context): readonly Step[] => {
  const { target } = change.wanted
  if (change.action !== 'delete') return target.who === undefined ? [] : grant(context, target, target.who)
  const id = change.observed?.principalId
  return typeof id === 'string' ? revoke(context, target, id) : []
}
