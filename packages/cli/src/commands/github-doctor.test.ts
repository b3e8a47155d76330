import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { type StateDocument, createEmulator, loadState, serve } from '@adx-export/emulator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFile } from 'node:fs/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { run } from '../run.ts'
import { temporaryFolder } from '../testing/folder.test-data.ts'
import { beginRepository, git } from '../testing/git.test-data.ts'
import { recordingIo } from '../testing/io.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('doctor')
const group = `/subscriptions/${here.subscription}/resourceGroups/${here.resourceGroup}/providers`
const application = `${group}/Microsoft.IoTCentral/iotApps/contoso-wards`
const cluster = `${group}/Microsoft.Kusto/clusters/wards`
const clusterHost = `wards.${here.region}.kusto.windows.net`

const config = `version: 1
application: { subdomain: contoso-wards, resourceId: ${application} }
identities: { app: managedIdentity }
clusters:
  wards:
    url: https://${clusterHost}
    resourceId: ${cluster}
    databases:
      vitals:
        principals: [{ role: admin, identity: app }]
        tables: { readings: { columns: { Device: string } } }
destinations:
  vitals: { displayName: Vitals, table: wards/vitals/readings, authorization: app }
exports:
  telemetry:
    displayName: Telemetry
    source: telemetry
    enabled: true
    destinations: [{ destination: vitals, transform: '{ Device: .device.id }' }]
`

const ids = (digit: string) => ({
  applicationId: `${digit.repeat(8)}-0000-4000-8000-00000000000a`,
  objectId: `${digit.repeat(8)}-0000-4000-8000-000000000001`,
  tenantId: here.tenant,
})
const [reader, writer] = [ids('3'), ids('4')]

type Roles = NonNullable<StateDocument['roles']>
const readerRole: Roles[string] = {
  ...reader,
  secret: 'valid',
  dataExport: 'view',
  arm: { [application]: 'reader', [cluster]: 'reader' },
}
const writerRole: Roles[string] = {
  ...writer,
  secret: 'valid',
  dataExport: 'full',
  arm: { [application]: 'contributor', [cluster]: 'contributor' },
}

type Grant = { readonly role: string; readonly who: typeof reader }

const emulatorWith = (roles: Roles, grants: readonly Grant[]) => {
  const principals = grants.map(({ role, who }) => ({ role, ...who }))
  const loaded = loadState(
    JSON.stringify({
      strict: true,
      applications: { 'contoso-wards.azureiotcentral.com': { resourceId: application } },
      clusters: { [clusterHost]: { resourceId: cluster, databases: { vitals: { principals } } } },
      roles,
    }),
  )
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'))
  return createEmulator({ world: loaded.world })
}

type Answers = Readonly<Record<string, unknown>>

const token = 'ghp_a-token-that-must-not-be-seen'

/** GitHub, as far as somebody may read it: a number is the status of a refusal, what is not named is 404. */
const githubWith = async (answers: Answers) => {
  const asked: { readonly method: string; readonly path: string; readonly token: boolean }[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/repos/contoso/wards', '').replace(/\?.*$/, '')
    asked.push({ method: request.method ?? '', path, token: request.headers.authorization === `token ${token}` })
    const answer = answers[path] ?? 404
    response.writeHead(typeof answer === 'number' ? answer : 200, {
      'content-type': 'application/json',
      ...(answer === 301 ? { location: 'https://elsewhere.example/' } : {}),
    })
    response.end(JSON.stringify(typeof answer === 'number' ? { message: `no ${token}` } : answer))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  return { asked, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` }
}

const variable = (name: string, value: string) => ({ name, value })

const wholeGithub: Answers = {
  '': { name: 'wards' },
  '/actions/variables': {
    total_count: 3,
    variables: ['AZURE_TENANT_ID', 'AZURE_READER_CLIENT_ID', 'AZURE_WRITER_CLIENT_ID'].map((name) =>
      variable(name, 'x'),
    ),
  },
  '/actions/variables/AZURE_READER_CLIENT_ID': variable('AZURE_READER_CLIENT_ID', reader.applicationId),
  '/actions/variables/AZURE_WRITER_CLIENT_ID': variable('AZURE_WRITER_CLIENT_ID', writer.applicationId),
  '/environments/production': {
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
    protection_rules: [{ type: 'required_reviewers' }],
  },
  '/environments/production/deployment-branch-policies': { branch_policies: [{ name: 'main' }] },
  '/actions/permissions/workflow': { default_workflow_permissions: 'read' },
  '/codeowners/errors': { errors: [] },
  '/rules/branches/main': [
    {
      type: 'pull_request',
      parameters: {
        required_approving_review_count: 1,
        require_code_owner_review: true,
        dismiss_stale_reviews_on_push: true,
      },
    },
    { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'plan' }] } },
  ],
}

type Given = {
  readonly as?: typeof reader
  readonly text?: string
  readonly roles?: Roles
  readonly grants?: readonly Grant[]
  readonly github?: Answers
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const usual: readonly Grant[] = [
  { role: 'Monitor', who: reader },
  { role: 'Admin', who: writer },
]

/** A clone that is set up, an Azure and a GitHub, and the command between them. */
const doctor = async ({
  as = reader,
  text = config,
  roles,
  grants = usual,
  github = wholeGithub,
  words = [],
  env = {},
}: Given = {}) => {
  const emulator = emulatorWith(roles ?? { reader: readerRole, writer: writerRole }, grants)
  const served = await serve(emulator, 0)
  onTestFinished(() => served.close())
  const hub = await githubWith(github)
  const cwd = await temporaryFolder()
  await writeFile(join(cwd, 'adx-export.yaml'), text)
  beginRepository(cwd)
  git(cwd, 'remote', 'add', 'origin', 'https://github.com/contoso/wards.git')
  const { io, recorded } = recordingIo({
    cwd,
    env: {
      ADX_EXPORT_EMULATOR: served.url,
      AZURE_CLIENT_ID: as.applicationId,
      AZURE_TENANT_ID: as.tenantId,
      AZURE_CLIENT_SECRET: 'the-secret-of-the-identity',
      GITHUB_API_URL: hub.url,
      GH_TOKEN: token,
      ...env,
    },
  })
  const action = `contoso/adx-export@${'ab'.repeat(20)}`
  const made = await run(['github', 'init', '--action', action, '--reviewers', '@contoso/platform'], io)
  expect({ made, ...recorded }).toMatchObject({ made: 0, err: '', out: expect.stringContaining('wrote') })
  Object.assign(recorded, { out: '', err: '' })
  const code = await run(['github', 'doctor', ...words], io)
  const written = [
    ...emulator.requests().filter(({ kind, path }) => kind !== 'read' && !path.startsWith('/login.')),
    ...hub.asked.filter(({ method }) => method !== 'GET'),
  ]
  expect(written).toEqual([])
  expect(`${recorded.out}${recorded.err}`).not.toMatch(/ghp_|the-secret-of/)
  return { ...recorded, code, requested: hub.asked }
}

const linesOf = (out: string, mark: string): readonly string[] =>
  out.split('\n').filter((line) => line.startsWith(mark))

describe('github doctor', () => {
  test('says that all is set up, as the reader, and what nobody can tell', async () => {
    const { code, out, requested } = await doctor()
    expect(linesOf(out, 'NO')).toEqual([])
    expect(code).toBe(0)
    expect(out).toContain(`Tested as the reader (application ${reader.applicationId}).`)
    expect(out).toContain('ok  the reader signs in')
    expect(out).toContain(`ok  the reader has no role on the database vitals of ${clusterHost} that writes (monitor)`)
    expect(out).toContain(`ok  the reader may not change ${clusterHost}`)
    expect(out).toContain('ok  only main deploys to production')
    expect(out).toContain('ok  reviewers approve jobs of production')
    expect(out).toContain('?   whether the reader may write data export of contoso-wards.azureiotcentral.com')
    expect(out).toMatch(/\n0 missing, 1 unknown; nothing was written\n$/)
    expect(requested.every(({ token: sent }) => sent)).toBe(true)
  })

  test('knows the writer by its client id, and says that it may write', async () => {
    const { code, out } = await doctor({ as: writer })
    expect({ code, missing: linesOf(out, 'NO') }).toEqual({ code: 0, missing: [] })
    expect(out).toContain('Tested as the writer')
    expect(out).toContain(`ok  the writer is Admin of the database vitals of ${clusterHost}`)
    expect(out).toContain(`ok  the writer may change ${clusterHost}`)
  })

  test('prints the document, which its schema takes', async () => {
    const schema: object = JSON.parse(
      await readFile(new URL('../../../../schemas/doctor.schema.json', import.meta.url), 'utf8'),
    )
    const { out } = await doctor({ words: ['--format', 'json'] })
    const document: unknown = JSON.parse(out)
    expect(new Ajv2020().compile(schema)(document)).toBe(true)
    expect(document).toMatchObject({ kind: 'doctor', identity: { as: 'reader' }, summary: { missing: 0 } })
  })

  test('judges the rights of nobody whom it does not know', async () => {
    const stranger = ids('5')
    const roles = { someone: { ...readerRole, ...stranger } }
    const { out } = await doctor({ as: stranger, roles, grants: [{ role: 'Monitor', who: stranger }] })
    expect(out).toContain('Tested as somebody who is neither the reader nor the writer')
    expect(out).not.toMatch(/may not change|is Admin/)
    expect(out).toContain('--as reader or --as writer')
  })

  test('says nothing of GitHub without a token, and asks nothing', async () => {
    const { code, out, requested } = await doctor({ env: { GH_TOKEN: '' }, words: ['--as', 'reader'] })
    expect({ code, requested }).toEqual({ code: 0, requested: [] })
    expect(out).toContain('?   settings of the repository on GitHub: no token was given')
  })
})

describe('what is missing is told with what mends it', () => {
  const { secret: _, ...unsigned } = readerRole

  test.each<[string, Given, string, string]>([
    [
      'a user of the application',
      { roles: { reader: { ...readerRole, dataExport: 'none' } } },
      'the reader reads the data export',
      'az iot central user create',
    ],
    [
      'Reader on the cluster',
      { roles: { reader: { ...readerRole, arm: { [application]: 'reader' } } } },
      `the reader reads the resource of ${clusterHost}`,
      `az role assignment create --assignee-object-id ${reader.objectId} --assignee-principal-type ServicePrincipal --role Reader --scope "${cluster}"`,
    ],
    [
      'Monitor on the database',
      { grants: [{ role: 'Admin', who: writer }] },
      'the reader reads the database vitals',
      '--role Monitor',
    ],
    [
      'that the reader cannot write in Azure',
      { roles: { reader: { ...readerRole, arm: 'contributor' } } },
      'so whoever may push a branch may',
      'az role assignment delete',
    ],
    [
      'that the reader cannot write to the database',
      { grants: [{ role: 'Admin', who: reader }] },
      'the reader may write to the database vitals',
      '--role Monitor',
    ],
    [
      'that the writer is Admin',
      { as: writer, grants: [{ role: 'Monitor', who: writer }] },
      'the writer is not Admin',
      '--role Admin',
    ],
    [
      'that the writer may change the cluster',
      { as: writer, roles: { writer: { ...writerRole, arm: 'reader' } } },
      'the writer may not change',
      '--role Contributor',
    ],
    ['a sign-in', { roles: { reader: unsigned } }, 'nobody signs in to Azure', 'fix: '],
    [
      'the rule of the environment',
      { github: { ...wholeGithub, '/environments/production': { deployment_branch_policy: null } } },
      'any workflow of any branch can sign in as the writer',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'a rule that admits one branch only',
      {
        github: {
          ...wholeGithub,
          '/environments/production/deployment-branch-policies': { branch_policies: [{ name: '*' }] },
        },
      },
      'it admits *',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'the environment',
      { github: { ...wholeGithub, '/environments/production': 404 } },
      'GitHub environment production',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'a variable',
      { github: { ...wholeGithub, '/actions/variables': { total_count: 0, variables: [] } } },
      'variable AZURE_READER_CLIENT_ID',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'that approvals end with a push',
      {
        github: {
          ...wholeGithub,
          '/rules/branches/main': [{ type: 'pull_request', parameters: { required_approving_review_count: 1 } }],
        },
      },
      'a push to a pull request dismisses its approvals',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'that tokens only read',
      { github: { ...wholeGithub, '/actions/permissions/workflow': { default_workflow_permissions: 'write' } } },
      'now every workflow may write check runs',
      'gh api --method PUT repos/contoso/wards/actions/permissions/workflow -f default_workflow_permissions=read',
    ],
    [
      'CODEOWNERS',
      { github: { ...wholeGithub, '/codeowners/errors': 404 } },
      'CODEOWNERS on main',
      'adx-export github init',
    ],
  ])('%s', async (_, given, what, fix) => {
    const { code, out } = await doctor({ words: ['--as', given.as === writer ? 'writer' : 'reader'], ...given })
    expect(code).toBe(1)
    expect(linesOf(out, 'NO').join('\n')).toContain(what)
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.startsWith('NO') && line.includes(what))
    expect(lines[at + 1]).toContain(fix)
  })
})

test('a cluster without a resource id has no reader that sees the principals', async () => {
  const { code, out } = await doctor({
    text: config.replace(`    resourceId: ${cluster}\n`, ''),
    words: ['--as', 'reader'],
  })
  expect(code).toBe(1)
  expect(out).toContain('only an Admin sees its principals, which the config declares')
  expect(out).toContain("fix: Give the cluster 'wards' its resourceId in the config")
})

describe('a config with environments', () => {
  const text = `${config.replace('subdomain: contoso-wards', "subdomain: '${{ environment.sub }}'")}environments:
  dev: { sub: contoso-wards }
  prod: { sub: contoso-wards, signIn: { clientId: ${writer.applicationId}, tenantId: ${writer.tenantId} } }
`

  test('is looked at in each, and each line says where', async () => {
    const { out } = await doctor({ text, words: ['--as', 'reader'] })
    expect(linesOf(out, 'ok').filter((line) => line.includes('the reader signs in'))).toEqual([
      expect.stringContaining('dev: '),
      expect.stringContaining('prod: '),
    ])
    expect(out).toContain('dev: GitHub environment dev')
  })

  test('knows the writer by what the config says', async () => {
    const { out } = await doctor({ text, as: writer, words: ['--environment', 'prod'], github: {} })
    expect(out).toContain('Tested as the writer')
    expect(out).toContain(`ok  prod: the writer is Admin of the database vitals`)
  })

  test.each([
    [['--as', 'writer'], 'Each environment has a writer of its own.'],
    [['--environment', 'lab'], "The config has no environment 'lab'."],
  ])('%j is refused', async (words, said) => {
    const { code, err, requested } = await doctor({ text, words })
    expect({ code, requested }).toEqual({ code: 1, requested: [] })
    expect(err).toContain(said)
    expect(err).toContain('\nfix: ')
  })
})

describe('what may not be read is unknown, and no error', () => {
  test.each<[string, Answers, string]>([
    ['reviewers', { '/environments/production': 403 }, '?   reviewers of production: the token may not read it'],
    ['variables', { '/actions/variables': 403 }, '?   variable AZURE_TENANT_ID: the token may not read it'],
    ['rules', { '/rules/branches/main': 500 }, '?   rules of main: GitHub answered 500'],
    ['the repository', { '': 301 }, '?   repository contoso/wards: GitHub has it at another address'],
    ['workflow permissions', { '/actions/permissions/workflow': 403 }, '?   workflows get a token that only reads'],
    [
      'protection in the older way',
      { '/rules/branches/main': [], '/branches/main': { protected: true } },
      'the branch is protected in the older way',
    ],
  ])('%s', async (_, answers, line) => {
    const { code, out } = await doctor({ github: { ...wholeGithub, ...answers }, words: ['--as', 'reader'] })
    expect({ code, missing: linesOf(out, 'NO') }).toEqual({ code: 0, missing: [] })
    expect(out).toContain(line)
  })
})

test.each(['http://github.example/api/v3', 'https://user:pass@github.example', 'nonsense'])(
  'the token is not sent to %s',
  async (url) => {
    const { code, err, requested } = await doctor({ env: { GITHUB_API_URL: url } })
    expect({ code, requested }).toEqual({ code: 1, requested: [] })
    expect(err).toContain('GITHUB_API_URL is no https address')
  },
)
