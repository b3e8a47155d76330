import type { Config } from '@adx-export/core'
import { analyzeWith, loadLanguage } from '@adx-export/kql'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AnalyzeKql } from '../../../model/kql.ts'
import { type DatabaseSnapshot, type LiveColumn, type LiveTable, readerTitles } from '../../../model/world.ts'
import { aCluster, aConfig, aDatabase, aTable, at, removing } from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import { hidden, liveReaders, liveTable, read, unasked, worldWith } from '../../testing/world.test-data.ts'
import { tableKind } from './index.ts'
import { needsKql } from './needs-kql.ts'

let kql: AnalyzeKql
let exhausted: AnalyzeKql
beforeAll(async () => {
  const language = await loadLanguage()
  kql = analyzeWith(language)
  exhausted = analyzeWith(language, 0)
})

const columns = (text: string): readonly LiveColumn[] =>
  text.split(' ').map((part) => {
    const [name = '', type = 'string'] = part.split(':')
    return { name, type }
  })

const readings = liveTable({
  name: 'readings',
  columns: columns('EnqueuedTime:datetime Device Value:dynamic'),
  rows: 1204,
  bytes: 3_112_345,
  lastIngestion: '2026-11-28T04:10:22.1234567Z',
})

const out = (policies: readonly { readonly Source: string; readonly Query: string }[], over = ''): LiveTable =>
  liveTable({
    name: 'out',
    columns: columns(over === '' ? 'EnqueuedTime:datetime Value:dynamic' : over),
    explicit: { update: policies.map((policy) => ({ IsEnabled: true, ...policy })) },
  })

const configOf = (
  tables: Parameters<typeof aDatabase>[0],
  removed: Parameters<typeof removing>[0],
): Partial<Config> => ({
  clusters: [aCluster({ databases: [aDatabase(tables)] })],
  removed: removing(removed),
})

const device = configOf({ tables: [] }, { columns: ['wards/vitals/readings/Device'] })
const table = configOf({ tables: [] }, { tables: ['wards/vitals/readings'] })

const withDatabase = (over: Partial<DatabaseSnapshot>) => worldWith({ tables: read([readings]), ...over })

const message = (config: Partial<Config>, over: Partial<DatabaseSnapshot>): string | undefined =>
  judge(tableKind, config, withDatabase(over), { kql }).warnings[0]

const fn = (body: string, parameters = '()', name = 'F') => ({ functions: read([{ name, body, parameters }]) })

const readers = (over: Parameters<typeof liveReaders>[0]): Partial<DatabaseSnapshot> => liveReaders(over)

const amount = '1,204 rows, 3.1 MB, last ingestion 2026-11-28 04:10 UTC'
const dropped = `Drops column Device of table readings, which has ${amount}.`

describe('dropping a column names who uses it', () => {
  test.each<[why: string, over: Partial<DatabaseSnapshot>, user: string]>([
    ['a function that names it', fn('{ readings | where Device != "x" | count }'), 'function F'],
    ['a function that passes it on', fn('{ readings | project-away Value }'), 'function F'],
    ['a function that looks at every column', fn('{ readings | where * has "x" | count }'), 'function F'],
    ['a function with parameters', fn('{ readings | where Device == d | count }', '(d:string)'), 'function F'],
    [
      'a materialized view',
      readers({
        'materialized-view': read([
          { name: 'last', table: 'readings', query: 'readings | summarize max(EnqueuedTime) by Device' },
        ]),
      }),
      'materialized view last',
    ],
    [
      'row-level security',
      readers({
        'row-level-security': read([{ name: 'readings', table: 'readings', query: 'readings | where Device != "y"' }]),
      }),
      'row-level security of readings',
    ],
    [
      'a continuous export',
      readers({ 'continuous-export': read([{ name: 'hourly', query: 'readings', into: 'archive' }]) }),
      'continuous export hourly (into external table archive)',
    ],
    [
      'an ingestion mapping of the table',
      readers({
        'ingestion-mapping': read([{ name: 'm', table: 'readings', columns: columns('Device') }]),
      }),
      'ingestion mapping m',
    ],
    [
      'an ingestion mapping of the database',
      readers({ 'ingestion-mapping': read([{ name: 'm', columns: columns('Device') }]) }),
      'ingestion mapping m',
    ],
    [
      'a partitioning policy',
      readers({ partitioning: read([{ name: 'readings', table: 'readings', columns: columns('Device') }]) }),
      'partitioning policy of readings',
    ],
  ])('%s', (_why, over, user) => {
    expect(message(device, over)).toBe(`${dropped} It is used by ${user}.`)
  })

  test.each<[why: string, over: Partial<DatabaseSnapshot>]>([
    ['a function that ends in a projection without it', fn('{ readings | project EnqueuedTime, Value }')],
    ['a function of another table', fn('{ print readings = 1, Device = 2 }')],
    ['the column of another table', fn('{ readings | project Value | extend Device = 1 | where Device == 1 | count }')],
    [
      'row-level security that lets the rest through',
      readers({ 'row-level-security': read([{ name: 'readings', table: 'readings', query: 'readings' }]) }),
    ],
    [
      'a mapping of another column',
      readers({ 'ingestion-mapping': read([{ name: 'm', table: 'readings', columns: columns('Value') }]) }),
    ],
    [
      'a mapping of another table',
      readers({ 'ingestion-mapping': read([{ name: 'm', table: 'other', columns: columns('Device') }]) }),
    ],
  ])('and not %s', (_why, over) => {
    expect(message(device, over)).toBe(dropped)
  })

  test('also through another function', () => {
    const functions = read([
      { name: 'Inner', body: '{ readings | where Device == "x" | project Value }', parameters: '()' },
      { name: 'Outer', body: '{ Inner() | count }', parameters: '()' },
      { name: 'Beside', body: '{ print 1 }', parameters: '()' },
    ])
    expect(message(device, { functions })).toBe(`${dropped} It is used by function Inner, function Outer.`)
  })

  test('and counts what it cannot tell', () => {
    const functions = read([
      { name: 'F', body: '{ database("other").readings }', parameters: '()' },
      { name: 'G', body: '{ nowhere | where Device == 1 }', parameters: '()' },
    ])
    expect(message(device, { functions })).toContain('function F (counted as a user: ')
    expect(message(device, { functions })).not.toContain('function G')
  })

  test.each([
    ['a function whose body was not told', fn('')],
    [
      'a policy whose query was not told',
      readers({ 'row-level-security': read([{ name: 'out', table: 'out', query: '' }]) }),
    ],
    ['a name that is put together', fn('{ table(strcat("read", "ings")) | count }')],
  ])('and counts %s', (_why, over) => {
    expect(message(device, over)).toContain('(counted as a user: ')
  })

  test.each([
    ['from two texts', '{ table("read" "ings") | where Device == "x" | count }'],
    ['with an escape', String.raw`{ ['readings'] | where Device == "x" | count }`],
  ])('also where its name is spelt %s', (_how, body) => {
    expect(message(device, fn(body))).toContain('It is used by function F')
  })

  test('counts every query that may use it where the parser is not there', () => {
    const world = withDatabase(fn('{ readings | project Value }'))
    expect(judge(tableKind, device, world).warnings).toEqual([
      `${dropped} It is used by function F (counted as a user: its query was not analyzed).`,
    ])
  })

  test('counts every query that may use it where the parser has had too many', () => {
    const world = withDatabase(fn('{ readings | project Value }'))
    expect(judge(tableKind, device, world, { kql: exhausted }).warnings).toEqual([
      `${dropped} It is used by function F (counted as a user: too many queries).`,
    ])
  })

  test('leaves it to the parser how many are too many', () => {
    const unused = { tables: [], columns: [], everyColumn: false, functions: [], output: [], complete: true }
    const functions = Array.from({ length: 600 }, (_, index) => ({
      name: `F${index}`,
      body: '{ print "of readings" }',
      parameters: '()',
    }))
    const world = withDatabase({ functions: read(functions) })
    expect(judge(tableKind, device, world, { kql: () => unused }).warnings).toEqual([dropped])
  })
})

describe('dropping a table names who uses it', () => {
  test('whatever of it they use, and what stands on it', () => {
    const over = {
      functions: read([
        { name: 'F', body: '{ readings | count }', parameters: '()' },
        { name: 'All', body: '{ union * | count }', parameters: '()' },
        { name: 'None', body: '{ print "of readings" }', parameters: '()' },
      ]),
      ...readers({
        'materialized-view': read([
          { name: 'last', table: 'readings', query: 'readings | summarize count() by Device' },
        ]),
        'row-level-security': read([{ name: 'readings', table: 'readings', query: 'false' }]),
        'ingestion-mapping': read([
          { name: 'm', table: 'readings', columns: [] },
          { name: 'd', columns: columns('Device') },
        ]),
      }),
    }
    expect(message(table, over)).toBe(
      `Drops table readings with ${amount}. It is used by function F, function All, materialized view last, row-level security of readings, ingestion mapping m.`,
    )
  })

  test('names twenty at most, and counts the rest', () => {
    const functions = read(
      Array.from({ length: 23 }, (_, index) => ({ name: `F${index}`, body: '{ readings | count }', parameters: '()' })),
    )
    expect(message(table, { functions })).toMatch(/function F19 and 3 more\.$/u)
  })

  test('says what it does not know of its amount', () => {
    const { rows: _rows, bytes: _bytes, lastIngestion: _last, ...bare } = readings
    expect(message(table, { tables: read([bare]) })).toBe('Drops table readings with an unknown number of rows.')
  })
})

describe('consent to a drop is bound to what stands on it', () => {
  const evidence = (over: Partial<DatabaseSnapshot>) => {
    const world = withDatabase(over)
    const plan = judge(tableKind, device, world, { kql })
    return JSON.stringify(plan.evidence.map((one) => one ?? null))
  }

  test('and to its text', () => {
    const [one, other, none] = [
      evidence(fn('{ readings | where Device == "a" | count }')),
      evidence(fn('{ readings | where Device == "b" | count }')),
      evidence({}),
    ]
    expect(new Set([one, other, none]).size).toBe(3)
    expect(none).toBe('[[null,[]]]')
  })
})

describe('an update policy', () => {
  const raw = liveTable({ name: 'raw', columns: columns('EnqueuedTime:datetime Value:dynamic') })
  const adding = (name: string, column: string) =>
    configOf({ tables: [aTable({ name, columns: [{ name: column, type: 'string', at }] })] }, {})

  const risksOf = (config: Partial<Config>, tables: readonly LiveTable[], over: Partial<DatabaseSnapshot> = {}) =>
    judge(tableKind, config, worldWith({ tables: read(tables), ...over }), { kql })

  test.each<[why: string, query: string, over: Partial<DatabaseSnapshot>]>([
    ['that projects', 'raw | project EnqueuedTime, Value', {}],
    ['that calls a function that projects', 'Expand()', fn('{ raw | project EnqueuedTime, Value }', '()', 'Expand')],
    ['that summarizes', 'raw | summarize Value = take_any(Value) by EnqueuedTime', {}],
  ])('%s is not in the way of a new column of its source', (_why, query, over) => {
    const target = out([{ Source: 'raw', Query: query }])
    expect(risksOf(adding('raw', 'Ward'), [raw, target], over).risks).toEqual([])
  })

  test.each([
    ['that takes all columns', 'raw'],
    ['that extends', 'raw | extend Value'],
    ['that cannot be told', 'raw | project EnqueuedTime, Value | where Nothing == 1'],
    ['whose columns the data decides', 'raw | project EnqueuedTime, Value | evaluate bag_unpack(Value)'],
  ])('%s is', (_why, query) => {
    const plan = risksOf(adding('raw', 'Ward'), [raw, out([{ Source: 'raw', Query: query }])])
    expect(plan.risks).toEqual(["breaks-update-policy at columns['Ward']"])
    expect(plan.warnings[0]).toContain('it fills out')
  })

  test('is in the way where the parser has had too many queries', () => {
    const tables = read([raw, out([{ Source: 'raw', Query: 'raw | project EnqueuedTime, Value' }])])
    const plan = judge(tableKind, adding('raw', 'Ward'), worldWith({ tables }), { kql: exhausted })
    expect(plan.risks).toEqual(["breaks-update-policy at columns['Ward']"])
    expect(plan.warnings[0]).toContain('adx-export cannot tell whether its query still matches: too many queries')
  })

  test('says what it would give, and what the table has', () => {
    const plan = risksOf(adding('out', 'Ward'), [
      raw,
      out([{ Source: 'raw', Query: 'raw | project EnqueuedTime, Value' }]),
    ])
    expect(plan.risks).toEqual(["breaks-update-policy at columns['Ward']"])
    expect(plan.warnings[0]).toContain(
      'it is filled from raw, whose query would give (EnqueuedTime:datetime, Value:dynamic) for a table of (EnqueuedTime:datetime, Value:dynamic, Ward:string)',
    )
  })

  test('is judged by the plan as a whole: both sides get the column', () => {
    const config = configOf(
      {
        tables: ['raw', 'out'].map((name) => aTable({ name, columns: [{ name: 'Ward', type: 'string', at }] })),
      },
      {},
    )
    const target = out([{ Source: 'raw', Query: 'raw' }])
    expect(risksOf(config, [raw, target]).risks).toEqual([])
    // However far an apply has come.
    const done = { ...raw, columns: [...raw.columns, { name: 'Ward', type: 'string' }] }
    expect(risksOf(config, [done, target]).risks).toEqual([])
  })

  test('that looks a table up breaks with the columns that it looks up', () => {
    const lookup = liveTable({ name: 'wards', columns: columns('Value:dynamic Ward') })
    const target = out([{ Source: 'raw', Query: 'raw | join kind=inner wards on $left.EnqueuedTime == $right.Ward' }])
    expect(risksOf(adding('wards', 'Floor'), [raw, lookup, target]).risks).toEqual([
      "breaks-update-policy at columns['Floor']",
    ])
    const fits = out([{ Source: 'raw', Query: 'raw | where tostring(Value) in ((wards | project Ward))' }])
    expect(risksOf(adding('wards', 'Floor'), [raw, lookup, fits]).risks).toEqual([])
  })

  test('that still fits is not in the way of dropping a column', () => {
    const target = out([{ Source: 'raw', Query: 'raw | project EnqueuedTime, Value' }])
    const wide = { ...raw, columns: [...raw.columns, { name: 'Ward', type: 'string' }] }
    const config = configOf({ tables: [] }, { columns: ['wards/vitals/raw/Ward'] })
    expect(risksOf(config, [wide, target]).risks).toEqual(["deletes-data at columns['Ward']"])
    const all = out([{ Source: 'raw', Query: 'raw' }], 'EnqueuedTime:datetime Value:dynamic Ward')
    expect(risksOf(config, [wide, all]).risks).toEqual([
      "deletes-data at columns['Ward']",
      "breaks-update-policy at columns['Ward']",
    ])
  })

  test('goes with its table', () => {
    const target = out([{ Source: 'raw', Query: 'raw' }])
    const config = configOf({ tables: [] }, { tables: ['wards/vitals/raw', 'wards/vitals/out'] })
    const plan = risksOf(config, [raw, target])
    expect(plan.risks).toEqual(['deletes-data', 'deletes-data', 'breaks-update-policy'])
    expect(plan.warnings[0]).toBe('Drops table raw with 1,234 rows.')
  })
})

describe('what could not be read', () => {
  const kinds = [
    'materialized-view',
    'row-level-security',
    'continuous-export',
    'ingestion-mapping',
    'partitioning',
  ] as const

  test.each(kinds)('%s refuses the removal, and is named', (kind) => {
    for (const config of [device, table]) {
      const plan = judge(tableKind, config, withDatabase(readers({ [kind]: hidden })), { kql })
      const what = `the ${readerTitles[kind]} of database wards/vitals`
      expect([plan.codes, plan.requests, plan.unread]).toEqual([['unreadable'], [], [what]])
    }
  })

  test('functions do, and what was not asked for does', () => {
    expect(judge(tableKind, device, withDatabase({ functions: hidden }), { kql }).codes).toEqual(['unreadable'])
    const over = readers({ 'materialized-view': unasked })
    expect(judge(tableKind, device, withDatabase(over), { kql }).codes).toEqual(['unreadable'])
  })

  test('functions do for a column under an update policy, whose query may call them', () => {
    const config = configOf(
      { tables: [aTable({ name: 'readings', columns: [{ name: 'Ward', type: 'string', at }] })] },
      {},
    )
    const tables = read([readings, out([{ Source: 'readings', Query: 'Expand()' }])])
    expect(judge(tableKind, config, withDatabase({ tables, functions: hidden }), { kql }).codes).toEqual(['unreadable'])
    expect(judge(tableKind, config, withDatabase({ functions: hidden }), { kql }).codes).toEqual([])
    const views = (part: typeof hidden | typeof unasked) => readers({ 'materialized-view': part })
    expect(judge(tableKind, config, withDatabase({ tables, ...views(hidden) }), { kql }).codes).toEqual(['unreadable'])
    expect(judge(tableKind, config, withDatabase({ tables, ...views(unasked) }), { kql }).codes).toEqual([])
  })

  test('external tables do not: they use no table', () => {
    expect(judge(tableKind, device, withDatabase(readers({ 'external-table': hidden })), { kql }).codes).toEqual([])
  })

  test('does not refuse a column that is added', () => {
    const config = configOf(
      { tables: [aTable({ name: 'readings', columns: [{ name: 'Ward', type: 'string', at }] })] },
      {},
    )
    const over = readers(Object.fromEntries(kinds.map((kind) => [kind, hidden])))
    expect(judge(tableKind, config, withDatabase(over), { kql }).codes).toEqual([])
  })
})

describe('the parser is needed', () => {
  const adding = configOf(
    { tables: [aTable({ name: 'readings', columns: [{ name: 'Ward', type: 'string', at }] })] },
    {},
  )
  const policy = { tables: read([readings, out([{ Source: 'readings', Query: 'readings' }])]) }
  test.each<[why: string, config: Partial<Config>, over: Partial<DatabaseSnapshot>, needed: boolean]>([
    ['a column is dropped under a function that may read it', device, fn('{ readings }'), true],
    ['a table is dropped under a function of a function', table, fn('{ search "x" }'), true],
    ['a column is dropped, and no query names the table', device, fn('{ others }'), false],
    ['a column is dropped, and there is no query', device, {}, false],
    ['what is dropped is gone already', device, { tables: read([]), ...fn('{ readings }') }, false],
    ['a column is added under an update policy', adding, policy, true],
    ['a column is added under a function', adding, fn('{ readings }'), false],
    ['nothing changes', configOf({ tables: [] }, {}), policy, false],
  ])('%s', (_why, config, over, needed) => {
    expect(needsKql({ config: aConfig(config), world: withDatabase(over) })).toBe(needed)
  })
})
