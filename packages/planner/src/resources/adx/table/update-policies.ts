import type { Context } from '../../../model/kind.ts'
import type { KqlColumn, KqlDatabase } from '../../../model/kql.ts'
import type { JsonValue } from '../../../model/value.ts'
import { databaseAfter } from './after.ts'
import { type Reader, readersOf } from './readers.ts'
import { candidates } from './uses.ts'
import type { TableTarget } from './targets.ts'

/** An update policy that a change of a table breaks, or may break, and what that hangs on. */
export type Broken = { readonly words: string; readonly evidence: JsonValue }

const listed = (columns: readonly KqlColumn[]): string => columns.map(({ name, type }) => `${name}:${type}`).join(', ')

const partIn = ({ name, source }: Reader, tableName: string): string =>
  tableName === name
    ? `it is filled from ${source}`
    : `it fills ${name}${tableName === source ? '' : ` from ${source}`}`

/** The bodies of the functions that the query calls: consent is to them as they are. */
const bodiesOf = (functions: readonly string[], { functions: all }: KqlDatabase): JsonValue =>
  all.flatMap(({ name, body }) => (functions.includes(name) ? [[name, body]] : []))

const evidenceOf = ({ name, source, query }: Reader, bodies: JsonValue): JsonValue => [
  name,
  source ?? null,
  query?.text ?? null,
  bodies,
]

/**
 * Whether an update policy gives what its table takes, once the plan is carried out: the same columns in the same order.
 * https://learn.microsoft.com/kusto/management/update-policy
 */
const misfit = (reader: Reader, tableName: string, after: KqlDatabase, { kql }: Context): Broken | undefined => {
  const { name, source, query = { text: '' } } = reader
  const part = partIn(reader, tableName)
  const takesPart = tableName === name || tableName === source
  const use = kql?.(query, after)
  if (use === undefined)
    return takesPart ? { words: `${part}; its query was not analyzed`, evidence: evidenceOf(reader, []) } : undefined
  const evidence = evidenceOf(reader, bodiesOf(use.functions, after))
  if (use.problem !== undefined)
    return { words: `${part}, and whether its query still fits cannot be told: ${use.problem}`, evidence }
  if (!takesPart && !use.tables.includes(tableName)) return undefined
  const columns = after.tables.find((table) => table.name === name)?.columns ?? []
  if (use.complete && listed(use.output) === listed(columns)) return undefined
  const given = use.complete ? listed(use.output) : `${listed(use.output)}, and columns that only the data knows`
  return { words: `${part}, whose query would give (${given}) for a table of (${listed(columns)})`, evidence }
}

const policiesOf = (context: Context, target: TableTarget): readonly Reader[] => {
  const readers = readersOf(context, target, target.tableName)
  const leading = new Set(candidates(readers, target.tableName))
  return readers.filter(
    (reader) => reader.kind === 'update-policy' && (reader.table === target.tableName || leading.has(reader)),
  )
}

/** The update policies that changed columns of a table break. */
export const brokenByColumns = (context: Context, target: TableTarget): readonly Broken[] => {
  const after = databaseAfter(context, target.clusterKey, target.databaseKey)
  if (after === undefined) return []
  return policiesOf(context, target).flatMap((reader) => {
    const broken = misfit(reader, target.tableName, after, context)
    return broken === undefined ? [] : [broken]
  })
}

/** The update policies that have the table on one of their sides: without it none of them does anything. */
export const brokenByRemoval = (context: Context, target: TableTarget): readonly Broken[] =>
  policiesOf(context, target)
    .filter(({ table, source }) => table === target.tableName || source === target.tableName)
    .map((reader) => ({ words: partIn(reader, target.tableName), evidence: evidenceOf(reader, []) }))

/** Whether columns that are added to a table can break an update policy. */
export const hasUpdatePolicies = (context: Context, target: TableTarget): boolean =>
  policiesOf(context, target).length > 0
