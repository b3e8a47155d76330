import type { Config } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { differencesIn, draft } from '../all-kinds.ts'
import type { JournalEntry } from '../model/history.ts'
import { type Knowing, loggedDatabases, withLastChanges } from '../plan/last-change.ts'
import { hash } from '../testing/example-kind.test-data.ts'
import { aCluster, aConfig, aDatabase, aTable, at as someplace, lab, removing } from './testing/config.test-data.ts'
import { aWorld, liveTable, read, worldWith } from './testing/world.test-data.ts'

const now = Date.UTC(2026, 10, 30, 12)
const applied = Date.UTC(2026, 10, 20)
const at = '2026-11-24T09:30:00.000Z'
const by = 'imike@contoso.example'
const command = '.alter table vitals_table policy retention @\'{"SoftDeletePeriod":"730.00:00:00"}\''

const withTable = (over: Parameters<typeof aTable>[0], more: Partial<Config> = {}): Config =>
  aConfig({ clusters: [aCluster({ databases: [aDatabase({ tables: [aTable(over)] })] })], ...more })

const keeping = withTable({ policies: { retention: { softDelete: '365.00:00:00' } } })
const kept = { SoftDeletePeriod: '730.00:00:00', Recoverability: 'Enabled' }
const longer = worldWith({
  tables: read([liveTable({ explicit: { retention: kept }, effective: { retention: kept } })]),
})

const entry = ({ at: when = at, ...over }: Partial<JournalEntry> = {}): JournalEntry => ({
  at: when,
  time: Date.parse(when),
  event: 'ALTER-TABLE-POLICY',
  names: ['vitals_table'],
  container: 'vitals',
  command,
  by,
  ...over,
})

/** An entry that says little. */
const bare = (over: Partial<JournalEntry>): JournalEntry => ({
  at,
  time: Date.parse(at),
  names: ['vitals_table'],
  ...over,
})

type Given = {
  readonly config?: Config
  readonly world?: Parameters<typeof draft>[1]
}

const told = (entries: readonly JournalEntry[], given: Given = {}) => {
  const config = given.config ?? keeping
  const drafted = draft(config, given.world ?? longer, hash)
  const { differences } = differencesIn(drafted, config, { now }, hash)
  const journals = loggedDatabases(drafted, differences).map((place) => ({ ...place, entries }))
  const knowing: Knowing = { now, since: applied }
  return withLastChanges(drafted, differences, journals, knowing).map(({ changed }) => changed)
}

const own = { at, of: 'difference', by, command }
const ofTable = { at, of: 'table' }
const other = '.alter table vitals_table policy caching hot = 3d'

describe('the last change that the log has', () => {
  test.each<[string, readonly JournalEntry[], readonly unknown[]]>([
    ['the policy by its command', [entry()], [own]],
    ['by its event, without a command', [bare({ by, event: 'RetentionPolicyAlter' })], [{ at, of: 'difference', by }]],
    ['an event that nobody knows, by its command', [entry({ event: 'X' })], [own]],
    ['a name with its database', [entry({ names: ['[vitals].[vitals_table]'] })], [own]],
    ['the name after the change', [entry({ names: ['', 'vitals_table'] })], [own]],
    [
      'blanks and letter case of the command',
      [entry({ command: '.ALTER TABLE vitals_table\n POLICY  retention x' })],
      [{ ...own, command: '.ALTER TABLE vitals_table POLICY retention x' }],
    ],
    [
      'the newest of several',
      [entry({ at: '2026-11-22T00:00:00Z', by: 'old' }), entry(), entry({ at: '2026-11-23T00:00:00Z' })],
      [own],
    ],
    [
      'the newest about it, before a newer one about the table',
      [entry(), entry({ at: '2026-11-25T00:00:00Z', command: other })],
      [own],
    ],
    ['another policy of the table: only that the table was changed', [entry({ command: other })], [ofTable]],
    ['who is not said', [bare({ command })], [{ at, of: 'difference', command }]],
    ['neither who nor how is said', [bare({ event: 'X' })], [ofTable]],
    ['another table', [entry({ names: ['other'] })], [undefined]],
    ['another letter case is another table', [entry({ names: ['Vitals_Table'] })], [undefined]],
    ['a table of another database', [entry({ names: ['[archive].[vitals_table]'] })], [undefined]],
    ['a table whose name ends so', [entry({ names: ['my.vitals_table'] })], [undefined]],
    ['before the last apply', [entry({ at: '2026-11-19T23:59:59Z' })], [undefined]],
    ['later than now', [entry({ at: '2026-12-24T00:00:00Z' })], [undefined]],
    ['extents that the service drops', [entry({ event: 'DROP-EXTENTS', command: '' })], [undefined]],
    ['an empty log', [], [undefined]],
  ])('%s', (_what, entries, changes) => {
    expect(told(entries)).toEqual(changes)
  })

  test.each<[string, Given, readonly JournalEntry[], readonly unknown[]]>([
    ['without the time of an apply somebody is believed', {}, [entry()], [own]],
    ['nobody is not, since it may have been the apply', {}, [bare({ command })], [undefined]],
    [
      'the identity that asks is not, since it may see no others',
      { world: { ...longer, self: { applicationId: 'AB-12' } } },
      [entry({ at: '2026-11-25T00:00:00Z', by: 'Microsoft Entra app id=ab-12' }), entry()],
      [undefined],
    ],
  ])('%s', (_what, given, entries, changes) => {
    const config = given.config ?? keeping
    const drafted = draft(config, given.world ?? longer, hash)
    const { differences } = differencesIn(drafted, undefined, { now }, hash)
    const journals = loggedDatabases(drafted, differences).map((place) => ({ ...place, entries }))
    expect(withLastChanges(drafted, differences, journals, { now }).map(({ changed }) => changed)).toEqual(changes)
  })
})

describe('other things than policies of a table', () => {
  const folder = withTable({ folder: 'a' })
  const dropped = withTable({}, {})
  const database = aConfig({
    clusters: [aCluster({ databases: [aDatabase({ policies: { retention: { softDelete: '365.00:00:00' } } })] })],
  })
  const ofDatabase = worldWith({ policies: read({ retention: kept }) })

  test.each<[string, Given, JournalEntry, readonly unknown[]]>([
    [
      'a folder',
      { config: folder, world: worldWith({ tables: read([liveTable({ folder: 'b' })]) }) },
      entry({ command: '.alter table vitals_table folder "b"' }),
      [{ ...own, command: '.alter table vitals_table folder "b"' }],
    ],
    [
      'a table that is gone',
      { config: dropped, world: worldWith({ tables: read([]) }) },
      entry({ event: 'DROP-TABLE', command: '.drop table vitals_table' }),
      [{ ...own, command: '.drop table vitals_table' }],
    ],
    [
      'a table that is gone was not altered away',
      { config: dropped, world: worldWith({ tables: read([]) }) },
      entry(),
      [ofTable],
    ],
    [
      'a table that came back',
      {
        config: aConfig({
          removed: removing({ tables: ['wards/vitals/vitals_table'] }),
          clusters: [aCluster({ databases: [aDatabase({ tables: [] })] })],
        }),
        world: aWorld(),
      },
      entry({ event: 'CREATE-TABLE', command: '.create table vitals_table (a:int)' }),
      [{ ...own, command: '.create table vitals_table (a:int)' }],
    ],
    [
      'a column, by the entry that it has of its own',
      {
        world: worldWith({ tables: read([liveTable({ columns: [{ name: 'EnqueuedTime', type: 'datetime' }] })]) }),
        config: withTable({}),
      },
      bare({ event: 'DROP-COLUMN', by, names: ['Value'], container: 'vitals_table' }),
      [{ at, of: 'difference', by }],
    ],
    [
      'a grant, by the id that the file has',
      {
        config: aConfig({
          identities: [lab],
          clusters: [
            aCluster({
              databases: [
                aDatabase({
                  principals: [{ at: someplace, role: 'admin', subject: { type: 'identity', identity: 'lab' } }],
                }),
              ],
            }),
          ],
        }),
        world: worldWith({ principals: read([]) }),
      },
      entry({
        event: 'X',
        names: ['vitals'],
        command: `.drop database vitals admins ('aadapp=${lab.type === 'servicePrincipal' ? lab.clientId : ''}')`,
      }),
      [{ ...own, command: expect.stringContaining('.drop database vitals admins') }],
    ],
    [
      'a policy of the database',
      { config: database, world: ofDatabase },
      entry({ event: 'X', names: ['VITALS'], command: '.alter database vitals policy retention' }),
      [{ ...own, command: '.alter database vitals policy retention' }],
    ],
    [
      'a table that is called like the database',
      { config: database, world: ofDatabase },
      entry({ names: ['vitals'], command: '.alter table vitals policy retention' }),
      [undefined],
    ],
    [
      'of a database nothing is said of other changes',
      { config: database, world: ofDatabase },
      entry({ event: 'X', names: ['vitals'], command: '.alter database vitals policy caching' }),
      [undefined],
    ],
  ])('%s', (_what, given, one, changes) => {
    expect(told([one], given)).toEqual(changes)
  })
})

describe('who is asked', () => {
  const more = withTable({ policies: { retention: { softDelete: '365.00:00:00' }, caching: '1.00:00:00' } })

  test('each database once, and none for what waits for its apply', () => {
    const drafted = draft(more, longer, hash)
    const places = (differences: Parameters<typeof loggedDatabases>[1]) => loggedDatabases(drafted, differences)
    const { differences } = differencesIn(drafted, more, { now }, hash)
    expect(differences.length).toBeGreaterThan(1)
    expect(places(differences)).toEqual([{ cluster: 'wards', database: 'vitals' }])
    expect(places(differences.map((one) => ({ ...one, origin: 'merged' })))).toEqual([])
    expect(places(differences.map((one) => ({ ...one, ignored: { reason: '', until: '' } })))).toEqual([])
  })

  test('no more than twenty databases', () => {
    const names = Array.from({ length: 25 }, (_, at) => `d${String(at)}`)
    const databases = names.map((name) =>
      aDatabase({ name, databaseName: name, tables: [aTable({ database: name, folder: 'a' })] }),
    )
    const config = aConfig({ clusters: [aCluster({ databases })] })
    const drafted = draft(config, aWorld(), hash)
    const differences = drafted.changes.map(({ address }) => ({ address }))
    expect(loggedDatabases(drafted, differences)).toHaveLength(20)
  })
})

describe('what a log says is text from outside', () => {
  const secret = `abc1Q~${'x'.repeat(34)}`

  test('a secret in a command or a name is masked before it is cut', () => {
    const text = `${command} // ${'y'.repeat(110)} ${secret}`
    const [changed] = told([entry({ command: text, by: secret })])
    expect(JSON.stringify(changed)).not.toContain('1Q~x')
    expect(changed?.command).toHaveLength(200)
  })

  test('an obfuscated literal is not shown, and lines become one', () => {
    const [changed] = told([entry({ command: `.alter table vitals_table policy retention\nh@'https://x;key' H"y"` })])
    expect(changed?.command).toBe(".alter table vitals_table policy retention h'***' h'***'")
  })
})
