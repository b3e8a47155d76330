import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about tables and their columns. */
export const tableFindings = {
  'too-many-columns': {
    title: 'A table has too many columns',
    severity: 'error',
    cause: 'Kusto allows 10,000 columns in a table.',
    example: 'A column for every telemetry of every device.',
    fix: 'Keep varying names in a column of type dynamic.',
  },
  'column-type-unknown': {
    title: 'Not a type that Kusto accepts',
    severity: 'error',
    cause:
      'Types are bool, datetime, decimal, dynamic, guid, int, long, real, string and timespan, or one of their aliases, in lower case. `uuid` is in some documents, but the service refuses it.',
    example: 'columns: { Value: String }',
    fix: 'Write one of the types.',
  },
} as const satisfies Record<string, CatalogueEntry>
