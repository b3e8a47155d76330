import { expect, test } from 'vitest'
import { plan, test as tryTransforms, validate } from './testing/opened.test-data.ts'
import { memoryFiles, minimal, nothingRecorded, portsWith } from './testing/memory.test-data.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('engine')

const config = `${minimal.replace('subdomain: contoso', `subdomain: contoso\n  resourceId: /subscriptions/${here.subscription}/resourceGroups/g/providers/Microsoft.IoTCentral/iotApps/contoso`)}identities: { app: managedIdentity }
destinations:
  v: { displayName: V, table: wards/vitals/t, authorization: app }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    destinations:
      - destination: v
        transform: "{ a: .deviceId }"
        tests: [{ message: m.json, rows: r.json }]
samples: { captured: captured, templates: [model.json] }
`

const deep = '['.repeat(5000) + ']'.repeat(5000)
const sound = { 'm.json': '{}', 'r.json': '[]', 'model.json': '[]', 'captured/c.json': '{}' }

const codesOf = (found: readonly { readonly code: string }[]): readonly string[] => found.map(({ code }) => code)

test.each([
  ['m.json', 'sample-malformed'],
  ['r.json', 'expected-rows-malformed'],
  ['model.json', 'model-malformed'],
  ['captured/telemetry/c.json', 'sample-malformed'],
])('JSON that is nested without end in %s is a finding: %s', async (name, code) => {
  const texts = { ...sound, 'adx-export.yaml': config, [name]: `{"deviceId":${deep}}` }
  const tried = await tryTransforms({ files: memoryFiles(texts), config: 'adx-export.yaml' })
  const checked = await validate({ files: memoryFiles(texts), config: 'adx-export.yaml' })
  expect(codesOf([...tried.document.diagnostics, ...checked.document.diagnostics])).toContain(code)
  const planned = await plan({ ports: portsWith(texts, nothingRecorded()), config: 'adx-export.yaml', captured: true })
  expect(JSON.stringify(planned)).not.toContain('[[[[')
})
