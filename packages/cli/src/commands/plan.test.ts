import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { benchIn } from '../testing/emulator.test-data.ts'
import { exampleFolder } from '../testing/folder.test-data.ts'

const schemaOf = async (kind: string): Promise<object> =>
  JSON.parse(await readFile(new URL(`../../../../schemas/${kind}.schema.json`, import.meta.url), 'utf8'))

const fits = async (kind: string, text: string): Promise<boolean> =>
  new Ajv2020().validate(await schemaOf(kind), JSON.parse(text))

const edit = async (folder: string, change: (text: string) => string): Promise<void> => {
  const file = join(folder, 'adx-export.yaml')
  await writeFile(file, change(await readFile(file, 'utf8')))
}

describe('plan', () => {
  test('prints exactly one document that fits the published schema', async () => {
    const { called } = await benchIn(await exampleFolder('managed-identity'))
    const { code, out, err } = await called(['plan', '--format', 'json'])
    expect(code).toBe(0)
    expect(err).toMatch(/^\(emulator at http:\/\/127\.0\.0\.1:\d+\)\n$/)
    expect(await fits('plan', out)).toBe(true)
  })

  test('prints the same bytes every time', async () => {
    const { called } = await benchIn(await exampleFolder('managed-identity'))
    const once = () => called(['plan', '--format', 'json'])
    // What the emulator is asked about for the first time comes into being by that.
    await once()
    expect((await once()).out).toBe((await once()).out)
  })

  test('takes the config in the folder that it is given', async () => {
    const folder = await exampleFolder('managed-identity')
    const { called } = await benchIn(join(folder, '..'))
    const { code, out } = await called(['plan', basename(folder)])
    expect(code).toBe(0)
    expect(out).toContain('/adx-export.yaml:')
  })

  test('tells at once that no emulator answers', async () => {
    const { called } = await benchIn(await exampleFolder('managed-identity'))
    const env = { ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1' }
    const text = await called(['plan'], { env })
    expect(text).toMatchObject({ code: 1, err: '' })
    expect(text.out).toContain(
      'The emulator at http://127.0.0.1:1 does not answer: start it, or unset ADX_EXPORT_EMULATOR.',
    )
    const json = await called(['plan', '--format', 'json'], { env })
    expect(JSON.parse(json.out)).toMatchObject({ kind: 'failure', code: 'unreachable' })
  })

  test('on an invalid config prints the validate document', async () => {
    const folder = await exampleFolder('managed-identity')
    await edit(folder, (text) => text.replace('version: 1', 'version: 2'))
    const { called, emulator } = await benchIn(folder)
    const { code, out } = await called(['plan', '--format', 'json', '--detailed-exitcode'])
    expect(code).toBe(1)
    expect(await fits('validate', out)).toBe(true)
    expect(emulator.requests()).toEqual([])
  })

  test('needs an environment as soon as the config has any', async () => {
    const { called } = await benchIn(await exampleFolder('environments'))
    const { code, out } = await called(['plan'])
    expect(code).toBe(1)
    expect(out).toContain('environment-needed')
  })

  test('a refused plan prints the line that accepts it, and the line does', async () => {
    const folder = await exampleFolder('managed-identity')
    const { called, url } = await benchIn(folder)
    await called(['apply', '--settle', '0'])
    await fetch(`${url}/contoso-wards.azureiotcentral.com/_emulator/devices/press-07/messages`, {
      method: 'POST',
      body: '{"heartRate":71}',
    })
    await edit(folder, (text) => text.replace('retention: 365d', 'retention: 30d'))
    const refused = await called(['plan', '--detailed-exitcode'])
    expect(refused.code).toBe(1)
    const line = refused.out.split('\n').find((text) => text.startsWith('  - { risk: shortens-retention'))
    expect(line).toBeDefined()
    expect(await called(['apply', '--settle', '0'])).toMatchObject({ code: 1 })

    await edit(folder, (text) => `${text}accept:\n${line ?? ''}\n`)
    expect(await called(['plan', '--detailed-exitcode'])).toMatchObject({ code: 2 })
    expect(await called(['apply', '--settle', '0'])).toMatchObject({ code: 0 })
  })

  test('says why Azure cannot be asked, as text and as a document', async () => {
    const { called } = await benchIn(await exampleFolder('managed-identity'))
    const env = { ADX_EXPORT_EMULATOR: 'http://example.org' }
    const text = await called(['plan'], { env })
    expect(text).toMatchObject({ code: 1, err: '' })
    expect(text.out).toContain('error host-refused')
    const json = await called(['plan', '--format', 'json'], { env })
    expect(json.code).toBe(1)
    expect(await fits('failure', json.out)).toBe(true)
  })
})
