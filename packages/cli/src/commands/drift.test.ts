import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { type Bench, benchIn } from '../testing/emulator.test-data.ts'
import { exampleFolder } from '../testing/folder.test-data.ts'

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
    expect(out).toContain('No drift: what is live matches the config')
    expect(emulator.requests().filter(({ kind }) => kind === 'write')).toEqual([])
  })

  test('exits with 2, says what differs, and is gone once it is reverted', async () => {
    const bench = await settled()
    await rename(bench, 'By hand')
    const text = await bench.called(['drift'])
    expect(text.code).toBe(2)
    expect(text.out).toMatch(/displayName: +"By hand" -> /)
    expect(text.out).toMatch(/to adopt it: write what is live into the config at adx-export\.yaml:\d+/)
    const json = await bench.called(['drift', '--format', 'json'])
    expect(json.code).toBe(2)
    expect(await fits('drift', json.out)).toBe(true)
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'drift', drifted: true })
    expect(await bench.called(['apply', '--settle', '0'])).toMatchObject({ code: 0 })
    const after = await bench.called(['drift', '--format', 'json'])
    expect(after.code).toBe(0)
    expect(JSON.parse(after.out)).toMatchObject({ drifted: false })
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
    expect(out).toContain('Whether there is drift is not known')
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
