import { afterEach, describe, expect, test } from 'vitest'
import { connect } from '../connect.ts'
import { createFakeClock } from '../testing/clock.ts'
import { configWith } from '../testing/config.ts'
import { torn } from '../testing/hostile.ts'
import { commandOf, databaseOf, kustoError, table } from '../testing/kusto.ts'
import { listen, type Loopback, type Reply } from '../testing/loopback.ts'

const opened: Loopback[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
})

const place = { cluster: 'wards', database: 'vitals' }
const year = '365d'
const ofOne = [{ table: 'patch', period: year }]

const asked = async (
  reply: Reply,
  tables: readonly { table: string; period: string; empty?: true }[] = ofOne,
  where = place,
) => {
  const server = await listen(() => reply)
  opened.push(server)
  const clock = createFakeClock()
  const config = configWith({})
  const azure = connect({
    config,
    env: { ADX_EXPORT_EMULATOR: server.url },
    clock,
    version: '1',
    phase: 'plan',
    limits: { answerBytes: 100_000, optionalTimeout: 200, kustoMargin: 200 },
    random: () => 1,
  })
  const [answer] = await azure.extents.aged(config, [{ ...where, tables }])
  azure.close()
  const commands = server.seen.filter(({ path }) => path.includes('/v1/rest/mgmt'))
  return { rows: answer?.tables.map(({ rows }) => rows), commands, slept: clock.slept, reads: azure.observer.reads() }
}

const columns = ['TableName', 'All', 'Undated', 'Older0']

test('rows are counted by the extents that hold them, in one request that may only read', async () => {
  const { rows, commands, reads } = await asked(table(columns, ['patch', 4_000_000, 0, 2_100_000]))
  expect(rows).toEqual([{ older: 2_100_000, all: 4_000_000 }])
  expect(commands.map((one) => [databaseOf(one), commandOf(one)])).toEqual([
    [
      'vitals',
      ".show tables (['patch']) extents | summarize All=sum(RowCount), Undated=sumif(RowCount, isnull(MaxCreatedOn)), Older0=sumif(RowCount, MaxCreatedOn < ago(365d)) by TableName",
    ],
  ])
  expect(JSON.stringify(commands[0]?.body)).toContain('"request_readonly":true')
  expect(reads).toBe(1)
})

test('tables of several periods go into the same request, and names are quoted', async () => {
  const tables = [
    { table: "it's", period: year },
    { table: 'patch', period: '30m' },
    { table: 'Patch', period: '1h' },
  ]
  const { rows, commands } = await asked(
    table(
      [...columns, 'Older1', 'Older2'],
      ['Patch', 5, 0, 1, 2, 0],
      ["it's", '9', '0', '3', '4', '5'],
      ['patch', 7, 0, 1, 6, 0],
    ),
    tables,
  )
  expect(rows).toEqual([
    { older: 3, all: 9 },
    { older: 6, all: 7 },
    { older: 0, all: 5 },
  ])
  const [command] = commands
  expect(command === undefined ? '' : commandOf(command)).toMatch(
    /\(\['it\\'s'\], \['patch'\], \['Patch'\]\).*ago\(365d\).*ago\(30m\).*ago\(1h\)/,
  )
})

describe('what is no answer counts nothing, and is asked once', () => {
  test.each<[string, Reply, RegExp]>([
    ['forbidden', kustoError(403, 'Forbidden', 'not you'), /answered 403.*not you/],
    ['throttled', kustoError(429, 'TooManyRequests', 'later', { '@permanent': false }), /answered 429/],
    ['broken', torn, /./],
    ['without rows', table(columns), /Azure lists no extent of it \(table patch\)/],
    ['of another table', table(columns, ['Patch', 1, 0, 1]), /Azure lists no extent of it/],
    ['without times', table(columns, ['patch', 4, 4, 0]), /does not say how old/],
    ['without a column', table(['TableName', 'All', 'Undated'], ['patch', 4, 0]), /unexpected shape.*Older0/],
    ['with an empty cell', table(columns, ['patch', 4, 0, null]), /unexpected shape/],
    ['with a negative number', table(columns, ['patch', 4, 0, -1]), /unexpected shape/],
    ['with more old rows than rows', table(columns, ['patch', 4, 0, 5]), /more old rows than rows/],
    ['with one table twice', table(columns, ['patch', 4, 0, 1], ['patch', 4, 0, 1]), /twice/],
  ])('%s', async (_, reply, why) => {
    const { rows, commands, slept } = await asked(reply)
    expect(rows).toEqual([{ uncounted: expect.stringMatching(why) }])
    expect(commands).toHaveLength(1)
    expect(slept).toEqual([])
  })
})

describe('what is too much for one request is not asked', () => {
  test.each([
    ['tables', Array.from({ length: 201 }, (_, at) => ({ table: `t${String(at)}`, period: year })), /201 tables/],
    ['periods', Array.from({ length: 21 }, (_, at) => ({ table: 'patch', period: `${String(at + 1)}d` })), /periods/],
  ])('%s', async (_, tables, why) => {
    const { rows, commands } = await asked(table(columns), tables)
    expect(rows?.[0]).toEqual({ uncounted: expect.stringMatching(why) })
    expect(commands).toEqual([])
  })

  test('a database that the file does not name', async () => {
    const { rows, commands } = await asked(table(columns), ofOne, { cluster: 'wards', database: 'other' })
    expect(rows).toEqual([{ uncounted: expect.stringMatching(/does not name/) }])
    expect(commands).toEqual([])
  })
})

test('a table that showed no row, and of which Azure lists no extent, has none, and hides no other', async () => {
  const tables = [
    { table: 'patch', period: year },
    { table: 'spare', period: year, empty: true as const },
    { table: 'other', period: year },
  ]
  const { rows } = await asked(table(columns, ['patch', 5, 0, 5]), tables)
  expect(rows).toEqual([
    { older: 5, all: 5 },
    { older: 0, all: 0 },
    { uncounted: expect.stringMatching(/lists no extent of it \(table other\)/) },
  ])
})
