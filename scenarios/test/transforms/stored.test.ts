import { expect, test } from 'vitest'
import { storedRows } from './stored.ts'

const same = (
  type: 'string' | 'bool' | 'int' | 'long' | 'real' | 'datetime' | 'dynamic',
  a: unknown,
  b: unknown,
): boolean => storedRows([{ Value: a }], { Value: type })[0] === storedRows([{ Value: b }], { Value: type })[0]

test.each([
  ['real', 21.5, '21.5'],
  ['long', 5, 5.0],
  ['long', 0.5, null],
  ['int', 2_147_483_648, null],
  ['bool', 'on', null],
  ['bool', 'True', true],
  ['string', '', null],
  ['string', { b: 1, a: 2 }, '{"a":2,"b":1}'],
  ['datetime', '2026-11-12T12:01:30+02:00', '2026-11-12T10:01:30.000Z'],
  ['datetime', '2026-11-12T10:01:30', '2026-11-12T10:01:30Z'],
  ['datetime', 1_794_477_690, null],
  ['dynamic', { b: [1], a: null }, { a: null, b: [1] }],
] as const)('a column of type %s stores %j as it stores %j', (type, a, b) => {
  expect(same(type, a, b)).toBe(true)
})

test.each([
  ['real', 21.5, '21.5 V'],
  ['int', 2_147_483_647, null],
  ['bool', false, null],
  ['string', null, 'null'],
  ['datetime', '2026-11-12T10:01:30.588Z', '2026-11-12T10:01:30Z'],
  ['datetime', '2026-11-12T10:01:30+02:00', '2026-11-12T10:01:30Z'],
  ['datetime', '2026-11-12T10:01:30.1234567Z', '2026-11-12T10:01:30.1234568Z'],
  ['dynamic', '1', 1],
] as const)('a column of type %s stores %j otherwise than %j', (type, a, b) => {
  expect(same(type, a, b)).toBe(false)
})

test('the order of rows and of keys, unknown keys and outputs that are no objects make no difference', () => {
  const columns = { A: 'long', B: 'string' } as const
  const one = storedRows([{ A: 1, B: 'x' }, { B: 'y' }, [{ A: 3 }], 7], columns)
  expect(
    storedRows(
      [
        { B: 'y', A: null },
        { B: 'x', A: 1, C: true },
      ],
      columns,
    ),
  ).toEqual(one)
})
