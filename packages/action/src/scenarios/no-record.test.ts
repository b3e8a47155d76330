import { describe, expect, test } from 'vitest'
import { planRecordId } from '../proof/record-id.ts'
import { planName } from '../proof/names.ts'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest, pushBranch, schedule } from '@adx-export/github-emulator'
import type { Ran } from '@adx-export/github-emulator/runner'
import { small } from '../testing/small.test-data.ts'
import { asConfigured, setRetention } from '../testing/world.test-data.ts'

const permissions = permissionsFor.plan
const target = { config: 'adx-export.yaml' }
const said = ({ annotations }: Ran): string => annotations.map(({ level, message }) => `${level} ${message}`).join('\n')

const planIn = async (bench: ActionBench, more: Parameters<ActionBench['plan']>[0] = {}): Promise<Ran> =>
  (await bench.plan({ quick: true, ...more })).ran

describe('a plan with changes that is not on record is red', () => {
  test.each([
    ['the record', /^POST .*check-runs/u, 'the record could not be written'],
    ['the comment', /^POST .*\/issues\/\d+\/comments/u, 'the comment that shows it could not be written'],
    ['the pull request', /^GET .*\/pulls\/\d+$/u, 'The job could not read the pull request'],
  ] as const)('if %s failed with 502, which is the cause that is told', async (_, pattern, words) => {
    const bench = await actionBench(small)
    bench.github.fail(pattern, 'bad-gateway', 6)
    const ran = await planIn(bench)
    expect(ran.exitCode).toBe(1)
    expect(said(ran)).toContain(words)
    expect(said(ran)).toContain('502')
    expect(said(ran)).not.toContain('checks: write')
    expect(said(ran)).toContain('Run this job again before the merge.')
    for (const body of bench.comments()) expect(body).not.toContain('and on record')
  })

  test('and running it again is all it takes', async () => {
    const bench = await actionBench(small)
    bench.github.fail(/^POST .*check-runs/u, 'bad-gateway', 2)
    const { pull, ran } = await bench.plan({ quick: true })
    expect(ran.exitCode).toBe(1)
    const again = await bench.run(pullRequest(bench.github, pull.number), { permissions, runAttempt: 2 })
    expect(again.exitCode).toBe(0)
    expect((await bench.mergeAndApply(pull.number)).exitCode).toBe(0)
  })

  test('if the pull request was merged meanwhile: it says which dispatch applies it', async () => {
    const bench = await actionBench(small)
    const { number } = bench.github.seed.pull()
    const event = pullRequest(bench.github, number)
    bench.github.seed.merge(number)
    const ran = await bench.run(event, { permissions })
    expect(ran.exitCode).toBe(1)
    expect(said(ran)).toContain('`gh workflow run dispatch.yml --ref main`')
    const applied = await bench.run(pushBranch(bench.github), { permissions: permissionsFor.apply })
    expect(applied.exitCode).toBe(1)
    expect(said(applied)).toContain('`gh workflow run dispatch.yml --ref main`')
  })

  test('unless a later run put it there, or the head is another by now', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan({ runId: 9000 })
    const old = pullRequest(bench.github, pull.number)
    expect((await bench.run(old, { permissions, runId: 8000 })).exitCode).toBe(0)
    const record = [...bench.github.state.checkRuns.values()].find(({ name }) => name === planName(target))
    bench.github.state.checkRuns.delete(record?.id ?? 0)
    const lost = await bench.run(old, { permissions, runId: 8001, quick: true })
    expect(lost.exitCode).toBe(1)
    expect(said(lost)).toContain('a later run planned it already')
    bench.github.seed.pushToPull(pull.number)
    expect((await bench.run(old, { permissions, runId: 8002 })).exitCode).toBe(0)
    expect(record?.externalId).toMatch(
      new RegExp(
        `^${planRecordId(target, { pull: pull.number, base: 'main', run: 9000, attempt: 1, digest: '' })}`,
        'u',
      ),
    )
  })

  test('but stays green without changes', async () => {
    const bench = await actionBench({ ...small, emulator: asConfigured() })
    bench.github.fail(/^POST .*check-runs/u, 'bad-gateway', 6)
    const ran = await planIn(bench)
    expect(ran).toMatchObject({ exitCode: 0, outputs: { changes: 'false' } })
    expect(said(ran)).toContain('warning')
  })
})

test('issues that are disabled are no reason to run the job again', async () => {
  const bench = await actionBench({ ...small, emulator: asConfigured() })
  bench.github.state.habits.withoutIssues = true
  setRetention(bench.emulator, 400)
  const ran = await bench.run(schedule(bench.github), { permissions: permissionsFor.drift })
  expect(said(ran)).toContain('issues are disabled in this repository')
  expect(said(ran)).toContain('Enable issues')
  expect(said(ran)).not.toContain('Run the job again')
})
