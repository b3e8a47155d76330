import type { Cluster as DeclaredCluster, Config } from '@adx-export/core'
import type { LiveAssignment, LivePrincipal, Part } from '@adx-export/planner'
import { armApiVersion, armHostOf, armRights, createArmClient } from '../arm/client.ts'
import { assignmentOf } from '../arm/replies.ts'
import { createGraphClient, graphApiVersion, graphRight } from '../graph/client.ts'
import { credentialsOf, servicePrincipalOf, type FederatedCredential } from '../graph/replies.ts'
import { readCommands } from '../kusto/commands.ts'
import type { Cluster } from '../kusto/client.ts'
import { principalOf } from '../kusto/principals.ts'
import { claimOf, partOf, settle } from '../observe/part.ts'
import type { Session } from '../session.ts'
import { readAssigned, type AssignedRights } from './assigned.ts'
import { readUsers, type ApplicationUsers } from './users.ts'

/** The roles of one identity on a database. */
export type DatabaseRoles = {
  /** `admin`, `monitor`, …, sorted. */
  readonly roles: readonly string[]
  /** Groups with roles: nobody was asked who is in them. */
  readonly groups: readonly { readonly name: string; readonly role: string }[]
  /** Whether every grant was told; Azure Resource Manager tells those alone that were made through it. */
  readonly isWhole: boolean
}

/** What others tell of an identity that is not signed in. */
export type IdentityRights = {
  readonly objectId: Part<string>
  readonly credentials: Part<readonly FederatedCredential[]>
  readonly application: Part<AssignedRights>
  /** By key of the file. */
  readonly clusters: Readonly<
    Record<
      string,
      { readonly resource: Part<AssignedRights>; readonly databases: Readonly<Record<string, Part<DatabaseRoles>>> }
    >
  >
}

export type RightsOfOthers = {
  readonly users: Part<ApplicationUsers>
  /** By client id, as it was asked for. */
  readonly identities: ReadonlyMap<string, IdentityRights>
}

type Grants = {
  readonly principals: Part<readonly LivePrincipal[]>
  readonly assignments: Part<readonly LiveAssignment[]>
}
/** By key of the cluster, then of the database. */
type AllGrants = ReadonlyMap<string, ReadonlyMap<string, Grants>>

const readGrants = async (session: Session, declared: DeclaredCluster, cluster: Cluster) => {
  const { resourceId, cloud, databases } = declared
  const entries = databases.map(async ({ name, databaseName }): Promise<readonly [string, Grants]> => {
    const path = `${resourceId ?? ''}/databases/${encodeURIComponent(databaseName)}/principalAssignments`
    const [principals, assignments] = await Promise.all([
      partOf(
        async () => (await cluster.read(databaseName, readCommands.principals(databaseName))).map(principalOf),
        "the role 'Admin' on the database",
      ),
      resourceId === undefined
        ? Promise.resolve({ state: 'not-asked' } as const)
        : partOf(
            async () =>
              (await createArmClient(session, armHostOf(cloud)).list(path, armApiVersion(path))).map(assignmentOf),
            armRights.plan,
          ),
    ])
    return [name, { principals, assignments }]
  })
  return new Map(await Promise.all(entries))
}

const same = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase()

/** The id in `aadapp=<id>;<tenant>`. */
const idIn = (fqn: string): string | undefined => /^aadapp=([^;]+)/i.exec(fqn)?.[1]

/** Grants hold both ids of whom they are for, so they tell the object id where the directory may not be read. */
const objectIdIn = (grants: AllGrants, applicationId: string): string | undefined => {
  for (const { principals, assignments } of [...grants.values()].flatMap((databases) => [...databases.values()])) {
    const principal = (principals.state === 'read' ? principals.value : []).find(
      ({ fqn, objectId }) => same(idIn(fqn), applicationId) && objectId !== undefined,
    )
    const assignment = (assignments.state === 'read' ? assignments.value : []).find(
      ({ principalId, aadObjectId }) => same(principalId, applicationId) && aadObjectId !== undefined,
    )
    const found = principal?.objectId ?? assignment?.aadObjectId
    if (found !== undefined) return found
  }
  return undefined
}

const rolesOf = ({ principals, assignments }: Grants, ids: readonly (string | undefined)[]): Part<DatabaseRoles> => {
  const isOne = (id: string | undefined): boolean => ids.some((each) => same(id, each))
  if (principals.state === 'read') {
    const own = principals.value.filter(({ fqn, objectId }) => isOne(idIn(fqn)) || isOne(objectId))
    const groups = principals.value.filter(({ type }) => /group/i.test(type))
    return {
      state: 'read',
      value: {
        roles: [...new Set(own.map(({ role }) => role))].toSorted(),
        groups: groups.map(({ displayName, fqn, role }) => ({ name: displayName === '' ? fqn : displayName, role })),
        isWhole: true,
      },
    }
  }
  if (assignments.state !== 'read') return assignments.state === 'not-asked' ? principals : assignments
  const own = assignments.value.filter(({ principalId, aadObjectId }) => isOne(principalId) || isOne(aadObjectId))
  const roles = [...new Set(own.map(({ role }) => role.charAt(0).toLowerCase() + role.slice(1)))].toSorted()
  return { state: 'read', value: { roles, groups: [], isWhole: false } }
}

const unknownId: Part<never> = {
  state: 'unreadable',
  why: 'its object id is not known: Microsoft Graph does not tell it, and no grant on a database names it',
  right: graphRight,
}

const readIdentity = async (
  session: Session,
  config: Config,
  applicationId: string,
  grants: AllGrants,
): Promise<IdentityRights> => {
  const graph = createGraphClient(session, config.clusters[0]?.cloud ?? 'public')
  const [told, credentials] = await Promise.all([
    claimOf(
      async () =>
        servicePrincipalOf(
          await graph.read(`/v1.0/servicePrincipals(appId='${applicationId}')?$select=id,appId`, graphApiVersion),
          applicationId,
        ),
      graphRight,
    ).then((claim) => settle(claim, [])),
    partOf(
      async () =>
        credentialsOf(
          await graph.read(
            `/v1.0/applications(appId='${applicationId}')/federatedIdentityCredentials`,
            graphApiVersion,
          ),
        ),
      graphRight,
    ),
  ])
  const objectId = told.state === 'read' ? told.value : objectIdIn(grants, applicationId)
  const assigned = (host: string, id: string | undefined, type: string): Promise<Part<AssignedRights>> => {
    if (id === undefined) return Promise.resolve({ state: 'not-asked' })
    return objectId === undefined ? Promise.resolve(unknownId) : readAssigned(session, { host, id, type, objectId })
  }
  const clusters = config.clusters.map(async ({ name, cloud, resourceId, databases }) => {
    const resource = await assigned(armHostOf(cloud), resourceId, 'Microsoft.Kusto/Clusters')
    const roles = databases.map(({ name: key }): readonly [string, Part<DatabaseRoles>] => {
      const found = grants.get(name)?.get(key)
      return [key, found === undefined ? { state: 'not-asked' } : rolesOf(found, [applicationId, objectId])]
    })
    return [name, { resource, databases: Object.fromEntries(roles) }] as const
  })
  return {
    objectId: objectId === undefined ? told : { state: 'read', value: objectId },
    credentials,
    application: await assigned(armHostOf('public'), config.application.resourceId, 'Microsoft.IoTCentral/IoTApps'),
    clusters: Object.fromEntries(await Promise.all(clusters)),
  }
}

/**
 * What Azure, IoT Central and Microsoft Entra tell of identities that are not signed in, by their client ids; reads only.
 * Rejects only where there is no credential, or a host is refused.
 */
export const readRightsOf = async (
  session: Session,
  config: Config,
  applicationIds: readonly string[],
  clusterAt: (url: string) => Cluster,
): Promise<RightsOfOthers> => {
  const users = readUsers(session, config.application.host)
  if (applicationIds.length === 0) return { users: await users, identities: new Map() }
  const grants: AllGrants = new Map(
    await Promise.all(
      config.clusters.map(
        async (declared) => [declared.name, await readGrants(session, declared, clusterAt(declared.url))] as const,
      ),
    ),
  )
  const identities = await Promise.all(
    applicationIds.map(async (id) => [id, await readIdentity(session, config, id, grants)] as const),
  )
  return { users: await users, identities: new Map(identities) }
}
