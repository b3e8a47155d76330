import { describe, expect, test } from 'vitest'
import { inEnvironments } from './concurrent.ts'
import { limits } from './limits.ts'

const names = Array.from({ length: 50 }, (_, index) => `site${String(index)}`)

describe('work in many environments', () => {
  test('is done in at most as many at once as the limit says, and told in their order', async () => {
    let [running, most] = [0, 0]
    const results = await inEnvironments(names, async (name) => {
      running += 1
      most = Math.max(most, running)
      // Later ones end first.
      for (let turn = names.indexOf(name ?? ''); turn < names.length; turn += 1) await Promise.resolve()
      running -= 1
      return name
    })
    expect(results).toEqual(names)
    expect(most).toBe(limits.environmentsAtOnce)
  })

  test('begins none after one that rejects, and tells the first error once the others have ended', async () => {
    const [begun, ended]: [(string | undefined)[], (string | undefined)[]] = [[], []]
    const all = inEnvironments(
      names,
      async (name) => {
        begun.push(name)
        if (name === 'site2') throw new Error('two')
        for (let turn = 0; turn < 9; turn += 1) await Promise.resolve()
        if (name === 'site1') throw new Error('one')
        ended.push(name)
      },
      3,
    )
    await expect(all).rejects.toThrow('one')
    expect(begun).toEqual(['site0', 'site1', 'site2'])
    expect(ended).toEqual(['site0'])
  })

  test('is nothing in none, and keeps what has no value', async () => {
    expect(await inEnvironments([], async () => 1)).toEqual([])
    expect(await inEnvironments([undefined, 'a'], async () => undefined)).toEqual([undefined, undefined])
  })
})
