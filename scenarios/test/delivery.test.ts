import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { apply } from './opening.ts'
import { describe, expect, test } from 'vitest'
import { portsFor, startEmulator } from './play.ts'
import { folderOf } from './folders.ts'

type Running = Awaited<ReturnType<typeof startEmulator>>
type Json = Readonly<Record<string, unknown>>

const applied = async ({ url }: Running, config: string, env: Readonly<Record<string, string>> = {}): Promise<void> => {
  const done = await apply({ ports: portsFor(url, dirname(config), env), config, settleSeconds: 0 })
  if (done.kind === 'invalid') throw new Error(JSON.stringify(done.document.diagnostics))
  expect(done.report.outcomes.filter(({ outcome }) => outcome !== 'applied')).toEqual([])
  expect(done.ok).toBe(true)
}

const post = async ({ emulator }: Running, path: string, body: Json): Promise<unknown> => {
  const response = await emulator.handle({
    method: 'POST',
    path: `/contoso-wards.azureiotcentral.com/_emulator/${path}`,
    headers: {},
    body: JSON.stringify(body),
  })
  return JSON.parse(response.body)
}

const rowsIn = ({ emulator }: Running, host: string, table: string): readonly unknown[] =>
  emulator.world().clusters.get(host)?.databases.get('vitals')?.tables.get(table)?.rows ?? []

/** Kusto shows a datetime with seven digits of a second. */
const asSent = (rows: readonly unknown[]): unknown =>
  JSON.parse(JSON.stringify(rows).replaceAll(/(\.\d{3})0000Z"/gu, '$1Z"'))

const cluster = 'wards.westeurope.kusto.windows.net'
const examples = join(import.meta.dirname, '../../examples')
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** What makes the emulated device send the sample: its values by name, and what stands beside them. */
type Sample = {
  readonly enqueuedTime: string
  readonly messageType?: string
  readonly component?: string
  readonly telemetry?: readonly { readonly name: string; readonly value: unknown }[]
  readonly properties?: readonly { readonly name: string; readonly value: unknown; readonly component?: string }[]
}

const byName = (values: readonly { readonly name: string; readonly value: unknown }[] = []): Json =>
  Object.fromEntries(values.map(({ name, value }) => [name, value]))

const device = 'devices/press-07/messages'

/** Where each kind of sample comes from, and how it is provoked. */
const sources: Readonly<Record<string, (sample: Sample) => readonly [path: string, body: Json]>> = {
  telemetry: ({ telemetry, enqueuedTime, component }) => [
    device,
    { $telemetry: byName(telemetry), $enqueuedTime: enqueuedTime, $component: component },
  ],
  properties: ({ properties, enqueuedTime }) => [
    device,
    { $properties: byName(properties), $enqueuedTime: enqueuedTime, $component: properties?.[0]?.component },
  ],
  connectivity: ({ messageType, enqueuedTime }) => [
    device,
    { $connectivity: messageType, $enqueuedTime: enqueuedTime },
  ],
  lifecycle: ({ messageType, enqueuedTime }) => [device, { $lifecycle: messageType, $enqueuedTime: enqueuedTime }],
  templates: (sample) => ['templates/dtmi:contoso:press;1/messages', { ...sample }],
  audit: (sample) => ['audit', { ...sample }],
}

const world = `
applications:
  contoso-wards.azureiotcentral.com:
    applicationId: 40a97c91-50cc-44f0-9f63-71386613facc
    templates: { 'dtmi:contoso:press;1': { displayName: Press } }
    devices: { press-07: { displayName: Press 7, template: 'dtmi:contoso:press;1' } }
`

const secret = { ADX_EXPORTER_SECRET: 'not-a-real-secret' }

describe('what an example says of its samples is what arrives', () => {
  test.each([
    ['managed-identity', 'telemetry', 'smartvitalspatch', cluster],
    ['service-principal', 'telemetry', 'smartvitalspatch', cluster],
    ['two-clusters', 'telemetry', 'smartvitalspatch', 'trd-w4rd5.z5.kusto.fabric.microsoft.com'],
    ['all-sources', 'telemetry', 'smartvitalspatch', cluster],
    ['all-sources', 'properties', 'properties', cluster],
    ['all-sources', 'connectivity', 'connectivity', cluster],
    ['all-sources', 'lifecycle', 'lifecycle', cluster],
    ['all-sources', 'templates', 'templates', cluster],
    ['all-sources', 'audit', 'audit', cluster],
  ])('%s: %s', async (example, sample, table, host) => {
    const running = await startEmulator(world)
    try {
      const folder = join(examples, example)
      await applied(running, join(folder, 'adx-export.yaml'), secret)
      const message = readJson(join(folder, 'samples', `${sample}.json`)) as Sample
      const provoke = sources[sample]?.(message)
      expect(await post(running, provoke?.[0] ?? '', provoke?.[1] ?? {})).toMatchObject({
        deliveries: expect.arrayContaining([expect.objectContaining({ outcome: 'delivered' })]),
      })
      expect(asSent(rowsIn(running, host, table))).toEqual(readJson(join(folder, 'samples', `${sample}.rows.json`)))
    } finally {
      await running.close()
    }
  })
})

test('a column that is added to a table that streams is filled from the next message on', async () => {
  const folder = folderOf('both/column--added-and-fed')
  const running = await startEmulator(readFileSync(join(folder, 'before.yaml'), 'utf8').replace('strict: true', ''))
  try {
    await post(running, device, { heartRate: 71 })
    await applied(running, join(folder, 'adx-export.yaml'))
    await post(running, device, { heartRate: 72 })
    const rows = rowsIn(running, cluster, 'smartvitalspatch')
    expect(rows.map((row) => (row as Json)['Ward'])).toEqual([undefined, 'north'])
  } finally {
    await running.close()
  }
})

test('a link that the file does not name goes on delivering', async () => {
  const folder = folderOf('iot-central/link--unmanaged-kept')
  const running = await startEmulator(readFileSync(join(folder, 'before.yaml'), 'utf8').replace('strict: true', ''))
  try {
    await applied(running, join(folder, 'adx-export.yaml'))
    expect(await post(running, device, { heartRate: 72 })).toMatchObject({
      deliveries: [
        { destination: 'hook', outcome: 'notSupported' },
        { destination: 'vitals', outcome: 'delivered', rows: 1 },
      ],
    })
  } finally {
    await running.close()
  }
})
