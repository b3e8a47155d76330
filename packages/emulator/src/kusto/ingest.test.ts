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
