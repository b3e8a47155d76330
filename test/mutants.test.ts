import { describe, expect, test } from 'vitest'
import { chosen, mutantsOf, mutated } from '../scripts/mutation/mutants.ts'

const all = (source: string): readonly string[] => mutantsOf(source).map((mutant) => mutated(source, mutant))

describe('every way in which a line can be broken', () => {
  test.each<[string, readonly string[]]>([
    ['x = a === b', [';', 'x = a !== b']],
    ['x = a < b', [';', 'x = a <= b']],
    ['x = a >= b', [';', 'x = a > b']],
    ['x = (a) && b', [';', 'x = (a) || b']],
    ['x = a ?? b', [';', 'x = (a)', 'x = (b)']],
    ['x = a + b', [';', 'x = a - b']],
    ["x = a + 'text'", [';']],
    ['x = !a', [';', 'x = a']],
    ['x = list.some(f)', [';', 'x = list.every(f)']],
    ['x = list.filter(f)', [';', 'x = list']],
    ['x = list.toString()', [';']],
    ['x = true', [';', 'x = false']],
    ['x = a ? 1 : 2', [';', 'x = (true) ? 1 : 2', 'x = (false) ? 1 : 2']],
    ['if (a) f()', ['if ((true)) f()', 'if ((false)) f()', 'if (a) ;']],
    ['const f = () => { return a }', ['const f = () => { return undefined }']],
    ['const f = () => { return [a] }', ['const f = () => { return [] }']],
    ['const f = () => { return [] }', []],
    ["const code = 'gate'", []],
    ['type T = A extends true ? 1 : 2', []],
    ['const a = (b < c) as boolean', ['const a = (b <= c) as boolean']],
  ])('%s', (source, expected) => {
    expect(all(source).toSorted()).toEqual(expected.toSorted())
  })

  test('is told with its line and what changes', () => {
    const [mutant] = mutantsOf('const a = 1\n  const b = a !== 2\n')
    expect(mutant).toMatchObject({ line: 2, text: 'const b = a !== 2', change: '`!==` to `===`' })
  })
})

describe('the choice of some', () => {
  const items = Array.from({ length: 50 }, (_, index) => index)

  test('stays the same for a seed, and is another for another', () => {
    expect(chosen(items, 5, 1)).toEqual(chosen(items, 5, 1))
    expect(chosen(items, 5, 1)).not.toEqual(chosen(items, 5, 2))
  })

  test('has none twice, and no more than there are', () => {
    expect(new Set(chosen(items, 20, 3)).size).toBe(20)
    expect(chosen(items, 60, 3).toSorted((a, b) => a - b)).toEqual(items)
  })
})
