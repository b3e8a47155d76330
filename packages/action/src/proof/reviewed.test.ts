import { describe, expect, test } from 'vitest'
import { createPolling } from '../github/polling.ts'
import { limits } from '../limits.ts'
import { type Bench, benchOf } from '../testing/connection.test-data.ts'
import { type Signed, digest, signApplied, signPlan } from '../testing/signed.test-data.ts'
import { planName, targetId } from './names.ts'
import { planRecordId } from './record-id.ts'
import { reviewedSince } from './reviewed.ts'

const permissions = { contents: 'read', checks: 'read', 'pull-requests': 'read' } as const
const target = { config: 'adx-export.yaml', environment: 'prod' }

const hash = (digit: string): string => digit.repeat(24)

/** The head belongs to the latest pull request, unless a test says whose the record is. */
const record = ({ github }: Bench, headSha: string, operations: readonly string[], more: Signed = {}): void => {
  const pull = [...github.state.pulls.values()].findLast(({ commits }) => commits.includes(headSha))
  signPlan(github, target, pull?.number ?? 0, { operations, ...more })
}

const idOf = ({ github }: Bench, headSha: string, run = 100): string => {
  const pull = [...github.state.pulls.values()].findLast(({ commits }) => commits.includes(headSha))
  return planRecordId(target, { pull: pull?.number ?? 0, base: pull?.base.ref ?? '', run, attempt: 1, digest })
}

/** A pull request with a plan on record, merged. */
const merged = (bench: Bench, hashes: readonly string[], how: 'merge' | 'squash' | 'rebase' = 'merge'): string => {
  const { number, head } = bench.github.seed.pull()
  record(bench, head.sha, hashes)
  return bench.github.seed.merge(number, how)
}

const since = ({ connection }: Bench, sha: string, wanted: readonly string[]) =>
  reviewedSince(connection, { sha, branch: 'main', target, wanted })

describe('what was reviewed since the last apply', () => {
  test.each(['merge', 'squash', 'rebase'] as const)('is found behind a %s', async (how) => {
    const bench = await benchOf({ permissions })
    const sha = merged(bench, [hash('a')], how)
    expect(await since(bench, sha, [hash('a')])).toMatchObject({ operations: new Set([hash('a')]), end: 'covered' })
    expect(bench.github.violations).toEqual([])
  })

  test('includes pull requests whose own apply never ran', async () => {
    const bench = await benchOf({ permissions })
    merged(bench, [hash('1')])
    signApplied(bench.github, target)
    merged(bench, [hash('2')])
    const sha = merged(bench, [hash('3')])
    const found = await since(bench, sha, [hash('2'), hash('3'), hash('f')])
    expect([...found.operations].toSorted()).toEqual([hash('2'), hash('3')])
    expect(found.end).toBe('applied')
  })

  test('is looked for only a little further than needed, for whom to tell', async () => {
    const bench = await benchOf({ permissions })
    let sha = ''
    for (let index = 0; index < 20; index += 1) sha = merged(bench, [hash('4')])
    const found = await since(bench, sha, [hash('4')])
    expect(found.end).toBe('covered')
    expect(found.pulls).toHaveLength(limits.commitsTold + 1)
  })

  test('ends at the first commit', async () => {
    const bench = await benchOf({ permissions })
    const sha = merged(bench, [hash('1')])
    expect(await since(bench, sha, [hash('f')])).toMatchObject({ end: 'first-commit' })
  })

  test('ends at the limit', async () => {
    const bench = await benchOf({ permissions })
    let sha = ''
    for (let index = 0; index < limits.commits + 1; index += 1) sha = bench.github.seed.push('main')
    expect(await since(bench, sha, [hash('f')])).toMatchObject({ end: 'limit', operations: new Set() })
  })

  test('counts a commit that an earlier attempt applied', async () => {
    const bench = await benchOf({ permissions })
    const sha = merged(bench, [hash('1')])
    signApplied(bench.github, target)
    expect(await since(bench, sha, [hash('1')])).toMatchObject({ end: 'covered' })
  })
})

describe('what is no record', () => {
  const cases: readonly [string, (bench: Bench, head: string) => void][] = [
    ['none', () => undefined],
    [
      'one of another app',
      (bench, head) => record(bench, head, [hash('a')], { check: { app: { id: 2, slug: 'other', name: 'Other' } } }),
    ],
    ['one that did not succeed', (bench, head) => record(bench, head, [hash('a')], { usable: false })],
    [
      'one of another target',
      (bench, head) =>
        record(bench, head, [hash('a')], {
          check: { externalId: idOf(bench, head).replace(targetId(target), '0'.repeat(16)) },
        }),
    ],
    [
      'a job of that name that ran later',
      (bench, head) => {
        record(bench, head, [], { check: { externalId: 'b2c1f0de' } })
      },
    ],
    ['one of another name', (bench, head) => record(bench, head, [hash('a')], { check: { name: 'adx-export plan' } })],
    [
      'an apply',
      (bench, head) =>
        record(bench, head, [hash('a')], { check: { externalId: `applied:${targetId(target)}:${digest}` } }),
    ],
    ['a text that is more than a list', (bench, head) => record(bench, head, [], { text: `${hash('a')}\n` })],
    [
      'a later one that was refused',
      (bench, head) => {
        record(bench, head, [hash('a')])
        record(bench, head, [hash('a')], { usable: false })
      },
    ],
    [
      'a later one without it',
      (bench, head) => {
        record(bench, head, [hash('a')])
        record(bench, head, [])
      },
    ],
  ]

  test.each(cases)('%s', async (_, put) => {
    const bench = await benchOf({ permissions })
    const { number, head } = bench.github.seed.pull()
    put(bench, head.sha)
    const found = await since(bench, bench.github.seed.merge(number), [hash('a')])
    expect([...found.operations]).toEqual([])
  })

  test('one of an earlier push to the same pull request', async () => {
    const bench = await benchOf({ permissions })
    const { number, head } = bench.github.seed.pull()
    record(bench, head.sha, [hash('a')])
    bench.github.seed.pushToPull(number)
    const found = await since(bench, bench.github.seed.merge(number), [hash('a')])
    expect([...found.operations]).toEqual([])
    expect(found.unplanned.map((pull) => pull.number)).toEqual([number])
  })

  test('one of a pull request into another branch, or of one that is open', async () => {
    const bench = await benchOf({ permissions })
    bench.github.seed.push('next')
    const other = bench.github.seed.pull({ base: 'next' })
    record(bench, other.head.sha, [hash('a')])
    bench.github.seed.merge(other.number)
    const open = bench.github.seed.pull()
    record(bench, open.head.sha, [hash('a')])
    const found = await since(bench, bench.github.seed.push('main'), [hash('a')])
    expect([...found.operations]).toEqual([])
  })
})

test('a job that is called like a record does not hide it', async () => {
  const bench = await benchOf({ permissions })
  const { number, head } = bench.github.seed.pull()
  record(bench, head.sha, [hash('a')])
  bench.github.seed.checkRun({ name: planName(target), headSha: head.sha, externalId: '5f2b7c1e-0000' })
  const found = await since(bench, bench.github.seed.merge(number), [hash('a')])
  expect([...found.operations]).toEqual([hash('a')])
})

describe('whose a record is', () => {
  test('the run decides, not which came last: a late answer of an older run replaces nothing', async () => {
    const bench = await benchOf({ permissions })
    const { number, head } = bench.github.seed.pull()
    record(bench, head.sha, [hash('b')], { runId: 101 })
    record(bench, head.sha, [hash('a')], { runId: 100 })
    const found = await since(bench, bench.github.seed.merge(number), [hash('a')])
    expect([...found.operations]).toEqual([hash('b')])
  })

  test('one that was put there after the merge was reviewed by nobody', async () => {
    const bench = await benchOf({ permissions })
    const { number, head } = bench.github.seed.pull()
    record(bench, head.sha, [hash('a')])
    const sha = bench.github.seed.merge(number)
    record(bench, head.sha, [hash('f')], { runId: 101 })
    const found = await since(bench, sha, [hash('f')])
    expect([...found.operations]).toEqual([hash('a')])
  })

  test('one of another pull request, or into another branch, with the same head is not ours', async () => {
    const bench = await benchOf({ permissions })
    const { number, head } = bench.github.seed.pull()
    record(bench, head.sha, [hash('a')], { says: { pull: number + 1 } })
    record(bench, head.sha, [hash('b')], { says: { base: 'side' } })
    const found = await since(bench, bench.github.seed.merge(number), [hash('a')])
    expect([...found.operations]).toEqual([])
  })
})

describe('what GitHub lists late', () => {
  const young = async (): Promise<Bench> => {
    const bench = await benchOf({ permissions })
    bench.github.state.habits.young = true
    return bench
  }

  const patient = async (bench: Bench, sha: string) => {
    const pauses: number[] = []
    const sleep = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds)
    const polling = createPolling({ now: () => Date.now(), sleep })
    const wanted = [hash('a')]
    const found = await reviewedSince(bench.connection, { sha, branch: 'main', target, wanted, polling })
    expect(bench.github.violations).toEqual([])
    return { operations: [...found.operations], pauses }
  }

  test.each(['merge', 'squash'] as const)(
    'is not needed for a %s, whose commit names its pull request',
    async (how) => {
      const bench = await young()
      const sha = merged(bench, [hash('a')], how)
      bench.github.state.habits.pulls.behind(Infinity)
      expect(await patient(bench, sha)).toEqual({ operations: [hash('a')], pauses: [] })
    },
  )

  test('is asked for again after a rebase', async () => {
    const bench = await young()
    const sha = merged(bench, [hash('a')], 'rebase')
    bench.github.state.habits.pulls.behind(3)
    expect(await patient(bench, sha)).toEqual({ operations: [hash('a')], pauses: [2000, 4000, 8000] })
  })

  test('is given up within the limit', async () => {
    const bench = await young()
    const sha = merged(bench, [hash('a')], 'rebase')
    bench.github.state.habits.pulls.behind(Infinity)
    const pauses = limits.lagPauseSeconds.map((seconds) => seconds * 1000)
    expect(await patient(bench, sha)).toEqual({ operations: [], pauses })
  })

  test('is final at once for a commit that is old', async () => {
    const bench = await benchOf({ permissions })
    const sha = merged(bench, [hash('a')], 'rebase')
    bench.github.state.habits.pulls.behind(1)
    expect(await patient(bench, sha)).toEqual({ operations: [], pauses: [] })
  })

  test('may be the record that was just written', async () => {
    const bench = await young()
    const sha = merged(bench, [hash('a')])
    bench.github.state.habits.checkRuns.behind(2)
    expect(await patient(bench, sha)).toEqual({ operations: [hash('a')], pauses: [2000, 4000] })
  })

  test.each([
    ['of a pull request that another commit merged', (bench: Bench) => merged(bench, [hash('a')]), 1],
    ['of one that is open', (bench: Bench) => record(bench, bench.github.seed.pull().head.sha, [hash('a')]), 1],
    ['of an issue', (bench: Bench) => void bench.github.seed.issue({ title: 'a' }), 1],
    ['of nothing', () => undefined, 999],
  ])('a message proves nothing: the number %s', async (_, before, number) => {
    const bench = await benchOf({ permissions })
    before(bench)
    signApplied(bench.github, target)
    const sha = bench.github.seed.push('main', { message: `Innocent words (#${String(number)})` })
    expect((await patient(bench, sha)).operations).toEqual([])
  })
})
