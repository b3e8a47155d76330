import { expect, test } from 'vitest'
import { amountText } from './amount.ts'

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
