import { describe, expect, test } from 'vitest'
import { apply, plan, test as tryTransforms, validate } from './testing/opened.test-data.ts'
import { memoryFiles, minimal, noReaders, nothingRecorded, portsWith, worldOf } from './testing/memory.test-data.ts'

const config = (transform: string): string => `${minimal}
identities:
  app: { managedIdentity: { principalId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222 } }
destinations:
  d: { displayName: D, table: wards/vitals/t, authorization: app }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    destinations:
      - destination: d
        transform: '${transform}'
samples: { captured: captured }
`

const captured = { 'captured/a.json': '{ "messageSource": "telemetry", "device": { "id": "real-device" } }' }

const planned = async (transform: string, more: { readonly captured?: boolean } = {}) => {
  const ports = portsWith({ 'c.yaml': config(transform), ...captured }, nothingRecorded())
  const result = await plan({ ports, config: 'c.yaml', ...more })
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.document))
  return result
}

describe('a plan', () => {
  test('shows what a new transform makes of messages', async () => {
    const { plan: document, refused } = await planned('{ a: .device.id }')
    expect(refused).toBe(false)
    expect(document.previews).toMatchObject([
      {
        export: 'e',
        destination: 'd',
        table: 'wards/vitals/t',
        samples: [
          {
            name: 'built-in telemetry',
            message: { device: { id: 'press-07' } },
            rows: [{ cells: [{ column: 'a', stored: 'press-07' }] }],
          },
        ],
      },
    ])
  })

  test('tries captured messages on request only', async () => {
    expect(JSON.stringify((await planned('{ a: .device.id }')).plan)).not.toContain('real-device')
    expect(JSON.stringify((await planned('{ a: .device.id }', { captured: true })).plan)).toContain('real-device')
  })

  test('is refused for an error in a transform, and still says the rest', async () => {
    const { plan: document, refused } = await planned('{ b: .device.id }')
    expect(refused).toBe(true)
    expect(document.diagnostics.map(({ code }) => code)).toContain('row-key-unknown')
    expect(document.operations.length).toBeGreaterThan(0)
  })

  test('has the same digest with and without captured messages', async () => {
    const [bare, full] = [await planned('{ a: 1 }'), await planned('{ a: 1 }', { captured: true })]
    expect(full.plan.digest).toBe(bare.plan.digest)
  })
})

describe('a live column that the file does not name', () => {
  const live = worldOf({
    tables: {
      state: 'read',
      value: [
        {
          name: 't',
          columns: [
            { name: 'a', type: 'string' },
            { name: 'old', type: 'string' },
          ],
          effective: {},
          explicit: {},
        },
      ],
    },
    ...noReaders,
  })
  const removing = 'removed: { columns: [wards/vitals/t/old] }\n'
  const foundFor = async (transform: string, more: string) => {
    const texts = { 'c.yaml': `${config(transform)}${more}`, ...captured }
    const result = await plan({ ports: portsWith(texts, nothingRecorded(), live), config: 'c.yaml' })
    if (result.kind === 'invalid') throw new Error(JSON.stringify(result.document))
    const codes = ['column-not-filled', 'row-key-unknown']
    return result.plan.diagnostics.filter(({ code }) => codes.includes(code)).map(({ code }) => code)
  }

  test('is told where nothing fills it, unless the plan removes it', async () => {
    expect(await foundFor('{ a: .device.id }', '')).toEqual(['column-not-filled'])
    expect(await foundFor('{ a: .device.id }', removing)).toEqual([])
  })

  test('takes what a transform fills, unless the plan removes it', async () => {
    expect(await foundFor('{ a: 1, old: 2 }', '')).toEqual([])
    expect(await foundFor('{ a: 1, old: 2 }', removing)).toEqual(['row-key-unknown'])
  })
})

test('an apply that nobody planned is refused for what its plan is refused for, before any write', async () => {
  const recorded = nothingRecorded()
  const ports = portsWith({ 'c.yaml': config('{ b: .device.id }'), ...captured }, recorded)
  const applied = await apply({ ports, config: 'c.yaml', settleSeconds: 0 })
  if (applied.kind === 'invalid') throw new Error(JSON.stringify(applied.document))
  expect(applied.report.diagnostics.map(({ code }) => code)).toContain('row-key-unknown')
  expect([applied.ok, applied.report.summary.applied]).toEqual([false, 0])
  expect(JSON.stringify(recorded)).not.toContain('dataExport/exports/e')
})

test.each([
  ['{ a: ', 'transform-does-not-compile'],
  ['{ b: 1 }', 'row-key-unknown'],
  ['{ a: $ENV }', 'jq-forbidden'],
])('validate finds in %s: %s', async (transform, code) => {
  const { document } = await validate({
    files: memoryFiles({ 'c.yaml': config(transform), ...captured }),
    config: 'c.yaml',
  })
  expect(document.diagnostics.map((found) => found.code)).toContain(code)
})

test('a config without transforms is tried without jq', async () => {
  const files = memoryFiles({ 'c.yaml': minimal })
  expect(await tryTransforms({ files, config: 'c.yaml' })).toMatchObject({
    kind: 'test',
    document: { ok: true, transforms: [] },
  })
})

describe('a device template that cannot be read', () => {
  const bare = `${minimal}samples: { templates: [model.json] }\n`
  const withTransform = `${config('{ a: .device.id }').replace(/^samples:.*$/m, '')}samples: { templates: [model.json] }\n`

  test.each([
    ['without transforms', bare],
    ['with a transform', withTransform],
  ])('is a finding of validate and of test, %s', async (_, text) => {
    const request = { files: memoryFiles({ 'c.yaml': text, 'model.json': '{"no":"model"}' }), config: 'c.yaml' }
    const tested = await tryTransforms(request)
    const validated = await validate(request)
    for (const { diagnostics } of [tested.document, validated.document]) {
      expect(diagnostics.filter(({ code }) => code === 'model-malformed')).toMatchObject([
        { severity: 'error', file: 'c.yaml', message: expect.stringContaining('model.json') },
      ])
    }
    expect(tested).toMatchObject({ kind: 'test', document: { ok: false } })
  })
})
