import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../state/application.ts'
import { parseFilter } from './filter.ts'

const values: JsonObject = {
  $id: 'press-07',
  $displayName: 'Press 7',
  $simulated: false,
  temperature: 71.5,
  state: 'running',
  targetTemperature: 60,
}
const matches = (filter: string): boolean | string => {
  const parsed = parseFilter(filter)
  if (!parsed.ok) return parsed.message
  return parsed.matches({ templates: ['dtmi:contoso:press;1'], valueOf: (name) => values[name] })
}

test.each([
  ['SELECT * FROM devices', true],
  ['select * from devices where $simulated = false', true],
  ['SELECT * FROM devices WHERE $simulated == true', false],
  ['SELECT * FROM devices WHERE $displayName != "abc" AND $id = "press-07"', true],
  ['SELECT * FROM devices WHERE $displayName <> "Press 7"', false],
  ['SELECT * FROM devices WHERE CONTAINS($displayName, "ess")', true],
  ['SELECT * FROM devices WHERE CONTAINS($displayName, "x") OR temperature >= 71.5', true],
  ['SELECT * FROM devices WHERE temperature > 100 OR state = "running" AND $simulated = true', false],
  ['SELECT * FROM devices WHERE (temperature > 100 OR state = "running") AND $simulated = false', true],
  ['SELECT * FROM devices WHERE NOT temperature < 72', false],
  ["SELECT * FROM devices WHERE state = 'running'", true],
  ['SELECT * FROM devices WHERE pressure > 1', false],
  ['SELECT * FROM devices WHERE pressure != 1', false],
  ['SELECT * FROM dtmi:contoso:press;1 WHERE temperature <= -1.5e3', false],
  ['SELECT * FROM dtmi:contoso:press;1', true],
  ['SELECT * FROM dtmi:contoso:pump;1', false],
  ['SELECT * FROM dtmi:contoso:press;1 AS A, dtmi:contoso:pump;1 WHERE A.temperature > targetTemperature', true],
])('%s: %s', (filter, expected) => {
  expect(matches(filter)).toBe(expected)
})

describe('what is no filter', () => {
  test.each([
    ['', 'expected SELECT, found the end'],
    ['SELECT temperature FROM devices', 'expected *, found temperature'],
    ['SELECT * FROM devices WHERE', 'expected a name or a value, found the end'],
    ['SELECT * FROM devices WHERE temperature', 'expected a comparison, found the end'],
    ['SELECT * FROM devices WHERE temperature * 2', 'expected a comparison, found *'],
    ['SELECT * FROM devices WHERE (a = 1', 'expected ), found the end'],
    ['SELECT * FROM devices GROUP', 'GROUP is too much'],
    ['SELECT * FROM devices WHERE a = #', 'the filter holds a character that fits nowhere'],
  ])('%s', (filter, message) => {
    expect(matches(filter)).toBe(message)
  })

  test('never throws', () => {
    const words = fc.constantFrom(
      'SELECT',
      '*',
      'FROM',
      'devices',
      'WHERE',
      'a',
      '=',
      '1',
      '(',
      ')',
      'AND',
      'OR',
      'NOT',
      '"x"',
      ',',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join(' ')),
        ),
        (filter) => {
          expect(['boolean', 'string']).toContain(typeof matches(filter))
        },
      ),
    )
  })
})
