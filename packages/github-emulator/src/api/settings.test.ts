import { describe, expect, test } from 'vitest'
import { ask, everything, githubWith } from './asking.test-data.ts'
import type { GithubEmulator } from './index.ts'

const administrator = { ...everything, variables: 'read', environments: 'read', administration: 'read' } as const

const withSettings = async (): Promise<GithubEmulator> => {
  const github = await githubWith({ permissions: administrator })
  Object.assign(github.state.settings, {
    variables: { AZURE_TENANT_ID: 't', AZURE_READER_CLIENT_ID: 'r' },
    environments: {
      production: { variables: { AZURE_WRITER_CLIENT_ID: 'w' }, branches: ['main'], reviewers: ['ada'] },
      plan: { variables: {}, reviewers: [] },
    },
    rules: { main: [{ type: 'pull_request', parameters: pullRequestRule }, { type: 'deletion' }] },
    protectedBranches: ['main'],
    codeowners: [3],
    subject: { immutable: true },
  })
  return github
}

const pullRequestRule = {
  dismiss_stale_reviews_on_push: true,
  require_code_owner_review: true,
  require_last_push_approval: true,
  required_approving_review_count: 1,
  required_review_thread_resolution: false,
}

describe('settings of a repository', () => {
  test.each<[string, number, object]>([
    ['~/actions/variables?per_page=30', 200, { total_count: 2, variables: [{ name: 'AZURE_READER_CLIENT_ID' }, {}] }],
    ['~/actions/variables?per_page=1&page=2', 200, { total_count: 2, variables: [{ name: 'AZURE_TENANT_ID' }] }],
    ['~/actions/variables/AZURE_TENANT_ID', 200, { value: 't' }],
    ['~/actions/variables/NOTHING', 404, {}],
    ['~/environments/Production', 200, { name: 'production', protection_rules: [{ type: 'required_reviewers' }, {}] }],
    ['~/environments/plan', 200, { protection_rules: [], deployment_branch_policy: null }],
    ['~/environments/none', 404, {}],
    ['~/environments/production/deployment-branch-policies', 200, { branch_policies: [{ name: 'main' }] }],
    ['~/environments/plan/deployment-branch-policies', 404, {}],
    ['~/environments/production/variables', 200, { variables: [{ name: 'AZURE_WRITER_CLIENT_ID', value: 'w' }] }],
    ['~/environments/production/variables/AZURE_WRITER_CLIENT_ID', 200, { value: 'w' }],
    ['~/environments/none/variables/AZURE_WRITER_CLIENT_ID', 404, {}],
    ['~/rules/branches/main', 200, [{ type: 'pull_request' }, { type: 'deletion' }]],
    ['~/rules/branches/other', 200, []],
    ['~/branches/main', 200, { protected: true, protection: { enabled: true } }],
    ['~/branches/none', 404, {}],
    ['~/actions/permissions/workflow', 200, { default_workflow_permissions: 'write' }],
    ['~/codeowners/errors?ref=main', 200, { errors: [{ line: 3 }] }],
    ['~/actions/oidc/customization/sub', 200, { use_default: true, use_immutable_subject: true }],
  ])('GET %s', async (path, status, body) => {
    const github = await withSettings()
    expect(await ask(github, `GET ${path}`)).toMatchObject({ status, body })
    expect(github.violations).toEqual([])
  })

  test.each([
    ['~/actions/variables', 'variables'],
    ['~/environments/production/variables', 'environments'],
    ['~/actions/permissions/workflow', 'administration'],
    ['~/environments/production', 'actions'],
  ])('GET %s takes %s', async (path, permission) => {
    const github = await withSettings()
    const { token } = github.issueToken({ ...administrator, [permission]: 'none' })
    expect(await ask(github, `GET ${path}`, undefined, { token })).toMatchObject({ status: 403 })
  })
})

describe('habits of GitHub with repositories', () => {
  test('a hidden one is not there', async () => {
    const github = await withSettings()
    github.state.habits.hidden = true
    for (const path of ['~', '~/environments/production', '~/rules/branches/main'])
      expect(await ask(github, `GET ${path}`)).toMatchObject({ status: 404, body: { message: 'Not Found' } })
    expect(github.violations).toEqual([])
  })

  test('a renamed one is at another address', async () => {
    const github = await withSettings()
    github.state.habits.formerName = 'contoso/old'
    const response = await fetch(`${github.origin}/repos/contoso/old/environments/plan`, {
      redirect: 'manual',
      headers: { authorization: `Bearer ${github.token}`, 'user-agent': 'test' },
    })
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(`${github.origin}/repositories/4242001/environments/plan`)
    expect(await ask(github, 'GET ~/environments/plan')).toMatchObject({ status: 200 })
    expect(github.violations).toEqual([])
  })

  test('a page may be empty though there is more', async () => {
    const github = await withSettings()
    github.state.habits.emptyPages = true
    expect((await ask(github, 'GET ~/actions/variables')).body).toEqual({ total_count: 2, variables: [] })
  })
})
