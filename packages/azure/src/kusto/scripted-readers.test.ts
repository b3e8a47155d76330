import { describe, expect, test } from 'vitest'
import { commandsIn } from './script.ts'
import { scriptedFunction } from './scripted-entities.ts'
import { scriptedReader, type ScriptedReader } from './scripted-readers.ts'

const view = (name: string, table: string, query: string): ScriptedReader => ({
  kind: 'materialized-view',
  reader: { name, table, query },
})

describe('what a command of a script makes that reads tables', () => {
  test.each<[command: string, found: ScriptedReader | undefined]>([
    [
      '.create async materialized-view with (folder = "mv", docString = "it is ) last", effectiveDateTime=datetime(2026-01-01)) last_reading on table readings { readings | summarize arg_max(EnqueuedTime, *) by Device }',
      view('last_reading', 'readings', 'readings | summarize arg_max(EnqueuedTime, *) by Device'),
    ],
    [
      ".create-or-alter materialized-view ['a b'] on table ['my table'] { ['my table'] | where x == \"}\" | summarize count() by y }",
      view('a b', 'my table', '[\'my table\'] | where x == "}" | summarize count() by y'),
    ],
    ['.create ifnotexists materialized-view v on materialized-view w { w }', view('v', 'w', 'w')],
    [
      '.create-or-alter table readings ingestion json mapping "m1" "[{\\"Properties\\":{\\"Path\\":\\"$.Device\\"},\\"column\\":\\"Device\\",\\"datatype\\":\\"\\"}]"',
      {
        kind: 'ingestion-mapping',
        reader: { name: 'm1', table: 'readings', columns: [{ name: 'Device', type: '' }] },
      },
    ],
    [
      '.create-or-alter database vitals ingestion csv mapping \'m2\' \'[{"Name":"a","DataType":"int",\' \'"Ordinal":0}]\'',
      { kind: 'ingestion-mapping', reader: { name: 'm2', columns: [{ name: 'a', type: 'int' }] } },
    ],
    [
      '.alter table readings policy row_level_security enable "readings | where Device != \'y\'"',
      {
        kind: 'row-level-security',
        reader: { name: 'readings', table: 'readings', query: "readings | where Device != 'y'" },
      },
    ],
    [
      '.alter table [\'readings\'] policy row_level_security disable with (allowUnion=true) "f"',
      { kind: 'row-level-security', reader: { name: 'readings', table: 'readings', query: 'f' } },
    ],
    [
      '.alter table readings policy partitioning "{\\"PartitionKeys\\":[{\\"ColumnName\\":\\"EnqueuedTime\\",\\"Kind\\":2}]}"',
      {
        kind: 'partitioning',
        reader: { name: 'readings', table: 'readings', columns: [{ name: 'EnqueuedTime', type: '' }] },
      },
    ],
    [
      '.create-or-alter continuous-export hourly over (readings, ["b c"]) to table archive with (intervalBetweenRuns=1h) <| readings | project Device',
      { kind: 'continuous-export', reader: { name: 'hourly', query: 'readings | project Device', into: 'archive' } },
    ],
    [
      '.create-or-alter continuous-export hourly to table archive <|\nreadings',
      { kind: 'continuous-export', reader: { name: 'hourly', query: 'readings', into: 'archive' } },
    ],
    [
      '.create external table ext (a:string, [\'b c\']:long) kind=storage dataformat=csv (h@"https://x.blob.core.windows.net/c;******")',
      {
        kind: 'external-table',
        reader: {
          name: 'ext',
          columns: [
            { name: 'a', type: 'string' },
            { name: 'b c', type: 'long' },
          ],
        },
      },
    ],
    ['.create-merge table readings (a:string)', undefined],
    ['.alter tables (readings) policy restricted_view_access True', undefined],
    ['.alter table readings policy caching hot = time(31d)', undefined],
    ['.create-or-alter function f() { readings }', undefined],
    ['.create materialized-view', undefined],
    ['.create-or-alter continuous-export', undefined],
    ['// .create materialized-view v on table t { t }', undefined],
    ['', undefined],
  ])('%s', (command, found) => {
    expect(scriptedReader(command)).toEqual(found)
  })
})

test('a script in one cell falls into its commands, and a dot inside of one begins none', () => {
  const commands = [
    '.create-merge table readings (a:string) with (docstring = "x\\n.alter table readings policy caching hot = 1d")',
    '.create-or-alter function f() {\nreadings\n.drop\n}',
    '.alter table readings policy caching hot = 2d',
  ]
  expect(commandsIn(`// a note\n${commands.join('\n\n')}\n`)).toEqual(commands)
  expect(commandsIn('// nothing')).toEqual([])
})

test.each([
  [
    '.create-or-alter function with (skipvalidation = "true", view = true) Assets() {\nreadings\n| where Device != "}"\n}',
    { name: 'Assets', parameters: '()' },
  ],
  [
    ".create ifnotexists function ['a b'](T:(x:long), d:string=')') { T }",
    { name: 'a b', parameters: "(T:(x:long), d:string=')')" },
  ],
  ['.create-merge table readings (a:string)', undefined],
  ['.create function', undefined],
  ['', undefined],
])('a function that a script makes: %s', (command, found) => {
  expect(scriptedFunction(command)).toEqual(found)
})
