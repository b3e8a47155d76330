import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type StateDocument, createEmulator, loadState, serve } from '@adx-export/emulator'
import { expect, onTestFinished } from 'vitest'
import { run } from '../run.ts'
import { temporaryFolder } from './folder.test-data.ts'
import { beginRepository, git } from './git.test-data.ts'
import { recordingIo } from './io.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

export const here = placeOf('doctor')
export const group = `/subscriptions/${here.subscription}/resourceGroups/${here.resourceGroup}/providers`
export const application = `${group}/Microsoft.IoTCentral/iotApps/contoso-wards`
export const cluster = `${group}/Microsoft.Kusto/clusters/wards`
export const clusterHost = `wards.${here.region}.kusto.windows.net`

export const config = `version: 1
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

export const ids = (digit: string) => ({
  applicationId: `${digit.repeat(8)}-0000-4000-8000-00000000000a`,
  objectId: `${digit.repeat(8)}-0000-4000-8000-000000000001`,
  tenantId: here.tenant,
})
export const [reader, writer] = [ids('3'), ids('4')]

export type Roles = NonNullable<StateDocument['roles']>
export const readerRole: Roles[string] = {
  ...reader,
  secret: 'valid',
  dataExport: 'view',
  arm: { [application]: 'reader', [cluster]: 'reader' },
}
export const writerRole: Roles[string] = {
  ...writer,
  secret: 'valid',
  dataExport: 'full',
  arm: { [application]: 'contributor', [cluster]: 'contributor' },
}

export type Grant = { readonly role: string; readonly who: typeof reader; readonly byCommand?: true }

const emulatorWith = (roles: Roles, grants: readonly Grant[]) => {
  // As `github init`'s script names what it grants through Azure Resource Manager.
  const principals = grants.map(({ role, who, byCommand }) => ({
    role,
    ...who,
    ...(byCommand === true ? {} : { assignment: `adx-export-${who.applicationId}`, givenId: who.applicationId }),
  }))
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

export type Answers = Readonly<Record<string, unknown>>

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

export const wholeGithub: Answers = {
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

export type Given = {
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
export const doctor = async ({
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

export const linesOf = (out: string, mark: string): readonly string[] =>
  out.split('\n').filter((line) => line.startsWith(mark))
