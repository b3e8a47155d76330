import {
  type Config,
  type DataExport,
  type Diagnostic,
  type JsonValue,
  type Link,
  type Table,
  adxDestination,
} from '@adx-export/core'
import { type Plan, type Preview, type PreviewedSample, type World, columnsAround } from '@adx-export/planner'
import {
  type LinkResult,
  type Row,
  type RunJq,
  type SampleResult,
  type TargetColumn,
  type TransformComparison,
  rowsBeside,
  testTransforms,
  withUnknownKeys,
  parseJsonText,
  plainValue,
} from '@adx-export/transform'
import { type ComparedTransforms, guessedLosses } from './comparisons.ts'

/** What a plan shows of each changed transform. */
const most = { samples: 4, rows: 5, columns: 10 } as const

export type Previewed = { readonly previews: readonly Preview[]; readonly diagnostics: readonly Diagnostic[] }

/** A link of an export that the plan creates, or whose transform or table the plan sets; or whose transform it clears. */
const isChanged = (plan: Plan, entry: DataExport, { destination, transform }: Link): boolean =>
  plan.changes.some(({ address, action, attributes }) => {
    if (address !== `iot-central/data-export:${entry.name}`) return false
    if (action === 'create') return transform !== undefined
    const link = `destinations['${destination}']`
    return (
      action === 'update' &&
      attributes.some(({ path }) => (path === link && transform !== undefined) || path === `${link}.transform`)
    )
  })

/** What the table has once the plan is done: columns that the file does not name take rows as well. */
const columnsAfter =
  (config: Config, world: World) =>
  (table: Table): readonly TargetColumn[] => {
    const columns = columnsAround({ config, world }, table)
    return columns.state === 'read' ? columns.value.after : table.columns
  }

const messageOf = (text: string): JsonValue => {
  const message = parseJsonText(text)
  return message === undefined ? null : plainValue(message)
}

const rowsOf = (rows: readonly Row[]) => ({
  rows: rows.slice(0, most.rows),
  rowsOmitted: Math.max(0, rows.length - most.rows),
})

/** Rows that differ come first on both sides, those that belong together in the same place; what is the same follows. */
const differingFirst = (before: readonly Row[], after: readonly Row[]) => {
  const beside = rowsBeside(before.map(withUnknownKeys), after.map(withUnknownKeys))
  const at = (rows: readonly Row[], numbers: readonly number[]): readonly Row[] =>
    numbers.flatMap((number) => rows[number - 1] ?? [])
  const [was, is] = [
    [...beside.changed, ...beside.gone.map(({ number }) => ({ before: number }))].map((one) => one.before),
    [...beside.changed, ...beside.new.map(({ number }) => ({ after: number }))].map((one) => one.after),
  ]
  const same = after.filter((_, index) => !is.includes(index + 1))
  return { before: [...at(before, was), ...same], after: [...at(after, is), ...same] }
}

const sampleOf = (result: SampleResult, found: TransformComparison | undefined): PreviewedSample => {
  const { name, origin } = result.sample
  const all = found?.state === 'compared' ? found.samples : []
  const compared = all.find((each) => each.sample.name === name && each.sample.origin === origin)
  // Built-in messages of a comparison hold more than those of a test, and rows are shown with the message that makes them.
  const both = compared === undefined ? undefined : differingFirst(compared.before, compared.after)
  const sample = compared?.sample ?? result.sample
  const rows = both?.after ?? result.rows
  const before = both?.before
  return {
    name: sample.name,
    origin: sample.origin,
    assumed: sample.assumed,
    message: messageOf(sample.text),
    ...rowsOf(rows),
    ...(before === undefined ? {} : { before: rowsOf(before) }),
  }
}

/** Messages that lose rows or values come first, since only a few are shown. */
const turnsOf = (results: readonly SampleResult[], found: TransformComparison | undefined) => {
  const samples = results.filter(({ sample }) => sample.variation === undefined)
  if (found?.state !== 'compared') return samples
  const losing = new Set(
    found.samples
      .filter(({ before, after, lost }) => lost.length > 0 || (before.length > 0 && after.length === 0))
      .map(({ sample }) => sample.name),
  )
  return samples.toSorted((a, b) => Number(losing.has(b.sample.name)) - Number(losing.has(a.sample.name)))
}

const isOnlyGuessed = (found: TransformComparison | undefined): boolean =>
  found?.state === 'compared' &&
  !found.neverRow &&
  found.samples.length > 0 &&
  found.samples.every(({ sample }) => sample.origin === 'built-in')

const foundFor = (
  { export: name, destination }: LinkResult,
  { links }: ComparedTransforms,
): TransformComparison | undefined =>
  links.find(({ change }) => change.export === name && change.destination === destination)?.found

/** Whether a message that makes no row loses anything is decided by the comparison with the live transform, which may be accepted. */
const besideComparison = (
  diagnostics: readonly Diagnostic[],
  found: TransformComparison | undefined,
): readonly Diagnostic[] =>
  found?.state === 'compared'
    ? diagnostics.map((each) => (each.code === 'no-row' ? { ...each, severity: 'warning' } : each))
    : diagnostics

/** Messages that somebody gave, and built-in ones only where there are no others: those are a guess. Variations say nothing new. */
const countedSamples = (found: TransformComparison | undefined) => {
  if (found?.state !== 'compared') return []
  const samples = found.samples.filter(({ sample }) => sample.variation === undefined)
  const given = samples.filter(({ sample }) => sample.origin !== 'built-in')
  return given.length > 0 ? given : samples
}

/** What changes in how many rows. */
const comparedRows = (found: TransformComparison | undefined): Pick<Preview, 'compared'> => {
  const samples = countedSamples(found)
  if (samples.length === 0) return {}
  const beside = samples.map(({ before, after }) => rowsBeside(before, after))
  const sum = (amountOf: (one: (typeof beside)[number]) => number): number =>
    beside.reduce((total, one) => total + amountOf(one), 0)
  const columns = [
    ...new Set(beside.flatMap((one) => one.changed.flatMap(({ cells }) => cells.map(({ column }) => column)))),
  ]
  return {
    compared: {
      messages: samples.length,
      before: samples.reduce((total, { before }) => total + before.length, 0),
      after: samples.reduce((total, { after }) => total + after.length, 0),
      same: sum(({ same }) => same),
      changed: sum(({ changed }) => changed.length),
      gone: sum(({ gone }) => gone.length),
      new: sum((one) => one.new.length),
      columns: columns.slice(0, most.columns),
      columnsOmitted: Math.max(0, columns.length - most.columns),
    },
  }
}

const previewOf = (result: LinkResult, compared: ComparedTransforms): Preview => {
  const { export: name, destination, table, results } = result
  const found = foundFor(result, compared)
  const samples = turnsOf(results, found)
  return {
    export: name,
    destination,
    table,
    ...(found?.state === 'unknown' ? { notCompared: found.why } : {}),
    ...(isOnlyGuessed(found) ? { onlyBuiltIn: true } : {}),
    ...comparedRows(found),
    samples: samples.slice(0, most.samples).map((each) => sampleOf(each, found)),
    samplesOmitted: Math.max(0, samples.length - most.samples),
  }
}

const tableKey = (config: Config, { destination }: Link): string => {
  const declared = config.destinations.find(({ name }) => name === destination)
  return JSON.stringify((declared && adxDestination(declared)?.table) ?? destination)
}

/** A plan with the config and the live state that it was made from, and its transforms against the live ones. */
export type ComparedPlan = {
  readonly config: Config
  readonly world: World
  readonly plan: Plan
  readonly compared: ComparedTransforms
}

/** Tries the transforms that a plan changes. Captured messages may hold people's data, so they are tried only on request. */
export const previewsOf = async (
  { config, world, plan, compared }: ComparedPlan,
  includeCaptured: boolean,
  runJq: RunJq,
): Promise<Previewed> => {
  const changed = new Set(config.exports.flatMap((entry) => entry.links.filter((link) => isChanged(plan, entry, link))))
  if (changed.size === 0) return { previews: [], diagnostics: [] }
  // Other links into the same table may fill the columns that a changed one leaves empty.
  const tables = new Set([...changed].map((link) => tableKey(config, link)))
  const exports = config.exports.map((entry) => ({
    ...entry,
    links: entry.links.filter((link) => tables.has(tableKey(config, link))),
  }))
  const tableOf = columnsAfter(config, world)
  const tried = await testTransforms({ config: { ...config, exports }, runJq, includeCaptured, tableOf })
  const names = new Set(
    config.exports.flatMap((entry) =>
      entry.links.filter((link) => changed.has(link)).map((link) => JSON.stringify([entry.name, link.destination])),
    ),
  )
  const own = tried.filter((result) => names.has(JSON.stringify([result.export, result.destination])))
  return {
    previews: own.map((result) => previewOf(result, compared)),
    diagnostics: [
      ...own.flatMap((result) => besideComparison(result.diagnostics, foundFor(result, compared))),
      ...guessedLosses(config, compared),
    ],
  }
}
