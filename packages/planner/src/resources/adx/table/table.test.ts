import { columnTypeSpellings, canonicalType } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import {
  aCluster,
  aConfig,
  aDatabase,
  aDestination,
  aLink,
  aTable,
  anExport,
  at,
  removing,
} from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import {
  aWorld,
  hidden,
  liveCluster,
  liveClusterResource,
  liveDatabase,
  liveDestination,
  liveExport,
  liveTable,
  none,
  read,
  worldWith,
} from '../../testing/world.test-data.ts'
import { tableKind } from './index.ts'
import { tableTargets } from './targets.ts'
import { placeOf } from '../../../../../../test/places.ts'

const here = placeOf('planner')

const withTable = (over: Parameters<typeof aTable>[0], database: Parameters<typeof aDatabase>[0] = {}) => ({
  clusters: [aCluster({ databases: [aDatabase({ tables: [aTable(over)], ...database })] })],
})
const noTables = { clusters: [aCluster({ databases: [aDatabase({ tables: [] })] })] }
const clear = ".clear table ['vitals_table'] cache streamingingestion schema"

describe('creating a table', () => {
  const empty = worldWith({ tables: read([]) })

  test('names every column, docstring and folder', () => {
    const columns = [
      { name: 'Enqueued Time', type: 'datetime' as const, at },
      { name: 'Value', type: 'dynamic' as const, at, docstring: "it's any" },
    ]
    const plan = judge(tableKind, withTable({ columns, docstring: "ward's\nvitals", folder: 'iot' }), empty)
    expect(plan.actions).toEqual(['create adx/table:wards/vitals/vitals_table'])
    expect(plan.requests).toEqual([
      ".create-merge table ['vitals_table'] (['Enqueued Time']:datetime, ['Value']:dynamic) with (docstring='ward\\'s\\nvitals', folder='iot')",
      ".alter-merge table ['vitals_table'] column-docstrings (['Value']:'it\\'s any')",
    ])
    expect(plan.stages).toEqual(['schema', 'schema'])
    expect(plan.risks).toEqual([])
  })

  test('uses the name in Kusto, not the key', () => {
    const plan = judge(tableKind, withTable({ name: 'key', tableName: 'Other Name' }), empty)
    expect(plan.actions).toEqual(['create adx/table:wards/vitals/key'])
    expect(plan.requests[0]).toMatch(/^\.create-merge table \['Other Name'\] \(/)
  })

  test('clears no schema cache: nothing is delivered into it yet', () => {
    const plan = judge(tableKind, withTable({ policies: { streamingIngestion: true } }), empty)
    expect(plan.requests).not.toContain(clear)
  })

  test('is refused where a function has the name', () => {
    const world = worldWith({ tables: read([]), functions: read([{ name: 'vitals_table', body: '{ 1 }' }]) })
    const plan = judge(tableKind, withTable({}), world)
    expect([plan.codes, plan.requests]).toEqual([['name-in-use-by-function'], []])
  })

  test('comes with a database that is not there yet', () => {
    const world = aWorld({ clusters: { wards: liveCluster({ databases: { vitals: none } }) } })
    expect(judge(tableKind, withTable({}), world).actions).toEqual(['create adx/table:wards/vitals/vitals_table'])
  })

  test('is not assumed where tables cannot be read', () => {
    const plan = judge(tableKind, withTable({}), worldWith({ tables: hidden }))
    expect([plan.actions, plan.codes]).toEqual([[], ['unreadable']])
  })
})

describe('what is no change', () => {
  test.each(columnTypeSpellings.map((spelling) => [spelling, canonicalType(spelling)] as const))(
    'a live type %s for %s',
    (spelling, type) => {
      const columns = [{ name: 'a', type: type ?? 'string', at }]
      const world = worldWith({ tables: read([liveTable({ columns: [{ name: 'a', type: spelling }] })]) })
      const plan = judge(tableKind, withTable({ columns }), world)
      expect([plan.actions, plan.codes]).toEqual([[], []])
    },
  )

  test.each([
    ['another order of columns', { columns: liveTable().columns.toReversed() }],
    ['texts that the file does not mention', { docstring: 'theirs', folder: 'theirs' }],
    ['empty texts', { docstring: '', folder: '' }],
  ])('%s', (_what, live) => {
    expect(judge(tableKind, withTable({}), worldWith({ tables: read([liveTable(live)]) })).actions).toEqual([])
  })

  test('a docstring with other line ends', () => {
    const world = worldWith({ tables: read([liveTable({ docstring: 'a\r\nb' })]) })
    expect(judge(tableKind, withTable({ docstring: 'a\nb\n' }), world).actions).toEqual([])
  })

  test('columns and tables that the file lacks are listed', () => {
    const extra = liveTable({ columns: [...liveTable().columns, { name: 'Extra', type: 'string' }] })
    const world = worldWith({ tables: read([extra, liveTable({ name: 'other', rows: 1 })]) })
    const plan = judge(tableKind, withTable({}), world)
    expect(plan.actions).toEqual([])
    expect(plan.unmanaged).toEqual([
      'adx/table:wards/vitals/other table other, 1 row',
      'adx/table:wards/vitals/vitals_table column Extra: string',
    ])
  })
})

describe('changing a table', () => {
  const more = [
    { name: 'EnqueuedTime', type: 'datetime' as const, at },
    { name: 'Value', type: 'dynamic' as const, at },
    { name: "O'Hare", type: 'long' as const, at, docstring: 'new' },
  ]

  test('appends columns, and only those', () => {
    const plan = judge(tableKind, withTable({ columns: more }))
    expect(plan.attributes).toEqual([
      `columns['O'Hare']: undefined -> "long"`,
      `columns['O'Hare'].docstring: undefined -> "new"`,
    ])
    expect(plan.requests).toEqual([
      ".create-merge table ['vitals_table'] (['O\\'Hare']:long)",
      ".alter-merge table ['vitals_table'] column-docstrings (['O\\'Hare']:'new')",
    ])
  })

  const streamingOn = { IsEnabled: true, HintAllocatedRate: null }
  test.each([
    ['its effective policy', { effective: { streamingingestion: streamingOn } }, {}, {}],
    ['a policy asked for', {}, { policies: { streamingIngestion: true } }, {}],
    ['a policy asked for its database', {}, {}, { policies: { streamingIngestion: true } }],
  ])('clears the cache after it where %s streams', (_why, live, table, database) => {
    const world = worldWith({ tables: read([liveTable(live)]) })
    expect(judge(tableKind, withTable({ columns: more, ...table }, database), world).requests.at(-1)).toBe(clear)
  })

  test('does not clear a cache where nothing streams, or nothing of the schema changes', () => {
    expect(judge(tableKind, withTable({ columns: more })).requests).not.toContain(clear)
    const world = worldWith({ tables: read([liveTable({ effective: { streamingingestion: streamingOn } })]) })
    expect(judge(tableKind, withTable({ folder: 'x' }), world).requests).toEqual([
      ".alter table ['vitals_table'] folder 'x'",
    ])
  })

  test('does not clear a cache on a cluster that streams nowhere', () => {
    const table = liveTable({ effective: { streamingingestion: streamingOn } })
    const resource = read(liveClusterResource({ streamingIngestion: false }))
    const databases = { vitals: read(liveDatabase({ tables: read([table]) })) }
    const world = aWorld({ clusters: { wards: liveCluster({ resource, databases }) } })
    expect(judge(tableKind, withTable({ columns: more }), world).requests).not.toContain(clear)
  })

  test('always clears in Fabric', () => {
    const fabric = aCluster({ engine: 'fabric', databases: [aDatabase({ tables: [aTable({ columns: more })] })] })
    expect(judge(tableKind, { clusters: [fabric] }).requests.at(-1)).toBe(clear)
  })

  test('refuses another type, with a way that loses nothing', () => {
    const columns = [{ name: 'Value', type: 'real' as const, at }]
    const plan = judge(tableKind, withTable({ columns }))
    expect(plan.codes).toEqual(['column-type-differs'])
    expect(plan.messages.join()).toContain('Value of table vitals_table is dynamic, and the file says real')
    expect(plan.hints.join()).toMatch(/\.set-or-append \['vitals_table_new'\].*\.rename tables/)
    expect(plan.requests).toEqual([])
  })

  test.each([
    ['target', liveTable({ effective: { update: [{ IsEnabled: true, Source: 'Raw', Query: 'Raw' }] } }), []],
    [
      'source',
      liveTable(),
      [liveTable({ name: 'Out', explicit: { update: [{ Source: 'vitals_table', Query: 'q' }] } })],
    ],
  ])('warns of an update policy that it is the %s of', (_part, table, others) => {
    const world = worldWith({ tables: read([table, ...others]) })
    const plan = judge(tableKind, withTable({ columns: more }), world)
    expect(plan.risks).toEqual(["breaks-update-policy at columns['O'Hare']"])
  })

  test('does not warn of an update policy that is off', () => {
    const off = liveTable({ effective: { update: [{ IsEnabled: false, Source: 'Raw', Query: 'Raw' }] } })
    expect(judge(tableKind, withTable({ columns: more }), worldWith({ tables: read([off]) })).risks).toEqual([])
  })

  test('is only reported where somebody else owns the table', () => {
    const plan = judge(tableKind, withTable({ columns: more, manage: false }))
    expect([plan.codes, plan.requests]).toEqual([['unmanaged-differs'], []])
  })

  test('of a table that somebody else was to make is said with the command that makes it', () => {
    const plan = judge(tableKind, withTable({ manage: false }), worldWith({ tables: read([]) }))
    expect([plan.codes, plan.requests]).toEqual([['table-missing'], []])
    expect(plan.hints.join()).toContain(
      ".create-merge table ['vitals_table'] (['EnqueuedTime']:datetime, ['Value']:dynamic)",
    )
  })
})

describe('removing', () => {
  const dropsTable = { ...noTables, removed: removing({ tables: ['wards/vitals/vitals_table'] }) }

  test('a table says how many rows go', () => {
    const plan = judge(tableKind, dropsTable)
    expect(plan.actions).toEqual(['delete adx/table:wards/vitals/vitals_table'])
    expect(plan.requests).toEqual([".drop table ['vitals_table'] ifexists"])
    expect([plan.stages, plan.risks]).toEqual([['remove'], ['deletes-data']])
    expect(plan.warnings).toEqual(['Drops table vitals_table with 1,234 rows.'])
  })

  test('a table that is gone is nothing to do', () => {
    expect(judge(tableKind, dropsTable, worldWith({ tables: read([]) })).actions).toEqual([])
  })

  test('consent is to this very table, not to another of the same name', () => {
    const observed = { columns: { a: 'int' }, docstrings: {} }
    const context = { config: aConfig(), world: aWorld() }
    const [target] = tableTargets(context.config).values()
    if (target === undefined) throw new Error('no table is declared')
    for (const action of ['delete', 'update'] as const) {
      expect(tableKind.identity?.(target, { ...observed, id: 't1' }, context, action)).toBe('t1')
      expect(tableKind.identity?.(target, observed, context, action)).toEqual({ a: 'int' })
    }
  })

  test('a column, last, with the cache cleared after it', () => {
    const world = worldWith({ tables: read([liveTable({ effective: { streamingingestion: { IsEnabled: true } } })]) })
    const columns = [{ name: 'EnqueuedTime', type: 'datetime' as const, at }]
    const removed = removing({ columns: ['wards/vitals/vitals_table/Value'] })
    const plan = judge(tableKind, { ...withTable({ columns }), removed }, world)
    expect(plan.requests).toEqual([".drop column ['vitals_table'].['Value'] ifexists", clear])
    expect(plan.stages).toEqual(['remove', 'remove'])
    expect(plan.risks).toEqual(["deletes-data at columns['Value']"])
  })

  test('columns of a table that the file does not declare', () => {
    const removed = removing({ columns: ['wards/vitals/vitals_table/Value', 'wards/vitals/vitals_table/Gone'] })
    const plan = judge(tableKind, { ...noTables, removed })
    expect(plan.requests).toEqual([".drop column ['vitals_table'].['Value'] ifexists"])
    expect(judge(tableKind, { ...noTables, removed }, worldWith({ tables: read([]) })).actions).toEqual([])
  })

  test('in a database that the file does not declare is not guessed', () => {
    const plan = judge(tableKind, { ...noTables, removed: removing({ tables: ['wards/other/t'] }) })
    expect([plan.codes, plan.requests]).toEqual([['unreadable'], []])
  })
})

describe('removing what is still fed', () => {
  const dropsTable = { ...noTables, removed: removing({ tables: ['wards/vitals/vitals_table'] }) }
  const fed = { exports: read([liveExport()]), destinations: read([liveDestination()]) }

  test('is refused', () => {
    const plan = judge(tableKind, dropsTable, worldWith({}, fed))
    expect([plan.codes, plan.requests]).toEqual([['removal-still-fed'], []])
    expect(plan.messages.join()).toContain('export telemetry (Telemetry to ADX)')
  })

  test.each([
    ['the same host in capitals', { clusterUrl: `https://WARDS.${here.region}.kusto.windows.net/` }],
    ['the database in capitals', { database: 'VITALS' }],
  ])('is recognised by %s', (_how, destination) => {
    const world = worldWith({}, { ...fed, destinations: read([liveDestination(destination)]) })
    expect(judge(tableKind, dropsTable, world).codes).toEqual(['removal-still-fed'])
  })

  test.each([
    [
      'the export is removed too',
      { removed: removing({ tables: ['wards/vitals/vitals_table'], exports: ['telemetry'] }) },
      fed,
    ],
    [
      'the link is removed too',
      { removed: removing({ tables: ['wards/vitals/vitals_table'], links: ['telemetry/vitals'] }) },
      fed,
    ],
    ['the file disables the export', { exports: [anExport({ enabled: false, links: [aLink()] })] }, fed],
    ['it is disabled', {}, { ...fed, exports: read([liveExport({ enabled: false })]) }],
    ['its destination is another table', {}, { ...fed, destinations: read([liveDestination({ table: 'other' })]) }],
  ])('is fine where %s', (_why, config, application) => {
    const plan = judge(tableKind, { ...dropsTable, ...config }, worldWith({}, application))
    expect([plan.codes, plan.requests]).toEqual([[], [".drop table ['vitals_table'] ifexists"]])
  })

  test('is fine where the file redirects the destination', () => {
    const tables = [aTable({ name: 'fresh' })]
    const plan = judge(
      tableKind,
      {
        clusters: [aCluster({ databases: [aDatabase({ tables })] })],
        destinations: [aDestination({ table: { cluster: 'wards', database: 'vitals', table: 'fresh' } })],
        removed: removing({ tables: ['wards/vitals/vitals_table'] }),
      },
      worldWith({}, fed),
    )
    expect(plan.codes).toEqual([])
  })

  test('is refused where exports cannot be read', () => {
    expect(judge(tableKind, dropsTable, worldWith({}, { exports: hidden })).codes).toEqual(['unreadable'])
  })
})
