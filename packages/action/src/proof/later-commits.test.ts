import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { type Bench, benchOf } from '../testing/connection.test-data.ts'
import { jobOn, workflow } from '../testing/job.test-data.ts'
import { signApplied } from '../testing/signed.test-data.ts'
import { laterCommits } from './later-commits.ts'

const permissions = { actions: 'read', contents: 'read', checks: 'read', 'pull-requests': 'read' } as const
const target = { config: 'adx-export.yaml', environment: 'prod' }

const configOf = (days: number): string => `version: 1
application: { subdomain: contoso-wards }
exports:
  a: { destinations: [ { destination: b, transform: { file: transforms/a.jq } } ] }
retention: ${String(days)}d
`

/** A repository with a config that names a transform, and the commit that an apply runs on. */
const start = async (): Promise<{ readonly bench: Bench; readonly early: string }> => {
  const bench = await benchOf({ permissions })
  const files = { 'adx-export.yaml': configOf(1), 'transforms/a.jq': '.', [workflow]: 'on: push\n', 'README.md': 'a' }
  return { bench, early: bench.github.seed.push('main', { files }) }
}

const push = ({ github }: Bench, files: Readonly<Record<string, string>> = { 'adx-export.yaml': configOf(2) }) =>
  github.seed.push('main', { files })

const by = async (bench: Bench, sha: string, given: Parameters<typeof jobOn>[2] = {}) => {
  const { job, connection, pauses } = await jobOn(bench, sha, given)
  const found = await laterCommits(job, connection, 'main', target)
  expect(bench.github.violations).toEqual([])
  return { ...found, pauses }
}

const applied = ({ github }: Bench, headSha: string): void =>
  void signApplied(github, target, 'main', { says: { commit: headSha }, claims: { sha: headSha } })

describe('a branch that moved on', () => {
  test('to the same files takes nothing from an apply of the earlier commit, whoever pushed', async () => {
    const { bench, early } = await start()
    expect(await by(bench, early)).toMatchObject({ kind: 'no' })
    push(bench, { 'README.md': 'b', 'transforms/other.jq': '.x' })
    bench.github.seed.merge(bench.github.seed.pull({ tree: { 'docs/a.md': 'a' } }).number, 'squash')
    expect(await by(bench, early)).toMatchObject({ kind: 'no', pauses: [] })
    expect(bench.github.requests(/actions/u)).toEqual([])
  })

  test('and back again to the same files is as if it had stayed', async () => {
    const { bench, early } = await start()
    push(bench)
    push(bench, { 'adx-export.yaml': configOf(1) })
    expect(await by(bench, early)).toMatchObject({ kind: 'no' })
  })

  test.each([
    ['the config', 'adx-export.yaml', configOf(2)],
    ['a file that it names', 'transforms/a.jq', '{}'],
    ['the workflow', workflow, 'on: [push]\n'],
  ])('to another text of %s without a run is applied by nobody', async (_, path, text) => {
    const { bench, early } = await start()
    const tip = push(bench, { [path]: text })
    expect(await by(bench, early)).toMatchObject({ kind: 'not-applied', tip, changed: [path] })
  })
})

describe('a later run that applies the branch', () => {
  test.each(['queued', 'in_progress', 'waiting', 'pending', 'requested'] as const)(
    'is a run of this workflow on the tip that is %s',
    async (status) => {
      const { bench, early } = await start()
      const { id } = bench.github.seed.run({ headSha: push(bench), status })
      expect(await by(bench, early)).toMatchObject({ kind: 'applied-by-run', run: { id, status } })
    },
  )

  test('is one that ended well and said on the commit that it applied', async () => {
    const { bench, early } = await start()
    const tip = push(bench)
    bench.github.seed.run({ headSha: tip })
    expect(await by(bench, early)).toMatchObject({ kind: 'not-applied' })
    applied(bench, tip)
    expect(await by(bench, early)).toMatchObject({ kind: 'applied-by-run', commit: tip })
  })

  test('is one on a commit before the tip, if the tip holds the same files', async () => {
    const { bench, early } = await start()
    const between = push(bench)
    push(bench, { 'README.md': 'b' })
    bench.github.seed.run({ headSha: between, status: 'queued' })
    expect(await by(bench, early)).toMatchObject({ kind: 'applied-by-run', commit: between })
    push(bench, { 'adx-export.yaml': configOf(3) })
    expect(await by(bench, early)).toMatchObject({ kind: 'not-applied' })
  })

  test.each([
    ['was cancelled', { conclusion: 'cancelled' }],
    ['failed', { conclusion: 'failure' }],
    ['is of another workflow', { status: 'queued', path: '.github/workflows/other.yml' }],
    [
      'is of another workflow whose name ends the same',
      { status: 'queued', path: '.github/workflows/x/adx-export.yml' },
    ],
    ['is on another branch', { status: 'queued', headBranch: 'next' }],
    ['only looks for drift', { status: 'queued', event: 'schedule' }],
    ['is this one', { status: 'in_progress', id: 4321 }],
  ] as const)('is none that %s', async (_, seed) => {
    const { bench, early } = await start()
    const tip = push(bench)
    applied(bench, tip)
    bench.github.seed.run({ headSha: tip, ...seed })
    expect(await by(bench, early)).toMatchObject({ kind: 'not-applied' })
  })

  test('is none that was deleted', async () => {
    const { bench, early } = await start()
    const { id } = bench.github.seed.run({ headSha: push(bench), status: 'queued' })
    bench.github.seed.deleteRun(id)
    expect(await by(bench, early)).toMatchObject({ kind: 'not-applied' })
  })

  test('that GitHub does not list yet is asked for again, within the limit', async () => {
    const { bench, early } = await start()
    bench.github.state.habits.young = true
    const { id } = bench.github.seed.run({ headSha: push(bench), status: 'queued' })
    bench.github.state.habits.runs.behind(2)
    expect(await by(bench, early)).toMatchObject({ kind: 'applied-by-run', run: { id }, pauses: [2000, 4000] })
    bench.github.state.habits.runs.behind(Infinity)
    const pauses = limits.lagPauseSeconds.map((seconds) => seconds * 1000)
    expect(await by(bench, early)).toMatchObject({ kind: 'not-applied', pauses })
  })

  test('is not waited for where the tip is old', async () => {
    const { bench, early } = await start()
    push(bench)
    expect(await by(bench, early)).toMatchObject({ kind: 'not-applied', pauses: [] })
  })
})

describe('what cannot be told', () => {
  test('is not taken for the same: a step before made the config', async () => {
    const { bench, early } = await start()
    push(bench, { 'README.md': 'b' })
    const changed = { 'transforms/a.jq': '.made' }
    expect(await by(bench, early, { changed })).toMatchObject({ kind: 'not-applied', changed: undefined })
  })

  test('is not taken for the same: a file is a link', async () => {
    const { bench } = await start()
    const modes = { 'transforms/a.jq': '120000' }
    const early = bench.github.seed.push('main', { files: { 'transforms/a.jq': '../README.md' }, modes })
    push(bench, { 'README.md': 'b' })
    expect(await by(bench, early)).toMatchObject({ kind: 'not-applied' })
  })

  test('is a commit that is not on the branch any more', async () => {
    const { bench } = await start()
    const gone = bench.github.seed.push('elsewhere')
    expect(await by(bench, gone)).toMatchObject({ kind: 'not-found' })
  })

  test('is who applies a branch, without the permission', async () => {
    const bench = await benchOf({ permissions: { ...permissions, actions: 'none' } })
    const early = push(bench, { 'adx-export.yaml': configOf(1), [workflow]: 'on: push\n' })
    push(bench)
    await expect(by(bench, early)).rejects.toMatchObject({ permission: 'actions: read' })
  })
})
