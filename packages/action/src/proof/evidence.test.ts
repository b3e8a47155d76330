import { expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { benchOf } from '../testing/connection.test-data.ts'
import { recordingIo } from '../testing/io.test-data.ts'
import type { Merged } from '../github/pulls.ts'
import { type Asked, githubEvidence } from './evidence.ts'

const operation = (digit: string) => ({ hash: digit.repeat(24), address: 'a', value: 'present', risks: [] })
const operations = [operation('1'), operation('2')]

type Given = Partial<Asked['allowed']>

const asked = async (count: number, allowed: Given = {}) => {
  const { github, connection } = await benchOf({
    permissions: { contents: 'read', 'pull-requests': 'read', actions: 'read' },
  })
  const pulls: Merged[] = []
  for (let index = 0; index < count; index += 1) {
    const { number, head, base } = github.seed.pull()
    pulls.push({ number, head: head.sha, base: base.ref, fork: false })
  }
  const { io } = recordingIo({ env: { GITHUB_REPOSITORY: 'contoso/wards' } })
  const event = { name: 'push', sha: 'c'.repeat(40), ref: 'refs/heads/main', deleted: false, origin: 'own' } as const
  const whole: Asked['allowed'] = {
    operations: new Set(),
    reviewed: new Set(operations.map(({ hash }) => hash)),
    by: 'reviews',
    records: new Map(pulls.map(({ number }) => [number, ['1'.repeat(24)]])),
    pulls,
    unplanned: [],
    ...allowed,
  }
  const job = {
    io,
    event: { ...event, retargeted: false, isDependabot: false, isPrivate: true },
    run: { id: 1, attempt: 1, url: 'https://github.com/contoso/wards/actions/runs/1', started: 0 },
    github: { connection: () => Promise.resolve(connection) },
  }
  return { github, evidence: await githubEvidence({ job, branch: 'main', allowed: whole, operations }) }
}

test('the first pull requests of many are listed, and the rest is counted', async () => {
  const { evidence } = await asked(limits.evidencePulls + 3)
  expect(evidence.pullRequests).toHaveLength(limits.evidencePulls)
  expect(evidence.pullRequestsOmitted).toBe(3)
})

test('a pull request that showed nothing of the apply is not named', async () => {
  const { evidence, github } = await asked(3, { records: new Map([[2, ['2'.repeat(24), '9'.repeat(24)]]]) })
  expect(evidence.pullRequests).toMatchObject([{ number: 2, showed: ['2'.repeat(24)] }])
  expect(github.requests(/reviews$/u).map(({ path }) => path)).toEqual(['/repos/contoso/wards/pulls/2/reviews'])
})

test('what no plan showed was let through by the input', async () => {
  const { evidence } = await asked(1, { reviewed: new Set(['1'.repeat(24)]) })
  expect(evidence.allowedBy).toBe('on-unreviewed')
})
