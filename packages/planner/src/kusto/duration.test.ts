import { expect, test } from 'vitest'
import { compareDurations, durationLiteral } from './duration.ts'

test.each([
  ['365.00:00:00', '365d'],
  ['12:00:00', '12h'],
  ['1.12:00:00', '36h'],
  ['00:00:30', '30s'],
  ['00:05:00', '5m'],
  ['00:00:00', '0d'],
  ['1.00:00:00.5000000', 'time(1.00:00:00.5000000)'],
])('%s is written %s', (timespan, expected) => {
  expect(durationLiteral(timespan)).toBe(expected)
})

test.each([
  ['7.00:00:00', '7d', 0],
  ['1.00:00:00', '25h', -1],
  ['2.00:00:00', '25h', 1],
])('%s against %s is %d', (a, b, expected) => {
  expect(compareDurations(a, b)).toBe(expected)
})

test('refuses what is no duration', () => {
  expect(() => durationLiteral('soon')).toThrow('not a duration')
})
