import { describe, expect, test } from 'vitest'
import { aCluster, clusterId } from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import { aWorld, hidden, liveCluster, liveClusterResource, none, read } from '../../testing/world.test-data.ts'
import { clusterStreamingKind } from './index.ts'

const on = aCluster({ resourceId: clusterId, streamingIngestion: true })
const worldOf = (resource: Parameters<typeof liveClusterResource>[0]) =>
  aWorld({ clusters: { wards: liveCluster({ resource: read(liveClusterResource(resource)) }) } })

describe('cluster streaming', () => {
  test('is switched on through ARM', () => {
    const plan = judge(clusterStreamingKind, { clusters: [on] }, worldOf({ streamingIngestion: false }))
    expect(plan.actions).toEqual(['update adx/cluster-streaming:wards'])
    expect(plan.requests).toEqual([`PATCH ${clusterId} {"properties":{"enableStreamingIngest":true}}`])
    expect(plan.risks).toEqual(['raises-cost at enabled'])
    expect(plan.steps).toMatchObject([{ stage: 'cluster', done: 'arm-finished', limitSeconds: 1800 }])
  })

  test.each([
    ['on already', on, worldOf({ streamingIngestion: true })],
    ['not mentioned', aCluster({ resourceId: clusterId }), worldOf({ streamingIngestion: false })],
    [
      'out of reach without a resourceId',
      aCluster({ streamingIngestion: true }),
      worldOf({ streamingIngestion: false }),
    ],
    [
      'always on in Fabric',
      aCluster({ streamingIngestion: true, engine: 'fabric' }),
      worldOf({ streamingIngestion: false }),
    ],
    ['left alone in Synapse', { ...on, engine: 'synapse' as const }, worldOf({ streamingIngestion: false })],
  ])('is no change: %s', (_why, cluster, world) => {
    const plan = judge(clusterStreamingKind, { clusters: [cluster] }, world)
    expect([plan.actions, plan.codes]).toEqual([[], []])
  })

  test.each([
    ['off', { ...on, streamingIngestion: false }, { streamingIngestion: true }, 'streaming-stays-on'],
    ['a stopped cluster', on, { streamingIngestion: false, state: 'Stopped' }, 'cluster-stopped'],
  ])('refuses %s', (_what, cluster, resource, code) => {
    const plan = judge(clusterStreamingKind, { clusters: [cluster] }, worldOf(resource))
    expect(plan.codes).toEqual([code])
    expect(plan.requests).toEqual([])
  })

  test.each([
    [none, 'cluster-missing'],
    [hidden, 'unreadable'],
  ])('says what keeps it from knowing: %j', (resource, code) => {
    const world = aWorld({ clusters: { wards: liveCluster({ resource }) } })
    expect(judge(clusterStreamingKind, { clusters: [on] }, world).codes).toEqual([code])
  })
})
