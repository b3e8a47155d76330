import { expect, test } from 'vitest'
import { compareDurations, durationLiteral, readTimespan } from './duration.ts'

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

test.each([
  ['365.00:00:00', '365.00:00:00'],
  ['365.0:0:0', '365.00:00:00'],
  ['1:2:3.5', '01:02:03.5000000'],
  ['time(365d)', '365.00:00:00'],
  ['time(365)', '365.00:00:00'],
  ['timespan(1.00:00:00)', '1.00:00:00'],
  [' Time( 12h ) ', '12:00:00'],
  ['90m', '01:30:00'],
  ['time(soon)', undefined],
  ['1:2:3:4', undefined],
  ['1:75:00', undefined],
  ['', undefined],
  ['time()', undefined],
])('%j is read as %s', (text, expected) => {
  expect(readTimespan(text)).toBe(expected)
})

test('compares nothing that is no duration', () => {
  expect(() => compareDurations('soon', '1d')).toThrow('not a duration')
  expect(() => compareDurations('1d', '')).toThrow('not a duration')
})

test('refuses what is no duration', () => {
  expect(() => durationLiteral('soon')).toThrow('not a duration')
})
