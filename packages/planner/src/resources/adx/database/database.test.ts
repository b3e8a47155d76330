import { describe, expect, test } from 'vitest'
import { aCluster, aDatabase, clusterId } from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import {
  aWorld,
  hidden,
  liveCluster,
  liveClusterResource,
  liveDatabase,
  none,
  read,
} from '../../testing/world.test-data.ts'
import { databaseKind } from './index.ts'
import { placeOf } from '../../../../../../test/places.ts'

const here = placeOf('planner')

const gone = aWorld({
  clusters: { wards: liveCluster({ databaseNames: read(['Other']), databases: { vitals: none } }) },
})
const withArm = aCluster({ resourceId: clusterId })

describe('database', () => {
  test('is created through ARM, in the place of its cluster', () => {
    const plan = judge(databaseKind, { clusters: [withArm] }, gone)
    expect(plan.actions).toEqual(['create adx/database:wards/vitals'])
    expect(plan.requests).toEqual([
      `PUT ${clusterId}/databases/vitals {"location":"${here.region}","kind":"ReadWrite","properties":{}}`,
    ])
    expect(plan.stages).toEqual(['cluster'])
    expect(plan.unmanaged).toEqual(['adx/database:wards/Other database Other'])
  })

  test.each([
    ['without a resourceId', aCluster(), /az kusto database create --cluster-name wards --database-name "vitals"/],
    ['in Fabric', aCluster({ engine: 'fabric' }), /KQL database vitals in the eventhouse/],
    ['in Synapse', aCluster({ engine: 'synapse' }), /Synapse Studio/],
  ])('is refused %s, with the way to make it', (_where, cluster, hint) => {
    const plan = judge(databaseKind, { clusters: [cluster] }, gone)
    expect(plan.codes).toEqual(['database-missing'])
    expect(plan.hints.join()).toMatch(hint)
    expect(plan.requests).toEqual([])
  })

  test('is refused where the location is not known', () => {
    const clusters = { wards: liveCluster({ databaseNames: read([]), databases: { vitals: none }, resource: hidden }) }
    expect(judge(databaseKind, { clusters: [withArm] }, aWorld({ clusters })).codes).toEqual(['database-missing'])
    expect(liveClusterResource().location).toBe(here.region)
  })

  test.each([
    ['in another letter case', liveCluster({ databaseNames: read(['Vitals']) })],
    ['whose content is hidden', liveCluster({ databases: { vitals: hidden } })],
    [
      'although names cannot be listed',
      liveCluster({ databaseNames: hidden, databases: { vitals: read(liveDatabase()) } }),
    ],
  ])('is no change: there %s', (_how, cluster) => {
    const plan = judge(databaseKind, { clusters: [withArm] }, aWorld({ clusters: { wards: cluster } }))
    expect([plan.actions, plan.codes]).toEqual([[], []])
  })

  test('is not made where somebody else owns it', () => {
    const theirs = aCluster({ resourceId: clusterId, databases: [aDatabase({ manage: false })] })
    const plan = judge(databaseKind, { clusters: [theirs] }, gone)
    expect([plan.codes, plan.requests]).toEqual([['database-missing'], []])
    expect(plan.hints.join()).toContain('az kusto database create --cluster-name wards --database-name "vitals"')
  })

  test('is refused below a cluster that does not exist, with the command that makes the cluster', () => {
    const clusters = { wards: liveCluster({ resource: none, databaseNames: none, databases: { vitals: none } }) }
    const plan = judge(databaseKind, { clusters: [withArm] }, aWorld({ clusters }))
    expect([plan.codes, plan.requests]).toEqual([['cluster-missing'], []])
    expect(plan.hints.join()).toContain(
      `az kusto cluster create --name wards --resource-group ${here.resourceGroup} --subscription ${here.subscription} --location <location>`,
    )
  })
})
