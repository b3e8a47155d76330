import { describe, expect, test } from 'vitest'
import { actionBench, permissionsFor, type ActionBench } from '../testing/bench.test-data.ts'
import {
  issueComment,
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  pushBranch,
  pushDeleted,
  pushTag,
  schedule,
  workflowDispatch,
  workflowRun,
} from '@adx-export/github-emulator'
import type { RunOptions } from '@adx-export/github-emulator/runner'
import { small, smallConfig } from '../testing/small.test-data.ts'

type Event = RunOptions['event']

const all = { ...permissionsFor.plan, issues: 'write' } as const

const writesIn = ({ emulator }: ActionBench): readonly unknown[] =>
  emulator.requests().filter(({ kind }) => kind !== 'read')

/** Whatever the event, only an apply writes to Azure. */
const expectMode = async (
  happened: (bench: ActionBench) => Event,
  mode: string,
  more: Parameters<ActionBench['run']>[1] = {},
) => {
  const bench = await actionBench(small)
  const ran = await bench.run(happened(bench), { permissions: all, ...more })
  expect({ exit: ran.exitCode, mode: ran.outputs.mode }).toEqual({ exit: 0, mode })
  if (mode !== 'apply') expect(writesIn(bench)).toEqual([])
  return { bench, ran }
}

describe('what an event starts', () => {
  test.each<[string, (bench: ActionBench) => Event, string]>([
    ['a pull request is planned', ({ github }) => pullRequest(github, github.seed.pull().number), 'plan'],
    ['a merge queue is planned', ({ github }) => mergeGroup(github, github.seed.pull().number), 'plan'],
    ['a dispatch is planned', ({ github }) => workflowDispatch(github), 'plan'],
    ['a schedule looks for drift', ({ github }) => schedule(github), 'drift'],
    ['a tag is validated', ({ github }) => pushTag(github, 'v1.0.0'), 'validate'],
  ])('%s', async (_, happened, mode) => {
    await expectMode(happened, mode)
  })

  test('another branch is validated, and so is a branch that was deleted', async () => {
    const { ran } = await expectMode(({ github }) => {
      github.seed.push('next')
      return pushBranch(github, 'next')
    }, 'validate')
    expect(ran.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('default branch') }])
    await expectMode(({ github }) => {
      github.seed.push('next')
      return pushDeleted(github, 'next')
    }, 'validate')
  })

  test('a dispatch does what it is asked', async () => {
    const { ran } = await expectMode(({ github }) => workflowDispatch(github), 'drift', { inputs: { mode: 'drift' } })
    expect(ran.outputs.changes).toBe('true')
  })

  test('a push to the default branch is applied', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    const applied = await bench.mergeAndApply(pull.number)
    expect(applied).toMatchObject({ exitCode: 0, outputs: { mode: 'apply' } })
    expect(writesIn(bench).length).toBeGreaterThan(0)
  })
})

describe('who gets no credentials', () => {
  test.each<[string, Parameters<ActionBench['github']['seed']['pull']>[0], string]>([
    ['a fork', { from: 'fork' }, 'comes from a fork'],
    ['a fork that was deleted', { from: 'deleted-fork' }, 'comes from a fork'],
    ['Dependabot', { author: 'dependabot[bot]' }, 'Dependabot'],
  ])('%s is validated: success, one line, and nothing asked of anybody', async (_, seed, said) => {
    const { bench, ran } = await expectMode(
      ({ github }) => pullRequest(github, github.seed.pull(seed).number),
      'validate',
    )
    expect(ran.outputs).toEqual({ mode: 'validate', valid: 'true' })
    expect(ran.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining(said) }])
    expect(bench.github.journal).toEqual([])
    expect(bench.emulator.requests()).toEqual([])
  })

  test('a fork with an invalid config fails, with the finding on its line', async () => {
    const bench = await actionBench({ files: { 'adx-export.yaml': smallConfig().replace('real', 'reel') } })
    const { number } = bench.github.seed.pull({ from: 'fork' })
    const ran = await bench.run(pullRequest(bench.github, number))
    expect(ran).toMatchObject({ exitCode: 1, outputs: { mode: 'validate', valid: 'false' } })
    expect(ran.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        file: 'adx-export.yaml',
        line: 10,
        message: expect.stringContaining('reel'),
      }),
    )
    expect(bench.github.journal).toEqual([])
  })

  test('a job without OIDC and without any other credential is validated, and told how to get a plan', async () => {
    const { ran, bench } = await expectMode(
      ({ github }) => pullRequest(github, github.seed.pull().number),
      'validate',
      { permissions: { contents: 'read' }, env: { ADX_EXPORT_EMULATOR: undefined } },
    )
    expect(ran.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('id-token: write') }])
    expect(bench.github.journal).toEqual([])
  })

  test('an apply without credentials fails', async () => {
    const bench = await actionBench(small)
    const ran = await bench.run(pushBranch(bench.github), { env: { ADX_EXPORT_EMULATOR: undefined } })
    expect(ran).toMatchObject({
      exitCode: 1,
      annotations: [{ level: 'error', message: expect.stringContaining('no credentials') }],
    })
  })
})

describe('strangers that would meet rights', () => {
  test.each<[string, (bench: ActionBench) => Event]>([
    ['pull_request_target', ({ github }) => pullRequestTarget(github, github.seed.pull({ from: 'fork' }).number)],
    ['workflow_run', ({ github }) => workflowRun(github, github.seed.pull({ from: 'fork' }).number)],
    [
      'issue_comment',
      ({ github }) =>
        issueComment(
          github,
          github.seed.comment({ issue: github.seed.pull({ from: 'fork' }).number, body: '/plan' }).id,
        ),
    ],
  ])('%s is refused before any request', async (name, happened) => {
    for (const mode of ['auto', 'plan', 'apply']) {
      const bench = await actionBench(small)
      const ran = await bench.run(happened(bench), { permissions: all, inputs: { mode } })
      expect(ran).toMatchObject({
        exitCode: 1,
        annotations: [{ level: 'error', message: expect.stringContaining(`does not run on ${name}`) }],
      })
      expect(bench.github.journal).toEqual([])
      expect(bench.emulator.requests()).toEqual([])
    }
  })

  test('a pull request is never applied', async () => {
    const bench = await actionBench(small)
    const event = pullRequest(bench.github, bench.github.seed.pull().number)
    const ran = await bench.run(event, { permissions: all, inputs: { mode: 'apply', 'on-unreviewed': 'apply' } })
    expect(ran).toMatchObject({
      exitCode: 1,
      annotations: [{ message: expect.stringContaining('before it is merged') }],
    })
    expect(bench.emulator.requests()).toEqual([])
  })
})
