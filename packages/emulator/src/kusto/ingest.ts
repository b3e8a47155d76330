import type { EmulatedDatabase, EmulatedTable, JsonValue, Row } from '../state/model.ts'
import type { Ingest, IngestContext, IngestResult } from './contract.ts'
import { isObject, type JsonObject } from './json.ts'
import { fed, feedsOf, type Placed } from './policy/feed.ts'
import { isColumnStale } from './schema/change.ts'
import { typed } from './types/value.ts'
import { arrived } from './command/extents.ts'

type Failure = { readonly code: string; readonly message: string }

const record = (database: EmulatedDatabase, table: string, at: string, { code, message }: Failure): void => {
  const same = database.failures.find((one) => one.table === table && one.code === code && one.details === message)
  if (same === undefined) database.failures.push({ table, at, code, details: message, count: 1 })
  else {
    same.count += 1
    same.at = at
  }
}

/** Every column takes the field of the same name, letter case included; fields without a column are lost. */
const rowOf = (database: EmulatedDatabase, table: EmulatedTable, fields: JsonObject, stale: boolean): Row => {
  const row: Row = {}
  for (const { name, type } of table.columns) {
    const value = stale && isColumnStale(database, table.name, name) ? undefined : fields[name]
    row[name] = structuredClone(typed(value, type))
  }
  return row
}

const mismatch = (table: EmulatedTable): Failure => ({
  code: 'UpdatePolicy_QuerySchemaDoesNotMatchTableSchema',
  message: `The query of the update policy of '${table.name}' does not give the columns of the table.`,
})

const deepest = 10

/** The row, and what update policies make of it in other tables; a failure where a transactional policy fails. */
const placed = (
  database: EmulatedDatabase,
  source: Placed,
  context: IngestContext,
  depth = 0,
): readonly Placed[] | Failure => {
  const all: Placed[] = [source]
  if (depth >= deepest) return all
  for (const feed of feedsOf(database, source.table.name)) {
    const result = fed(feed, database, source, context)
    if (result === 'unknown') continue
    if (result === 'mismatch') {
      record(database, feed.target.name, context.now(), mismatch(feed.target))
      if (feed.transactional) return mismatch(feed.target)
      continue
    }
    for (const next of result.rows) {
      const below = placed(database, { table: feed.target, row: next }, context, depth + 1)
      if (!('code' in below)) for (const each of below) all.push(each)
      else if (feed.transactional) return below
    }
  }
  return all
}

const missing = (table: string): Failure => ({
  code: 'BadRequest_TableNotExist',
  message: `Table '${table}' could not be found.`,
})

const noObject: Failure = {
  code: 'BadRequest_InvalidBlob',
  message: 'A record of multi-line JSON has to be an object.',
}

/**
 * One JSON record into the table of exactly that name, by identity mapping. A record that is no object and a table that does
 * not exist are failures, kept where `.show … failures` finds them; a value that does not fit its column is null.
 * Update policies of other tables then take the new row. Source: Microsoft Learn, "Ingestion mappings".
 */
export const ingest: Ingest = (
  database: EmulatedDatabase,
  table: string,
  fields: JsonValue,
  context: IngestContext,
): IngestResult => {
  const target = database.tables.get(table)
  const now = context.now()
  const refused = (failure: Failure): IngestResult => {
    record(database, table, now, failure)
    return { ok: false, ...failure }
  }
  if (target === undefined) return refused(missing(table))
  if (!isObject(fields)) return refused(noObject)
  const row = rowOf(database, target, fields, context.choice('staleStreamingCache') === true)
  const all = placed(database, { table: target, row }, context)
  if ('code' in all) return refused(all)
  for (const one of all) {
    one.table.rows.push(one.row)
    arrived(one.table, 1, now)
  }
  return { ok: true, rows: 1 }
}
