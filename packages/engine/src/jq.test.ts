import { describe, expect, test } from 'vitest'
import type { JqRun, RunJq } from '@adx-export/transform'
import { jqMemory, ownJq, rememberedJq } from './jq.ts'

/** jq that is told which programs stop, and keeps what it was asked. */
const counting = () => {
  const asked: string[] = []
  const runOf = (program: string, message: string): JqRun => {
    asked.push(`${program} ${message}`)
    return program === 'endless'
      ? { ok: false, reason: 'timeout', message: 'stopped', outputs: [] }
      : { ok: true, outputs: [`${program}(${message})`] }
  }
  const runJq: RunJq = Object.assign(async (program: string, message: string) => runOf(program, message), {
    all: async (program: string, messages: readonly string[], { mostStopped = Infinity }) =>
      messages.slice(0, program === 'endless' ? mostStopped : messages.length).map((each) => runOf(program, each)),
  })
  return { asked, runJq }
}

describe('jq that remembers', () => {
  test('runs a program on a message once, alone and among others', async () => {
    const { asked, runJq } = counting()
    const jq = rememberedJq(runJq)
    await jq('a', '1')
    const results = await jq.all?.('a', ['0', '1', '2'], {})
    expect(results?.flatMap(({ outputs }) => outputs)).toEqual(['a(0)', 'a(1)', 'a(2)'])
    await jq('a', '2')
    await jq('b', '2')
    expect(asked).toEqual(['a 1', 'a 0', 'a 2', 'b 2'])
  })

  test('remembers what a limit of steps stopped, and gives the first results only', async () => {
    const { asked, runJq } = counting()
    const jq = rememberedJq(runJq)
    for (const _ of [1, 2]) expect(await jq.all?.('endless', ['1', '2', '3'], { mostStopped: 2 })).toHaveLength(2)
    expect(asked).toEqual(['endless 1', 'endless 2'])
    expect(await jq.all?.('endless', ['3', '1', '2'], { mostStopped: 2 })).toHaveLength(2)
    expect(asked).toEqual(['endless 1', 'endless 2', 'endless 3'])
    expect(await jq.all?.('endless', ['1', '2', '3'], {})).toHaveLength(3)
    expect(asked).toHaveLength(3)
  })

  test('tries again what had no budget left', async () => {
    let calls = 0
    const jq = rememberedJq(async () => {
      calls += 1
      return { ok: false, reason: 'budget', message: 'used up', outputs: [] }
    })
    for (const _ of [1, 2]) expect((await jq('a', '1')).ok).toBe(false)
    expect(calls).toBe(2)
  })

  test('forgets before it takes more memory than it may', async () => {
    const { asked, runJq } = counting()
    const jq = rememberedJq(runJq, jqMemory(20))
    for (const message of ['1', '2', '3', '1']) await jq('a', message)
    expect(asked).toEqual(['a 1', 'a 2', 'a 3', 'a 1'])
  })
})

describe('jq that remembers, asked by several at once', () => {
  test('runs a program on a message once', async () => {
    const { asked, runJq } = counting()
    const jq = rememberedJq(runJq)
    const all = () => jq.all?.('a', ['0', '1', '2'], {})
    const [first, ...others] = await Promise.all([all(), jq('a', '1'), jq('a', '3'), all(), jq('a', '3')])
    expect(others[2]).toEqual(first)
    expect(asked.toSorted()).toEqual(['a 0', 'a 1', 'a 2', 'a 3'])
  })

  test('gives each its own answer where the first was stopped by a limit', async () => {
    const { asked, runJq } = counting()
    const jq = rememberedJq(runJq)
    const all = () => jq.all?.('endless', ['1', '2', '3'], { mostStopped: 2 })
    const both = await Promise.all([all(), all()])
    expect(both.map((runs) => runs?.length)).toEqual([2, 2])
    expect(asked).toHaveLength(2)
  })

  test('does not wait for what failed', async () => {
    let calls = 0
    const jq = rememberedJq(async () => {
      calls += 1
      if (calls === 1) throw new Error('no thread')
      return { ok: true, outputs: [] }
    })
    const [first, second] = await Promise.allSettled([jq('a', '1'), jq('a', '1')])
    expect([first.status, second.status, calls]).toEqual(['rejected', 'fulfilled', 2])
  })
})

test('jq of its own starts with the first run, and once it is closed no more', async () => {
  const unused = ownJq()
  await unused.close()
  const { runFor, close } = ownJq()
  const run = runFor('dev')
  expect(await run('. + 1', '1')).toEqual({ ok: true, outputs: ['2'] })
  expect(await run.all?.('.', ['1', '2'], {})).toHaveLength(2)
  await close()
  await expect(run('. + 2', '1')).rejects.toThrow('closed')
})
