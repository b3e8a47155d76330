import { expect, test } from 'vitest'
import { createEmulator, loadState, saveState, type EmulatedWorld } from '../index.ts'

const worldOf = (text: string): EmulatedWorld => {
  const loaded = loadState(text)
  if (!loaded.ok) throw new Error(loaded.errors.join('\n'))
  return loaded.world
}

const wards = `
applications:
  contoso-wards.azureiotcentral.com:
    identity: {}
    destinations:
      - { id: vitals, displayName: Vitals, clusterUrl: 'https://wards.westeurope.kusto.windows.net', database: vitals, table: T }
    exports:
      - id: telemetry
        displayName: Telemetry
        filter: SELECT * FROM devices WHERE $simulated = false AND temperature > 10
        enrichments: { site: { value: north } }
        destinations: [{ id: vitals, transform: '{Device: .device.id, Value: .telemetry[0].value, Site: .enrichments.site}' }]
clusters:
  wards.westeurope.kusto.windows.net:
    streamingIngestion: true
    databases:
      vitals:
        tables: { T: { columns: { Device: string, Value: dynamic, Site: string } } }
        principals: [{ role: Admin, objectId: PRINCIPAL }]
`

const post = (body: unknown) => ({
  method: 'POST',
  path: '/contoso-wards.azureiotcentral.com/_emulator/devices/press-07/messages',
  headers: {},
  body: JSON.stringify(body),
})

test('a device message flows through filter, enrichment and transform into the table', async () => {
  const emulator = createEmulator({ world: worldOf(wards) })
  const principal = emulator.world().applications.get('contoso-wards.azureiotcentral.com')?.identity?.principalId ?? ''
  emulator.replaceWorld(worldOf(wards.replace('PRINCIPAL', principal)))
  const answer = await emulator.handle(post({ temperature: 71.3 }))
  expect(JSON.parse(answer.body)).toEqual({
    deliveries: [{ export: 'telemetry', destination: 'vitals', outcome: 'delivered', rows: 1 }],
  })
  const table = emulator
    .world()
    .clusters.get('wards.westeurope.kusto.windows.net')
    ?.databases.get('vitals')
    ?.tables.get('T')
  expect(table?.rows).toEqual([{ Device: 'press-07', Value: 71.3, Site: 'north' }])
  expect(saveState(emulator)).toContain('status: healthy')
})
