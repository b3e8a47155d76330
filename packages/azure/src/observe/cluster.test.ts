import { expect, test } from 'vitest'
import { clusterWith, configWith, someplace } from '../testing/config.ts'
import { databasesOf, nameOf } from './cluster.ts'

test.each([
  [{ DatabaseName: 'vitals', PrettyName: 'Vital signs' }, 'vitals'],
  [{ DatabaseName: 'vitals', PrettyName: null }, 'vitals'],
  [{ DatabaseName: '2f0c2ab5-8f6a-4b4c-9c3d-111111111111', PrettyName: 'vitals' }, 'vitals'],
  [{ DatabaseName: '2f0c2ab5-8f6a-4b4c-9c3d-111111111111', PrettyName: '' }, '2f0c2ab5-8f6a-4b4c-9c3d-111111111111'],
])('the database listed as %o', (row, name) => {
  expect(nameOf(row)).toBe(name)
})

test('databases that only `removed` still names are looked at too, those of other clusters are not', () => {
  const removed = { ...configWith().removed }
  const config = configWith({
    removed: {
      ...removed,
      tables: [{ at: someplace, names: ['wards', 'old', 't'] }],
      principals: [{ at: someplace, names: ['wards', 'vitals', 'admin', 'app'] }],
      policies: [{ at: someplace, names: ['elsewhere', 'other', 'retention'] }],
    },
  })
  expect([...databasesOf(config, clusterWith())]).toEqual([
    ['vitals', 'vitals'],
    ['old', 'old'],
  ])
})
