import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { type Bench, benchIn } from '../testing/emulator.test-data.ts'
import { exampleFolder, temporaryFolder } from '../testing/folder.test-data.ts'

const fits = async (kind: string, text: string): Promise<boolean> => {
  const schema = await readFile(new URL(`../../../../schemas/${kind}.schema.json`, import.meta.url), 'utf8')
  return new Ajv2020().validate(JSON.parse(schema), JSON.parse(text))
}

const application = 'contoso-wards.azureiotcentral.com'

/** Somebody changes a destination in the portal. */
const rename = async ({ url }: Bench, displayName: string): Promise<void> => {
  const response = await fetch(
    `${url}/${application}/api/dataExport/destinations/vitals?api-version=2022-10-31-preview`,
    {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: 'Bearer emulator' },
      body: JSON.stringify({ displayName }),
    },
  )
  expect(response.ok).toBe(true)
}

const settled = async (): Promise<Bench & { readonly folder: string }> => {
  const folder = await exampleFolder('service-principal')
  const bench = await benchIn(folder)
  expect(await bench.called(['apply', '--settle', '0'])).toMatchObject({ code: 0 })
  return { ...bench, folder }
}

describe('drift', () => {
  test('of what was just applied is none', async () => {
    const { called, emulator } = await settled()
    emulator.clearRequests()
    const { code, out } = await called(['drift'])
    expect(code).toBe(0)
    expect(out).toContain('No drift: the live state matches the config')
    expect(emulator.requests().filter(({ kind }) => kind === 'write')).toEqual([])
  })

  test('exits with 2, says what differs, and is gone once it is reverted', async () => {
    const bench = await settled()
    await rename(bench, 'By hand')
    const text = await bench.called(['drift'])
    expect(text.code).toBe(2)
    expect(text.out).toMatch(/displayName: +"By hand" -> /)
    expect(text.out).toMatch(/to adopt it: write the live value at adx-export\.yaml:\d+/)
    const json = await bench.called(['drift', '--format', 'json'])
    expect(json.code).toBe(2)
    expect(await fits('drift', json.out)).toBe(true)
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'drift', drifted: true })
    expect(await bench.called(['apply', '--settle', '0'])).toMatchObject({ code: 0 })
    const after = await bench.called(['drift', '--format', 'json'])
    expect(after.code).toBe(0)
    expect(JSON.parse(after.out)).toMatchObject({ drifted: false })
  })

  test('says who changed a policy and when, as the journal of the database has it', async () => {
    const bench = await settled()
    const database = [...bench.emulator.world().clusters.values()][0]?.databases.get('vitals')
    const table = database?.tables.get('smartvitalspatch')
    if (database === undefined || table === undefined) throw new Error('the table is gone')
    table.policies['ingestionbatching'] = { MaximumBatchingTimeSpan: '00:05:00' }
    const command = ".alter table smartvitalspatch policy ingestionbatching '{}' // \u001b[2J"
    const names = { entity: 'smartvitalspatch', updated: 'smartvitalspatch', container: 'vitals' }
    const what = { event: 'X', ...names, version: '', command, principal: 'imike@contoso.example' }
    database.journal = [...(database.journal ?? []), { ...what, at: '2026-01-01T09:30:00Z' }]
    const { code, out } = await bench.called(['drift'])
    expect(code).toBe(2)
    expect(out).toContain(
      'last change in the journal: 2026-01-01 09:30 UTC by imike@contoso.example (.alter table smart',
    )
    expect(out).not.toContain('\u001b[2J')
    const json = await bench.called(['drift', '--format', 'json'])
    expect(await fits('drift', json.out)).toBe(true)
    expect(JSON.parse(json.out)).toMatchObject({
      differences: expect.arrayContaining([
        expect.objectContaining({
          changed: expect.objectContaining({ of: 'difference', by: 'imike@contoso.example' }),
        }),
      ]),
    })
  })

  test('is gone once it is adopted', async () => {
    const bench = await settled()
    await rename(bench, 'By hand')
    const file = join(bench.folder, 'adx-export.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/(destinations:\n {2}vitals:\n(?: {4}.*\n)*? {4}displayName: ).*/, '$1By hand'))
    expect(await bench.called(['drift'])).toMatchObject({ code: 0 })
  })

  test('that cannot be told exits with 1', async () => {
    const bench = await settled()
    bench.emulator.replaceFaults([{ answer: { status: 403 }, method: 'GET', path: 'dataExport/exports' }])
    const { code, out } = await bench.called(['drift'])
    expect(code).toBe(1)
    expect(out).toContain('It is unknown whether there is drift')
    expect(await bench.called(['drift', '--format', 'json'])).toMatchObject({ code: 1 })
  })

  test('of an invalid config is the validate document', async () => {
    const bench = await settled()
    await writeFile(join(bench.folder, 'adx-export.yaml'), 'version: 2\n')
    const { code, out } = await bench.called(['drift', '--format', 'json'])
    expect(code).toBe(1)
    expect(await fits('validate', out)).toBe(true)
  })

  test('needs an environment as soon as the config has any', async () => {
    const { called } = await benchIn(await exampleFolder('environments'))
    expect((await called(['drift'])).out).toContain('environment-needed')
  })
})

describe('drift of one environment of several', () => {
  const file = 'exports/adx-export.yaml'

  /** Both are applied, and then somebody changes the export of dev in the portal. */
  const changedByHand = async () => {
    const folder = await exampleFolder('environments')
    const root = await temporaryFolder()
    await cp(folder, join(root, 'exports'), { recursive: true })
    const bench = await benchIn(root)
    for (const name of ['dev', 'prod'])
      expect(await bench.called(['apply', 'exports', '-e', name, '--settle', '0'])).toMatchObject({ code: 0 })
    const path = 'contoso-wards-dev.azureiotcentral.com/api/dataExport/exports/telemetry?api-version=2022-10-31-preview'
    const response = await fetch(`${bench.url}/${path}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', authorization: 'Bearer emulator' },
      body: JSON.stringify({ displayName: 'By hand', enabled: false }),
    })
    expect(response.ok).toBe(true)
    const lines = (await readFile(join(root, file), 'utf8')).split('\n')
    const lineOf = (text: string): number => lines.findIndex((line) => line.includes(text)) + 1
    return { bench, path: join(root, file), lineOf }
  }

  test('names its own value, warns of shared lines, and repeats the arguments of the run', async () => {
    const { bench, lineOf } = await changedByHand()
    const { code, out } = await bench.called(['drift', 'exports', '-e', 'dev'])
    expect(code).toBe(2)
    const own = `write the live value into environments.dev.exporting at ${file}:${String(lineOf('exporting: true'))}`
    expect(out).toContain(`to adopt enabled: ${own}`)
    const shared = `${file}:${String(lineOf('Telemetry to ADX'))} applies to dev, prod: write \${{ environment.<key> }} there`
    expect(out).toContain(`to adopt displayName: ${shared}`)
    expect(out).toContain(`To revert it, run adx-export apply ${file} --environment dev.`)
  })

  test('is adopted by what the advice says, and prod stays as it is', async () => {
    const { bench, path } = await changedByHand()
    const text = await readFile(path, 'utf8')
    const adopted = text
      .replace('displayName: Telemetry to ADX', 'displayName: ${{ environment.title }}')
      .replace('exporting: true', 'exporting: false\n    title: By hand')
      .replace(/exporting: true\n$/, 'exporting: true\n    title: Telemetry to ADX\n')
    await writeFile(path, adopted)
    expect(await bench.called(['drift', 'exports', '-e', 'dev'])).toMatchObject({ code: 0 })
    const prod = await bench.called(['plan', 'exports', '-e', 'prod', '--detailed-exitcode'])
    expect(prod).toMatchObject({ code: 0 })
  })

  test('is reverted by the command that it prints', async () => {
    const { bench } = await changedByHand()
    const { out } = await bench.called(['drift', 'exports', '-e', 'dev'])
    const command = /To revert it, run adx-export (.*)\.$/m.exec(out)?.[1] ?? ''
    expect(await bench.called([...command.split(' '), '--settle', '0'])).toMatchObject({ code: 0 })
    expect(await bench.called(['drift', 'exports', '-e', 'dev'])).toMatchObject({ code: 0 })
  })
})

describe('a renewed secret', () => {
  test('is sent again by plan, review and apply', async () => {
    const bench = await settled()
    const planned = await bench.called(['plan', '--resend-secrets', 'vitals', '--out', join(bench.folder, 'plan.json')])
    expect(planned).toMatchObject({ code: 0 })
    expect(planned.out).toContain('clientSecret: + (secret: ADX_EXPORTER_SECRET)')
    bench.emulator.clearRequests()
    const expected = ['--expect-operations', join(bench.folder, 'plan.json'), '--settle', '0']
    expect(await bench.called(['apply', ...expected, '--resend-secrets', 'all'])).toMatchObject({ code: 0 })
    const sent = bench.emulator.requests().filter(({ kind }) => kind === 'write')
    expect(sent.map(({ body }) => JSON.stringify(body).includes('canary-of-the-test'))).toEqual([true])
  })

  test('is shown before it is sent, and needs a name that the config has', async () => {
    const bench = await settled()
    const applied = await bench.called(['apply', '--settle', '0', '--resend-secrets', 'vitals'])
    expect(applied.code).toBe(0)
    expect(applied.out).toContain('clientSecret: + (secret: ADX_EXPORTER_SECRET)')
    expect(applied.out).not.toContain('canary-of-the-test')
    const wrong = await bench.called(['plan', '--resend-secrets', 'vital'])
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain("Did you mean 'vitals'?")
  })
})
