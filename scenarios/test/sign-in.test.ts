import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type World,
  configOf,
  emptyWorld,
  runAs,
  startGithub,
  startWorld,
  subject,
  tenant,
  withRights,
  writer,
} from './rights.test-data.ts'

const config = configOf('commands', { grants: false })
const world = withRights(emptyWorld('commands'), {
  reader: { dataExport: 'view', roles: ['Monitor'] },
  writer: { dataExport: 'full', roles: ['Admin'] },
})

let github: Awaited<ReturnType<typeof startGithub>>
beforeAll(async () => {
  github = await startGithub()
})
afterAll(async () => {
  await github.close()
})

type Caller = Readonly<Record<string, unknown>>

/** The same world where the caller differs. */
const withCaller = (who: 'reader' | 'writer', over: Caller): World => {
  const { roles } = world
  const callers = roles as Readonly<Record<string, Caller>>
  const { federated, ...caller } = callers[who] ?? {}
  return { ...world, roles: { ...callers, [who]: { ...caller, ...('secret' in over ? {} : { federated }), ...over } } }
}

const planning = async (
  at: World,
  env: Readonly<Record<string, string>> = {},
  who: 'reader' | 'writer' = 'reader',
): Promise<unknown> => {
  const server = await startWorld(at)
  try {
    return await runAs(who, config, { github: github.url, emulator: server.url, env }).plan()
  } finally {
    await server.close()
  }
}

const secretly = { ACTIONS_ID_TOKEN_REQUEST_URL: '', AZURE_CLIENT_SECRET: 'a-secret-of-the-test' }

describe('a job signs in', () => {
  test.each<[string, World, Readonly<Record<string, string>>]>([
    ["with GitHub's token", world, {}],
    [
      'with an audience of its own',
      withCaller('reader', { federated: [{ subject: subject('plan'), audience: 'api://Contoso' }] }),
      { ADX_EXPORT_OIDC_AUDIENCE: 'api://Contoso' },
    ],
    ['with a secret', withCaller('reader', { secret: 'valid' }), secretly],
  ])('%s', async (_, at, env) => {
    expect(await planning(at, env)).toMatchObject({ refused: false })
  })
})

describe('a job that cannot sign in is told why, and nothing else is asked', () => {
  test.each<[string, World, Readonly<Record<string, string>>, string, RegExp]>([
    [
      'whose subject is not registered',
      world,
      { AZURE_CLIENT_ID: writer.clientId },
      'federation-mismatch',
      new RegExp(
        `az ad app federated-credential create --id ${writer.clientId} --parameters '\\{"name":"repo-contoso-wards-environment-plan","issuer":"https://token.actions.githubusercontent.com","subject":"repo:contoso/wards:environment:plan","audiences":\\["api://AzureADTokenExchange"\\]\\}'`,
      ),
    ],
    [
      'whose subject is registered in other letters',
      withCaller('reader', { federated: [{ subject: 'repo:Contoso/Wards:environment:plan' }] }),
      {},
      'federation-mismatch',
      /all three are case-sensitive/,
    ],
    [
      'whose audience is not registered',
      world,
      { ADX_EXPORT_OIDC_AUDIENCE: 'api://Contoso' },
      'federation-mismatch',
      /AADSTS700212.*"audiences":\["api:\/\/Contoso"\]/,
    ],
    [
      'whose secret has expired',
      withCaller('reader', { secret: 'expired' }),
      secretly,
      'credential-unavailable',
      /AZURE_CLIENT_SECRET: the client secret has expired \(AADSTS7000222\)/,
    ],
    [
      'whose application is gone',
      world,
      { AZURE_CLIENT_ID: '55555555-0000-4000-8000-00000000000a' },
      'credential-unavailable',
      /the tenant does not know the application, see AZURE_CLIENT_ID and AZURE_TENANT_ID \(AADSTS700016\)/,
    ],
    [
      'of another tenant',
      world,
      { AZURE_TENANT_ID: tenant.replace('8', '9') },
      'credential-unavailable',
      /there is no such tenant, see AZURE_TENANT_ID \(AADSTS90002\)/,
    ],
  ])('%s', async (_, at, env, code, words) => {
    const error: unknown = await planning(at, env).catch((error: unknown) => error)
    expect(error).toMatchObject({ name: 'AzureError', code })
    const { message, hint } = error as { readonly message: string; readonly hint?: string }
    expect(`${message} ${hint ?? ''}`).toMatch(words)
    expect(`${message} ${hint ?? ''}`).not.toContain('a-secret-of-the-test')
  })

  test('asks for tokens alone', async () => {
    const server = await startWorld(world)
    const env = { AZURE_CLIENT_ID: writer.clientId }
    const job = runAs('reader', config, { github: github.url, emulator: server.url, env })
    await expect(job.plan()).rejects.toMatchObject({ code: 'federation-mismatch' })
    await server.close()
    const hosts = server.exchanges.map(({ path }) => path.split('/')[1])
    expect(new Set(hosts)).toEqual(new Set(['login.microsoftonline.com']))
  })
})

test.each([
  ['contoso-wards.azureiotcentral.com', 'wards.westeurope.kusto.windows.net'],
  ['wards.westeurope.kusto.windows.net', 'contoso-wards.azureiotcentral.com'],
])('a list of hosts with %s alone lets no token go to %s, nor anywhere', async (listed, refused) => {
  const server = await startWorld(world)
  const env = { ADX_EXPORT_ALLOWED_HOSTS: listed }
  const job = runAs('reader', config, { github: github.url, emulator: server.url, env })
  await expect(job.plan()).rejects.toMatchObject({ code: 'host-refused', message: expect.stringContaining(refused) })
  await server.close()
  expect(server.exchanges).toEqual([])
})

test('a role that is taken away between plan and apply fails the apply and is named', async () => {
  const server = await startWorld(world)
  try {
    const at = { github: github.url, emulator: server.url }
    expect(await runAs('reader', config, at).plan()).toMatchObject({ refused: false })
    const caller = server.emulator.world().roles.get('writer')
    if (caller !== undefined) caller.dataExport = 'none'
    const { ok, report } = await runAs('writer', config, at).apply()
    expect([ok, report.summary.applied]).toEqual([false, 0])
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, hint }) => [code, hint])).toEqual([
      ['unreadable', expect.stringContaining("'Data export: View'")],
    ])
  } finally {
    await server.close()
  }
})
