import type { Location } from '../../findings/diagnostic.ts'
import type { Draft } from '../../schema/draft.ts'
import { buildPolicies, policyPlaces } from '../policies/index.ts'
import type { Policies, PolicyPlaces } from '../policies/index.ts'
import { buildPrincipals } from '../principals/config.ts'
import type { DatabasePrincipal } from '../principals/config.ts'
import { buildTable } from '../tables/config.ts'
import type { Table } from '../tables/config.ts'
import { clustersOf, databasesOf, entriesOf, isManaged } from '../walk.ts'
import type { Declared, DraftCluster, Found, FoundDatabase } from '../walk.ts'
import type { Path } from '../../text/document.ts'
import { parseClusterUrl } from '../../values/cluster-url.ts'
import type { Cloud, Engine } from '../../values/cluster-url.ts'
import { defined, need } from '../../values/need.ts'

export type Database = Declared & {
  readonly cluster: string
  /** The name in Kusto. `name` is the key in the file. */
  readonly databaseName: string
  readonly manage: boolean
  readonly principals: readonly DatabasePrincipal[]
  readonly policies: Policies
  /** The places of the policies' keys. */
  readonly policyAt?: PolicyPlaces
  readonly tables: readonly Table[]
}

export type Cluster = Declared & {
  /** `https://host`, host in lower case, no trailing slash. */
  readonly url: string
  readonly host: string
  readonly engine: Engine
  readonly cloud: Cloud
  readonly resourceId?: string
  readonly streamingIngestion?: boolean
  readonly manage: boolean
  readonly databases: readonly Database[]
}

type At = (path: Path) => Location

const databaseOf = (found: FoundDatabase, at: At): Database => ({
  name: found.name,
  at: at(found.path),
  cluster: found.cluster.name,
  databaseName: found.value.name ?? found.name,
  manage: isManaged(found.value, found.cluster.value),
  principals: buildPrincipals(found, at),
  policies: buildPolicies(found.value),
  policyAt: policyPlaces(found.value, found.path, at),
  tables: entriesOf(found.value.tables, [...found.path, 'tables']).map((table) =>
    buildTable({ ...table, database: found }, at),
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
