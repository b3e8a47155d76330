import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import {
  type Answers,
  type Given,
  application,
  cluster,
  clusterHost,
  config,
  doctor,
  ids,
  linesOf,
  reader,
  readerRole,
  wholeGithub,
  writer,
  writerRole,
} from '../testing/doctor.test-data.ts'

describe('github doctor', () => {
  test('says that all is set up, as the reader, and what nobody can tell', async () => {
    const { code, out, requested } = await doctor()
    expect(linesOf(out, 'NO')).toEqual([])
    expect(code).toBe(0)
    expect(out).toContain(`Signed in as the reader (application ${reader.applicationId}).`)
    expect(out).toContain('ok  the reader signs in')
    expect(out).toContain(`ok  the reader has no role on the database vitals of ${clusterHost} that writes (monitor)`)
    expect(out).toContain(`ok  the reader may not change ${clusterHost}`)
    expect(out).toContain('ok  only main deploys to production')
    expect(out).toContain('ok  reviewers approve jobs of production')
    expect(linesOf(out, '?')).toEqual([
      expect.stringContaining('which role the reader has in contoso-wards.azureiotcentral.com'),
      expect.stringContaining('whether the writer trusts jobs with the subject'),
      expect.stringContaining('which role the writer has in contoso-wards.azureiotcentral.com'),
    ])
    expect(out).toMatch(/\n0 missing, 3 unknown; nothing was written\n$/)
    expect(requested.every(({ token: sent }) => sent)).toBe(true)
  })

  test('knows the writer by its client id, and says that it may write', async () => {
    const { code, out } = await doctor({ as: writer })
    expect({ code, missing: linesOf(out, 'NO') }).toEqual({ code: 0, missing: [] })
    expect(out).toContain('Signed in as the writer')
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

  test('judges nothing of somebody who is neither', async () => {
    const stranger = ids('5')
    const roles = { reader: readerRole, writer: writerRole, someone: { ...readerRole, ...stranger } }
    const { out } = await doctor({ as: stranger, roles })
    expect(out).toContain('Signed in as somebody who is neither the reader nor a writer')
    expect(out).toContain('ok  somebody else signs in')
    expect(out.split('\n').filter((line) => line.includes('who is signed in'))).toEqual([])
  })

  test('says nothing of GitHub without a token, and asks nothing', async () => {
    const { code, out, requested } = await doctor({ env: { GH_TOKEN: '' }, words: ['--as', 'reader'] })
    expect({ code, requested }).toEqual({ code: 0, requested: [] })
    expect(out).toContain('?   which application the writer is: no token for GitHub was given')
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
    expect(out).toContain('Signed in as the writer')
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
