import { describe, expect, test } from 'vitest'
import type { Claims } from '@adx-export/github-emulator'
import { type Bench, benchOf } from '../testing/connection.test-data.ts'
import { type Signed, digest, signPlan } from '../testing/signed.test-data.ts'
import { planRecordId } from './record-id.ts'
import { reviewedSince } from './reviewed.ts'

const permissions = { contents: 'read', checks: 'read', 'pull-requests': 'read' } as const
const target = { config: 'adx-export.yaml', environment: 'prod' }
const [harmless, forged] = ['a'.repeat(24), 'f'.repeat(24)]

const since = ({ connection }: Bench, sha: string) =>
  reviewedSince(connection, { sha, branch: 'main', target, wanted: [forged] })

/** What somebody does who may push a branch, and the reason for which it is not believed. */
type Forgery = readonly [what: string, reason: string, forge: (bench: Bench, number: number) => Signed | undefined]

const withClaims =
  (claims: Claims): (() => Signed) =>
  () => ({ runId: 900, claims })

const later = (seconds: number) => {
  const iat = Date.UTC(2026, 0, 5, 8) / 1000 + seconds
  return { iat, nbf: iat, exp: iat + 300 }
}

const sideMerge = (bench: Bench): string => bench.github.seed.push('side')

const forgeries: readonly Forgery[] = [
  [
    'a run id that was made up, without any signature',
    'it carries no signature',
    () => ({ check: { output: { title: null, summary: 'Looks right.', text: `\`\`\`text\n${forged}\n\`\`\`` } } }),
  ],
  [
    'the signature of the real record under other operations',
    'it says something other than what its run signed',
    ({ github }, number) => {
      const { output } = signPlan(github, target, number, { operations: [harmless] })
      return { runId: 900, check: { output: { ...output, text: `\`\`\`text\n${forged}\n\`\`\`` } } }
    },
  ],
  [
    'the signature of a refused plan under one that passed',
    'it says something other than what its run signed',
    () => ({ says: { usable: false }, check: { conclusion: 'success' } }),
  ],
  [
    'a later run than the one that signed',
    'it says something other than what its run signed',
    ({ github }, number) => ({
      check: {
        externalId: planRecordId(target, { pull: number, base: 'main', run: 990, attempt: 1, digest }),
        headSha: github.state.pulls.get(number)?.head.sha ?? '',
      },
    }),
  ],
  [
    'a run id that is not the own one',
    'run 100.1 signed it, not the run 990.1 that it names',
    () => ({ says: { run: 990 } }),
  ],
  [
    'a token for somebody else',
    'its signature was made for something else',
    withClaims({ aud: 'api://AzureADTokenExchange' }),
  ],
  [
    'another workflow',
    'the workflow .github/workflows/lint.yml signed it, not .github/workflows/adx-export.yml',
    () => ({ workflow: 'lint.yml' }),
  ],
  [
    'the workflow of a branch',
    'it was signed on refs/heads/side, not for pull request #1',
    withClaims({
      event_name: 'pull_request',
      ref: 'refs/heads/side',
      workflow_ref: 'contoso/wards/.github/workflows/adx-export.yml@refs/heads/side',
    }),
  ],
  [
    'a push to a branch',
    'a run on push signed it, not one on pull_request',
    withClaims({ event_name: 'push', ref: 'refs/heads/side' }),
  ],
  [
    'a run with the rights of the base on a pull request',
    'a run on pull_request_target signed it, not one on pull_request',
    withClaims({ event_name: 'pull_request_target', ref: 'refs/heads/main' }),
  ],
  [
    'a workflow that another branch holds',
    'its workflow did not come from pull request #1',
    withClaims({ workflow_ref: 'contoso/wards/.github/workflows/adx-export.yml@refs/heads/side' }),
  ],
  [
    'another pull request, which is into the same branch',
    'it was signed for pull request #2, not for #1',
    ({ github }) => {
      const { number } = github.seed.pull()
      return withClaims({ ref: `refs/pull/${String(number)}/merge` })()
    },
  ],
  [
    'a pull request that was into another branch then',
    'it was planned for a merge into side, not into main',
    withClaims({ base_ref: 'side' }),
  ],
  [
    'another head of the pull request',
    'its run planned another commit than this one',
    (bench) => withClaims({ sha: sideMerge(bench) })(),
  ],
  [
    'a commit that is not there any more',
    'the commit that its run planned cannot be read any more',
    withClaims({ sha: '9'.repeat(40) }),
  ],
  [
    'another repository, by its id',
    'it was signed in another repository (fabrikam/wards)',
    withClaims({
      repository: 'fabrikam/wards',
      repository_id: '9',
      workflow_ref: 'fabrikam/wards/.github/workflows/adx-export.yml@refs/pull/1/merge',
    }),
  ],
  [
    'another repository of that name',
    'it was signed in another repository (contoso/wards)',
    withClaims({ repository_id: '9' }),
  ],
  ['another issuer', 'something else than this GitHub signed it', withClaims({ iss: 'https://token.example' })],
  [
    'an issuer below the own one',
    'something else than this GitHub signed it',
    ({ github }) => withClaims({ iss: `${github.issuer}/fabrikam` })(),
  ],
  ['a key that nobody published', 'GitHub no longer publishes the key that signed it', () => ({ by: 'stranger' })],
  ['a time after the merge', 'it was signed after the merge', withClaims(later(3600))],
  ['a time that has not come', 'it was signed in the future', withClaims(later(100 * 365 * 86_400))],
]

describe('a record that is forged is not believed', () => {
  test.each(forgeries)('%s: %s', async (_, reason, forge) => {
    const bench = await benchOf({ permissions })
    bench.github.seed.push('side')
    const { number } = bench.github.seed.pull()
    signPlan(bench.github, target, number, { operations: [forged], ...forge(bench, number) })
    const { operations, doubts } = await since(bench, bench.github.seed.merge(number))
    expect([...operations].filter((hash) => hash === forged)).toEqual([])
    expect(doubts.get(number)).toContain(reason)
  })
})

test('the plan of a run is believed', async () => {
  const bench = await benchOf({ permissions })
  const { number } = bench.github.seed.pull()
  signPlan(bench.github, target, number, { operations: [forged] })
  const found = await since(bench, bench.github.seed.merge(number))
  expect([...found.operations]).toEqual([forged])
  expect([...found.doubts]).toEqual([])
  expect(bench.github.violations).toEqual([])
})

test('the plan of a workflow that the input names is believed, and no other', async () => {
  const env = { GITHUB_WORKFLOW_REF: 'contoso/wards/.github/workflows/apply.yml@refs/heads/main' }
  const bench = await benchOf({ permissions, env, planWorkflow: '.github/workflows/plan.yml' })
  const { number } = bench.github.seed.pull()
  signPlan(bench.github, target, number, { operations: [forged], workflow: 'apply.yml', runId: 101 })
  signPlan(bench.github, target, number, { operations: [harmless], workflow: 'plan.yml' })
  const found = await since(bench, bench.github.seed.merge(number))
  expect([...found.operations]).toEqual([harmless])
  expect(found.doubts.get(number)).toContain('the workflow .github/workflows/apply.yml signed it')
})

test.each([
  ['the id of its repository', { GITHUB_REPOSITORY_ID: undefined }, 'this job does not know the id of its repository'],
  ['its own workflow', { GITHUB_WORKFLOW_REF: undefined }, 'this job does not know its own workflow'],
])('a job that does not know %s believes nothing', async (_, env, reason) => {
  const bench = await benchOf({ permissions, env })
  const { number } = bench.github.seed.pull()
  signPlan(bench.github, target, number, { operations: [forged] })
  const found = await since(bench, bench.github.seed.merge(number))
  expect([...found.operations]).toEqual([])
  expect(found.doubts.get(number)).toContain(reason)
})

describe('what is not believed takes the place of nothing', () => {
  test.each(forgeries)('%s', async (_, __, forge) => {
    const bench = await benchOf({ permissions })
    bench.github.seed.push('side')
    const { number } = bench.github.seed.pull()
    signPlan(bench.github, target, number, { operations: [harmless], runId: 50 })
    signPlan(bench.github, target, number, { operations: [forged], ...forge(bench, number) })
    const found = await since(bench, bench.github.seed.merge(number))
    expect([...found.operations]).toEqual([harmless])
    expect(found.unplanned).toEqual([])
  })
})

describe('a pull request that shares its head with another', () => {
  const shared = async (): Promise<{ readonly bench: Bench; readonly own: number; readonly other: number }> => {
    const bench = await benchOf({ permissions })
    const own = bench.github.seed.pull()
    const other = bench.github.seed.pull()
    bench.github.state.pulls.set(other.number, { ...other, head: own.head, commits: own.commits })
    return { bench, own: own.number, other: other.number }
  }

  test('is not planned by the plan of that one', async () => {
    const { bench, own, other } = await shared()
    signPlan(bench.github, target, other, { operations: [forged] })
    const found = await since(bench, bench.github.seed.merge(own))
    expect([...found.operations]).toEqual([])
    expect(found.doubts.get(own)).toBe('it is the plan of pull request #2')
  })

  test('is not planned by what the run of that one signs in its name', async () => {
    const { bench, own, other } = await shared()
    signPlan(bench.github, target, other, { operations: [forged], says: { pull: own } })
    const found = await since(bench, bench.github.seed.merge(own))
    expect([...found.operations]).toEqual([])
    expect(found.doubts.get(own)).toBe('it was signed for pull request #2, not for #1')
  })
})

test('a pull request whose base was changed after its plan has none', async () => {
  const bench = await benchOf({ permissions })
  bench.github.seed.push('side')
  const pull = bench.github.seed.pull({ base: 'side' })
  signPlan(bench.github, target, pull.number, { operations: [forged] })
  bench.github.state.pulls.set(pull.number, { ...pull, base: { ...pull.base, ref: 'main' } })
  const found = await since(bench, bench.github.seed.merge(pull.number))
  expect([...found.operations]).toEqual([])
  expect(found.doubts.get(pull.number)).toBe('it was planned for a merge into another branch than main')
})

describe('keys', () => {
  test('that were changed since: the record is not believed any more', async () => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    signPlan(bench.github, target, number, { operations: [forged] })
    bench.github.rotateKeys()
    const found = await since(bench, bench.github.seed.merge(number))
    expect([...found.operations]).toEqual([])
    expect(found.doubts.get(number)).toBe('GitHub no longer publishes the key that signed it')
  })

  test('that cannot be read are told as that', async () => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    signPlan(bench.github, target, number, { operations: [forged] })
    bench.github.fail(/\.well-known\/jwks/u, 'forbidden')
    await expect(since(bench, bench.github.seed.merge(number))).rejects.toMatchObject({
      name: 'GithubError',
      message: expect.stringContaining('The keys that GitHub signs with could not be read'),
    })
  })
})

test('a commit that GitHub could not be asked about is no forgery', async () => {
  const bench = await benchOf({ permissions })
  const { number, mergeCommitSha } = bench.github.seed.pull()
  signPlan(bench.github, target, number, { operations: [forged] })
  const sha = bench.github.seed.merge(number)
  bench.github.fail(new RegExp(`git/commits/${mergeCommitSha ?? ''}`, 'u'), 'bad-gateway', 3)
  await expect(since(bench, sha)).rejects.toMatchObject({ name: 'GithubError', status: 502 })
})
