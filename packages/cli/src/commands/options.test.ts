import { describe, expect, test } from 'vitest'
import { parsePort, parseSettle } from './options.ts'

test.each([
  ['0', 0],
  ['90', 90],
  ['90s', 90],
  ['5m', 300],
  ['1h', 3600],
  [' 5m ', 300],
])('parseSettle %j', (text, seconds) => {
  expect(parseSettle(text)).toBe(seconds)
})

describe('refused', () => {
  test.each(['', 'm', '-1s', '1.5m', '5 m', '61m', '999999', '1d', 'NaN'])('parseSettle %j', (text) => {
    expect(() => parseSettle(text)).toThrow(/duration/)
  })

  test.each(['', '-1', '65536', '1e3', '80a', ' '])('parsePort %j', (text) => {
    expect(() => parsePort(text)).toThrow(/port/)
  })
})

test.each([
  ['0', 0],
  ['65535', 65_535],
])('parsePort %j', (text, port) => {
  expect(parsePort(text)).toBe(port)
})
