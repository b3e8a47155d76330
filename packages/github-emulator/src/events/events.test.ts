import { describe, expect, test } from 'vitest'
import { githubWith } from '../api/asking.test-data.ts'
import type { GithubEmulator } from '../api/index.ts'
import * as events from './index.ts'
import type { Happened } from './index.ts'

type Case = readonly [name: string, happen: (github: GithubEmulator) => Happened, expected: object]

const main = 'refs/heads/main'
const own = { id: 4_242_001 }
const fork = { id: 5_142_001 }

const cases: readonly Case[] = [
  [
    'a pull request',
    (github) => events.pullRequest(github, github.seed.pull().number),
    {
      name: 'pull_request',
      ref: 'refs/pull/1/merge',
      headRef: 'change-1',
      baseRef: 'main',
      trust: 'own',
      payload: { action: 'opened', pull_request: { head: { repo: own }, base: { repo: own }, merged: false } },
    },
  ],
  [
    'more commits on it',
    (github) => events.pullRequest(github, github.seed.pushToPull(github.seed.pull().number).number, 'synchronize'),
    {
      ref: 'refs/pull/1/merge',
      payload: { action: 'synchronize', before: expect.any(String), after: expect.any(String) },
    },
  ],
  [
    'a merge of it',
    (github) => {
      github.seed.merge(github.seed.pull().number)
      return events.pullRequest(github, 1, 'closed')
    },
    { ref: main, payload: { action: 'closed', pull_request: { merged: true, state: 'closed' } } },
  ],
  [
    'a pull request of a fork',
    (github) => events.pullRequest(github, github.seed.pull({ from: 'fork', author: 'mallory' }).number),
    {
      trust: 'fork',
      actor: 'mallory',
      payload: { pull_request: { head: { repo: { ...fork, fork: true } }, base: { repo: own } } },
    },
  ],
  [
    'a pull request of a fork that is gone',
    (github) => events.pullRequest(github, github.seed.pull({ from: 'deleted-fork' }).number),
    { trust: 'fork', payload: { pull_request: { head: { repo: null } } } },
  ],
  [
    'a pull request of Dependabot',
    (github) => events.pullRequest(github, github.seed.pull({ author: 'dependabot[bot]' }).number),
    {
      trust: 'dependabot',
      actor: 'dependabot[bot]',
      payload: { sender: { type: 'Bot' }, pull_request: { head: { repo: own } } },
    },
  ],
  [
    'a pull request of a fork, with all rights',
    (github) => events.pullRequestTarget(github, github.seed.pull({ from: 'fork' }).number),
    { name: 'pull_request_target', ref: main, trust: 'own', payload: { pull_request: { head: { repo: fork } } } },
  ],
  [
    'the end of a workflow of a fork',
    (github) => events.workflowRun(github, github.seed.pull({ from: 'fork' }).number),
    {
      name: 'workflow_run',
      ref: main,
      trust: 'own',
      payload: { workflow_run: { head_repository: fork, pull_requests: [] } },
    },
  ],
  [
    'a comment',
    (github) =>
      events.issueComment(github, github.seed.comment({ issue: github.seed.pull().number, body: '/plan' }).id),
    {
      name: 'issue_comment',
      ref: main,
      payload: { comment: { body: '/plan' }, issue: { number: 1, pull_request: {} } },
    },
  ],
  [
    'a pull request in the queue',
    (github) => events.mergeGroup(github, github.seed.pull().number),
    {
      name: 'merge_group',
      ref: expect.stringMatching(/^refs\/heads\/gh-readonly-queue\/main\/pr-1-[0-9a-f]{40}$/u),
      payload: { action: 'checks_requested', merge_group: { base_ref: main } },
    },
  ],
  [
    'a push',
    (github) => events.pushBranch(github),
    { name: 'push', ref: main, headRef: '', payload: { ref: main, created: true } },
  ],
  [
    'a push to another branch',
    (github) => {
      github.seed.push('other', { files: { 'a.yaml': '1' } })
      return events.pushBranch(github, 'other')
    },
    { ref: 'refs/heads/other', payload: { head_commit: { modified: ['a.yaml'] } } },
  ],
  [
    'a tag',
    (github) => events.pushTag(github, 'v1'),
    { ref: 'refs/tags/v1', payload: { ref: 'refs/tags/v1', created: true } },
  ],
  [
    'a branch that is deleted',
    (github) => {
      github.seed.push('other')
      return events.pushDeleted(github, 'other')
    },
    { ref: main, payload: { ref: 'refs/heads/other', deleted: true, after: '0'.repeat(40), head_commit: null } },
  ],
  ['a time', (github) => events.schedule(github), { name: 'schedule', ref: main, payload: { schedule: '17 5 * * *' } }],
  [
    'a hand',
    (github) => events.workflowDispatch(github, { environment: 'prod' }),
    { name: 'workflow_dispatch', ref: main, payload: { inputs: { environment: 'prod' } } },
  ],
]

describe('what starts a run', () => {
  test.each(cases)('is %s', async (_, happen, expected) => {
    const github = await githubWith()
    const happened = happen(github)
    expect(happened).toMatchObject(expected)
    expect(happened.payload).toMatchObject({ repository: own, sender: { login: expect.any(String) } })
    expect(github.state.commits.has(happened.sha)).toBe(true)
    expect(github.state.commits.has(happened.checkedSha)).toBe(true)
    expect(JSON.parse(JSON.stringify(happened))).toEqual(happened)
  })

  test('after a merge is a push of its commit', async () => {
    const github = await githubWith()
    const before = github.state.branches.get('main')
    const sha = github.seed.merge(github.seed.pull().number)
    expect(events.pushBranch(github)).toMatchObject({ sha, payload: { before, after: sha, head_commit: { id: sha } } })
  })
})
