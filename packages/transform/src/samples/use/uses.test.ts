import { describe, expect, test } from 'vitest'
import { accepted } from '../../parse/accepted.test-data.ts'
import { entryIn, usesOf } from './uses.ts'

describe('reading what a transform uses', () => {
  test.each(accepted.map((program) => [program]))('ends: %s', (program) => {
    expect(usesOf(program, [{ name: 'A', type: 'real' }]).isEntry).toBe(false)
  })

  test.each([
    ['def f: f; f | { A: . }'],
    ['def f(g): f(g | g); f(.telemetry[])'],
    [`{ A: ${'(.telemetry[] | '.repeat(60)}.${')'.repeat(60)} }`],
    [`reduce .telemetry[] as $t (.; ${'. + {($t.name): ., x: .} | '.repeat(40)} .)`],
    [
      `.telemetry[] | select(.name == (${Array.from({ length: 500 }, (_, index) => `"t${index}"`).join(', ')})) | .value`,
    ],
  ])('ends, however it loops or grows: %s', (program) => {
    expect(entryIn(usesOf(program, []), 'telemetry')?.names.length ?? 0).toBeLessThanOrEqual(500)
  })

  test('finds nothing in what is no program', () => {
    expect(usesOf('{ A: ', []).fields.size).toBe(0)
  })
})
