import { describe, expect, test } from 'vitest'
import { environments, memoryFiles, minimal } from './testing/memory.test-data.ts'
import { validate } from './testing/opened.test-data.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('engine')

const codesOf = async (texts: Readonly<Record<string, string | Uint8Array>>, environment?: string) => {
  const validated = await validate({
    files: memoryFiles(texts),
    config: 'adx-export.yaml',
    ...(environment === undefined ? {} : { environment }),
  })
  return validated.document.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

const withTransform = `${minimal}          u:
            columns: { a: string }
identities:
  lab: { servicePrincipal: { clientId: 3f6c4f6e-1c1a-4f3e-9a7b-6f0d2b8c9e10, tenantId: ${here.tenant}, clientSecret: { env: ADX_LAB } } }
destinations:
  d: { displayName: D, table: wards/vitals/t, authorization: lab }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    destinations:
      - { destination: d, transform: { file: t.jq } }
`

describe('validate', () => {
  test('takes a config without errors', async () => {
    expect(await codesOf({ 'adx-export.yaml': minimal })).toEqual([])
  })

  test('reads the files that the config names', async () => {
    expect(await codesOf({ 'adx-export.yaml': withTransform, 't.jq': '{ a: .x }' })).toEqual([])
    expect(await codesOf({ 'adx-export.yaml': withTransform })).toEqual(['file-missing'])
    expect(await codesOf({ 'adx-export.yaml': withTransform, 't.jq': 'x'.repeat(1024 * 1024 + 1) })).toEqual([
      'file-too-large',
    ])
    expect(await codesOf({ 'adx-export.yaml': withTransform, 't.jq': Uint8Array.of(0xff, 0xfe) })).toEqual([
      'file-not-text',
    ])
  })

  test('names the command that tries what reading cannot prove, with the arguments of its own run', async () => {
    const several = '{ a: (.telemetry[] | select(.name == "tags").value[]) }'
    const { document } = await validate({
      files: memoryFiles({ 'adx-export.yaml': withTransform, 't.jq': several }),
      config: 'adx-export.yaml',
    })
    const lost = document.diagnostics.find(({ code }) => code === 'row-lost-when-missing')
    expect(lost?.hint).toContain('`adx-export test adx-export.yaml` tries rewrites on messages')
  })

  test('gives the texts that the findings point into', async () => {
    const { sources } = await validate({
      files: memoryFiles({ 'adx-export.yaml': withTransform, 't.jq': '{ a: .x }' }),
      config: 'adx-export.yaml',
    })
    expect([...sources]).toEqual([
      ['t.jq', '{ a: .x }'],
      ['adx-export.yaml', withTransform],
    ])
  })

  test.each([
    ['no config', {}, ['config-missing']],
    ['a config that is too large', { 'adx-export.yaml': 'x'.repeat(8 * 1024 * 1024 + 1) }, ['config-missing']],
  ])('says so of %s', async (_name, texts, codes) => {
    expect(await codesOf(texts)).toEqual(codes)
  })

  test('checks every environment, or the one that is meant', async () => {
    const texts = { 'adx-export.yaml': environments('https://example.org') }
    expect((await codesOf(texts)).length).toBeGreaterThan(0)
    expect((await codesOf(texts, 'dev')).length).toBeGreaterThan(0)
    expect(await codesOf(texts, 'prod')).toEqual([])
    expect(await codesOf(texts, 'prd')).toContain('environment-not-found')
  })
})
