import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readInputs } from '../inputs/inputs.ts'
import { recordingIo } from '../testing/io.test-data.ts'
import { configOpener } from '../job/config.ts'
import { signedInEnv } from './credentials.ts'

const [client, other, tenant] = ['1', '2', '3'].map((digit) => `${digit.repeat(8)}-2222-4333-8444-${digit.repeat(12)}`)

const config = `version: 1
environments:
  dev: { sub: a, signIn: { clientId: ${String(client)}, tenantId: ${String(tenant)} } }
  prod: { sub: b, signIn: { clientId: ${String(other)}, tenantId: ${String(tenant)} } }
  lab: { sub: c }
`

const signedIn = async (inputs: Readonly<Record<string, string>>, text = config) => {
  const cwd = mkdtempSync(join(tmpdir(), 'adx-export-sign-in-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  writeFileSync(join(cwd, 'adx-export.yaml'), text)
  const { io } = recordingIo({ cwd, inputs, env: {} })
  const { AZURE_CLIENT_ID, AZURE_TENANT_ID } = await signedInEnv(
    io,
    readInputs(io),
    configOpener(cwd, 'adx-export.yaml'),
  )
  return [AZURE_CLIENT_ID, AZURE_TENANT_ID]
}

test.each([
  ['the environment that is meant says so', { environment: 'prod' }, [other, tenant]],
  ['environments that are meant say different things', { environment: 'dev,prod' }, [undefined, undefined]],
  ['one of them does not', { environment: 'all' }, [undefined, undefined]],
  ['the environment does not', { environment: 'lab' }, [undefined, undefined]],
  ['no environment is meant', {}, [undefined, undefined]],
])('what the config says of who signs in, if %s: %j', async (_, inputs, expected) => {
  expect(await signedIn(inputs)).toEqual(expected)
})

test('who signs in is the same for all environments that are meant', async () => {
  const same = config.replace(String(other), String(client))
  expect(await signedIn({ environment: 'dev,prod' }, same)).toEqual([client, tenant])
})

test('the inputs go before the config', async () => {
  expect(await signedIn({ environment: 'prod', 'client-id': String(client), 'tenant-id': String(tenant) })).toEqual([
    client,
    tenant,
  ])
})

test.each(['', 'a: [', 'environments: { prod: { signIn: { clientId: 5 } } }'])(
  'a config that is none says nothing: %j',
  async (text) => {
    expect(await signedIn({ environment: 'prod' }, text)).toEqual([undefined, undefined])
  },
)
