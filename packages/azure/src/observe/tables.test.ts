import { describe, expect, test } from 'vitest'
import type { JsonValue } from '@adx-export/core'
import type { LivePolicies } from '@adx-export/planner'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import type { KustoRow } from '../kusto/replies.ts'
import { databaseScriptOf } from '../kusto/database-script.ts'
import { orUnknown } from './known.ts'
import { readTables } from './tables.ts'

const schema = { tables: [{ name: 'T', columns: [{ name: 'a', type: 'string' }] }], functions: [], externalTables: [] }
const detail = {
  TableName: 'T',
  StreamingIngestionPolicy: '{"IsEnabled":true}',
  CachingPolicy: '{"DataHotSpan":"5.00:00:00"}',
}

type Answers = Readonly<Record<string, readonly KustoRow[] | AzureError>>

/** A cluster that answers by a part of the command; what is not named has no rows. */
const clusterThat = (answers: Answers): Cluster => ({
  host: 'h',
  read: (_, command) => {
    const found = Object.entries(answers).find(([part]) => command.includes(part))?.[1] ?? []
    return found instanceof AzureError ? Promise.reject(found) : Promise.resolve(found)
  },
  write: () => Promise.reject(new Error('a read writes')),
  close: () => {},
})

const script = (...commands: readonly string[]): readonly KustoRow[] =>
  ['.create-merge table T (a:string)', ...commands].map((command) => ({ DatabaseSchemaScript: command }))

const read = async (answers: Answers, databaseStreaming?: JsonValue, effective: LivePolicies = {}) => {
  const cluster = clusterThat({ 'tables details': [detail], 'csl script': script(), ...answers })
  const scripted = orUnknown(cluster.read('d', 'csl script'))
  return readTables(
    { cluster, name: 'd' },
    {
      details: { effective, hasPrincipals: false, access: {} },
      schema: Promise.resolve(schema),
      script: scripted.then((rows) => (rows === undefined ? undefined : databaseScriptOf(rows))),
      policies: new Map([['streamingingestion', Promise.resolve(databaseStreaming)]]),
    },
  )
}

const unknownCommand = new AzureError('rejected', 'no such command', { serviceCode: 'BadRequest_SyntaxError' })
const forbidden = new AzureError('forbidden', 'no')
const unset: readonly KustoRow[] = [{ EntityName: '[d].[T]', Policy: 'null' }]

describe('tables where the engine does not know every command', () => {
  test('a list of policies is made up for by the script', async () => {
    const [table] = await read({
      'policy caching': unknownCommand,
      'csl script': script('.alter table T policy caching hot = 5d'),
    })
    expect(table?.explicit.caching).toEqual({ DataHotSpan: '5d', IndexHotSpan: '5d' })
  })

  test('a script is made up for by the lists, and by what is in force', async () => {
    const [table] = await read({
      'csl script': unknownCommand,
      'policy retention': unset,
      'policy ingestionbatching': unset,
      'policy update': unset,
      'policy caching': [{ EntityName: '[d].[T]', Policy: '{"DataHotSpan":"5.00:00:00"}' }],
    })
    expect(table?.explicit).toEqual({
      caching: { DataHotSpan: '5.00:00:00' },
      streamingingestion: { IsEnabled: true },
    })
  })

  test('without either, nothing is made up', async () => {
    await expect(read({ 'csl script': unknownCommand, 'policy caching': unknownCommand })).rejects.toMatchObject({
      code: 'rejected',
      message: expect.stringContaining('caching'),
    })
  })

  test.each(['csl script', 'policy caching', 'tables details'])(
    '%s that may not be read is not made up for',
    async (part) => {
      await expect(read({ [part]: forbidden })).rejects.toMatchObject({ code: 'forbidden' })
    },
  )

  test('a policy like the database has is not the table’s own', async () => {
    const [table] = await read({}, { IsEnabled: true })
    expect(table?.explicit).toEqual({})
    expect(table?.effective.streamingingestion).toEqual({ IsEnabled: true })
  })
})

test('docstrings of columns that the schema does not tell come from the script', async () => {
  const [table] = await read({ 'csl script': script(".alter-merge table T column-docstrings (a:'what it is')") })
  expect(table?.columns).toEqual([{ name: 'a', type: 'string', docstring: 'what it is' }])
})

test('an update policy counts as in force', async () => {
  const [table] = await read({ 'policy update': [{ EntityName: '[d].[T]', Policy: '[{"IsEnabled":true}]' }] })
  expect(table?.explicit.update).toEqual([{ IsEnabled: true }])
  expect(table?.effective.update).toEqual([{ IsEnabled: true }])
})

describe('answers that contradict each other make the tables unreadable', () => {
  const retention = [{ EntityName: '[d].[T]', Policy: '{"SoftDeletePeriod":"365.00:00:00"}' }]
  const scripted = script(`.alter table T policy retention '{"SoftDeletePeriod":"365.00:00:00"}'`)
  test.each<[string, Answers, LivePolicies?]>([
    ['a table without details', { 'tables details': [] }],
    ['a table that the schema lacks', { 'tables details': [detail, { ...detail, TableName: 'U' }] }],
    ['a table that the script lacks', { 'csl script': [] }],
    ['a table that only the script has', { 'csl script': script('.create-merge table U (a:string)') }],
    ['a column that only the script has', { 'csl script': script('.create-merge table T (a:string, b:long)') }],
    ['a policy of the script that the list lacks', { 'csl script': scripted }],
    ['a policy of the script that the list says is not set', { 'csl script': scripted, 'policy retention': unset }],
    ['a policy that no answer tells', { 'csl script': unknownCommand }],
    [
      'a policy that is set and not in force',
      { 'tables details': [{ ...detail, RetentionPolicy: 'null' }], 'policy retention': retention },
    ],
    [
      'a policy of the database that is not in force',
      { 'tables details': [{ ...detail, RetentionPolicy: null }] },
      { retention: { SoftDeletePeriod: '30d' } },
    ],
  ])('%s', async (_, answers, effective) => {
    await expect(read(answers, undefined, effective)).rejects.toMatchObject({
      code: 'bad-answer',
      message: expect.stringContaining('contradict'),
    })
  })

  test('a refusal without a code of the service does not mean that the engine lacks the command', async () => {
    const nobody = new AzureError('rejected', 'The cluster h answered 400')
    await expect(read({ 'policy caching': nobody })).rejects.toBe(nobody)
    await expect(read({ 'csl script': nobody })).rejects.toBe(nobody)
  })

  test('where the list of tables has no column for a policy, what is set counts as in force', async () => {
    const [table] = await read({ 'policy retention': retention }, undefined, {
      ingestionbatching: { MaximumNumberOfItems: 5 },
    })
    expect(table?.effective).toMatchObject({
      retention: { SoftDeletePeriod: '365.00:00:00' },
      ingestionbatching: { MaximumNumberOfItems: 5 },
    })
  })
})

test.each<[string, string, string | undefined]>([
  ['the script', '.create-merge table T (a:long)', 'long'],
  ['nothing', '.create-merge table T', undefined],
])('a type that the schema does not tell comes from %s', async (_, command, type) => {
  const reading = readTables(
    { cluster: clusterThat({ 'tables details': [detail] }), name: 'd' },
    {
      details: { effective: {}, hasPrincipals: false, access: {} },
      schema: Promise.resolve({ tables: [{ name: 'T', columns: [{ name: 'a' }] }], functions: [], externalTables: [] }),
      script: Promise.resolve(databaseScriptOf([{ DatabaseSchemaScript: command }])),
      policies: new Map(),
    },
  )
  const outcome = await reading.then(
    ([table]) => table?.columns,
    (error: unknown) => error,
  )
  expect(outcome).toMatchObject(
    type === undefined ? { message: expect.stringContaining('no known type') } : [{ name: 'a', type }],
  )
})

test('a script that sets a policy on one table has to set it on every table of the list', async () => {
  const both = [{ EntityName: '[d].[T]', Policy: '{"DataHotSpan":"5.00:00:00"}' }]
  const reading = read({ 'policy caching': both, 'csl script': script('.alter table U policy caching hot = 5d') })
  await expect(reading).rejects.toMatchObject({ message: expect.stringContaining('the script does not') })
})

test('a policy in a form that is not known stands for no policy', async () => {
  const strange = script('.alter table T policy caching odd')
  await expect(read({ 'policy caching': unknownCommand, 'csl script': strange })).rejects.toMatchObject({
    message: expect.stringContaining('a command that is not known'),
  })
})
