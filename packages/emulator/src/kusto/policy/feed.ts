import type { EmulatedDatabase, EmulatedTable, Row } from '../../state/model.ts'
import type { Result } from '../answer/result.ts'
import type { IngestContext } from '../contract.ts'
import { isObject, type JsonObject } from '../json.ts'
import { parseQuery } from '../query/parse.ts'
import { KustoRefusal } from '../refusal.ts'
import type { Session } from '../session.ts'
import { cursorOver } from '../text/cursor.ts'
import { textOf } from '../types/value.ts'
import { effective } from './effective.ts'
import { update } from './update.ts'

/** A table that is fed from another one, and how. */
export type Feed = { readonly target: EmulatedTable; readonly query: string; readonly transactional: boolean }

/** A row and where it goes; nothing is stored before everything that a transaction holds is known to fit. */
export type Placed = { readonly table: EmulatedTable; readonly row: Row }

const literal = (text: string): string => text.replaceAll(/[\\^$.+?()[\]{}|]/g, String.raw`\$&`)

/** Whether a rule is about this table: by its name, or, with `SourceIsWildCard`, by a pattern such as `Raw*`. */
const names = (rule: JsonObject, table: string): boolean => {
  const source = textOf(rule['Source'])
  if (rule['SourceIsWildCard'] !== true) return source === table
  return new RegExp(`^${source.split('*').map(literal).join('.*')}$`, 's').test(table)
}

/** What feeds from this table, by the update policies of the others. */
export const feedsOf = (database: EmulatedDatabase, source: string): readonly Feed[] =>
  [...database.tables.values()].flatMap((target) => {
    const rules = effective(update, database, target)
    return (Array.isArray(rules) ? rules : []).flatMap((rule) => {
      if (!isObject(rule) || rule['IsEnabled'] === false || !names(rule, source)) return []
      const { Query: query } = rule
      return typeof query === 'string' ? [{ target, query, transactional: rule['IsTransactional'] === true }] : []
    })
  })

/** The query sees the new row alone where it names the source. Source: Microsoft Learn, "Update policy overview". */
const sessionWith = (database: EmulatedDatabase, { table: source, row }: Placed, context: IngestContext): Session => {
  const seen = { ...database, tables: new Map(database.tables).set(source.name, { ...source, rows: [row] }) }
  return {
    context: {
      ...context,
      // A query makes nothing, and answers nobody.
      newRequestId: () => context.newId(),
      openDatabase: () => seen,
      principalOf: () => 'anyone',
      findPrincipal: () => undefined,
      visibleAfter: () => ({}),
    },
    caller: 'anyone',
    databaseName: database.name,
  }
}

const fits = (target: EmulatedTable, { columns }: Result): boolean =>
  columns.length === target.columns.length &&
  columns.every(({ name, type }, at) => target.columns[at]?.name === name && target.columns[at]?.type === type)

/** `unknown`: the query is beyond what is understood here, so nothing is fed and nothing is said. */
export type Fed = { readonly rows: readonly Row[] } | 'mismatch' | 'unknown'

/** What one new row of the source becomes; the columns have to equal those of the target in name, type and order. */
export const fed = (feed: Feed, database: EmulatedDatabase, source: Placed, context: IngestContext): Fed => {
  try {
    const result = parseQuery(cursorOver(feed.query))(sessionWith(database, source, context))
    if (!fits(feed.target, result)) return 'mismatch'
    const rows = result.rows.map((cells) =>
      Object.fromEntries(feed.target.columns.map(({ name }, at) => [name, structuredClone(cells[at] ?? null)])),
    )
    return { rows }
  } catch (error) {
    if (error instanceof KustoRefusal) return 'unknown'
    throw error
  }
}
