import { describe, expect, test } from 'vitest'
import { draft, makePlan } from '../../../index.ts'
import type { Part } from '../../../model/value.ts'
import type { LiveDestination, LiveExport } from '../../../model/world.ts'
import { aConfig, aDestination, aLink, anExport, removing } from '../../testing/config.test-data.ts'
import { hidden, liveDestination, liveExport, none, read, worldWith } from '../../testing/world.test-data.ts'
import { healthNow } from './health.ts'

const denied = { code: 'e', message: 'Principal lacks required permissions' }
const odd = { code: 'f', message: 'odd' }
const hint = expect.stringContaining('role on the database')
const address = 'iot-central/data-export:telemetry'

const declared = { destinations: [aDestination()], exports: [anExport()] }

const faring = (
  exports: Part<readonly LiveExport[]>,
  destinations: Part<readonly LiveDestination[]>,
  over: Parameters<typeof aConfig>[0] = declared,
) => healthNow({ config: aConfig(over), world: worldWith({}, { exports, destinations }) })

const healthyDestinations = read([liveDestination()])

describe('a declared export', () => {
  test.each<[string, Partial<LiveExport>, object]>([
    ['healthy', {}, { enabled: true, status: 'healthy', errors: [] }],
    ['starting', { status: 'starting' }, { enabled: true, status: 'starting', errors: [] }],
    ['of a word that nobody knows', { status: 'odd' }, { enabled: true, status: 'odd', errors: [] }],
    ['in error', { status: 'error', errors: [odd] }, { enabled: true, status: 'error', errors: [odd] }],
    [
      'in error, and nobody says why',
      { status: 'Error' },
      {
        enabled: true,
        status: 'Error',
        errors: [{ code: 'error', message: 'IoT Central reports the status error, and does not say why' }],
      },
    ],
    [
      'off and in error',
      { status: 'error', enabled: false, errors: [odd] },
      { enabled: false, status: 'error', errors: [odd] },
    ],
  ])('%s', (_what, over, expected) => {
    expect(faring(read([liveExport(over)]), healthyDestinations)).toEqual([{ address, ...expected }])
  })

  test('without a status is never healthy', () => {
    const { status: _status, ...unsaid } = liveExport()
    expect(faring(read([unsaid]), healthyDestinations)).toMatchObject([{ address, status: 'unknown' }])
  })

  test.each<[string, Partial<LiveDestination>, string]>([
    ['with its error', { status: 'error', errors: [denied] }, `destination vitals: ${denied.message}`],
    [
      'without any word',
      { status: 'error' },
      'destination vitals: IoT Central reports the status error, and does not say why',
    ],
  ])('tells that a destination of its links is in error: %s', (_what, over, message) => {
    const [found, ...more] = faring(read([liveExport()]), read([liveDestination(over)]))
    expect(found?.errors.map((error) => error.message)).toEqual([message])
    expect(more).toEqual([])
  })

  test('of which nothing tells whether it is on says nothing of that', () => {
    expect(faring(hidden, healthyDestinations)[0]).not.toHaveProperty('enabled')
  })

  test('is not there: nothing is said of it', () => {
    expect(faring(read([]), healthyDestinations)).toEqual([])
    expect(faring(none, none)).toEqual([])
  })

  test('is under removed: nothing is said of it, nor is it unmanaged', () => {
    const removed = { removed: removing({ exports: ['telemetry'], destinations: ['vitals'] }) }
    const dead = [read([liveExport({ status: 'error' })]), read([liveDestination({ status: 'error' })])] as const
    expect(faring(...dead, removed)).toEqual([])
  })
})

describe('what could not be read is never healthy', () => {
  test('the exports', () => {
    expect(faring(hidden, healthyDestinations)).toEqual([{ address, status: 'unreadable', errors: [] }])
  })

  test('the destinations of an export', () => {
    expect(faring(read([liveExport()]), hidden)).toEqual([{ address, enabled: true, status: 'unreadable', errors: [] }])
  })

  test('an error that was read is told all the same', () => {
    expect(faring(read([liveExport({ status: 'error', errors: [odd] })]), hidden)).toEqual([
      { address, enabled: true, status: 'error', errors: [odd] },
    ])
    expect(faring(hidden, read([liveDestination({ status: 'error', errors: [denied] })]))).toEqual([
      { address, status: 'unreadable', errors: [] },
      { address: 'iot-central/destination:vitals', beside: 'unlinked', status: 'error', errors: [{ ...denied, hint }] },
    ])
  })
})

describe('beside the declared exports', () => {
  const second = { ...declared, destinations: [aDestination(), aDestination({ name: 'second', id: 'guid-2' })] }

  test('a declared destination in error that no declared export links to', () => {
    const destinations = read([liveDestination(), liveDestination({ id: 'guid-2', status: 'error', errors: [denied] })])
    expect(faring(read([liveExport()]), destinations, second).slice(1)).toEqual([
      { address: 'iot-central/destination:second', beside: 'unlinked', status: 'error', errors: [{ ...denied, hint }] },
    ])
  })

  test('the same one where the export that is to link to it is not there yet', () => {
    const destinations = read([liveDestination({ status: 'error', errors: [odd] })])
    expect(faring(read([]), destinations)).toMatchObject([{ address: 'iot-central/destination:vitals' }])
  })

  test('whatever has errors and no status is of unknown health', () => {
    const { status: _of, ...destination } = liveDestination({ id: 'guid-2', errors: [odd] })
    const { status: _too, ...stranger } = liveExport({ id: 'a', errors: [odd], links: [] })
    const found = faring(read([liveExport(), stranger]), read([liveDestination(), destination]), second)
    expect(found.slice(1)).toMatchObject([
      { beside: 'unlinked', status: 'unknown' },
      { beside: 'unmanaged', status: 'unknown' },
    ])
  })

  test('a destination that fares well, and one that the config does not name, are not told', () => {
    const destinations = read([
      liveDestination(),
      liveDestination({ id: 'guid-2', status: 'waiting' }),
      liveDestination({ id: 'portal', status: 'error', errors: [odd] }),
    ])
    expect(faring(read([liveExport()]), destinations, second)).toHaveLength(1)
  })

  test('an enabled export in error that the config does not name, or one whose destination is', () => {
    const exports = read([
      liveExport({ id: 'a', status: 'error', errors: [odd], links: [] }),
      liveExport({ id: 'b', links: [{ id: 'portal', raw: { id: 'portal' } }] }),
      liveExport({ id: 'c', links: [] }),
      liveExport({ id: 'd', enabled: false, status: 'error', links: [] }),
    ])
    const destinations = read([liveDestination({ id: 'portal', status: 'error', errors: [odd] })])
    expect(faring(exports, destinations, {})).toEqual([
      { address: 'iot-central/data-export:a', beside: 'unmanaged', enabled: true, status: 'error', errors: [odd] },
      {
        address: 'iot-central/data-export:b',
        beside: 'unmanaged',
        enabled: true,
        status: 'healthy',
        errors: [{ code: 'f', message: 'destination portal: odd' }],
      },
    ])
  })
})

describe('the plan', () => {
  const hash = (text: string): string => text
  const planWith = (over: Partial<LiveExport>) => {
    const links = [{ id: 'vitals', transform: '.', raw: { id: 'vitals', transform: '.' } }]
    const exports = read([liveExport({ links, ...over })])
    const config = aConfig({ ...declared, exports: [anExport({ links: [aLink('vitals', '.')] })] })
    return makePlan(draft(config, worldWith({}, { exports, destinations: healthyDestinations }), hash), hash, 1)
  }

  test('tells how exports fare, and nothing else of it depends on that', () => {
    const [well, dead] = [planWith({}), planWith({ status: 'error', errors: [odd] })]
    expect(dead.exports).toEqual([{ address, enabled: true, status: 'error', errors: [odd] }])
    const rest = ({ exports: _exports, madeFrom: _madeFrom, ...plan }: typeof well) => plan
    expect(rest(dead)).toEqual(rest(well))
  })
})
