import { describe, expect, test } from 'vitest'
import { benchOf } from '../testing/connection.test-data.ts'
import { putCheck } from './checks.ts'
import { openIssue, ownIssues } from './issues.ts'

const check = {
  name: 'adx-export plan',
  externalId: 'plan:x',
  conclusion: 'success',
  title: 'Plan',
  summary: 'A plan.',
} as const

describe('a request that gets no answer', () => {
  test('ends after its time, and says that GitHub could not be asked', async () => {
    const { github, connection } = await benchOf({ permissions: { checks: 'write' }, requestMilliseconds: 20 })
    const gate = github.hold(/^POST /u)
    const asked = expect(putCheck(connection, { ...check, sha: github.seed.push('main') })).rejects.toMatchObject({
      name: 'GithubError',
      message: expect.stringContaining('could not be asked to put a check run on the commit'),
    })
    await gate.arrived(2)
    await asked
  })
})

describe('too many requests', () => {
  const limited = { tooManyRequests: { retryAfterSeconds: 1 } } as const

  test('are waited for, and what must happen once happens once', async () => {
    const { github, connection } = await benchOf({ permissions: { checks: 'write', issues: 'write' } })
    const sha = github.seed.push('main')
    github.fail(/^POST \S+\/check-runs$/u, limited)
    github.fail(/^POST \S+\/issues$/u, limited)
    await putCheck(connection, { ...check, sha })
    await openIssue(connection, 'marker', { title: 'Drift', body: 'marker' })
    expect(github.faultsLeft()).toBe(0)
    expect(github.state.checkRuns.size).toBe(1)
    expect(await ownIssues(connection, 'marker')).toHaveLength(1)
  })

  test('with a longer pause than a job has patience for are not', async () => {
    const { github, connection } = await benchOf({ permissions: { checks: 'write' } })
    github.fail(/^POST /u, { tooManyRequests: { retryAfterSeconds: 3600 } })
    await expect(putCheck(connection, { ...check, sha: github.seed.push('main') })).rejects.toMatchObject({
      status: 429,
    })
    expect(github.requests(/^POST /u)).toHaveLength(1)
  })
})
