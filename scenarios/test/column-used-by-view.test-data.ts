import { placeOf } from '../../test/places.ts'

const here = placeOf('scenarios')
/**
 * A column that views, row-level security, a mapping and a function use: from public reports about materialized views over
 * a raw table (microsoft/delta-kusto 91, github/KustoSchemaTools 69). The script has the forms that are known of the service.
 */
export const world = `
strict: true
applications:
  contoso-wards.azureiotcentral.com: {}
clusters:
  wards.${here.region}.kusto.windows.net:
    streamingIngestion: true
    databases:
      vitals:
        tables:
          readings:
            columns: { EnqueuedTime: datetime, Device: string, Value: dynamic }
            policies:
              streamingingestion: { IsEnabled: true }
            rows:
              - { EnqueuedTime: '2026-01-01T00:00:00Z', Device: patch-1, Value: 36.6 }
        functions:
          Assets: "readings\\n| where Device != 'x'\\n| project-away Value"
          Times: "readings\\n| project EnqueuedTime"
`

export const config = `
version: 1
application: { subdomain: contoso-wards }
clusters:
  wards:
    url: https://wards.${here.region}.kusto.windows.net
    databases:
      vitals:
        tables:
          readings:
            columns: { EnqueuedTime: datetime, Value: dynamic }
`

export const removing = `removed:
  columns: [ wards/vitals/readings/Device ]
`

export const script: readonly string[] = [
  '// a comment that nobody expects',
  '.create-merge table readings (EnqueuedTime:datetime, Device:string, Value:dynamic) with (folder = "raw\\\\iot", docstring = "it\'s \\"raw\\" data; see .alter table readings policy streamingingestion disable")',
  '.create-or-alter function with (skipvalidation = "true", view = true) Assets() {\nreadings\n| where Device != "x"\n// .alter table readings policy streamingingestion disable\n| project-away Value\n}',
  '.alter table readings policy partitioning "{\\"PartitionKeys\\":[{\\"ColumnName\\":\\"EnqueuedTime\\",\\"Kind\\":2,\\"Properties\\":{\\"Reference\\":\\"1970-01-01T00:00:00\\",\\"RangeSize\\":\\"7.00:00:00\\"}}]}"',
  '.create-or-alter table readings ingestion json mapping "m1" "[{\\"Properties\\":{\\"Path\\":\\"$.Device\\"},\\"column\\":\\"Device\\",\\"datatype\\":\\"\\"}]"',
  '.alter tables (readings) policy restricted_view_access True',
  '.alter table readings policy row_level_security enable "readings | where Device != \'y\'"',
  '.create async materialized-view with (folder = "mv", docString = "last", effectiveDateTime=datetime(2026-01-01)) last_reading on table readings { readings | summarize arg_max(EnqueuedTime, *) by Device }',
  '.create-or-alter continuous-export hourly over (readings) to table ext with (intervalBetweenRuns=time(1h)) <| readings | project EnqueuedTime',
  '.create external table ext (EnqueuedTime:datetime) kind=storage dataformat=csv (h@"https://x.blob.core.windows.net/c;******")',
  '.alter table readings policy streamingingestion enable',
]
