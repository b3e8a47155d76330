import { describe, expect, test } from 'vitest'
import { allows, permissionOf } from './permissions.ts'

const reader = { actions: ['*/read'], notActions: [] }
const contributor = {
  actions: ['*'],
  notActions: ['Microsoft.Authorization/*/Delete', 'Microsoft.Authorization/*/Write'],
}
const custom = { actions: ['Microsoft.Kusto/clusters/*/write'], notActions: [] }

describe('what roles allow', () => {
  test.each([
    [[reader], 'Microsoft.Kusto/Clusters/read', true],
    [[reader], 'Microsoft.Kusto/Clusters/write', false],
    [[contributor], 'Microsoft.Kusto/Clusters/write', true],
    [[contributor], 'Microsoft.Authorization/roleAssignments/write', false],
    [[reader, contributor], 'Microsoft.Kusto/Clusters/write', true],
    [[contributor, { actions: ['*'], notActions: [] }], 'Microsoft.Authorization/roleAssignments/write', true],
    [[custom], 'Microsoft.Kusto/Clusters/write', false],
    [[custom], 'Microsoft.Kusto/Clusters/Databases/PrincipalAssignments/write', true],
    [[{ actions: ['microsoft.kusto/CLUSTERS/write'], notActions: [] }], 'Microsoft.Kusto/Clusters/write', true],
    [[{ actions: ['Microsoft.Kusto/Clusters/writer'], notActions: [] }], 'Microsoft.Kusto/Clusters/write', false],
    [[], 'Microsoft.Kusto/Clusters/read', false],
  ])('%j %s: %s', (permissions, action, expected) => {
    expect(allows(permissions, action)).toBe(expected)
  })
})

test('an entry that is none allows nothing', () => {
  expect(permissionOf({ actions: ['*/read', 5], notActions: null })).toEqual(reader)
  expect(() => permissionOf('*')).toThrow('an entry of the permissions')
})
