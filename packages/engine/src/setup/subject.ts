import type { OwnRights } from '@adx-export/azure'
import { type Cluster, type Config, defined } from '@adx-export/core'
import type { Part } from '@adx-export/planner'
import type { JudgedBy, SetupCheck, TestedIdentity } from '@adx-export/report'

/** The identity that checks are about. */
export type Subject = {
  readonly config: Config
  readonly as: TestedIdentity['as']
  readonly applicationId?: string | undefined
  readonly objectId?: string | undefined
  readonly tenantId?: string | undefined
}

export type Told = Pick<SetupCheck, 'state' | 'what'> & {
  readonly by?: JudgedBy | undefined
  readonly fix?: string | undefined
}

export const who = { reader: 'the reader', writer: 'the writer', somebody: 'who is signed in' } as const

/** A check of one identity in the environment of its config. */
export const checkOf = ({ config: { environment }, as }: Subject, { state, what, fix, by }: Told): SetupCheck => ({
  state,
  area: 'azure',
  identity: as,
  ...defined({ by, environment }),
  what,
  ...(fix === undefined || state === 'ok' ? {} : { fix }),
})

export const whyOf = (part: Part<unknown>): string => {
  if (part.state === 'absent') return 'there is no such resource'
  return part.state === 'unreadable' ? part.why : 'nothing says so'
}

export type ResourceRights = Extract<OwnRights['application'], { readonly state: 'read' }>['value']

/** Means itself within double quotes of a POSIX shell; other names are not put into commands. */
export const isPlain = (text: string): boolean => /^[\w ./:@()-]+$/.test(text)

export const assign = ({ objectId }: Subject, role: string, id: string | undefined): string | undefined =>
  objectId === undefined || id === undefined || !isPlain(id)
    ? undefined
    : `az role assignment create --assignee-object-id ${objectId} --assignee-principal-type ServicePrincipal --role ${role} --scope "${id}"`

export const unassign = ({ objectId }: Subject, role: string, id: string): string | undefined =>
  objectId === undefined || !isPlain(id) || !isPlain(role)
    ? undefined
    : `az role assignment delete --assignee ${objectId} --role "${role}" --scope "${id}"`

export const listRoles = ({ objectId, applicationId }: Subject, id: string): string | undefined => {
  const assignee = objectId ?? applicationId
  return assignee === undefined || !isPlain(id)
    ? undefined
    : `az role assignment list --assignee ${assignee} --include-inherited --include-groups --scope "${id}" --output table`
}

export const clusterIn = (id: string | undefined): { readonly group: string; readonly cluster: string } | undefined => {
  const [, group, cluster] =
    /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Kusto\/clusters\/([^/]+)$/i.exec(id ?? '') ?? []
  return group === undefined || cluster === undefined ? undefined : { group, cluster }
}

export const grant = (
  { applicationId, tenantId }: Subject,
  { resourceId, host }: Cluster,
  database: string,
  role: string,
): string | undefined => {
  if (applicationId === undefined || tenantId === undefined || !isPlain(database)) return undefined
  const at = clusterIn(resourceId)
  if (at === undefined)
    return `On ${host}, as an Admin of the database: .add database ['${database}'] ${role.toLowerCase()}s ('aadapp=${applicationId};${tenantId}')`
  return `az kusto database-principal-assignment create --resource-group "${at.group}" --cluster-name ${at.cluster} --database-name "${database}" --principal-assignment-name adx-export-${applicationId} --principal-id ${applicationId} --principal-type App --tenant-id ${tenantId} --role ${role}`
}

export const showPrincipals = ({ host }: Cluster, database: string): string | undefined =>
  isPlain(database) ? `On ${host}, as an Admin of the database: .show database ['${database}'] principals` : undefined

const applicationIn = ({ application: { subdomain } }: Config): string =>
  `app=$(az iot central app list --query "[?subdomain=='${subdomain}'].applicationId" --output tsv)`

/** The names of roles inside the application that `github init` proposes. */
export const proposedRole = (as: Subject['as']): string => (as === 'writer' ? 'adx-export writer' : 'adx-export reader')

/** Makes the identity a user of the application. */
export const enter = ({ applicationId, objectId, tenantId, as, config }: Subject): string | undefined => {
  if (applicationId === undefined || objectId === undefined || tenantId === undefined) return undefined
  const role = `"$(az iot central role list --app-id "$app" --query "[?displayName=='${proposedRole(as)}'].id" --output tsv)"`
  return `${applicationIn(config)}; az iot central user create --app-id "$app" --user-id adx-export-${applicationId} --tenant-id ${tenantId} --object-id ${objectId} --role ${role}`
}

export const listUser = ({ objectId, config }: Subject): string =>
  objectId === undefined
    ? `${applicationIn(config)}; az iot central user list --app-id "$app"`
    : `${applicationIn(config)}; az iot central user list --app-id "$app" --query "[?objectId=='${objectId}'].roles[].role" --output tsv`
