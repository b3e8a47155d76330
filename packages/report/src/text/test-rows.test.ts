import { expect, test } from 'vitest'
import { plain } from './style.ts'
import { rowLines } from './test-rows.ts'

test.each([
  [{ given: '1', stored: 1, text: '1', fits: true }, '✓ A  1'],
  [{ stored: null, text: 'null', fits: true }, '· A  -'],
  [{ given: '"x"', stored: null, text: 'null', fits: false }, '✗ A  null (not "x")'],
  [{ given: '"2026-11"', stored: '2026-11', text: '"2026-11"', fits: 'unknown' }, '? A  "2026-11" or null'],
] as const)('a cell %j is %s', (cell, line) => {
  expect(rowLines([{ cells: [{ column: 'A', ...cell }], unknownKeys: [] }], plain)).toEqual([line])
})
