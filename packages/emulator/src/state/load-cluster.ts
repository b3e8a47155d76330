import { typeNamed } from '../kusto/types/type.ts'
import type { ClusterDocument, DatabaseDocument, GrantDocument, TableDocument } from './document.ts'
import { guidOf } from './identifiers.ts'
import { columnsOf, entitiesOf, mappingsOf } from './load-entities.ts'
import type {
  EmulatedChange,
  EmulatedCluster,
  EmulatedDatabase,
  EmulatedFunction,
  EmulatedNetwork,
  EmulatedPrincipal,
  EmulatedTable,
  IngestionFailure,
} from './model.ts'
import { emptyCluster, emptyDatabase, homeTenant } from './open.ts'

/** What is wrong with the column types of a cluster. */
export const faultsOfColumns = (host: string, document: ClusterDocument): string[] =>
  Object.entries(document.databases ?? {}).flatMap(([database, content]) =>
    Object.entries(content?.tables ?? {}).flatMap(([table, entry]) =>
      Object.entries(entry?.columns ?? {})
        .filter(([, type]) => typeNamed(typeof type === 'string' ? type : type.type) === undefined)
        .map(
          ([column]) => `clusters/${host}/databases/${database}/tables/${table}/columns/${column} has no known type`,
        ),
    ),
  )

/** Where the thing stands: its id is made of this, so that a world has the same ids in every run. */
type Place = { readonly host: string; readonly database: string }

/** The id of a table that was there from the start. */
export const tableId = ({ host, database }: Place, name: string): string => guidOf('table', host, database, name)

const tableOf = (place: Place, name: string, document: TableDocument): EmulatedTable => ({
  name,
  id: document.id ?? tableId(place, name),
  docstring: document.docstring ?? '',
  folder: document.folder ?? '',
  columns: columnsOf(document.columns),
  policies: document.policies ?? {},
  ...mappingsOf(document.ingestionMappings),
  rows: document.rows ?? [],
  ...(document.lastIngestion === undefined ? {} : { lastIngestion: document.lastIngestion }),
  ...(document.extents === undefined ? {} : { extents: [...document.extents] }),
})

const functionOf = (name: string, document: NonNullable<DatabaseDocument['functions']>[string]): EmulatedFunction => {
  const {
    body,
    parameters = '()',
    folder = '',
    docstring = '',
  } = typeof document === 'string' ? { body: document } : document
  return { name, parameters, body, folder, docstring }
}

const principalOf = (document: GrantDocument): EmulatedPrincipal => {
  const { role, type = 'app', objectId, applicationId, assignment, givenId, mail, hiddenReads, hiddenUntil } = document
  return {
    role,
    type,
    displayName: document.displayName ?? '',
    objectId,
    ...(applicationId === undefined ? {} : { applicationId }),
    tenantId: document.tenantId ?? homeTenant,
    notes: document.notes ?? '',
    inherited: document.inherited ?? false,
    ...(assignment === undefined ? {} : { assignment }),
    ...(givenId === undefined ? {} : { givenId }),
    ...(mail === undefined ? {} : { mail }),
    ...(hiddenReads === undefined ? {} : { hiddenReads }),
    ...(hiddenUntil === undefined ? {} : { hiddenUntil }),
  }
}

const failureOf = (document: NonNullable<DatabaseDocument['failures']>[number]): IngestionFailure => ({
  table: document.table,
  at: document.at ?? '2026-01-01T00:00:00.000Z',
  code: document.code,
  details: document.details ?? '',
  count: document.count ?? 1,
})

const changeOf = (document: NonNullable<DatabaseDocument['journal']>[number]): EmulatedChange => ({
  at: document.at,
  event: document.event ?? '',
  entity: document.entity,
  updated: document.entity,
  container: document.container ?? '',
  version: '',
  command: document.command ?? '',
  principal: document.principal ?? '',
})

const databaseOf = (host: string, name: string, document: DatabaseDocument): EmulatedDatabase => {
  const place = { host, database: name.toLowerCase() }
  const { tables = {}, functions = {}, principals = [], failures = [] } = document
  return {
    ...emptyDatabase(host, name),
    tables: new Map(Object.entries(tables).map(([table, content]) => [table, tableOf(place, table, content ?? {})])),
    functions: new Map(Object.entries(functions).map(([one, content]) => [one, functionOf(one, content)])),
    policies: document.policies ?? {},
    ...entitiesOf(document),
    principals: principals.map(principalOf),
    failures: failures.map(failureOf),
    ...(document.journal === undefined ? {} : { journal: document.journal.map(changeOf) }),
    staleCaches: new Set(document.staleCaches),
  }
}

const networkOf = (document: ClusterDocument): { network?: EmulatedNetwork } => {
  const { publicNetworkAccess: publicAccess, allowedIpRanges, privateEndpoints } = document
  if (publicAccess === undefined && allowedIpRanges === undefined && privateEndpoints === undefined) return {}
  return {
    network: {
      publicAccess: publicAccess ?? 'Enabled',
      allowedIpRanges: allowedIpRanges ?? [],
      privateEndpoints: privateEndpoints ?? {},
    },
  }
}

export const clusterOf = (host: string, document: ClusterDocument): EmulatedCluster => {
  const empty = emptyCluster(host)
  const { resourceId, databases = {} } = document
  return {
    ...empty,
    ...(resourceId === undefined ? {} : { resourceId }),
    location: document.location ?? empty.location,
    state: document.state ?? empty.state,
    streamingIngestion: document.streamingIngestion ?? false,
    ...networkOf(document),
    ...(document.migration === undefined ? {} : { migration: { role: 'Source', ...document.migration } }),
    databases: new Map(
      Object.entries(databases).map(([name, content]) => [name.toLowerCase(), databaseOf(host, name, content ?? {})]),
    ),
  }
}
