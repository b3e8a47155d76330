import { describe, expect, test } from 'vitest'
import { type Members, membersOf, withoutDoubles } from './members.ts'

const of = (fields: object): Members => membersOf(fields, "the export 'e'")
const reads = {
  text: (value: unknown) => of({ x: value }).text('x'),
  flag: (value: unknown) => of({ x: value }).flag('x'),
  number: (value: unknown) => of({ x: value }).number('x'),
  list: (value: unknown) => of({ x: value }).list('x'),
  object: (value: unknown) => of({ x: value }).object('x')?.fields,
  json: (value: unknown) => of({ x: value }).json('x'),
} as const
type Type = keyof typeof reads
const types: readonly Type[] = ['text', 'flag', 'number', 'list', 'object', 'json']

describe('a member', () => {
  test.each(types.flatMap((type) => [undefined, null, ''].map((value) => [type, value] as const)))(
    'that is unsaid is undefined: %s %j',
    (type, value) => {
      expect(reads[type](value)).toBeUndefined()
    },
  )

  test.each(types)('that is left out is undefined: %s', (type) => {
    expect(of({})[type]('x')).toBeUndefined()
  })

  test.each<[Type, unknown, unknown]>([
    ['text', 'a', 'a'],
    ['text', ' ', ' '],
    ['flag', true, true],
    ['flag', false, false],
    ['flag', 1, true],
    ['flag', 0, false],
    ['flag', 'True', true],
    ['flag', 'FALSE', false],
    ['number', 0, 0],
    ['number', -1.5, -1.5],
    ['number', '12', 12],
    ['list', [], []],
    ['list', [1], [1]],
    ['object', {}, {}],
    ['object', { a: 1 }, { a: 1 }],
    ['json', 0, 0],
    ['json', false, false],
    ['json', [null], [null]],
  ])('%s %j is read', (type, value, expected) => {
    expect(reads[type](value)).toEqual(expected)
  })

  test.each<[Type, unknown, string]>([
    ['text', 7, 'text'],
    ['text', ['a'], 'text'],
    ['flag', 2, 'true or false'],
    ['flag', 'yes', 'true or false'],
    ['flag', {}, 'true or false'],
    ['number', 'x', 'a number'],
    ['number', ' ', 'a number'],
    ['number', Number.NaN, 'a number'],
    ['number', 'Infinity', 'a number'],
    ['number', true, 'a number'],
    ['list', {}, 'a list'],
    ['list', 'a', 'a list'],
    ['object', [], 'an object'],
    ['object', 'a', 'an object'],
    ['json', () => 1, 'JSON'],
  ])('%s %j is an answer of another shape', (type, value, words) => {
    expect(() => reads[type](value)).toThrow(
      expect.objectContaining({
        code: 'bad-answer',
        message: `Azure's answer has an unexpected shape: the export 'e' has a member 'x' that is not ${words}.`,
      }),
    )
  })

  test('is found whatever the letter case', () => {
    expect(of({ DisplayName: 'a' }).text('displayName')).toBe('a')
  })

  test.each(['needText', 'needFlag', 'needList', 'needObject'] as const)('that has to be there is: %s', (need) => {
    const values = { needText: 'a', needFlag: false, needList: [], needObject: {} }
    expect(() => of({ x: values[need] })[need]('x')).not.toThrow()
    for (const value of [undefined, null, ''])
      expect(() => of({ x: value })[need]('x')).toThrow("the export 'e' has no member 'x'.")
  })

  test('that has to be there is given', () => {
    const all = of({ a: 'a', b: false, c: [1], d: { e: 'e' } })
    expect([all.needText('a'), all.needFlag('b'), all.needList('c'), all.needObject('d').text('e')]).toEqual([
      'a',
      false,
      [1],
      'e',
    ])
  })

  test('of a member is named with both', () => {
    expect(() =>
      of({ d: { e: 7 } })
        .needObject('d')
        .text('e'),
    ).toThrow("'d' of the export 'e' has a member 'e'")
  })
})

test.each([null, undefined, [], 'a', 7])('%j is no object', (value) => {
  expect(() => membersOf(value, 'the answer')).toThrow('unexpected shape: the answer is not an object.')
})

test('a list that names one thing twice is not the list that was asked for, whatever the letter case', () => {
  const entries = [{ name: 'a' }, { name: 'b' }]
  expect(withoutDoubles(entries, ({ name }) => name, 'the list')).toBe(entries)
  expect(() => withoutDoubles([...entries, { name: 'A' }], ({ name }) => name, 'the list')).toThrow(
    "unexpected shape: the list names 'a' twice.",
  )
})
