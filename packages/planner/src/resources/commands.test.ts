import { createRequire } from 'node:module'
import type { Policies } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { bracketed } from '../kusto/text.ts'
import type { LivePolicies } from '../model/world.ts'
import { databasePrincipalKind } from './adx/database-principal/index.ts'
import { tableKind } from './adx/table/index.ts'
import { tablePolicyKind } from './adx/table-policy/index.ts'
import { aCluster, aDatabase, aTable, at, removing } from './testing/config.test-data.ts'
import { judge } from './testing/judge.test-data.ts'
import { aWorld, liveCluster, liveDatabase, livePrincipal, liveTable, read } from './testing/world.test-data.ts'

/** Every command that a kind can emit must please Microsoft's own parser of the Kusto language. */

type List<T> = { readonly Count: number; getItem(index: number): T }
type Finding = { readonly Code: string; readonly Message: string; readonly Start: number }
type Constructor = new (...values: readonly unknown[]) => object
type Kusto = {
  readonly Language: {
    readonly Symbols: {
      readonly TableSymbol: { readonly $ctor7: Constructor }
      readonly DatabaseSymbol: { readonly $ctor1: Constructor }
    }
    readonly GlobalState: { readonly Default: { WithDatabase(database: object): object } }
    readonly KustoCode: { ParseAndAnalyze(text: string, globals: object): { GetDiagnostics(): List<Finding> } }
  }
}

const load = (): Kusto['Language'] => {
  const require = createRequire(import.meta.url)
  require('@kusto/language-service-next/bridge.min.js')
  require('@kusto/language-service-next/Kusto.Language.Bridge.min.js')
  const { Kusto } = globalThis as unknown as { readonly Kusto: Kusto }
  return Kusto.Language
}

const { Symbols, GlobalState, KustoCode } = load()

const globalsOf = (database: string, table: string, columns: readonly string[]): object => {
  const schema = `(${columns.map((name) => `${bracketed(name)}:string`).join(', ')})`
  const symbol = new Symbols.TableSymbol.$ctor7(table, schema, null)
  return GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.$ctor1(database, [symbol]))
}

const findings = (globals: object, command: string): readonly string[] => {
  const list = KustoCode.ParseAndAnalyze(command, globals).GetDiagnostics()
  return Array.from({ length: list.Count }, (_, index) => {
    const { Code, Message, Start } = list.getItem(index)
    return `${Code} at ${Start}: ${Message} in ${command}`
  })
}

const commandsOf = (steps: ReturnType<typeof judge>['steps']): readonly string[] =>
  steps.flatMap((step) =>
    step.system === 'kusto'
      ? [
          step.command
            .map((part) => (typeof part === 'string' ? part : '00000000-0000-0000-0000-000000000001'))
            .join(''),
        ]
      : [],
  )

const on = { IsEnabled: true, HintAllocatedRate: 2.1 }
const live: LivePolicies = {
  streamingingestion: on,
  caching: { DataHotSpan: '1.00:00:00', HotWindows: [{ MinValue: '2026-01-01T00:00:00Z', MaxValue: '2026-02-01' }] },
}
const policies: readonly Policies[] = [
  {
    streamingIngestion: false,
    retention: { softDelete: '365.00:00:00' },
    caching: '30.00:00:00',
    ingestionBatching: { time: '00:00:30' },
  },
  {
    streamingIngestion: true,
    retention: { recoverability: 'Disabled' },
    caching: '1.00:00:00.5000000',
    ingestionBatching: { items: 7 },
  },
  { retention: { softDelete: '1.00:00:01', recoverability: 'Disabled' }, caching: '00:00:00' },
]

/** Everything that can be asked of one table in one database under these names. */
const everyCommand = (database: string, table: string, column: string): readonly string[] => {
  const columns = [
    { name: 'EnqueuedTime', type: 'datetime' as const, at },
    { name: column, type: 'dynamic' as const, at, docstring: column },
  ]
  const roles = ['admin', 'user', 'viewer', 'unrestrictedViewer', 'ingestor', 'monitor'] as const
  const principals = [
    ...roles.map((role) => ({ at, role, subject: { type: 'identity' as const, identity: 'app' } })),
    { at, role: 'user' as const, subject: { type: 'user' as const, id: "o'neil@contoso.com" } },
    { at, role: 'user' as const, subject: { type: 'group' as const, id: 'g', tenantId: 't' } },
  ]
  const configOf = (over: Parameters<typeof aTable>[0], asked: Policies = {}) => ({
    clusters: [
      aCluster({
        databases: [
          aDatabase({
            databaseName: database,
            principals,
            policies: asked,
            tables: [aTable({ tableName: table, columns, docstring: column, folder: column, ...over })],
          }),
        ],
      }),
    ],
  })
  const worldOf = (over: Parameters<typeof liveDatabase>[0]) =>
    aWorld({ clusters: { wards: liveCluster({ databases: { vitals: read(liveDatabase(over)) } }) } })
  const bare = liveTable({ name: table, columns: [{ name: 'Old', type: 'int' }], effective: live })
  const full = liveTable({
    name: table,
    columns: [...columns, { name: 'Old', type: 'int' }],
    effective: live,
    explicit: live,
  })
  const missing = worldOf({ tables: read([]) })
  const drops = removing({ columns: ['wards/vitals/vitals_table/Old', `wards/vitals/vitals_table/${column}`] })
  const dropped = removing({ tables: [`wards/vitals/${table.replaceAll('/', '')}`] })
  const lifted = removing({
    policies: ['retention', 'caching', 'streamingIngestion', 'ingestionBatching'].map((name) => `wards/vitals/${name}`),
  })
  const noTable = { clusters: [aCluster({ databases: [aDatabase({ databaseName: database, tables: [] })] })] }
  const plans = [
    judge(tableKind, configOf({ policies: { streamingIngestion: true } }), missing),
    judge(tableKind, configOf({}), worldOf({ tables: read([bare]) })),
    judge(tableKind, { ...configOf({ columns: [] }), removed: drops }, worldOf({ tables: read([full]) })),
    judge(tableKind, { ...noTable, removed: dropped }, worldOf({ tables: read([full]) })),
    ...policies.flatMap((asked) => {
      const config = configOf({ policies: asked }, asked)
      return [
        judge(tablePolicyKind, config, worldOf({ tables: read([full]), policies: read(live) })),
        judge(tablePolicyKind, config, worldOf({ tables: read([bare]) })),
      ]
    }),
    judge(
      tablePolicyKind,
      { ...configOf({}), removed: lifted },
      worldOf({
        policies: read({
          ...live,
          retention: { SoftDeletePeriod: '1d' },
          ingestionbatching: { MaximumNumberOfItems: 7 },
        }),
      }),
    ),
    judge(databasePrincipalKind, configOf({})),
    judge(
      databasePrincipalKind,
      { ...noTable, removed: removing({ principals: ['wards/vitals/viewer/app'] }) },
      worldOf({ principals: read([livePrincipal({ role: 'viewer' })]) }),
    ),
  ]
  return [...new Set(plans.flatMap(({ steps }) => commandsOf(steps)))]
}

describe('the parser of the Kusto language accepts', () => {
  test.each([
    ['names that are keywords', 'table', 'kind', 'policy'],
    ['spaces, dots, hyphens, digits and letters', '1my db-1.2', 'a table.v2 - Ωμέγα', '2 column.v2 - 列'],
    ['quotes and brackets', "d'b", "t'] | x['", `c"'] \\ [`],
    ['ends of lines', 'db', 'a\nb', 'c\r\nd\te\u2028f'],
  ])('every command with %s', (_what, database, table, column) => {
    const commands = everyCommand(database, table, column)
    expect(commands.length).toBeGreaterThan(30)
    const globals = globalsOf(database, table, ['EnqueuedTime', column, 'Old'])
    const all = commands.flatMap((command) => findings(globals, command))
    expect(all).toEqual([])
    expect(commands.filter((command) => /[\r\n\u2028]/.test(command))).toEqual([])
  })

  test.each([
    '.create-merge table',
    '.alter-merge table .* column-docstrings',
    '.alter table .* docstring',
    '.alter table .* folder',
    '.clear table .* cache streamingingestion schema',
    '.drop column',
    '.drop table',
    '.alter table .* policy streamingingestion (enable|disable|.\\{)',
    '.alter database .* policy streamingingestion',
    '.alter-merge (table|database) .* policy retention softdelete = \\S+ recoverability',
    '.alter (table|database) .* policy caching hot = \\S+, hot_window',
    '.alter table .* policy caching hot = time',
    '.alter-merge (table|database) .* policy ingestionbatching',
    '.delete database .* policy (streamingingestion|retention|caching|ingestionbatching)',
    '.add database .* unrestrictedviewers',
    '.drop database .* viewers',
  ])('among them %s', (command) => {
    expect(everyCommand('db', 't', 'c').filter((one) => new RegExp(`^\\${command}`).test(one))).not.toEqual([])
  })

  test('and refuses what is wrong, so that the check means something', () => {
    const globals = globalsOf('db', 't', ['a'])
    expect(findings(globals, ".create-merge table ['t'] (['a']:uuid)")).not.toEqual([])
    expect(findings(globals, ".alter table ['u'] policy streamingingestion enable")).not.toEqual([])
  })
})
