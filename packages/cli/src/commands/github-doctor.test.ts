import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Fault } from '@adx-export/github-emulator'
import { describe, expect, test } from 'vitest'
import {
  type Adjust,
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
  unmanaged,
  withProduction,
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
    expect(requested.length).toBeGreaterThan(5)
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
    expect(out).toContain('?   which application the writer is: there is no token for GitHub')
    expect(out).toContain('?   settings of the repository on GitHub: no token was given')
  })
})

describe('what is missing is told with what mends it', () => {
  const { secret: _, ...unsigned } = readerRole

  test.each<[string, Given, string, string]>([
    [
      'a user of the application',
      { roles: { reader: { ...readerRole, dataExport: 'none' } } },
      'the reader cannot read the data export',
      'az iot central user create',
    ],
    [
      'Reader on the cluster',
      { roles: { reader: { ...readerRole, arm: { [application]: 'reader' } } } },
      `the reader cannot read the resource of ${clusterHost}`,
      `az role assignment create --assignee-object-id ${reader.objectId} --assignee-principal-type ServicePrincipal --role Reader --scope "${cluster}"`,
    ],
    [
      'Monitor on the database',
      { grants: [{ role: 'Admin', who: writer }] },
      'the reader cannot read the database vitals',
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
      {
        github: ({ state: { settings } }) =>
          void (settings.environments = { production: { variables: {}, reviewers: [] } }),
      },
      'any branch may deploy to production, so any workflow can sign in as the writer',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'a rule that admits one branch only',
      { github: withProduction({ branches: ['*'] }) },
      'not only main deploys to production, but *',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'the environment',
      { github: ({ state: { settings } }) => void (settings.environments = {}) },
      'the GitHub environment production is missing',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'a variable',
      { github: ({ state: { settings } }) => void (settings.variables = {}) },
      'variable AZURE_READER_CLIENT_ID is missing',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'that approvals end with a push',
      {
        github: ({ state: { settings } }) =>
          void (settings.rules = {
            main: [
              {
                type: 'pull_request',
                parameters: {
                  required_approving_review_count: 1,
                  dismiss_stale_reviews_on_push: false,
                  require_code_owner_review: true,
                  require_last_push_approval: false,
                  required_review_thread_resolution: false,
                },
              },
            ],
          }),
      },
      'a push to a pull request keeps its approvals',
      'bash .github/adx-export-setup.sh',
    ],
    [
      'that tokens only read',
      { github: ({ state: { settings } }) => void (settings.workflowPermissions = 'write') },
      'every workflow gets a token that may write, check runs included',
      'gh api --method PUT repos/contoso/wards/actions/permissions/workflow -f default_workflow_permissions=read',
    ],
    [
      'CODEOWNERS',
      { github: ({ state: { settings } }) => void delete settings.codeowners },
      'CODEOWNERS is missing on main',
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

describe('on what is not managed the writer needs what the reader needs', () => {
  const looking = { as: writer, words: ['--as', 'writer'] }

  test.each(Object.entries(unmanaged))('a %s: Monitor is missing, and nothing of it is ok', async (_, text) => {
    const { code, out } = await doctor({ ...looking, text, grants: [{ role: 'User', who: writer }] })
    expect(code).toBe(1)
    expect(linesOf(out, 'NO')).toContainEqual(
      expect.stringContaining(`the writer is not Monitor of the database vitals of ${clusterHost}`),
    )
    expect(out).not.toContain('the writer has no role')
  })

  test.each(Object.entries(unmanaged))('a %s: Monitor is enough', async (_, text) => {
    const { out } = await doctor({ ...looking, text, grants: [{ role: 'Monitor', who: writer }] })
    expect(out).toContain(`ok  the writer is Monitor of the database vitals of ${clusterHost}`)
    expect(linesOf(out, 'NO').filter((line) => line.includes('database'))).toEqual([])
  })

  test.each(Object.entries(unmanaged))('a %s: Admin is more than enough', async (_, text) => {
    const { out } = await doctor({ ...looking, text, grants: [{ role: 'Admin', who: writer }] })
    expect(out).toContain(`ok  the writer is Admin of the database vitals of ${clusterHost}, which includes Monitor`)
  })
})

test('a cluster without a resource id has no reader that sees the principals', async () => {
  const { code, out } = await doctor({
    text: config.replace(`    resourceId: ${cluster}\n`, ''),
    words: ['--as', 'reader'],
  })
  expect(code).toBe(1)
  expect(out).toContain(
    `cannot read the principals of the database vitals of ${clusterHost}, which the config declares: only an Admin`,
  )
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
    expect(out).toContain('dev: the GitHub environment dev is missing')
  })

  test('knows the writer by what the config says', async () => {
    const { out } = await doctor({
      text,
      as: writer,
      words: ['--environment', 'prod'],
      github: ({ state }) => void (state.habits.hidden = true),
    })
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
  const refused =
    (pattern: RegExp, fault: Fault = 'forbidden'): Adjust =>
    (github) =>
      github.fail(pattern, fault, Infinity)

  test.each<[string, Adjust, string]>([
    ['reviewers', refused(/environments\/production$/u), '?   reviewers of production: the token may not read it'],
    ['variables', refused(/actions\/variables/u), '?   variable AZURE_TENANT_ID: the token may not read it'],
    ['rules', refused(/rules\/branches/u, 'bad-gateway'), '?   rules of main: GitHub answered 502'],
    ['rules that break off', refused(/rules\/branches/u, 'reset'), '?   rules of main: GitHub does not answer'],
    [
      'a repository of another name',
      ({ state }) => void (state.habits.formerName = 'contoso/wards'),
      '?   repository contoso/wards: GitHub has it at another address',
    ],
    ['workflow permissions', refused(/permissions\/workflow/u), '?   whether workflows get a token that only reads'],
    [
      'protection in the older way',
      ({ state: { settings } }) => void Object.assign(settings, { rules: {}, protectedBranches: ['main'] }),
      'the branch is protected in the older way',
    ],
  ])('%s', async (_, github, line) => {
    const { code, out } = await doctor({ github, words: ['--as', 'reader'] })
    expect({ code, missing: linesOf(out, 'NO') }).toEqual({ code: 0, missing: [] })
    expect(out).toContain(line)
  })

  test('a page that shows less than there is hides no variable', async () => {
    const { out } = await doctor({ github: ({ state }) => void (state.habits.emptyPages = true) })
    expect(out).toContain('ok  variable AZURE_TENANT_ID\n')
    expect(out).toContain('ok  variable AZURE_WRITER_CLIENT_ID\n')
  })

  test('a repository that is hidden is missing, and one finding', async () => {
    const { code, out } = await doctor({
      github: ({ state }) => void (state.habits.hidden = true),
      words: ['--as', 'reader'],
    })
    expect(code).toBe(1)
    expect(linesOf(out, 'NO').filter((line) => line.includes('contoso/wards'))).toEqual([
      expect.stringContaining('GitHub shows nothing, which may also mean that the token lacks a permission'),
    ])
  })
})

test.each(['http://github.example/api/v3', 'https://user:pass@github.example', 'nonsense'])(
  'the token is not sent to %s',
  async (url) => {
    const { code, err, requested } = await doctor({ env: { GITHUB_API_URL: url } })
    expect({ code, requested }).toEqual({ code: 1, requested: [] })
    expect(err).toContain('GITHUB_API_URL is not an https address')
  },
)
