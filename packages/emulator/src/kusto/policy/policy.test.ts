import { beforeEach, describe, expect, test } from 'vitest'
import { ask, type Trial, trial } from '../trial.ts'
import { textOf } from '../types/value.ts'

let on: Trial

const fresh = (choices: Parameters<typeof trial>[0] = {}): Trial => {
  const made = trial(choices)
  ask(made, '.create table T (a:string)')
  ask(made, '.create table U (a:string)')
  return made
}

beforeEach(() => {
  on = fresh()
})

const shown = (command: string): string => {
  const { rows, message } = ask(on, command)
  return message === '' ? textOf(rows[0]?.['Policy']) : message
}

const last = (...commands: readonly string[]): string => commands.map(shown).at(-1) ?? ''

const tenDays = '{"SoftDeletePeriod":"10.00:00:00","Recoverability":"Enabled"}'

describe('what a policy command answers', () => {
  test.each([
    ['.show table T policy streamingingestion', 'null'],
    ['.show table T policy retention', 'null'],
    ['.alter table T policy streamingingestion enable', '{"IsEnabled":true,"HintAllocatedRate":null}'],
    ['.alter table T policy streamingingestion disable', '{"IsEnabled":false,"HintAllocatedRate":null}'],
    [
      `.alter table T policy streamingingestion '{"IsEnabled":true,"HintAllocatedRate":2.1}'`,
      '{"IsEnabled":true,"HintAllocatedRate":2.1}',
    ],
    [
      `.alter-merge table T policy streamingingestion '{"IsEnabled":true}'`,
      '{"IsEnabled":true,"HintAllocatedRate":null}',
    ],
    [`.alter table T policy retention '${tenDays}'`, tenDays],
    [`.alter table T policy retention @'${tenDays}'`, tenDays],
    ['.alter table T policy retention "{}"', '{"SoftDeletePeriod":"365000.00:00:00","Recoverability":"Enabled"}'],
    [
      '.alter-merge table T policy retention softdelete = 10d recoverability = disabled',
      '{"SoftDeletePeriod":"10.00:00:00","Recoverability":"Disabled"}',
    ],
    ['.alter-merge table T policy retention softdelete = time(10.00:00:00)', tenDays],
    [`.alter tables (T, U) policy retention '${tenDays}'`, tenDays],
    [
      '.alter database vitals policy retention "{}"',
      '{"SoftDeletePeriod":"365000.00:00:00","Recoverability":"Enabled"}',
    ],
    [
      '.alter table T policy caching hot = 30d',
      '{"DataHotSpan":{"Value":"30.00:00:00"},"IndexHotSpan":{"Value":"30.00:00:00"},"ColumnOverrides":[]}',
    ],
    [
      '.alter table T policy caching hot = 1d, hot_window = datetime(2026-01-01) .. datetime(2026-02-01)',
      '{"DataHotSpan":{"Value":"1.00:00:00"},"IndexHotSpan":{"Value":"1.00:00:00"},"ColumnOverrides":[],"HotWindows":[{"MinValue":"2026-01-01T00:00:00.0000000Z","MaxValue":"2026-02-01T00:00:00.0000000Z"}]}',
    ],
    [
      `.alter table T policy ingestionbatching '{"MaximumBatchingTimeSpan":"00:00:30"}'`,
      '{"MaximumBatchingTimeSpan":"00:00:30","MaximumNumberOfItems":500,"MaximumRawDataSizeMB":1024}',
    ],
    [
      `.alter table T policy merge '{"AllowMerge":false,"Lookback":{"Kind":"Custom","CustomPeriod":"30.00:00:00"}}'`,
      '{"RowCountUpperBoundForMerge":16000000,"OriginalSizeMBUpperBoundForMerge":30000,"MaxExtentsToMerge":100,"MaxRangeInHours":24,"AllowRebuild":true,"AllowMerge":false,"Lookback":{"Kind":"Custom","CustomPeriod":"30.00:00:00"}}',
    ],
    [
      `.alter table T policy update '[{"Source":"U*","Query":"U","IsEnabled":"True","SourceIsWildCard":"false","ManagedIdentity":"system"}]'`,
      '[{"IsEnabled":true,"Source":"U*","Query":"U","IsTransactional":false,"PropagateIngestionProperties":false,"SourceIsWildCard":false,"ManagedIdentity":"system"}]',
    ],
    [
      `.alter table T policy update '[{"Source":"U","Query":"U"}]'`,
      '[{"IsEnabled":true,"Source":"U","Query":"U","IsTransactional":false,"PropagateIngestionProperties":false}]',
    ],
  ])('%s', (command, policy) => {
    expect(shown(command)).toBe(policy)
  })

  test.each([
    ['.show table * policy streamingingestion', /expected one of retention, caching/],
    ['.alter tables (T, U) policy streamingingestion enable', /expected one of/],
    ['.alter database vitals policy update "[]"', /expected one of/],
    ['.alter table T policy caching \'{"DataHotSpan":"1.00:00:00"}\'', /expected/],
    ['.alter table T policy caching hot = 30.00:00:00', /the end|timespan/],
    ['.alter-merge table T policy caching hot = 3d', /expected/],
    ['.alter table T policy retention "not json"', /not valid JSON/],
    [`.alter table T policy retention '{"SoftDeletePeriod":"10d"}'`, /not a timespan/],
    [`.alter table T policy retention '{"Recoverability":"Maybe"}'`, /Recoverability/],
    [
      `.alter table T policy ingestionbatching '{"MaximumBatchingTimeSpan":"00:00:05"}'`,
      /greater than or equal to 00:00:10/,
    ],
    [
      `.alter table T policy ingestionbatching '{"MaximumBatchingTimeSpan":"00:31:00"}'`,
      /less than or equal to 00:30:00/,
    ],
    [`.alter table T policy ingestionbatching '{"MaximumNumberOfItems":0}'`, /greater than or equal to 1/],
    [`.alter table T policy ingestionbatching '{"MaximumNumberOfItems":25001}'`, /less than or equal to 25000/],
    [`.alter table T policy ingestionbatching '{"MaximumRawDataSizeMB":99}'`, /greater than or equal to 100/],
    [`.alter table T policy ingestionbatching '{"MaximumRawDataSizeMB":4097}'`, /less than or equal to 4096/],
    [`.alter table T policy merge '{"MaxRangeInHours":-1}'`, /MaxRangeInHours should be a whole number/],
    [`.alter table T policy merge '{"AllowMerge":"no"}'`, /AllowMerge should be true or false/],
    [`.alter table T policy merge '{"Lookback":{"Kind":"Recent"}}'`, /Lookback needs a Kind/],
    [`.alter table T policy merge '{"Lookback":{"Kind":"Custom"}}'`, /CustomPeriod is not a timespan/],
    [`.alter table T policy update '{"Source":"U"}'`, /array/],
    [`.alter table T policy update '[{"Source":"U","Query":"U","IsEnabled":"yes"}]'`, /IsEnabled.*not true or false/],
    [`.alter table T policy update '[{"Source":"U","Query":"U","IsTransactional":1}]'`, /IsTransactional.*not true/],
    [`.alter table T policy update '[{"Source":"U","Query":"U","ManagedIdentity":1}]'`, /ManagedIdentity/],
    [`.alter table T policy streamingingestion '{"IsEnabled":"yes"}'`, /not valid/],
    ['.alter table Missing policy retention "{}"', /could not be found/],
  ])('%s is refused', (command, message) => {
    const before = structuredClone(on.database)
    expect(shown(command)).toMatch(message)
    expect(on.database).toEqual(before)
  })

  test('.alter gives defaults to what is not named, .alter-merge leaves it', () => {
    const alter = (json: string, verb = '.alter'): string => `${verb} table T policy ingestionbatching '${json}'`
    expect(last(alter('{"MaximumNumberOfItems":7}'), alter('{"MaximumRawDataSizeMB":200}', '.alter-merge'))).toBe(
      '{"MaximumBatchingTimeSpan":"00:05:00","MaximumNumberOfItems":7,"MaximumRawDataSizeMB":200}',
    )
    expect(last(alter('{"MaximumRawDataSizeMB":300}'))).toBe(
      '{"MaximumBatchingTimeSpan":"00:05:00","MaximumNumberOfItems":500,"MaximumRawDataSizeMB":300}',
    )
  })

  test('names the entity', () => {
    const all = ask(on, '.show table * policy retention').rows
    expect(all.map((row) => [row['EntityName'], row['EntityType']])).toEqual([
      ['[vitals].[T]', 'Table'],
      ['[vitals].[U]', 'Table'],
    ])
    expect(ask(on, ".show database ['vitals'] policy streamingingestion").rows).toEqual([
      {
        PolicyName: 'StreamingIngestionPolicy',
        EntityName: '[vitals]',
        Policy: 'null',
        ChildEntities: '["T","U"]',
        EntityType: 'Database',
      },
    ])
  })
})

describe('levels', () => {
  const details = (name: string): string =>
    textOf(ask(on, '.show tables details').rows.find((row) => row['TableName'] === 'T')?.[name])

  test('details show what is in force, the policy command what is set', () => {
    expect(details('RetentionPolicy')).toBe('{"SoftDeletePeriod":"365000.00:00:00","Recoverability":"Enabled"}')
    ask(on, `.alter database vitals policy retention '${tenDays}'`)
    expect(details('RetentionPolicy')).toBe(tenDays)
    expect(shown('.show table T policy retention')).toBe('null')
    ask(on, '.alter table T policy retention "{}"')
    expect(details('RetentionPolicy')).toContain('365000')
    ask(on, '.delete table T policy retention')
    expect(details('RetentionPolicy')).toBe(tenDays)
    ask(on, '.delete database vitals policy retention')
    expect(details('RetentionPolicy')).toContain('365000')
  })

  test('a database streams for its tables', () => {
    ask(on, '.alter database vitals policy streamingingestion enable')
    expect(details('StreamingIngestionPolicy')).toBe('{"IsEnabled":true,"HintAllocatedRate":null}')
  })

  test.each([
    ['documented', '"30.00:00:00"', '{"Value":"30.00:00:00"}'],
    ['spans', '"30.00:00:00"', '"30.00:00:00"'],
    ['typed', '{"Value":"30.00:00:00"}', '{"Value":"30.00:00:00"}'],
  ])('the caching policy in the shape %s', (choice, inDetails, inPolicy) => {
    on = fresh({ choices: { cachingPolicyShape: choice } })
    ask(on, '.alter table T policy caching hot = 30d')
    expect(details('CachingPolicy')).toContain(`"DataHotSpan":${inDetails}`)
    expect(shown('.show table T policy caching')).toContain(`"DataHotSpan":${inPolicy}`)
  })
})

describe('streaming ingestion', () => {
  test('needs the flag of the cluster', () => {
    on.cluster.streamingIngestion = false
    expect(shown('.alter table T policy streamingingestion enable')).toMatch(/not enabled on this cluster/)
    expect(shown('.alter database vitals policy streamingingestion enable')).toMatch(/not enabled on this cluster/)
    expect(shown('.alter table T policy streamingingestion disable')).toContain('false')
  })

  test('needs no flag where the choice is so, or in an eventhouse', () => {
    on = fresh({ choices: { streamingPolicyWithoutFlag: 'accept' } })
    on.cluster.streamingIngestion = false
    expect(shown('.alter table T policy streamingingestion enable')).toContain('true')
    on = fresh()
    on.cluster.streamingIngestion = false
    on.cluster.host = 'x.z1.kusto.fabric.microsoft.com'
    expect(shown('.alter table T policy streamingingestion enable')).toContain('true')
  })

  test('may have fields that no document names', () => {
    on = fresh({ choices: { extraPolicyFields: true } })
    expect(shown('.alter table T policy streamingingestion enable')).toContain('"NumberOfRowStores":4')
  })
})

describe('a merge where nothing is set', () => {
  test.each([
    ['defaults', '{"SoftDeletePeriod":"365000.00:00:00","Recoverability":"Disabled"}'],
    ['inherited', '{"SoftDeletePeriod":"10.00:00:00","Recoverability":"Disabled"}'],
  ])('starts from %s', (choice, wanted) => {
    on = fresh({ choices: { mergeStartsFrom: choice } })
    ask(on, `.alter database vitals policy retention '${tenDays}'`)
    expect(shown('.alter-merge table T policy retention recoverability = disabled')).toBe(wanted)
  })
})

test.each([
  ['null', 'null'],
  ['defaults', '{"MaximumBatchingTimeSpan":"00:05:00","MaximumNumberOfItems":500,"MaximumRawDataSizeMB":1024}'],
])('batching that nobody set shows as %s in details', (choice, wanted) => {
  on = fresh({ choices: { unsetBatching: choice } })
  expect(ask(on, '.show table T details').rows[0]?.['IngestionBatchingPolicy']).toBe(wanted)
  expect(shown('.show table T policy ingestionbatching')).toBe('null')
})

test.each([
  [".alter table ['vitals'].['T'] policy retention \"{}\""],
  ['.alter-merge table VITALS.T policy retention softdelete = 1d'],
  ['.show table vitals.T policy retention'],
  ['.delete table vitals.T policy retention'],
])('%s names its database', (command) => {
  expect(ask(on, command, { db: '' }).rows).toMatchObject([{ EntityName: '[vitals].[T]' }])
})
