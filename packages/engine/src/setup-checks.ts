import type { OwnRights, ResourceRights } from '@adx-export/azure'
import type { Cluster, Config } from '@adx-export/core'
import type { Part, World } from '@adx-export/planner'
import type { SetupCheck, TestedIdentity } from '@adx-export/report'
import { failureOf } from './failure.ts'
import type { Ports } from './ports.ts'

/** What the identity that is signed in is taken for; decided once it is known who that is. */
export type TakenFor = (self: World['self']) => TestedIdentity['as']

/** What was found in Azure for one environment. */
export type AzureChecks = { readonly identity?: TestedIdentity; readonly checks: readonly SetupCheck[] }

type Looking = {
  readonly config: Config
  readonly as: TestedIdentity['as']
  readonly self: World['self']
  readonly rights: OwnRights | undefined
}

type Told = Pick<SetupCheck, 'state' | 'what'> & { readonly fix?: string | undefined }

const who = { reader: 'the reader', writer: 'the writer', somebody: 'who is signed in' } as const

const checkIn = ({ environment }: Config, { state, what, fix }: Told): SetupCheck => ({
  state,
  area: 'azure',
  ...(environment === undefined ? {} : { environment }),
  what,
  ...(fix === undefined ? {} : { fix }),
})

/** Means itself within double quotes of a POSIX shell; other names are not put into commands. */
const isPlain = (text: string): boolean => /^[\w ./:@()-]+$/.test(text)

const assign = ({ self: { objectId } }: Looking, role: string, id: string | undefined): string | undefined =>
  objectId === undefined || id === undefined || !isPlain(id)
    ? undefined
    : `az role assignment create --assignee-object-id ${objectId} --assignee-principal-type ServicePrincipal --role ${role} --scope "${id}"`

const grant = (
  { self }: Looking,
  { resourceId, host }: Cluster,
  database: string,
  role: string,
): string | undefined => {
  const { applicationId, tenantId } = self
  if (applicationId === undefined || tenantId === undefined || !isPlain(database)) return undefined
  const [, group, cluster] =
    /\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Kusto\/clusters\/([^/]+)$/i.exec(resourceId ?? '') ?? []
  if (group === undefined || cluster === undefined)
    return `On ${host}, as an Admin of the database: .add database ['${database}'] ${role.toLowerCase()}s ('aadapp=${applicationId};${tenantId}')`
  return `az kusto database-principal-assignment create --resource-group "${group}" --cluster-name ${cluster} --database-name "${database}" --principal-assignment-name adx-export-${applicationId} --principal-id ${applicationId} --principal-type App --tenant-id ${tenantId} --role ${role}`
}

/** The user of the application; what the role inside is called is the choice of `github init`. */
const enter = ({ self, as, config }: Looking): string | undefined => {
  const { applicationId, objectId, tenantId } = self
  if (applicationId === undefined || objectId === undefined || tenantId === undefined) return undefined
  const app = `app=$(az iot central app list --query "[?subdomain=='${config.application.subdomain}'].applicationId" --output tsv)`
  const name = as === 'writer' ? 'adx-export writer' : 'adx-export reader'
  const role = `"$(az iot central role list --app-id "$app" --query "[?displayName=='${name}'].id" --output tsv)"`
  return `${app}; az iot central user create --app-id "$app" --user-id adx-export-${applicationId} --tenant-id ${tenantId} --object-id ${objectId} --role ${role}`
}

/** A read that worked, one that takes a right, or one that says nothing. */
const readCheck = ({ config }: Looking, part: Part<unknown>, what: string, fix: string | undefined): SetupCheck => {
  if (part.state === 'read') return checkIn(config, { state: 'ok', what })
  if (part.state === 'absent')
    return checkIn(config, {
      state: 'missing',
      what: `${what}: there is no such resource`,
      fix: 'Correct the id in the config, or make it in Azure.',
    })
  if (part.state === 'not-asked') return checkIn(config, { state: 'unknown', what: `${what}: not asked for` })
  return part.right === undefined
    ? checkIn(config, { state: 'unknown', what: `${what}: ${part.why}` })
    : checkIn(config, { state: 'missing', what: `${what}: it takes ${part.right}`, fix })
}

const first = (parts: readonly Part<unknown>[]): Part<unknown> =>
  parts.find(({ state }) => state !== 'read') ?? { state: 'read', value: undefined }

const databaseCheck = (
  looking: Looking,
  world: World,
  cluster: Cluster,
  database: Cluster['databases'][number],
): SetupCheck => {
  const { name: key, databaseName: name, principals } = database
  const declaresPrincipals = principals.length > 0
  const what = `${who[looking.as]} reads the database ${name} of ${cluster.host}`
  const found = world.clusters[cluster.name]?.databases[key]
  if (found === undefined || found.state === 'absent')
    return checkIn(looking.config, { state: 'unknown', what: `${what}: it does not exist yet, or may not be seen` })
  const parts =
    found.state === 'read' ? found.value : { tables: found, policies: found, functions: found, principals: found }
  const read = readCheck(
    looking,
    first([parts.tables, parts.policies, parts.functions]),
    what,
    grant(looking, cluster, name, 'Monitor'),
  )
  const isBlind = declaresPrincipals && cluster.resourceId === undefined && parts.principals.state !== 'read'
  if (read.state !== 'ok' || !isBlind) return read
  return checkIn(looking.config, {
    state: 'missing',
    what: `${what}: only an Admin sees its principals, which the config declares`,
    fix: `Give the cluster '${cluster.name}' its resourceId in the config, so that Azure Resource Manager tells them.`,
  })
}

const readChecks = (looking: Looking, world: World): readonly SetupCheck[] => {
  const { config, as } = looking
  const { application } = world
  const host = config.application.host
  return [
    readCheck(
      looking,
      first([application.destinations, application.exports]),
      `${who[as]} reads the data export of ${host}`,
      enter(looking),
    ),
    ...(config.application.resourceId === undefined
      ? []
      : [
          readCheck(
            looking,
            application.resource,
            `${who[as]} reads the resource of ${host}`,
            assign(looking, 'Reader', config.application.resourceId),
          ),
        ]),
    ...config.clusters.flatMap((cluster) => {
      const resource = world.clusters[cluster.name]?.resource ?? { state: 'not-asked' }
      return [
        ...(cluster.resourceId === undefined
          ? []
          : [
              readCheck(
                looking,
                resource,
                `${who[as]} reads the resource of ${cluster.host}`,
                assign(looking, 'Reader', cluster.resourceId),
              ),
            ]),
        ...cluster.databases.map((database) => databaseCheck(looking, world, cluster, database)),
      ]
    }),
  ]
}

const untold = (part: Part<unknown>): string => (part.state === 'unreadable' ? part.why : 'nothing says so')

/** What must not be for the reader, and must be for the writer, judged by what the service says of the caller. */
const resourceCheck = (
  looking: Looking,
  part: Part<ResourceRights>,
  name: string,
  id: string | undefined,
): readonly SetupCheck[] => {
  const { config, as, self } = looking
  if (id === undefined) return []
  const changes = `change ${name}, its rights, or who has rights on it`
  if (part.state !== 'read')
    return [checkIn(config, { state: 'unknown', what: `whether ${who[as]} may ${changes}: ${untold(part)}` })]
  const { writes, grants, assigns } = part.value
  if (as === 'writer')
    return [
      writes
        ? checkIn(config, { state: 'ok', what: `the writer may change ${name}` })
        : checkIn(config, {
            state: 'missing',
            what: `the writer may not change ${name}`,
            fix: assign(looking, 'Contributor', id),
          }),
    ]
  if (!writes && !grants && !assigns) return [checkIn(config, { state: 'ok', what: `the reader may not ${changes}` })]
  const fix =
    self.objectId === undefined || !isPlain(id)
      ? undefined
      : `az role assignment delete --assignee ${self.objectId} --role ${assigns ? 'Owner' : 'Contributor'} --scope "${id}"`
  return [
    checkIn(config, { state: 'missing', what: `the reader may ${changes}, so whoever may push a branch may`, fix }),
  ]
}

const writing: ReadonlySet<string> = new Set(['admin', 'user', 'ingestor'])

const roleCheck = (
  looking: Looking,
  part: Part<readonly string[]> | undefined,
  cluster: Cluster,
  name: string,
  manage: boolean,
): SetupCheck => {
  const { config, as } = looking
  const place = `the database ${name} of ${cluster.host}`
  if (part?.state !== 'read')
    return checkIn(config, {
      state: 'unknown',
      what: `which roles ${who[as]} has on ${place}: ${part === undefined ? 'not asked for' : untold(part)}`,
    })
  const roles = part.value
  if (as === 'writer' && manage)
    return roles.includes('admin')
      ? checkIn(config, { state: 'ok', what: `the writer is Admin of ${place}` })
      : checkIn(config, {
          state: 'missing',
          what: `the writer is not Admin of ${place}`,
          fix: grant(looking, cluster, name, 'Admin'),
        })
  const found = roles.filter((role) => writing.has(role))
  if (as === 'writer' || found.length === 0)
    return checkIn(config, {
      state: 'ok',
      what: `${who[as]} has no role on ${place} that writes${roles.length === 0 ? '' : ` (${roles.join(', ')})`}`,
    })
  return checkIn(config, {
    state: 'missing',
    what: `the reader may write to ${place}, as ${found.join(', ')}`,
    fix: `Take the role away, and give Monitor: ${grant(looking, cluster, name, 'Monitor') ?? 'see docs/rights.md'}`,
  })
}

const writeChecks = (looking: Looking): readonly SetupCheck[] => {
  const { config, as, rights } = looking
  if (as === 'somebody' || rights === undefined) return []
  const switches = config.identities.some(({ type }) => type === 'managedIdentity')
  const { resourceId, host } = config.application
  const inside = `${as === 'reader' ? 'whether the reader may write' : 'whether the writer may write'} data export of ${host}: IoT Central does not tell the permissions of a role`
  return [
    ...(as === 'reader' || switches ? resourceCheck(looking, rights.application, host, resourceId) : []),
    ...config.clusters.flatMap((cluster) => [
      ...(as === 'reader' || cluster.manage
        ? resourceCheck(
            looking,
            rights.clusters[cluster.name]?.resource ?? { state: 'not-asked' },
            cluster.host,
            cluster.resourceId,
          )
        : []),
      ...cluster.databases.map(({ name, databaseName, manage }) =>
        roleCheck(
          looking,
          rights.clusters[cluster.name]?.databases[name],
          cluster,
          databaseName,
          manage && cluster.manage,
        ),
      ),
    ]),
    checkIn(config, { state: 'unknown', what: inside }),
  ]
}

const signedIn = ({ config, as, self, rights }: Looking): SetupCheck => {
  const id =
    self.applicationId === undefined
      ? ''
      : ` (application ${self.applicationId}${rights?.subject === undefined ? '' : `, subject ${rights.subject}`})`
  return checkIn(config, { state: 'ok', what: `${who[as]} signs in${id}` })
}

/** Looks at Azure as the identity that is signed in: tries every read of a plan, and asks what else it may do. Never writes. */
export const azureChecks = async (ports: Ports, config: Config, takenFor: TakenFor): Promise<AzureChecks> => {
  try {
    const azure = await ports.connect({ config, phase: 'plan', tell: () => undefined })
    try {
      const world = await azure.observer.observe(config)
      const rights = await azure.rights?.(config)
      const { self } = world
      const as = takenFor(self)
      const looking: Looking = { config, as, self, rights }
      const subject = rights?.subject
      return {
        identity: { as, ...self, ...(subject === undefined ? {} : { subject }) },
        checks: [signedIn(looking), ...readChecks(looking, world), ...writeChecks(looking)],
      }
    } finally {
      await azure.close()
    }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === undefined) throw error
    return {
      checks: [
        checkIn(config, { state: 'missing', what: `nobody signs in to Azure: ${failure.message}`, fix: failure.hint }),
      ],
    }
  }
}
