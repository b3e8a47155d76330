import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { JsonValue } from '../state/model.ts'
import { ingest } from './ingest.ts'
import { ask, query, tableIn, type Trial, trial } from './trial.ts'

let on: Trial

const fresh = (choices: Parameters<typeof trial>[0] = {}): Trial => {
  const made = trial(choices)
  ask(made, '.create table T (DeviceId:string, Value:real, At:datetime)')
  return made
}

const send = (record: JsonValue, table = 'T') => ingest(on.database, table, record, on.context)

beforeEach(() => {
  on = fresh()
})

describe('a record', () => {
  test('meets its columns by name, letter case included', () => {
    expect(send({ deviceId: 'x', Value: '1.5', At: '2026-01-02', More: 1 })).toEqual({ ok: true, rows: 1 })
    expect(query(on, 'T')).toEqual([{ DeviceId: '', Value: 1.5, At: '2026-01-02T00:00:00.0000000Z' }])
    expect(tableIn(on, 'T').lastIngestion).toBe('2026-01-02T03:04:05.000Z')
  })

  test.each([[[{ DeviceId: 'x' }]], ['text'], [5], [null]])('that is no object fails: %j', (record) => {
    expect(send(record)).toMatchObject({ ok: false, code: 'BadRequest_InvalidBlob' })
    expect(tableIn(on, 'T').rows).toEqual([])
  })

  test('never shares anything with the row', () => {
    ask(on, '.create table D (x:dynamic)')
    const record = { x: { y: [1] } }
    ingest(on.database, 'D', record, on.context)
    record.x.y.push(2)
    expect(query(on, 'D')).toEqual([{ x: { y: [1] } }])
  })

  test('of any shape gives a row of the table or a failure', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const record: JsonValue = JSON.parse(JSON.stringify(value))
        const before = tableIn(on, 'T').rows.length
        const result = ingest(on.database, 'T', record, on.context)
        const row = tableIn(on, 'T').rows.at(-1)
        expect(tableIn(on, 'T').rows.length - before).toBe(result.ok ? 1 : 0)
        if (result.ok) expect(Object.keys(row ?? {})).toEqual(['DeviceId', 'Value', 'At'])
      }),
    )
  })
})

describe('failures', () => {
  test('are counted, and listed where their table takes records', () => {
    send({}, 'Missing')
    send('text')
    send('text')
    expect(ask(on, '.show ingestion failures').rows).toMatchObject([
      { Table: 'Missing', ErrorCode: 'BadRequest_TableNotExist', FailureKind: 'Permanent' },
      { Table: 'T', ErrorCode: 'BadRequest_InvalidBlob' },
    ])
    ask(on, '.alter table T policy streamingingestion enable')
    expect(ask(on, '.show streamingingestion failures').rows).toMatchObject([{ Table: 'T', Count: 2 }])
    expect(ask(on, '.show ingestion failures').rows).toHaveLength(1)
  })
})

describe('the streaming schema cache', () => {
  const extend = (): void => {
    ask(on, '.alter table T policy streamingingestion enable')
    ask(on, '.create-merge table T (Room:string)')
    send({ DeviceId: 'x', Room: 'north' })
  }

  test('is of no effect unless chosen', () => {
    extend()
    expect(query(on, 'T | project Room')).toEqual([{ Room: 'north' }])
  })

  test.each([['.clear database cache streamingingestion schema'], ['.clear table T cache streamingingestion schema']])(
    'does not know a new column until %s',
    (command) => {
      on = fresh({ choices: { staleStreamingCache: true } })
      extend()
      expect(query(on, 'T | project Room')).toEqual([{ Room: '' }])
      expect(ask(on, command).rows.map((row) => row['Status'])).toEqual(['Succeeded', 'Succeeded'])
      send({ Room: 'south' })
      expect(query(on, 'T | project Room')).toEqual([{ Room: '' }, { Room: 'south' }])
    },
  )

  test('is cleared at the second time where the choice is so', () => {
    on = fresh({ choices: { staleStreamingCache: true, cacheClearing: 'fails-first' } })
    extend()
    const clear = (): unknown =>
      ask(on, '.clear table T cache streamingingestion schema').rows.map((row) => row['Status'])
    expect([clear(), clear()]).toEqual([
      ['Succeeded', 'Failed'],
      ['Succeeded', 'Succeeded'],
    ])
    expect(on.database.staleCaches.size).toBe(0)
  })

  test('does not matter to a table that does not stream', () => {
    on = fresh({ choices: { staleStreamingCache: true } })
    ask(on, '.create-merge table T (Room:string)')
    send({ Room: 'north' })
    expect(query(on, 'T | project Room')).toEqual([{ Room: 'north' }])
  })
})

describe('an update policy', () => {
  const policy = (query: string, transactional = false): string =>
    JSON.stringify([{ IsEnabled: true, Source: 'T', Query: query, IsTransactional: transactional }])

  const feed = (query: string, transactional = false): void => {
    ask(on, '.create table Beats (Device:string, Beats:long)')
    ask(on, `.alter table Beats policy update @'${policy(query, transactional)}'`)
    send({ DeviceId: 'old', Value: 50 })
    send({ DeviceId: 'new', Value: 60 })
  }

  test('takes each new row once', () => {
    feed('T | where isnotnull(Value) | project Device = DeviceId, Beats = tolong(Value)')
    expect(query(on, 'Beats')).toEqual([
      { Device: 'old', Beats: 50 },
      { Device: 'new', Beats: 60 },
    ])
  })

  test.each([
    [false, 2],
    [true, 0],
  ])(
    'with other columns than the table (transactional: %s) is a failure, and the source keeps %i rows',
    (transactional, kept) => {
      feed('T | project Device = DeviceId, Beats = Value', transactional)
      expect(tableIn(on, 'Beats').rows).toEqual([])
      expect(tableIn(on, 'T').rows).toHaveLength(kept)
      expect(ask(on, '.show ingestion failures').rows).toContainEqual(
        expect.objectContaining({ Table: 'Beats', ErrorCode: 'UpdatePolicy_QuerySchemaDoesNotMatchTableSchema' }),
      )
    },
  )

  test('breaks when .create-merge appends a column to its target', () => {
    feed('T | project Device = DeviceId, Beats = tolong(Value)')
    ask(on, '.create-merge table Beats (Room:string)')
    send({ DeviceId: 'late', Value: 70 })
    expect(tableIn(on, 'Beats').rows).toHaveLength(2)
    expect(on.database.failures).toHaveLength(1)
  })

  test('feeds on from table to table, and ends', () => {
    feed('T | project Device = DeviceId, Beats = tolong(Value)')
    ask(
      on,
      '.alter table T policy update @\'[{"Source":"Beats","Query":"Beats | project DeviceId = Device, Value = toreal(Beats), At = now()"}]\'',
    )
    expect(send({ DeviceId: 'round', Value: 1 }).ok).toBe(true)
    expect(tableIn(on, 'T').rows.length).toBeLessThan(20)
  })

  test.each([
    ['T', 1],
    ['T*', 1],
    ['*', 1],
    ['*T*', 1],
    ['U*', 0],
    ['T?', 0],
    ['t*', 0],
    ['T*T', 0],
  ])('of the sources %s feeds %i rows', (source, fedRows) => {
    const rule = { Source: source, SourceIsWildCard: true, Query: 'T | project DeviceId' }
    ask(on, '.create table Names (DeviceId:string)')
    ask(on, `.alter table Names policy update @'${JSON.stringify([rule])}'`)
    send({ DeviceId: 'one' })
    expect(tableIn(on, 'Names').rows).toHaveLength(fedRows)
  })

  test('of a source with an asterisk in its name, without SourceIsWildCard, feeds nothing', () => {
    ask(on, '.create table Names (DeviceId:string)')
    ask(on, `.alter table Names policy update @'[{"Source":"T*","Query":"T | project DeviceId"}]'`)
    send({ DeviceId: 'one' })
    expect(tableIn(on, 'Names').rows).toEqual([])
  })

  test('that is beyond this subset of the language feeds nothing and fails nothing', () => {
    feed('T | mv-expand Value')
    expect(tableIn(on, 'Beats').rows).toEqual([])
    expect(on.database.failures).toEqual([])
  })
})
