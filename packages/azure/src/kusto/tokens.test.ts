import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bracketed } from '@adx-export/planner'
import { scriptedDocstrings } from './docstrings.ts'
import { nameAt, tableOfEntity } from './names.ts'
import { scriptedPolicy, type ScriptedPolicy } from './script.ts'
import { tokensOf } from './tokens.ts'

const shown = (text: string): readonly string[] => tokensOf(text).map(({ type, text: token }) => `${type}:${token}`)

describe('tokens', () => {
  test.each<[string, readonly string[]]>([
    [".alter table ['T 1'] x", ['sign:.', 'word:alter', 'word:table', 'sign:[', 'string:T 1', 'sign:]', 'word:x']],
    ["'a\\'b\\\\c\\n\\u0041'", ["string:a'b\\c\nA"]],
    ['"x\\"y"', ['string:x"y']],
    ["@'a''b\\'", ["string:a'b\\"]],
    ['h"secret" H@"v"', ['string:secret', 'string:v']],
    ['```a\n`b```', ['string:a\n`b']],
    ['a // rest\n b', ['word:a', 'word:b']],
    ["'open", ['string:open']],
    ["'ends in \\", ['string:ends in ']],
    ['```open', ['string:open']],
    ["@'open", ['string:open']],
    ['', []],
  ])('of %s', (text, tokens) => {
    expect(shown(text)).toEqual(tokens)
  })

  test('cover any text without failing, in order and inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(text.length)
          end = token.end
        }
      }),
    )
  })

  test('a quoted name reads back as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (name) => {
        const text = `${bracketed(name)} policy`
        expect(nameAt(text, tokensOf(text), 0)?.name).toBe(name)
      }),
    )
  })
})

describe('names', () => {
  test.each<[string, string | undefined]>([
    ['T', 'T'],
    ['db.T', 'T'],
    ["['db'].['T 1']", 'T 1'],
    ['[db].[T-1 x]', 'T-1 x'],
    ['["T"]', 'T'],
    ['(', undefined],
    ['[open', undefined],
    ['', undefined],
  ])('%s', (text, name) => {
    expect(nameAt(text, tokensOf(text), 0)?.name).toBe(name)
  })

  const tables = new Set(['patch', 'a.b', 'two words', "o'brien"])
  test.each<[string, string | undefined]>([
    ['[vitals].[patch]', 'patch'],
    ['vitals.patch', 'patch'],
    ["['vitals'].['patch']", 'patch'],
    ['[my.db].[a.b]', 'a.b'],
    ['[vitals].[two words]', 'two words'],
    ['patch', 'patch'],
    ["[vitals].[o'brien]", "o'brien"],
    ['[vitals].[other]', undefined],
    ['[vitals]', undefined],
    ['', undefined],
  ])('the table of %s', (entity, table) => {
    expect(tableOfEntity(entity, tables)).toBe(table)
  })
})

describe('policies of a script', () => {
  const on = (
    policy: ScriptedPolicy['policy'],
    document: ScriptedPolicy['document'],
    names = ['T'],
  ): ScriptedPolicy => ({
    level: 'table',
    names,
    policy,
    document,
  })
  test.each<[string, ScriptedPolicy]>([
    ['.alter table T policy streamingingestion enable', on('streamingingestion', { IsEnabled: true })],
    ['.alter table T policy streamingingestion disable', on('streamingingestion', { IsEnabled: false })],
    [
      ".alter table ['T'] policy streamingingestion @'{\"IsEnabled\":true}'",
      on('streamingingestion', { IsEnabled: true }),
    ],
    [
      '.alter table T policy streamingingestion "{\\"IsEnabled\\": true}"',
      on('streamingingestion', { IsEnabled: true }),
    ],
    ['.ALTER TABLE T POLICY StreamingIngestion ENABLE', on('streamingingestion', { IsEnabled: true })],
    [
      '.alter tables (A, [\'B c\']) policy retention "{\\"SoftDeletePeriod\\":\\"1.00:00:00\\"}"',
      on('retention', { SoftDeletePeriod: '1.00:00:00' }, ['A', 'B c']),
    ],
    [
      '.alter-merge table T policy retention softdelete = 10d recoverability = disabled',
      on('retention', { SoftDeletePeriod: '10d', Recoverability: 'Disabled' }),
    ],
    [
      '.alter table T policy caching hot = 30d, hot_window = datetime(a) .. datetime(b)',
      on('caching', { DataHotSpan: '30d', IndexHotSpan: '30d' }),
    ],
    [
      '.alter table T policy caching hotdata = 1.00:00:00 hotindex = 2d',
      on('caching', { DataHotSpan: '1.00:00:00', IndexHotSpan: '1.00:00:00' }),
    ],
    ['.alter table T policy update ```[{"IsEnabled":true}]```', on('update', [{ IsEnabled: true }])],
    [
      ".alter database ['d'] policy caching hot = 7d",
      { level: 'database', names: ['d'], policy: 'caching', document: { DataHotSpan: '7d', IndexHotSpan: '7d' } },
    ],
  ])('%s', (command, policy) => {
    expect(scriptedPolicy(command)).toEqual(policy)
  })

  test.each(['streamingingestion "not json"', 'caching odd', 'retention odd', 'update odd'])(
    'a form that is not known sets a policy all the same: %s',
    (rest) => {
      expect(scriptedPolicy(`.alter table T policy ${rest}`)).toMatchObject({ names: ['T'], document: undefined })
    },
  )

  test.each([
    '.create-merge table T (a:string)',
    '.alter table T policy row_level_security enable "q"',
    '.alter table T policy streamingingestion "null"',
    '.alter table T docstring "policy streamingingestion enable"',
    '.alter tables (A, B',
    '.alter table',
    '.alter',
    'policy',
    '',
  ])('says nothing: %s', (command) => {
    expect(scriptedPolicy(command)).toBeUndefined()
  })

  test('any text is survived', () => {
    const text = fc.array(
      fc.constantFrom(
        '.alter ',
        'table ',
        'tables ',
        '(',
        ')',
        '[',
        ']',
        "'",
        '"',
        'T',
        ',',
        '.',
        ' policy ',
        'caching ',
        'hot',
        '=',
        'retention ',
        'softdelete',
        '@',
        '`',
        '{}',
      ),
    )
    fc.assert(
      fc.property(text, (pieces) => {
        const found = scriptedPolicy(pieces.join(''))
        expect(found === undefined || found.names.length > 0).toBe(true)
      }),
    )
  })
})

describe('docstrings of a script', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    [".alter-merge table T column-docstrings (a:'one', ['b c']:\"it's\")", 'T', { a: 'one', 'b c': "it's" }],
    [".alter table ['T 1'] column-docstrings (a:@'x''y')", 'T 1', { a: "x'y" }],
    ['.alter-merge table T column-docstrings ()', 'T', {}],
    [".alter-merge table T column-docstrings (a:'one', b:", 'T', { a: 'one' }],
  ])('%s', (command, table, columns) => {
    const found = scriptedDocstrings(command)
    expect(found?.table).toBe(table)
    expect(Object.fromEntries(found?.columns ?? [])).toEqual(columns)
  })

  test.each([".alter table T docstring 'x'", '.create-merge table T (a:string)', '.alter-merge table', ''])(
    'says nothing: %s',
    (command) => {
      expect(scriptedDocstrings(command)).toBeUndefined()
    },
  )
})
