import { expect, test } from 'vitest'
import { referenceTo } from '../../../model/value.ts'
import { managedIdentity } from '../../addresses.ts'
import { at } from '../../testing/config.test-data.ts'
import { admits } from './risks.ts'
import type { PrincipalTarget, Who } from './targets.ts'

const [mine, mineAsApp, other] = [
  '33333333-0000-4000-8000-000000000001',
  '33333333-0000-4000-8000-00000000000a',
  '44444444-0000-4000-8000-000000000001',
] as const
const self = { objectId: mine, applicationId: mineAsApp }

const grantTo = (who: Partial<Who> | undefined, removed = false): PrincipalTarget => ({
  clusterKey: 'wards',
  databaseKey: 'vitals',
  cluster: undefined,
  database: undefined,
  role: 'admin',
  subject: 'somebody',
  who: who === undefined ? undefined : { principalType: 'App', principalId: other, managed: false, ...who },
  removed,
  at,
})

test.each<[string, PrincipalTarget, Parameters<typeof admits>[1], boolean]>([
  ['its own object id', grantTo({ principalId: mine }), self, true],
  ['its own client id, in other letters', grantTo({ principalId: mineAsApp.toUpperCase() }), self, true],
  ['another application', grantTo({}), self, false],
  ['another user', grantTo({ principalType: 'User' }), self, false],
  ['another user, where only the object id is known', grantTo({ principalType: 'User' }), { objectId: mine }, false],
  ['an application, where only the object id is known', grantTo({}), { objectId: mine }, true],
  ['somebody, where nobody knows who is signed in', grantTo({}), {}, true],
  ['a user by name', grantTo({ principalType: 'User', principalId: 'nurse@contoso.example' }), self, true],
  ['a group, whose members nobody reads', grantTo({ principalType: 'Group' }), self, true],
  ['the managed identity', grantTo({ managed: true }), {}, false],
  [
    'a managed identity that is not there yet',
    grantTo({ principalId: referenceTo(managedIdentity('app'), 'principalId') }),
    {},
    false,
  ],
  ['nobody any more', grantTo({ principalId: mine }, true), self, false],
  ['an identity that the file no longer declares', grantTo(undefined), self, false],
])('whether a grant may be to whoever carries it out: %s', (_, target, caller, expected) => {
  expect(admits(target, caller)).toBe(expected)
})
