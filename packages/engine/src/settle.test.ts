import { expect, test } from 'vitest'
import { settleSecondsFor, settleSecondsIn } from './settle.ts'

test.each([
  ['0', 0],
  ['90', 90],
  ['90s', 90],
  [' 5m ', 300],
  ['1h', 3600],
  ['61m', undefined],
  ['2h', undefined],
  ['', undefined],
  ['5 m', undefined],
  ['-1s', undefined],
  ['1d', undefined],
])('%j is %j seconds', (text, seconds) => {
  expect(settleSecondsIn(text)).toBe(seconds)
})

test.each([
  [undefined, {}, 120],
  [undefined, { ADX_EXPORT_EMULATOR: ' ' }, 120],
  [undefined, { ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1' }, 0],
  [30, { ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1' }, 30],
  [0, {}, 0],
])('%j asked for, with %j, waits %i seconds', (given, env, seconds) => {
  expect(settleSecondsFor(given, env)).toBe(seconds)
})
