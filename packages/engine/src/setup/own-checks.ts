import type { OwnRights } from '@adx-export/azure'
import type { Cluster } from '@adx-export/core'
import type { Part, World } from '@adx-export/planner'
import type { SetupCheck } from '@adx-export/report'
import { judgeRoles, unknownRoles, type RoleNeed } from './judge-roles.ts'
import { needsOf, type ClusterNeed } from './needs.ts'
import {
  assign,
  checkOf,
  enter,
  grant,
  listRoles,
  unassign,
  who,
  whyOf,
  type ResourceRights,
  type Subject,
} from './subject.ts'

/** A read that worked, one that takes a right, or one that says nothing; `thing` is what is read. */
const readCheck = (subject: Subject, part: Part<unknown>, thing: string, fix: string | undefined): SetupCheck => {
  const by = 'sign-in'
  const name = who[subject.as]
  if (part.state === 'read') return checkOf(subject, { state: 'ok', what: `${name} can read ${thing}`, by })
  const cannot = `${name} cannot read ${thing}`
  if (part.state === 'absent')
    return checkOf(subject, {
      state: 'missing',
      by,
      what: `${cannot}: there is no such resource`,
      fix: 'Correct the id in the config, or make it in Azure.',
    })
  const unknown = `whether ${name} can read ${thing}`
  if (part.state === 'not-asked')
    return checkOf(subject, { state: 'unknown', by, what: `${unknown}: not asked for`, fix })
  return part.right === undefined
    ? checkOf(subject, { state: 'unknown', by, what: `${unknown}: ${part.why}`, fix })
    : checkOf(subject, { state: 'missing', by, what: `${cannot}: it needs ${part.right}`, fix })
}

const first = (parts: readonly Part<unknown>[]): Part<unknown> =>
  parts.find(({ state }) => state !== 'read') ?? { state: 'read', value: undefined }

const databaseCheck = (
  subject: Subject,
  world: World,
  cluster: Cluster,
  database: Cluster['databases'][number],
): SetupCheck => {
  const { name: key, databaseName: name, principals } = database
  const declaresPrincipals = principals.length > 0
  const thing = `the database ${name} of ${cluster.host}`
  const found = world.clusters[cluster.name]?.databases[key]
  if (found === undefined || found.state === 'absent')
    return checkOf(subject, {
      state: 'unknown',
      by: 'sign-in',
      what: `whether ${who[subject.as]} can read ${thing}: it does not exist yet, or may not be seen`,
      fix: grant(subject, cluster, name, 'Monitor'),
    })
  const parts =
    found.state === 'read' ? found.value : { tables: found, policies: found, functions: found, principals: found }
  const read = readCheck(
    subject,
    first([parts.tables, parts.policies, parts.functions]),
    thing,
    grant(subject, cluster, name, 'Monitor'),
  )
  const isBlind = declaresPrincipals && cluster.resourceId === undefined && parts.principals.state !== 'read'
  if (read.state !== 'ok' || !isBlind) return read
  return checkOf(subject, {
    state: 'missing',
    by: 'sign-in',
    what: `${who[subject.as]} cannot read the principals of ${thing}, which the config declares: only an Admin sees them`,
    fix: `Give the cluster '${cluster.name}' its resourceId in the config, so that Azure Resource Manager tells them.`,
  })
}

const resourceReadCheck = (subject: Subject, part: Part<unknown>, host: string, id: string | undefined) =>
  id === undefined ? [] : [readCheck(subject, part, `the resource of ${host}`, assign(subject, 'Reader', id))]

const readChecks = (subject: Subject, world: World): readonly SetupCheck[] => {
  const { application, clusters } = subject.config
  const { host } = application
  return [
    readCheck(
      subject,
      first([world.application.destinations, world.application.exports]),
      `the data export of ${host}`,
      enter(subject),
    ),
    ...resourceReadCheck(subject, world.application.resource, host, application.resourceId),
    ...clusters.flatMap((cluster) => [
      ...resourceReadCheck(
        subject,
        world.clusters[cluster.name]?.resource ?? { state: 'not-asked' },
        cluster.host,
        cluster.resourceId,
      ),
      ...cluster.databases.map((database) => databaseCheck(subject, world, cluster, database)),
    ]),
  ]
}

/** What must not be for the reader, and must be for the writer, judged by what the service says of the caller. */
const resourceCheck = (
  subject: Subject,
  part: Part<ResourceRights>,
  name: string,
  id: string | undefined,
): readonly SetupCheck[] => {
  const { as } = subject
  const by = 'own-permissions'
  if (id === undefined) return []
  const changes = `change ${name}, its rights, or who has rights on it`
  if (part.state !== 'read')
    return [
      checkOf(subject, {
        state: 'unknown',
        by,
        what: `whether ${who[as]} may ${changes}: ${whyOf(part)}`,
        fix: listRoles(subject, id),
      }),
    ]
  if (as === 'writer')
    return [
      checkOf(subject, {
        state: part.value.writes ? 'ok' : 'missing',
        by,
        what: `the writer ${part.value.writes ? 'may' : 'may not'} change ${name}`,
        fix: assign(subject, 'Contributor', id),
      }),
    ]
  if (!part.value.changes) return [checkOf(subject, { state: 'ok', by, what: `the reader may not ${changes}` })]
  return [
    checkOf(subject, {
      state: 'missing',
      by,
      what: `the reader may ${changes}, so whoever may push a branch may`,
      // The answer names no role: one that changes no more than a part of the resource is neither of these.
      fix: part.value.writes
        ? unassign(subject, part.value.assigns ? 'Owner' : 'Contributor', id)
        : listRoles(subject, id),
    }),
  ]
}

const roleChecks = (
  subject: Subject,
  part: Part<readonly string[]> | undefined,
  need: RoleNeed,
): readonly SetupCheck[] => {
  // Its groups and the cluster are in the answer, so there is nothing beside it.
  if (part?.state === 'read') return judgeRoles(subject, need, { roles: part.value, groups: [], isWhole: true })
  const why = part === undefined ? 'not asked for' : whyOf(part)
  return [unknownRoles(subject, need, why)]
}

const writeChecks = (subject: Subject, rights: OwnRights): readonly SetupCheck[] => {
  const { config, as } = subject
  if (as === 'somebody') return []
  const needs = needsOf(config, as)
  const { resourceId, host } = config.application
  // That the writer may read was tried.
  const isAsked = (role: ClusterNeed['role']): boolean => as === 'reader' || role === 'Contributor'
  return [
    ...(isAsked(needs.application) ? resourceCheck(subject, rights.application, host, resourceId) : []),
    ...needs.clusters.flatMap(({ cluster, role, databases }) => {
      const found = rights.clusters[cluster.name]
      return [
        ...(isAsked(role)
          ? resourceCheck(subject, found?.resource ?? { state: 'not-asked' }, cluster.host, cluster.resourceId)
          : []),
        ...databases.flatMap((database) =>
          roleChecks(subject, found?.databases[database.key], { ...database, cluster, by: 'own-permissions' }),
        ),
      ]
    }),
  ]
}

/** What the identity that is signed in may read, as tried, and may write, as the services say of itself. */
export const ownChecks = (subject: Subject, world: World, rights: OwnRights | undefined): readonly SetupCheck[] => {
  const { applicationId, as } = subject
  const ids =
    applicationId === undefined
      ? ''
      : ` (application ${applicationId}${rights?.subject === undefined ? '' : `, subject ${rights.subject}`})`
  const signedIn = checkOf(subject, {
    state: 'ok',
    by: 'sign-in',
    what: `${as === 'somebody' ? 'somebody else' : who[as]} signs in${ids}`,
  })
  // What somebody else may read says nothing of the setup.
  if (as === 'somebody') return [signedIn]
  return [signedIn, ...readChecks(subject, world), ...(rights === undefined ? [] : writeChecks(subject, rights))]
}
