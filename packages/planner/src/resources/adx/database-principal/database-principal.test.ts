import fc from 'fast-check'
import type { DatabasePrincipal } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import {
  aCluster,
  aDatabase,
  aDestination,
  aLink,
  anExport,
  at,
  clusterId,
  managed,
  removing,
} from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import {
  aWorld,
  hidden,
  liveApplication,
  liveCluster,
  liveDatabase,
  liveDestination,
  liveExport,
  livePrincipal,
  none,
  principalId,
  read,
  tenantId,
  unasked,
  worldWith,
} from '../../testing/world.test-data.ts'
import { assignmentName, freeName } from './assignment-name.ts'
import { databasePrincipalKind } from './index.ts'

const app: DatabasePrincipal = { at, role: 'admin', subject: { type: 'identity', identity: 'app' } }
const lab: DatabasePrincipal = { at, role: 'ingestor', subject: { type: 'identity', identity: 'lab' } }
const granting = (principals: readonly DatabasePrincipal[], over: Parameters<typeof aCluster>[0] = {}) => ({
  clusters: [aCluster({ databases: [aDatabase({ principals })], ...over })],
})
const withArm = { resourceId: clusterId }
const nobody = worldWith({ principals: read([]), assignments: read([]) })
const offWorld = aWorld({
  application: liveApplication({ resource: read({ id: 'x' }) }),
  clusters: { wards: liveCluster({ databases: { vitals: read(liveDatabase({ assignments: read([]) })) } }) },
})
const assignment = { name: 'by-portal', principalId, principalType: 'App', role: 'Admin' }

describe('granting', () => {
  test('goes through ARM where the cluster has a resourceId; ids that come later are references', () => {
    const plan = judge(databasePrincipalKind, granting([app], withArm), offWorld)
    expect(plan.actions).toEqual(['create adx/database-principal:wards/vitals/admin/app'])
    expect(plan.steps).toEqual([
      {
        system: 'arm',
        stage: 'grant',
        host: 'management.azure.com',
        method: 'PUT',
        path: `${clusterId}/databases/vitals/principalAssignments/adx-export-admin-app`,
        body: {
          properties: {
            principalId: { $ref: 'iot-central/managed-identity:app', attribute: 'principalId' },
            principalType: 'App',
            role: 'Admin',
            tenantId: { $ref: 'iot-central/managed-identity:app', attribute: 'tenantId' },
          },
        },
        limitSeconds: 300,
        done: 'arm-finished',
        title: 'make app admin of database vitals',
      },
    ])
    expect(plan.risks).toEqual(['grants-access'])
    expect(plan.needs['adx/database-principal:wards/vitals/admin/app']).toContain('iot-central/managed-identity:app')
  })

  test('goes by command elsewhere, with holes inside the quotes', () => {
    const plan = judge(databasePrincipalKind, granting([app, lab]), nobody)
    expect(plan.steps.map((step) => (step.system === 'kusto' ? step.command : []))).toEqual([
      [
        ".add database ['vitals'] admins ('",
        'aadapp=',
        { $ref: 'iot-central/managed-identity:app', attribute: 'principalId' },
        ';',
        { $ref: 'iot-central/managed-identity:app', attribute: 'tenantId' },
        "')",
      ],
      [
        ".add database ['vitals'] ingestors ('",
        'aadapp=',
        '11111111-1111-1111-1111-111111111111',
        ';',
        '99999999-9999-9999-9999-999999999999',
        "')",
      ],
    ])
  })

  test.each<[DatabasePrincipal['subject'], string, string]>([
    [{ type: 'user', id: 'a@contoso.com' }, 'user=a@contoso.com', "aaduser=a@contoso.com')"],
    [{ type: 'group', id: 'g1', tenantId: 't1' }, 'group=g1;t1', "aadgroup=g1;t1')"],
    [{ type: 'application', id: "x'y" }, "application=x'y", "aadapp=x\\'y')"],
  ])('names somebody else %j', (subject, name, end) => {
    const plan = judge(databasePrincipalKind, granting([{ at, role: 'unrestrictedViewer', subject }]), nobody)
    expect(plan.actions).toEqual([`create adx/database-principal:wards/vitals/unrestrictedViewer/${name}`])
    expect(plan.requests).toEqual([`.add database ['vitals'] unrestrictedviewers ('${end}`])
  })

  test('uses the ids that the file gives', () => {
    const identities = [{ ...managed, principalId: 'p1', tenantId: 't1' }]
    const plan = judge(databasePrincipalKind, { ...granting([app]), identities }, nobody)
    expect(plan.requests).toEqual([".add database ['vitals'] admins ('aadapp=p1;t1')"])
  })

  test('never takes over an assignment of somebody else', () => {
    const taken = { ...assignment, name: 'ADX-export-admin-app', principalId: 'somebody' }
    const plan = judge(databasePrincipalKind, granting([app], withArm), worldWith({ assignments: read([taken]) }))
    expect(plan.requests.join()).toContain('/principalAssignments/adx-export-admin-app-2 ')
  })
})

describe('what is no change', () => {
  test.each([
    ['the object id', livePrincipal({ fqn: 'aadapp=client-id;x' })],
    ['the id in the name', livePrincipal({ objectId: 'other', fqn: `aadapp=${principalId.toUpperCase()};x` })],
    [
      'the id behind the name',
      livePrincipal({ objectId: 'o', fqn: 'aadapp=o;x', displayName: `wards (app id: ${principalId})` }),
    ],
    ['a role that ARM writes', livePrincipal({ role: 'Admin' })],
    ['a grant on the cluster', livePrincipal({ inherited: true })],
  ])('recognised by %s', (_how, principal) => {
    const world = worldWith({ principals: read([principal]), assignments: read([]) })
    const plan = judge(databasePrincipalKind, granting([app], withArm), world)
    expect([plan.actions, plan.codes, plan.unmanaged]).toEqual([[], [], []])
  })

  const jamesSmith = { objectId: 'o', fqn: 'aaduser=o;x', displayName: 'James Smith (upn: James@contoso.example)' }

  test.each([
    ['a user, by principal name', { type: 'Microsoft Entra user' }, []],
    ['no group that is called so', { type: 'Microsoft Entra group' }, ['create']],
    [
      'no user with more behind it',
      { type: 'AadUser', displayName: 'x (upn: james@contoso.example) (upn: y)' },
      ['create'],
    ],
  ])('recognises %s', (_what, over, actions) => {
    const james: DatabasePrincipal = { at, role: 'viewer', subject: { type: 'user', id: 'james@contoso.example' } }
    const principals = read([livePrincipal({ role: 'viewer', ...jamesSmith, ...over })])
    const plan = judge(databasePrincipalKind, granting([james]), worldWith({ principals, assignments: read([]) }))
    expect(plan.actions.map((action) => action.split(' ')[0])).toEqual(actions)
  })

  test('recognised among assignments where principals are hidden', () => {
    const world = worldWith({
      principals: hidden,
      assignments: read([{ ...assignment, principalId: 'c', aadObjectId: principalId }]),
    })
    expect(judge(databasePrincipalKind, granting([app], withArm), world).actions).toEqual([])
  })

  test('another role of the same principal is another grant, and is listed', () => {
    const world = worldWith({ principals: read([livePrincipal({ role: 'viewer' })]) })
    const plan = judge(databasePrincipalKind, granting([app]), world)
    expect(plan.actions).toEqual(['create adx/database-principal:wards/vitals/admin/app'])
    expect(plan.unmanaged).toEqual([
      `adx/database-principal:wards/vitals/viewer/application=${principalId} viewer contoso-wards`,
    ])
  })
})

describe('what is not known', () => {
  test('is not guessed where neither door can be read', () => {
    const plan = judge(databasePrincipalKind, granting([app]), worldWith({ principals: hidden, assignments: unasked }))
    expect([plan.codes, plan.requests]).toEqual([['unreadable'], []])
  })

  test('is not guessed where the identity cannot be read', () => {
    expect(judge(databasePrincipalKind, granting([app]), worldWith({}, { resource: hidden })).codes).toEqual([
      'unreadable',
    ])
  })

  test('a database that does not exist yet has no grants', () => {
    const world = aWorld({ clusters: { wards: liveCluster({ databases: { vitals: none } }) } })
    expect(judge(databasePrincipalKind, granting([app]), world).actions).toHaveLength(1)
  })
})

describe('removing', () => {
  const other = livePrincipal({ objectId: 'boss', fqn: 'aaduser=boss;t' })
  const gone = removing({ principals: ['wards/vitals/admin/app'] })

  test('a grant that a command made', () => {
    const world = worldWith({ principals: read([livePrincipal(), other]) })
    const plan = judge(databasePrincipalKind, { ...granting([]), removed: gone }, world)
    expect(plan.requests).toEqual([`.drop database ['vitals'] admins ('aadapp=${principalId};${tenantId}')`])
    expect([plan.risks, plan.stages]).toEqual([['revokes-access'], ['remove']])
  })

  test('a grant that ARM made, found through the ids that both doors show', () => {
    const world = worldWith({
      principals: read([livePrincipal({ objectId: principalId, fqn: 'aadapp=client;t' }), other]),
      assignments: read([{ ...assignment, principalId: 'client' }]),
    })
    const plan = judge(databasePrincipalKind, { ...granting([], withArm), removed: gone }, world)
    expect(plan.requests).toEqual([`DELETE ${clusterId}/databases/vitals/principalAssignments/by-portal`])
  })

  test('an identity that the file no longer declares, by the name of its assignment', () => {
    const removed = removing({ principals: ['wards/vitals/ingestor/old'] })
    const mine = { ...assignment, name: 'adx-export-ingestor-old', role: 'Ingestor', principalId: 'o' }
    const plan = judge(
      databasePrincipalKind,
      { ...granting([], withArm), removed },
      worldWith({ assignments: read([mine]) }),
    )
    expect(plan.requests).toEqual([`DELETE ${clusterId}/databases/vitals/principalAssignments/adx-export-ingestor-old`])
    expect(judge(databasePrincipalKind, { ...granting([]), removed }, nobody).codes).toEqual(['unreadable'])
  })

  test('leaves what is inherited', () => {
    const world = worldWith({ principals: read([livePrincipal({ inherited: true })]) })
    expect(judge(databasePrincipalKind, { ...granting([]), removed: gone }, world).actions).toEqual([])
  })

  test('is refused for the identity that runs', () => {
    const world = {
      ...worldWith({ principals: read([livePrincipal(), other]) }),
      self: { objectId: principalId.toUpperCase() },
    }
    expect(judge(databasePrincipalKind, { ...granting([]), removed: gone }, world).codes).toEqual(['locks-out'])
  })

  test('is refused for the last admin', () => {
    const world = worldWith({
      principals: read([livePrincipal(), livePrincipal({ role: 'viewer', objectId: 'v', fqn: 'aaduser=v' })]),
    })
    expect(judge(databasePrincipalKind, { ...granting([]), removed: gone }, world).codes).toEqual(['last-admin'])
    const both = removing({ principals: ['wards/vitals/admin/app', 'wards/vitals/admin/user=boss'] })
    const two = worldWith({ principals: read([livePrincipal(), other]) })
    expect(judge(databasePrincipalKind, { ...granting([]), removed: both }, two).codes).toEqual([
      'last-admin',
      'last-admin',
    ])
    const above = worldWith({ principals: read([livePrincipal(), livePrincipal({ ...other, inherited: true })]) })
    expect(judge(databasePrincipalKind, { ...granting([]), removed: gone }, above).codes).toEqual([])
    const twice = worldWith({ principals: read([livePrincipal(), livePrincipal({ inherited: true })]) })
    expect(judge(databasePrincipalKind, { ...granting([]), removed: gone }, twice).codes).toEqual([])
  })

  test('is judged database by database', () => {
    const principals = read([livePrincipal(), other])
    const databases = { vitals: read(liveDatabase({ principals })), rooms: read(liveDatabase({ principals })) }
    const world = aWorld({ clusters: { wards: liveCluster({ databases, databaseNames: read(['vitals', 'rooms']) }) } })
    const clusters = [
      aCluster({ databases: [aDatabase(), aDatabase({ name: 'rooms', databaseName: 'rooms', tables: [] })] }),
    ]
    const removed = (...principals_: readonly string[]) => removing({ principals: principals_ })
    const apart = removed('wards/vitals/admin/app', 'wards/rooms/admin/user=boss')
    expect(judge(databasePrincipalKind, { clusters, removed: apart }, world).codes).toEqual([])
    const together = removed('wards/rooms/admin/app', 'wards/rooms/admin/user=boss')
    expect(judge(databasePrincipalKind, { clusters, removed: together }, world).codes).toEqual([
      'last-admin',
      'last-admin',
    ])
  })

  describe('of a grant that an export writes with', () => {
    const principals = read([livePrincipal(), other])
    const fed = { exports: read([liveExport()]), destinations: read([liveDestination()]) }

    test('is refused', () => {
      const plan = judge(databasePrincipalKind, { ...granting([]), removed: gone }, worldWith({ principals }, fed))
      expect([plan.codes, plan.requests]).toEqual([['removal-still-fed'], []])
    })

    test('is refused whatever the grant is called', () => {
      const removed = removing({ principals: [`wards/vitals/admin/application=${principalId}`] })
      expect(judge(databasePrincipalKind, { ...granting([]), removed }, worldWith({ principals }, fed)).codes).toEqual([
        'removal-still-fed',
      ])
    })

    test.each([
      ['another role that may write stays', granting([{ ...app, role: 'ingestor' }]), fed],
      ['the export is off', granting([]), { ...fed, exports: read([liveExport({ enabled: false })]) }],
      ['it writes elsewhere', granting([]), { ...fed, destinations: read([liveDestination({ database: 'other' })]) }],
      [
        'it writes as somebody else',
        granting([]),
        {
          ...fed,
          destinations: read([liveDestination({ authorization: { type: 'servicePrincipal', clientId: 'c' } })]),
        },
      ],
      [
        'the file lets its destination use another identity',
        {
          ...granting([]),
          destinations: [aDestination({ authorization: 'lab' })],
          exports: [anExport({ links: [aLink()] })],
        },
        fed,
      ],
    ])('is fine where %s', (_why, config, application) => {
      const plan = judge(databasePrincipalKind, { ...config, removed: gone }, worldWith({ principals }, application))
      expect(plan.codes).toEqual([])
    })
  })
})

describe('names of assignments', () => {
  test.each([
    ['app', 'adx-export-admin-app'],
    ['my_app', expect.stringMatching(/^adx-export-admin-my-app-[0-9a-f]{8}$/)],
    ['App', expect.stringMatching(/^adx-export-admin-app-[0-9a-f]{8}$/)],
    ['x'.repeat(200), expect.stringMatching(/^.{89}$/)],
  ])('%s', (subject, expected) => {
    expect(assignmentName({ role: 'admin', subject })).toEqual(expected)
  })

  test('two subjects never share one', () => {
    const names = ['a_b', 'a-b', 'a.b', 'A-b', 'user=a'].map((subject) => assignmentName({ role: 'admin', subject }))
    expect(new Set(names).size).toBe(names.length)
  })

  test('different subjects have different legal names', () => {
    const subject = fc.stringMatching(/^[A-Za-z0-9_.@=;-]{1,20}$/)
    fc.assert(
      fc.property(subject, subject, (one, other) => {
        const names = [one, other].map((text) => assignmentName({ role: 'admin', subject: text }))
        expect(names.every((name) => /^[a-z0-9-]{1,90}$/.test(name))).toBe(true)
        expect(names[0] === names[1]).toBe(one === other)
      }),
    )
  })

  test('a free one is found', () => {
    expect(freeName('n', ['N', 'n-2'])).toBe('n-3')
  })
})
