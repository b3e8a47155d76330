import { describe, expect, test } from 'vitest'
import {
  type Adjust,
  type Given,
  type Grant,
  type Roles,
  application,
  cluster,
  clusterHost,
  config,
  doctor,
  ids,
  linesOf,
  reader,
  readerRole,
  unmanaged,
  withProduction,
  withVariable,
  writer,
  writerRole,
} from '../testing/doctor.test-data.ts'

/** Whom nothing is hidden from: an administrator of all that is asked. */
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

const trusting = (role: Roles[string], ...environments: readonly string[]): Roles[string] => ({
  ...role,
  federated: environments.map((name) => ({ subject: `repo:contoso/wards:environment:${name}` })),
})
const readerTrusting = trusting({ ...readerRole, ...reader }, 'plan')
const writerTrusting = trusting({ ...writerRole, ...writer }, 'production')
const everybody: Roles = { reader: readerTrusting, writer: writerTrusting, admin: adminRole }

const host = 'contoso-wards.azureiotcentral.com'
const database = `the database vitals of ${clusterHost}`
const grants: readonly Grant[] = [
  { role: 'Monitor', who: reader },
  { role: 'Admin', who: writer },
]

const asAdmin = (given: Given = {}) => doctor({ as: admin, roles: everybody, grants, ...given })

describe('the reader and the writer are judged in one run', () => {
  test('by somebody who may see everything, each line with what it was judged by', async () => {
    const { code, out } = await asAdmin()
    expect({ code, missing: linesOf(out, 'NO') }).toEqual({ code: 0, missing: [] })
    expect(out).toContain(`Judged by what others tell of it: the reader (application ${reader.applicationId}).`)
    expect(out).toContain(`Judged by what others tell of it: the writer (application ${writer.applicationId}).`)
    for (const line of [
      'the reader trusts jobs with the subject repo:contoso/wards:environment:plan [by its federated credentials]',
      `the reader may read ${clusterHost} (Reader) [by its Azure role assignments]`,
      `the reader may not change ${host}, its rights, or who has rights on it (Reader) [by its Azure role assignments]`,
      `the reader is Monitor of ${database} [by the database's principals]`,
      'the writer trusts jobs with the subject repo:contoso/wards:environment:production [by its federated credentials]',
      `the writer may change ${clusterHost} (Contributor) [by its Azure role assignments]`,
      `the writer is Admin of ${database} [by the database's principals]`,
    ])
      expect(out).toContain(`ok  ${line}\n`)
    // Custom roles tell nothing of what they allow, and a database nothing of the whole cluster.
    expect(linesOf(out, '?')).toEqual([
      expect.stringContaining(
        `whether the reader cannot write to ${database}: no role on the database writes (monitor), and roles on the whole cluster were not read`,
      ),
      expect.stringContaining(`whether the reader cannot write data export of ${host}: its role 'adx-export reader'`),
      expect.stringContaining(`whether the writer may write data export of ${host}: its role 'adx-export writer'`),
    ])
    expect(out).toMatch(/\n0 missing, 3 unknown; nothing was written\n$/)
  })

  test('by the reader, as far as it may see', async () => {
    const { code, out } = await doctor({ grants })
    expect({ code, missing: linesOf(out, 'NO') }).toEqual({ code: 0, missing: [] })
    expect(out).toContain('ok  the reader signs in')
    expect(out).toContain(`ok  the writer may change ${clusterHost} (Contributor) [by its Azure role assignments]`)
    expect(out).toContain(`ok  the writer is Admin of ${database} [by the database's principals]`)
    for (const line of linesOf(out, '?')) {
      const lines = out.split('\n')
      expect(lines[lines.indexOf(line) + 1]).toMatch(/^ {6}fix: \S/)
    }
  })

  test('and each environment has a writer of its own', async () => {
    const other = ids('7')
    const text = `${config.replace('subdomain: contoso-wards', "subdomain: '${{ environment.sub }}'")}environments:
  dev: { sub: contoso-wards, signIn: { clientId: ${other.applicationId}, tenantId: ${other.tenantId} } }
  prod: { sub: contoso-wards, signIn: { clientId: ${writer.applicationId}, tenantId: ${writer.tenantId} } }
`
    const { secret: _, ...bare } = writerRole
    const roles = {
      ...everybody,
      writer: trusting({ ...bare, ...writer }, 'prod', 'dev'),
      other: trusting({ ...bare, ...other, arm: 'reader' }, 'dev'),
    }
    const { code, out } = await asAdmin({ text, roles })
    expect(code).toBe(1)
    expect(out).toContain(`ok  prod: the writer may change ${clusterHost}`)
    expect(linesOf(out, 'NO').filter((line) => line.includes('the writer'))).toEqual([
      expect.stringContaining(`dev: the writer may not change ${host} (Reader)`),
      expect.stringContaining(`dev: the writer may not change ${clusterHost} (Reader)`),
      expect.stringContaining(`dev: the writer is not Admin of ${database}`),
      expect.stringContaining('prod: the writer also trusts jobs with the subject repo:contoso/wards:environment:dev'),
    ])
    // The reader is one for all environments, so whom it trusts is told once.
    expect(out.split('\n').filter((line) => line.includes('the reader trusts'))).toHaveLength(1)
  })
})

test.each(Object.entries(unmanaged))(
  'a %s that is not managed asks the same of a writer elsewhere',
  async (_, text) => {
    const { code, out } = await asAdmin({
      text,
      grants: [
        { role: 'Monitor', who: reader },
        { role: 'User', who: writer },
      ],
    })
    expect(code).toBe(1)
    expect(linesOf(out, 'NO')).toEqual([expect.stringContaining(`the writer is not Monitor of ${database}`)])
  },
)

describe('a config with several environments', () => {
  const text = (prod: typeof writer, dev: typeof writer): string =>
    `${config.replace('subdomain: contoso-wards', "subdomain: '${{ environment.sub }}'")}environments:
  dev: { sub: contoso-wards, signIn: { clientId: ${dev.applicationId}, tenantId: ${dev.tenantId} } }
  prod: { sub: contoso-wards, signIn: { clientId: ${prod.applicationId}, tenantId: ${prod.tenantId} } }
`

  test('with one writer for all: it may trust the others as well, when one of them is looked at', async () => {
    const roles = { ...everybody, writer: trusting({ ...writerRole, ...writer }, 'dev', 'prod') }
    const { out } = await asAdmin({ text: text(writer, writer), roles, words: ['--environment', 'prod'] })
    expect(out).toContain('ok  prod: the writer trusts jobs with the subject repo:contoso/wards:environment:prod')
    expect(out).not.toContain('also trusts')
  })

  test('with one writer for all: each of its credentials has a name of its own, that of the script', async () => {
    const roles = { ...everybody, writer: trusting({ ...writerRole, ...writer }) }
    const { out } = await asAdmin({ text: text(writer, writer), roles })
    const made = [...out.matchAll(/federated-credential create --id (\S+) --parameters '\{"name":"([^"]*)"/g)]
    expect(made.map(([, id, name]) => [id, name])).toEqual([
      [writer.applicationId, 'github-dev'],
      [writer.applicationId, 'github-prod'],
    ])
  })

  test('a writer of another tenant is unknown, and nobody is told to make it', async () => {
    const other = { ...ids('9'), tenantId: '99999999-0000-4000-8000-0000000000ff' }
    const { out } = await asAdmin({ text: text(other, writer) })
    expect(out).toContain(
      `?   prod: what the writer may do (application ${other.applicationId}): it signs in to the tenant`,
    )
    expect(out).toContain(`az login --tenant ${other.tenantId}`)
    expect(out).not.toContain('az ad sp create')
  })

  test('says that the writer of one is signed in, though it is nobody in the other', async () => {
    const other = ids('7')
    const roles = { ...everybody, other: { ...writerRole, ...other } }
    const { out } = await doctor({
      as: writer,
      text: text(writer, other),
      roles,
      grants: [...grants, { role: 'Admin', who: other }],
    })
    expect(out).toContain(`Signed in as the writer (application ${writer.applicationId}).`)
    expect(out).not.toContain('somebody')
    expect(out).toContain('ok  prod: the writer signs in')
    expect(out).toContain(`ok  dev: the writer may change ${clusterHost} (Contributor) [by its Azure role assignments]`)
  })
})

describe('what is missing is told with what mends it', () => {
  const scope = (id: string): string => `--scope "${id}"`

  test.each<[string, Given, string, string]>([
    [
      'that the writer is trusted by its environment alone',
      { roles: { ...everybody, writer: trusting({ ...writerRole, ...writer }, 'production', 'plan') } },
      'the writer also trusts jobs with the subject repo:contoso/wards:environment:plan',
      `az ad app federated-credential delete --id ${writer.applicationId} --federated-credential-id "github-1"`,
    ],
    [
      'that the writer trusts its environment at all',
      { roles: { ...everybody, writer: trusting({ ...writerRole, ...writer }) } },
      'the writer does not trust jobs with the subject repo:contoso/wards:environment:production',
      `az ad app federated-credential create --id ${writer.applicationId} --parameters '{`,
    ],
    [
      'a service principal',
      { roles: { reader: readerTrusting, admin: adminRole }, grants: [{ role: 'Monitor', who: reader }] },
      `the writer has no service principal in Microsoft Entra (application ${writer.applicationId})`,
      `az ad sp create --id ${writer.applicationId}`,
    ],
    [
      'that the reader changes nothing',
      { roles: { ...everybody, reader: { ...readerTrusting, arm: 'contributor' } } },
      `the reader may change ${clusterHost}, its rights, or who has rights on it (Contributor)`,
      `az role assignment delete --assignee ${reader.objectId} --role "Contributor"`,
    ],
    [
      'that the reader reads the resources',
      { roles: { ...everybody, reader: { ...readerTrusting, arm: { [application]: 'reader' } } } },
      `the reader may not read ${clusterHost} (it has no role)`,
      `--role Reader ${scope(cluster)}`,
    ],
    [
      'that the reader writes to no database',
      { grants: [{ role: 'Ingestor', who: reader, byCommand: true }, ...grants] },
      `the reader may write to ${database}, as ingestor`,
      '--role Monitor',
    ],
    [
      'that the reader sees the database',
      { grants: [{ role: 'Admin', who: writer }] },
      `the reader is not Monitor of ${database}`,
      '--role Monitor',
    ],
    [
      'that the writer is Admin',
      { grants: [{ role: 'Monitor', who: reader }] },
      `the writer is not Admin of ${database}`,
      '--role Admin',
    ],
    [
      'a reader that is no Administrator of the application',
      { roles: { ...everybody, reader: { ...readerTrusting, applicationRole: 'Administrator' } } },
      `the reader is an Administrator of ${host}`,
      "give it the role 'adx-export reader'",
    ],
    [
      'a reader that is no Builder of the application',
      { roles: { ...everybody, reader: { ...readerTrusting, applicationRole: 'Builder' } } },
      `the reader is Builder of ${host}, which may do more than read`,
      "give it the role 'adx-export reader'",
    ],
    [
      'a writer that is more than a Builder',
      { roles: { ...everybody, writer: { ...writerTrusting, applicationRole: 'Builder' } } },
      `the writer may not write data export of ${host}: it is Builder`,
      "give it the role 'adx-export writer'",
    ],
    [
      'that the writer is a user of the application',
      { roles: { ...everybody, writer: { ...writerTrusting, dataExport: 'none' } } },
      `the writer is not a user of ${host}`,
      `az iot central user create --app-id "$app" --user-id adx-export-${writer.applicationId}`,
    ],
    [
      'two identities',
      { github: withVariable('AZURE_READER_CLIENT_ID', writer.applicationId) },
      'the reader and the writer are the same application',
      'Give the reader an application of its own',
    ],
    [
      'a client id',
      { github: withVariable('AZURE_WRITER_CLIENT_ID', "'; rm") },
      'which application the writer is: variable AZURE_WRITER_CLIENT_ID is not a client id',
      'bash .github/adx-export-setup.sh',
    ],
  ])('%s', async (_, given, what, fix) => {
    const { code, out } = await asAdmin(given)
    expect(code).toBe(1)
    expect(linesOf(out, 'NO').join('\n')).toContain(what)
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.startsWith('NO') && line.includes(what))
    expect(lines[at + 1]).toContain(fix)
  })
})

describe('what cannot be proved is unknown', () => {
  test.each<[string, Given, string, string]>([
    [
      'the roles of somebody whose object id nobody tells',
      { as: reader, roles: { reader: readerRole, writer: writerRole }, grants: [{ role: 'Monitor', who: reader }] },
      `which Azure roles the writer has on ${clusterHost}: its object id is not known`,
      `az role assignment list --assignee ${writer.applicationId} --include-inherited --include-groups`,
    ],
    [
      'a grant that only an Admin would see',
      { as: reader, roles: { reader: readerRole, writer: writerRole }, grants: [{ role: 'Monitor', who: reader }] },
      `whether the writer is Admin of ${database}: grants that a command made are shown to an Admin of the database alone`,
      '--role Admin',
    ],
    [
      'users of the application that may not be read',
      { as: reader, roles: { reader: readerRole, writer: writerRole } },
      `which role the writer has in ${host}: reading users takes a role in the application that may read users`,
      `az iot central user list --app-id "$app" --query "[?objectId=='${writer.objectId}'].roles[].role"`,
    ],
    [
      'subjects that the repository chose itself',
      { github: ({ state: { settings } }) => void (settings.subject = { claims: ['repo', 'context'] }) },
      'whether the writer trusts its jobs: the repository chose its own form of subjects',
      `az ad app federated-credential list --id ${writer.applicationId}`,
    ],
    [
      'a variable that the token may not read',
      { github: (hub) => hub.fail(/variables\/AZURE_WRITER_CLIENT_ID$/u, 'forbidden', Infinity) },
      'which application the writer is: variable AZURE_WRITER_CLIENT_ID: the token may not read it',
      'gh variable list --repo contoso/wards',
    ],
  ])('%s', async (_, given, what, fix) => {
    const { code, out } = await asAdmin(given)
    expect({ code, missing: linesOf(out, 'NO') }).toEqual({ code: 0, missing: [] })
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.startsWith('?') && line.includes(what))
    expect(lines[at] ?? out).toContain(what)
    expect(lines[at + 1]).toContain(fix)
  })
})

describe('variables are those that the jobs get', () => {
  const stranger = ids('9')

  test('of the environment plan, for the reader', async () => {
    const planning = trusting({ ...writerRole, ...stranger }, 'plan')
    const { code, out } = await asAdmin({
      roles: { ...everybody, planning },
      grants: [...grants, { role: 'Admin', who: stranger }],
      github: ({ state: { settings } }) =>
        void (settings.environments = {
          ...settings.environments,
          plan: { variables: { AZURE_READER_CLIENT_ID: stranger.applicationId }, reviewers: [] },
        }),
    })
    expect(code).toBe(1)
    expect(out).toContain(`Judged by what others tell of it: the reader (application ${stranger.applicationId}).`)
    expect(out).toContain('ok  variable AZURE_READER_CLIENT_ID of the GitHub environment plan\n')
    expect(linesOf(out, 'NO').join('\n')).toContain(`the reader may change ${clusterHost}`)
  })

  test('of the environment, for the writer', async () => {
    const { out } = await asAdmin({
      roles: { ...everybody, stranger: trusting({ ...writerRole, ...stranger }, 'production') },
      github: withProduction({ variables: { AZURE_WRITER_CLIENT_ID: stranger.applicationId } }),
    })
    expect(out).toContain(`Judged by what others tell of it: the writer (application ${stranger.applicationId}).`)
    expect(linesOf(out, 'NO').join('\n')).toContain(`the writer is not Admin of ${database}`)
  })

  test('of the organization, where nobody else has them', async () => {
    const { code, out } = await asAdmin({
      github: ({ state: { settings } }) =>
        void Object.assign(settings, { variables: {}, organizationVariables: settings.variables }),
    })
    expect({ code, missing: linesOf(out, 'NO') }).toEqual({ code: 0, missing: [] })
    expect(out).toContain('ok  variable AZURE_TENANT_ID, set by the organization\n')
    expect(out).toContain(`Judged by what others tell of it: the writer (application ${writer.applicationId}).`)
  })

  test('and unknown where the organization does not tell', async () => {
    const { code, out } = await asAdmin({
      github: (hub) => {
        hub.state.settings.variables = {}
        hub.fail(/organization-variables/u, 'forbidden', Infinity)
      },
    })
    expect({ code, missing: linesOf(out, 'NO') }).toEqual({ code: 0, missing: [] })
    expect(out).toContain('?   variable AZURE_TENANT_ID: whether the organization has it: the token may not read it')
  })
})

test('a reader with a role on the whole cluster is never ok', async () => {
  const roles = { ...everybody, reader: { ...readerTrusting, cluster: 'admin' as const } }
  const writing = (out: string): readonly string[] => linesOf(out, 'ok').filter((line) => line.includes('that writes'))
  const [other, own] = [await asAdmin({ roles }), await doctor({ roles, grants })]
  expect([writing(other.out), writing(own.out)]).toEqual([[], []])
  expect(linesOf(own.out, 'NO').join('\n')).toContain(`the reader may write to ${database}, as admin`)
})

test('a tag of the name of the branch is no rule for the branch', async () => {
  const { code, out } = await asAdmin({ github: withProduction({ branches: ['refs/tags/main'] }) })
  expect(code).toBe(1)
  expect(linesOf(out, 'NO').join('\n')).toContain('not only main deploys to production, but the tag main')
})

test('a repository with ids in its subjects is known by what GitHub says', async () => {
  const roles = {
    ...everybody,
    writer: {
      ...writerRole,
      ...writer,
      federated: [{ subject: 'repo:contoso@77001/wards@4242001:environment:production' }],
    },
  }
  const github: Adjust = ({ state: { settings } }) => void (settings.subject = { immutable: true })
  const { out } = await asAdmin({ roles, github })
  expect(out).toContain(
    'ok  the writer trusts jobs with the subject repo:contoso@77001/wards@4242001:environment:production',
  )
})

test.each(['repo:contoso@77001/wards@4242001', 'repo:contoso/wards'])(
  'without a word of GitHub no form of subjects counts as missing: %s',
  async (prefix) => {
    const text = `${config.replace('subdomain: contoso-wards', "subdomain: '${{ environment.sub }}'")}environments:
  prod: { sub: contoso-wards, signIn: { clientId: ${writer.applicationId}, tenantId: ${writer.tenantId} } }
`
    const roles = {
      ...everybody,
      writer: { ...writerRole, ...writer, federated: [{ subject: `${prefix}:environment:prod` }] },
    }
    const { out } = await asAdmin({ text, roles, env: { GH_TOKEN: '' } })
    expect(linesOf(out, 'NO').filter((line) => line.includes('trust'))).toEqual([])
    expect(out).toMatch(
      /(?:ok|\? ) {2}prod: (?:whether )?the writer trusts jobs with the subject repo:contoso\/wards:environment:prod/,
    )
  },
)
