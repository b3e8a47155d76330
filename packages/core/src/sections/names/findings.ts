import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about keys and about names in Kusto. */
export const nameFindings = {
  'key-malformed': {
    title: 'Not a usable key',
    severity: 'error',
    cause:
      'Keys are written in references such as cluster/database/table and in addresses, so they have no slash and no control characters, and are at most 1024 long.',
    example: 'clusters:\n  wards/eu: { … }\n',
    fix: "Choose a simple key; where Azure's name differs, give it as `name` or `id`.",
  },
  'name-invisible': {
    title: 'A name holds a character that is not seen',
    severity: 'error',
    cause:
      'Zero-width characters, fillers, marks of direction and control characters make two names look alike that are not the same, or one name look like another. A display name may hold emoji with their joiners.',
    example: 'tables: { "vitals\\u200b": … }   # looks like vitals',
    fix: 'Type the name again instead of copying it.',
  },
  'name-malformed': {
    title: 'Not a name that Kusto accepts',
    severity: 'error',
    cause: 'Names of databases, tables and columns have 1 to 1024 letters, digits, spaces, `_`, `.` and `-`.',
    example: 'columns: { "Value;": dynamic }',
    fix: 'Choose another name.',
  },
  'name-reserved': {
    title: 'A name that Kusto reserves',
    severity: 'error',
    cause: 'Names that begin or end with two underscores are reserved for the service.',
    example: 'columns: { __id__: string }',
    fix: 'Choose another name.',
  },
  'name-twice': {
    title: 'Two tables or two databases have the same name in Kusto',
    severity: 'error',
    cause:
      'Two keys in the config result in the same table name or database name. Database names are not case-sensitive.',
    example: 'tables:\n  a: { name: vitals, … }\n  vitals: { … }\n',
    fix: 'Merge them, or correct `name`.',
  },
  'names-differ-in-case': {
    title: 'Names that differ only in upper and lower case',
    severity: 'warning',
    cause: 'Kusto tells them apart, and so does the mapping of rows to columns, but people do not.',
    example: 'columns: { DeviceId: string, deviceId: string }',
    fix: 'Choose clearly different names.',
  },
} as const satisfies Record<string, CatalogueEntry>

/** Findings about ids and names in IoT Central. */
export const idFindings = {
  'display-name-empty': {
    title: 'The display name is empty',
    severity: 'error',
    cause: 'IoT Central requires a display name. Its users see this name.',
    example: 'displayName: ""',
    fix: 'Write a name, for example `displayName: Telemetry`.',
  },
  'id-unusual': {
    title: 'The id may not work in IoT Central',
    severity: 'warning',
    cause:
      'Microsoft does not document which ids are valid. Ids of letters, digits and hyphens with at most 128 characters are known to work.',
    example: 'id: "my export!"',
    fix: 'Use letters, digits and hyphens. If the id already exists in IoT Central, keep it.',
  },
  'id-twice': {
    title: 'Two entries have the same id',
    severity: 'error',
    cause: 'In IoT Central, both entries would be the same resource.',
    example: 'exports:\n  a: { id: x, … }\n  x: { … }\n',
    fix: 'Change one of the two ids.',
  },
} as const satisfies Record<string, CatalogueEntry>
