import { expect, test } from 'vitest'
import { createEmulator, worldDocument } from '../index.ts'
import { command } from './asking.test-data.ts'

const host = 'wards.example.kusto.windows.net'

/** What a table is like that is made after some requests. */
const made = async (requests: number): Promise<unknown> => {
  const emulator = createEmulator()
  for (let count = 0; count < requests; count++) await command(emulator, host, 'vitals', '.show databases')
  await command(emulator, host, 'vitals', '.create-merge table T (A:string)')
  return worldDocument(emulator.world(), { ids: true })
}

test('a table has the same id however many requests came before it', async () => {
  expect(JSON.stringify(await made(0))).toMatch(/"id":"[0-9a-f]{8}-/)
  expect(await made(3)).toEqual(await made(0))
})
