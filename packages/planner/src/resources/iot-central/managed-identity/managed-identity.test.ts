import { describe, expect, test } from 'vitest'
import { applicationId, at, managed } from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import {
  aWorld,
  hidden,
  liveApplication,
  liveResource,
  none,
  principalId,
  read,
} from '../../testing/world.test-data.ts'
import { managedIdentityKind } from './index.ts'

const worldOf = (identity: { type: string; principalId?: string } | undefined) => {
  const { identity: _usual, ...bare } = liveResource()
  return aWorld({
    application: liveApplication({ resource: read(identity === undefined ? bare : { ...bare, identity }) }),
  })
}

describe('managed identity', () => {
  test.each([
    ['absent from the answer', undefined],
    ['off', { type: 'None' }],
  ])('is switched on: %s', (_how, identity) => {
    const plan = judge(managedIdentityKind, {}, worldOf(identity))
    expect(plan.actions).toEqual(['create iot-central/managed-identity:app'])
    expect(plan.requests).toEqual([`PATCH ${applicationId} {"identity":{"type":"SystemAssigned"}}`])
    expect(plan.steps).toMatchObject([{ stage: 'identity', done: 'arm-finished', host: 'management.azure.com' }])
  })

  test('a user-assigned one is refused: IoT Central supports only the system-assigned one', () => {
    const plan = judge(managedIdentityKind, {}, worldOf({ type: 'UserAssigned' }))
    expect([plan.codes, plan.requests]).toEqual([['identity-differs'], []])
  })

  test.each(['SystemAssigned', 'SystemAssigned, UserAssigned', 'systemassigned'])('%s is on', (type) => {
    const plan = judge(managedIdentityKind, {}, worldOf({ type, principalId }))
    expect([plan.actions, plan.codes]).toEqual([[], []])
  })

  test('ids in the file must be those of the application, in any letter case', () => {
    const mine = { ...managed, principalId: principalId.toUpperCase() }
    expect(judge(managedIdentityKind, { identities: [mine] }).codes).toEqual([])
    const wrong = { ...managed, principalId: 'somebody-else' }
    const plan = judge(managedIdentityKind, { identities: [wrong] })
    expect([plan.codes, plan.requests]).toEqual([['identity-differs'], []])
  })

  test('is nothing to desire without the resourceId of the application', () => {
    const application = { at, subdomain: 'contoso-wards', host: 'contoso-wards.azureiotcentral.com' }
    expect(judge(managedIdentityKind, { application }).changes).toEqual([])
  })

  test.each([
    [none, 'application-missing'],
    [hidden, 'unreadable'],
  ])('says what keeps it from knowing: %j', (resource, code) => {
    const world = aWorld({ application: liveApplication({ resource }) })
    expect(judge(managedIdentityKind, {}, world).codes).toEqual([code])
  })
})
