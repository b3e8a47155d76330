import type { Config } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import type { LiveAccess, LiveClusterResource, World } from '../model/world.ts'
import { kinds } from '../resources/index.ts'
import { aCluster, aConfig, aDatabase, aDestination, aTable, at } from '../resources/testing/config.test-data.ts'
import {
  aWorld,
  hidden,
  liveCluster,
  liveClusterResource,
  liveDatabase,
  read,
} from '../resources/testing/world.test-data.ts'
import { draft } from './plan.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('planner')

const codes = [
  'cluster-migrated',
  'cluster-closed',
  'database-read-only',
  'database-takes-no-data',
  'database-suspended',
]

const fed = [aDestination({ manage: false })]
const same = [aTable()]
const changed = [aTable({ columns: [{ name: 'Ward', type: 'string', at }] })]

type Case = {
  readonly resource?: Partial<LiveClusterResource>
  readonly access?: LiveAccess
  readonly tables?: typeof same
  readonly destinations?: typeof fed
  readonly manage?: boolean
}

const found = (config: Config, world: World) =>
  draft(config, world, { kinds, hash: (text) => `${text.length}`.padStart(64, '0') }).diagnostics.filter(({ code }) =>
    codes.includes(code),
  )

const findings = ({ resource = {}, access = {}, tables = same, destinations = [], manage = true }: Case) => {
  const databases = { vitals: read(liveDatabase({ access: read(access) })) }
  const world = aWorld({
    clusters: { wards: liveCluster({ resource: read(liveClusterResource(resource)), databases }) },
  })
  return found(aConfig({ clusters: [aCluster({ databases: [aDatabase({ tables, manage })] })], destinations }), world)
}

const following = { mode: 'ReadOnlyFollowing' }

describe('what does not take what it is sent', () => {
  test.each<[what: string, over: Case, expected: readonly string[]]>([
    ['an open cluster and database', { destinations: fed, tables: changed }, []],
    [
      'open to all by its words',
      { destinations: fed, resource: { publicNetworkAccess: 'Enabled', allowedIpRanges: [] } },
      [],
    ],
    ['closed', { destinations: fed, resource: { publicNetworkAccess: 'Disabled' } }, ['warning cluster-closed']],
    [
      'closed by a perimeter',
      { destinations: fed, resource: { publicNetworkAccess: 'SecuredByPerimeter' } },
      ['warning cluster-closed'],
    ],
    [
      'closed but for some',
      { destinations: fed, resource: { allowedIpRanges: ['10.0.0.0/8'] } },
      ['warning cluster-closed'],
    ],
    ['closed, and nothing writes to it', { resource: { publicNetworkAccess: 'Disabled' } }, []],
    ['open with private endpoints beside', { destinations: fed, resource: { privateEndpoints: 2 } }, []],
    ['migrated', { resource: { state: 'Migrated' } }, ['warning cluster-migrated']],
    ['a follower that is changed', { access: following, tables: changed }, ['error database-read-only']],
    [
      'a follower of another spelling',
      { access: { mode: 'readonlyfollowing' }, tables: changed },
      ['error database-read-only'],
    ],
    ['a follower that is as the file says', { access: following }, []],
    ['a follower that somebody else changes', { access: following, tables: changed, manage: false }, []],
    ['a follower that is written to', { access: following, destinations: fed }, ['warning database-takes-no-data']],
    [
      'a follower that is changed and written to',
      { access: following, destinations: fed, tables: changed },
      ['error database-read-only', 'warning database-takes-no-data'],
    ],
    ['a leader', { access: { mode: 'ReadWrite' }, tables: changed, destinations: fed }, []],
    ['suspended', { access: { suspension: 'KeyVaultKeyUnavailable' } }, ['warning database-suspended']],
    ...['', ' ', 'null', '{}', 'None', 'NotSuspended', 'False'].map((suspension): [string, Case, readonly string[]] => [
      `not suspended: ${suspension}`,
      { access: { suspension } },
      [],
    ]),
  ])('%s', (_what, over, expected) => {
    expect(findings(over).map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected)
  })

  test('nothing is said of a cluster or database that could not be read', () => {
    const databases = { vitals: read(liveDatabase({ access: hidden })) }
    const clusters = { wards: liveCluster({ resource: hidden, databases }) }
    expect(found(aConfig({ destinations: fed }), aWorld({ clusters }))).toEqual([])
    expect(found(aConfig({ destinations: fed }), aWorld({ clusters: {} }))).toEqual([])
  })

  test('nothing is said of one for what another is sent', () => {
    const follower = { vitals: read(liveDatabase({ access: read(following) })) }
    const other = aTable({ ...changed[0], database: 'labs' })
    const labs = aDatabase({ name: 'labs', tables: [other] })
    const into = { cluster: 'wards', database: 'labs', table: other.name }
    const beside = { ...follower, labs: read(liveDatabase({ access: read({}), tables: read([]) })) }
    expect(
      found(
        aConfig({
          clusters: [aCluster({ databases: [aDatabase(), labs] })],
          destinations: [aDestination({ table: into, manage: false })],
        }),
        aWorld({ clusters: { wards: liveCluster({ databases: beside }) } }),
      ),
    ).toEqual([])

    const second = aCluster({
      name: 'second',
      url: `https://${here.clusterHost('second')}`,
      host: here.clusterHost('second'),
      databases: [aDatabase({ cluster: 'second', tables: [aTable({ ...changed[0], cluster: 'second' })] })],
    })
    const closed = read(liveClusterResource({ publicNetworkAccess: 'Disabled' }))
    expect(
      found(
        aConfig({
          clusters: [aCluster(), second],
          destinations: [aDestination({ table: { ...into, cluster: 'second', database: 'vitals' }, manage: false })],
        }),
        aWorld({ clusters: { wards: liveCluster({ resource: closed, databases: follower }), second: liveCluster() } }),
      ),
    ).toEqual([])
  })

  test('is told with what it means', () => {
    const resource = { publicNetworkAccess: 'Disabled', privateEndpoints: 1 }
    expect(findings({ destinations: fed, resource })[0]?.message).toBe(
      'The cluster wards is closed to the internet: its publicNetworkAccess is Disabled, so that only its private endpoints lead to it. IoT Central may be unable to write to it through destination vitals.',
    )
    expect(findings({ resource: { state: 'Migrated', migratedTo: 'https://new.example' } })[0]?.message).toContain(
      'was migrated to https://new.example.',
    )
    expect(findings({ resource: { state: 'Migrated' } })[0]?.message).toContain('was migrated. The old address')
    expect(
      findings({ destinations: fed, resource: { publicNetworkAccess: 'SecuredByPerimeter' } })[0]?.message,
    ).toContain('its publicNetworkAccess is SecuredByPerimeter. IoT')
    const two = [aDestination({ manage: false }), aDestination({ manage: false, name: 'second', id: 'second' })]
    expect(findings({ destinations: two, access: following })[0]?.message).toMatch(
      /from destinations vitals, second\.$/,
    )
    const five = Array.from({ length: 5 }, (_, index) => `10.0.0.${index}`)
    expect(findings({ destinations: fed, resource: { allowedIpRanges: five } })[0]?.message).toContain('10.0.0.4. IoT')
    const allowedIpRanges = Array.from({ length: 7 }, (_, index) => `10.0.0.${index}`)
    expect(findings({ destinations: fed, resource: { allowedIpRanges } })[0]?.message).toContain('10.0.0.4 and 2 more')
    expect(findings({ access: { suspension: 'x'.repeat(500) } })[0]?.message.length).toBeLessThan(500)
  })
})
