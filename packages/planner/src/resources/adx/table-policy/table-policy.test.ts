import type { JsonValue, Policies } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import type { LivePolicies } from '../../../model/world.ts'
import { aCluster, aDatabase, aTable, clusterId, removing } from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import {
  aWorld,
  hidden,
  liveCluster,
  liveClusterResource,
  liveDestination,
  liveExport,
  liveTable,
  none,
  read,
  worldWith,
} from '../../testing/world.test-data.ts'
import { tablePolicyKind } from './index.ts'
import { policyOfKey } from './policies.ts'

const asking = (ofTable: Policies, ofDatabase: Policies = {}) => ({
  clusters: [aCluster({ databases: [aDatabase({ policies: ofDatabase, tables: [aTable({ policies: ofTable })] })] })],
})
const table = (effective: LivePolicies, explicit: LivePolicies = {}) => read([liveTable({ effective, explicit })])
const days = (count: number): JsonValue => ({ SoftDeletePeriod: `${count}.00:00:00`, Recoverability: 'Enabled' })

describe('what is no change', () => {
  test.each<[string, Policies, LivePolicies]>([
    [
      'retention in other words',
      { retention: { softDelete: '365.00:00:00' } },
      { retention: { SoftDeletePeriod: '365d' } },
    ],
    [
      'retention with other recoverability',
      { retention: { softDelete: '7.00:00:00' } },
      { retention: { SoftDeletePeriod: '7.00:00:00', Recoverability: 'Disabled' } },
    ],
    ['retention at its default', { retention: { softDelete: '365000.00:00:00' } }, {}],
    ['caching as details print it', { caching: '30.00:00:00' }, { caching: { DataHotSpan: '30.00:00:00' } }],
    [
      'caching as the policy prints it',
      { caching: '30.00:00:00' },
      { caching: { DataHotSpan: { Value: '30.00:00:00' } } },
    ],
    [
      'batching members that are not named',
      { ingestionBatching: { time: '00:00:30' } },
      { ingestionbatching: { MaximumBatchingTimeSpan: '00:00:30', MaximumNumberOfItems: 7 } },
    ],
    ['batching at its default', { ingestionBatching: { items: 500, megabytes: 1024 } }, {}],
    [
      'streaming with a hint',
      { streamingIngestion: true },
      { streamingingestion: { IsEnabled: true, HintAllocatedRate: 2.1, Extra: 1 } },
    ],
    ['merging at its default', { merge: { maxRangeInHours: 24, allowMerge: true, lookback: 'Default' } }, {}],
    [
      'merging with a period in other words',
      { merge: { lookback: '30.00:00:00' } },
      { merge: { AllowMerge: 0, Lookback: { Kind: 'Custom', CustomPeriod: '30.00:00:00.0000000' } } },
    ],
    [
      'merging with a kind of lookback that is new to us, where the file names another member',
      { merge: { maxRangeInHours: 8 } },
      { merge: { MaxRangeInHours: 8, Lookback: { Kind: 'Recent' } } },
    ],
    ['streaming that is off by default', { streamingIngestion: false }, {}],
  ])('%s', (_what, policies, live) => {
    const inherited = judge(tablePolicyKind, asking(policies), worldWith({ tables: table(live) }))
    expect([inherited.actions, inherited.codes]).toEqual([[], []])
    const own = judge(tablePolicyKind, asking(policies), worldWith({ tables: table(live, live) }))
    expect([own.actions, own.codes]).toEqual([[], []])
    const ofDatabase = judge(tablePolicyKind, asking({}, policies), worldWith({ policies: read(live) }))
    expect([ofDatabase.actions, ofDatabase.codes]).toEqual([[], []])
  })

  test('streaming in Fabric, which has it always on', () => {
    const fabric = aCluster({
      engine: 'fabric',
      databases: [aDatabase({ tables: [aTable({ policies: { streamingIngestion: true } })] })],
    })
    expect(judge(tablePolicyKind, { clusters: [fabric] }).changes).toEqual([])
  })

  test('a policy that the file does not mention', () => {
    expect(
      judge(tablePolicyKind, asking({}), worldWith({ tables: table({}, { retention: days(1) }) })).changes,
    ).toEqual([])
  })
})

test('a policy that is set and not named is left alone, and counted', () => {
  const live = { retention: days(7), streamingingestion: { IsEnabled: true } }
  const plan = judge(
    tablePolicyKind,
    asking({ retention: { softDelete: '7.00:00:00' } }),
    worldWith({ tables: table(live, live) }),
  )
  expect(plan.actions).toEqual([])
  expect(plan.unmanaged).toEqual([
    'adx/table-policy:wards/vitals/vitals_table/streaming-ingestion streaming-ingestion of table vitals_table',
  ])
})

test('a policy harms nothing in what is only being made: with its database or its table', () => {
  const policies: Policies = { retention: { softDelete: '30.00:00:00' }, streamingIngestion: true }
  const noTable = judge(tablePolicyKind, asking(policies), worldWith({ tables: read([]) }))
  expect([noTable.actions.length, noTable.risks]).toEqual([2, []])
  const clusters = { wards: liveCluster({ databases: { vitals: none } }) }
  const noDatabase = judge(tablePolicyKind, asking({}, policies), aWorld({ clusters }))
  expect([noDatabase.actions.length, noDatabase.risks]).toEqual([2, []])
})

describe('setting a policy', () => {
  test.each<[Policies, LivePolicies, string, string[]]>([
    [
      { retention: { softDelete: '365.00:00:00' } },
      { retention: days(30) },
      'retention softdelete = 365d recoverability = enabled',
      ['raises-cost at softDelete'],
    ],
    [
      { retention: { softDelete: '30.00:00:00' } },
      { retention: days(365) },
      'retention softdelete = 30d recoverability = enabled',
      ['shortens-retention at softDelete'],
    ],
    [
      { retention: { softDelete: '30.00:00:00' } },
      {},
      'retention softdelete = 30d recoverability = enabled',
      ['shortens-retention at softDelete'],
    ],
    [
      { retention: { recoverability: 'Disabled' } },
      { retention: days(30) },
      'retention softdelete = 30d recoverability = disabled',
      ['shortens-retention at recoverability'],
    ],
    [
      { caching: '30.00:00:00' },
      { caching: { DataHotSpan: '7.00:00:00' } },
      'caching hot = 30d',
      ['raises-cost at hot'],
    ],
    [{ caching: '12:00:00' }, { caching: { DataHotSpan: '7.00:00:00' } }, 'caching hot = 12h', []],
    [{ caching: '7.00:00:00' }, {}, 'caching hot = 7d', []],
    [
      { ingestionBatching: { time: '00:00:30' } },
      {},
      `ingestionbatching '{"MaximumBatchingTimeSpan":"00:00:30","MaximumNumberOfItems":500,"MaximumRawDataSizeMB":1024}'`,
      [],
    ],
    [
      { merge: { allowMerge: false } },
      {},
      `merge '{"RowCountUpperBoundForMerge":16000000,"OriginalSizeMBUpperBoundForMerge":30000,"MaxRangeInHours":24,"AllowRebuild":true,"AllowMerge":false,"Lookback":{"Kind":"Default"}}'`,
      ['raises-cost at allowMerge'],
    ],
    [
      { merge: { allowRebuild: false, lookback: '30.00:00:00' } },
      { merge: { MaxExtentsToMerge: 50, Later: 'x', MaxRangeInHours: 8, AllowMerge: false } },
      `merge '{"MaxExtentsToMerge":50,"Later":"x","MaxRangeInHours":8,"AllowMerge":false,"RowCountUpperBoundForMerge":16000000,"OriginalSizeMBUpperBoundForMerge":30000,"AllowRebuild":false,"Lookback":{"Kind":"Custom","CustomPeriod":"30.00:00:00"}}'`,
      ['raises-cost at allowRebuild'],
    ],
    [
      { merge: { allowMerge: true, lookback: 'HotCache' } },
      { merge: { AllowMerge: false } },
      `merge '{"AllowMerge":true,"RowCountUpperBoundForMerge":16000000,"OriginalSizeMBUpperBoundForMerge":30000,"MaxRangeInHours":24,"AllowRebuild":true,"Lookback":{"Kind":"HotCache"}}'`,
      [],
    ],
    [{ streamingIngestion: true }, {}, 'streamingingestion enable', ['raises-cost at enabled']],
    [{ streamingIngestion: false }, { streamingingestion: { IsEnabled: true } }, 'streamingingestion disable', []],
  ])('%j over %j', (policies, live, command, risks) => {
    const verb = command.startsWith('retention') || command.startsWith('ingestion') ? '.alter-merge' : '.alter'
    const plan = judge(tablePolicyKind, asking(policies), worldWith({ tables: table(live) }))
    expect(plan.requests).toEqual([`${verb} table ['vitals_table'] policy ${command}`])
    expect([plan.risks, plan.stages]).toEqual([risks, ['schema']])
    const whole = judge(tablePolicyKind, asking({}, policies), worldWith({ policies: read(live) }))
    expect(whole.requests).toEqual([`${verb} database ['vitals'] policy ${command}`])
    expect(whole.risks).toEqual(risks)
  })

  test('keeps hot windows and the streaming hint', () => {
    const caching = {
      DataHotSpan: { Value: '1.00:00:00' },
      HotWindows: [{ MinValue: '2026-01-01T00:00:00Z', MaxValue: '2026-02-01T00:00:00Z' }],
    }
    const live = { caching, streamingingestion: { IsEnabled: false, HintAllocatedRate: 2.1 } }
    const plan = judge(
      tablePolicyKind,
      asking({ caching: '7.00:00:00', streamingIngestion: true }),
      worldWith({ tables: table(live, live) }),
    )
    expect(plan.requests).toEqual([
      `.alter table ['vitals_table'] policy streamingingestion '{"IsEnabled":true,"HintAllocatedRate":2.1}'`,
      ".alter table ['vitals_table'] policy caching hot = 7d, hot_window = datetime(2026-01-01T00:00:00Z) .. datetime(2026-02-01T00:00:00Z)",
    ])
  })

  test('keeps hot windows that are inherited', () => {
    const windows = [
      { MinValue: '2026-01-01', MaxValue: '2026-02-01T00:00:00.0000000Z' },
      { MinValue: '2026-03-01T00:00Z', MaxValue: '2026-04-01T00:00:00+02:00' },
    ]
    const caching = { DataHotSpan: '1.00:00:00', HotWindows: windows }
    const world = worldWith({ tables: table({ caching }), policies: read({ caching }) })
    expect(judge(tablePolicyKind, asking({ caching: '7.00:00:00' }), world).requests).toEqual([
      ".alter table ['vitals_table'] policy caching hot = 7d, hot_window = datetime(2026-01-01) .. datetime(2026-02-01T00:00:00.0000000Z), hot_window = datetime(2026-03-01T00:00Z) .. datetime(2026-04-01T00:00:00+02:00)",
    ])
  })

  test('of a table that is only being made is no risk', () => {
    const plan = judge(
      tablePolicyKind,
      asking({ retention: { softDelete: '1.00:00:00' } }),
      worldWith({ tables: read([]) }),
    )
    expect(plan.actions).toEqual(['create adx/table-policy:wards/vitals/vitals_table/retention'])
    expect([plan.requests, plan.risks]).toEqual([
      [".alter-merge table ['vitals_table'] policy retention softdelete = 1d recoverability = enabled"],
      [],
    ])
  })

  test('is not guessed where it cannot be read', () => {
    expect(judge(tablePolicyKind, asking({ caching: '1.00:00:00' }), worldWith({ tables: hidden })).codes).toEqual([
      'unreadable',
    ])
    expect(
      judge(tablePolicyKind, asking({}, { caching: '1.00:00:00' }), worldWith({ policies: hidden })).codes,
    ).toEqual(['unreadable'])
  })
})

describe('a table beside its database', () => {
  const year = { retention: { softDelete: '365.00:00:00' } }
  const month = { retention: { softDelete: '30.00:00:00' } }

  test('gets its own policy where the database is to hand down another', () => {
    const world = worldWith({ tables: table({ retention: days(365) }), policies: read({ retention: days(365) }) })
    const plan = judge(tablePolicyKind, asking(year, month), world)
    expect(plan.requests).toEqual([
      ".alter-merge database ['vitals'] policy retention softdelete = 30d recoverability = enabled",
      ".alter-merge table ['vitals_table'] policy retention softdelete = 365d recoverability = enabled",
    ])
    expect(plan.needs['adx/table-policy:wards/vitals/retention']).toContain(
      'adx/table-policy:wards/vitals/vitals_table/retention',
    )
  })

  test('needs none where the database will hand down what it wants', () => {
    const world = worldWith({ tables: table({ retention: days(365) }), policies: read({ retention: days(365) }) })
    expect(judge(tablePolicyKind, asking(month, month), world).actions).toEqual([
      'update adx/table-policy:wards/vitals/retention',
    ])
  })

  test('that has its own policy is not touched', () => {
    const own = { retention: days(365) }
    const world = worldWith({ tables: table(own, own), policies: read({}) })
    expect(judge(tablePolicyKind, asking(year, month), world).actions).toEqual([
      'update adx/table-policy:wards/vitals/retention',
    ])
  })
})

describe('removing a policy', () => {
  const removed = removing({ policies: ['wards/vitals/vitals_table/retention'] })

  test('lets what is above hold again, and says if that is shorter', () => {
    const world = worldWith({
      tables: table({ retention: days(365) }, { retention: days(365) }),
      policies: read({ retention: days(30) }),
    })
    const plan = judge(tablePolicyKind, { ...asking({}), removed }, world)
    expect(plan.requests).toEqual([".delete table ['vitals_table'] policy retention"])
    expect([plan.risks, plan.stages]).toEqual([['shortens-retention'], ['remove']])
  })

  test('is nothing to do where it is not set here', () => {
    const world = worldWith({ tables: table({ retention: days(365) }) })
    expect(judge(tablePolicyKind, { ...asking({}), removed }, world).actions).toEqual([])
  })

  test('of a database', () => {
    const plan = judge(
      tablePolicyKind,
      { ...asking({}), removed: removing({ policies: ['wards/vitals/ingestionBatching'] }) },
      worldWith({ policies: read({ ingestionbatching: { MaximumNumberOfItems: 7 } }) }),
    )
    expect(plan.requests).toEqual([".delete database ['vitals'] policy ingestionbatching"])
  })

  test('are named under removed by their keys in the config', () => {
    expect(policyOfKey('ingestionBatching').name).toBe('ingestion-batching')
    expect(() => policyOfKey('ingestion-batching')).toThrow('not known')
  })
})

describe('streaming', () => {
  const streaming = asking({ streamingIngestion: true })
  const off = liveCluster({ resource: read(liveClusterResource({ streamingIngestion: false })) })

  test('is refused below a cluster that has it off', () => {
    expect(judge(tablePolicyKind, streaming, aWorld({ clusters: { wards: off } })).codes).toEqual(['streaming-off'])
  })

  test('waits for the cluster that switches it on', () => {
    const clusters = streaming.clusters.map((cluster) => ({
      ...cluster,
      resourceId: clusterId,
      streamingIngestion: true,
    }))
    const plan = judge(tablePolicyKind, { clusters }, aWorld({ clusters: { wards: off } }))
    expect(plan.codes).toEqual([])
    expect(plan.needs['adx/table-policy:wards/vitals/vitals_table/streaming-ingestion']).toContain(
      'adx/cluster-streaming:wards',
    )
  })

  test('that ends under a live export is a risk', () => {
    const live = { streamingingestion: { IsEnabled: true } }
    const application = { exports: read([liveExport()]), destinations: read([liveDestination()]) }
    const world = worldWith({ tables: table(live, live) }, application)
    expect(judge(tablePolicyKind, asking({ streamingIngestion: false }), world).risks).toEqual([
      'interrupts-export at enabled',
    ])
    const removed = removing({ policies: ['wards/vitals/vitals_table/streamingIngestion'] })
    expect(judge(tablePolicyKind, { ...asking({}), removed }, world).risks).toEqual(['interrupts-export'])
    const database = worldWith({ policies: read(live) }, application)
    expect(judge(tablePolicyKind, asking({}, { streamingIngestion: false }), database).risks).toEqual([
      'interrupts-export at enabled',
    ])
  })
})

describe('a policy that is not understood is unreadable, and nothing is done about it', () => {
  const odd: JsonValue = { SoftDeletePeriod: 'a while', Recoverability: 'Enabled' }
  const dated = (from: string): JsonValue => ({
    DataHotSpan: '1.00:00:00',
    HotWindows: [{ MinValue: from, MaxValue: '2026-02-01' }],
  })
  const short: Policies = { retention: { softDelete: '1.00:00:00' } }
  const own = removing({ policies: ['wards/vitals/vitals_table/retention'] })

  test.each<[string, Parameters<typeof judge>[1], ReturnType<typeof worldWith>]>([
    ['set on the table', asking(short), worldWith({ tables: table({}, { retention: odd }) })],
    ['in force', asking(short), worldWith({ tables: table({ retention: odd }) })],
    ['of the database', asking({}, short), worldWith({ policies: read({ retention: odd }) })],
    ['of the database, which a table inherits', asking(short), worldWith({ policies: read({ retention: odd }) })],
    [
      'of the database, from which a new table starts',
      asking(short),
      worldWith({ tables: read([]), policies: read({ retention: odd }) }),
    ],
    ['to be removed', { ...asking({}), removed: own }, worldWith({ tables: table({}, { retention: odd }) })],
    [
      'above the one to be removed',
      { ...asking({}), removed: own },
      worldWith({ tables: table({}, { retention: days(365) }), policies: read({ retention: odd }) }),
    ],
    [
      'hidden above the one to be removed',
      { ...asking({}), removed: own },
      worldWith({ tables: table({}, { retention: days(365) }), policies: hidden }),
    ],
    [
      'with a window that has no date',
      asking({ caching: '2.00:00:00' }),
      worldWith({ tables: table({}, { caching: dated('now) | drop') }) }),
    ],
    [
      'in force with a window that has no date',
      asking({ caching: '2.00:00:00' }),
      worldWith({ tables: table({ caching: dated('2026') }) }),
    ],
    [
      'in force, below a database that changes',
      asking({ caching: '2.00:00:00' }, { caching: '3.00:00:00' }),
      worldWith({ tables: table({ caching: dated('') }) }),
    ],
  ])('%s', (_where, config, world) => {
    const plan = judge(tablePolicyKind, config, world)
    expect(new Set(plan.codes)).toEqual(new Set(['unreadable']))
    const table = plan.changes.filter(({ unreadable }) => unreadable === true)
    expect(table.length).toBeGreaterThan(0)
    expect(plan.requests.filter((request) => !request.includes('database'))).toEqual([])
  })

  test('beside a table that has its own, the table is planned', () => {
    const world = worldWith({ tables: table({}, { retention: days(365) }), policies: read({ retention: odd }) })
    const plan = judge(tablePolicyKind, asking({ retention: { softDelete: '30.00:00:00' } }), world)
    expect([plan.codes, plan.risks]).toEqual([[], ['shortens-retention at softDelete']])
  })

  test.each(['time(365d)', '365.0:0:0', '365d'])('but %s is', (text) => {
    const world = worldWith({ tables: table({}, { retention: { SoftDeletePeriod: text, Recoverability: 'Enabled' } }) })
    expect(judge(tablePolicyKind, asking({ retention: { softDelete: '365.00:00:00' } }), world).actions).toEqual([])
    expect(judge(tablePolicyKind, asking(short), world).risks).toEqual(['shortens-retention at softDelete'])
  })
})
