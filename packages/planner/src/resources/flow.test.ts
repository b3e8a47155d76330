import { createHash } from 'node:crypto'
import type { Config } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import { draft } from '../all-kinds.ts'
import type { World } from '../model/world.ts'
import { makePlan } from '../plan/plan.ts'
import { flowOf } from './flow.ts'
import {
  aCluster,
  aConfig,
  aDatabase,
  aDestination,
  aLink,
  aTable,
  anExport,
  removing,
} from './testing/config.test-data.ts'
import {
  aWorld,
  hidden,
  liveApplication,
  liveDestination,
  liveExport,
  liveTable,
  read,
  worldWith,
} from './testing/world.test-data.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

const flow = (over: Partial<Config>, world: World) => {
  const config = aConfig(over)
  return flowOf(config, makePlan(draft(config, world, hash), hash, 0))
}

/** `role label: standing` of every node, and `label > label` of every edge. */
const told = (over: Partial<Config>, world: World) => {
  const { nodes, edges } = flow(over, world)
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  return {
    nodes: nodes.map(({ role, label, standing }) => `${role} ${label}: ${standing}`),
    edges: edges.map(({ from, to }) => `${labels.get(from) ?? '?'} > ${labels.get(to) ?? '?'}`),
  }
}

const declared = { destinations: [aDestination()], exports: [anExport()] }
const host = 'contoso-wards.azureiotcentral.com'
const settled = liveApplication({ destinations: read([liveDestination()]), exports: read([liveExport()]) })
const edges = [`${host} > telemetry`, 'telemetry > jq', 'jq > vitals', 'vitals > wards/vitals/vitals_table']

const withTransform = (transform?: string) => [anExport({ links: [aLink('vitals', transform)] })]
const live = (transform?: string) =>
  aWorld({
    application: liveApplication({
      destinations: read([liveDestination()]),
      exports: read([
        liveExport({
          links: [{ id: 'vitals', raw: { id: 'vitals' }, ...(transform === undefined ? {} : { transform }) }],
        }),
      ]),
    }),
  })

describe('the flow', () => {
  test('leads from the application to the table', () => {
    expect(told(declared, aWorld({ application: settled }))).toEqual({
      nodes: [
        `application ${host}: same`,
        'export telemetry: same',
        'destination vitals: same',
        'transform jq: same',
        'table wards/vitals/vitals_table: same',
      ],
      edges,
    })
  })

  test('tells what is made', () => {
    const { nodes } = told(declared, worldWith({ tables: read([]) }))
    expect(nodes.slice(1)).toEqual([
      'export telemetry: new',
      'destination vitals: new',
      'transform jq: new',
      'table wards/vitals/vitals_table: new',
    ])
  })

  test.each([
    ['the same', '.', '.', ['transform jq: same']],
    ['another', '.a', '.', ['transform jq: changed']],
    ['one where there was none', '.', undefined, ['transform jq: new']],
    ['none any more', undefined, '.', ['transform jq: removed']],
    ['none', undefined, undefined, []],
  ])('tells of a transform: %s', (_, wanted, observed, expected) => {
    const { nodes, edges: found } = told({ ...declared, exports: withTransform(wanted) }, live(observed))
    expect(nodes.filter((node) => node.startsWith('transform'))).toEqual(expected)
    expect(found).toContain(expected.length === 0 ? 'telemetry > vitals' : 'jq > vitals')
  })

  test('an export that changes otherwise leaves its transform alone', () => {
    const { nodes } = told({ ...declared, exports: [anExport({ displayName: 'x' })] }, live('.'))
    expect(nodes).toEqual(expect.arrayContaining(['export telemetry: changed', 'transform jq: same']))
  })

  test('a file of a transform gives it its name', () => {
    const link = { ...aLink(), transform: { text: '.', file: 'transforms/a.jq', at: aLink().at } }
    const { nodes } = told({ ...declared, exports: [anExport({ links: [link] })] }, live('.'))
    expect(nodes).toContain('transform transforms/a.jq: same')
  })

  test('shows what is removed, and nothing that has gone already', () => {
    const removed = removing({
      exports: ['old', 'gone'],
      destinations: ['older', 'gone'],
      tables: ['wards/vitals/oldest', 'wards/vitals/gone'],
    })
    const world = worldWith(
      { tables: read([liveTable(), liveTable({ name: 'oldest', id: 'table-2' })]) },
      {
        destinations: read([liveDestination(), liveDestination({ id: 'older', table: 'oldest' })]),
        exports: read([liveExport(), liveExport({ id: 'old', links: [] })]),
      },
    )
    const { nodes, edges: found } = told({ ...declared, removed }, world)
    expect(nodes.filter((node) => node.endsWith('removed'))).toEqual([
      'export old: removed',
      'destination older: removed',
      'table wards/vitals/oldest: removed',
    ])
    expect(nodes.join()).not.toContain('gone')
    expect(found).toEqual([...edges, `${host} > old`])
  })

  test('knows nothing of what it could not read', () => {
    const { nodes } = told(
      declared,
      aWorld({ application: liveApplication({ exports: hidden, destinations: hidden }) }),
    )
    expect(nodes).toEqual(
      expect.arrayContaining(['export telemetry: unknown', 'transform jq: unknown', 'destination vitals: unknown']),
    )
  })

  test('a policy that changes marks its table', () => {
    const table = aTable({ policies: { retention: { softDelete: '400.00:00:00' } } })
    const { nodes } = flow(
      { ...declared, clusters: [aCluster({ databases: [aDatabase({ tables: [table] })] })] },
      aWorld({ application: settled }),
    )
    expect(nodes.find(({ role }) => role === 'table')).toMatchObject({
      standing: 'changed',
      address: 'adx/table-policy:wards/vitals/vitals_table/retention',
    })
  })

  test('two exports into one destination meet there', () => {
    const both = { ...declared, exports: [anExport(), anExport({ name: 'audit', links: [aLink()] })] }
    const { nodes, edges: found } = told(both, aWorld({ application: settled }))
    expect(nodes.filter((node) => node.startsWith('destination'))).toHaveLength(1)
    expect(found.filter((edge) => edge.endsWith('> vitals'))).toEqual(['jq > vitals', 'audit > vitals'])
  })

  test('ids are free of what a name could bring, and each its own', () => {
    const hostile = 'a"]; click n0 "javascript:x"'
    const { nodes } = flow(
      { destinations: [aDestination({ name: hostile })], exports: [anExport({ links: [aLink(hostile, '.')] })] },
      aWorld({ application: settled }),
    )
    expect(nodes.every(({ id }) => /^n\d+$/.test(id))).toBe(true)
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
  })
})
