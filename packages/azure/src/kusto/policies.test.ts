import { describe, expect, test } from 'vitest'
import type { Config, JsonValue, Policies } from '@adx-export/core'
import { createRedactor } from '../redact.ts'
import { clusterWith, configWith } from '../testing/config.ts'
import { explicitStreaming, listedPolicy, policiesToRead } from './policies.ts'
import { principalOf } from './principals.ts'
import { documentOf, rowsOf } from './replies.ts'
import { schemaOf } from './schema.ts'

const enabled = { IsEnabled: true }
const disabled = { IsEnabled: false }

describe('the streaming policy of a table itself', () => {
  test.each<[string, JsonValue | undefined, JsonValue | undefined, JsonValue | undefined, JsonValue | undefined]>([
    ['unlike its database', undefined, enabled, undefined, enabled],
    ['unlike its database, off', undefined, disabled, enabled, disabled],
    ['like its database and not scripted', undefined, enabled, enabled, undefined],
    ['like its database and scripted', enabled, enabled, enabled, enabled],
    ['scripted off', disabled, disabled, undefined, disabled],
    ['scripted, nothing in force told', enabled, undefined, undefined, enabled],
    ['nothing anywhere', undefined, undefined, undefined, undefined],
  ])('%s', (_, scripted, effective, database, own) => {
    expect(explicitStreaming(scripted, effective, database)).toEqual(own)
  })

  test('undocumented fields of what is in force are kept', () => {
    const effective = { IsEnabled: true, HintAllocatedRate: 2.1, Other: 1 }
    expect(explicitStreaming(enabled, effective, enabled)).toEqual(effective)
  })
})

test('only rows of known tables count', () => {
  const rows = [
    { EntityName: '[d].[a]', Policy: '{"x":1}' },
    { EntityName: '[d].[b]', Policy: 'null' },
    { EntityName: '[d].[c]', Policy: null },
    { EntityName: '[d].[stranger]', Policy: '{"x":1}' },
    { EntityName: '', Policy: '{"x":1}' },
  ]
  expect([...listedPolicy(rows, new Set(['a', 'b', 'c']))]).toEqual([
    ['a', { x: 1 }],
    ['b', null],
    ['c', null],
  ])
})

test.each<[unknown, JsonValue | undefined]>([
  ['{"a":1}', { a: 1 }],
  [{ a: 1 }, { a: 1 }],
  ['[]', []],
  ['null', undefined],
  [null, undefined],
  ['', undefined],
  [undefined, undefined],
])('the document of %o', (cell, document) => {
  expect(documentOf(cell, 'A cell')).toEqual(document)
})

test.each([['not json'], [7], [true], ['7'], ['"text"']])('%o is no document, and not the lack of one', (cell) => {
  expect(() => documentOf(cell, 'A cell')).toThrow(expect.objectContaining({ code: 'bad-answer' }))
})

test.each([
  ['Database Samples Admin', 'admin', false],
  ['Database my db UnrestrictedViewer', 'unrestrictedViewer', false],
  ['AllDatabasesAdmin', 'admin', true],
  ['AllDatabases Viewer', 'viewer', true],
  ['All Databases Monitor', 'monitor', true],
  ['Database x Wizard', 'Wizard', false],
])('the role %s', (text, role, inherited) => {
  expect(principalOf({ Role: text, PrincipalType: 'AAD User', PrincipalFQN: 'aaduser=1;2' })).toMatchObject({
    role,
    inherited,
  })
})

describe('answers', () => {
  const redactor = createRedactor()
  const asked = { host: 'h', redactor }

  test('what is hidden is in no cell, and none of its spellings', () => {
    const knowing = createRedactor()
    knowing.hide('lab&Secret<0001>')
    const cell = String.raw`{"Kind":"lab\u0026Secret\u003C0001\u003E"}`
    const answer = {
      Tables: [{ Columns: [{ ColumnName: 'A' }, { ColumnName: 'B' }], Rows: [[cell, 'lab&Secret<0001>']] }],
    }
    expect(rowsOf(JSON.stringify(answer), { host: 'h', redactor: knowing })).toEqual([
      { A: '{"Kind":"***"}', B: '***' },
    ])
  })

  test('rows go by column name', () => {
    const answer = { Tables: [{ Columns: [{ ColumnName: 'A' }, { ColumnName: 'B' }], Rows: [[1, null]] }] }
    expect(rowsOf(JSON.stringify(answer), asked)).toEqual([{ A: 1, B: null }])
  })

  test.each([
    undefined,
    null,
    'text',
    {},
    { Tables: [] },
    { Tables: [{ Columns: [] }] },
    { Tables: [{ Columns: [], Rows: [{}] }] },
  ])('%o is no answer', (answer) => {
    expect(() => rowsOf(typeof answer === 'string' ? answer : JSON.stringify(answer), asked)).toThrow(
      expect.objectContaining({ code: 'bad-answer' }),
    )
  })

  test('a schema is found whatever the case of its name, and whatever the name where it is the only one', () => {
    const cell = (name: string) => [
      { DatabaseSchema: JSON.stringify({ Databases: { [name]: { Tables: { T: { OrderedColumns: [] } } } } }) },
    ]
    const schema = { tables: [{ name: 'T', columns: [] }], functions: [], externalTables: [] }
    expect(schemaOf(cell('Vitals'), 'vitals')).toEqual(schema)
    expect(schemaOf(cell('0f8fad5b-d9cb'), 'vitals')).toEqual(schema)
  })

  test.each([[[]], [[{ DatabaseSchema: 'x' }]], [[{ DatabaseSchema: '{"Databases":{}}' }]]])(
    '%o is no schema',
    (rows) => {
      expect(() => schemaOf(rows, 'd')).toThrow(expect.objectContaining({ code: 'bad-answer' }))
    },
  )
})

describe('the policies that are read of a database', () => {
  const always = ['streamingIngestion', 'retention', 'caching', 'ingestionBatching']
  const readIn = (config: Config, cluster = 'wards', database = 'vitals'): readonly string[] =>
    policiesToRead(config, cluster, database).map(({ key }) => key)
  const config = configWith()
  const at = config.application.at
  const removing = (...names: readonly string[]): Config => ({
    ...config,
    removed: { ...config.removed, policies: [{ at, names }] },
  })

  test('are the same whatever the file names of them', () => {
    expect(readIn(config)).toEqual(always)
    expect(readIn(removing('wards', 'vitals', 't', 'caching'))).toEqual(always)
  })

  test.each<[string, Policies, Policies]>([
    ['the database', { merge: { allowMerge: false } }, {}],
    ['a table', {}, { merge: { allowMerge: false } }],
  ])('hold one that is read by name where %s names it', (_what, ofDatabase, ofTable) => {
    const place = { at, manage: true, cluster: 'wards' }
    const table = { ...place, name: 't', database: 'vitals', tableName: 't', columns: [], policies: ofTable }
    const database = { ...place, name: 'vitals', databaseName: 'vitals', principals: [], policies: ofDatabase }
    const other = { ...database, name: 'other', databaseName: 'other', policies: {}, tables: [] }
    const named = configWith({ clusters: [clusterWith({ databases: [{ ...database, tables: [table] }, other] })] })
    expect(readIn(named)).toEqual([...always, 'merge'])
    expect(readIn(named, 'wards', 'other')).toEqual(always)
  })

  test('hold one that is read by name where the file removes it', () => {
    expect(readIn(removing('wards', 'vitals', 't', 'merge'))).toEqual([...always, 'merge'])
    expect(readIn(removing('wards', 'vitals', 'merge'))).toEqual([...always, 'merge'])
    expect(readIn(removing('wards', 'other', 'merge'))).toEqual(always)
  })
})
