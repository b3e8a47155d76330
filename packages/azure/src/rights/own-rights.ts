import { type Config, type Cluster as DeclaredCluster, defined } from '@adx-export/core'
import type { Part } from '@adx-export/planner'
import { armApiVersion, armHostOf, armRights, createArmClient } from '../arm/client.ts'
import { claimOf as claimOfToken } from '../credentials/claims.ts'
import { audienceOf } from '../credentials/federation.ts'
import { createAssertion, githubRequestOf } from '../credentials/github.ts'
import { readCommands } from '../kusto/commands.ts'
import type { Cluster } from '../kusto/client.ts'
import { kustoRights } from '../kusto/failures.ts'
import { ownRoleOf } from '../kusto/principals.ts'
import { partOf } from '../observe/part.ts'
import type { Session } from '../session.ts'
import { allows, changes, permissionOf, type Permission } from './permissions.ts'

/** Whether the caller may change a resource of Azure Resource Manager. */
export type ResourceRights = {
  /** Contributor may: change the resource itself. */
  readonly writes: boolean
  /** Anything but read at or below it, or who may do so. */
  readonly changes: boolean
  /** Owner and User Access Administrator may: give Azure roles. */
  readonly assigns: boolean
}

/** What roles let do with a resource of a type. */
export const resourceRightsOf = (permissions: readonly Permission[], type: string): ResourceRights => ({
  writes: allows(permissions, `${type}/write`),
  changes: changes(permissions, type) || changes(permissions, 'Microsoft.Authorization'),
  assigns: allows(permissions, 'Microsoft.Authorization/roleAssignments/write'),
})

/** What the caller itself may do, as the services say it. Nothing was tried. */
export type OwnRights = {
  /** The subject of GitHub's identity token; absent outside of a job with `id-token: write`. */
  readonly subject?: string
  readonly application: Part<ResourceRights>
  /** By key of the file. */
  readonly clusters: Readonly<
    Record<
      string,
      { readonly resource: Part<ResourceRights>; readonly databases: Readonly<Record<string, Part<readonly string[]>>> }
    >
  >
}

const readResource = (
  session: Session,
  host: string,
  id: string | undefined,
  type: string,
): Promise<Part<ResourceRights>> => {
  if (id === undefined) return Promise.resolve({ state: 'not-asked' })
  const path = `${id}/providers/Microsoft.Authorization/permissions`
  return partOf(async () => {
    const permissions = (await createArmClient(session, host).list(path, armApiVersion(path))).map(permissionOf)
    return resourceRightsOf(permissions, type)
  }, armRights.plan)
}

const readCluster = async (session: Session, declared: DeclaredCluster, cluster: Cluster) => {
  const databases = await Promise.all(
    declared.databases.map(async ({ name, databaseName }) => {
      const roles = await partOf(
        async () =>
          [
            ...new Set((await cluster.read(databaseName, readCommands.ownRoles(databaseName))).map(ownRoleOf)),
          ].toSorted(),
        kustoRights.plan,
      )
      return [name, roles] as const
    }),
  )
  const resource = await readResource(
    session,
    armHostOf(declared.cloud),
    declared.resourceId,
    'Microsoft.Kusto/Clusters',
  )
  return { resource, databases: Object.fromEntries(databases) }
}

const readSubject = async (session: Session): Promise<string | undefined> => {
  const github = githubRequestOf(session.env)
  if (github === undefined || session.target.type === 'emulator') return undefined
  const audience = audienceOf(session.env, undefined)
  const token = await createAssertion(github, { ...session, audience })().catch(() => '')
  return claimOfToken(token, 'sub')
}

/** Asks what the caller itself may do; reads only. Rejects only where there is no credential, or a host is refused. */
export const readOwnRights = async (
  session: Session,
  config: Config,
  clusterAt: (url: string) => Cluster,
): Promise<OwnRights> => {
  const { resourceId } = config.application
  const [subject, application, clusters] = await Promise.all([
    readSubject(session),
    readResource(session, armHostOf('public'), resourceId, 'Microsoft.IoTCentral/IoTApps'),
    Promise.all(
      config.clusters.map(
        async (declared) => [declared.name, await readCluster(session, declared, clusterAt(declared.url))] as const,
      ),
    ),
  ])
  return { ...defined({ subject }), application, clusters: Object.fromEntries(clusters) }
}
