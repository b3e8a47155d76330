import fc from 'fast-check'
import type { DatabasePrincipal } from '@adx-export/core'
import type { Part } from '../../../model/value.ts'
import type { LivePrincipal } from '../../../model/world.ts'
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
import { placeOf } from '../../../../../../test/places.ts'

const here = placeOf('planner')

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
  test('whether a grant is there already is only a question where the principals are not readable', () => {
    const viaArm = (principals: Part<readonly LivePrincipal[]>) =>
      judge(databasePrincipalKind, granting([app], withArm), worldWith({ principals, assignments: read([]) })).remarks
    expect(viaArm(read([]))).toEqual([])
    expect(viaArm({ state: 'unreadable', why: 'No.', right: 'Database Viewer' })).toEqual([
      ['grant-not-checked', expect.stringContaining('Missing right: Database Viewer.')],
    ])
    expect(viaArm({ state: 'unreadable', why: 'No.' })).toEqual([
      ['grant-not-checked', expect.stringContaining('Check that you may read the principals')],
    ])
  })

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
        here.tenant,
        "')",
      ],
    ])
  })

  const groupId = 'cccccccc-0000-0000-0000-000000000003'

  test.each<[DatabasePrincipal['subject'], string, string]>([
    [{ type: 'user', id: 'a@contoso.com' }, 'user=a@contoso.com', "aaduser=a@contoso.com')"],
    [{ type: 'group', id: groupId, tenantId: 't1' }, `group=${groupId};t1`, `aadgroup=${groupId};t1')`],
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

  test.each([
    ['by its object id', { objectId: principalId.toUpperCase() }, ['locks-out']],
    ['by its application id', { objectId: 'o', applicationId: 'Client-Id' }, ['locks-out']],
    ['not for somebody else', { objectId: 'o', applicationId: 'c' }, []],
  ])('is refused for the identity that runs: %s', (_how, self, codes) => {
    const mine = livePrincipal({ fqn: `aadapp=client-id;${tenantId}` })
    const world = { ...worldWith({ principals: read([mine, other]) }), self }
    expect(judge(databasePrincipalKind, { ...granting([]), removed: gone }, world).codes).toEqual(codes)
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

    test.each([
      ['user', []],
      ['group', []],
      ['application', ['unreadable']],
    ])('is only in doubt for an application, since no %s is a managed identity', (type, codes) => {
      const fqn = `aad${type === 'application' ? 'app' : type}=someone`
      const grant = livePrincipal({ role: 'viewer', type: `Microsoft Entra ${type}`, objectId: 'someone', fqn })
      const removed = removing({ principals: [`wards/vitals/viewer/${type}=someone`] })
      const world = worldWith({ principals: read([grant, livePrincipal(), other]) }, { ...fed, resource: hidden })
      expect(judge(databasePrincipalKind, { ...granting([]), removed }, world).codes).toEqual(codes)
    })

    test.each([
      [principalId, ['removal-still-fed']],
      ['someone', []],
    ])('is told by the id that the file gives the managed identity, whatever is hidden: %s', (id, codes) => {
      const grant = livePrincipal({ role: 'viewer', objectId: id, fqn: `aadapp=${id}` })
      const world = worldWith({ principals: read([grant, other]) }, { ...fed, resource: hidden })
      const identities = [{ ...managed, principalId }]
      const removed = removing({ principals: [`wards/vitals/viewer/application=${id}`] })
      expect(judge(databasePrincipalKind, { ...granting([]), identities, removed }, world).codes).toEqual(codes)
    })

    test.each(['application', 'user', 'group'])('is refused whatever the grant is called: %s', (type) => {
      const removed = removing({ principals: [`wards/vitals/admin/${type}=${principalId}`] })
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

describe('what cannot be told', () => {
  const group = (id: string): DatabasePrincipal => ({ at, role: 'viewer', subject: { type: 'group', id } })
  const user: DatabasePrincipal = { at, role: 'viewer', subject: { type: 'user', id: 'james@contoso.example' } }
  const row = (over: Partial<LivePrincipal>) => livePrincipal({ role: 'viewer', ...over })
  const bareUser = { type: 'AadUser', objectId: 'o', fqn: 'aaduser=o', displayName: 'James Smith' }
  const { objectId: _none, ...idless } = row({ fqn: 'aadapp=client-id', displayName: 'exporter' })

  test.each<[string, DatabasePrincipal, readonly LivePrincipal[], readonly string[]]>([
    ['a user whose name a row does not show', user, [row(bareUser)], ['unreadable']],
    ['a user where each row shows its name', user, [row({ ...bareUser, displayName: 'J (upn: j@x.example)' })], []],
    ['a user where the row has another role', user, [{ ...row(bareUser), role: 'ingestor' }], []],
    ['an application in a row without object id', { ...app, role: 'viewer' }, [idless], ['unreadable']],
    ['a group by name, which no row can show', group('data@contoso.example'), [], ['principal-by-name']],
  ])('%s', (_what, principal, principals, codes) => {
    const plan = judge(databasePrincipalKind, granting([principal]), worldWith({ principals: read(principals) }))
    expect(plan.codes).toEqual(codes)
  })

  test('a group by name is granted through Azure Resource Manager, which shows it as it was given', () => {
    const world = worldWith({ principals: read([]), assignments: read([]) })
    const plan = judge(databasePrincipalKind, granting([group('data@contoso.example')], withArm), world)
    expect([plan.codes, plan.stages]).toEqual([[], ['grant']])
    const { name } = assignment
    const made = { name, role: 'Viewer', principalType: 'Group', principalId: 'data@contoso.example', aadObjectId: 'g' }
    const shown = row({ type: 'AadGroup', objectId: 'g', fqn: 'aadgroup=g', displayName: 'Data team' })
    const after = worldWith({ principals: read([shown]), assignments: read([made]) })
    const again = judge(databasePrincipalKind, granting([group('data@contoso.example')], withArm), after)
    expect([again.actions, again.codes]).toEqual([[], []])
  })

  const groupIds = { its: 'aaaaaaaa-0000-4000-8000-000000000001', other: 'aaaaaaaa-0000-4000-8000-000000000002' }
  const groupWorld = (id: string, name: string) => {
    const shown = row({ type: 'AadGroup', objectId: id, fqn: `aadgroup=${id}`, displayName: 'Data team' })
    const made = { name, role: 'Viewer', principalType: 'Group', principalId: id, aadObjectId: id }
    return worldWith({ principals: read([shown]), assignments: read([made]) })
  }
  const madeFor = (suffix: string) =>
    `${assignmentName({ role: 'viewer', subject: 'group=data@contoso.example' })}${suffix}`

  test.each(['', '-2'])('a group by name is known by the assignment made for it, named with "%s" behind', (suffix) => {
    const world = groupWorld(groupIds.its, madeFor(suffix))
    const plan = judge(databasePrincipalKind, granting([group('data@contoso.example')], withArm), world)
    expect([plan.actions, plan.codes, plan.unmanaged]).toEqual([[], [], []])
    const removed = removing({ principals: ['wards/vitals/viewer/group=data@contoso.example'] })
    const gone = judge(databasePrincipalKind, { ...granting([], withArm), removed }, world)
    expect(gone.requests).toEqual([expect.stringContaining(`/principalAssignments/${madeFor(suffix)}`)])
  })

  test('a group by object id is not taken for another that has an assignment of its name', () => {
    const name = assignmentName({ role: 'viewer', subject: `group=${groupIds.its}` })
    const plan = judge(
      databasePrincipalKind,
      granting([group(groupIds.its)], withArm),
      groupWorld(groupIds.other, name),
    )
    expect(plan.actions).toEqual([`create adx/database-principal:wards/vitals/viewer/group=${groupIds.its}`])
  })

  test('a group by name may be one that Azure Resource Manager lists by object id', () => {
    const world = groupWorld(groupIds.other, 'by-portal')
    const plan = judge(databasePrincipalKind, granting([group('data@contoso.example')], withArm), world)
    expect([plan.actions, plan.codes]).toEqual([[], ['unreadable']])
    expect(plan.hints).toEqual([expect.stringContaining('az ad group list')])
  })

  test.each<[string, DatabasePrincipal, Partial<LivePrincipal>, string]>([
    [
      'a user',
      { ...user, subject: { type: 'user', id: groupIds.its } },
      { type: 'AAD User', fqn: 'aaduser=j@x.example' },
      '--query userPrincipalName',
    ],
    [
      'an application',
      { at, role: 'viewer', subject: { type: 'application', id: groupIds.its } },
      { fqn: `aadapp=${groupIds.other}` },
      '--query appId',
    ],
  ])('%s by object id, in a row without one, is to be given otherwise', (_what, principal, over, query) => {
    const { objectId: _id, ...shown } = row(over)
    const plan = judge(databasePrincipalKind, granting([principal]), worldWith({ principals: read([shown]) }))
    expect(plan.hints).toEqual([expect.stringContaining(query)])
  })

  const unknownGrants: readonly [string, Parameters<typeof worldWith>[0]][] = [
    ['principals', { principals: hidden, assignments: read([]) }],
    ['assignments', { principals: read([]), assignments: hidden }],
  ]

  test.each(unknownGrants)('a grant is not gone while the %s are hidden', (_door, over) => {
    const removed = removing({ principals: [`wards/vitals/admin/application=${principalId}`] })
    expect(judge(databasePrincipalKind, { ...granting([], withArm), removed }, worldWith(over)).codes).toEqual([
      'unreadable',
    ])
  })
})

describe('a grant that may be there already', () => {
  test.each<[string, Parameters<typeof worldWith>[0], Parameters<typeof aCluster>[0], readonly string[]]>([
    ['is made once more through Azure Resource Manager', { principals: hidden, assignments: read([]) }, withArm, []],
    [
      'is not made where its name may be in use',
      { principals: read([]), assignments: hidden },
      withArm,
      ['unreadable'],
    ],
    ['is not made by command', { principals: hidden }, {}, ['unreadable']],
  ])('%s', (_what, over, cluster, codes) => {
    const plan = judge(databasePrincipalKind, granting([app], cluster), worldWith(over))
    expect([plan.codes, plan.stages]).toEqual([codes, codes.length === 0 ? ['grant'] : []])
  })
})

describe('a grant that goes', () => {
  const other = 'dddddddd-0000-0000-0000-000000000004'
  const removed = removing({ principals: [`wards/vitals/ingestor/application=${other}`] })
  const granted = livePrincipal({ role: 'ingestor', objectId: other, fqn: `aadapp=${other};x` })
  const feeding = { destinations: read([liveDestination()]), exports: read([liveExport()]) }
  const bare = { application: { at, subdomain: 'contoso-wards', host: 'contoso-wards.azureiotcentral.com' } }

  test('is refused while nobody can tell that it is not the managed identity of a running export', () => {
    const world = worldWith({ principals: read([granted]) }, { ...feeding, resource: unasked })
    const plan = judge(databasePrincipalKind, { removed, identities: [], ...bare }, world)
    expect([plan.codes, plan.unread]).toEqual([
      ['unreadable'],
      ['the managed identity of contoso-wards.azureiotcentral.com'],
    ])
  })

  test('goes where the application shows another identity', () => {
    const plan = judge(databasePrincipalKind, { removed }, worldWith({ principals: read([granted]) }, feeding))
    expect([plan.codes, plan.stages]).toEqual([[], ['remove']])
  })

  test.each([
    ['viewer', ['removal-still-fed']],
    ['monitor', ['removal-still-fed']],
    ['ingestor', []],
    ['user', []],
  ] as const)('is enough of a loss where only %s stays', (role, codes) => {
    const stays: DatabasePrincipal = { at, role, subject: { type: 'identity', identity: 'app' } }
    const mine = [
      livePrincipal({ role: 'admin' }),
      livePrincipal({ role: 'admin', objectId: other, fqn: `aadapp=${other};x` }),
    ]
    const config = { ...granting([stays]), removed: removing({ principals: ['wards/vitals/admin/app'] }) }
    expect(judge(databasePrincipalKind, config, worldWith({ principals: read(mine) }, feeding)).codes).toEqual(codes)
  })

  test('is refused where the file declares the same principal for the same role under another name', () => {
    const config = {
      ...granting([app]),
      removed: removing({ principals: [`wards/vitals/admin/application=${principalId}`] }),
    }
    const admins = [livePrincipal(), livePrincipal({ objectId: other, fqn: `aadapp=${other};x` })]
    const plan = judge(databasePrincipalKind, config, worldWith({ principals: read(admins) }))
    expect(plan.codes).toEqual(['declared-and-removed'])
  })
})
