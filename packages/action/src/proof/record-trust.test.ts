import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bench, benchOf } from '../testing/connection.test-data.ts'
import { type SignedMark, digest, signApplied, signPlan } from '../testing/signed.test-data.ts'
import { appliedRecordId } from './record-id.ts'
import { lastApplied, recordOf, reviewedSince } from './reviewed.ts'

const permissions = { contents: 'read', checks: 'read', 'pull-requests': 'read' } as const
const target = { config: 'adx-export.yaml', environment: 'prod' }
const [harmless, forged] = ['a'.repeat(24), 'f'.repeat(24)]

const since = ({ connection }: Bench, sha: string) =>
  reviewedSince(connection, { sha, branch: 'main', target, wanted: [forged] })

const distant = Date.UTC(2126, 0, 5) / 1000

const changed = (text: string, at: number, by: number): string => {
  const code = text.charCodeAt(at)
  // Within what a text of the API holds.
  const next = 32 + ((code - 32 + by) % 95)
  return `${text.slice(0, at)}${String.fromCharCode(next)}${text.slice(at + 1)}`
}

describe('a record in which one thing was changed', () => {
  const fields = ['externalId', 'text', 'signature'] as const

  test('is not believed, whichever character of it that was', async () => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    const real = signPlan(bench.github, target, number, { operations: [forged, harmless] })
    const pull = { number, head: real.headSha, base: 'main', fork: false }
    const planned = async () => (await recordOf(bench.connection, pull, target)).operations
    expect(await planned()).toEqual([forged, harmless])
    const { summary, text } = real.output
    const begins = summary?.indexOf('eyJ') ?? 0
    const length = (summary?.indexOf('\n```\n', begins) ?? 0) - begins
    const sizes = { externalId: real.externalId?.length ?? 0, text: text?.length ?? 0, signature: length }
    const altered = { externalId: real.externalId ?? '', text: text ?? '', summary: summary ?? '' }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields),
        fc.nat({ max: 100_000 }),
        fc.integer({ min: 1, max: 94 }),
        async (field, where, by) => {
          const at = where % sizes[field]
          const now =
            field === 'signature'
              ? { ...altered, summary: changed(altered.summary, begins + at, by) }
              : { ...altered, [field]: changed(altered[field], at, by) }
          bench.github.state.checkRuns.set(real.id, {
            ...real,
            externalId: now.externalId,
            output: { ...real.output, text: now.text, summary: now.summary },
          })
          expect(await planned()).toBeUndefined()
        },
      ),
      { numRuns: 300 },
    )
  })

  const counted = [
    'repository',
    'repository_id',
    'event_name',
    'ref',
    'base_ref',
    'workflow_ref',
    'run_id',
    'run_attempt',
    'sha',
    'aud',
    'iss',
  ] as const

  test('is not believed, whichever claim that was, though it is signed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...counted),
        fc.oneof(fc.string(), fc.constantFrom(undefined, null, 7, true, [], {}, ['push'])),
        async (name, value) => {
          const bench = await benchOf({ permissions })
          const { number } = bench.github.seed.pull()
          signPlan(bench.github, target, number, { operations: [forged], claims: { [name]: value } })
          expect([...(await since(bench, bench.github.seed.merge(number))).operations]).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([undefined, 'now', null, Number.MAX_SAFE_INTEGER])('is not believed with the time %s', async (iat) => {
    const bench = await benchOf({ permissions })
    const { number } = bench.github.seed.pull()
    signPlan(bench.github, target, number, { operations: [forged], claims: { iat, nbf: iat } })
    expect([...(await since(bench, bench.github.seed.merge(number))).operations]).toEqual([])
  })
})

describe('the mark of an applied commit', () => {
  const ends = async (mark: SignedMark, branch?: string): Promise<string> => {
    const bench = await benchOf({ permissions })
    bench.github.seed.push('side')
    bench.github.seed.push('main')
    signApplied(bench.github, target, branch, mark)
    return (await since(bench, bench.github.seed.push('main'))).end
  }

  test.each(['push', 'workflow_dispatch', 'schedule'])('is believed of a run on %s', async (event_name) => {
    expect(await ends({ claims: { event_name } })).toBe('applied')
  })

  test.each<[string, SignedMark]>([
    ['whatever workflow of the branch made it', { workflow: 'by-hand.yml' }],
    ['with what the config was made of', { says: { inputs: 'c'.repeat(64) } }],
  ])('is believed %s', async (_, mark) => {
    expect(await ends(mark)).toBe('applied')
  })

  test.each<[string, SignedMark]>([
    ['that nobody signed', { check: { output: { title: null, summary: 'Applied.', text: null } } }],
    ['of a pull request', { claims: { event_name: 'pull_request', ref: 'refs/pull/1/merge' } }],
    ['of a pull request, on the branch', { claims: { event_name: 'pull_request' } }],
    ['of another branch', { claims: { ref: 'refs/heads/side' } }],
    [
      'of the workflow of another branch',
      { claims: { workflow_ref: 'contoso/wards/.github/workflows/adx-export.yml@refs/heads/side' } },
    ],
    ['on another commit', { claims: { sha: '9'.repeat(40) } }],
    ['of another repository', { claims: { repository_id: '9' } }],
    ['that was signed for something else', { claims: { aud: 'adx-export:self' } }],
    [
      'with other inputs than were signed',
      { check: { externalId: appliedRecordId(target, { digest, inputs: 'c'.repeat(64) }) } },
    ],
    ['from the future', { claims: { iat: distant, nbf: distant } }],
  ])('is passed over %s', async (_, mark) => {
    expect(await ends(mark)).toBe('first-commit')
  })

  test('is passed over on a commit of a branch that is not the one applied', async () => {
    const bench = await benchOf({ permissions })
    const sha = bench.github.seed.push('side')
    signApplied(bench.github, target, 'side')
    expect(await lastApplied(bench.connection, sha, { branch: 'main', target })).toBeUndefined()
    expect(await lastApplied(bench.connection, sha, { branch: 'side', target })).toMatchObject({ commit: sha })
  })
})
