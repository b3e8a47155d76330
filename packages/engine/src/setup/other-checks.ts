import type { AssignedRights, DatabaseRoles, IdentityRights } from '@adx-export/azure'
import type { Part } from '@adx-export/planner'
import type { SetupCheck } from '@adx-export/report'
import { credentialChecks, type Trust } from './credential-checks.ts'
import { judgeRoles, unknownRoles, type RoleNeed } from './judge-roles.ts'
import { needsOf, type ClusterNeed } from './needs.ts'
import { assign, checkOf, listRoles, unassign, who, whyOf, type Subject } from './subject.ts'

type Resource = {
  readonly name: string
  readonly id: string
  readonly part: Part<AssignedRights>
  readonly role: ClusterNeed['role']
}

const named = ({ roles }: AssignedRights): string => (roles.length === 0 ? 'it has no role' : roles.join(', '))

const resourceChecks = (subject: Subject, { name, id, part, role }: Resource): readonly SetupCheck[] => {
  const { as } = subject
  const by = 'role-assignments'
  if (part.state !== 'read')
    return [
      checkOf(subject, {
        state: 'unknown',
        by,
        what: `which Azure roles ${who[as]} has on ${name}: ${whyOf(part)}`,
        fix: listRoles(subject, id),
      }),
    ]
  const rights = part.value
  const reads = checkOf(subject, {
    state: rights.reads ? 'ok' : 'missing',
    by,
    what: `${who[as]} ${rights.reads ? 'may' : 'may not'} read ${name} (${named(rights)})`,
    fix: assign(subject, 'Reader', id),
  })
  if (as === 'writer')
    return role === 'Contributor'
      ? [
          checkOf(subject, {
            state: rights.writes ? 'ok' : 'missing',
            by,
            what: `the writer ${rights.writes ? 'may' : 'may not'} change ${name} (${named(rights)})`,
            fix: assign(subject, 'Contributor', id),
          }),
        ]
      : [reads]
  const changes = `change ${name}, its rights, or who has rights on it`
  const [tooMuch = 'Contributor'] = rights.changing
  return [
    reads,
    rights.changes
      ? checkOf(subject, {
          state: 'missing',
          by,
          what: `the reader may ${changes} (${named(rights)}), so whoever may push a branch may`,
          fix: unassign(subject, tooMuch, id),
        })
      : checkOf(subject, { state: 'ok', by, what: `the reader may not ${changes} (${named(rights)})` }),
  ]
}

const databaseChecks = (subject: Subject, part: Part<DatabaseRoles>, need: RoleNeed): readonly SetupCheck[] =>
  part.state === 'read' ? judgeRoles(subject, need, part.value) : [unknownRoles(subject, need, whyOf(part))]

/** What others tell of an identity that is not signed in. */
export const otherChecks = (subject: Subject, rights: IdentityRights, trust: Trust): readonly SetupCheck[] => {
  const { config, as, applicationId } = subject
  const { application } = config
  if (rights.objectId.state === 'absent')
    return [
      checkOf(subject, {
        state: 'missing',
        what: `${who[as]} has no service principal in Microsoft Entra (application ${applicationId ?? ''})`,
        fix: `az ad sp create --id ${applicationId ?? ''}`,
      }),
    ]
  if (as === 'somebody') return []
  const needs = needsOf(config, as)
  return [
    ...credentialChecks(subject, rights.credentials, trust),
    ...(application.resourceId === undefined
      ? []
      : resourceChecks(subject, {
          name: application.host,
          id: application.resourceId,
          part: rights.application,
          role: needs.application,
        })),
    ...needs.clusters.flatMap(({ cluster, role, databases }) => {
      const found = rights.clusters[cluster.name]
      return [
        ...(cluster.resourceId === undefined
          ? []
          : resourceChecks(subject, {
              name: cluster.host,
              id: cluster.resourceId,
              part: found?.resource ?? { state: 'not-asked' },
              role,
            })),
        ...databases.flatMap((database) =>
          databaseChecks(subject, found?.databases[database.key] ?? { state: 'not-asked' }, {
            ...database,
            cluster,
            by: 'database-principals',
          }),
        ),
      ]
    }),
  ]
}
