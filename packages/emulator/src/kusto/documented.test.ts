import { expect, test } from 'vitest'
import { loadState } from '../state/load.ts'
import type { EmulatedDatabase } from '../state/model.ts'
import { documented } from './documented.test-data.ts'
import { ask, type Trial, trial } from './trial.ts'

/** A database with one of everything. */
const state = `
clusters:
  wards.eastus2.kusto.windows.net:
    databases:
      D:
        tables:
          T: { columns: { a: string, b: long } }
          U: { columns: { a: string, b: long } }
        functions: { F: '{ T }' }
        materializedViews: { V: { source: T, query: T | summarize count() by a } }
        externalTables: { E: { columns: { a: string } } }
        continuousExports: { X: { externalTable: E, query: T } }
`

const stocked = (): EmulatedDatabase => {
  const loaded = loadState(state)
  const database = loaded.ok
    ? loaded.world.clusters.get('wards.eastus2.kusto.windows.net')?.databases.get('d')
    : undefined
  if (database === undefined) throw new Error('the state has no database D')
  return database
}

const make = (): Trial => {
  const on = trial()
  on.cluster.databases.set('d', stocked())
  return on
}

test.each(documented)('%s is done, or said to be unknown here', (command) => {
  const { status, code, message } = ask(make(), command, { db: 'D' })
  if (status === 200) return
  expect({ status, code, message }).toEqual({
    status: 400,
    code: 'EmulatorNotImplemented',
    message: `The emulator does not implement this command: ${command.slice(0, 80)}`,
  })
})

test('of the commands that are documented, what is implemented is implemented', () => {
  const done = documented.filter((command) => ask(make(), command, { db: 'D' }).status === 200)
  expect(done.length).toBeGreaterThan(100)
})

test.each(['.frobnicate table T', '.show table T everything', '.alter table T policy nonsense "x"'])(
  '%s, which nobody documents, is not called a syntax error either',
  (command) => {
    expect(ask(make(), command, { db: 'D' }).code).toBe('EmulatorNotImplemented')
  },
)

test.each(['show tables', '.create table T (a string)', ".alter table T policy caching 'x'", '.show table'])(
  '%s is a syntax error',
  (command) => {
    expect(ask(make(), command, { db: 'D' }).code).toBe('BadRequest_SyntaxError')
  },
)

test('an unknown command in a script fails its row with the same words', () => {
  const { rows } = ask(make(), '.execute database script <|\n.alter database D prettyname "x"', { db: 'D' })
  const reason = 'The emulator does not implement this command: .alter database D prettyname "x"'
  expect(rows).toMatchObject([{ Result: 'Failed', Reason: reason }])
})
