import { typeNamed } from '../kusto/types/type.ts'
import type { DatabaseDocument, MappingDocument, TableDocument } from './document.ts'
import type { EmulatedColumn, EmulatedDatabase, EmulatedMapping } from './model.ts'

const canonical = (type: string): string => typeNamed(type) ?? type

export const columnsOf = (columns: TableDocument['columns'] = {}): EmulatedColumn[] =>
  Object.entries(columns).map(([name, type]) =>
    typeof type === 'string' ? { name, type: canonical(type) } : { name, ...type, type: canonical(type.type) },
  )

export const mappingsOf = (
  mappings: Readonly<Record<string, MappingDocument>> | undefined,
): { mappings?: EmulatedMapping[] } =>
  mappings === undefined
    ? {}
    : { mappings: Object.entries(mappings).map(([name, { kind = 'json', mapping }]) => ({ name, kind, mapping })) }

type Entities = Pick<
  EmulatedDatabase,
  'mappings' | 'views' | 'externalTables' | 'continuousExports' | 'accessMode' | 'suspension'
>

/** What a database holds beside tables and functions. */
export const entitiesOf = (document: DatabaseDocument): Entities => {
  const { materializedViews, externalTables, continuousExports, accessMode, suspension } = document
  return {
    ...mappingsOf(document.ingestionMappings),
    ...(materializedViews === undefined
      ? {}
      : {
          views: Object.entries(materializedViews).map(([name, one]) => ({
            name,
            source: one.source,
            query: one.query,
            folder: one.folder ?? '',
            docstring: one.docstring ?? '',
            isEnabled: one.enabled ?? true,
          })),
        }),
    ...(externalTables === undefined
      ? {}
      : {
          externalTables: Object.entries(externalTables).map(([name, one]) => ({
            name,
            kind: one.kind ?? 'storage',
            columns: columnsOf(one.columns),
            dataFormat: one.dataFormat ?? 'csv',
            connections: one.connections ?? [],
            folder: one.folder ?? '',
            docstring: one.docstring ?? '',
          })),
        }),
    ...(continuousExports === undefined
      ? {}
      : {
          continuousExports: Object.entries(continuousExports).map(([name, one]) => ({
            name,
            externalTable: one.externalTable,
            query: one.query,
            over: one.over ?? [],
            interval: one.interval ?? '01:00:00',
            isDisabled: one.disabled ?? false,
          })),
        }),
    ...(accessMode === undefined ? {} : { accessMode }),
    ...(suspension === undefined ? {} : { suspension }),
  }
}
