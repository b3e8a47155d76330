import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about destinations, exports, links, filters and enrichments. */
export const exportsCatalogue = {
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
    cause: 'In IoT Central both entries would be the same resource.',
    example: 'exports:\n  a: { id: x, … }\n  x: { … }\n',
    fix: 'Change one of the two ids.',
  },
  'table-reference-malformed': {
    title: 'The table reference is not valid',
    severity: 'error',
    cause: 'A reference to a table consists of three keys of this file: cluster/database/table.',
    example: 'table: smartvitalspatch',
    fix: 'Write all three keys with slashes between them: `table: wards/vitals/smartvitalspatch`.',
  },
  'table-not-declared': {
    title: 'The table is not declared',
    severity: 'error',
    cause:
      'adx-export needs the columns of the table to check the rows. If somebody else owns the table, declare it with `manage: false`.',
    example: 'table: wards/vitals/smartvitalpatch   # the file has smartvitalspatch',
    fix: 'Correct the reference, or declare the table under `clusters`.',
  },
  'destination-not-declared': {
    title: 'The destination is not declared',
    severity: 'error',
    cause:
      'A link refers to a destination by its key under `destinations`. adx-export never touches links that the file does not contain, so you need not declare those.',
    example: 'destinations: [{ destination: vital }]   # the file has vitals',
    fix: 'Correct the name, or declare the destination.',
  },
  'destination-twice': {
    title: 'An export has two links to the same destination',
    severity: 'error',
    cause: 'An export can have only one link to a destination, with one transform.',
    example: 'destinations: [{ destination: vitals }, { destination: vitals }]',
    fix: 'Write one transform that makes the rows of both links. Or declare a second destination for the same table.',
  },
  'destination-unused': {
    title: 'A destination is not used',
    severity: 'warning',
    cause: 'An application can have only 10 destinations, and no export of this file sends data to this one.',
    example: 'destinations: { vitals: …, old: … }   # exports link to vitals only',
    fix: 'Link an export to it. Or delete it here and list it under `removed.destinations`.',
  },
  'table-unfed': {
    title: 'No destination feeds the table',
    severity: 'info',
    cause:
      'No destination of this file refers to the table. That is correct if an update policy or another program fills it.',
    example: 'A table that no destination refers to.',
    fix: 'If something else fills the table, you need to do nothing. Otherwise add a destination.',
  },
  'export-without-destination': {
    title: 'An export has no destinations',
    severity: 'warning',
    cause: 'The export sends data to no destination of this file.',
    example: 'exports:\n  telemetry: { displayName: Telemetry, source: telemetry, enabled: true }\n',
    fix: 'Add a link: `destinations: [{ destination: <key> }]`.',
  },
  'many-destinations': {
    title: 'An export has more than five destinations',
    severity: 'warning',
    cause: "Microsoft's quota page allows 10 destinations for an export, but its guides allow 5.",
    example: 'An export with six links.',
    fix: 'If IoT Central rejects the export, split it into two.',
  },
  'many-conditions': {
    title: 'An export has more than ten filter conditions and enrichments together',
    severity: 'warning',
    cause:
      "Microsoft's quota page allows 10 filters and enrichments for an export. It does not say whether that means 10 of each or 10 in total.",
    example: 'A filter with six conditions, and five enrichments.',
    fix: 'If IoT Central rejects the export, use fewer.',
  },
  'filter-not-allowed': {
    title: 'This source cannot have a filter',
    severity: 'error',
    cause: 'IoT Central exports audit logs without filters.',
    example: 'source: audit\nfilter: SELECT * FROM devices\n',
    fix: 'Delete the filter. To select records, use `select` in the transform.',
  },
  'filter-malformed': {
    title: 'The filter does not look valid',
    severity: 'warning',
    cause:
      'A filter has the form `SELECT * FROM devices WHERE …`, or has ids of models instead of `devices`. Microsoft does not publish the full grammar, so adx-export checks only the outline.',
    example: 'filter: $simulated = false',
    fix: 'Write the whole query, for example `filter: SELECT * FROM devices WHERE $simulated = false`. Close all quotes and brackets.',
  },
  'simulated-never-sent': {
    title: 'The filter selects simulated devices, but a managed identity never exports them',
    severity: 'error',
    cause:
      'If a destination uses a managed identity, IoT Central exports no data of simulated devices. No data would ever arrive.',
    example: 'filter: SELECT * FROM devices WHERE $simulated = true   # into a destination with a managed identity',
    fix: 'Use a service principal for that destination, or change the filter.',
  },
  'model-id-malformed': {
    title: 'The id of a device model is not valid',
    severity: 'warning',
    cause: 'The id of a model begins with `dtmi:`, or with `urn:` if it is older. It may end with `;version`.',
    example: 'filter: SELECT * FROM thermostat WHERE temperature > 0',
    fix: 'Copy the id from the device template.',
  },
  'enrichments-not-allowed': {
    title: 'This source cannot have enrichments',
    severity: 'error',
    cause: 'IoT Central does not add enrichments to audit logs and device template changes.',
    example: 'source: audit\nenrichments: { site: { value: north } }\n',
    fix: 'Delete the enrichments. To add fixed values, write them in the transform.',
  },
  'enrichment-malformed': {
    title: 'An enrichment must be a value or a path',
    severity: 'error',
    cause:
      'An enrichment is either a fixed `value` or a `path` to a property. The property of a model also needs `target`.',
    example: 'enrichments: { site: { value: north, path: $displayName } }',
    fix: 'Give either `value` or `path`. Give `target` only with a `path` that does not begin with `$`.',
  },
  'enrichment-name-unknown': {
    title: 'The system name is not documented for enrichments',
    severity: 'warning',
    cause:
      'Microsoft documents $enabled, $displayName, $templateDisplayName, $organizations, $provisioned and $simulated.',
    example: 'enrichments: { name: { path: $name } }',
    fix: 'Use a documented name.',
  },
  'rows-twice': {
    title: 'Two links send the same rows to one table',
    severity: 'warning',
    cause:
      'The two links have the same source, filter, transform and table, so every message makes its rows twice. Azure Data Explorer does not remove duplicates.',
    example: 'Two exports of telemetry without filters send to wards/vitals/t with the same transform.',
    fix: 'Remove one of the links, or give them filters that exclude each other.',
  },
  'transform-is-path': {
    title: 'The transform is the path of a file',
    severity: 'error',
    cause:
      'adx-export reads a transform that is text as a jq program. The path of a file belongs under the key `file`.',
    example: 'transform: transforms/telemetry.jq',
    fix: 'Write `transform: { file: transforms/telemetry.jq }`.',
  },
  'transform-empty': {
    title: 'The transform is empty',
    severity: 'error',
    cause:
      'An empty jq program passes every message on unchanged. That is neither the default record of IoT Central nor a row of the table.',
    example: 'transform: ""',
    fix: 'Write the transform. For the default record, delete the key `transform`.',
  },
  'default-record-nothing': {
    title: 'No column receives a value without a transform',
    severity: 'error',
    cause:
      'Without a transform IoT Central sends its default record, and its keys must match the names of columns. Names are case-sensitive. No column of this table matches, so every row would be empty.',
    example: 'A link without a transform to a table with the columns Device and Value.',
    fix: 'Add a transform whose keys are the names of the columns.',
  },
  'default-record-columns': {
    title: 'Some columns stay empty without a transform',
    severity: 'warning',
    cause:
      'Without a transform IoT Central sends its default record, and its keys must match the names of columns. Names are case-sensitive. Columns without a match stay empty.',
    example: 'A link without a transform sends to a table with the column DeviceId. The default record has deviceId.',
    fix: 'Add a transform, or rename the columns.',
  },
} as const satisfies Record<string, CatalogueEntry>
