import { describe, expect, test } from 'vitest'
import { aConfig, at } from '../../testing/config.test-data.ts'
import { aWorld, hidden, liveCluster, none, read, worldWith } from '../../testing/world.test-data.ts'
import { askGrants } from './grants.ts'
import type { PrincipalTarget } from './targets.ts'

const target: PrincipalTarget = {
  clusterKey: 'wards',
  databaseKey: 'vitals',
  cluster: undefined,
  database: undefined,
  role: 'admin',
  subject: 'app',
  removed: true,
  who: undefined,
  at,
}
const asked = (world: ReturnType<typeof aWorld>) => askGrants({ config: aConfig(), world }, target)
const nothing = { known: true, value: { principals: [], assignments: [] } }

describe('every grant of a database', () => {
  test('is none where the database is not there', () => {
    expect(asked(aWorld({ clusters: { wards: liveCluster({ databases: { vitals: none } }) } }))).toEqual(nothing)
  })

  test('is none where both doors show none', () => {
    expect(asked(worldWith({ principals: read([]), assignments: read([]) }))).toEqual(nothing)
  })

  test.each(['principals', 'assignments'])('is not known while the %s are hidden', (door) => {
    const world = worldWith({ principals: read([]), assignments: read([]), [door]: hidden })
    expect(asked(world).known).toBe(false)
  })
})
