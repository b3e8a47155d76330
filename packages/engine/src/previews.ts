import {
  type Config,
  type DataExport,
  type Diagnostic,
  type JsonValue,
  type Link,
  type Table,
  canonicalType,
} from '@adx-export/core'
import type { Plan, Preview, PreviewedSample, World } from '@adx-export/planner'
import {
  type LinkResult,
  type SampleResult,
  type TargetColumn,
  testTransforms,
  parseJsonText,
  plainValue,
} from '@adx-export/transform'
import { withJq } from './jq.ts'

/** What a plan shows of each changed transform. */
const most = { samples: 4, rows: 5 } as const

export type Previewed = { readonly previews: readonly Preview[]; readonly diagnostics: readonly Diagnostic[] }

/** A link of an export that the plan creates, or whose transform or table the plan sets. */
const isChanged = (plan: Plan, entry: DataExport, { destination }: Link): boolean =>
  plan.changes.some(({ address, action, attributes }) => {
    if (address !== `iot-central/data-export:${entry.name}`) return false
    if (action === 'create') return true
    const link = `destinations['${destination}']`
    return action === 'update' && attributes.some(({ path }) => path === link || path === `${link}.transform`)
  })

const removedColumns = ({ removed }: Config, { cluster, database, name: table }: Table): ReadonlySet<string> =>
  new Set(
    removed.columns.flatMap(({ names }) => {
      const [ofCluster, ofDatabase, ofTable, column] = names
      const isHere = ofCluster === cluster && ofDatabase === database && ofTable === table
      return isHere && column !== undefined ? [column] : []
    }),
  )

/** Columns that are live and that the file does not name take rows as well, unless the plan removes them. */
const withLive =
  (config: Config, world: World) =>
  (table: Table): readonly TargetColumn[] => {
    const database = world.clusters[table.cluster]?.databases[table.database]
    const tables = database?.state === 'read' ? database.value.tables : undefined
    const live = tables?.state === 'read' ? tables.value.find(({ name }) => name === table.tableName) : undefined
    const declared = new Set(table.columns.map(({ name }) => name))
    const gone = removedColumns(config, table)
    const more = (live?.columns ?? []).flatMap(({ name, type }): readonly TargetColumn[] => {
      const canonical = canonicalType(type)
      return declared.has(name) || gone.has(name) || canonical === undefined ? [] : [{ name, type: canonical }]
    })
    return [...table.columns, ...more]
  }

const messageOf = (text: string): JsonValue => {
  const message = parseJsonText(text)
  return message === undefined ? null : plainValue(message)
}

const sampleOf = ({ sample, rows }: SampleResult): PreviewedSample => ({
  name: sample.name,
  origin: sample.origin,
  assumed: sample.assumed,
  message: messageOf(sample.text),
  rows: rows.slice(0, most.rows),
  rowsOmitted: Math.max(0, rows.length - most.rows),
})

const previewOf = ({ export: name, destination, table, results }: LinkResult): Preview => {
  const samples = results.filter(({ sample }) => sample.variation === undefined)
  return {
    export: name,
    destination,
    table,
    samples: samples.slice(0, most.samples).map(sampleOf),
    samplesOmitted: Math.max(0, samples.length - most.samples),
  }
}

const tableKey = (config: Config, { destination }: Link): string =>
  JSON.stringify(config.destinations.find(({ name }) => name === destination)?.table ?? destination)

/** Tries the transforms that a plan changes. Captured messages may hold people's data, so they are tried only on request. */
export const previewsOf = async (
  config: Config,
  world: World,
  plan: Plan,
  includeCaptured: boolean,
): Promise<Previewed> => {
  const changed = new Set(
    config.exports.flatMap((entry) =>
      entry.links.filter((link) => link.transform !== undefined && isChanged(plan, entry, link)),
    ),
  )
  if (changed.size === 0) return { previews: [], diagnostics: [] }
  // Other links into the same table may fill the columns that a changed one leaves empty.
  const tables = new Set([...changed].map((link) => tableKey(config, link)))
  const exports = config.exports.map((entry) => ({
    ...entry,
    links: entry.links.filter((link) => tables.has(tableKey(config, link))),
  }))
  const tried = await withJq((runJq) =>
    testTransforms({ config: { ...config, exports }, runJq, includeCaptured, tableOf: withLive(config, world) }),
  )
  const names = new Set(
    config.exports.flatMap((entry) =>
      entry.links.filter((link) => changed.has(link)).map((link) => JSON.stringify([entry.name, link.destination])),
    ),
  )
  const own = tried.filter((result) => names.has(JSON.stringify([result.export, result.destination])))
  return { previews: own.map(previewOf), diagnostics: own.flatMap(({ diagnostics }) => diagnostics) }
}
