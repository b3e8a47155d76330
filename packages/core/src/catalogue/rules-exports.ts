import type { CatalogueEntry } from './entry.ts'

/** Findings about destinations, exports, links, filters and enrichments. */
export const exportsCatalogue = {
  'display-name-empty': {
    title: 'An empty display name',
    severity: 'error',
    cause: 'IoT Central requires one; it is what people see.',
    example: 'displayName: ""',
    fix: 'Write a name.',
  },
  'id-unusual': {
    title: 'An id of a form that has not been seen to work',
    severity: 'warning',
    cause: 'The form of ids is not documented. Letters, digits and hyphens, at most 128, are known to work.',
    example: 'id: "my export!"',
    fix: 'Use letters, digits and hyphens, unless the id exists already.',
  },
  'id-twice': {
    title: 'Two entries have the same id',
    severity: 'error',
    cause: 'They would be one and the same in IoT Central.',
    example: 'exports:\n  a: { id: x, … }\n  x: { … }\n',
    fix: 'Correct one id.',
  },
  'table-reference-malformed': {
    title: 'Not a reference to a table',
    severity: 'error',
    cause: 'A table is named by three keys of this file: cluster/database/table.',
    example: 'table: smartvitalspatch',
    fix: 'Write all three, joined by slashes.',
  },
  'table-not-declared': {
    title: 'A destination names a table that is not declared',
    severity: 'error',
    cause:
      'The columns are needed to check what arrives. A table that somebody else owns is declared with `manage: false`.',
    example: 'table: wards/vitals/smartvitalpatch   # the file has smartvitalspatch',
    fix: 'Correct the reference, or declare the table under `clusters`.',
  },
  'destination-not-declared': {
    title: 'A link names a destination that is not declared',
    severity: 'error',
    cause:
      'Links name a destination by its key under `destinations`. Links that the file does not mention are left alone, so none needs declaring just to keep it.',
    example: 'destinations: [{ destination: vital }]   # the file has vitals',
    fix: 'Correct the name, or declare the destination.',
  },
  'destination-twice': {
    title: 'An export names a destination twice',
    severity: 'error',
    cause: 'An export has one link to a destination, with one transform.',
    example: 'destinations: [{ destination: vitals }, { destination: vitals }]',
    fix: 'Make one transform that yields the rows of both, or declare a second destination for the same table.',
  },
  'destination-unused': {
    title: 'A destination that no export uses',
    severity: 'warning',
    cause: 'It takes one of 10 places, and nothing is sent there by an export of this file.',
    example: 'destinations: { vitals: …, old: … }   # exports link to vitals only',
    fix: 'Link an export to it, or delete it here and name it under `removed.destinations`.',
  },
  'table-unfed': {
    title: 'A table that no destination feeds',
    severity: 'info',
    cause:
      'No destination of this file names it. That is right for a table that an update policy or something else fills.',
    example: 'A table without a destination.',
    fix: 'Nothing, if it is filled otherwise; else add a destination.',
  },
  'export-without-destination': {
    title: 'An export without destinations',
    severity: 'warning',
    cause: 'It sends nothing to any destination of this file.',
    example: 'exports:\n  telemetry: { displayName: Telemetry, source: telemetry, enabled: true }\n',
    fix: 'Add a link under `destinations`.',
  },
  'many-destinations': {
    title: 'An export with more than five destinations',
    severity: 'warning',
    cause: 'Documents disagree: the list of quotas says 10 destinations for an export, the guides say 5.',
    example: 'Six links in one export.',
    fix: 'Split the export if IoT Central refuses it.',
  },
  'many-conditions': {
    title: 'More than ten filter conditions and enrichments together',
    severity: 'warning',
    cause:
      'The list of quotas says 10 filters and enrichments for an export, and leaves open whether that is 10 of each or 10 in all.',
    example: 'A filter of six conditions with five enrichments.',
    fix: 'Use fewer if IoT Central refuses it.',
  },
  'filter-not-allowed': {
    title: 'A filter on a source that has none',
    severity: 'error',
    cause: 'Audit logs are exported whole.',
    example: 'source: audit\nfilter: SELECT * FROM devices\n',
    fix: 'Delete the filter, and select in the transform.',
  },
  'filter-malformed': {
    title: 'A filter that does not look like one',
    severity: 'warning',
    cause:
      'Filters are `SELECT * FROM devices WHERE …`, or the same with ids of models in place of `devices`. The full grammar is not published, so only the outline is checked.',
    example: 'filter: $simulated = false',
    fix: 'Write the whole query, and balance quotes and brackets.',
  },
  'simulated-never-sent': {
    title: 'A filter for simulated devices with a managed identity',
    severity: 'error',
    cause:
      'With a managed identity IoT Central does not export data of simulated devices, so nothing would ever arrive.',
    example: 'filter: SELECT * FROM devices WHERE $simulated = true   # into a destination with a managed identity',
    fix: 'Use a service principal for that destination, or change the filter.',
  },
  'model-id-malformed': {
    title: 'Not the id of a device model',
    severity: 'warning',
    cause: 'Models are named by `dtmi:…`, older ones by `urn:…`, with or without `;version`.',
    example: 'filter: SELECT * FROM thermostat WHERE temperature > 0',
    fix: 'Copy the id from the device template.',
  },
  'enrichments-not-allowed': {
    title: 'Enrichments on a source that has none',
    severity: 'error',
    cause: 'Audit logs and device template changes are not enriched.',
    example: 'source: audit\nenrichments: { site: { value: north } }\n',
    fix: 'Delete the enrichments, and add what is fixed in the transform.',
  },
  'enrichment-malformed': {
    title: 'An enrichment is not exactly one thing',
    severity: 'error',
    cause: 'An enrichment is a fixed `value`, or a `path` to a property, for a property of a model with its `target`.',
    example: 'enrichments: { site: { value: north, path: $displayName } }',
    fix: 'Give either value or path; target only beside a path that does not begin with $.',
  },
  'enrichment-name-unknown': {
    title: 'A system name that is not documented for enrichments',
    severity: 'warning',
    cause: 'Documented are $enabled, $displayName, $templateDisplayName, $organizations, $provisioned and $simulated.',
    example: 'enrichments: { name: { path: $name } }',
    fix: 'Use a documented name.',
  },
  'rows-twice': {
    title: 'Two links send the same rows into one table',
    severity: 'warning',
    cause:
      'They agree in source, filter, transform and table, so every message makes its rows twice. Azure Data Explorer does not remove duplicates.',
    example: 'Two exports of telemetry without filters, both into wards/vitals/t with the same transform.',
    fix: 'Remove one of them, or give them filters that exclude each other.',
  },
  'transform-is-path': {
    title: 'A transform is the path of a file',
    severity: 'error',
    cause: 'A transform that is text is a jq program. The path of a file goes under the key `file`.',
    example: 'transform: transforms/telemetry.jq',
    fix: 'Write transform: { file: transforms/telemetry.jq }.',
  },
  'transform-empty': {
    title: 'A transform without any jq',
    severity: 'error',
    cause:
      'An empty program passes every message on as it is, which is neither IoT Central’s default record nor a row of the table.',
    example: 'transform: ""',
    fix: 'Write the transform, or leave the key out for the default record.',
  },
  'default-record-nothing': {
    title: 'Without a transform nothing reaches the table',
    severity: 'error',
    cause:
      'IoT Central sends its default record, whose keys must be the names of columns, in the same upper and lower case. This table has no such column, so every row would be empty.',
    example: 'A link without a transform to a table with the columns Device and Value.',
    fix: 'Add a transform whose output has the columns’ names.',
  },
  'default-record-columns': {
    title: 'Without a transform some columns stay empty',
    severity: 'warning',
    cause:
      'IoT Central sends its default record, whose keys must be the names of columns, in the same upper and lower case. Other columns stay empty.',
    example: 'A link without a transform to a table with the column DeviceId; the default record has deviceId.',
    fix: 'Add a transform, or rename the columns.',
  },
} as const satisfies Record<string, CatalogueEntry>
