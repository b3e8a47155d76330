import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { benchIn } from './testing/emulator.test-data.ts'
import { temporaryFolder } from './testing/folder.test-data.ts'

/** What the README shows is what happens. */
const readme = (await readFile(new URL('../../../README.md', import.meta.url), 'utf8')).replaceAll('\r\n', '\n')
const example = fileURLToPath(new URL('../../../examples/managed-identity/transforms', import.meta.url))

const blockUnder = (heading: string): string => {
  const section = readme.slice(readme.indexOf(`\n## ${heading}\n`))
  return /```\w*\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
}

const folderOfReadme = async (): Promise<string> => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'transforms'))
  await cp(example, join(folder, 'transforms'), { recursive: true })
  await writeFile(join(folder, 'adx-export.yaml'), blockUnder('A config'))
  return folder
}

test('its config is valid as it stands', async () => {
  const { called } = await benchIn(await folderOfReadme())
  expect(await called(['validate'])).toMatchObject({ code: 0, out: 'adx-export.yaml is valid.\n' })
})

test('its plan is what the command prints once somebody has changed things by hand', async () => {
  const { called, url } = await benchIn(await folderOfReadme())
  const ask = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer emulator' }
    const response = await fetch(`${url}/${path}`, { method, headers, body: JSON.stringify(body) })
    expect(response.ok).toBe(true)
    return response.json().catch(() => undefined)
  }
  const application = 'contoso-wards.azureiotcentral.com'
  const command = (csl: string): Promise<unknown> =>
    ask('POST', 'wards.westeurope.kusto.windows.net/v1/rest/mgmt', { db: 'vitals', csl })
  expect(await called(['apply'])).toMatchObject({ code: 0 })
  await ask('POST', `${application}/_emulator/devices/press-07/messages`, { heartRate: 71 })
  await command(".alter-merge table ['smartvitalspatch'] policy retention softdelete = 3650d")
  const shown = JSON.stringify(await command(".show database ['vitals'] principals | project PrincipalFQN"))
  const [, principal = ''] = /\[\["([^"]+)"\]\]/.exec(shown) ?? []
  await command(`.drop database ['vitals'] admins ('${principal}')`)
  const path = `${application}/api/dataExport/exports/telemetry?api-version=2022-10-31-preview`
  await ask('PATCH', path, { enabled: false })

  const { code, out } = await called(['plan'])
  expect(code).toBe(1)
  const printed = `$ npx adx-export plan\n${out.replaceAll(` (emulator at ${url})`, '')}`
  // How many requests it takes, what its hashes are, and which day it is, is not what the sample is about.
  const plain = (text: string): string =>
    text
      .replace(/^plan [0-9a-f]{12}, made with \d+ reads/m, 'plan X, made with N reads')
      .replace(/seen: "[0-9a-f]{8}", until: \d{4}-\d{2}-\d{2} /, 'seen: X, until: D ')
  expect(plain(blockUnder('A plan'))).toBe(plain(printed))
})
