import { describe, expect, test } from 'vitest'
import { type CloudState, type Row, emptyCloud } from '../testing/cloud/state.test-data.ts'
import {
  type Adjust,
  doctor,
  ids,
  linesOf,
  reader,
  readerRole,
  type Roles,
  writer,
  writerRole,
} from '../testing/doctor.test-data.ts'
import { machine } from '../testing/machine.test-data.ts'
import { renderScript } from './script.ts'
import { type Setup, placeholderAction } from './setup.ts'

const setup: Setup = {
  repository: 'contoso/wards',
  branch: 'main',
  config: 'adx-export.yaml',
  named: [],
  planEnvironment: 'plan',
  action: placeholderAction,
  reviewers: [],
  secrets: [],
  targets: [
    {
      githubEnvironment: 'production',
      subdomain: 'contoso-wards',
      host: 'contoso-wards.azureiotcentral.com',
      roles: { reader: 'Reader', writer: 'Contributor' },
      clusters: [],
    },
  ],
}

const admin = ids('6')
const adminRole: Roles[string] = {
  ...admin,
  secret: 'valid',
  dataExport: 'full',
  applicationRole: 'Administrator',
  directory: 'read',
  arm: 'contributor',
  cluster: 'admin',
}

/** The applications that the doctor's Azure has, before the script ran. */
const begin = (more: Partial<CloudState>): CloudState =>
  emptyCloud({
    apps: [
      { appId: reader.applicationId, displayName: 'adx-export-reader' },
      { appId: writer.applicationId, displayName: 'adx-export-writer' },
    ],
    principals: [reader, writer].map(({ applicationId, objectId }) => ({ id: objectId, appId: applicationId })),
    repository: {
      created_at: '2026-01-01T00:00:00Z',
      name: 'wards',
      id: 4_242_001,
      owner: { login: 'contoso', id: 77_001 },
    },
    ...more,
  })

const trustOf = (credentials: readonly Row[], { applicationId }: typeof reader) =>
  credentials
    .filter(({ app }) => app === applicationId)
    .map(({ subject, issuer, audiences }) => ({
      issuer: String(issuer),
      subject: String(subject),
      audience: Array.isArray(audiences) ? String(audiences[0]) : '',
    }))

/** What the script made, as the doctor sees it from an administrator's seat. */
const afterScript = async (
  cloud: Partial<CloudState>,
  github: Adjust = () => undefined,
  env: Readonly<Record<string, string>> = {},
) => {
  const { code, err, out, state } = await (await machine(renderScript(setup, false), begin(cloud), env))()
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const roles: Roles = {
    admin: adminRole,
    reader: { ...readerRole, federated: trustOf(state.credentials, reader) },
    writer: { ...writerRole, federated: trustOf(state.credentials, writer) },
  }
  const told = await doctor({ as: admin, roles, github, env })
  return { script: out, credentials: state.credentials, doctor: told.out }
}

type Subject = {
  readonly prefix?: string
  readonly claims?: readonly string[]
  readonly immutable?: boolean
}

const bodyOf = ({ prefix, claims, immutable }: Subject): Row => ({
  use_default: claims === undefined,
  ...(claims === undefined ? {} : { include_claim_keys: claims }),
  ...(immutable === undefined ? {} : { use_immutable_subject: immutable }),
  ...(prefix === undefined ? {} : { sub_claim_prefix: prefix }),
})

const withIds = 'repo:contoso@77001/wards@4242001'

describe.skipIf(process.platform === 'win32')('what the script made, the doctor finds', () => {
  test.each<[Subject, string]>([
    [{}, 'repo:contoso/wards'],
    [{ immutable: true }, withIds],
    [{ immutable: false }, 'repo:contoso/wards'],
    [{ claims: [] }, 'repo:contoso/wards'],
    [{ claims: [], immutable: true }, withIds],
    [{ prefix: withIds }, withIds],
    [{ prefix: `${withIds}:`, immutable: true }, withIds],
    [{ prefix: 'repo:Contoso/wards', immutable: false }, 'repo:Contoso/wards'],
    [{ prefix: 'repo:contoso/former', claims: [] }, 'repo:contoso/former'],
    [{ prefix: '', immutable: true }, withIds],
    [{ prefix: "repo:' || true || '", immutable: true }, withIds],
    [{ prefix: 'repository_owner:contoso', immutable: false }, 'repo:contoso/wards'],
  ])('where GitHub says %j', async (subject, prefix) => {
    const found = await afterScript(
      { subject: bodyOf(subject) },
      ({ state: { settings } }) => void (settings.subject = subject),
    )
    expect(found.credentials.map((one) => one['subject'])).toEqual([
      `${prefix}:environment:plan`,
      `${prefix}:environment:production`,
    ])
    expect(linesOf(found.doctor, 'NO')).toEqual([])
    const trusted = linesOf(found.doctor, 'ok').filter((line) => line.includes('trusts jobs'))
    expect(trusted).toHaveLength(2)
    for (const line of trusted) expect(line).toContain(`${prefix}:environment:`)
  })

  test('and neither knows the subjects where the repository chose its own claims', async () => {
    const subject: Subject = { prefix: 'repo:contoso/wards', claims: ['repo', 'context'] }
    const found = await afterScript(
      { subject: bodyOf(subject) },
      ({ state: { settings } }) => void (settings.subject = subject),
    )
    expect(found.credentials).toEqual([])
    expect(found.script).toContain('the repository chose the claims of its subjects')
    expect(linesOf(found.doctor, '?').join('\n')).toContain('the repository chose its own form of subjects')
    expect(linesOf(found.doctor, 'NO')).toEqual([])
  })

  test('with the audience that is asked for', async () => {
    const found = await afterScript({}, undefined, { ADX_EXPORT_OIDC_AUDIENCE: 'api://other' })
    expect(found.credentials.map(({ audiences }) => audiences)).toEqual([['api://other'], ['api://other']])
    expect(linesOf(found.doctor, 'NO')).toEqual([])
  })

  test('and both say so where a credential has another audience', async () => {
    const credential = (app: string, environment: string): Row => ({
      app,
      name: `github-${environment}`,
      issuer: 'https://token.actions.githubusercontent.com',
      subject: `repo:contoso/wards:environment:${environment}`,
      audiences: ['api://other'],
    })
    const credentials = [credential(reader.applicationId, 'plan'), credential(writer.applicationId, 'production')]
    const found = await afterScript({ credentials })
    expect(found.credentials).toEqual(credentials)
    expect(found.script.match(/: its audience is api:\/\/other and not api:\/\/AzureADTokenExchange\./g)).toHaveLength(
      2,
    )
    const lines = linesOf(found.doctor, 'NO')
    expect(lines).toHaveLength(2)
    for (const line of lines)
      expect(line).toContain(' for the audience api://other, and not for api://AzureADTokenExchange')
    expect(
      found.doctor.match(/fix: az ad app federated-credential update --id \S+ --federated-credential-id "/g),
    ).toHaveLength(2)
  })
})
