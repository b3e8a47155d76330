import type { JsonValue } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { streamingOf, updatePoliciesOf } from '../../../kusto/policy.ts'
import { cachingOf } from './caching.ts'
import { batchingOf } from './ingestion-batching.ts'
import { merge } from './merge.ts'
import { retentionOf } from './retention.ts'

describe('policies in their normal form', () => {
  test.each<[JsonValue | undefined, object]>([
    [
      { SoftDeletePeriod: '365.00:00:00', Recoverability: 'Enabled' },
      { softDelete: '365.00:00:00', recoverability: 'Enabled' },
    ],
    [
      { SoftDeletePeriod: '365d', Recoverability: 'disabled' },
      { softDelete: '365.00:00:00', recoverability: 'Disabled' },
    ],
    [{ SoftDeletePeriod: '00:00:00.0000000' }, { softDelete: '00:00:00' }],
    [null, {}],
    [undefined, {}],
    ['null', {}],
    [{}, {}],
  ])('retention %j', (json, expected) => {
    expect(retentionOf(json)).toEqual(expected)
  })

  test.each<[JsonValue | undefined, object]>([
    [
      { DataHotSpan: '4.00:00:00', IndexHotSpan: '4.00:00:00' },
      { hot: '4.00:00:00', windows: [] },
    ],
    [
      { DataHotSpan: { Value: '30.00:00:00' }, HotWindows: [] },
      { hot: '30.00:00:00', windows: [] },
    ],
    [
      { DataHotSpan: { Value: '1.00:00:00' }, HotWindows: [{ MinValue: '2026-01-01', MaxValue: '2026-02-01' }] },
      { hot: '1.00:00:00', windows: [{ from: '2026-01-01', to: '2026-02-01' }] },
    ],
    [null, { windows: [] }],
  ])('caching %j', (json, expected) => {
    expect(cachingOf(json)).toEqual(expected)
  })

  test.each<[JsonValue | undefined, object]>([
    [
      { MaximumBatchingTimeSpan: '00:00:30', MaximumNumberOfItems: 500, MaximumRawDataSizeMB: 1024 },
      { time: '00:00:30', items: 500, megabytes: 1024 },
    ],
    [{ MaximumBatchingTimeSpan: '0.00:05:00' }, { time: '00:05:00' }],
    [[], {}],
  ])('batching %j', (json, expected) => {
    expect(batchingOf(json)).toEqual(expected)
  })

  test.each<[JsonValue | undefined, object]>([
    [{ IsEnabled: true, HintAllocatedRate: null, NewMember: 3 }, { enabled: true }],
    [
      { IsEnabled: 1, HintAllocatedRate: 2.1 },
      { enabled: true, hint: 2.1 },
    ],
    [{ IsEnabled: false }, { enabled: false }],
    [null, { enabled: false }],
  ])('streaming %j', (json, expected) => {
    expect(streamingOf(json)).toEqual(expected)
  })

  test.each<[string, (json: JsonValue | undefined) => unknown, readonly JsonValue[]]>([
    [
      'retention',
      retentionOf,
      [
        'soon',
        7,
        true,
        [1],
        { SoftDeletePeriod: 'soon' },
        { SoftDeletePeriod: 365 },
        { SoftDeletePeriod: '' },
        { SoftDeletePeriod: { Value: 'soon' } },
        { SoftDeletePeriod: '30d', Recoverability: 'Maybe' },
        { SoftDeletePeriod: '30d', Recoverability: false },
      ],
    ],
    [
      'caching',
      cachingOf,
      [
        'soon',
        { DataHotSpan: 'soon' },
        { DataHotSpan: { Days: 4 } },
        { DataHotSpan: '4d', HotWindows: 'none' },
        { DataHotSpan: '4d', HotWindows: [{ MinValue: '2026-01-01' }] },
        { DataHotSpan: '4d', HotWindows: [{ MinValue: 'soon', MaxValue: '2026-01-01' }] },
        { DataHotSpan: '4d', HotWindows: [{ MinValue: '2026-01-01', MaxValue: '2026-02-01) | drop' }] },
        { DataHotSpan: '4d', HotWindows: [{ MinValue: '2026-01-01', MaxValue: '2026-02-01' }, {}] },
      ],
    ],
    [
      'batching',
      batchingOf,
      [{ MaximumBatchingTimeSpan: 'soon' }, { MaximumNumberOfItems: 'many' }, { MaximumRawDataSizeMB: {} }, ['x']],
    ],
    [
      'merge',
      merge.normalForm.bind(merge),
      [
        'soon',
        { MaxRangeInHours: '24' },
        { AllowMerge: 'no' },
        { Lookback: 'HotCache' },
        { Lookback: {} },
        { Lookback: { Kind: 'Custom' } },
        { Lookback: { Kind: 'Custom', CustomPeriod: 'soon' } },
      ],
    ],
    [
      'streaming',
      streamingOf,
      [{ IsEnabled: 'yes' }, { IsEnabled: 2 }, { IsEnabled: true, HintAllocatedRate: 'x' }, 1],
    ],
  ])('%s that is not understood has none', (_what, read, documents) => {
    expect(documents.map((json) => read(json))).toEqual(documents.map(() => undefined))
  })

  test('update policies leave disabled ones out', () => {
    const policies = [
      { IsEnabled: true, Source: 'Raw', Query: 'Raw' },
      { IsEnabled: false, Source: 'Old', Query: 'Old' },
    ]
    expect(updatePoliciesOf(policies)).toEqual([{ source: 'Raw', query: 'Raw' }])
    expect(updatePoliciesOf(null)).toEqual([])
  })
})
