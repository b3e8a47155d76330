import { expect, test } from 'vitest'
import { shareOf } from './share.ts'

const cases = Array.from({ length: 103 }, (_, index) => index)

test.each([1, 7, 20, 200])('the parts of %d rounds are every case once', (rounds) => {
  const parts = Array.from({ length: rounds }, (_, index) => shareOf(cases, 5, `${index + 1}/${rounds}`))
  expect(parts.flat().toSorted((a, b) => a - b)).toEqual(cases)
})
