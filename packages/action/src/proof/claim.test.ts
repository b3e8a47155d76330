import { describe, expect, test } from 'vitest'
import { type Bench, benchOf } from '../testing/connection.test-data.ts'
import { jobOn } from '../testing/job.test-data.ts'
import { claim } from './claim.ts'
import { applyName } from './names.ts'

const permissions = { actions: 'read', checks: 'write', contents: 'read' } as const
const target = { config: 'adx-export.yaml' }

const tipOf = ({ github }: Bench): string => github.state.branches.get('main') ?? ''

/** A job of a run that GitHub knows of. */
const starting = async (bench: Bench, runId: number, runAttempt = 1) => {
  bench.github.seed.run({ id: runId, attempt: runAttempt, headSha: tipOf(bench), status: 'in_progress' })
  return (await jobOn(bench, tipOf(bench), { runId, runAttempt })).job
}

const conclusions = ({ github }: Bench) => [...github.state.checkRuns.values()].map(({ conclusion }) => conclusion)

describe('a claim', () => {
  test('is held until it is let go of, and then free for the next', async () => {
    const bench = await benchOf({ permissions })
    const first = await claim(await starting(bench, 1), target)
    expect(await claim(await starting(bench, 2), target)).toEqual({ other: expect.stringContaining('/actions/runs/1') })
    expect(conclusions(bench)).toEqual([null, 'cancelled'])
    if ('release' in first) await first.release('success')
    expect(await claim(await starting(bench, 3), target)).toMatchObject({ release: expect.any(Function) })
    expect(conclusions(bench)).toEqual(['success', 'cancelled', null])
    expect(bench.github.violations).toEqual([])
  })

  test('is one target’s alone', async () => {
    const bench = await benchOf({ permissions })
    await claim(await starting(bench, 1), target)
    expect(await claim(await starting(bench, 2), { ...target, environment: 'prod' })).not.toHaveProperty('other')
  })

  test('of a killed or deleted run, or of an earlier attempt, holds nobody up', async () => {
    const bench = await benchOf({ permissions })
    await claim(await starting(bench, 1), target)
    bench.github.seed.run({ id: 1, headSha: tipOf(bench), conclusion: 'cancelled' })
    await claim(await starting(bench, 2), target)
    bench.github.seed.deleteRun(2)
    await claim(await starting(bench, 3), target)
    expect(await claim(await starting(bench, 3, 2), target)).not.toHaveProperty('other')
  })

  test('of two that begin at once goes to one of them', async () => {
    const bench = await benchOf({ permissions })
    const jobs = [await starting(bench, 1), await starting(bench, 2)]
    const gate = bench.github.hold(/^GET .*\/actions\/runs$/u)
    const claims = jobs.map((job) => claim(job, target))
    await gate.arrived(2)
    gate.release()
    expect((await Promise.all(claims)).filter((one) => 'release' in one)).toHaveLength(1)
  })

  test('is found on a commit that only a run under way names', async () => {
    const bench = await benchOf({ permissions })
    const headSha = bench.github.seed.push('next')
    const { id } = bench.github.seed.run({
      headSha,
      headBranch: 'next',
      event: 'workflow_dispatch',
      status: 'in_progress',
    })
    const held = (await jobOn(bench, headSha, { runId: id })).job
    await claim(held, target)
    bench.github.seed.push('main')
    expect(await claim(await starting(bench, 9), target)).toHaveProperty('other')
    expect([...bench.github.state.checkRuns.values()].every(({ name }) => name === applyName(target))).toBe(true)
  })

  test('cannot be made without looking', async () => {
    const bench = await benchOf({ permissions: { ...permissions, actions: 'none' } })
    await expect(claim(await starting(bench, 1), target)).rejects.toMatchObject({ permission: 'actions: read' })
    expect(conclusions(bench)).toEqual(['cancelled'])
  })
})
