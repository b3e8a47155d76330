import type { Knowledge } from '../../../model/knowledge.ts'
import type { Unmanaged } from '../../../model/change.ts'
import type { Context } from '../../../model/kind.ts'
import type { Address, Seen } from '../../../model/value.ts'
import type { LivePrincipal } from '../../../model/world.ts'
import { databasePrincipal } from '../../addresses.ts'
import { databaseIn, shownIn, within } from '../../live.ts'
import { assignmentName } from './assignment-name.ts'
import {
  type Grants,
  askGrants,
  askId,
  doorsOf,
  found,
  fqnId,
  idsOfPrincipal,
  idsOfTarget,
  shownGrants,
} from './grants.ts'
import { whyAmbiguous } from './ambiguous-grants.ts'
import { type PrincipalAttributes, type PrincipalTarget, principalTargets, roleOf, sameText } from './targets.ts'

type Answer = Seen<PrincipalAttributes>

/** An inherited grant counts as present, but nothing can be taken away here. */
const present = (target: PrincipalTarget, { principals, assignments }: Grants, id: string): Answer => {
  const own = principals.filter(({ inherited }) => !inherited)
  const there = target.removed ? own.length + assignments.length : principals.length + assignments.length
  if (there === 0) return { state: 'absent' }
  const principalType = target.who?.principalType ?? 'App'
  return { state: 'present', attributes: { role: target.role, principalType, principalId: id } }
}

/** An identity that the file no longer declares can still be found by the name of the assignment made for it. */
const undeclared = (target: PrincipalTarget, { assignments }: Grants): Answer => {
  const name = assignmentName(target)
  const one = assignments.find((assignment) => sameText(assignment.name, name))
  if (one !== undefined) {
    return { state: 'present', attributes: { role: target.role, principalType: 'App', principalId: one.principalId } }
  }
  const why = `the file does not declare the identity ${target.subject}, so its grant cannot be recognised.`
  return { state: 'unreadable', why, hint: 'Name it as application=<id> under `removed` instead.' }
}

const unread = (of: Knowledge<unknown>): Answer => {
  const { part, why, right } = (of.known ? undefined : of.unread[0]) ?? { part: 'it', why: 'nothing was read' }
  return { state: 'unreadable', why: `${part}: ${why}`, ...(right === undefined ? {} : { right }) }
}

/** Found through any door, a grant is there; that there is none takes all of them, and names that can be compared. */
const seenOf = (context: Context, target: PrincipalTarget): Answer => {
  const { principals, assignments } = doorsOf(context, target)
  // A database that does not exist has no grants.
  if (principals.state === 'absent' && assignments.state !== 'read') return principals
  const grants = askGrants(context, target)
  if (target.who === undefined) return grants.known ? undeclared(target, grants.value) : unread(grants)
  const id = askId(context, target.who)
  if (!id.known) return unread(id)
  // A principal that does not exist yet has no grants.
  if (id.value === undefined) return { state: 'absent' }
  if (!grants.known) {
    const seen = present(target, found(shownGrants(context, target), target, id.value), id.value)
    if (target.removed) return unread(grants)
    // A grant that a command made may be there already: making it once more through the other door changes nothing.
    return seen.state === 'present' || assignments.state === 'read' ? seen : unread(grants)
  }
  const seen = present(target, found(grants.value, target, id.value), id.value)
  if (seen.state === 'present') return seen
  const maybe = whyAmbiguous(grants.value, target, id.value)
  return maybe === undefined ? seen : { state: 'unreadable', ...maybe }
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
      const id = target.who === undefined ? undefined : askId(context, target.who)
      if (id?.known !== true || id.value === undefined || roleOf(principal.role) !== target.role) return false
      const ids = idsOfTarget(shownGrants(context, target), target, id.value)
      return idsOfPrincipal(principal).some((mine) => ids.some((one) => sameText(one, mine)))
    })
  return shownIn(within(databaseIn(context.world, cluster, database), (live) => live.principals))
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
