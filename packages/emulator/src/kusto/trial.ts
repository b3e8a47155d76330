import type { EmulatedCluster, EmulatedDatabase, EmulatedTable, JsonValue } from '../state/model.ts'
import { type KustoCaller, type KustoChoice, kustoChoices, type KustoContext, type KnownPrincipal } from './contract.ts'
import { handleKusto } from './handle.ts'
import { isObject, type JsonObject, parseJson } from './json.ts'
import { textOf } from './types/value.ts'

/** A small cluster for tests: `vitals` with a table or two, and whoever asks. */

export type Trial = {
  readonly cluster: EmulatedCluster
  readonly database: EmulatedDatabase
  readonly context: KustoContext
}

export type TrialOptions = {
  readonly choices?: Readonly<Partial<Record<KustoChoice, JsonValue>>>
  readonly caller?: KustoCaller
  readonly directory?: readonly KnownPrincipal[]
  readonly visibleAfter?: { reads?: number; seconds?: number }
}

const emptyDatabase = (name: string, id: string): EmulatedDatabase => ({
  name,
  id,
  version: { major: 1, minor: 0 },
  tables: new Map(),
  functions: new Map(),
  policies: {},
  principals: [],
  failures: [],
  staleCaches: new Set(),
})

const counter = (): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  }
}

export const trial = (options: TrialOptions = {}): Trial => {
  const database = emptyDatabase('vitals', '0d0d0d0d-0000-4000-8000-000000000001')
  const cluster: EmulatedCluster = {
    host: 'wards.westeurope.kusto.windows.net',
    location: 'westeurope',
    state: 'Running',
    streamingIngestion: true,
    databases: new Map([['vitals', database]]),
  }
  const context: KustoContext = {
    cluster,
    openDatabase: (name) => cluster.databases.get(name.toLowerCase()),
    now: () => '2026-01-02T03:04:05.000Z',
    newId: counter(),
    newRequestId: counter(),
    principalOf: () => options.caller ?? 'anyone',
    findPrincipal: (id) =>
      options.directory?.find((one) => one.objectId === id || one.applicationId === id || one.mail === id),
    visibleAfter: () => options.visibleAfter ?? {},
    choice: (name) => options.choices?.[name] ?? kustoChoices[name].values[0],
  }
  return { cluster, database, context }
}

export type Answer = {
  readonly status: number
  readonly was: string
  readonly body: JsonValue
  /** The rows of the first table, by column name. */
  readonly rows: readonly JsonObject[]
  /** `@message` of an error. */
  readonly message: string
  readonly code: string
}

const first = (value: JsonValue | undefined): JsonValue => (Array.isArray(value) ? (value[0] ?? null) : null)

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : [])

const rowsOf = (table: JsonValue): readonly JsonObject[] => {
  if (!isObject(table)) return []
  const names = listOf(table['Columns']).map((column) => (isObject(column) ? textOf(column['ColumnName']) : ''))
  return listOf(table['Rows']).map((row) =>
    Object.fromEntries(names.map((name, at): [string, JsonValue] => [name, listOf(row)[at] ?? null])),
  )
}

export type Sent = { readonly path?: string; readonly options?: JsonObject; readonly db?: string }

/** Sends a command or query; `sent` says how, where it is not a plain command in `vitals`. */
export const ask = (on: Trial, csl: string, sent: Sent = {}): Answer => {
  const body = { db: sent.db ?? 'vitals', csl, properties: { Options: sent.options ?? {} } }
  const response = handleKusto(on.context, {
    method: 'POST',
    path: sent.path ?? '/v1/rest/mgmt',
    headers: { authorization: 'Bearer t' },
    body: JSON.stringify(body),
  })
  const answer = parseJson(response.body) ?? null
  const error = isObject(answer) && isObject(answer['error']) ? answer['error'] : {}
  const table = Array.isArray(answer)
    ? (answer.find((frame) => isObject(frame) && frame['TableKind'] === 'PrimaryResult') ?? null)
    : first(isObject(answer) ? answer['Tables'] : null)
  return {
    status: response.status,
    was: response.was,
    body: answer,
    rows: rowsOf(table),
    message: textOf(error['@message']),
    code: textOf(error['code']),
  }
}

/** The rows of a query's answer. */
export const query = (on: Trial, csl: string): readonly JsonObject[] => ask(on, csl, { path: '/v2/rest/query' }).rows

/** The table of that name, which the test has made before. */
export const tableIn = (on: Trial, name: string): EmulatedTable => {
  const table = on.database.tables.get(name)
  if (table === undefined) throw new Error(`the trial has no table ${name}`)
  return table
}
