import { expect, test } from 'vitest'
import { kqlFor } from './kql.ts'
import { readyIn } from './testing/opened.test-data.ts'
import { memoryFiles, minimal, noReaders, worldOf } from './testing/memory.test-data.ts'

const configOf = async (text: string) => {
  const opened = await readyIn(memoryFiles({ 'c.yaml': text }), 'c.yaml')
  if (opened.kind === 'invalid') throw new Error(JSON.stringify(opened.document))
  return opened.config
}

const world = worldOf({
  tables: {
    state: 'read',
    value: [
      {
        name: 't',
        columns: ['a', 'old'].map((name) => ({ name, type: 'string' })),
        effective: {},
        explicit: {},
      },
    ],
  },
  functions: { state: 'read', value: [{ name: 'f', parameters: '()', body: '{ t | project old }' }] },
  ...noReaders,
})

const isLoaded = (): boolean => 'Kusto' in globalThis

test('the parser of queries is loaded for a question about them, and for nothing else', async () => {
  // Another test of the same process may have loaded it before.
  const before = isLoaded()
  expect(await kqlFor(await configOf(minimal), world)).toBeUndefined()
  expect(isLoaded()).toBe(before)
  const kql = await kqlFor(await configOf(`${minimal}removed: { columns: [wards/vitals/t/old] }\n`), world)
  expect(isLoaded()).toBe(true)
  const tables = [{ name: 't', columns: [{ name: 'old', type: 'string' }] }]
  const database = { name: 'vitals', tables, functions: [], views: [], externalTables: [] }
  expect(kql?.({ text: 't | project old' }, database).columns).toEqual([{ table: 't', column: 'old' }])
})
