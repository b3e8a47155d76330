import { describe, expect, test } from 'vitest'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest, pushBranch, type Fault } from '@adx-export/github-emulator'
import type { Ran } from '@adx-export/github-emulator/runner'
import { small } from '../testing/small.test-data.ts'

const onRecord = 'on record: a merge applies exactly these operations'
const notOnRecord = 'but not on record'

const limited: Fault = { tooManyRequests: { retryAfterSeconds: 1 } }
const secondary: Fault = { secondaryLimit: { retryAfterSeconds: 1 } }

const plansOnRecord = ({ github }: ActionBench) =>
  [...github.state.checkRuns.values()].filter(
    ({ name, conclusion }) => name === 'adx-export plan' && conclusion === 'success',
  )

const writesToAzure = ({ emulator }: ActionBench) => emulator.requests().filter(({ kind }) => kind === 'write')

/** What was said beside the findings about lines of the config. */
const said = ({ annotations }: Ran) => annotations.filter(({ file }) => file === undefined)

const applied = (bench: ActionBench) => bench.run(pushBranch(bench.github), { permissions: permissionsFor.apply })

const requests = {
  'the list of comments': /^GET \S+\/comments$/u,
  'the new comment': /^POST \S+\/comments$/u,
  'the record': /^POST \S+\/check-runs$/u,
  'the pull request': /^GET \S+\/pulls\/\d+$/u,
} as const

/** What passes by itself within the patience of a job. */
const passing: readonly (readonly [keyof typeof requests, Fault])[] = [
  ['the new comment', 'bad-gateway'],
  ['the new comment', 'bad-gateway-after-write'],
  ['the new comment', 'reset-after-write'],
  ['the new comment', limited],
  ['the new comment', secondary],
  ['the record', 'reset'],
  ['the record', 'bad-gateway-after-write'],
  ['the record', limited],
  ['the record', secondary],
  ['the list of comments', 'bad-gateway'],
  ['the pull request', 'reset'],
  ['the pull request', limited],
]

describe('a plan while GitHub stumbles', () => {
  test.each(passing)('%s fails once with %o: all is written once', async (what, fault) => {
    const bench = await actionBench(small)
    bench.github.fail(requests[what], fault)
    const { ran } = await bench.plan()
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'true' } })
    expect(said(ran)).toEqual([])
    expect(bench.github.faultsLeft()).toBe(0)
    expect(bench.comments()).toEqual([expect.stringContaining(onRecord)])
    expect(plansOnRecord(bench).length).toBeGreaterThan(0)
  })

  const lasting: readonly (readonly [keyof typeof requests, Fault])[] = [
    ['the new comment', 'forbidden'],
    ['the new comment', 'reset'],
    ['the list of comments', 'forbidden'],
    ['the pull request', 'not-found'],
  ]

  test.each(lasting)(
    '%s fails for good with %o: the plan is red, and nothing is on record that nobody sees',
    async (what, fault) => {
      const bench = await actionBench(small)
      bench.github.fail(requests[what], fault, 100)
      const { ran } = await bench.plan()
      expect(ran).toMatchObject({ exitCode: 1, outputs: { changes: 'true', destructive: 'false' } })
      expect(said(ran)).toMatchObject([
        {
          level: 'error',
          message: expect.stringContaining('The plan is not on record, so a merge applies nothing of it'),
        },
      ])
      expect(bench.comments()).toEqual([])
      expect(plansOnRecord(bench)).toEqual([])
    },
  )

  test.each(['forbidden', 'bad-gateway', 'bad-gateway-after-write', limited] satisfies Fault[])(
    'no record is claimed while the answer about it is %o',
    async (fault) => {
      const bench = await actionBench(small)
      bench.github.fail(requests['the record'], fault, 100)
      const { ran, pull } = await bench.plan()
      expect(ran).toMatchObject({ exitCode: 1, outputs: { changes: 'true' } })
      expect(said(ran)).toMatchObject([
        { level: 'error', message: expect.stringContaining('the record could not be written') },
      ])
      const [comment, ...others] = bench.comments()
      expect(others).toEqual([])
      expect(comment).toContain(notOnRecord)
      expect(comment).not.toContain(onRecord)
      expect(pull.number).toBeGreaterThan(0)
    },
  )

  test('a slow GitHub is waited for', async () => {
    const bench = await actionBench(small)
    bench.github.fail(requests['the list of comments'], { slowMilliseconds: 700 })
    bench.github.fail(requests['the record'], { slowMilliseconds: 700 })
    const { ran } = await bench.plan()
    expect(ran.exitCode).toBe(0)
    expect(said(ran)).toEqual([])
    expect(bench.comments()).toEqual([expect.stringContaining(onRecord)])
  })
})

describe('an apply that cannot ask what was reviewed', () => {
  const questions = {
    'which pull request': /^GET \S+\/pulls\/\d+$/u,
    'what is on record': /^GET \S+\/commits\/\w+\/check-runs$/u,
    'where the branch is': /^GET \S+\/git\/ref/u,
  } as const
  const faults: readonly (readonly [keyof typeof questions, Fault])[] = [
    ['which pull request', 'forbidden'],
    ['what is on record', 'not-found'],
    ['where the branch is', 'reset'],
  ]

  test('refuses, says so, and writes nothing to Azure', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.github.seed.merge(pull.number)
    for (const [what, fault] of faults) {
      // What may pass is asked three times; the last apply is looked for before, and that it cannot be is no reason to stop.
      bench.github.fail(questions[what], fault, fault === 'forbidden' ? 1 : fault === 'not-found' ? 2 : 3)
      const ran = await applied(bench)
      expect(ran.exitCode).toBe(1)
      expect(said(ran)).toMatchObject([
        { level: 'error', message: expect.stringMatching(/GitHub (?:did not answer|answered|does not)/u) },
      ])
      expect(writesToAzure(bench)).toEqual([])
    }
    expect(bench.github.faultsLeft()).toBe(0)
    expect((await applied(bench)).exitCode).toBe(0)
    expect(writesToAzure(bench)).not.toEqual([])
  })

  test('what lies beside it does not stop it', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.github.fail(/^PATCH \S+\/comments\/\d+$/u, 'forbidden', 100)
    bench.github.fail(requests['the record'], 'forbidden', 100)
    const ran = await bench.mergeAndApply(pull.number)
    expect(ran.exitCode).toBe(0)
    expect(said(ran).every(({ level }) => level === 'warning')).toBe(true)
    expect(writesToAzure(bench)).not.toEqual([])
  })
})

describe('several runs of one pull request', () => {
  test('that race come to one comment, the later one', async () => {
    const bench = await actionBench(small)
    const { number } = bench.github.seed.pull()
    const event = pullRequest(bench.github, number)
    const gate = bench.github.hold(requests['the new comment'])
    const running = [5001, 5002].map((runId) => bench.run(event, { permissions: permissionsFor.plan, runId }))
    await gate.arrived(2)
    gate.release()
    for (const ran of await Promise.all(running)) expect(ran).toMatchObject({ exitCode: 0 })
    expect(bench.comments()).toEqual([expect.stringContaining(' run=5002.1 ')])
  })

  test('an older push that finishes late leaves the comment of the newer one alone', async () => {
    const bench = await actionBench(small)
    const { number } = bench.github.seed.pull()
    const older = pullRequest(bench.github, number)
    bench.github.seed.pushToPull(number)
    await bench.run(pullRequest(bench.github, number, 'synchronize'), { permissions: permissionsFor.plan })
    const before = bench.comments()
    expect(before).toHaveLength(1)
    const late = await bench.run(older, { permissions: permissionsFor.plan })
    expect(late.exitCode).toBe(0)
    expect(said(late)).toMatchObject([{ level: 'notice' }])
    expect(bench.comments()).toEqual(before)
  })

  test('the comment is found beyond a hundred others', async () => {
    const bench = await actionBench(small)
    const { number } = bench.github.seed.pull()
    for (let index = 0; index < 205; index += 1)
      bench.github.seed.comment({ issue: number, body: `Remark ${String(index)}`, author: 'nora' })
    const event = pullRequest(bench.github, number)
    await bench.run(event, { permissions: permissionsFor.plan })
    const again = await bench.run(event, { permissions: permissionsFor.plan, runAttempt: 2 })
    expect(again.exitCode).toBe(0)
    expect(said(again)).toEqual([])
    expect(bench.comments().filter((body) => body.startsWith('<!-- adx-export:plan'))).toHaveLength(1)
    expect(bench.github.requests(/^GET \S+\/comments$/u).some(({ query }) => query.includes('page=3'))).toBe(true)
  })
})
