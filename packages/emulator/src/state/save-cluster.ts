import type { JsonObject } from './application.ts'
import { sorted } from './json.ts'
import type {
  EmulatedCluster,
  EmulatedDatabase,
  EmulatedFunction,
  EmulatedPrincipal,
  EmulatedTable,
  JsonValue,
} from './model.ts'
import { emptyCluster } from './open.ts'

const optional = (values: Record<string, JsonValue | undefined>): JsonObject => {
  const kept: JsonObject = {}
  for (const [name, value] of Object.entries(values)) {
    const empty = value === undefined || value === '' || value === false
    if (!empty && (typeof value !== 'object' || value === null || Object.keys(value).length > 0)) kept[name] = value
  }
  return kept
}

const columns = (table: EmulatedTable): JsonObject =>
  Object.fromEntries(table.columns.map(({ name, type, docstring }) => [name, docstring ? { type, docstring } : type]))

const table = (entry: EmulatedTable): JsonObject => ({
  columns: columns(entry),
  ...optional({
    docstring: entry.docstring,
    folder: entry.folder,
    policies: sorted(entry.policies),
    lastIngestion: entry.lastIngestion,
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

/** Ids and versions are left out: they tell how a database came about, not what it is. */
const database = (entry: EmulatedDatabase): JsonObject =>
  optional({
    tables: keyed(entry.tables, table),
    functions: keyed(entry.functions, storedFunction),
    policies: sorted(entry.policies),
    principals: [...entry.principals].sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).map(principal),
    failures: entry.failures.map((failure) => ({ ...failure })),
    staleCaches: [...entry.staleCaches].sort(),
  })

export const saveCluster = (cluster: EmulatedCluster): JsonObject => {
  const { host, resourceId, location, state, streamingIngestion, databases } = cluster
  return {
    ...optional({
      resourceId,
      location: location === emptyCluster(host).location ? undefined : location,
      state: state === 'Running' ? undefined : state,
      streamingIngestion,
    }),
    ...(databases.size > 0 ? { databases: keyed(databases, database) } : {}),
  }
}
