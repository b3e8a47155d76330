import { describe, expect, test } from 'vitest'
import { feeds, destinationTable } from './feeds.ts'
import { aConfig, aDestination, anExport, removing } from './testing/config.test-data.ts'
import { liveDestination, liveExport, read, worldWith } from './testing/world.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('planner')

const flowing = worldWith({}, { exports: read([liveExport()]), destinations: read([liveDestination()]) })
const after = (over: Parameters<typeof aConfig>[0], world = flowing) => {
  const asked = feeds({ config: aConfig(over), world }, 'after')
  return asked.known ? asked.value : []
}

describe('where a destination of the file writes', () => {
  const place = { cluster: 'wards', database: 'vitals', table: 'vitals_table' }

  test('is the table that it names', () => {
    expect(destinationTable(aConfig(), aDestination({ table: place }))).toEqual({
      host: `wards.${here.region}.kusto.windows.net`,
      database: 'vitals',
      table: 'vitals_table',
    })
  })

  test.each(['cluster', 'database', 'table'])('is not known if the %s is not declared', (key) => {
    expect(destinationTable(aConfig(), aDestination({ table: { ...place, [key]: 'missing' } }))).toBeUndefined()
  })
})

test('what flows now is the live state, whatever the file will make of it', () => {
  const config = aConfig({
    destinations: [aDestination({ authorization: 'lab' })],
    exports: [anExport({ enabled: false })],
  })
  const asked = feeds({ config, world: flowing }, 'now')
  expect(asked.known && asked.value).toMatchObject([{ enabled: true, signIn: liveDestination().authorization }])
})

describe('what flows once the file is applied', () => {
  test('is what flows now, where the file names none of it', () => {
    expect(after({})).toMatchObject([{ exportId: 'telemetry', destinationId: 'vitals', enabled: true }])
  })

  test('is nothing of an export that is removed', () => {
    expect(after({ removed: removing({ exports: ['telemetry'] }) })).toEqual([])
  })

  test('is nothing over a link that is removed, and the rest of the export goes on', () => {
    const links = liveExport().links
    const other = { ...links[0], id: 'second', raw: { id: 'second' } }
    const world = worldWith(
      {},
      {
        exports: read([liveExport({ links: [...links, other] })]),
        destinations: read([liveDestination(), liveDestination({ id: 'second' })]),
      },
    )
    const removed = removing({ links: ['telemetry/vitals'] })
    const config = { destinations: [aDestination()], exports: [anExport({ links: [] })], removed }
    expect(after(config, world).map(({ destinationId }) => destinationId)).toEqual(['second'])
  })

  test.each([
    ['app', { type: 'systemAssignedManagedIdentity' }],
    ['lab', { type: 'servicePrincipal', clientId: '11111111-1111-1111-1111-111111111111' }],
  ])('is written as the identity that the file gives the destination: %s', (authorization, signIn) => {
    expect(after({ destinations: [aDestination({ authorization })] })[0]?.signIn).toEqual(signIn)
  })

  test('is written as now, where somebody else owns the destination', () => {
    const mine = aDestination({ authorization: 'lab', manage: false })
    expect(after({ destinations: [mine] })[0]?.signIn).toEqual(liveDestination().authorization)
  })

  test('is as now, where somebody else owns the export', () => {
    expect(after({ exports: [anExport({ enabled: false, manage: false })] })).toMatchObject([{ enabled: true }])
    expect(after({ exports: [anExport({ enabled: false })] })[0]).toMatchObject({ enabled: false })
  })
})
