import { expect, test } from 'vitest'
import { amountText, partText } from './amount.ts'

test.each([
  [0, '0'],
  [1, '1'],
  [999, '999'],
  [1_000, '1,000'],
  [999_999, '999,999'],
  [1_000_000, '1.0 M'],
  [2_104_311, '2.1 M'],
  [1_234_512_345, '1,234.5 M'],
])('%i is %s', (amount, text) => {
  expect(amountText(amount)).toBe(text)
})

test.each([
  [2_104_311, 4_012_332, '2.1 M of 4.0 M'],
  [2_040_000, 2_049_000, '2,040,000 of 2,049,000'],
  [2_040_000, 2_040_000, '2.0 M of 2.0 M'],
  [40_000, 9_999_960_000, '40,000 of 10,000.0 M'],
])('%i of %i is %s', (part, whole, text) => {
  expect(partText(part, whole)).toBe(text)
})
