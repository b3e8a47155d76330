import type { KustoManagementClient } from '@azure/arm-kusto'
import type { PipelinePolicy } from '@azure/core-rest-pipeline'
import type { Line } from '../rest/client.ts'
import type { Poller } from './polling.ts'
import { createWatch } from './watch.ts'

type Options = { readonly requestOptions: { readonly shouldDeserialize: false; readonly timeout?: number } }
type Names = {
  readonly group: string
  readonly cluster: string
  readonly database: string
  readonly assignment: string
}
type Call<T> = (client: KustoManagementClient, names: Names, options: Options) => Promise<T>

/** What is read and written of clusters, and the method of the library that does it. The watch sends the reviewed body. */
const reads: Readonly<Record<string, Call<unknown>>> = {
  cluster: (client, { group, cluster }, options) => client.clusters.get(group, cluster, options),
  assignments: (client, { group, cluster, database }, options) =>
    client.databasePrincipalAssignments.list(group, cluster, database, options).byPage().next(),
}

const writes: Readonly<Record<string, Call<Poller>>> = {
  'PATCH cluster': (client, { group, cluster }, options) => client.clusters.beginUpdate(group, cluster, {}, options),
  'PUT database': (client, { group, cluster, database }, options) =>
    client.databases.beginCreateOrUpdate(group, cluster, database, { kind: 'ReadWrite' }, options),
  'PUT assignment': (client, { group, cluster, database, assignment }, options) =>
    client.databasePrincipalAssignments.beginCreateOrUpdate(group, cluster, database, assignment, {}, options),
  'DELETE assignment': (client, { group, cluster, database, assignment }, options) =>
    client.databasePrincipalAssignments.beginDelete(group, cluster, database, assignment, options),
}

const shape =
  /^\/subscriptions\/(?<subscription>[^/?%]+)\/resourceGroups\/(?<group>[^/?%]+)\/providers\/Microsoft\.Kusto\/clusters\/(?<cluster>[^/?%]+)(?:\/databases\/(?<database>[^/?]+)(?<assignments>\/principalAssignments(?:\/(?<assignment>[^/?]+))?)?)?$/i

type Place = { readonly path: string; readonly kind: string; readonly subscription: string; readonly names: Names }

/** What a resource id or the path of a list names; undefined where it is nothing of a cluster. */
export const placeOf = (path: string): Place | undefined => {
  const groups = shape.exec(path)?.groups
  if (groups === undefined) return undefined
  const name = (key: string): string => decodeURIComponent(groups[key] ?? '')
  const within = groups['assignments'] === undefined ? 'database' : 'assignments'
  const below = groups['assignment'] === undefined ? within : 'assignment'
  const kind = groups['database'] === undefined ? 'cluster' : below
  const [group, cluster, database, assignment] = [name('group'), name('cluster'), name('database'), name('assignment')]
  return { path, kind, subscription: name('subscription'), names: { group, cluster, database, assignment } }
}

/**
 * The address is sent as it was reviewed too. The library spells the types of resources its own way, and asks with every
 * request about a database that the caller be made an Admin of it, which nobody reviewed.
 */
const asReviewed = (address: string): PipelinePolicy => ({
  name: 'adxExportReviewed',
  sendRequest: (request, next) => {
    const url = request.url.replace(/&callerRole=Admin(?=&|$)/, '')
    const same = url.toLowerCase().startsWith(`${address}?`.toLowerCase())
    request.url = same ? address + url.slice(address.length) : url
    return next(request)
  },
})

const clientOf = async (
  line: Line,
  { path, subscription }: Place,
  closest: PipelinePolicy,
): Promise<KustoManagementClient> => {
  const { KustoManagementClient: Client } = await import('@azure/arm-kusto')
  const { endpoint, httpClient, userAgentOptions, tokens } = line
  const client = new Client(tokens, subscription, { endpoint, httpClient, userAgentOptions })
  client.pipeline.addPolicy(asReviewed(endpoint + path))
  line.equip(client.pipeline, closest)
  return client
}

/** Reads through the library; undefined where it has nothing for the path. The body is as it came: models depend on letter case. */
export const readKusto = (line: Line, path: string): Promise<unknown> | undefined => {
  const place = placeOf(path)
  const call = place === undefined ? undefined : reads[place.kind]
  if (place === undefined || call === undefined) return undefined
  const { progress, policy } = createWatch()
  return clientOf(line, place, policy)
    .then((client) => call(client, place.names, { requestOptions: { shouldDeserialize: false } }))
    .then(() => progress.body)
}

/** Begins a write through the library; undefined where it has nothing for the path. */
export const beginKusto = (
  line: Line,
  { method, path, timeout }: { readonly method: string; readonly path: string; readonly timeout: number },
  closest: PipelinePolicy,
): Promise<Poller> | undefined => {
  const place = placeOf(path)
  const call = place === undefined ? undefined : writes[`${method} ${place.kind}`]
  if (place === undefined || call === undefined) return undefined
  return clientOf(line, place, closest).then((client) =>
    call(client, place.names, { requestOptions: { shouldDeserialize: false, timeout } }),
  )
}
