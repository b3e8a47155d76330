import { describe, expect, test } from 'vitest'
import { aCluster, aDatabase, aDestination, aLink, anExport, at, removing } from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import {
  aWorld,
  hidden,
  liveApplication,
  liveDestination,
  liveExport,
  none,
  read,
  worldWith,
} from '../../testing/world.test-data.ts'
import { destinationKind } from './index.ts'
import { placeOf } from '../../../../../../test/places.ts'

const here = placeOf('planner')

const path = '/api/dataExport/destinations/vitals'
const one = { destinations: [aDestination()] }
const lab = { destinations: [aDestination({ authorization: 'lab' })] }
const servicePrincipal = {
  type: 'servicePrincipal',
  clientId: '11111111-1111-1111-1111-111111111111',
  tenantId: here.tenant,
}
const withLive = (...live: Parameters<typeof liveDestination>) =>
  worldWith({}, { destinations: read([liveDestination(...live)]) })

describe('creating a destination', () => {
  test('with a managed identity', () => {
    const plan = judge(destinationKind, one)
    expect(plan.actions).toEqual(['create iot-central/destination:vitals'])
    expect(plan.steps).toEqual([
      {
        system: 'iot-central',
        stage: 'destination',
        host: 'contoso-wards.azureiotcentral.com',
        method: 'PUT',
        path,
        body: {
          type: 'dataexplorer@v1',
          displayName: 'Vitals in ADX',
          clusterUrl: `https://wards.${here.region}.kusto.windows.net`,
          database: 'vitals',
          table: 'vitals_table',
          authorization: { type: 'systemAssignedManagedIdentity' },
        },
        limitSeconds: 60,
        done: 'answered',
        title: 'create destination vitals',
      },
    ])
  })

  test('with a service principal, whose secret is a hole', () => {
    const plan = judge(destinationKind, lab)
    expect(plan.steps[0]).toMatchObject({
      body: { authorization: { ...servicePrincipal, clientSecret: { $secret: 'ADX_LAB_SECRET' } } },
    })
  })

  test('waits for its table, its grants and its identity', () => {
    const principals = [{ at, role: 'admin' as const, subject: { type: 'identity' as const, identity: 'app' } }]
    const plan = judge(destinationKind, { ...one, clusters: [aCluster({ databases: [aDatabase({ principals })] })] })
    expect(plan.needs['iot-central/destination:vitals']).toEqual([
      'adx/table:wards/vitals/vitals_table',
      'adx/database-principal:wards/vitals/admin/app',
      'iot-central/managed-identity:app',
    ])
  })

  test('under an id that a path must quote', () => {
    const plan = judge(destinationKind, { destinations: [aDestination({ id: 'a/b c' })] })
    expect(plan.requests[0]).toMatch(/^PUT \/api\/dataExport\/destinations\/a%2Fb%20c /)
  })

  test.each([
    [10, ['quota-exceeded']],
    [9, []],
  ])('beside %d others', (count, codes) => {
    const live = Array.from({ length: count }, (_, index) => liveDestination({ id: `d${index}` }))
    expect(judge(destinationKind, one, worldWith({}, { destinations: read(live) })).codes).toEqual(codes)
  })

  test('in an application that is not there is refused, in one that is hidden not guessed', () => {
    const missing = aWorld({ application: liveApplication({ destinations: none, exports: none }) })
    expect(judge(destinationKind, one, missing).codes).toEqual(['application-missing'])
    expect(judge(destinationKind, one, worldWith({}, { destinations: hidden })).codes).toEqual(['unreadable'])
  })
})

describe('what is no change', () => {
  test.each([
    ['the same', {}],
    ['another spelling of the URL', { clusterUrl: `https://WARDS.${here.region}.kusto.windows.net/` }],
    ['another letter case of the database', { database: 'Vitals' }],
    ['health', { status: 'error', errors: [{ code: 'x', message: 'y' }], lastExportTime: '2026-01-01' }],
    [
      'members that a managed identity does not have',
      { authorization: { type: 'systemAssignedManagedIdentity', clientId: '' } },
    ],
  ])('%s', (_what, live) => {
    const plan = judge(destinationKind, one, withLive(live))
    expect([plan.actions, plan.codes]).toEqual([[], []])
  })

  test('a secret that cannot be seen, ids in another letter case', () => {
    const authorization = { ...servicePrincipal, clientId: servicePrincipal.clientId.toUpperCase() }
    expect(judge(destinationKind, lab, withLive({ authorization })).actions).toEqual([])
  })

  test('destinations that the file does not name are listed', () => {
    const world = withLive({ id: 'hook', type: 'webhook@v1', displayName: 'Hook' })
    expect(judge(destinationKind, {}, world).unmanaged).toEqual([
      'iot-central/destination:hook destination Hook (webhook@v1)',
    ])
  })
})

describe('changing a destination', () => {
  test.each([
    [{ displayName: 'Old' }, '{"displayName":"Vitals in ADX"}'],
    [{ table: 'Vitals_Table' }, '{"table":"vitals_table"}'],
    [
      { clusterUrl: 'https://other.kusto.windows.net', database: 'x' },
      `{"clusterUrl":"https://wards.${here.region}.kusto.windows.net","database":"vitals"}`,
    ],
    [
      { authorization: { ...servicePrincipal } },
      '{"authorization":{"clientId":null,"tenantId":null,"clientSecret":null,"type":"systemAssignedManagedIdentity"}}',
    ],
  ])('sends only what differs: %j', (live, body) => {
    const plan = judge(destinationKind, one, withLive(live))
    expect(plan.requests).toEqual([`PATCH ${path} ${body}`])
    expect(plan.risks).toEqual([])
  })

  test('sends the secret whenever the sign-in changes', () => {
    const plan = judge(destinationKind, lab, withLive({ authorization: { ...servicePrincipal, clientId: 'other' } }))
    expect(plan.steps[0]).toMatchObject({
      method: 'PATCH',
      body: { authorization: { ...servicePrincipal, clientSecret: { $secret: 'ADX_LAB_SECRET' } } },
    })
  })

  test('another type under the id is refused', () => {
    const plan = judge(destinationKind, one, withLive({ type: 'webhook@v1' }))
    expect([plan.codes, plan.requests]).toEqual([['type-differs'], []])
  })

  test.each([
    [{ table: 'other' }, true, ['interrupts-export at table']],
    [{ authorization: { ...servicePrincipal } }, true, ['interrupts-export at authorization']],
    [{ displayName: 'Old' }, true, []],
    [{ table: 'other' }, false, []],
  ])('under an export: %j, enabled %s', (live, enabled, risks) => {
    const world = worldWith(
      {},
      { destinations: read([liveDestination(live)]), exports: read([liveExport({ enabled })]) },
    )
    expect(judge(destinationKind, one, world).risks).toEqual(risks)
  })

  test.each([
    ['of another table goes astray', { table: 'other' }, 'its rows then go to the new table'],
    [
      'of another identity may be refused',
      { authorization: { ...servicePrincipal } },
      'if the new identity may not write',
    ],
  ])('under an export says what is at stake: what is written %s', (_what, live, stake) => {
    const world = worldWith({}, { destinations: read([liveDestination(live)]), exports: read([liveExport()]) })
    expect(judge(destinationKind, one, world).warnings).toEqual([expect.stringContaining(stake)])
  })

  test('is only reported where somebody else owns it', () => {
    const plan = judge(destinationKind, { destinations: [aDestination({ manage: false })] }, withLive({ table: 'x' }))
    expect([plan.codes, plan.requests]).toEqual([['unmanaged-differs'], []])
  })
})

describe('removing a destination', () => {
  const removed = removing({ destinations: ['vitals'] })

  test('that nothing uses', () => {
    const plan = judge(destinationKind, { removed }, withLive({}))
    expect([plan.requests, plan.stages, plan.risks]).toEqual([[`DELETE ${path}`], ['remove'], []])
    expect(judge(destinationKind, { removed }).actions).toEqual([])
  })

  test('waits for whatever else goes to go after it', () => {
    const both = removing({
      destinations: ['vitals'],
      tables: ['wards/vitals/t'],
      principals: ['wards/vitals/admin/lab'],
    })
    expect(judge(destinationKind, { removed: both }, withLive({})).needs['iot-central/destination:vitals']).toEqual([
      'adx/table:wards/vitals/t',
      'adx/database-principal:wards/vitals/admin/lab',
    ])
  })

  const used = worldWith(
    {},
    { destinations: read([liveDestination()]), exports: read([liveExport({ enabled: false })]) },
  )
  test('that an export is linked to is refused', () => {
    expect(judge(destinationKind, { removed }, used).codes).toEqual(['removal-still-fed'])
    expect(
      judge(destinationKind, { removed }, worldWith({}, { destinations: read([liveDestination()]), exports: hidden }))
        .codes,
    ).toEqual(['unreadable'])
  })

  test.each([
    ['the export goes too', { removed: removing({ destinations: ['vitals'], exports: ['telemetry'] }) }],
    ['the link goes too', { removed: removing({ destinations: ['vitals'], links: ['telemetry/vitals'] }) }],
    [
      'the link of a declared export goes too',
      {
        destinations: [aDestination({ name: 'fresh' })],
        exports: [anExport({ links: [aLink('fresh')] })],
        removed: removing({ destinations: ['vitals'], links: ['telemetry/vitals'] }),
      },
    ],
  ])('is fine where %s', (_why, config) => {
    const plan = judge(destinationKind, config, used)
    expect(plan.codes).toEqual([])
    expect(plan.requests).toContain(`DELETE ${path}`)
  })
})
