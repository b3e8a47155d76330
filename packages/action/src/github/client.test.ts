import { describe, expect, test } from 'vitest'
import { benchOf } from '../testing/connection.test-data.ts'
import type { Fault } from '@adx-export/github-emulator'
import { putCheck } from './checks.ts'
import type { Connection } from './client.ts'
import { openIssue, ownIssues } from './issues.ts'

const check = {
  name: 'adx-export plan',
  externalId: 'plan:x',
  conclusion: 'success',
  title: 'Plan',
  summary: 'A plan.',
} as const

describe('a request that gets no answer', () => {
  test('ends after its time, and says what the job could not do', async () => {
    const { github, connection } = await benchOf({ permissions: { checks: 'write' }, requestMilliseconds: 20 })
    const gate = github.hold(/^POST /u)
    const asked = expect(putCheck(connection, { ...check, sha: github.seed.push('main') })).rejects.toMatchObject({
      name: 'GithubError',
      message: expect.stringContaining('The job could not put a check run on the commit: GitHub did not answer'),
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

  const asked: Readonly<Record<string, (connection: Connection, sha: string) => Promise<unknown>>> = {
    'what is put down': (connection, sha) => putCheck(connection, { ...check, sha }),
    'what is read': (connection) => ownIssues(connection, 'marker'),
  }
  const long = 3600
  const faults: readonly Fault[] = [
    { tooManyRequests: { retryAfterSeconds: long } },
    { secondaryLimit: { retryAfterSeconds: long } },
  ]
  const cases = Object.entries(asked).flatMap(([what, ask]) => faults.map((fault) => [what, fault, ask] as const))

  test.each(cases)('with a longer pause than a job has patience for are not: %s, %o', async (_, fault, ask) => {
    const { github, connection } = await benchOf({ permissions: { checks: 'write', issues: 'write' } })
    const sha = github.seed.push('main')
    github.fail(/./u, fault, 100)
    await expect(ask(connection, sha)).rejects.toMatchObject({
      name: 'GithubError',
      message: expect.stringMatching(/^The job could not .+: GitHub (?:did not answer|answered)/u),
      permission: undefined,
    })
    expect(github.requests(/./u)).toHaveLength(1)
  })

  test.each(Object.entries(asked))('are asked for three times in all: %s', async (_, ask) => {
    const { github, connection } = await benchOf({ permissions: { checks: 'write', issues: 'write' } })
    github.fail(/./u, { tooManyRequests: { retryAfterSeconds: 0 } }, 100)
    await expect(ask(connection, github.seed.push('main'))).rejects.toMatchObject({ status: 429 })
    expect(github.requests(/./u)).toHaveLength(3)
  })
})
