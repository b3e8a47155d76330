import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appliedName, applyName, targetId } from '../proof/names.ts'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pushBranch, workflowDispatch } from '@adx-export/github-emulator'
import type { Ran } from '@adx-export/github-emulator/runner'
import { small, smallConfig } from '../testing/small.test-data.ts'
import { liveTable } from '../testing/world.test-data.ts'

const permissions = permissionsFor.apply
const target = { config: 'adx-export.yaml' }

const writesIn = ({ emulator }: ActionBench): readonly unknown[] =>
  emulator.requests().filter(({ kind }) => kind !== 'read')

const setConfig = (bench: ActionBench, more: Parameters<typeof smallConfig>[0]): void =>
  bench.edit(() => smallConfig(more))

const said = ({ annotations }: Ran): string => annotations.map(({ message }) => message).join('\n')

const tipOf = ({ github }: ActionBench): string => github.state.branches.get('main') ?? ''

/** A merge whose push nobody ran yet, and after it a commit that changes the config and starts no run. */
const afterLaterCommits = async (): Promise<{
  readonly bench: ActionBench
  readonly early: ReturnType<typeof pushBranch>
}> => {
  const bench = await actionBench(small)
  const { pushed } = await bench.planAndMerge()
  setConfig(bench, { retention: '30d' })
  bench.github.seed.push('main', { message: 'Keep less [skip ci]' })
  setConfig(bench, {})
  return { bench, early: pushed }
}

describe('a commit on top that starts no run', () => {
  test('and leaves the config alone takes nothing from the merge: it is applied', async () => {
    const bench = await actionBench(small)
    const { pushed } = await bench.planAndMerge()
    bench.github.seed.push('main', { files: { 'version.txt': '1' }, message: 'Bump the version [skip ci]' })
    const ran = await bench.run(pushed, { permissions })
    expect(ran.exitCode).toBe(0)
    expect(writesIn(bench)).not.toEqual([])
    expect(bench.comments()[0]).toContain('**Applied and verified**')
  })

  test('and changes the config makes the apply red, with the reason, the way on, and the status in the comment', async () => {
    const { bench, early } = await afterLaterCommits()
    const ran = await bench.run(early, { permissions })
    expect(ran.exitCode).toBe(1)
    expect(said(ran)).toContain(
      `main now has the newer commit ${tipOf(bench).slice(0, 7)}, which changes adx-export.yaml`,
    )
    expect(said(ran)).toContain(`So ${early.sha.slice(0, 7)} is not applied either.`)
    expect(said(ran)).toContain('`gh workflow run dispatch.yml --ref main`')
    expect(bench.comments()[0]).toContain('**Failed**')
    expect(writesIn(bench)).toEqual([])
  })

  test('is named with the workflow of the repository that somebody may dispatch', async () => {
    const { bench, early } = await afterLaterCommits()
    mkdirSync(join(bench.workspace, '.github/workflows'), { recursive: true })
    const operations = 'expected-operations: ${{ needs.plan.outputs.operations }}'
    const text = `on:\n  workflow_dispatch:\njobs:\n  apply:\n    steps:\n      - with:\n          ${operations}\n`
    writeFileSync(join(bench.workspace, '.github/workflows/by-hand.yml'), text)
    const ran = await bench.run(early, { permissions })
    expect(said(ran)).toContain('Run `gh workflow run by-hand.yml --ref main`')
    expect(said(ran)).not.toContain('copy')
  })
})

describe('a run on the later commit', () => {
  test.each([
    ['queued', 'is queued'],
    ['in_progress', 'is running'],
    ['waiting', 'waits for an approval'],
  ] as const)('that is %s is named, and the job ends well', async (status, words) => {
    const { bench, early } = await afterLaterCommits()
    const { id } = bench.github.seed.run({ headSha: tipOf(bench), status })
    const ran = await bench.run(early, { permissions })
    expect(ran).toMatchObject({ exitCode: 0 })
    expect(ran.log).toContain(words)
    expect(ran.log).toContain(`/actions/runs/${String(id)}`)
    expect(writesIn(bench)).toEqual([])
  })

  test.each(['cancelled', 'failure'] as const)(
    'that ended as %s is no promise: it is named as the way on',
    async (conclusion) => {
      const { bench, early } = await afterLaterCommits()
      const { id } = bench.github.seed.run({ headSha: tipOf(bench), conclusion })
      const ran = await bench.run(early, { permissions })
      expect(ran.exitCode).toBe(1)
      expect(said(ran)).toContain(`/actions/runs/${String(id)} ended as ${conclusion}`)
      expect(said(ran)).toContain('Run that run again')
    },
  )

  test('that somebody dispatched may only plan: it counts once it says that it applies this target', async () => {
    const { bench, early } = await afterLaterCommits()
    const headSha = tipOf(bench)
    const { id } = bench.github.seed.run({ headSha, status: 'in_progress', event: 'workflow_dispatch' })
    const before = await bench.run(early, { permissions })
    expect(before.exitCode).toBe(1)
    expect(said(before)).toContain('is not applied either')
    const externalId = `apply:${targetId(target)}:${String(id)}.1`
    bench.github.seed.checkRun({ name: applyName(target), headSha, externalId, status: 'in_progress' })
    expect(await bench.run(early, { permissions })).toMatchObject({ exitCode: 0 })
    expect(writesIn(bench)).toEqual([])
  })

  test('that was deleted is none', async () => {
    const { bench, early } = await afterLaterCommits()
    bench.github.seed.deleteRun(bench.github.seed.run({ headSha: tipOf(bench), status: 'queued' }).id)
    expect((await bench.run(early, { permissions })).exitCode).toBe(1)
  })

  test('cannot be looked for without the permission: the job says which, and is red', async () => {
    const { bench, early } = await afterLaterCommits()
    bench.github.seed.run({ headSha: tipOf(bench), status: 'queued' })
    const ran = await bench.run(early, { permissions: { ...permissions, actions: 'none' } })
    expect(ran.exitCode).toBe(1)
    expect(said(ran)).toContain('`actions: read`')
    expect(bench.comments()[0]).toContain('**Failed**')
  })

  test('that GitHub lists late is waited for', async () => {
    const { bench, early } = await afterLaterCommits()
    bench.github.state.habits.young = true
    setConfig(bench, { retention: '60d' })
    bench.github.seed.run({ headSha: bench.github.seed.push('main'), status: 'queued' })
    setConfig(bench, {})
    bench.github.state.habits.runs.behind(2)
    expect(await bench.run(early, { permissions, quick: true })).toMatchObject({ exitCode: 0 })
  })
})

describe('another apply of the same target', () => {
  /** A run that says on the tip that it applies. */
  const running = ({ github }: ActionBench, more: { readonly run?: object; readonly of?: string } = {}): number => {
    const headSha = github.state.branches.get('main') ?? ''
    const { id } = github.seed.run({
      headSha,
      status: 'in_progress',
      path: '.github/workflows/by-hand.yml',
      ...more.run,
    })
    const externalId = `apply:${more.of ?? targetId(target)}:${String(id)}.1`
    github.seed.checkRun({ name: applyName(target), headSha, externalId, status: 'in_progress' })
    return id
  }

  test('stops this one before it writes', async () => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.github.seed.merge(pull.number)
    const id = running(bench)
    const ran = await bench.run(pushBranch(bench.github), { permissions })
    expect(ran.exitCode).toBe(1)
    expect(said(ran)).toContain(`another apply of the same target is running: `)
    expect(said(ran)).toContain(`/actions/runs/${String(id)}`)
    expect(bench.comments()[0]).toContain('**Failed**')
    expect(writesIn(bench)).toEqual([])
  })

  test.each([
    ['of a run that waits for an approval elsewhere', 'waiting', 0],
    ['behind a hundred runs of pull requests', 'in_progress', 100],
  ] as const)('stops it as well where it is one %s', async (_, status, others) => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.github.seed.merge(pull.number)
    running(bench, { run: { status } })
    for (let count = 0; count < others; count += 1)
      bench.github.seed.run({ headSha: pull.head.sha, status: 'in_progress', event: 'pull_request' })
    const ran = await bench.run(pushBranch(bench.github), { permissions })
    expect(ran.exitCode).toBe(1)
    expect(said(ran)).toContain('another apply of the same target is running: ')
    expect(writesIn(bench)).toEqual([])
  })

  test('that ended while this one looked for reviews is not undone', async () => {
    const bench = await actionBench(small)
    const { pushed } = await bench.planAndMerge()
    const gate = bench.github.hold(/^GET .*\/pulls\/1$/u)
    const early = bench.run(pushed, { permissions })
    await gate.arrived(1)
    setConfig(bench, { retention: '30d' })
    bench.github.seed.push('main', { message: 'Keep less' })
    const byHand = workflowDispatch(bench.github)
    const { outputs } = await bench.run(byHand, { permissions: permissionsFor.plan, inputs: { mode: 'plan' } })
    const inputs = { mode: 'apply', 'expected-operations': outputs['operations'] ?? '' }
    expect(await bench.run(byHand, { permissions, inputs })).toMatchObject({ exitCode: 0 })
    setConfig(bench, {})
    gate.release()
    await early
    expect(liveTable(bench.emulator).policies['retention']).toMatchObject({ SoftDeletePeriod: '30.00:00:00' })
  })

  test.each([
    ['of a run that was killed', { run: { status: 'completed', conclusion: 'cancelled' } }],
    ['of an earlier attempt', { run: { attempt: 2 } }],
    ['of another target', { of: '0'.repeat(16) }],
  ] as const)('does not stop it where it is one %s', async (_, more) => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    bench.github.seed.merge(pull.number)
    running(bench, more)
    expect((await bench.run(pushBranch(bench.github), { permissions })).exitCode).toBe(0)
  })

  test('is told by a check run that ends with the apply', async () => {
    const bench = await actionBench(small)
    const ran = await bench.mergeAndApply((await bench.plan()).pull.number)
    const own = [...bench.github.state.checkRuns.values()].filter(({ name }) => name === applyName(target))
    expect(own).toMatchObject([{ status: 'completed', conclusion: 'success', headSha: tipOf(bench) }])
    expect(ran.exitCode).toBe(0)
  })
})

describe('an index that is behind the merge', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('does not refuse a %s that was reviewed', async (how) => {
    const bench = await actionBench(small)
    const { pull } = await bench.plan()
    const { habits } = bench.github.state
    habits.young = true
    bench.github.seed.merge(pull.number, how)
    habits.pulls.behind(how === 'rebase' ? 2 : Infinity)
    const ran = await bench.run(pushBranch(bench.github), { permissions, quick: true })
    expect(ran.exitCode).toBe(0)
    expect(writesIn(bench)).not.toEqual([])
  })

  test('of check runs does not either', async () => {
    const bench = await actionBench(small)
    const { habits } = bench.github.state
    habits.young = true
    const { pull } = await bench.plan()
    bench.github.seed.merge(pull.number)
    habits.checkRuns.behind(2)
    expect((await bench.run(pushBranch(bench.github), { permissions, quick: true })).exitCode).toBe(0)
  })
})

describe('a red apply changes the status in the comment', () => {
  const ways: readonly (readonly [string, (bench: ActionBench) => void, Readonly<Record<string, string>>])[] = [
    ['if the config is invalid', (bench) => bench.edit((text) => text.replace('real', 'reel')), {}],
    ['if Azure may not be asked', () => undefined, { 'allowed-clusters': 'other.kusto.windows.net' }],
    [
      'if the commit left the branch',
      (bench) => {
        const { state } = bench.github
        state.branches.set('main', state.commits.get(tipOf(bench))?.parents[0] ?? '')
      },
      {},
    ],
  ]
  test.each(ways)('%s', async (_, change, inputs) => {
    const bench = await actionBench(small)
    const { pushed } = await bench.planAndMerge()
    change(bench)
    expect((await bench.run(pushed, { permissions, inputs })).exitCode).toBe(1)
    expect(bench.comments()[0]).toContain('**Failed**')
  })

  test('if GitHub fails', async () => {
    const bench = await actionBench(small)
    const { pushed } = await bench.planAndMerge()
    bench.github.fail(/^GET .*\/git\/ref\//u, 'bad-gateway', 3)
    const ran = await bench.run(pushed, { permissions, quick: true })
    expect(ran.exitCode).toBe(1)
    expect(bench.comments()[0]).toContain('**Failed**')
    expect(bench.comments()[0]).toContain('502')
  })
})

test('a mark of an apply holds the files that it was made of', async () => {
  const bench = await actionBench(small)
  await bench.mergeAndApply((await bench.plan()).pull.number)
  const marks = [...bench.github.state.checkRuns.values()].filter(({ name }) => name === appliedName(target))
  expect(marks.map(({ externalId }) => externalId)).toEqual([
    expect.stringMatching(/^applied:[0-9a-f]{16}:[0-9a-f]{64}:[0-9a-f]{64}$/u),
  ])
})
