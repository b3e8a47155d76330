import type { Config, Deviation, JsonValue, Table } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { differencesIn, draft } from '../all-kinds.ts'
import { hash } from '../testing/example-kind.test-data.ts'
import { aCluster, aConfig, aDatabase, aTable, at, removing } from './testing/config.test-data.ts'
import { aWorld, hidden, liveCluster, liveTable, worldWith, read } from './testing/world.test-data.ts'

const table = 'adx/table:wards/vitals/vitals_table'
const retention = 'adx/table-policy:wards/vitals/vitals_table/retention'
const day = Date.UTC(2026, 10, 30, 12)

const withTables = (tables: readonly Table[], over: Partial<Config> = {}): Config =>
  aConfig({ clusters: [aCluster({ databases: [aDatabase({ tables })] })], ...over })
const keeping = (softDelete: string, over: Partial<Config> = {}): Config =>
  withTables([aTable({ policies: { retention: { softDelete } } })], over)
const live = (softDelete: string) => {
  const retention = { SoftDeletePeriod: softDelete, Recoverability: 'Enabled' }
  return worldWith({ tables: read([liveTable({ explicit: { retention }, effective: { retention } })]) })
}

const found = (config: Config, world: Parameters<typeof draft>[1], applied?: Config) =>
  differencesIn(draft(config, world, hash), applied, { now: day }, hash)

const [year, two, three] = ['365.00:00:00', '730.00:00:00', '1095.00:00:00'] as const

describe('where a difference comes from', () => {
  test.each<[string, Config, string, Config, string | undefined]>([
    ['live was changed since the apply', keeping(year), two, keeping(year), 'live'],
    ['the config was changed since, and waits', keeping(two), year, keeping(year), 'merged'],
    ['both were, to other values', keeping(two), three, keeping(year), 'both'],
    ['both were, to the same value', keeping(two), two, keeping(year), undefined],
    ['neither was', keeping(year), year, keeping(year), undefined],
  ])('%s', (_what, config, kept, applied, origin) => {
    const { differences } = found(config, live(kept), applied)
    expect(differences).toMatchObject(
      origin === undefined ? [] : [{ address: retention, attribute: 'softDelete', origin }],
    )
  })

  const more = aTable({ name: 'more' })

  test.each<[string, Config, Config, string]>([
    ['a table that was declared since', withTables([aTable(), more]), withTables([aTable()]), 'merged'],
    ['a table that was applied and is gone', withTables([aTable(), more]), withTables([aTable(), more]), 'live'],
    [
      'a table that is gone and was changed in the config since',
      withTables([aTable(), aTable({ name: 'more', docstring: 'new' })]),
      withTables([aTable(), more]),
      'both',
    ],
  ])('%s', (_what, config, applied, origin) => {
    expect(found(config, aWorld(), applied).differences).toEqual([{ address: 'adx/table:wards/vitals/more', origin }])
  })

  test('what is to be removed waits where it was not before, and came back where it was', () => {
    const removed = withTables([], { removed: removing({ tables: ['wards/vitals/vitals_table'] }) })
    expect(found(removed, aWorld(), withTables([aTable()])).differences).toEqual([{ address: table, origin: 'merged' }])
    expect(found(removed, aWorld(), removed).differences).toEqual([{ address: table, origin: 'live' }])
  })

  test('the config that was applied may call its cluster by another name', () => {
    const renamed = aConfig({
      clusters: [
        aCluster({
          name: 'other',
          databases: [
            aDatabase({
              cluster: 'other',
              tables: [aTable({ cluster: 'other', policies: { retention: { softDelete: year } } })],
            }),
          ],
        }),
      ],
    })
    // The address is another one, so nothing is claimed of what was changed live.
    expect(found(keeping(year), live(two), renamed).differences).toMatchObject([
      { address: retention, origin: 'merged' },
    ])
  })

  test('is not told where the config that was applied is not known, or where nothing could be read', () => {
    expect(found(keeping(two), live(year)).differences).toEqual([
      { address: retention, attribute: 'softDelete', value: '365d' },
    ])
    const unread = aWorld({ clusters: { wards: liveCluster({ databases: { vitals: hidden } }) } })
    expect(found(keeping(two), unread, keeping(year)).differences).toEqual([])
  })
})

describe('differences that are accepted', () => {
  const line = (over: Partial<Deviation> = {}): Deviation => ({
    at,
    address: retention,
    reason: 'audit',
    until: '2026-11-30',
    ...over,
  })
  const attribute = found(keeping(year), live(two)).differences[0]?.attribute ?? ''
  const judged = (...ignore: readonly Deviation[]) => {
    const { differences, diagnostics } = found(keeping(year, { ignore }), live(two), keeping(year))
    return { ignored: differences.map((one) => one.ignored), codes: diagnostics.map(({ code }) => code) }
  }

  test.each<[string, readonly Deviation[], unknown]>([
    ['none', [], { ignored: [undefined], codes: [] }],
    ['the whole', [line()], { ignored: [{ reason: 'audit', until: '2026-11-30' }], codes: [] }],
    ['the attribute', [line({ attribute })], { ignored: [{ reason: 'audit', until: '2026-11-30' }], codes: [] }],
    ['another attribute', [line({ attribute: 'recoverability' })], { ignored: [undefined], codes: ['ignore-spent'] }],
    ['another table', [line({ address: `${retention}s` })], { ignored: [undefined], codes: ['ignore-spent'] }],
    ['one that ended', [line({ until: '2026-11-29' })], { ignored: [undefined], codes: ['ignore-ended'] }],
    [
      'the later of two',
      [line(), line({ until: '2027-01-01', reason: 'longer' })],
      { ignored: [{ reason: 'longer', until: '2027-01-01' }], codes: [] },
    ],
  ])('%s', (_what, ignore, expected) => {
    expect(judged(...ignore)).toEqual(expected)
  })

  test.each<[string, boolean]>([
    ['2027-12-01', true],
    ['2027-12-02', false],
    ['9999-12-31', false],
  ])('count until %s, at most 366 days ahead: %j, and a plan says so', (until, isCounted) => {
    const config = keeping(year, { ignore: [line({ until })] })
    const drafted = draft(config, live(two), hash, { judging: { now: day } })
    const { differences, diagnostics } = differencesIn(drafted, keeping(year), { now: day }, hash)
    expect(differences.map(({ ignored }) => ignored !== undefined)).toEqual([isCounted])
    const said = drafted.diagnostics.filter(({ code }) => code.startsWith('ignore-'))
    expect(said.map(({ code, severity }) => [code, severity])).toEqual(
      isCounted ? [] : [['ignore-too-long', 'warning']],
    )
    expect(diagnostics).toEqual([])
  })

  test.each<[string, JsonValue, readonly unknown[]]>([
    ['as a config writes it', '730d', [true]],
    ['as Kusto writes it', '730.00:00:00', [true]],
    ['in other units', '17520h', [true]],
    ['another one', '1095d', [false, { value: '1095d', reason: 'audit', until: '2026-11-30' }]],
    ['that it is not set', null, [false, { value: null, reason: 'audit', until: '2026-11-30' }]],
    ['something that is none', { a: 1 }, [false, { value: { a: 1 }, reason: 'audit', until: '2026-11-30' }]],
  ])('a line with a value holds for that value alone: %s', (_what, value, [isIgnored, other]) => {
    for (const place of [{}, { attribute }]) {
      const config = keeping(year, { ignore: [line({ value, ...place })] })
      const { differences, diagnostics } = found(config, live(two), keeping(year))
      expect(differences[0]?.value).toBe('730d')
      expect(differences[0]?.ignored !== undefined).toBe(isIgnored)
      expect(differences[0]?.acceptedOther).toEqual(other)
      expect(diagnostics.map(({ code }) => code)).toEqual(isIgnored === true ? [] : ['ignore-other-value'])
    }
  })

  test('what was accepted and the live state is told', () => {
    const { diagnostics } = found(keeping(year, { ignore: [line({ attribute, value: '1095d' })] }), live(two))
    expect(diagnostics[0]?.message).toBe(
      `The difference in softDelete of ${retention} was accepted for the live value 1095d, and 730d is live now.`,
    )
    expect(diagnostics[0]?.severity).toBe('warning')
  })

  test('of two values each is accepted, and a line without a value accepts all', () => {
    const codes = (...ignore: readonly Deviation[]) => judged(...ignore).ignored.map((one) => one !== undefined)
    expect(codes(line({ value: '1095d' }), line({ value: '730d' }))).toEqual([true])
    expect(codes(line({ value: '1095d' }), line())).toEqual([true])
  })

  const readings = (over: Partial<Table>, live: Parameters<typeof liveTable>[0]) =>
    found(withTables([aTable(over)]), worldWith({ tables: read([liveTable(live)]) })).differences.map(
      ({ attribute: path, value }) => [path, value],
    )

  test('the value of what is not set, long or like a secret is known by null or by its fingerprint', () => {
    const fingerprint = expect.stringMatching(/^sha256:[0-9a-f]{16}$/u)
    expect(readings({ docstring: 'new' }, {})).toEqual([['docstring', null]])
    expect(readings({ docstring: 'new' }, { docstring: 'old one' })).toEqual([['docstring', 'old one']])
    expect(readings({ docstring: 'new' }, { docstring: 'x'.repeat(201) })).toEqual([['docstring', fingerprint]])
  })

  test('a fingerprint is accepted, and another text has another', () => {
    const judge = (docstring: string, value?: JsonValue) => {
      const ignore = value === undefined ? [] : [line({ address: table, attribute: 'docstring', value })]
      const config = withTables([aTable({ docstring: 'new' })], { ignore })
      return found(config, worldWith({ tables: read([liveTable({ docstring })]) })).differences[0]
    }
    const value = judge('x'.repeat(300))?.value
    expect(judge('x'.repeat(300), value)?.ignored).toBeDefined()
    expect(judge('y'.repeat(300), value)?.ignored).toBeUndefined()
  })

  test('that a policy is missing is accepted by null', () => {
    const bare = worldWith({ tables: read([liveTable({})]) })
    const judge = (value: JsonValue) =>
      found(
        withTables([aTable({ policies: { caching: '30.00:00:00' } })], {
          ignore: [line({ address: 'adx/table-policy:wards/vitals/vitals_table/caching', value })],
        }),
        bare,
      ).differences.map((one) => one.ignored !== undefined)
    expect(judge(null)).toEqual([true])
    expect(judge('730d')).toEqual([false])
  })

  test('that a table is missing is never accepted', () => {
    const gone = withTables([aTable(), aTable({ name: 'more' })], {
      ignore: [line({ address: 'adx/table:wards/vitals/more' })],
    })
    const { differences } = found(gone, aWorld(), gone)
    expect(differences).toEqual([{ address: 'adx/table:wards/vitals/more', origin: 'live' }])
  })

  test('a line that no difference needs is told', () => {
    const { diagnostics } = found(keeping(year, { ignore: [line()] }), live(year))
    expect(diagnostics).toMatchObject([{ code: 'ignore-spent', severity: 'info' }])
  })
})
