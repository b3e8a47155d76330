import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about exports and their links. */
export const exportFindings = {
  'export-without-destination': {
    title: 'An export has no destinations',
    severity: 'warning',
    cause: 'The export does not send data to any destination in this file.',
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
      'Without a transform, IoT Central sends its default record, and its keys must match the names of columns. Names are case-sensitive. No column of this table matches, so every row would be empty.',
    example: 'A link without a transform to a table with the columns Device and Value.',
    fix: 'Add a transform whose keys are the names of the columns.',
  },
  'default-record-columns': {
    title: 'Some columns stay empty without a transform',
    severity: 'warning',
    cause:
      'Without a transform, IoT Central sends its default record, and its keys must match the names of columns. Names are case-sensitive. Columns without a match stay empty.',
    example: 'A link without a transform sends to a table with the column DeviceId. The default record has deviceId.',
    fix: 'Add a transform, or rename the columns.',
  },
} as const satisfies Record<string, CatalogueEntry>
