import { describe, expect, test } from 'vitest'
import { type CloudState, emptyCloud } from '../testing/cloud/state.test-data.ts'
import { machine } from '../testing/machine.test-data.ts'
import { mostSubjects, quoted, renderScript, writersOf } from './script.ts'
import { type Setup, type SetupTarget, placeholderAction } from './setup.ts'

const provider = '/subscriptions/11111111-0000-4000-8000-000000000001/resourceGroups/wards/providers'
const cluster = `${provider}/Microsoft.Kusto/clusters/wards`
const application = `${provider}/Microsoft.IoTCentral/iotApps/contoso-wards`

const target = (more: Partial<SetupTarget> = {}): SetupTarget => ({
  githubEnvironment: 'production',
  subdomain: 'contoso-wards',
  host: 'contoso-wards.azureiotcentral.com',
  applicationId: application,
  roles: { reader: 'Reader', writer: 'Contributor' },
  clusters: [
    {
      host: 'wards.example.kusto.windows.net',
      resourceId: cluster,
      resourceGroup: 'wards',
      name: 'wards',
      roles: { reader: 'Reader', writer: 'Contributor' },
      hasPrincipals: true,
      databases: [{ name: 'vitals', roles: { reader: 'Monitor', writer: 'Admin' } }],
    },
  ],
  ...more,
})

const setup = (more: Partial<Setup> = {}): Setup => ({
  repository: 'contoso/wards',
  branch: 'main',
  config: 'adx-export.yaml',
  named: [],
  planEnvironment: 'plan',
  action: placeholderAction,
  reviewers: [],
  secrets: [],
  targets: [target()],
  ...more,
})

const cloud = (more: Partial<CloudState> = {}): CloudState =>
  emptyCloud({
    databases: ['wards/vitals'],
    applications: [{ subdomain: 'contoso-wards', applicationId: 'd0000000-0000-4000-8000-000000000001' }],
    applicationRoles: [
      { id: 'e0000000-0000-4000-8000-000000000001', displayName: 'adx-export reader' },
      { id: 'e0000000-0000-4000-8000-000000000002', displayName: 'adx-export writer' },
    ],
    ...more,
  })

const whole = 'found'

// Its stand-ins are scripts of bash, as the script itself is.
describe.skipIf(process.platform === 'win32')('the script', () => {
  test('makes everything, and a second run changes nothing', async () => {
    const run = await machine(renderScript(setup(), false), cloud({ lag: 2, extensions: [] }))
    const first = await run()
    expect(first).toMatchObject({ code: 0, err: '' })
    const { state } = first
    expect(state.extensions).toEqual(['kusto', 'azure-iot'])
    expect(state.apps.map(({ displayName }) => displayName)).toEqual(['adx-export-reader', 'adx-export-writer'])
    expect(state.credentials.map(({ subject }) => subject)).toEqual([
      'repo:contoso/wards:environment:plan',
      'repo:contoso/wards:environment:production',
    ])
    const rolesOf = (at: number) =>
      state.roles
        .filter(({ principalId }) => principalId === state.principals[at]?.['id'])
        .map(({ roleDefinitionName, scope }) => [roleDefinitionName, scope])
    expect(rolesOf(0)).toEqual([
      ['Reader', application],
      ['Reader', cluster],
    ])
    expect(rolesOf(1)).toEqual([
      ['Contributor', application],
      ['Contributor', cluster],
    ])
    expect(state.assignments.map(({ role, principalId }) => [role, principalId])).toEqual([
      ['Monitor', state.apps[0]?.['appId']],
      ['Admin', state.apps[1]?.['appId']],
    ])
    expect(state.users.map(({ roles }) => roles)).toEqual([
      [{ role: 'e0000000-0000-4000-8000-000000000001' }],
      [{ role: 'e0000000-0000-4000-8000-000000000002' }],
    ])
    expect(state.variables).toEqual({
      AZURE_TENANT_ID: state.tenant,
      AZURE_READER_CLIENT_ID: state.apps[0]?.['appId'],
      AZURE_WRITER_CLIENT_ID: state.apps[1]?.['appId'],
    })
    expect(state.environments['production']).toMatchObject({
      branches: ['main'],
      body: { deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } },
    })
    expect(state.rulesets).toHaveLength(1)
    expect(first.out).toMatch(/\n3 found, 21 changed, 0 to do by hand\n$/)

    const second = await run()
    expect(second).toMatchObject({ code: 0, err: '' })
    expect(second.state.writes).toEqual(state.writes)
    expect(second.out).toMatch(/\n\d+ found, 0 changed, 0 to do by hand\n$/)
    expect(
      second.out
        .split('\n')
        .slice(0, -2)
        .every((line) => line.startsWith(whole)),
    ).toBe(true)
  })

  test('says what it found in each environment, the second time nothing else', async () => {
    const signIn = {
      clientId: '11111111-2222-4333-8444-555555555555',
      tenantId: '21111111-2222-4333-8444-555555555555',
    }
    const environments = (count: number, from: number, more: Partial<SetupTarget> = {}) =>
      Array.from({ length: count }, (_, at) => {
        const name = `e${String(from + at)}`
        const { applicationId: __, ...rest } = target({
          environment: name,
          githubEnvironment: name,
          clusters: [],
          ...more,
        })
        return rest
      })
    const many = setup({ targets: [...environments(mostSubjects + 1, 0), ...environments(1, 90, { signIn })] })
    const run = await machine(renderScript(many, true), cloud())
    const first = await run()
    expect(first).toMatchObject({ code: 0, err: '' })
    const { state } = first
    expect(state.apps.map(({ displayName }) => displayName)).toEqual([
      'adx-export-reader',
      'adx-export-writer',
      'adx-export-writer-2',
    ])
    const subjectsOf = (app: unknown) => state.credentials.filter((one) => one['app'] === app).length
    expect(state.apps.map(({ appId }) => subjectsOf(appId))).toEqual([1, mostSubjects, 1])
    expect(subjectsOf(signIn.clientId)).toBe(1)
    const second = await run()
    expect(second).toMatchObject({ code: 0, err: '' })
    expect(second.state.writes).toEqual(state.writes)
    expect(second.out).toMatch(/\n\d+ found, 0 changed, 0 to do by hand\n$/)
  })

  test('gives a right once to an identity of several environments', () => {
    const lines = renderScript(
      setup({ targets: ['dev', 'prod'].map((name) => target({ environment: name, githubEnvironment: name })) }),
      true,
    ).split('\n')
    expect(lines.filter((line) => line === `role Reader ${cluster}`)).toHaveLength(1)
    expect(lines.filter((line) => line === `role Contributor ${cluster}`)).toHaveLength(1)
  })

  test('changes nothing with --print, and shows the commands', async () => {
    const run = await machine(renderScript(setup(), false), cloud())
    const { code, out, err, state } = await run('--print')
    expect({ code, err, writes: state.writes }).toEqual({ code: 0, err: '', writes: [] })
    expect(out).toContain('+ az ad app create --display-name adx-export-reader')
    expect(out).toContain('--role Contributor')
    expect(out).toContain('+ send POST repos/contoso/wards/rulesets')
  })

  test('goes on from what is there, and leaves what others made', async () => {
    const reader = { appId: 'a0000000-0000-4000-8000-00000000000a', displayName: 'adx-export-reader' }
    const begin = cloud({
      apps: [reader],
      principals: [{ id: 'b0000000-0000-4000-8000-00000000000a', appId: reader.appId }],
      credentials: [
        { app: reader.appId, name: 'github-plan', subject: 'repo:contoso/old:environment:plan', issuer: 'x' },
      ],
      environments: {
        production: {
          branches: [],
          body: {
            deployment_branch_policy: null,
            protection_rules: [
              {
                type: 'required_reviewers',
                prevent_self_review: true,
                reviewers: [{ type: 'Team', reviewer: { id: 7 } }],
              },
            ],
          },
        },
      },
      variables: { AZURE_TENANT_ID: 'another' },
      rulesets: [{ id: 9, name: 'own', enforcement: 'active', rules: [] }],
    })
    const { code, out, state } = await (await machine(renderScript(setup(), false), begin))()
    expect(code).toBe(0)
    expect(out).toContain('found    application adx-export-reader')
    expect(out).toContain('updated  federated credential for repo:contoso/wards:environment:plan')
    expect(out).toContain('updated  variable AZURE_TENANT_ID')
    expect(state.credentials[0]).toMatchObject({ subject: 'repo:contoso/wards:environment:plan' })
    expect(state.environments['production']?.body['protection_rules']).toMatchObject([
      { reviewers: [{ reviewer: { id: 7 } }] },
    ])
    expect(state.rulesets.map(({ name }) => name)).toEqual(['own', 'adx-export'])
  })

  describe('the audience of a credential', () => {
    const reader = { appId: 'a0000000-0000-4000-8000-00000000000a', displayName: 'adx-export-reader' }
    const credential = {
      app: reader.appId,
      name: 'by-hand',
      subject: 'repo:contoso/wards:environment:plan',
      issuer: 'https://token.actions.githubusercontent.com',
      audiences: ['api://other'],
    }
    const begin = () => cloud({ apps: [reader], credentials: [credential] })
    const script = renderScript(setup(), false)

    test('that is another one is said, and left as it is', async () => {
      const { code, out, state } = await (await machine(script, begin()))()
      expect(code).toBe(0)
      expect(out).toContain(
        `todo     federated credential for ${credential.subject}: its audience is api://other and not api://AzureADTokenExchange.`,
      )
      expect(out).toContain(
        `run: az ad app federated-credential update --id ${reader.appId} --federated-credential-id by-hand --parameters '{"name":"by-hand"`,
      )
      expect(state.credentials[0]).toEqual(credential)
      expect(out).toMatch(/ 1 to do by hand\n$/)
    })

    test('is what the variable says', async () => {
      const env = { ADX_EXPORT_OIDC_AUDIENCE: 'api://other' }
      const { code, out, state } = await (await machine(script, begin(), env))()
      expect(code).toBe(0)
      expect(out).toContain(`found    federated credential for ${credential.subject}\n`)
      expect(state.credentials.map(({ audiences }) => audiences)).toEqual([['api://other'], ['api://other']])
    })

    test.each(["api://a'b", 'api://a"b', 'a b', '$(id)'])('is not %s', async (audience) => {
      const { code, err, state } = await (await machine(script, begin(), { ADX_EXPORT_OIDC_AUDIENCE: audience }))()
      expect({ code, writes: state.writes }).toEqual({ code: 1, writes: [] })
      expect(err).toContain('error: ADX_EXPORT_OIDC_AUDIENCE may hold letters')
    })
  })

  test('says what a person has to do, and does the rest', async () => {
    const begin = cloud({ databases: [], applicationRoles: [] })
    const { code, out, state } = await (await machine(renderScript(setup(), false), begin))()
    expect(code).toBe(0)
    expect(out).toContain('todo     role Monitor on the database vitals of wards: the database does not exist yet.')
    expect(out).toContain("make the role under Permissions, Roles, with 'Data export: Full control'")
    expect(out).toMatch(/4 to do by hand\n$/)
    expect(state.rulesets).toHaveLength(1)
  })

  test('ends at what it may not do, with the words of the command', async () => {
    const begin = cloud({ tenant: '' })
    const script = renderScript(setup(), false).replace('az role assignment create', 'az role assignment forbid')
    const { code, err } = await (await machine(script, begin))()
    expect(code).toBe(1)
    expect(err).toContain('error: ERROR:')
  })

  test.each([
    [{ use_default: true, use_immutable_subject: true }, 'repo:contoso@77/wards@4242:environment:plan'],
    [{ use_default: true, use_immutable_subject: false }, 'repo:contoso/wards:environment:plan'],
    [{ use_default: true }, 'repo:contoso/wards:environment:plan'],
    [{ use_default: false, include_claim_keys: [] }, 'repo:contoso/wards:environment:plan'],
  ])('takes the subjects that GitHub says it gives: %j', async (subject, expected) => {
    const { state } = await (await machine(renderScript(setup(), false), cloud({ subject })))()
    expect(state.credentials[0]).toMatchObject({ subject: expected })
  })

  test('leaves credentials to a person where the repository chose its own claims', async () => {
    const subject = { use_default: false, include_claim_keys: ['repo', 'context'] }
    const { code, out, state } = await (await machine(renderScript(setup(), false), cloud({ subject })))()
    expect({ code, credentials: state.credentials }).toEqual({ code: 0, credentials: [] })
    expect(out).toContain('todo     federated credential for jobs of the environment production')
    expect(out).toContain('the repository chose the claims of its subjects')
    expect(state.rulesets).toHaveLength(1)
  })

  test('knows a repository with ids in its subjects', async () => {
    const begin = cloud()
    const repository = { ...begin.repository, created_at: '2026-08-01T00:00:00Z' }
    const { state } = await (await machine(renderScript(setup(), false), { ...begin, repository }))()
    expect(state.credentials[0]).toMatchObject({ subject: 'repo:contoso@77/wards@4242:environment:plan' })
  })
})

describe('who writes', () => {
  const many = (count: number, more: Partial<SetupTarget> = {}) =>
    setup({
      targets: Array.from({ length: count }, (_, at) =>
        target({ environment: `e${String(at)}`, githubEnvironment: `e${String(at)}`, ...more }),
      ),
    })

  test('is one for each environment', () => {
    expect(writersOf(many(2), false).map(({ name }) => name)).toEqual(['adx-export-writer-e0', 'adx-export-writer-e1'])
  })

  test('is spread over as many as the subjects need where one serves several', () => {
    const writers = writersOf(many(2 * mostSubjects + 1), true)
    expect(writers.map(({ name, targets }) => [name, targets.length])).toEqual([
      ['adx-export-writer', mostSubjects],
      ['adx-export-writer-2', mostSubjects],
      ['adx-export-writer-3', 1],
    ])
  })

  test('is whom the config names, and then no variable is made', () => {
    const signIn = {
      clientId: '11111111-2222-4333-8444-555555555555',
      tenantId: '21111111-2222-4333-8444-555555555555',
    }
    const script = renderScript(many(2, { signIn }), false)
    expect(script).toContain(`known ${signIn.clientId}`)
    expect(script).not.toContain('variable AZURE_WRITER_CLIENT_ID')
  })
})

test.each([
  ['wards', 'wards'],
  ["it's", String.raw`'it'\''s'`],
  ['a b', "'a b'"],
  ['$(id)', "'$(id)'"],
])('%s is one word of the shell', (text, expected) => {
  expect(quoted(text)).toBe(expected)
})
