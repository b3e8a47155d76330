import { describe, expect, test } from 'vitest'
import { ask as askEmulator, command, emulatorOf } from '../../server/asking.test-data.ts'
import { placeOf } from '../../server/places.test-data.ts'
import { loadState } from '../../state/load.ts'
import { saveState } from '../../state/save.ts'
import { isObject, parseJson } from '../json.ts'
import { ask, type Trial, trial } from '../trial.ts'
import { textOf } from '../types/value.ts'

const mapping = [{ Properties: { Path: '$.Device' }, column: 'Device', datatype: '' }]
const place = placeOf(3)
const stored = {
  tables: {
    readings: {
      columns: { EnqueuedTime: 'datetime', Device: 'string' },
      policies: {
        partitioning: { PartitionKeys: [{ ColumnName: 'Device', Kind: 'Hash' }] },
        restricted_view_access: { IsEnabled: true },
        row_level_security: { IsEnabled: true, Query: "readings | where Device != 'y'" },
      },
      ingestionMappings: { m1: { mapping } },
    },
  },
  functions: { Assets: { parameters: '()', body: '{ readings | project Device }', folder: 'f' } },
  ingestionMappings: { whole: { kind: 'csv', mapping } },
  materializedViews: {
    newest: {
      source: 'readings',
      query: 'readings | summarize arg_max(EnqueuedTime, *) by Device',
      folder: 'mv',
      enabled: false,
    },
  },
  externalTables: {
    ext: {
      columns: { a: 'string' },
      kind: 'storage',
      dataFormat: 'csv',
      connections: ['https://x.blob.core.windows.net/c;key'],
    },
  },
  continuousExports: {
    daily: { externalTable: 'ext', query: 'readings | project a=Device', over: ['readings'], interval: '1.00:00:00' },
  },
} as const
const state = JSON.stringify({ clusters: { [place.kusto]: { databases: { vitals: stored } } } })

const make = (choices: Parameters<typeof trial>[0] = {}): Trial => {
  const loaded = loadState(state)
  const database = loaded.ok ? loaded.world.clusters.get(place.kusto)?.databases.get('vitals') : undefined
  if (database === undefined) throw new Error('the state does not load')
  const on = trial(choices)
  on.cluster.databases.set('vitals', database)
  return on
}

test('a state keeps them', () => {
  const emulator = emulatorOf(state)
  const loaded = loadState(saveState(emulator))
  expect(loaded).toMatchObject({ ok: true })
  expect(loaded.ok && loaded.world.clusters).toEqual(emulator.world().clusters)
})

describe('what else reads the table', () => {
  test.each<[string, object]>([
    [
      '.show materialized-views',
      { Name: 'newest', SourceTable: 'readings', Query: stored.materializedViews.newest.query, IsEnabled: false },
    ],
    ['.show materialized-view newest', { Name: 'newest', Folder: 'mv' }],
    [
      '.show continuous-exports',
      { Name: 'daily', ExternalTableName: 'ext', CursorScopedTables: `["['vitals'].['readings']"]` },
    ],
    ['.show continuous-export daily', { Name: 'daily', IntervalBetweenRuns: '1.00:00:00' }],
    ['.show external tables', { TableName: 'ext', TableType: 'Blob' }],
    ['.show external table ext', { TableName: 'ext' }],
    [
      '.show table readings ingestion mappings',
      { Name: 'm1', Kind: 'Json', Mapping: JSON.stringify(mapping), Table: 'readings' },
    ],
    ['.show table readings ingestion json mappings', { Name: 'm1' }],
    ['.show database vitals ingestion mappings', { Name: 'whole', Kind: 'Csv' }],
    ['.show functions', { Name: 'Assets', Body: '{ readings | project Device }' }],
    [
      '.show table * policy row_level_security',
      {
        PolicyName: 'RowLevelSecurityPolicy',
        Policy: JSON.stringify(stored.tables.readings.policies.row_level_security),
      },
    ],
    ['.show table * policy partitioning', { PolicyName: 'PartitioningPolicy' }],
    ['.show table readings policy restricted_view_access', { Policy: '{"IsEnabled":true}' }],
  ])('%s', (text, row) => {
    expect(ask(make(), text).rows).toMatchObject([row])
  })

  test('.show table readings ingestion csv mappings has none of another kind', () => {
    expect(ask(make(), '.show table readings ingestion csv mappings').rows).toEqual([])
  })

  test('the script holds a command for each', () => {
    const lines = ask(make(), '.show database vitals schema as csl script').rows.map(
      (row) => row['DatabaseSchemaScript'],
    )
    const json = (value: unknown): string => JSON.stringify(JSON.stringify(value))
    expect(lines).toEqual([
      '.create-merge table readings (EnqueuedTime:datetime, Device:string)',
      `.alter table readings policy partitioning ${json(stored.tables.readings.policies.partitioning)}`,
      '.alter tables (readings) policy restricted_view_access True',
      `.alter table readings policy row_level_security enable "readings | where Device != 'y'"`,
      '.create-or-alter function with (folder = "f") Assets() { readings | project Device }',
      '.create async materialized-view with (folder = "mv") newest on table readings { readings | summarize arg_max(EnqueuedTime, *) by Device }',
      '.create external table ext (a:string) kind=storage dataformat=csv (h@"https://x.blob.core.windows.net/c;******")',
      '.create-or-alter continuous-export daily over (readings) to table ext with (intervalBetweenRuns=time(1.00:00:00), isDisabled=false) <| readings | project a=Device',
      `.create-or-alter table readings ingestion json mapping "m1" ${json(mapping)}`,
      `.create-or-alter database vitals ingestion csv mapping "whole" ${json(mapping)}`,
    ])
  })

  test('policies of these kinds are set and taken away by commands', () => {
    const on = make()
    ask(on, '.alter table readings policy row_level_security disable "readings"')
    ask(on, '.delete table readings policy partitioning')
    expect(on.cluster.databases.get('vitals')?.tables.get('readings')?.policies).toEqual({
      restricted_view_access: { IsEnabled: true },
      row_level_security: { IsEnabled: false, Query: 'readings' },
    })
  })
})

test.each([
  [true, ['Name', 'Type', 'CslType']],
  [false, ['Name', 'Type']],
])('the schema as JSON has views and external tables, and CslType: %s', (cslType, members) => {
  const text = ask(make({ choices: { cslType } }), '.show database vitals schema as json').rows[0]?.['DatabaseSchema']
  const schema = parseJson(textOf(text))
  const database =
    isObject(schema) && isObject(schema['Databases'] ?? null) ? Object(schema['Databases'])['vitals'] : {}
  expect(Object.keys(database.MaterializedViews)).toEqual(['newest'])
  expect(Object.keys(database.ExternalTables.ext.OrderedColumns[0])).toEqual(members)
  expect(Object.keys(database.Tables.readings.OrderedColumns[0])).toEqual(members)
})

describe('a database that does not take writes, and one that is suspended', () => {
  const following = JSON.stringify({
    clusters: {
      [place.kusto]: {
        resourceId: place.cluster,
        databases: {
          vitals: { accessMode: 'ReadOnlyFollowing', tables: { T: { columns: { a: 'string' } } } },
          asleep: { suspension: 'Suspended' },
        },
      },
    },
  })

  test('a follower shows that it is one, and refuses every write', async () => {
    const emulator = emulatorOf(following)
    const shown = await command(emulator, place.kusto, 'vitals', '.show database details | project DatabaseAccessMode')
    expect(JSON.stringify(shown.body)).toContain('ReadOnlyFollowing')
    const refused = await command(emulator, place.kusto, 'vitals', '.create-merge table T (b:string)')
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([400, expect.stringContaining('is read-only')])
    const at = `management.azure.com${place.cluster}/databases/vitals`
    expect((await askEmulator(emulator, 'GET', at)).body).toMatchObject({ kind: 'ReadOnlyFollowing' })
  })

  test('a suspended one shows that it is', async () => {
    const answer = await command(
      emulatorOf(following),
      place.kusto,
      'asleep',
      '.show databases | project SuspensionState',
    )
    expect(JSON.stringify(answer.body)).toContain('["Suspended"]')
  })
})

test('a table that is made again has another id, and keeps it when the state is changed from outside', async () => {
  const emulator = emulatorOf(state)
  const ids: string[] = []
  const look = async (): Promise<void> => {
    const answer = await command(emulator, place.kusto, 'vitals', '.show table readings details | project TableId')
    ids.push(JSON.stringify(answer.body).match(/"([0-9a-f]{8}-[0-9a-f-]{27})"/)?.[1] ?? '')
  }
  await look()
  await command(emulator, place.kusto, 'vitals', '.drop table readings')
  await command(emulator, place.kusto, 'vitals', '.create table readings (Device:string)')
  await look()
  await emulator.handle({
    method: 'PATCH',
    path: '/_emulator/state',
    headers: {},
    body: 'choices: { v1Bool: numbers }',
  })
  await look()
  expect(new Set(ids.slice(0, 2)).size).toBe(2)
  expect(ids[2]).toBe(ids[1])
  expect(saveState(emulator)).not.toContain(ids[1])
})
