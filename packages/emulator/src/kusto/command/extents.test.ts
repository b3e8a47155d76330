import { describe, expect, test } from 'vitest'
import { placeOf } from '../../../../../test/places.ts'
import { ask, tableIn, type Trial, trial, type TrialOptions } from '../trial.ts'

const played = (options: TrialOptions = {}): Trial => {
  const on = trial(options)
  for (const name of ['T', 'U', 'V']) ask(on, `.create table ${name} (a:string)`)
  const table = tableIn(on, 'T')
  table.extents = [
    { rows: 30, from: '2024-01-01T00:00:00.000Z', to: '2024-06-01T00:00:00.000Z', deleted: 1 },
    { rows: 12, from: '2025-12-01T00:00:00.000Z', to: '2025-12-01T00:00:00.000Z' },
  ]
  const other = tableIn(on, 'U')
  other.rows.push({ a: 'x' })
  other.lastIngestion = '2025-12-24T00:00:00.000Z'
  return on
}

const columns = [
  'ExtentId',
  'DatabaseName',
  'TableName',
  'MaxCreatedOn',
  'OriginalSize',
  'ExtentSize',
  'CompressedSize',
  'IndexSize',
  'Blocks',
  'Segments',
  'ExtentContainerId',
  'RowCount',
  'MinCreatedOn',
  'Tags',
  'Kind',
  'DeletedRowCount',
]

const shown = (on: Trial, command: string) =>
  ask(on, command).rows.map(({ TableName, RowCount, MinCreatedOn, MaxCreatedOn, DeletedRowCount }) =>
    [TableName, RowCount, MinCreatedOn, MaxCreatedOn, DeletedRowCount].map(String).join(' '),
  )

const old = 'T 30 2024-01-01T00:00:00.0000000Z 2024-06-01T00:00:00.0000000Z 1'
const young = 'T 12 2025-12-01T00:00:00.0000000Z 2025-12-01T00:00:00.0000000Z 0'
const single = 'U 1 2025-12-24T00:00:00.0000000Z 2025-12-24T00:00:00.0000000Z 0'

describe('extents', () => {
  test.each([
    ['.show table T extents', [old, young]],
    [".show table ['U'] extents", [single]],
    ['.show table V extents', []],
    ['.show tables (T, U, V) extents', [old, young, single]],
    ['.show database vitals extents', [old, young, single]],
  ])('%s', (command, wanted) => {
    expect(shown(played(), command)).toEqual(wanted)
  })

  test('have the documented columns', () => {
    expect(Object.keys(ask(played(), '.show table U extents').rows[0] ?? {})).toEqual(columns)
  })

  test('are summed up behind a bar', () => {
    const { rows } = ask(
      played(),
      ".show tables (['T'],['U']) extents | summarize Rows=sum(RowCount), Older=sumif(RowCount, MaxCreatedOn < ago(365d)), Undated=sumif(RowCount, isnull(MaxCreatedOn)) by TableName",
    )
    expect(rows).toEqual([
      { TableName: 'T', Rows: 42, Older: 30, Undated: 0 },
      { TableName: 'U', Rows: 1, Older: 0, Undated: 0 },
    ])
  })

  test('make up the counters of the details', () => {
    expect(ask(played(), '.show table T details').rows[0]).toMatchObject({
      TotalExtents: 2,
      TotalRowCount: 42,
      MinExtentsCreationTime: '2024-01-01T00:00:00.000Z',
      MaxExtentsCreationTime: '2025-12-01T00:00:00.000Z',
    })
  })

  test('grow by what is ingested', () => {
    const on = played()
    ask(on, '.append T <| U')
    expect(shown(on, '.show table T extents').at(-1)).toMatch(/^T 1 2026-/)
  })

  test.each([
    ['forbidden', '.show table T extents', 403],
    ['rows', '.show table nothing extents', 400],
  ])('%s: %s is answered with %i', (extentsAnswer, command, status) => {
    expect(ask(played({ choices: { extentsAnswer } }), command).status).toBe(status)
  })

  test.each([
    ['empty', []],
    [
      'renamed-column',
      [
        ['T', undefined],
        ['T', undefined],
      ],
    ],
    [
      'undated',
      [
        ['T', null],
        ['T', null],
      ],
    ],
  ])('may be answered otherwise: %s', (extentsAnswer, wanted) => {
    const { rows } = ask(played({ choices: { extentsAnswer } }), '.show table T extents')
    expect(rows.map(({ TableName, MaxCreatedOn }) => [TableName, MaxCreatedOn])).toEqual(wanted)
  })

  test('are for viewers and monitors, and for nobody without a role', () => {
    const known = { displayName: 'app', objectId: 'a', tenantId: placeOf('extents').tenant }
    const caller = { ...known, cluster: 'none' } as const
    const on = played()
    const askedBy = (role?: string) => {
      const { database } = on
      database.principals = role === undefined ? [] : [{ role, type: 'app', notes: '', inherited: false, ...known }]
      return ask({ ...on, context: { ...on.context, principalOf: () => caller } }, '.show table T extents').status
    }
    expect([askedBy('Monitor'), askedBy('Viewer'), askedBy('Ingestor'), askedBy()]).toEqual([200, 200, 403, 403])
  })
})
