import { describe, expect, test } from 'vitest'
import { holdsNothing } from './empty-tables.ts'
import { aCluster, aConfig, aDatabase } from './testing/config.test-data.ts'
import { hidden, liveDestination, liveExport, liveTable, read, worldWith } from './testing/world.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('planner')

const place = { cluster: aCluster(), database: aDatabase() }
const streaming = { streamingingestion: { IsEnabled: true } }
const off = { streamingingestion: { IsEnabled: false } }
const { rows: _rows, ...uncounted } = liveTable()
const empty = liveTable({ rows: 0, effective: off })
const aimed = { destinations: read([liveDestination()]) }
const ingest = {
  destinations: read([liveDestination({ clusterUrl: `https://ingest-wards.${here.region}.kusto.windows.net/` })]),
}
const fed = { ...aimed, exports: read([liveExport()]) }
const paused = { ...aimed, exports: read([liveExport({ enabled: false })]) }
const unlinked = { destinations: hidden }

describe('a table holds nothing', () => {
  test.each<[string, readonly ReturnType<typeof liveTable>[], Parameters<typeof worldWith>[1], boolean | 'unknown']>([
    ['with no rows, and nobody who sends any', [empty], {}, true],
    ['not with rows', [liveTable({ rows: 1 })], {}, false],
    ['not with an unknown number of rows', [uncounted], {}, false],
    ['not beside one that has some', [empty, liveTable({ name: 'b', rows: 1 })], {}, false],
    ['not if only the first is empty', [empty, { ...uncounted, name: 'b' }], {}, false],
    ['not while a running export feeds it', [empty], fed, false],
    ['while the export that feeds it is off', [empty], paused, true],
    ['not while it streams and a destination points at it', [{ ...empty, explicit: streaming }], aimed, false],
    [
      'not while a destination points at it by its ingestion address',
      [{ ...empty, explicit: streaming }],
      ingest,
      false,
    ],
    [
      'not beside one that is empty and gets nothing, if an export feeds the first',
      [empty, { ...empty, name: 'b' }],
      fed,
      false,
    ],
    [
      'not beside one that is empty and gets nothing, if an export feeds the last',
      [{ ...empty, name: 'b' }, empty],
      fed,
      false,
    ],
    ...(
      [
        ['table', { table: 'other' }],
        ['database', { database: 'other' }],
        ['cluster', { clusterUrl: `https://other.${here.region}.kusto.windows.net` }],
      ] as const
    ).map(
      ([what, elsewhere]): [
        string,
        readonly ReturnType<typeof liveTable>[],
        Parameters<typeof worldWith>[1],
        boolean,
      ] => [
        `while it streams and a destination points at another ${what}`,
        [{ ...empty, explicit: streaming }],
        { destinations: read([liveDestination(elsewhere)]) },
        true,
      ],
    ),
    [
      'not while streaming is handed down and a destination points at it',
      [{ ...empty, effective: streaming }],
      aimed,
      false,
    ],
    [
      'while its own policy turns off what is handed down',
      [{ ...empty, explicit: off, effective: streaming }],
      aimed,
      true,
    ],
    ['while it streams and nothing points at it', [{ ...empty, explicit: streaming }], {}, true],
    ['not for sure while the destinations are hidden', [empty], unlinked, 'unknown'],
    ['not for sure while the exports are hidden', [empty], { exports: hidden }, 'unknown'],
    ['surely not with rows, whatever is hidden', [liveTable({ rows: 1 })], unlinked, false],
    [
      'surely not with rows in the last, whatever is hidden of the first',
      [empty, liveTable({ name: 'b', rows: 1 })],
      unlinked,
      false,
    ],
  ])('%s', (_what, tables, application, expected) => {
    const context = { config: aConfig(), world: worldWith({}, application) }
    const asked = holdsNothing(context, place, tables)
    expect(asked.known ? asked.value : 'unknown').toBe(expected)
  })
})
