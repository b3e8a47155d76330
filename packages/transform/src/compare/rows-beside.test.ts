import { describe, expect, test } from 'vitest'
import type { Row } from '../model/row.ts'
import { mostPaired, rowsBeside } from './rows-beside.ts'

type Plain = Readonly<Record<string, string | number | null>>

const rowOf = (plain: Plain): Row => ({
  cells: Object.entries(plain).map(([column, stored]) => ({
    column,
    given: JSON.stringify(stored),
    stored,
    text: JSON.stringify(stored),
    fits: true,
  })),
  unknownKeys: [],
})

const beside = (before: readonly Plain[], after: readonly Plain[]) => {
  const found = rowsBeside(before.map(rowOf), after.map(rowOf))
  return {
    same: found.same,
    changed: found.changed.map((each) => [
      each.before,
      each.after,
      ...each.cells.map((cell) => `${cell.column}: ${cell.before?.text ?? '-'} ${cell.after?.text ?? '-'}`),
    ]),
    gone: found.gone.map(({ number }) => number),
    new: found.new.map(({ number }) => number),
  }
}

const nothing = { same: 0, changed: [], gone: [], new: [] }

describe('rows before and after', () => {
  test('that are equal are counted, whatever their order', () => {
    expect(beside([{ A: 1 }, { A: 2 }], [{ A: 2 }, { A: 1 }])).toEqual({ ...nothing, same: 2 })
  })

  test('of equal rows each has one counterpart', () => {
    expect(beside([{ A: 1 }, { A: 1 }], [{ A: 1 }])).toEqual({ ...nothing, same: 1, gone: [2] })
    expect(beside([{ A: 1 }], [{ A: 1 }, { A: 1 }])).toEqual({ ...nothing, same: 1, new: [2] })
  })

  test('that have most in common stand beside each other, cell by cell', () => {
    const before = [
      { Device: 'p', Name: 'temp', Value: 1 },
      { Device: 'p', Name: 'hum', Value: 2 },
    ]
    const after = [
      { Device: 'p', Name: 'hum', Value: 3 },
      { Device: 'p', Name: 'temp', Value: 4 },
    ]
    expect(beside(before, after)).toEqual({
      ...nothing,
      changed: [
        [1, 2, 'Value: 1 4'],
        [2, 1, 'Value: 2 3'],
      ],
    })
  })

  test('without anything in common go by their order if there are as many, and are gone and new otherwise', () => {
    expect(beside([{ A: 1 }], [{ A: 2 }])).toEqual({ ...nothing, changed: [[1, 1, 'A: 1 2']] })
    expect(beside([{ A: 1 }, { A: 2 }], [{ A: 3 }])).toEqual({ ...nothing, gone: [1, 2], new: [1] })
  })

  test('hold the same if a column is empty or not there at all', () => {
    expect(beside([{ A: 1, B: null }], [{ A: 1 }])).toEqual({ ...nothing, same: 1 })
    expect(beside([{ A: 1, B: '' }], [{ A: 1 }])).toEqual({ ...nothing, same: 1 })
    expect(beside([{ A: 1 }], [{ A: 1, B: 2 }])).toEqual({ ...nothing, changed: [[1, 1, 'B: - 2']] })
  })

  test('hold the same if only the order of keys and the spelling of numbers differ', () => {
    const spelt = (text: string): Row => ({
      cells: [{ column: 'A', given: text, stored: null, text, fits: true }],
      unknownKeys: [],
    })
    expect(rowsBeside([spelt('{"a":1.0,"b":[2]}')], [spelt('{"b":[2],"a":1}')])).toEqual({ ...nothing, same: 1 })
    expect(rowsBeside([spelt('{"a":1,"b":2}')], [spelt('{"a":2,"b":1}')]).changed).toHaveLength(1)
  })

  test('differ where a value that does not fit takes the place of none', () => {
    const row = rowOf({ A: 1, B: null })
    const bad: Row = {
      ...row,
      cells: row.cells.map((cell) => (cell.column === 'B' ? { ...cell, given: '"x"', fits: false } : cell)),
    }
    expect(rowsBeside([row], [bad]).changed).toMatchObject([{ cells: [{ column: 'B', after: { given: '"x"' } }] }])
  })

  test('are told of in bounded work: beyond the limit rows go by their order', () => {
    const many = (add: number) =>
      Array.from({ length: mostPaired + 50 }, (_, index) => ({ D: 'p', A: index * 2 + add }))
    const { changed, gone, new: added } = beside(many(0), many(1))
    expect([changed.length, gone, added]).toEqual([mostPaired + 50, [], []])
  })
})
