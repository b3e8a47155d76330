import { expect, test } from 'vitest'
import { rangeInRows, type RowPlace } from './row-places.ts'

const text = `[
  { "A": 1, "B": { "A": [{ "C": 2 }] } },
  {
    "}:,\\"": "x", "Ä": [1],
    "A": "{ \\"B\\": 1 }"
  }
]
`

test.each<[RowPlace, number, number, string]>([
  [{ row: 0 }, 2, 3, '{'],
  [{ row: 0, key: 'A' }, 2, 5, '"A"'],
  [{ row: 0, key: 'B' }, 2, 13, '"B"'],
  [{ row: 0, key: 'C' }, 2, 3, '{'],
  [{ row: 1 }, 3, 3, '{'],
  [{ row: 1, key: '}:,"' }, 4, 5, String.raw`"}:,\""`],
  [{ row: 1, key: 'Ä' }, 4, 19, '"Ä"'],
  [{ row: 1, key: 'A' }, 5, 5, '"A"'],
  [{ row: 1, key: 'B' }, 3, 3, '{'],
  [{ row: 2 }, 7, 1, ']'],
  [{ row: 2, key: 'A' }, 7, 1, ']'],
])('%j stands in line %i, column %i', (place, line, column, marked) => {
  const { start, end } = rangeInRows(text, place)
  expect(start).toEqual({ line, column })
  expect(text.split('\n')[line - 1]?.slice(start.column - 1, end.column - 1)).toBe(marked)
})

test.each([
  ['[]', 2],
  ['[{}]', 4],
])('a row beyond those of %s is its end', (given, column) => {
  expect(rangeInRows(given, { row: 7 }).start).toEqual({ line: 1, column })
})
