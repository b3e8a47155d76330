import type { AnalyzeKql, KqlDatabase, KqlUse } from '@adx-export/planner'
import { beforeAll, describe, expect, test } from 'vitest'
import { analyzeWith } from './analyze.ts'
import { type Language, loadLanguage } from './language.ts'
import { limits } from './limits.ts'

let language: Language
let shared: AnalyzeKql
beforeAll(async () => {
  language = await loadLanguage()
  shared = analyzeWith(language)
})

const database: KqlDatabase = {
  name: 'vitals',
  tables: [
    {
      name: 'readings',
      columns: [
        { name: 'EnqueuedTime', type: 'datetime' },
        { name: 'Device', type: 'string' },
        { name: 'Value', type: 'dynamic' },
      ],
    },
    {
      name: 'wards',
      columns: [
        { name: 'Device', type: 'string' },
        { name: 'Ward', type: 'string' },
      ],
    },
    { name: 'odd name.with-signs', columns: [{ name: 'a b', type: 'int' }] },
  ],
  functions: [
    { name: 'Assets', parameters: '()', body: '{ readings | where Device != "x" | project-away Value }' },
    { name: 'Again', parameters: '()', body: '{ Assets() | count }' },
    { name: 'Typed', parameters: "(T:(a:int), b:string='x')", body: '{ T | extend b }' },
    { name: 'Broken', parameters: '()', body: '{ nowhere | count }' },
  ],
  views: [
    { name: 'last_reading', query: 'readings | summarize arg_max(EnqueuedTime, *) by Device' },
    { name: 'last_day', query: 'materialized_view("last_reading") | summarize max(EnqueuedTime) by Device' },
  ],
  externalTables: [{ name: 'ext', columns: [{ name: 'a', type: 'string' }] }],
}

const analyze = (text: string, parameters?: string): KqlUse =>
  shared({ text, ...(parameters === undefined ? {} : { parameters }) }, database)

const namesOf = ({ columns }: KqlUse): readonly string[] =>
  columns.map(({ table, column }) => `${table}.${column}`).toSorted()

const outputOf = ({ output, complete }: KqlUse): string =>
  `${output.map(({ name, type }) => `${name}:${type}`).join(' ')}${complete ? '' : ' …'}`

const time = 'readings.EnqueuedTime'
const device = 'readings.Device'

describe('what a query uses', () => {
  test.each<[query: string, tables: readonly string[], columns: readonly string[], output: string]>([
    ['readings', ['readings'], [], 'EnqueuedTime:datetime Device:string Value:dynamic'],
    ['readings | project EnqueuedTime', ['readings'], [time], 'EnqueuedTime:datetime'],
    ["['readings'] | where Device == 'x' | count", ['readings'], [device], 'Count:long'],
    ['readings | project-rename D = Device | where D == "x" | count', ['readings'], [device], 'Count:long'],
    ['readings | extend Heart = toreal(Value.heart) | project Heart', ['readings'], ['readings.Value'], 'Heart:real'],
    [
      'readings | join kind=inner wards on Device | project Ward',
      ['readings', 'wards'],
      [device, 'wards.Device', 'wards.Ward'],
      'Ward:string',
    ],
    [
      'readings | join kind=inner wards on $left.Device == $right.Device | project Device1',
      ['readings', 'wards'],
      [device, 'wards.Device'],
      'Device1:string',
    ],
    ['union readings, wards | project Device', ['readings', 'wards'], [device, 'wards.Device'], 'Device:string'],
    ['union read* | count', ['readings'], [], 'Count:long'],
    ['let r = readings | where Device == "x"; r | count', ['readings'], [device], 'Count:long'],
    ['let f = (d:string) { readings | where Device == d }; f("x") | count', ['readings'], [device], 'Count:long'],
    ['table("readings") | project EnqueuedTime', ['readings'], [time], 'EnqueuedTime:datetime'],
    ['let t = "readings"; table(t) | project EnqueuedTime', ['readings'], [time], 'EnqueuedTime:datetime'],
    ['database("vitals").readings | project Device', ['readings'], [device], 'Device:string'],
    [
      "['odd name.with-signs'] | where ['a b'] > 1 | count",
      ['odd name.with-signs'],
      ['odd name.with-signs.a b'],
      'Count:long',
    ],
    ['external_table("ext") | project a', [], [], 'a:string'],
    ['print "readings"', [], [], 'print_0:string'],
    ['wards // readings', ['wards'], [], 'Device:string Ward:string'],
  ])('%s', (query, tables, columns, output) => {
    const use = analyze(query)
    expect([use.problem, use.tables, namesOf(use), outputOf(use)]).toEqual([undefined, tables, columns, output])
  })

  test('everything that a wildcard may stand for', () => {
    expect(analyze('union * | count').tables).toEqual(['odd name.with-signs', 'readings', 'wards'])
  })

  test.each([
    'readings | where * has "x" | count',
    'readings | search "x" | count',
    'search in (readings) "x" | count',
    'find in (readings) where Device == "x" | count',
    'readings | summarize take_any(*) | count',
    'readings | summarize arg_max(EnqueuedTime, *) by Device | count',
    'readings | extend all = pack_all() | project all',
    'readings | extend d = column_ifexists("Device", "") | project d',
    'readings | getschema | count',
    'readings | evaluate narrow() | count',
  ])('columns that it does not name: %s', (query) => {
    const use = analyze(query)
    expect([use.problem, use.everyColumn, use.tables]).toEqual([undefined, true, ['readings']])
  })

  test('no columns unnamed where it names them all', () => {
    expect(analyze('readings | where Device has "x" | project Value').everyColumn).toBe(false)
  })

  test('through functions that it calls, and functions that these call', () => {
    const use = analyze('Again()')
    expect([use.tables, namesOf(use), use.functions]).toEqual([
      ['readings'],
      [device, 'readings.Value'],
      ['Again', 'Assets'],
    ])
    expect(outputOf(analyze('Assets'))).toBe('EnqueuedTime:datetime Device:string')
  })

  test('through materialized views, and views of views', () => {
    for (const query of ['last_reading | count', 'materialized_view("last_day") | count']) {
      const use = analyze(query)
      expect([use.problem, use.tables]).toEqual([undefined, ['readings']])
      expect(namesOf(use)).toContain(device)
    }
    expect(outputOf(analyze('last_reading'))).toBe('Device:string EnqueuedTime:datetime Value:dynamic')
  })

  test.each<[over: string, views: KqlDatabase['views']]>([
    ['a view', database.views],
    [
      'a function over a view',
      [...database.views.slice(0, 1), { name: 'last_day', query: 'Latest() | project Device' }],
    ],
  ])('through a view over %s, in whatever order the views come', (_, views) => {
    const functions = [{ name: 'Latest', parameters: '()', body: '{ materialized_view("last_reading") }' }]
    const ask = (text: string, order: KqlDatabase['views']): KqlUse =>
      shared({ text }, { ...database, functions, views: order })
    for (const text of ['materialized_view("last_day")', 'materialized_view("last_day") | where isnotnull(Device)']) {
      const inOrder = ask(text, views)
      expect(ask(text, views.toReversed())).toEqual(inOrder)
      expect(inOrder.tables).toEqual(['readings'])
    }
    expect(ask('last_day', views.toReversed())).toMatchObject({ complete: true, tables: ['readings'] })
  })

  test('a column of a view over a view that comes after it', () => {
    const reversed = { ...database, views: database.views.toReversed() }
    const use = shared({ text: 'materialized_view("last_day") | project Device' }, reversed)
    expect([use.problem, outputOf(use)]).toEqual([undefined, 'Device:string'])
  })
})

describe('views of a database', () => {
  /** Views of which each but the first stands on the one before it. */
  const chain = (count: number): KqlDatabase['views'] =>
    Array.from({ length: count }, (_, index) => ({
      name: `view_${index}`,
      query: index === 0 ? 'readings | summarize by Device' : `materialized_view("view_${index - 1}")`,
    }))

  test('cost one database for each level on which they stand, and each table is made once', () => {
    const made = { databases: 0, tables: 0 }
    const { Symbols } = language
    const counted = <T extends object>(what: keyof typeof made, maker: T): T =>
      new Proxy(maker, {
        get: (target, name, self): unknown => {
          made[what]++
          return Reflect.get(target, name, self)
        },
      })
    const analyzeCounted = analyzeWith({
      ...language,
      Symbols: {
        ...Symbols,
        TableSymbol: counted('tables', Symbols.TableSymbol),
        DatabaseSymbol: counted('databases', Symbols.DatabaseSymbol),
      },
    })
    const views = Array.from({ length: 20 }, (_, index) => ({ name: `flat_${index}`, query: 'wards' }))
    const whole = { ...database, views: [...chain(2).toReversed(), ...views] }
    expect(analyzeCounted({ text: 'view_1 | project Device' }, whole).problem).toBeUndefined()
    expect(made).toEqual({ databases: 3, tables: database.tables.length })
  })

  test('are too many beyond the limit: then no query can be told', () => {
    const flat = (count: number): KqlDatabase => ({
      ...database,
      views: Array.from({ length: count }, (_, index) => ({ name: `flat_${index}`, query: 'wards' })),
    })
    expect(shared({ text: 'print 1' }, flat(limits.views)).problem).toBeUndefined()
    expect(shared({ text: 'print 1' }, flat(limits.views + 1)).problem).toBe('too many views')
  })

  test('may stand on one another as deep as the limit', () => {
    const deep = { ...database, views: chain(limits.levels + 1).toReversed() }
    expect(shared({ text: `view_${limits.levels - 1}` }, deep).problem).toBeUndefined()
    expect(shared({ text: `view_${limits.levels}` }, deep).problem).toContain(`view view_${limits.levels}: `)
  })

  test.each<[query: string, why: string]>([
    ['readings | where', 'Missing'],
    ['nowhere | count', 'nowhere'],
    ['Broken()', 'nowhere'],
    ['', 'empty'],
    [`print ${'('.repeat(limits.depth + 1)}1${')'.repeat(limits.depth + 1)}`, 'nested'],
    ['materialized_view("broken")', 'broken'],
  ])('that cannot be told make what reads them so: %s', (query, why) => {
    const views = [...database.views, { name: 'broken', query }]
    const functions = [...database.functions, { name: 'Reads', parameters: '()', body: '{ broken | count }' }]
    for (const text of ['broken | count', 'materialized_view("broken") | count', 'Reads()']) {
      const { problem } = shared({ text }, { ...database, functions, views })
      expect(problem).toContain('view broken: ')
      expect(problem).toContain(why)
    }
    expect(shared({ text: 'last_day | count' }, { ...database, functions, views }).problem).toBeUndefined()
  })
})

describe('a stored function', () => {
  test('has its parameters and its result', () => {
    const use = analyze(
      '{ T | join kind=inner readings on Device | where Ward == w | project Value, w }',
      "(T:(Device:string, Ward:string), w:string='x')",
    )
    expect([use.problem, use.tables, outputOf(use)]).toEqual([undefined, ['readings'], 'Value:dynamic w:string'])
  })

  test('may stand without its braces', () => {
    expect(outputOf(analyze('readings | project Device // all', '()'))).toBe('Device:string')
  })

  test('may give one value', () => {
    expect(outputOf(analyze('{ toscalar(readings | count) }', '()'))).toBe(':long')
  })

  test('that calls one that is broken is told so', () => {
    expect(analyze('{ Broken() | count }', '()').problem).toContain('nowhere')
  })
})

describe('what cannot be told', () => {
  test.each<[query: string, why: string]>([
    ['nowhere | count', 'nowhere'],
    ['readings | where Nothing == 1', 'Nothing'],
    ['readings | where', 'Missing'],
    ['database("other").readings | count', 'other'],
    ['cluster("far").database("other").readings | count', 'cluster'],
    ['table(strcat("read", "ings")) | count', 'only a run knows'],
    ['materialized_view(strcat("last_", "day")) | count', 'only a run knows'],
    ['Broken()', 'nowhere'],
    ['', 'empty'],
    [`print ${'('.repeat(limits.depth + 1)}1${')'.repeat(limits.depth + 1)}`, 'nested'],
    [`print "${'x'.repeat(limits.characters)}"`, 'longer'],
    ['}{ ][ )( "', ''],
  ])('%s', (query, why) => {
    const { problem } = analyze(query)
    expect(problem).toBeDefined()
    expect(problem).toContain(why)
  })

  test('columns that only the data knows', () => {
    const use = analyze('readings | evaluate bag_unpack(Value)')
    expect([use.problem, use.complete]).toEqual([undefined, false])
  })
})

test('one analyzer serves several databases', () => {
  const one = analyzeWith(language)
  const [readings] = database.tables
  if (readings === undefined) throw new Error('no table')
  const without = { ...database, tables: [{ ...readings, columns: readings.columns.slice(0, 1) }] }
  const text = 'readings | where Device == "x"'
  expect(one({ text }, database).problem).toBeUndefined()
  expect(one({ text }, without).problem).toContain('Device')
  expect(one({ text }, database).problem).toBeUndefined()
})

test('one analyzer parses only so many queries, of whatever databases', () => {
  const one = analyzeWith(language, 2)
  const problems = [database, { ...database }, database].map((each) => one({ text: 'readings' }, each).problem)
  expect(problems).toEqual([undefined, undefined, 'too many queries'])
})
