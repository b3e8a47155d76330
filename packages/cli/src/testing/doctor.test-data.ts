import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EnvironmentSettings, type GithubEmulator, type Settings, startGithub } from '@adx-export/github-emulator'
import { type StateDocument, createEmulator, loadState, serve } from '@adx-export/emulator'
import { expect, onTestFinished } from 'vitest'
import { run } from '../run.ts'
import { type Kept, keep, putBack, temporaryFolder } from './folder.test-data.ts'
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

/** The config, with a database or a cluster in which it changes nothing. */
export const unmanaged = {
  database: config.replace(/ {8}principals: .*\n/, '        manage: false\n'),
  cluster: config
    .replace(/ {8}principals: .*\n/, '')
    .replace('    databases:\n', '    manage: false\n    databases:\n'),
} as const

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

/** What else GitHub is to be like, before it is asked. */
export type Adjust = (github: GithubEmulator) => void

const rules: Settings['rules'] = {
  main: [
    {
      type: 'pull_request',
      parameters: {
        required_approving_review_count: 1,
        require_code_owner_review: true,
        dismiss_stale_reviews_on_push: true,
        require_last_push_approval: true,
        required_review_thread_resolution: false,
      },
    },
    {
      type: 'required_status_checks',
      parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context: 'plan' }] },
    },
  ],
}

/** A variable of the repository, in place of the one that is there. */
export const withVariable =
  (name: string, value: string): Adjust =>
  ({ state: { settings } }) =>
    void (settings.variables = { ...settings.variables, [name]: value })

/** The environment `production`, with other settings. */
export const withProduction =
  (more: Partial<EnvironmentSettings>): Adjust =>
  ({ state: { settings } }) => {
    const { production } = settings.environments
    if (production !== undefined) settings.environments = { production: { ...production, ...more } }
  }

/** A GitHub on which everything is set up, and the token of an administrator. */
const githubWith = async (adjust: Adjust): Promise<GithubEmulator> => {
  const github = await startGithub({
    permissions: { actions: 'read', contents: 'read', administration: 'read', environments: 'read', variables: 'read' },
  })
  onTestFinished(() => github.close())
  Object.assign(github.state.settings, {
    variables: {
      AZURE_TENANT_ID: here.tenant,
      AZURE_READER_CLIENT_ID: reader.applicationId,
      AZURE_WRITER_CLIENT_ID: writer.applicationId,
    },
    environments: { production: { variables: {}, branches: ['main'], reviewers: ['ada'] } },
    rules,
    workflowPermissions: 'read',
    codeowners: [],
    subject: { immutable: false },
  } satisfies Partial<Settings>)
  adjust(github)
  return github
}

export type Given = {
  readonly as?: typeof reader
  readonly text?: string
  readonly roles?: Roles
  readonly grants?: readonly Grant[]
  readonly github?: Adjust
  readonly words?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const usual: readonly Grant[] = [
  { role: 'Monitor', who: reader },
  { role: 'Admin', who: writer },
]

const beginClone = async (text: string): Promise<Kept> => {
  const cwd = await temporaryFolder()
  await writeFile(join(cwd, 'adx-export.yaml'), text)
  beginRepository(cwd)
  git(cwd, 'remote', 'add', 'origin', 'https://github.com/contoso/wards.git')
  const { io, recorded } = recordingIo({ cwd })
  const action = `contoso/adx-export@${'ab'.repeat(20)}`
  const made = await run(['github', 'init', '--action', action, '--reviewers', '@contoso/platform'], io)
  expect({ made, ...recorded }).toMatchObject({ made: 0, err: '', out: expect.stringContaining('wrote') })
  return keep(cwd)
}

const clones = new Map<string, Promise<Kept>>()

/** A folder of its own with the clone of a config that is set up. Git and `github init` make it once of each config. */
const cloneWith = async (text: string): Promise<string> => {
  const clone = clones.get(text) ?? beginClone(text)
  clones.set(text, clone)
  const cwd = await temporaryFolder()
  await putBack(await clone, cwd)
  return cwd
}

/** A clone that is set up, an Azure and a GitHub, and the command between them. */
export const doctor = async ({
  as = reader,
  text = config,
  roles,
  grants = usual,
  github = () => undefined,
  words = [],
  env = {},
}: Given = {}) => {
  const emulator = emulatorWith(roles ?? { reader: readerRole, writer: writerRole }, grants)
  const served = await serve(emulator, 0)
  onTestFinished(() => served.close())
  const hub = await githubWith(github)
  const cwd = await cloneWith(text)
  const { io, recorded } = recordingIo({
    cwd,
    env: {
      ADX_EXPORT_EMULATOR: served.url,
      AZURE_CLIENT_ID: as.applicationId,
      AZURE_TENANT_ID: as.tenantId,
      AZURE_CLIENT_SECRET: 'the-secret-of-the-identity',
      GITHUB_API_URL: hub.urls.api,
      GH_TOKEN: hub.token,
      ...env,
    },
  })
  const code = await run(['github', 'doctor', ...words], io)
  const written = [
    ...emulator.requests().filter(({ kind, path }) => kind !== 'read' && !path.startsWith('/login.')),
    ...hub.journal.filter(({ method }) => method !== 'GET'),
  ]
  expect(written).toEqual([])
  expect(hub.violations).toEqual([])
  for (const secret of [...hub.secrets, 'the-secret-of']) expect(`${recorded.out}${recorded.err}`).not.toContain(secret)
  const lines = recorded.out.split('\n')
  // What is missing says what mends it, and what cannot be proved how to look.
  const bare = lines.filter((line, at) => /^(?:NO|\?) /.test(line) && !/^ {6}fix: \S/.test(lines[at + 1] ?? ''))
  expect(bare).toEqual([])
  return { ...recorded, code, requested: hub.journal }
}

export const linesOf = (out: string, mark: string): readonly string[] =>
  out.split('\n').filter((line) => line.startsWith(mark))
