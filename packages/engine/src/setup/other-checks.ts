import type { AssignedRights, DatabaseRoles, FederatedCredential, IdentityRights } from '@adx-export/azure'
import type { Cluster } from '@adx-export/core'
import type { Part } from '@adx-export/planner'
import type { SetupCheck } from '@adx-export/report'
import {
  assign,
  checkOf,
  grant,
  isPlain,
  listRoles,
  mayChange,
  showPrincipals,
  unassign,
  who,
  whyOf,
  writingRoles,
  type Subject,
} from './subject.ts'

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
  const trusts = `${who[as]} trusts jobs with the subject ${needed.join(' or ')}`
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
      what: has ? trusts : trusts.replace(' trusts ', ' does not trust '),
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
  readonly manage: boolean
}

const named = ({ roles }: AssignedRights): string => (roles.length === 0 ? 'it has no role' : roles.join(', '))

const resourceChecks = (subject: Subject, { name, id, part, manage }: Resource): readonly SetupCheck[] => {
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
    return manage
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
  const [tooMuch = 'Contributor'] = rights.roles.filter((role) => role !== 'Reader')
  return [
    reads,
    mayChange(rights)
      ? checkOf(subject, {
          state: 'missing',
          by,
          what: `the reader may ${changes} (${named(rights)}), so whoever may push a branch may`,
          fix: unassign(subject, tooMuch, id),
        })
      : checkOf(subject, { state: 'ok', by, what: `the reader may not ${changes} (${named(rights)})` }),
  ]
}

const databaseChecks = (
  subject: Subject,
  part: Part<DatabaseRoles>,
  cluster: Cluster,
  { name, manage }: { readonly name: string; readonly manage: boolean },
): readonly SetupCheck[] => {
  const { as } = subject
  const by = 'database-principals'
  const place = `the database ${name} of ${cluster.host}`
  const show = showPrincipals(cluster, name)
  const unknown = (what: string, why: string): SetupCheck =>
    checkOf(subject, { state: 'unknown', by, what: `${what}: ${why}`, fix: show })
  if (part.state !== 'read') return [unknown(`which roles ${who[as]} has on ${place}`, whyOf(part))]
  const { roles, groups, isWhole } = part.value
  const open = isWhole
    ? groups.length === 0
      ? undefined
      : `it may be in the group ${groups.map((group) => `${group.name} (${group.role})`).join(', ')}`
    : 'grants that a command made are shown to an Admin of the database alone'
  const role = as === 'writer' && manage ? 'Admin' : 'Monitor'
  const isEnough = role === 'Admin' ? roles.includes('admin') : roles.includes('monitor') || roles.includes('admin')
  const has = `${who[as]} is ${role === 'Admin' ? 'Admin' : 'Monitor'} of ${place}`
  const fix = grant(subject, cluster, name, role)
  const enough = isEnough
    ? checkOf(subject, { state: 'ok', by, what: has })
    : open === undefined
      ? checkOf(subject, { state: 'missing', by, what: has.replace(' is ', ' is not '), fix })
      : checkOf(subject, { state: 'unknown', by, what: `whether ${has}: ${open}`, fix })
  if (as === 'writer') return [enough]
  const found = roles.filter((each) => writingRoles.has(each))
  if (found.length > 0)
    return [
      enough,
      checkOf(subject, {
        state: 'missing',
        by,
        what: `the reader may write to ${place}, as ${found.join(', ')}`,
        fix: `Take the role away, and give Monitor: ${grant(subject, cluster, name, 'Monitor') ?? 'see docs/rights.md'}`,
      }),
    ]
  const writing = groups.some((group) => writingRoles.has(group.role)) || !isWhole
  return [
    enough,
    writing && open !== undefined
      ? unknown(`whether the reader cannot write to ${place}`, open)
      : checkOf(subject, { state: 'ok', by, what: `the reader has no role on ${place} that writes` }),
  ]
}

/** What others tell of an identity that is not signed in. */
export const otherChecks = (subject: Subject, rights: IdentityRights, trust: Trust): readonly SetupCheck[] => {
  const { config, as, applicationId } = subject
  const { application, clusters, identities } = config
  if (rights.objectId.state === 'absent')
    return [
      checkOf(subject, {
        state: 'missing',
        what: `${who[as]} has no service principal in Microsoft Entra (application ${applicationId ?? ''})`,
        fix: `az ad sp create --id ${applicationId ?? ''}`,
      }),
    ]
  const switches = identities.some(({ type }) => type === 'managedIdentity')
  return [
    ...credentialChecks(subject, rights.credentials, trust),
    ...(application.resourceId === undefined
      ? []
      : resourceChecks(subject, {
          name: application.host,
          id: application.resourceId,
          part: rights.application,
          manage: switches,
        })),
    ...clusters.flatMap((cluster) => {
      const found = rights.clusters[cluster.name]
      return [
        ...(cluster.resourceId === undefined
          ? []
          : resourceChecks(subject, {
              name: cluster.host,
              id: cluster.resourceId,
              part: found?.resource ?? { state: 'not-asked' },
              manage: cluster.manage,
            })),
        ...cluster.databases.flatMap(({ name, databaseName, manage }) =>
          databaseChecks(subject, found?.databases[name] ?? { state: 'not-asked' }, cluster, {
            name: databaseName,
            manage: manage && cluster.manage,
          }),
        ),
      ]
    }),
  ]
}
