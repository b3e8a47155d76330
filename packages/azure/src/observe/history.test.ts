import type { Config } from '@adx-export/core'
import { afterEach, describe, expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { createFakeClock } from '../testing/clock.ts'
import { configWith, someplace } from '../testing/config.ts'
import { drip, endless, torn } from '../testing/hostile.ts'
import { commandOf, databaseOf, kustoError, table } from '../testing/kusto.ts'
import { listen, type Loopback, type Reply } from '../testing/loopback.ts'

const opened: Loopback[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

const secret = 'lab&Secret<0001>'
const principal = { type: 'servicePrincipal', clientId: 'c', tenantId: 't', clientSecret: { env: 'ADX_LAB' } } as const
const config: Config = configWith({ identities: [{ name: 'lab', at: someplace, ...principal }] })
const place = { cluster: 'wards', database: 'vitals' }

/** What a search for drift learns where the journal is answered like this. */
const asked = async (reply: Reply, places = [place]) => {
  const server = await listen(() => reply)
  opened.push(server)
  const clock = createFakeClock()
  const azure = connect({
    config,
    env: { ADX_EXPORT_EMULATOR: server.url, ADX_LAB: secret },
    clock,
    version: '1',
    phase: 'plan',
    limits: { answerBytes: 100_000, optionalTimeout: 200, kustoMargin: 200 },
    random: () => 1,
  })
  const journals = await azure.history.journals(config, places)
  azure.close()
  return { journals, seen: server.seen, slept: clock.slept, reads: azure.observer.reads() }
}

const columns = [
  'Event',
  'EventTimestamp',
  'EntityName',
  'UpdatedEntityName',
  'EntityContainerName',
  'ChangeCommand',
  'Principal',
]
const row = [
  'RENAME-TABLE',
  '2017-01-13T10:30:01.1234567Z',
  'MyTable1',
  'MyTable2',
  'InternalDb',
  '.rename table',
  'a@b.example',
]
const entry = {
  at: '2017-01-13T10:30:01.123Z',
  time: Date.UTC(2017, 0, 13, 10, 30, 1, 123),
  event: 'RENAME-TABLE',
  names: ['MyTable1', 'MyTable2'],
  container: 'InternalDb',
  command: '.rename table',
  by: 'a@b.example',
}
const none = [{ ...place, entries: [] }]

test('the newest rows of thirty days are asked for in one request that may only read', async () => {
  const { journals, seen, reads } = await asked(table(columns, row))
  expect(journals).toEqual([{ ...place, entries: [entry] }])
  const commands = seen.filter(({ path }) => path.includes('/v1/rest/mgmt'))
  expect(commands.map((one) => [databaseOf(one), commandOf(one)])).toEqual([
    [
      'vitals',
      ".show database ['vitals'] journal | where EventTimestamp > ago(30d) | order by EventTimestamp desc | take 500",
    ],
  ])
  expect(JSON.stringify(commands[0]?.body)).toContain('"request_readonly":true')
  expect(reads).toBe(1)
})

test('a database that the config does not have is not asked for', async () => {
  const { journals, seen } = await asked(table(columns, row), [{ ...place, database: 'other' }])
  expect(journals).toEqual([{ ...place, database: 'other', entries: [] }])
  expect(seen).toEqual([])
})

describe('what cannot be read is no entry, and no error', () => {
  test.each<[string, Reply]>([
    ['forbidden', kustoError(403, 'Forbidden', 'no')],
    ['unknown', kustoError(400, 'General_BadRequest', 'what?')],
    ['a missing database', kustoError(404, 'NotFound', 'no such thing')],
    ['throttled', { status: 429, headers: { 'retry-after': '1' } }],
    ['failing', { status: 503 }],
    ['without a token', { status: 401 }],
    ['another page', { body: '<html>' }],
    ['torn', torn],
    ['dripping', drip],
    ['silent', 'hang'],
    ['endless', endless(200, false).reply],
    ['no rows', table(columns)],
    ['no columns', table([], [])],
    ['other columns', table(['Was', 'Wann'], ['x', '2017-01-13T10:30:01Z'])],
  ])('%s', async (_what, reply) => {
    const { journals, reads, slept } = await asked(reply)
    expect(journals).toEqual(none)
    expect(reads).toBe(1)
    expect(slept).toEqual([])
  })
})

describe('a row is taken for what it says', () => {
  const read = async (cells: readonly unknown[], names = columns) => {
    const { journals } = await asked(table(names, cells))
    return journals[0]?.entries[0]
  }
  const but = (at: number, cell: unknown): readonly unknown[] => row.map((each, index) => (index === at ? cell : each))

  test.each<[string, readonly unknown[], object | undefined]>([
    [
      'the documented form of a time',
      but(1, '2017-01-05 14:25:07'),
      { ...entry, at: '2017-01-05T14:25:07.000Z', time: Date.UTC(2017, 0, 5, 14, 25, 7) },
    ],
    ['a time that is none', but(1, '2017-13-40T10:30:01Z'), undefined],
    ['a time in words', but(1, 'yesterday'), undefined],
    ['a time as a number', but(1, 1484303401), undefined],
    ['no time', but(1, null), undefined],
    ['a command that is an object', but(5, { a: 1 }), { ...entry, command: undefined }],
    ['nobody', but(6, ' '), { ...entry, by: undefined }],
    ['no name', but(2, null), { ...entry, names: ['MyTable2'] }],
  ])('%s', async (_what, cells, found) => {
    expect(await read(cells)).toEqual(found)
  })

  test('columns that are missing, or spelt in other letters, say no more and no less', async () => {
    expect(await read(row.slice(0, 3), columns.slice(0, 3))).toEqual({
      at: entry.at,
      time: entry.time,
      event: entry.event,
      names: ['MyTable1'],
    })
    expect(
      await read(
        row,
        columns.map((name) => name.toLowerCase()),
      ),
    ).toEqual(entry)
  })

  test('no secret is in it, however it is spelt, and no more of a text than anybody reads', async () => {
    const found = await read(but(5, `.x ${secret} ${encodeURIComponent(secret)} sig=abcdefgh ${'y'.repeat(1000)}`))
    expect(JSON.stringify(found)).not.toMatch(/Secret|abcdefgh/)
    expect((await read(but(5, 'y'.repeat(9000))))?.command?.length).toBeLessThan(4001)
  })
})
