import type { EmulatedDatabase, EmulatedTable, JsonValue, Row } from '../state/model.ts'
import type { Ingest, IngestContext, IngestResult } from './contract.ts'
import { isObject, type JsonObject } from './json.ts'
import { isColumnStale } from './schema/change.ts'
import { typed } from './types/value.ts'

const failed = (database: EmulatedDatabase, table: string, at: string, code: string, details: string): IngestResult => {
  const same = database.failures.find((one) => one.table === table && one.code === code && one.details === details)
  if (same === undefined) database.failures.push({ table, at, code, details, count: 1 })
  else {
    same.count += 1
    same.at = at
  }
  return { ok: false, code, message: details }
}

/** Every column takes the field of the same name, letter case included; fields without a column are lost. */
const rowOf = (database: EmulatedDatabase, table: EmulatedTable, record: JsonObject, stale: boolean): Row => {
  const row: Row = {}
  for (const { name, type } of table.columns) {
    const value = stale && isColumnStale(database, table.name, name) ? undefined : record[name]
    row[name] = structuredClone(typed(value, type))
  }
  return row
}

/**
 * One JSON record into the table of exactly that name, by identity mapping. A record that is no object and a table that does
 * not exist are failures, kept where `.show … failures` finds them; a value that does not fit its column is null.
 * Source: Microsoft Learn, "Ingestion mappings".
 */
export const ingest: Ingest = (
  database: EmulatedDatabase,
  table: string,
  record: JsonValue,
  context: IngestContext,
): IngestResult => {
  const target = database.tables.get(table)
  const now = context.now()
  if (target === undefined) {
    return failed(database, table, now, 'BadRequest_TableNotExist', `Table '${table}' could not be found.`)
  }
  if (!isObject(record)) {
    return failed(database, table, now, 'BadRequest_InvalidBlob', 'A record of multi-line JSON has to be an object.')
  }
  target.rows.push(rowOf(database, target, record, context.choice('staleStreamingCache') === true))
  target.lastIngestion = now
  return { ok: true, rows: 1 }
}
