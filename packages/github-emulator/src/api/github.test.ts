import { describe, expect, test } from 'vitest'
import { ask, everything, githubWith } from './asking.test-data.ts'
import { description } from './description.ts'
import { longestBody } from './index.ts'
import { needsOf } from './permissions.ts'

const annotation = { path: 'a.yaml', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'no' }
const output = { title: 't', summary: 's', annotations: [annotation] }

describe('every operation', () => {
  test('has its permissions written down', async () => {
    const { state } = await githubWith()
    const { operations } = await description()
    expect(operations).toHaveLength(46)
    expect(operations.filter((operation) => needsOf(operation, {}, state).length > 2)).toEqual([])
  })

  test.each(['', '/api/v3'])('answers as GitHub describes it, below %j', async (root) => {
    const github = await githubWith({
      permissions: { ...everything, administration: 'read', environments: 'read', variables: 'read' },
    })
    const { seed, state } = github
    state.settings.variables = { A: '1' }
    state.settings.environments = { plan: { variables: { B: '2' }, branches: ['main'], reviewers: ['ada'] } }
    state.settings.codeowners = []
    const patch = '@@ -1 +1 @@\n-a\n+b'
    const { head } = seed.pull({
      files: [{ filename: 'a.yaml', status: 'modified', patch }],
      tree: { 'f/a.yaml': 'b' },
    })
    seed.pull({ from: 'fork', author: 'mallory' })
    seed.pull({ from: 'deleted-fork', author: 'gone' })
    const comment = seed.comment({ issue: 1, body: 'b', author: 'renovate[bot]' }).id
    const check = seed.checkRun({ name: 'job', headSha: head.sha, status: 'in_progress' }).id
    const issue = seed.issue({ title: 'drift', labels: ['adx-export'], author: state.own }).number
    seed.review({ pull: 1, by: 'ada' })
    seed.review({ pull: 1, by: null, commit: null })
    seed.reviewRun({ run: 7, by: 'ada', state: 'approved', environments: ['production'] })
    const run = seed.run({ headSha: head.sha, status: 'in_progress' }).id
    const lines: readonly (readonly [string, unknown?])[] = [
      ['GET ~'],
      ['GET ~/pulls/1'],
      ['GET ~/pulls/2'],
      ['GET ~/pulls/3'],
      ['GET ~/pulls?state=all&sort=updated&direction=asc'],
      ['GET ~/pulls?head=contoso:change-1'],
      ['GET ~/pulls/1/files?per_page=100'],
      ['GET ~/pulls/1/reviews?per_page=100'],
      ['GET ~/actions/runs/7/approvals'],
      [`GET ~/commits/${head.sha}/pulls`],
      ['GET ~/issues/1/comments'],
      ['POST ~/issues/1/comments', { body: 'hi' }],
      [`GET ~/issues/comments/${comment}`],
      [`PATCH ~/issues/comments/${comment}`, { body: 'ho' }],
      [`DELETE ~/issues/comments/${comment}`],
      ['POST ~/check-runs', { name: 'plan', head_sha: head.sha, status: 'completed', conclusion: 'success', output }],
      [`GET ~/check-runs/${check}`],
      [`PATCH ~/check-runs/${check}`, { output }],
      [`GET ~/check-runs/${check}/annotations`],
      [`GET ~/commits/${head.sha}/check-runs?check_name=plan&filter=all`],
      ['GET ~/commits/change-1/check-runs'],
      ['POST ~/issues', { title: 'more', labels: ['adx-export'] }],
      ['GET ~/issues?labels=adx-export&state=all&creator=github-actions[bot]'],
      [`GET ~/issues/${issue}`],
      ['GET ~/issues/1'],
      [`PATCH ~/issues/${issue}`, { state: 'closed', state_reason: 'completed', labels: ['done'] }],
      [`GET ~/issues/${issue}/labels`],
      [`POST ~/issues/${issue}/labels`, { labels: ['a'] }],
      ['GET ~/labels'],
      ['POST ~/labels', { name: 'drift', color: 'ededed' }],
      ['GET ~/contents/f%2Fa.yaml?ref=change-1'],
      ['GET ~/contents/f/a.yaml?ref=change-1'],
      [`GET ~/git/commits/${head.sha}`],
      ['GET ~/git/ref/heads%2Fmain'],
      ['GET ~/collaborators/mallory/permission'],
      ['GET ~/git/trees/main'],
      ['GET ~/actions/runs?status=in_progress'],
      [`GET ~/actions/runs/${run}`],
      ['GET ~/actions/workflows/adx-export.yml/runs?branch=main&event=push'],
      ['GET ~/actions/variables?per_page=30'],
      ['GET ~/actions/organization-variables?per_page=30'],
      ['GET ~/actions/variables/A'],
      ['GET ~/environments/plan'],
      ['GET ~/environments/plan/deployment-branch-policies?per_page=30'],
      ['GET ~/environments/plan/variables'],
      ['GET ~/environments/plan/variables/B'],
      ['GET ~/rules/branches/main?per_page=100'],
      ['GET ~/branches/main'],
      ['GET ~/actions/permissions/workflow'],
      ['GET ~/codeowners/errors?ref=main'],
      ['GET ~/actions/oidc/customization/sub'],
      ['GET /rate_limit'],
    ]
    for (const [line, body] of lines) expect((await ask(github, line, body, { root })).status, line).toBeLessThan(300)
    expect(github.violations).toEqual([])
    const { operations } = await description()
    expect(new Set(github.journal.map(({ operation }) => operation))).toEqual(new Set(operations))
  })

  test('is held to the description in its answers too', async () => {
    const described = await description()
    const github = await githubWith()
    github.seed.pull()
    const { body } = await ask(github, 'POST ~/issues/1/comments', { body: 'x' })
    expect(described.faultsOfAnswer('issues/create-comment', 201, body)).toEqual([])
    expect(described.faultsOfAnswer('issues/create-comment', 201, { ...Object(body), id: 'one' })).not.toEqual([])
    expect(described.faultsOfAnswer('issues/create-comment', 201, { ...Object(body), user: undefined })).not.toEqual([])
    expect(described.faultsOfAnswer('issues/create-comment', 201, { ...Object(body), created_at: 'now' })).not.toEqual(
      [],
    )
    expect(described.faultsOfAnswer('issues/create-comment', 200, body)).not.toEqual([])
    expect(described.faultsOfAnswer('issues/delete-comment', 204, body)).not.toEqual([])
  })
})

describe('caught', () => {
  const sha = 'a'.repeat(40)
  const check = { name: 'plan', head_sha: sha }
  const completed = { status: 'completed', conclusion: 'success' }
  const annotated = (more: object) => ({ ...check, output: { ...output, annotations: [{ ...annotation, ...more }] } })
  const many = Array.from({ length: 51 }, () => annotation)
  test.each([
    ['a path that is none', 404, 'GET ~/pullls/1', undefined],
    ['another repository', 404, 'GET /repos/mallory/wards', undefined],
    ['a comment without a body', 422, 'POST ~/issues/1/comments', {}],
    ['an empty comment', 422, 'POST ~/issues/1/comments', { body: ' ' }],
    ['a misspelled property', 422, 'POST ~/issues/1/comments', { body: 'x', boddy: 'x' }],
    ['a misspelled parameter', 422, 'GET ~/issues/1/comments?perpage=100', undefined],
    ['a page that is too large', 422, 'GET ~/issues/1/comments?per_page=101', undefined],
    ['a number that is none', 422, 'GET ~/issues/abc/comments', undefined],
    ['a page that is none', 422, 'GET ~/issues/1/comments?per_page=abc', undefined],
    ['a body that is too long', 422, 'POST ~/issues/1/comments', { body: 'x'.repeat(longestBody + 1) }],
    ['no JSON', 400, 'POST ~/issues/1/comments', '{'],
    ['an issue without a title', 422, 'POST ~/issues', {}],
    ['a state that is none', 422, 'PATCH ~/issues/2', { state: 'close' }],
    ['a status that is none', 422, 'POST ~/check-runs', { ...check, status: 'done' }],
    ['completed without a conclusion', 422, 'POST ~/check-runs', { ...check, status: 'completed' }],
    [
      'a summary that is too long',
      422,
      'POST ~/check-runs',
      { ...check, output: { ...output, summary: 'x'.repeat(65_536) } },
    ],
    ['more than 50 annotations', 422, 'POST ~/check-runs', { ...check, output: { ...output, annotations: many } }],
    ['a level that is none', 422, 'POST ~/check-runs', annotated({ annotation_level: 'error' })],
    ['columns over lines', 422, 'POST ~/check-runs', annotated({ end_line: 2, start_column: 1 })],
    ['lines that end before they start', 422, 'POST ~/check-runs', annotated({ start_line: 2 })],
    ['a commit that is none', 422, 'POST ~/check-runs', { ...check, ...completed }],
    ['a query that is not ours', 200, 'POST /graphql', { query: '{ viewer { name } }' }],
    ['a place where nothing is', 404, 'GET /api/v4/meta', undefined],
  ])('%s', async (_, status, line, body) => {
    const github = await githubWith()
    github.seed.pull()
    github.seed.issue({ title: 'drift', labels: ['drift'] })
    const before = {
      comments: github.state.comments.size,
      runs: github.state.checkRuns.size,
      issues: github.state.issues.size,
    }
    expect(await ask(github, line, body)).toMatchObject({ status })
    expect(github.violations.length).toBeGreaterThan(0)
    expect({
      comments: github.state.comments.size,
      runs: github.state.checkRuns.size,
      issues: github.state.issues.size,
    }).toEqual(before)
  })

  test.each([
    ['no token', 401, { headers: { authorization: '' } }],
    ['a token of nobody', 401, { token: 'ghs_other' }],
    ['no User-Agent', 403, { headers: { 'user-agent': '' } }],
  ])('%s', async (_, status, asking) => {
    const github = await githubWith()
    expect(await ask(github, 'GET ~', undefined, asking)).toMatchObject({ status })
    expect(github.violations).toHaveLength(1)
  })
})

describe('permissions', () => {
  const check = { name: 'plan', status: 'in_progress' }
  const pulls = { 'pull-requests': 'read' } as const
  test.each([
    ['POST ~/issues/1/comments', { body: 'x' }, { 'pull-requests': 'write' }],
    ['POST ~/issues/1/comments', { body: 'x' }, { issues: 'write' }],
    ['POST ~/issues/2/comments', { body: 'x' }, { issues: 'write' }],
    ['GET ~/issues/1/comments', undefined, pulls],
    ['GET ~/pulls/1', undefined, pulls],
    ['GET ~/commits/HEAD/pulls', undefined, { ...pulls, contents: 'read' }],
    ['POST ~/check-runs', check, { checks: 'write' }],
    ['GET ~/commits/HEAD/check-runs', undefined, { checks: 'read' }],
    ['POST ~/issues', { title: 'x' }, { issues: 'write' }],
    ['GET ~/git/commits/HEAD', undefined, { contents: 'read' }],
    ['GET ~', undefined, {}],
  ] as const)('%s %o takes %o', async (line, body, permissions) => {
    const github = await githubWith({ permissions })
    const { head } = github.seed.pull()
    github.seed.issue({ title: 'drift' })
    const asked = line.replace('HEAD', head.sha)
    const sent = body === check ? { ...check, head_sha: head.sha } : body
    expect((await ask(github, asked, sent)).status).toBeLessThan(300)
    expect(github.usedPermissions()).toEqual(permissions)
    for (const [permission, level] of Object.entries(permissions)) {
      for (const less of level === 'write' ? ['read', 'none'] : ['none']) {
        const { token } = github.issueToken({ ...permissions, [permission]: less })
        expect(await ask(github, asked, sent, { token })).toMatchObject({
          status: 403,
          body: {
            message: 'Resource not accessible by integration',
            documentation_url: expect.stringContaining('docs.github.com'),
          },
        })
        expect(github.usedPermissions(token)).toEqual({})
      }
    }
    expect(github.violations).toEqual([])
  })

  test('of a comment on an issue are not those of one on a pull request', async () => {
    const github = await githubWith({ permissions: { 'pull-requests': 'write' } })
    github.seed.pull()
    const { number } = github.seed.issue({ title: 'drift' })
    expect(await ask(github, `POST ~/issues/${number}/comments`, { body: 'x' })).toMatchObject({ status: 403 })
  })

  test('are the least that was enough: what one call takes serves another', async () => {
    const github = await githubWith({ permissions: everything })
    github.seed.pull()
    await ask(github, 'GET ~/issues/1/comments')
    await ask(github, 'POST ~/issues/1/comments', { body: 'x' })
    expect(github.usedPermissions()).toEqual({ 'pull-requests': 'write' })
    await ask(github, 'POST ~/issues', { title: 'x' })
    expect(github.usedPermissions()).toEqual({ issues: 'write' })
  })
})
