import { columnsOf, databasesOf, entriesOf, principalsOf, clustersOf } from '../walk.ts'
import type { DraftPrincipal, Found, FoundDatabase, FoundTable, DraftCluster } from '../walk.ts'
import type { Cluster, Column, Database, DatabasePrincipal, PrincipalSubject, Table } from '../../config.ts'
import type { Location } from '../../findings/diagnostic.ts'
import type { Path } from '../../text/document.ts'
import type { Draft } from '../../schema/draft.ts'
import { buildPolicies, policyPlaces } from '../policies/index.ts'
import { parseClusterUrl } from '../../values/cluster-url.ts'
import { canonicalType } from '../../values/column-type.ts'
import { defined, need } from '../../values/need.ts'

type At = (path: Path) => Location

const tableOf = (found: FoundTable, at: At): Table => {
  const { name, path, value, database } = found
  const columns = columnsOf(found).map((column): Column => {
    const whole = typeof column.value === 'string' ? { type: column.value } : column.value
    return {
      name: column.name,
      at: at(column.path),
      type: need(canonicalType(need(whole.type))),
      ...defined({ docstring: 'docstring' in whole ? whole.docstring : undefined }),
    }
  })
  return {
    name,
    at: at(path),
    cluster: database.cluster.name,
    database: database.name,
    tableName: value.name ?? name,
    manage: isManaged(value, database.value, database.cluster.value),
    ...defined({ docstring: value.docstring, folder: value.folder }),
    columns,
    policies: buildPolicies(value),
    policyAt: policyPlaces(value, path, at),
  }
}

/** What somebody else owns is theirs with everything in it. */
const isManaged = (...chain: readonly { readonly manage?: boolean | undefined }[]): boolean =>
  chain.every(({ manage }) => manage !== false)

const subjectOf = (value: DraftPrincipal): PrincipalSubject => {
  if (value.identity !== undefined) return { type: 'identity', identity: value.identity }
  const tenant = defined({ tenantId: value.tenantId })
  if (value.user !== undefined) return { type: 'user', id: value.user, ...tenant }
  if (value.group !== undefined) return { type: 'group', id: value.group, ...tenant }
  return { type: 'application', id: need(value.application), ...tenant }
}

const databaseOf = (found: FoundDatabase, at: At): Database => ({
  name: found.name,
  at: at(found.path),
  cluster: found.cluster.name,
  databaseName: found.value.name ?? found.name,
  manage: isManaged(found.value, found.cluster.value),
  principals: principalsOf(found).map(({ path, value }): DatabasePrincipal => ({
    at: at(path),
    role: need(value.role),
    subject: subjectOf(value),
  })),
  policies: buildPolicies(found.value),
  policyAt: policyPlaces(found.value, found.path, at),
  tables: entriesOf(found.value.tables, [...found.path, 'tables']).map((table) =>
    tableOf({ ...table, database: found }, at),
  ),
})

const clusterOf = (found: Found<DraftCluster>, databases: readonly Database[], at: At): Cluster => {
  const engine = parseClusterUrl(need(found.value.url))
  if (typeof engine === 'string') throw new Error(`A checked config has a cluster URL with the problem ${engine}.`)
  return {
    name: found.name,
    at: at(found.path),
    url: `https://${engine.host}`,
    ...engine,
    ...defined({ resourceId: found.value.resourceId, streamingIngestion: found.value.streamingIngestion }),
    manage: isManaged(found.value),
    databases,
  }
}

/** The clusters of a checked draft; `at` is the place of a key. */
export const buildClusters = (draft: Draft, at: At): readonly Cluster[] => {
  const databases = databasesOf(draft)
  return clustersOf(draft).map((cluster) =>
    clusterOf(
      cluster,
      databases
        .filter((database) => database.cluster.name === cluster.name)
        .map((database) => databaseOf(database, at)),
      at,
    ),
  )
}
