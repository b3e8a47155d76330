import { beforeEach, describe, expect, test } from 'vitest'
import { ask, query, tableIn, type Trial, trial } from '../trial.ts'

let on: Trial

beforeEach(() => {
  on = trial()
  ask(on, '.create table T (name:string, size:long, at:datetime, more:dynamic, on:bool)')
  tableIn(on, 'T').rows.push(
    { name: 'north ward', size: 3, at: '2026-01-01T00:00:00.0000000Z', more: { room: 'a', list: [1, 2] }, on: true },
    { name: 'South', size: 1, at: '2026-01-03T00:00:00.0000000Z', more: { room: 'b' }, on: false },
    { name: '', size: null, at: null, more: null, on: null },
  )
})

const names = (text: string): readonly unknown[] => query(on, text).map((row) => row['name'])

describe('where', () => {
  test.each([
    ["name == 'South'", ['South']],
    ["name == 'south'", []],
    ["name =~ 'south'", ['South']],
    ["name != 'South'", ['north ward', '']],
    ["name has 'WARD'", ['north ward']],
    ["name has 'war'", []],
    ["name contains 'OU'", ['South']],
    ["name startswith 'no'", ['north ward']],
    ['size > 1', ['north ward']],
    ['size >= 1 and size <= 2', ['South']],
    ['size == 1 or size == 3', ['north ward', 'South']],
    ["(size == 1 or size == 3) and not(name has 'ward')", ['South']],
    ['size in (3, 4)', ['north ward']],
    ['size == 3.0', ['north ward']],
    ['at > datetime(2026-01-02)', ['South']],
    ['on', ['north ward']],
    ['on == false', ['South']],
    ['isnull(size)', ['']],
    ['isempty(name)', ['']],
    ["more.room == 'b'", ['South']],
    ["more['list'][0] == 1", ['north ward']],
    ["tostring(more.room) == 'a'", ['north ward']],
    ['at < ago(1d)', ['north ward']],
  ])('%s', (test, wanted) => {
    expect(names(`T | where ${test}`)).toEqual(wanted)
  })
})

describe('operators', () => {
  test.each([
    ['T | count', [{ Count: 3 }]],
    ['T | take 1 | project size', [{ size: 3 }]],
    ['T | limit 0', []],
    ['T | project n = strcat(name, "!") | take 1', [{ n: 'north ward!' }]],
    ['T | project tolong("5") | take 1', [{ Column1: 5 }]],
    ['T | where size == 1 | extend size = toint(size), big = size > 2 | project size, big', [{ size: 1, big: false }]],
    ['T | project size | order by size asc', [{ size: null }, { size: 1 }, { size: 3 }]],
    ['T | project size | sort by size', [{ size: 3 }, { size: 1 }, { size: null }]],
    ['T | summarize count() by on | count', [{ Count: 3 }]],
    ['T | where false | summarize count()', [{ count_: 0 }]],
    ['T | where false | summarize count() by name', []],
    [
      'T | summarize n = count(), max(size), min(size), dcount(name)',
      [{ n: 3, max_size: 3, min_size: 1, dcount_name: 3 }],
    ],
    ['T | distinct on | count', [{ Count: 3 }]],
    [
      'T | project size, at | getschema | project ColumnName, ColumnType',
      [
        { ColumnName: 'size', ColumnType: 'long' },
        { ColumnName: 'at', ColumnType: 'datetime' },
      ],
    ],
    ["table('T') | count", [{ Count: 3 }]],
    ["database('vitals').T | count", [{ Count: 3 }]],
    ["['T'] // all of it\n| count;", [{ Count: 3 }]],
  ])('%s', (text, wanted) => {
    expect(query(on, text)).toEqual(wanted)
  })

  test('a stored function hides a table', () => {
    ask(on, '.create function F() { T | where size == 1 | project name }')
    expect(names('F()')).toEqual(['South'])
    expect(names('F | where name == "South"')).toEqual(['South'])
    ask(on, '.create-or-alter function F() { F }')
    expect(ask(on, 'F', { path: '/v2/rest/query' }).message).toMatch(/too deeply/)
  })
})

describe('what is refused', () => {
  test.each([
    ['Missing', 'General_BadRequest', /SEM0100.*Missing/],
    ['T | where zzz == 1', 'General_BadRequest', /SEM0100.*zzz/],
    ["T | where size == 'x'", 'General_BadRequest', /SEM0064/],
    ['T | where size', 'General_BadRequest', /predicate/],
    ['T | where nofunction(size)', 'General_BadRequest', /Unknown function/],
    ['T | join U on name', 'EmulatorNotImplemented', /does not implement this operator: join/],
    ['T | where name', 'General_BadRequest', /predicate/],
    ['T | where', 'BadRequest_SyntaxError', /expression/],
    ['T | take many', 'BadRequest_SyntaxError', /number of rows/],
    ['T T', 'BadRequest_SyntaxError', /the end/],
    ['.show tables', 'BadRequest_SyntaxError', /name/],
  ])('%s', (text, code, message) => {
    expect(ask(on, text, { path: '/v2/rest/query' })).toMatchObject({
      status: 400,
      code,
      message: expect.stringMatching(message),
      was: 'read',
    })
  })
})
