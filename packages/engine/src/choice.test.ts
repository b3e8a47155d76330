import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceOf, fits, wordsIn } from './choice.ts'

const known = ['site1', 'dev', 'site10', 'prod', 'site2']

describe('a pattern', () => {
  test.each([
    ['site*', ['site1', 'site10', 'site2']],
    ['*', known],
    ['*1*', ['site1', 'site10']],
    ['*e*', ['site1', 'dev', 'site10', 'site2']],
    ['s*e*0', ['site10']],
    ['site1*', ['site1', 'site10']],
    ['*0*0', []],
    ['SITE*', []],
    ['site?', []],
    ['.*', []],
    ['**', known],
  ])('%s stands for %j, in the order of the file', (pattern, names) => {
    expect(choiceOf([pattern], known)).toEqual({ names, unknown: names.length === 0 ? [pattern] : [] })
  })

  test('fits what a regular expression with `.*` for each star fits', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (name, pattern) => {
        const expected = new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`, 's')
        expect(fits(name, pattern)).toBe(expected.test(name))
      }),
    )
  })

  test('of many stars is judged in one pass', () => {
    expect(fits('a'.repeat(50_000), `${'a*'.repeat(20_000)}b`)).toBe(false)
  })
})

describe('words', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['prod', ['prod'], []],
    ['prod,dev', ['prod', 'dev'], []],
    ['prod, site*, site2', ['prod', 'site1', 'site10', 'site2'], []],
    ['site2,site*', ['site2', 'site1', 'site10'], []],
    ['all', known, []],
    ['prod,all', ['prod', 'site1', 'dev', 'site10', 'site2'], []],
    ['prod,prd,sit?', ['prod'], ['prd', 'sit?']],
  ])('%j choose %j', (text, names, unknown) => {
    expect(choiceOf(wordsIn(text, known), known)).toEqual({ names, unknown })
  })

  test('a name is that environment only, even where it looks like a pattern, a list or `all`', () => {
    const odd = ['a*', 'ab', 'a,b', 'all']
    for (const name of odd) expect(choiceOf(wordsIn(name, odd), odd)).toEqual({ names: [name], unknown: [] })
  })

  test('without environments `all` is no mistake, and everything else is one', () => {
    expect(choiceOf(['all'], [])).toEqual({ names: [], unknown: [] })
    expect(choiceOf(['*', 'dev'], [])).toEqual({ names: [], unknown: ['*', 'dev'] })
  })
})
