import { expect, test } from 'vitest'
import { armHost, armPath } from './arm.ts'

test.each([
  ['/subscriptions/s/x', ['databases', 'a b'], '/subscriptions/s/x/databases/a%20b'],
  ['/subscriptions/s/x/', [], '/subscriptions/s/x'],
  ['/x', ['a/../b'], '/x/a%2F..%2Fb'],
])('%s with %j', (resourceId, segments, path) => {
  expect(armPath(resourceId, ...segments)).toBe(path)
})

test('each cloud has its own ARM', () => {
  expect([armHost('public'), armHost('usGovernment'), armHost('china')]).toEqual([
    'management.azure.com',
    'management.usgovcloudapi.net',
    'management.chinacloudapi.cn',
  ])
})
