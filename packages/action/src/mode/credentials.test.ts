import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { missingCredentials } from './credentials.ts'

const home = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-home-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const both = { AZURE_CLIENT_ID: 'c', AZURE_TENANT_ID: 't' }

test.each<[Readonly<Record<string, string>>, string]>([
  [{}, 'neither client-id nor tenant-id is set'],
  [{ AZURE_CLIENT_ID: 'c', ACTIONS_ID_TOKEN_REQUEST_URL: 'u' }, 'client-id is set and tenant-id is empty'],
  [{ AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: ' ' }, 'tenant-id is set and client-id is empty'],
  [both, 'the job cannot request an OIDC token'],
])('%o lacks something: %s', async (env, said) => {
  expect(await missingCredentials({ HOME: home(), ...env })).toContain(said)
})

test.each<Readonly<Record<string, string>>>([
  { ...both, ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x' },
  { ...both, AZURE_CLIENT_SECRET: 's' },
  { ...both, AZURE_CLIENT_CERTIFICATE_PATH: '/c.pem' },
  { ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1' },
])('%o is enough to try', async (env) => {
  expect(await missingCredentials({ HOME: home(), ...env })).toBeUndefined()
})

test('so is an account of the Azure CLI', async () => {
  const folder = home()
  writeFileSync(join(folder, 'azureProfile.json'), '{}')
  expect(await missingCredentials({ HOME: home(), AZURE_CONFIG_DIR: folder })).toBeUndefined()
})
