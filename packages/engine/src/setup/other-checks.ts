import type { AssignedRights, DatabaseRoles, FederatedCredential, IdentityRights } from '@adx-export/azure'
import type { Part } from '@adx-export/planner'
import type { SetupCheck } from '@adx-export/report'
import { judgeRoles, unknownRoles, type RoleNeed } from './judge-roles.ts'
import { needsOf, type ClusterNeed } from './needs.ts'
import { assign, checkOf, isPlain, listRoles, unassign, who, whyOf, type Subject } from './subject.ts'

/** Whom an identity has to trust, and whom it may trust besides: subjects of GitHub's identity tokens. */
export type Trust = {
  readonly issuer: string
  readonly audience: string
  /** One of these has to be there: which of them GitHub uses may not be known. */
  readonly needed: readonly string[]
  /** Of other environments that sign in as the same application. */
  readonly allowed: readonly string[]
}

const credentialChecks = (
  subject: Subject,
  part: Part<readonly FederatedCredential[]>,
  { issuer, audience, needed, allowed }: Trust,
): readonly SetupCheck[] => {
  const { as, applicationId } = subject
  const by = 'federated-credentials'
  const jobs = `jobs with the subject ${needed.join(' or ')}`
  const trusts = `${who[as]} trusts ${jobs}`
  const list = `az ad app federated-credential list --id ${applicationId ?? ''}`
  if (part.state !== 'read')
    return [checkOf(subject, { state: 'unknown', by, what: `whether ${trusts}: ${whyOf(part)}`, fix: list })]
  const ofGithub = part.value.filter((one) => one.issuer === issuer)
  if (needed.length === 0)
    return [
      checkOf(subject, {
        state: 'unknown',
        by,
        what: `whether ${who[as]} trusts its jobs: the repository chose its own form of subjects`,
        fix: list,
      }),
    ]
  const has = ofGithub.some((one) => needed.includes(one.subject) && one.audiences.includes(audience))
  const [wanted = ''] = needed
  const parameters = JSON.stringify({ name: 'adx-export', issuer, subject: wanted, audiences: [audience] })
  const strangers = ofGithub.filter((one) => ![...needed, ...allowed].includes(one.subject))
  return [
    checkOf(subject, {
      state: has ? 'ok' : 'missing',
      by,
      what: has ? trusts : `${who[as]} does not trust ${jobs}`,
      fix: `az ad app federated-credential create --id ${applicationId ?? ''} --parameters '${parameters}'`,
    }),
    // The reader may be trusted by whatever plans.
    ...(as === 'reader' ? [] : strangers).map((one) =>
      checkOf(subject, {
        state: 'missing',
        by,
        what: `the writer also trusts jobs with the subject ${one.subject === '' ? 'of an expression' : one.subject}`,
        fix: isPlain(one.name)
          ? `az ad app federated-credential delete --id ${applicationId ?? ''} --federated-credential-id "${one.name}"`
          : list,
      }),
    ),
  ]
}

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
