import type { Context, Unmanaged } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import type { LivePrincipal } from '../../../model/world.ts'
import { databasePrincipal } from '../../addresses.ts'
import { databaseIn, seenIn, valueOf, within } from '../../live.ts'
import { assignmentName } from './assignment-name.ts'
import { type Found, allIds, fqnId, found, grantsIn, idOf, idsOfPrincipal } from './live.ts'
import { type PrincipalAttributes, roleOf, sameText } from './rules.ts'
import { type PrincipalTarget, principalTargets } from './targets.ts'

type Answer = Seen<PrincipalAttributes>

/** An inherited grant counts as present, but nothing can be taken away here. */
const present = (target: PrincipalTarget, { principals, assignments }: Found, id: string): Answer => {
  const own = principals.filter(({ inherited }) => !inherited)
  const there = target.removed ? own.length + assignments.length : principals.length + assignments.length
  if (there === 0) return { state: 'absent' }
  const principalType = target.who?.principalType ?? 'App'
  return { state: 'present', attributes: { role: target.role, principalType, principalId: id } }
}

/** An identity that the file no longer declares can still be found by the name of the assignment made for it. */
const undeclared = (context: Context, target: PrincipalTarget): Answer => {
  const name = assignmentName(target)
  const { assignments } = grantsIn(context, target)
  const one = valueOf(assignments)?.find((assignment) => sameText(assignment.name, name))
  if (one !== undefined) {
    return { state: 'present', attributes: { role: target.role, principalType: 'App', principalId: one.principalId } }
  }
  const why = `the file does not declare the identity ${target.subject}, so its grant cannot be recognised; name it as application=<id> instead`
  return { state: 'unreadable', why }
}

const seenOf = (context: Context, target: PrincipalTarget): Answer => {
  const { principals, assignments } = grantsIn(context, target)
  const readable = principals.state === 'read' ? principals : assignments.state === 'read' ? assignments : principals
  if (readable.state !== 'read') return seenIn<unknown, PrincipalAttributes>(readable, () => undefined)
  if (target.who === undefined) return undeclared(context, target)
  const { id, why } = idOf(context, target.who)
  if (why !== undefined) return { state: 'unreadable', why }
  // A principal that does not exist yet has no grants.
  return id === undefined ? { state: 'absent' } : present(target, found(context, target, id), id)
}

const subjectOf = ({ type, fqn, objectId }: LivePrincipal): string => {
  const kind = /^aad(app|user|group)=/i.exec(fqn)?.[1]?.toLowerCase()
  const prefix = kind === 'user' || kind === 'group' ? kind : kind === 'app' ? 'application' : type
  return `${prefix}=${fqnId(fqn) ?? objectId ?? fqn}`
}

const unmanagedIn = (context: Context, cluster: string, database: string): readonly Unmanaged[] => {
  const targets = [...principalTargets(context.config).values()].filter(
    ({ clusterKey, databaseKey }) => clusterKey === cluster && databaseKey === database,
  )
  const isNamed = (principal: LivePrincipal): boolean =>
    targets.some((target) => {
      const id = target.who === undefined ? undefined : idOf(context, target.who).id
      if (id === undefined || roleOf(principal.role) !== target.role) return false
      const ids = allIds(context, target, id)
      return idsOfPrincipal(principal).some((mine) => ids.some((one) => sameText(one, mine)))
    })
  const principals = valueOf(within(databaseIn(context.world, cluster, database), (live) => live.principals)) ?? []
  return principals
    .filter((principal) => !principal.inherited && !isNamed(principal))
    .map((principal) => ({
      address: databasePrincipal(cluster, database, roleOf(principal.role) ?? principal.role, subjectOf(principal)),
      what: `${principal.role} ${principal.displayName}`,
    }))
}

export const read = (context: Context) => ({
  observed: new Map<Address, Answer>(
    [...principalTargets(context.config)].map(([address, target]) => [address, seenOf(context, target)]),
  ),
  unmanaged: context.config.clusters.flatMap(({ name, databases }) =>
    databases.flatMap((database) => unmanagedIn(context, name, database.name)),
  ),
})
