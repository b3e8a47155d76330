import type { Config, SignIn } from '@adx-export/core'
import { type Needs, needsOf } from '@adx-export/engine'

type ClusterNeed = Needs['clusters'][number]

/** What each of the two identities needs. */
type ForBoth<Role> = { readonly reader: Role; readonly writer: Role }

type SetupDatabase = { readonly name: string; readonly roles: ForBoth<ClusterNeed['databases'][number]['role']> }

/** A cluster as far as rights on it go; without a resource group nothing of it can be granted through Azure Resource Manager. */
export type SetupCluster = {
  readonly host: string
  readonly resourceId?: string
  readonly resourceGroup?: string
  readonly name?: string
  readonly roles: ForBoth<ClusterNeed['role']>
  readonly hasPrincipals: boolean
  readonly databases: readonly SetupDatabase[]
}

/** What is applied by one job: an environment of the config, or the whole config. */
export type SetupTarget = {
  /** Absent for a config without environments. */
  readonly environment?: string
  /** The GitHub environment whose jobs sign in as the writer. */
  readonly githubEnvironment: string
  readonly signIn?: SignIn
  readonly subdomain: string
  readonly host: string
  readonly applicationId?: string
  /** On the application's resource. */
  readonly roles: ForBoth<Needs['application']>
  readonly clusters: readonly SetupCluster[]
}

/** Everything that the generated files say. */
export type Setup = {
  /** `OWNER/REPO`, in upper and lower case as GitHub shows it. */
  readonly repository: string
  readonly branch: string
  /** The config from the root of the repository, with forward slashes. */
  readonly config: string
  /** Files and folders that the config names, from the root of the repository, sorted; folders end with a slash. */
  readonly named: readonly string[]
  /** The file of consent, if the config has one. */
  readonly acceptFile?: string
  readonly planEnvironment: string
  /** `OWNER/adx-export@<40 hex digits>`. */
  readonly action: string
  /** Code owners, as CODEOWNERS writes them. */
  readonly reviewers: readonly string[]
  /** Variables of secrets that the config names. */
  readonly secrets: readonly string[]
  readonly targets: readonly SetupTarget[]
}

/** An action that nobody chose yet: GitHub refuses it, so it cannot run by mistake. */
export const placeholderAction = `OWNER/adx-export@${'0'.repeat(40)}`

/** What names of files, groups and identities begin with; a second config of the repository has its own. */
export const prefixOf = (config: string): string => {
  const inside = config.replace(/(?:^|\/)adx-export\.ya?ml$/, '').replace(/\.ya?ml$/, '')
  const slug = inside.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  return slug === '' ? 'adx-export' : `adx-export-${slug.toLowerCase()}`
}

const resourceOf = (id: string): { readonly resourceGroup: string; readonly name: string } | undefined => {
  const [, resourceGroup, name] =
    /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Kusto\/clusters\/([^/]+)$/i.exec(id) ?? []
  return resourceGroup === undefined || name === undefined ? undefined : { resourceGroup, name }
}

/** The GitHub environment of a config without environments. */
const onlyEnvironment = 'production'

const clusterOf = ({ cluster, role, databases }: ClusterNeed, writing: ClusterNeed | undefined): SetupCluster => ({
  host: cluster.host,
  ...(cluster.resourceId === undefined ? {} : { resourceId: cluster.resourceId, ...resourceOf(cluster.resourceId) }),
  roles: { reader: role, writer: writing?.role ?? role },
  hasPrincipals: cluster.databases.some(({ principals }) => principals.length > 0),
  databases: databases.map((database, at) => ({
    name: database.name,
    roles: { reader: database.role, writer: writing?.databases[at]?.role ?? database.role },
  })),
})

/** What one checked config asks for. */
export const targetOf = (config: Config): SetupTarget => {
  const [reader, writer] = [needsOf(config, 'reader'), needsOf(config, 'writer')]
  return {
    ...(config.environment === undefined ? {} : { environment: config.environment }),
    githubEnvironment: config.environment ?? onlyEnvironment,
    ...(config.signIn === undefined ? {} : { signIn: config.signIn }),
    subdomain: config.application.subdomain,
    host: config.application.host,
    ...(config.application.resourceId === undefined ? {} : { applicationId: config.application.resourceId }),
    roles: { reader: reader.application, writer: writer.application },
    clusters: reader.clusters.map((cluster, at) => clusterOf(cluster, writer.clusters[at])),
  }
}

/** The variables of secrets that configs name, each once, sorted. */
export const secretsOf = (configs: readonly Config[]): readonly string[] =>
  [
    ...new Set(
      configs.flatMap(({ identities }) =>
        identities.flatMap((identity) => (identity.type === 'servicePrincipal' ? [identity.clientSecret.env] : [])),
      ),
    ),
  ].toSorted()
