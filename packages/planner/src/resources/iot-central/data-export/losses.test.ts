import { describe, expect, test } from 'vitest'
import type { Comparison, Losses } from '../../../model/comparison.ts'
import type { LiveColumn, LiveExport } from '../../../model/world.ts'
import {
  aCluster,
  aConfig,
  aDatabase,
  aDestination,
  aLink,
  anExport,
  at,
  aTable,
  removing,
} from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import {
  hidden,
  liveCluster,
  liveDatabase,
  liveDestination,
  liveExport,
  liveTable,
  read,
  worldWith,
} from '../../testing/world.test-data.ts'
import { dataExportKind } from './index.ts'
import { transformChanges } from './transform-changes.ts'

const nothing: Losses = { dropped: [], emptied: [] }
const compared = (over: Partial<Extract<Comparison, { state: 'compared' }>> = {}): Comparison => ({
  state: 'compared',
  neverRow: false,
  shown: nothing,
  guessed: nothing,
  ...over,
})
const device = { column: 'Device', message: 'a.json', value: '.device.id' }

const declaring = (over: Parameters<typeof anExport>[0] = {}) => ({
  destinations: [aDestination()],
  exports: [anExport({ links: [aLink('vitals', '.new')], ...over })],
})
const live = (over: Partial<LiveExport> = {}) =>
  worldWith({}, { exports: read([liveExport(over)]), destinations: read([liveDestination()]) })

const dropsRows = "drops-rows at destinations['vitals'].transform"
const emptiesColumn = "empties-column at destinations['vitals'].transform"

describe('another transform on a link of a live, enabled export', () => {
  test.each<readonly [string, Comparison | undefined, readonly string[]]>([
    ['keeps everything', compared(), []],
    ['makes no row of any message', compared({ neverRow: true }), [dropsRows]],
    ['makes no row of a given message', compared({ shown: { dropped: ['a.json'], emptied: [] } }), [dropsRows]],
    ['leaves a value out', compared({ shown: { dropped: [], emptied: [device] } }), [emptiesColumn]],
    ['does both', compared({ shown: { dropped: ['a.json'], emptied: [device] } }), [dropsRows, emptiesColumn]],
    ['loses by built-in messages only', compared({ guessed: { dropped: ['built-in'], emptied: [device] } }), []],
    ['cannot be compared', { state: 'unknown', why: 'jq does not take it' }, [dropsRows]],
    ['was not compared', undefined, [dropsRows]],
  ])('that %s', (_, comparison, risks) => {
    expect(judge(dataExportKind, declaring(), live(), comparison === undefined ? {} : { comparison }).risks).toEqual(
      risks,
    )
  })

  test.each<readonly [string, Parameters<typeof anExport>[0], Partial<LiveExport>]>([
    ['the export is disabled', {}, { enabled: false }],
    ['the link is new', {}, { links: [] }],
    ['the transform differs in line ends only', { links: [aLink('vitals', '.\r\n')] }, {}],
    ['somebody else manages the export', { manage: false }, {}],
  ])('is not asked about where %s', (_, wanted, there) => {
    const changes = transformChanges({ config: aConfig(declaring(wanted)), world: live(there) })
    expect(changes).toEqual([])
    const { risks } = judge(dataExportKind, declaring(wanted), live(there), {
      comparison: compared({ neverRow: true }),
    })
    expect(risks).not.toContain(dropsRows)
  })

  test('is compared with the default record where the link had no transform', () => {
    const world = live({ links: [{ id: 'vitals', raw: { id: 'vitals' } }] })
    expect(transformChanges({ config: aConfig(declaring()), world })).toMatchObject([{ to: '.new' }])
    expect(judge(dataExportKind, declaring(), world, { comparison: compared({ neverRow: true }) }).risks).toEqual([
      dropsRows,
    ])
  })

  test('says what was in which column, of which message, and why nothing could be compared', () => {
    const emptied = [device, { ...device, value: '.device.name' }, { ...device, column: 'Name' }]
    const shown = { dropped: ['a.json', 'b.json', 'c.json', 'd.json', 'e.json'], emptied }
    expect(judge(dataExportKind, declaring(), live(), { comparison: compared({ shown }) }).warnings).toEqual([
      'The new transform of the link of export telemetry to vitals produces no rows from a.json, b.json, c.json, d.json and 1 more, from which the live one produces rows. The preview shows the rows before and after.',
      'Values that the live transform of the link of export telemetry to vitals stores are in no column of the new rows. They were in Device (.device.id, .device.name of a.json), Name (.device.id of a.json). The preview shows the rows before and after.',
    ])
    expect(
      judge(dataExportKind, declaring(), live(), { comparison: { state: 'unknown', why: 'the engine stopped' } })
        .warnings,
    ).toEqual([expect.stringContaining('could not be compared: the engine stopped.')])
  })
})

describe('consent', () => {
  const evidence = (
    over: Parameters<typeof declaring>[0] = {},
    world = live(),
    shown = { dropped: ['a'], emptied: [] },
  ) => judge(dataExportKind, declaring(over), world, { comparison: compared({ shown }) }).evidence

  test('is bound to both transforms and the columns on both sides', () => {
    expect(evidence()).toEqual([
      {
        transforms: ['.', '.new'],
        columns: [
          ['EnqueuedTime:datetime', 'Value:dynamic'],
          ['EnqueuedTime:datetime', 'Value:dynamic'],
        ],
      },
    ])
  })

  test('is another for another live transform, and the same for other messages', () => {
    const other = live({ links: [{ id: 'vitals', transform: '.old', raw: {} }] })
    expect(evidence({}, other)).not.toEqual(evidence())
    expect(evidence({}, live(), { dropped: ['b', 'c'], emptied: [] })).toEqual(evidence())
  })
})

describe('the columns of the table', () => {
  const columnsWith = (columns: readonly LiveColumn[], over: Parameters<typeof aConfig>[0] = {}) => {
    const database = liveDatabase({ tables: read([liveTable({ columns })]) })
    const world = { ...live(), clusters: { wards: liveCluster({ databases: { vitals: read(database) } }) } }
    const [change] = transformChanges({ config: aConfig({ ...declaring(), ...over }), world })
    const { columns: found } = change ?? {}
    if (found?.state !== 'read') return found
    const { before, after } = found.value
    return [before, after].map((side) =>
      side
        .map(({ name }) => name)
        .toSorted()
        .join(' '),
    )
  }
  const column = (name: string): LiveColumn => ({ name, type: 'string' })
  const declared = {
    clusters: [
      aCluster({
        databases: [
          aDatabase({
            tables: [
              aTable({
                columns: [
                  { name: 'A', type: 'string', at },
                  { name: 'New', type: 'string', at },
                ],
              }),
            ],
          }),
        ],
      }),
    ],
  }

  test('are the same before and after a column is added, so that a half-done apply asks nothing anew', () => {
    const none = columnsWith([column('A'), column('Live')], declared)
    expect(none).toEqual(['A Live New', 'A Live New'])
    expect(columnsWith([column('A'), column('Live'), column('New')], declared)).toEqual(none)
  })

  test('lack after the plan what the plan removes', () => {
    const removed = removing({ columns: ['wards/vitals/vitals_table/Live'] })
    expect(columnsWith([column('A'), column('Live')], { ...declared, removed })).toEqual(['A Live New', 'A New'])
  })

  test('are unknown where the tables cannot be read', () => {
    const database = liveDatabase({ tables: hidden })
    const world = { ...live(), clusters: { wards: liveCluster({ databases: { vitals: read(database) } }) } }
    expect(transformChanges({ config: aConfig(declaring()), world })).toMatchObject([{ columns: hidden }])
    const { risks, unread } = judge(dataExportKind, declaring(), world)
    expect(risks).toEqual([])
    expect(unread).toEqual(['the tables of database wards/vitals'])
  })
})
