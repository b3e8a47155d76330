import { beforeEach, describe, expect, test } from 'vitest'
import { ask, query, tableIn, type Trial, trial } from '../trial.ts'

const columns = (on: Trial, name = 'T'): string =>
  tableIn(on, name)
    .columns.map((one) => `${one.name}:${one.type}`)
    .join(',')

let on: Trial

beforeEach(() => {
  on = trial()
  ask(on, ".create table T (a:string, b:boolean) with (docstring='d', folder='f')")
  tableIn(on, 'T').rows.push({ a: 'x', b: true }, { a: 'y', b: false })
})

describe('creating', () => {
  test('stores canonical types and answers with the schema', () => {
    const answer = ask(
      on,
      ".create-merge table ['N 1'] (['a b']:date, c:uniqueid) with (docstring='say \\'hi\\'', folder='x')",
    )
    expect(answer.rows).toEqual([
      {
        TableName: 'N 1',
        Schema:
          '{"Name":"N 1","OrderedColumns":[{"Name":"a b","Type":"System.DateTime","CslType":"datetime"},{"Name":"c","Type":"System.Guid","CslType":"guid"}]}',
        DatabaseName: 'vitals',
        Folder: 'x',
        DocString: "say 'hi'",
      },
    ])
    expect(answer.was).toBe('write')
  })

  test.each([
    [
      '.create table does nothing where the table exists',
      ".create table T (z:long) with (folder='other')",
      'a:string,b:bool',
    ],
    [
      '.create-merge appends what is missing, at the end',
      '.create-merge table T (c:dynamic, a:string)',
      'a:string,b:bool,c:dynamic',
    ],
    ['.alter-merge appends', '.alter-merge table T (c:long)', 'a:string,b:bool,c:long'],
    ['.alter sets the list and its order', '.alter table T (b:bool, c:long)', 'b:bool,c:long'],
    ['.create-merge tables', '.create-merge tables T (c:long), U (x:string)', 'a:string,b:bool,c:long'],
    ['.drop column', '.drop column T.a', 'b:bool'],
    ['.drop table columns', ".drop table ['T'] columns (['b'])", 'a:string'],
    ['.rename column', ".rename column ['T'].['a'] to ['z']", 'z:string,b:bool'],
    ['.alter column', '.alter column T.b type=string', 'a:string,b:string'],
  ])('%s', (_, command, wanted) => {
    expect(ask(on, command).status).toBe(200)
    expect(columns(on)).toBe(wanted)
  })

  test.each([
    ['.create-merge table T (b:string)', /differs/],
    ['.alter table T (a:long)', /differs/],
    ['.alter-merge table Missing (a:long)', /could not be found/],
    ['.create-merge tables U (x:string), T (b:long)', /differs/],
    ['.create table U (x:uuid)', /no type/],
    ['.create table U (x:string, x:long)', /more than once/],
    ['.create table U (__x:string)', /not valid/],
    [".create table ['a;b'] (x:string)", /not valid/],
    ['.create table kind (x:string)', /expected a name/],
    ['.create table U (x:string) with docstring', /expected/],
    ['.create table U (x:string) and more', /does not implement this command/],
    ['.drop table Missing', /could not be found/],
    ['.drop column T.zzz', /not found/],
    ['.alter column T.zzz type=string', /not found/],
    ['.rename column T.a to b', /already/],
    ['.rename columns b=T.a, c=T.b', /swaps/],
    ['.create tabel U (x:string)', /does not implement this command/],
  ])('%s is refused and changes nothing', (command, message) => {
    const before = structuredClone(on.database)
    const answer = ask(on, command)
    expect(answer.status).toBe(400)
    expect(answer.message).toMatch(message)
    expect(on.database).toEqual(before)
  })

  test('a command with a bad end has done nothing', () => {
    ask(on, '.drop table T ifexists now')
    expect(on.database.tables.has('T')).toBe(true)
  })
})

describe('data', () => {
  test('a changed type empties the column for good', () => {
    ask(on, '.alter column T.b type=long')
    ask(on, '.alter column T.b type=bool')
    expect(query(on, 'T')).toEqual([
      { a: 'x', b: null },
      { a: 'y', b: null },
    ])
  })

  test.each([
    ['keeps', true],
    ['nulls', null],
  ])('a type that is altered to itself: %s', (choice, wanted) => {
    on = trial({ choices: { sameTypeAlterColumn: choice } })
    ask(on, '.create table T (b:bool)')
    tableIn(on, 'T').rows.push({ b: true })
    ask(on, '.alter column T.b type=boolean')
    expect(query(on, 'T')).toEqual([{ b: wanted }])
  })

  test('a column that comes back is empty', () => {
    ask(on, '.alter table T (b:bool)')
    ask(on, '.alter table T (b:bool, a:string)')
    expect(query(on, 'T | project a')).toEqual([{ a: '' }, { a: '' }])
  })

  test('columns swap their names with their data', () => {
    ask(on, '.create table S (p:string, q:string)')
    tableIn(on, 'S').rows.push({ p: '1', q: '2' })
    ask(on, '.rename columns p=S.q, q=S.p')
    expect(query(on, 'S')).toEqual([{ q: '1', p: '2' }])
  })

  test('tables swap their names in one transaction', () => {
    ask(on, '.create table U (z:string)')
    expect(ask(on, '.rename tables U=T, T=U').status).toBe(200)
    expect(columns(on, 'U')).toBe('a:string,b:bool')
    expect(columns(on, 'T')).toBe('z:string')
    expect(ask(on, '.rename tables V=Missing ifexists').status).toBe(200)
    expect(ask(on, '.rename tables U=T').message).toMatch(/already/)
  })

  test('a table that is made again has another id', () => {
    const before = tableIn(on, 'T').id
    expect(ask(on, '.drop table T ifexists').rows).toEqual([])
    expect(ask(on, '.drop table T ifexists').status).toBe(200)
    ask(on, '.create table T (a:string)')
    expect(tableIn(on, 'T').id).not.toBe(before)
  })

  test('a query fills a table', () => {
    ask(on, '.set-or-append N <| T | where b == true | project a')
    ask(on, '.set-or-append N <| T | project a')
    expect(query(on, 'N | summarize count() by a | order by a asc')).toEqual([
      { a: 'x', count_: 2 },
      { a: 'y', count_: 1 },
    ])
    expect(ask(on, '.append T <| N').status).toBe(200)
    expect(ask(on, '.set N <| T').message).toMatch(/already/)
    expect(ask(on, '.set-or-append N <| T | project b').message).toMatch(/does not match/)
  })
})

describe('texts', () => {
  test('docstrings and folders', () => {
    ask(on, ".alter table T docstring 'new'")
    ask(on, '.alter table T folder ""')
    expect(tableIn(on, 'T')).toMatchObject({ docstring: 'new', folder: '' })
    ask(on, ".create-merge table T (a:string) with (folder='again')")
    expect(tableIn(on, 'T')).toMatchObject({ docstring: 'new', folder: 'again' })
  })

  test.each([
    ['keeps', 'd'],
    ['clears', ''],
  ])('.alter table without texts %s them', (choice, docstring) => {
    on = trial({ choices: { alterTableTexts: choice } })
    ask(on, ".create table T (a:string) with (docstring='d')")
    ask(on, '.alter table T (a:string)')
    expect(tableIn(on, 'T').docstring).toBe(docstring)
  })

  test('docstrings of columns: merging leaves the others, setting clears them', () => {
    ask(on, ".alter-merge table T column-docstrings (a:'first')")
    ask(on, ".alter-merge table T column-docstrings (['b']:'second')")
    expect(tableIn(on, 'T').columns.map((one) => one.docstring)).toEqual(['first', 'second'])
    ask(on, ".alter table T column-docstrings (b:'third')")
    expect(tableIn(on, 'T').columns.map((one) => one.docstring)).toEqual([undefined, 'third'])
    expect(ask(on, ".alter-merge table T column-docstrings (zzz:'x')").message).toMatch(/not found/)
  })
})
