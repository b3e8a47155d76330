import type { JsonValue } from '@adx-export/core'
import { type Knowledge, andThen, known, mapKnown } from '../../../model/knowledge.ts'
import type { Context } from '../../../model/kind.ts'
import type { AnalyzeKql, KqlColumn, KqlDatabase } from '../../../model/kql.ts'
import { type Reader, callsOf, policiesAround } from './readers.ts'
import { type Surroundings, candidates, surroundingsOf } from './uses.ts'
import type { TableTarget } from './targets.ts'

/** An update policy that a change of a table breaks, or may break, and what that hangs on. */
export type Broken = { readonly words: string; readonly evidence: JsonValue }

const listed = (columns: readonly KqlColumn[]): string => columns.map(({ name, type }) => `${name}:${type}`).join(', ')

const partIn = ({ name, source }: Reader, tableName: string): string =>
  tableName === name
    ? `it is filled from ${source}`
    : `it fills ${name}${tableName === source ? '' : ` from ${source}`}`

/** The functions that a text names, and those that their bodies name; rather one too many than one too few. */
const bodiesOf = (text: string, { functions }: KqlDatabase): JsonValue => {
  const used = new Map<string, string>()
  const texts = [text]
  for (let next = texts.pop(); next !== undefined; next = texts.pop()) {
    for (const { name, body } of functions) {
      if (used.has(name) || !next.includes(name)) continue
      used.set(name, body)
      texts.push(body)
    }
  }
  return [...used].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, body]) => [name, body])
}

/** Consent to breaking a policy does not outlive what it runs. */
const evidenceOf = ({ name, source, query = { text: '' } }: Reader, database: KqlDatabase): JsonValue => [
  name,
  source ?? null,
  query.text,
  bodiesOf(query.text, database),
]

/**
 * Whether an update policy gives what its table takes, once the plan is carried out: the same columns in the same order.
 * https://learn.microsoft.com/kusto/management/update-policy
 */
const misfit = (
  reader: Reader,
  { tableName, after }: Surroundings,
  kql: AnalyzeKql | undefined,
): Broken | undefined => {
  const { name, source, query = { text: '' } } = reader
  const part = partIn(reader, tableName)
  const takesPart = tableName === name || tableName === source
  const use = kql?.(query, after)
  if (use === undefined)
    return takesPart ? { words: `${part}; its query was not analyzed`, evidence: evidenceOf(reader, after) } : undefined
  const evidence = evidenceOf(reader, after)
  if (use.problem !== undefined)
    return { words: `${part}, and adx-export cannot tell whether its query still matches: ${use.problem}`, evidence }
  if (!takesPart && !use.tables.includes(tableName)) return undefined
  const columns = after.tables.find((table) => table.name === name)?.columns ?? []
  if (use.complete && listed(use.output) === listed(columns)) return undefined
  const given = use.complete ? listed(use.output) : `${listed(use.output)}, and columns that only the data knows`
  return { words: `${part}, whose query would give (${given}) for a table of (${listed(columns)})`, evidence }
}

const policiesOf = ({ readers, tableName }: Pick<Surroundings, 'readers' | 'tableName'>): readonly Reader[] => {
  const leading = new Set(candidates(readers, tableName))
  return readers.filter(
    (reader) => reader.kind === 'update-policy' && (reader.table === tableName || leading.has(reader)),
  )
}

/** The update policies that changed columns of a table break. */
export const brokenByColumns = (around: Surroundings, kql: AnalyzeKql | undefined): readonly Broken[] =>
  policiesOf(around).flatMap((reader) => {
    const broken = misfit(reader, around, kql)
    return broken === undefined ? [] : [broken]
  })

/** The update policies that have the table on one of their sides: without it none of them does anything. */
export const brokenByRemoval = (around: Surroundings): readonly Broken[] =>
  policiesOf(around)
    .filter(({ table, source }) => table === around.tableName || source === around.tableName)
    .map((reader) => ({ words: partIn(reader, around.tableName), evidence: evidenceOf(reader, around.after) }))

/** What columns that are added to a table can break: undefined where no update policy has to do with it. */
export const policiesOn = (context: Context, target: TableTarget): Knowledge<Surroundings | undefined> =>
  andThen(policiesAround(context, target), (policies) => {
    // Without any, nothing is asked that may be unreadable.
    if (policies.length === 0) return known(undefined)
    return mapKnown(surroundingsOf(context, target, callsOf(context, target)), (around) =>
      policiesOf(around).length === 0 ? undefined : around,
    )
  })
