import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatsOf } from '@adx-export/report'
import { run } from './run.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('cli')

const canary = 'canary-"7f3a/þ'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adx-export-secrets-'))
  writeFileSync(
    join(folder, 'adx-export.yaml'),
    `version: 1
application: { subdomain: contoso-wards }
identities:
  lab: { servicePrincipal: { clientId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222, clientSecret: { env: ADX_LAB_SECRET } } }
clusters: { wards: { url: 'https://wards.${here.region}.kusto.windows.net', databases: { vitals: { tables: { t: { columns: { Device: string, "${canary.replaceAll('"', String.raw`\"`)}": strng } } } } } } }
`,
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const printed = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
  const texts = { out: '', err: '' }
  const write = (to: 'out' | 'err') => ({
    isTerminal: false,
    write: (text: string) => {
      texts[to] += text
    },
  })
  const interrupts = { signal: new AbortController().signal, hold: () => undefined }
  const code = await run(args, { cwd: folder, env, out: write('out'), err: write('err'), interrupts })
  return { code, all: texts.out + texts.err }
}

describe('a secret whose value stands in the config too', () => {
  const inXml = canary.replaceAll('"', '&quot;')
  const spelt = [canary, JSON.stringify(canary).slice(1, -1), encodeURIComponent(canary), inXml]

  test.each(formatsOf('validate'))('is in nothing that is printed as %s, nor in the file of --out', async (format) => {
    const shown = await printed(['validate', '--format', format], {})
    expect(spelt.some((spelling) => shown.all.includes(spelling))).toBe(true)
    const file = join(folder, `${format}.json`)
    const hidden = await printed(['validate', '--format', format, '--out', file], { ADX_LAB_SECRET: canary })
    expect(hidden.code).toBe(1)
    for (const text of [hidden.all, readFileSync(file, 'utf8')]) {
      expect(text).toContain('***')
      expect(spelt.filter((spelling) => text.includes(spelling))).toEqual([])
    }
  })

  test('is hidden too if the text cannot be read whole: every variable of ours could be meant', async () => {
    const broken = join(folder, 'broken.yaml')
    writeFileSync(broken, `version: 1\nnote: ${JSON.stringify(canary)}\nnote: again: [\n`)
    const shown = await printed(['validate', broken], {})
    expect(shown.all).toContain('note: again')
    const { code, all } = await printed(['validate', broken], { ADX_ANY: 'note: again' })
    expect(code).toBe(1)
    expect(all).not.toContain('note: again')
  })

  test('hides nothing else: a variable that the config does not name', async () => {
    expect((await printed(['validate'], { ADX_OTHER: 'contoso-wards' })).all).not.toContain('***')
  })
})
