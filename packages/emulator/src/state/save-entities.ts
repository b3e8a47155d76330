import type { JsonObject } from './application.ts'
import { sorted } from './json.ts'
import type { EmulatedColumn, EmulatedDatabase, EmulatedMapping, JsonValue } from './model.ts'

/** What is empty or at its default stays out. */
export const optional = (values: Record<string, JsonValue | undefined>): JsonObject => {
  const kept: JsonObject = {}
  for (const [name, value] of Object.entries(values)) {
    const empty = value === undefined || value === '' || value === false
    if (!empty && (typeof value !== 'object' || value === null || Object.keys(value).length > 0)) kept[name] = value
  }
  return kept
}

export const saveColumns = (columns: readonly EmulatedColumn[]): JsonObject =>
  Object.fromEntries(columns.map(({ name, type, docstring }) => [name, docstring ? { type, docstring } : type]))

const byName = <T extends { name: string }>(list: readonly T[] = [], save: (one: T) => JsonValue): JsonObject =>
  Object.fromEntries(
    [...list].sort((one, other) => (one.name < other.name ? -1 : 1)).map((one) => [one.name, save(one)]),
  )

export const saveMappings = (mappings: readonly EmulatedMapping[] | undefined): JsonObject =>
  byName(mappings, ({ kind, mapping }) => ({ ...(kind === 'json' ? {} : { kind }), mapping: sorted(mapping) }))

/** What a database holds beside tables and functions. */
export const saveEntities = (entry: EmulatedDatabase): Record<string, JsonValue | undefined> => ({
  ingestionMappings: saveMappings(entry.mappings),
  materializedViews: byName(entry.views, ({ source, query, folder, docstring, isEnabled }) => ({
    source,
    query,
    ...optional({ folder, docstring }),
    ...(isEnabled ? {} : { enabled: false }),
  })),
  externalTables: byName(entry.externalTables, (one) => ({
    columns: saveColumns(one.columns),
    kind: one.kind,
    dataFormat: one.dataFormat,
    ...optional({ connections: one.connections, folder: one.folder, docstring: one.docstring }),
  })),
  continuousExports: byName(entry.continuousExports, ({ externalTable, query, over, interval, isDisabled }) => ({
    externalTable,
    query,
    interval,
    ...optional({ over, disabled: isDisabled }),
  })),
  accessMode: entry.accessMode,
  suspension: entry.suspension,
})
