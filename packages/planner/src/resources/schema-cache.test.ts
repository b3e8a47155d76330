import type { JsonValue } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { destinationKind } from './iot-central/destination/index.ts'
import { dataExportKind } from './iot-central/data-export/index.ts'
import { aCluster, aConfig, aDatabase, aDestination, aLink, aTable, anExport } from './testing/config.test-data.ts'
import { judge } from './testing/judge.test-data.ts'
import { liveDestination, liveExport, liveTable, read, worldWith } from './testing/world.test-data.ts'

const clear = ".clear table ['vitals_table'] cache streamingingestion schema"
const streaming = aCluster({ databases: [aDatabase({ tables: [aTable({ policies: { streamingIngestion: true } })] })] })
const notManaged = aCluster({
  databases: [aDatabase({ tables: [aTable({ manage: false, policies: { streamingIngestion: true } })] })],
})

const exporting = (over: Parameters<typeof anExport>[0], cluster = streaming) =>
  aConfig({ clusters: [cluster], destinations: [aDestination()], exports: [anExport(over)] })
const live = (over: Parameters<typeof liveExport>[0]) =>
  worldWith({}, { exports: read([liveExport(over)]), destinations: read([liveDestination()]) })

describe('delivery into a streaming table starts or changes only after its schema cache is cleared', () => {
  const linked = { id: 'vitals', transform: '.', raw: { id: 'vitals', transform: '.' } }
  test.each([
    ['an export is made', exporting({ links: [aLink('vitals', '.')] }), live({ id: 'other' })],
    ['it is switched on', exporting({ links: [aLink('vitals', '.')] }), live({ enabled: false, links: [linked] })],
    ['its transform changes', exporting({ links: [aLink('vitals', '{a:1}')] }), live({ links: [linked] })],
    ['it is linked', exporting({ links: [aLink('vitals', '.')] }), live({ links: [] })],
    [
      'it is enriched',
      exporting({ links: [aLink('vitals', '.')], enrichments: { a: { value: 1 } } }),
      live({ links: [linked] }),
    ],
  ])('%s', (_when, config, world) => {
    const plan = judge(dataExportKind, config, world)
    expect(plan.requests[0]).toBe(clear)
    expect(plan.steps[0]).toMatchObject({ stage: 'export', done: 'every-row-succeeded', alone: true })
    expect(plan.steps.length).toBe(2)
  })

  test('a destination is aimed at it', () => {
    const config = aConfig({ clusters: [streaming], destinations: [aDestination()] })
    const world = worldWith({}, { destinations: read([liveDestination({ table: 'another' })]), exports: read([]) })
    const plan = judge(destinationKind, config, world)
    expect(plan.requests[0]).toBe(clear)
    expect(plan.steps.map(({ stage }) => stage)).toEqual(['destination', 'destination'])
  })

  test.each([
    ['it is made switched off', exporting({ enabled: false, links: [aLink('vitals', '.')] }), live({ id: 'other' })],
    [
      'only its name changes',
      exporting({ displayName: 'Another', links: [aLink('vitals', '.')] }),
      live({ links: [linked] }),
    ],
    ['the table does not stream', exporting({ links: [aLink('vitals', '.')] }, aCluster()), live({ id: 'other' })],
    ['the table is not ours', exporting({ links: [aLink('vitals', '.')] }, notManaged), live({ id: 'other' })],
  ])('not where %s', (_when, config, world) => {
    const plan = judge(dataExportKind, config, world)
    expect(plan.steps.length).toBe(1)
    expect(plan.requests).not.toContain(clear)
  })

  test('a policy that is not understood may mean that it streams', () => {
    const config = exporting({ links: [aLink('vitals', '.')] }, aCluster())
    const world = (policy: JsonValue) =>
      worldWith(
        { tables: read([liveTable({ effective: { streamingingestion: policy } })]) },
        { exports: read([]), destinations: read([liveDestination()]) },
      )
    expect(judge(dataExportKind, config, world({ IsEnabled: 'who knows' })).requests[0]).toBe(clear)
    expect(judge(dataExportKind, config, world({ IsEnabled: false })).requests[0]).not.toBe(clear)
  })
})
