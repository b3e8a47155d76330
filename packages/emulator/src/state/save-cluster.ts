import type { JsonObject } from './application.ts'
import { sorted } from './json.ts'
import { tableId } from './load-cluster.ts'
import type {
  EmulatedCluster,
  EmulatedDatabase,
  EmulatedFunction,
  EmulatedPrincipal,
  EmulatedTable,
  JsonValue,
} from './model.ts'
import { emptyCluster } from './open.ts'
import { optional, saveColumns, saveEntities, saveMappings } from './save-entities.ts'

type Keep = { readonly ids?: boolean }

const table = (entry: EmulatedTable, usualId: string, { ids = false }: Keep): JsonObject => ({
  columns: saveColumns(entry.columns),
  ...optional({
    id: ids && entry.id !== usualId ? entry.id : undefined,
    docstring: entry.docstring,
    folder: entry.folder,
    policies: sorted(entry.policies),
    ingestionMappings: saveMappings(entry.mappings),
    lastIngestion: entry.lastIngestion,
    extents: entry.extents?.map((extent) => ({ ...extent })),
    rows: entry.rows,
  }),
})

const storedFunction = ({ parameters, body, folder, docstring }: EmulatedFunction): JsonValue =>
  parameters === '()' && folder === '' && docstring === ''
    ? body
    : { parameters, body, ...optional({ folder, docstring }) }

const principal = (entry: EmulatedPrincipal): JsonObject => ({
  role: entry.role,
  type: entry.type,
  objectId: entry.objectId,
  ...optional({
    applicationId: entry.applicationId,
    tenantId: entry.tenantId,
    displayName: entry.displayName,
    notes: entry.notes,
    inherited: entry.inherited,
    assignment: entry.assignment,
    givenId: entry.givenId === entry.objectId ? undefined : entry.givenId,
    mail: entry.mail,
    hiddenReads: entry.hiddenReads,
    hiddenUntil: entry.hiddenUntil,
  }),
})

const rank = ({ role, type, objectId }: EmulatedPrincipal): string => `${role} ${type} ${objectId}`

const keyed = <T extends { name: string }>(map: ReadonlyMap<string, T>, save: (entry: T) => JsonValue): JsonObject =>
  Object.fromEntries(
    [...map.values()].sort((one, other) => (one.name < other.name ? -1 : 1)).map((entry) => [entry.name, save(entry)]),
  )

/** Ids and versions are left out unless they are asked for, and the journal always: they tell how a database came about, not what it is. */
const database = (host: string, entry: EmulatedDatabase, keep: Keep): JsonObject =>
  optional({
    tables: keyed(entry.tables, (one) =>
      table(one, tableId({ host, database: entry.name.toLowerCase() }, one.name), keep),
    ),
    functions: keyed(entry.functions, storedFunction),
    policies: sorted(entry.policies),
    ...saveEntities(entry),
    principals: [...entry.principals].sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).map(principal),
    failures: entry.failures.map((failure) => ({ ...failure })),
    staleCaches: [...entry.staleCaches].sort(),
  })

export const saveCluster = (cluster: EmulatedCluster, keep: Keep = {}): JsonObject => {
  const { host, resourceId, location, state, streamingIngestion, databases, network, migration } = cluster
  return {
    ...optional({
      resourceId,
      location: location === emptyCluster(host).location ? undefined : location,
      state: state === 'Running' ? undefined : state,
      streamingIngestion,
      publicNetworkAccess: network?.publicAccess,
      allowedIpRanges: network?.allowedIpRanges,
      privateEndpoints: network?.privateEndpoints,
      migration,
    }),
    ...(databases.size > 0 ? { databases: keyed(databases, (one) => database(host, one, keep)) } : {}),
  }
}
