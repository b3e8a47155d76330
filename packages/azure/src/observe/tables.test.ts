import { describe, expect, test } from 'vitest'
import type { JsonValue } from '@adx-export/core'
import { AzureError } from '../errors.ts'
import type { Cluster } from '../kusto/client.ts'
import type { KustoRow } from '../kusto/replies.ts'
import { readScript } from './script.ts'
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

const read = async (answers: Answers, databaseStreaming?: JsonValue) => {
  const cluster = clusterThat({ 'tables details': [detail], ...answers })
  const scripted = readScript(cluster, 'd')
  return readTables(cluster, 'd', Promise.resolve(schema), Promise.resolve(databaseStreaming), scripted)
}

const unknownCommand = new AzureError('rejected', 'no such command')
const forbidden = new AzureError('forbidden', 'no')
const script = (...commands: readonly string[]): readonly KustoRow[] =>
  commands.map((command) => ({ DatabaseSchemaScript: command }))

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

test('a table that came between two commands has no details', async () => {
  const [table] = await read({ 'tables details': [] })
  expect(table).toMatchObject({ name: 'T', effective: {} })
  expect(table?.rows).toBeUndefined()
})
