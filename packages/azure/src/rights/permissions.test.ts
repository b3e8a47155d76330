import { describe, expect, test } from 'vitest'
import { allows, changes, permissionOf } from './permissions.ts'

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

describe('what is more than a read', () => {
  const type = 'Microsoft.Kusto/Clusters'
  const only = (...actions: readonly string[]) => [{ actions, notActions: [] }]
  const without = (action: string, ...notActions: readonly string[]) => [{ actions: [action], notActions }]
  const verbs = ['*/write', '*/delete', '*/action']

  test.each([
    [only('Microsoft.Kusto/clusters/principalAssignments/write'), true],
    [only('Microsoft.Kusto/clusters/databases/principalAssignments/write'), true],
    [only('Microsoft.Kusto/clusters/databases/scripts/write'), true],
    [only('Microsoft.Kusto/clusters/databases/write'), true],
    [only('Microsoft.Kusto/clusters/databases/delete'), true],
    [only('Microsoft.Kusto/clusters/delete'), true],
    [only('Microsoft.Kusto/clusters/stop/action'), true],
    [only('Microsoft.Kusto/clusters/databases/*'), true],
    [only('Microsoft.Kusto/*/scripts/write'), true],
    [only('Microsoft.Kusto/clusters/data*'), true],
    [only('*/write'), true],
    [only('*/delete'), true],
    [only('*'), true],
    [[reader, contributor], true],
    [without('*', 'Microsoft.Kusto/clusters/*/write', 'Microsoft.Kusto/clusters/write'), true],
    [without('*', '*/write', '*/delete'), true],
    [[...without('*/write', '*/write'), ...only('*/write')], true],
    [[reader], false],
    [only('Microsoft.Kusto/clusters/read', 'Microsoft.Kusto/clusters/databases/*/read'), false],
    [only('Microsoft.Support/*', 'Microsoft.Kusto/locations/checkNameAvailability/action'), false],
    [only('Microsoft.KustoElse/clusters/write'), false],
    [without('*', ...verbs), false],
    [without('Microsoft.Kusto/clusters/*', ...verbs), false],
    [without('*', 'Microsoft.Kusto/*'), false],
    [without('Microsoft.Kusto/clusters/delete', 'microsoft.kusto/CLUSTERS/delete'), false],
    [[], false],
  ])('%j: %s', (permissions, expected) => {
    expect(changes(permissions, type)).toBe(expected)
  })
})
