import type { Config } from '@adx-export/core'
import { describe, expect, test } from 'vitest'
import type { LiveExport } from '../../../model/world.ts'
import { aConfig, aDestination, aLink, anExport, removing } from '../../testing/config.test-data.ts'
import { judge } from '../../testing/judge.test-data.ts'
import {
  aWorld,
  hidden,
  liveApplication,
  liveDestination,
  liveExport,
  liveTable,
  none,
  read,
  worldWith,
} from '../../testing/world.test-data.ts'
import { health } from './health.ts'
import { exportTargets } from './targets.ts'
import { dataExportKind } from './index.ts'
import { mergePatch } from './steps.ts'
import { placeOf } from '../../../../../../test/places.ts'

const here = placeOf('planner')

const path = '/api/dataExport/exports/telemetry'
const declaring = (over: Parameters<typeof anExport>[0] = {}) => ({
  destinations: [aDestination(), aDestination({ name: 'second', id: 'guid-2' })],
  exports: [anExport(over)],
})
const live = (over: Partial<LiveExport> = {}, ...others: readonly LiveExport[]) =>
  worldWith({}, { exports: read([liveExport(over), ...others]), destinations: read([liveDestination()]) })
const link = (id: string, transform?: string) => ({
  id,
  ...(transform === undefined ? {} : { transform }),
  raw: { id, ...(transform === undefined ? {} : { transform }), later: 1 },
})

describe('creating an export', () => {
  test('sends all of it', () => {
    const config = declaring({
      filter: 'SELECT * FROM devices',
      enrichments: { site: { value: 'north' }, model: { target: 'dtmi:a;1', path: 'm' } },
      links: [aLink('vitals', 'import "iotc" as iotc;\n.'), aLink('second')],
    })
    const plan = judge(dataExportKind, config)
    expect(plan.actions).toEqual(['create iot-central/data-export:telemetry'])
    expect(plan.steps).toMatchObject([
      {
        stage: 'export',
        method: 'PUT',
        path,
        body: {
          displayName: 'Telemetry to ADX',
          enabled: true,
          source: 'telemetry',
          filter: 'SELECT * FROM devices',
          enrichments: { site: { value: 'north' }, model: { target: 'dtmi:a;1', path: 'm' } },
          destinations: [{ id: 'vitals', transform: 'import "iotc" as iotc;\n.' }, { id: 'guid-2' }],
        },
      },
    ])
    expect(plan.risks).toEqual([])
    expect(plan.needs['iot-central/data-export:telemetry']).toEqual([
      'iot-central/destination:vitals',
      'iot-central/destination:second',
    ])
  })

  test('leaves out what is empty', () => {
    expect(judge(dataExportKind, declaring()).requests).toEqual([
      `PUT ${path} {"displayName":"Telemetry to ADX","enabled":true,"source":"telemetry","destinations":[{"id":"vitals","transform":"."}]}`,
    ])
  })

  test.each([
    [10, ['quota-exceeded']],
    [9, []],
  ])('beside %d others', (count, codes) => {
    const others = Array.from({ length: count }, (_, index) => liveExport({ id: `e${index}`, source: 'audit' }))
    expect(judge(dataExportKind, declaring(), worldWith({}, { exports: read(others) })).codes).toEqual(codes)
  })

  test('in an application that is not there is refused, in one that is hidden not guessed', () => {
    const missing = aWorld({ application: liveApplication({ destinations: none, exports: none }) })
    expect(judge(dataExportKind, declaring(), missing).codes).toEqual(['application-missing'])
    expect(judge(dataExportKind, declaring(), worldWith({}, { exports: hidden })).codes).toEqual(['unreadable'])
  })

  describe('beside an unmanaged one', () => {
    const twin = liveExport({ id: 'guid-of-portal', displayName: 'By hand' })
    const beside = (over: Partial<LiveExport>, destination = liveDestination()) =>
      worldWith({}, { exports: read([{ ...twin, ...over }]), destinations: read([destination]) })

    test.each([
      `https://wards.${here.region}.kusto.windows.net:443/`,
      `https://ingest-wards.${here.region}.kusto.windows.net`,
      `HTTPS://INGEST-WARDS.${here.region.toUpperCase()}.kusto.windows.net/`,
    ])('that writes through %s doubles every row too', (clusterUrl) => {
      const plan = judge(dataExportKind, declaring(), beside({}, liveDestination({ clusterUrl })))
      expect(plan.risks).toEqual(['duplicates-data'])
    })

    test('of the same source into the same table doubles every row; the way to adopt it is told', () => {
      const plan = judge(dataExportKind, declaring(), beside({}))
      expect(plan.risks).toEqual(['duplicates-data'])
      expect(plan.warnings.join()).toContain('To adopt it instead, give export telemetry the line id: guid-of-portal.')
    })

    test.each([
      ['another source', beside({ source: 'properties' }), {}],
      ['one that is off', beside({ enabled: false }), {}],
      ['another table', beside({}, liveDestination({ id: 'vitals2', table: 'other' })), {}],
      ['a new one that is off', beside({}), { enabled: false }],
    ])('is no risk: %s', (_why, world, over) => {
      const links = world.application.destinations
      expect(links.state).toBe('read')
      const other = _why === 'another table' ? { exports: read([{ ...twin, links: [link('vitals2')] }]) } : {}
      const changed = { ...world, application: { ...world.application, ...other } }
      expect(judge(dataExportKind, declaring(over), changed).risks).toEqual([])
    })

    test('both lines are told where the destination was made by hand as well', () => {
      const world = worldWith(
        {},
        {
          exports: read([{ ...twin, links: [link('guid-of-destination')] }]),
          destinations: read([liveDestination({ id: 'guid-of-destination' })]),
        },
      )
      expect(judge(dataExportKind, declaring(), world).warnings.join()).toContain(
        'give export telemetry the line id: guid-of-portal, and destination vitals the line id: guid-of-destination.',
      )
    })

    test('an adopted export that is linked to the same table by hand is doubled by a second link', () => {
      const adopted = liveExport({ id: 'guid-of-portal', links: [link('guid-of-destination')] })
      const destinations = read([liveDestination({ id: 'guid-of-destination' })])
      const world = worldWith({}, { exports: read([adopted]), destinations })
      const plan = judge(dataExportKind, declaring({ id: 'guid-of-portal' }), world)
      expect(plan.risks).toEqual(["duplicates-data at destinations['vitals']"])
      expect(plan.warnings.join()).toContain('give destination vitals the line id: guid-of-destination.')
    })

    test('is a risk of switching on and of a new link, too', () => {
      const world = (over: Partial<LiveExport>) =>
        worldWith({}, { exports: read([twin, liveExport(over)]), destinations: read([liveDestination()]) })
      expect(judge(dataExportKind, declaring(), world({ enabled: false })).risks).toEqual([
        'duplicates-data at enabled',
      ])
      expect(judge(dataExportKind, declaring(), world({ links: [] })).risks).toEqual([
        "duplicates-data at destinations['vitals']",
      ])
    })

    test('of an export that is there already cannot be adopted in its place, and no such line is told', () => {
      const world = worldWith(
        {},
        { exports: read([twin, liveExport({ enabled: false })]), destinations: read([liveDestination()]) },
      )
      expect(judge(dataExportKind, declaring(), world).warnings).toEqual([
        expect.stringMatching(/every row would arrive twice\.$/u),
      ])
    })

    test('is no risk of another change: both send already, and go on as they did', () => {
      const world = worldWith({}, { exports: read([twin, liveExport()]), destinations: read([liveDestination()]) })
      const plan = judge(dataExportKind, declaring({ displayName: 'New' }), world)
      expect([plan.actions, plan.risks]).toEqual([['update iot-central/data-export:telemetry'], []])
    })
  })
})

describe('what is no change', () => {
  test.each<[string, Parameters<typeof anExport>[0], Partial<LiveExport>]>([
    ['the same', {}, {}],
    ['health', {}, { status: 'error', errors: [{ code: 'c', message: 'm' }], lastExportTime: '2026-01-01' }],
    [
      'line ends and white space at the end of a transform',
      { links: [aLink('vitals', '# a\n.')] },
      { links: [link('vitals', '# a\r\n.\r\n\r\n ')] },
    ],
    [
      'empty lines around a transform',
      { links: [aLink('vitals', '\n\n# a\n.')] },
      { links: [link('vitals', '# a\n.')] },
    ],
    ['an empty transform', { links: [aLink()] }, { links: [link('vitals', '')] }],
    ['an empty filter', {}, { filter: '' }],
    ['white space around a filter', { filter: 'SELECT *\nFROM devices' }, { filter: ' SELECT *\r\nFROM devices\n' }],
    [
      'order of members',
      { enrichments: { a: { path: 'p', target: 't' } } },
      { enrichments: { a: { target: 't', path: 'p' } } },
    ],
    [
      'order of links',
      { links: [aLink('vitals', '.'), aLink('second')] },
      { links: [link('guid-2'), link('vitals', '.')] },
    ],
    ['a link that the file does not name', {}, { links: [link('vitals', '.'), link('elsewhere', '.a')] }],
  ])('%s', (_what, over, observed) => {
    const plan = judge(dataExportKind, declaring(over), live(observed))
    expect([plan.actions, plan.codes]).toEqual([[], []])
  })

  test('members that the service sends as null', () => {
    const observed: LiveExport = JSON.parse(
      JSON.stringify({ ...liveExport(), filter: null, enrichments: { a: { value: 'x', path: null, target: null } } }),
    )
    const plan = judge(dataExportKind, declaring({ enrichments: { a: { value: 'x' } } }), live(observed))
    expect(plan.actions).toEqual([])
  })

  test('links and exports that the file does not name are listed', () => {
    const world = live(
      { links: [link('vitals', '.'), link('elsewhere')] },
      liveExport({ id: 'x', displayName: 'X', enabled: false }),
    )
    expect(judge(dataExportKind, declaring(), world).unmanaged).toEqual([
      'iot-central/data-export:telemetry link to destination elsewhere',
      'iot-central/data-export:x disabled export X of telemetry',
    ])
  })
})

describe('changing an export', () => {
  test.each<[string, Parameters<typeof anExport>[0], Partial<LiveExport>, string, string[]]>([
    ['name', { displayName: 'New' }, {}, '{"displayName":"New"}', []],
    ['on', {}, { enabled: false }, '{"enabled":true}', []],
    ['off', { enabled: false }, {}, '{"enabled":false}', ['interrupts-export at enabled']],
    ['a filter', { filter: 'f' }, {}, '{"filter":"f"}', ['narrows-export at filter']],
    ['another filter', { filter: 'f' }, { filter: 'g' }, '{"filter":"f"}', ['narrows-export at filter']],
    ['a filter while it is off', { filter: 'f', enabled: false }, { enabled: false }, '{"filter":"f"}', []],
    ['no filter any more', { filter: null }, { filter: 'g' }, '{"filter":null}', []],
    [
      'no enrichments any more',
      { enrichments: {}, links: [aLink('vitals', '{a: .device.id}')] },
      { enrichments: { a: { value: 1 }, b: { path: 'p' } }, links: [link('vitals', '{a: .device.id}')] },
      '{"enrichments":{"a":null,"b":null}}',
      [],
    ],
    [
      'enrichments',
      { links: [], enrichments: { same: { value: 1 }, other: { value: 'v' }, fresh: { path: '$id' } } },
      { links: [], enrichments: { same: { value: 1 }, other: { path: 'p', target: 't' }, old: { value: 2 } } },
      '{"enrichments":{"other":{"path":null,"target":null,"value":"v"},"old":null,"fresh":{"path":"$id"}}}',
      [],
    ],
    [
      'a transform, which nobody has compared with the live one',
      { links: [aLink('vitals', '.new')] },
      { links: [link('elsewhere', '.x'), link('vitals', '.old')] },
      '{"destinations":[{"id":"elsewhere","transform":".x","later":1},{"id":"vitals","later":1,"transform":".new"}]}',
      ["drops-rows at destinations['vitals'].transform"],
    ],
    [
      'no transform any more',
      { links: [aLink('vitals')] },
      { links: [link('vitals', '.old')] },
      '{"destinations":[{"id":"vitals","later":1}]}',
      ["narrows-export at destinations['vitals'].transform"],
    ],
    [
      'a link',
      { links: [aLink('vitals', '.'), aLink('second', '.s')] },
      { links: [link('vitals', '.\n'), link('elsewhere')] },
      '{"destinations":[{"id":"vitals","transform":".\\n","later":1},{"id":"elsewhere","later":1},{"id":"guid-2","transform":".s"}]}',
      [],
    ],
  ])('sends only what differs: %s', (_what, over, observed, body, risks) => {
    const plan = judge(dataExportKind, declaring(over), live(observed))
    expect(plan.requests).toEqual([`PATCH ${path} ${body}`])
    expect([plan.risks, plan.stages]).toEqual([risks, ['export']])
  })

  test('a transform that goes is told beside whatever else changes', () => {
    const plan = judge(
      dataExportKind,
      declaring({ displayName: 'New', links: [aLink('vitals')] }),
      live({ links: [link('vitals', '.old')] }),
    )
    expect(plan.risks).toEqual(["narrows-export at destinations['vitals'].transform"])
  })

  test.each([
    ['that was not there is new', {}, 'The filter of export telemetry is new:'],
    ['in place of another changes', { filter: 'g' }, 'The filter of export telemetry changes:'],
  ])('a filter %s, in words', (_what, observed, words) => {
    const plan = judge(dataExportKind, declaring({ filter: 'f' }), live(observed))
    expect(plan.warnings).toEqual([expect.stringContaining(words)])
  })

  test('another source is refused', () => {
    const plan = judge(dataExportKind, declaring(), live({ source: 'properties' }))
    expect([plan.codes, plan.requests]).toEqual([['source-differs'], []])
  })

  test('more links than IoT Central holds are refused, those that the file does not name counted', () => {
    const links = Array.from({ length: 9 }, (_, index) => link(`d${index}`))
    const more = { links: [aLink('vitals', '.'), aLink('second')] }
    expect(judge(dataExportKind, declaring(more), live({ links })).codes).toEqual(['quota-exceeded'])
    expect(judge(dataExportKind, declaring(), live({ links })).codes).toEqual([])
  })

  test('an export under another id is found by it', () => {
    const plan = judge(dataExportKind, declaring({ id: 'guid', displayName: 'New' }), live({ id: 'guid' }))
    expect(plan.actions).toEqual(['update iot-central/data-export:telemetry'])
    expect(plan.requests).toEqual(['PATCH /api/dataExport/exports/guid {"displayName":"New"}'])
  })

  test('is only reported where somebody else owns it', () => {
    const plan = judge(dataExportKind, declaring({ manage: false, displayName: 'New' }), live())
    expect([plan.codes, plan.requests]).toEqual([['unmanaged-differs'], []])
  })
})

describe('what the file does not mention', () => {
  const observed = { filter: 'g', enrichments: { site: { value: 'north' } } }
  const told = [
    { path: 'filter', value: 'g' },
    { path: 'enrichments', value: { site: { value: 'north' } } },
  ]

  test('a live filter and live enrichments are left alone, and told', () => {
    const plan = judge(dataExportKind, declaring(), live(observed))
    expect([plan.actions, plan.unmanaged]).toEqual([[], []])
    expect(plan.changes.map(({ leftAlone }) => leftAlone)).toEqual([told])
  })

  test('also while something else changes, and nothing of them is sent', () => {
    const plan = judge(dataExportKind, declaring({ displayName: 'New' }), live(observed))
    expect(plan.requests).toEqual([`PATCH ${path} {"displayName":"New"}`])
    expect(plan.changes.map(({ leftAlone }) => leftAlone)).toEqual([told])
  })

  test.each<[string, Parameters<typeof anExport>[0], Partial<LiveExport>]>([
    ['what is mentioned', { filter: 'g', enrichments: { site: { value: 'north' } } }, observed],
    ['what is cleared', { filter: null, enrichments: {} }, observed],
    ['what is not there', {}, { filter: '', enrichments: {} }],
  ])('is not %s', (_what, over, seen) => {
    const { changes } = judge(dataExportKind, declaring(over), live(seen))
    expect(changes.map(({ leftAlone }) => leftAlone)).toEqual([[]])
  })

  test('an export that goes is told as a whole', () => {
    const { changes } = judge(dataExportKind, { removed: removing({ exports: ['telemetry'] }) }, live(observed))
    expect(changes.map(({ leftAlone }) => leftAlone)).toEqual([[]])
  })
})

describe('removing an enrichment', () => {
  const site = { site: { value: 'north' } }
  const uses = '{Site: .enrichments.site}'
  const other = '{Device: .device.id}'
  const at = "empties-column at enrichments['site']"
  const into = (columns: readonly { readonly name: string; readonly type: string }[]) =>
    worldWith(
      { tables: read([liveTable({ columns })]) },
      {
        exports: read([liveExport({ enrichments: site, links: [link('vitals')] })]),
        destinations: read([liveDestination()]),
      },
    )

  test.each<[string, string, string, readonly string[]]>([
    ['that the transform uses', uses, uses, [at]],
    ['that only the live transform uses', uses, other, [at]],
    ['that only the new transform uses', other, uses, [at]],
    ['that may be used', '{All: .enrichments}', other, [at]],
    ['that nothing uses', other, other, []],
    ['that another name stands for', '{Site: .enrichments.plant}', other, []],
  ])('%s', (_what, before, after, risks) => {
    const config = declaring({ enrichments: {}, links: [aLink('vitals', after)] })
    const world = live({ enrichments: site, links: [link('vitals', before)] })
    // What a new transform loses by itself is judged elsewhere.
    const found = judge(dataExportKind, config, world).risks.filter((risk) => !risk.endsWith('.transform'))
    expect(found).toEqual(risks)
  })

  test('says what uses it', () => {
    const config = declaring({ enrichments: { plant: { value: 1 } }, links: [aLink('vitals', uses)] })
    const world = live({ enrichments: site, links: [link('vitals', uses), link('elsewhere', '.')] })
    expect(judge(dataExportKind, config, world).warnings).toEqual([
      'The enrichment site is removed from export telemetry: the live transform of the link to vitals uses it; the live transform of the link to elsewhere may use it: it takes the enrichments or the message as one value. The columns that it fills stay empty from then on.',
    ])
  })

  test.each<[string, readonly { readonly name: string; readonly type: string }[], readonly string[]]>([
    ['into a table with a column for it', [{ name: 'enrichments', type: 'dynamic' }], [at]],
    ['into a table without', [{ name: 'Value', type: 'dynamic' }], []],
  ])('that goes with the default record %s', (_what, columns, risks) => {
    const config = declaring({ enrichments: {}, links: [aLink('vitals')] })
    expect(judge(dataExportKind, config, into(columns)).risks).toEqual(risks)
  })

  test('that may go with the default record into a table that the file does not name, or that cannot be read', () => {
    const config = declaring({ enrichments: {}, links: [aLink('vitals')] })
    const exports = read([liveExport({ enrichments: site, links: [link('vitals')] })])
    const destinations = read([liveDestination()])
    const unread = judge(dataExportKind, config, worldWith({ tables: hidden }, { exports, destinations }))
    expect([unread.codes, unread.unread]).toEqual([['unreadable'], ['the tables of database wards/vitals']])
    const stranger = live({ enrichments: site, links: [link('elsewhere')] })
    expect(judge(dataExportKind, declaring({ enrichments: {}, links: [] }), stranger).risks).toEqual([at])
  })

  test('that only a link uses which goes with it', () => {
    const config = {
      ...declaring({ enrichments: {}, links: [aLink('vitals', other)] }),
      removed: removing({ links: ['telemetry/hook'] }),
    }
    const world = live({ enrichments: site, links: [link('vitals', other), link('hook', uses)] })
    expect(judge(dataExportKind, config, world).risks).toEqual(["interrupts-export at destinations['hook']"])
  })

  test('is no risk while nothing runs', () => {
    const config = declaring({ enabled: false, enrichments: {}, links: [aLink('vitals', uses)] })
    const world = live({ enabled: false, enrichments: site, links: [link('vitals', uses)] })
    expect(judge(dataExportKind, config, world).risks).toEqual([])
  })

  test('changing its value removes nothing', () => {
    const config = declaring({ enrichments: { site: { value: 'south' } }, links: [aLink('vitals', uses)] })
    const world = live({ enrichments: site, links: [link('vitals', uses)] })
    expect(judge(dataExportKind, config, world).risks).toEqual([])
  })
})

describe('removing', () => {
  test.each([
    [true, ['interrupts-export']],
    [false, []],
  ])('an export, enabled %s', (enabled, risks) => {
    const plan = judge(dataExportKind, { removed: removing({ exports: ['telemetry'] }) }, live({ enabled }))
    expect(plan.actions).toEqual(['delete iot-central/data-export:telemetry'])
    expect([plan.requests, plan.stages, plan.risks]).toEqual([[`DELETE ${path}`], ['remove'], risks])
  })

  test('an export goes before the destinations that go', () => {
    const removed = removing({ exports: ['telemetry'], destinations: ['vitals', 'other'] })
    expect(judge(dataExportKind, { removed }, live()).needs['iot-central/data-export:telemetry']).toEqual([
      'iot-central/destination:vitals',
      'iot-central/destination:other',
    ])
  })

  test('a link, last, after what else changes', () => {
    const config = {
      ...declaring({ displayName: 'New', links: [aLink('second', '.s')] }),
      removed: removing({ links: ['telemetry/vitals'] }),
    }
    const plan = judge(dataExportKind, config, live({ links: [link('vitals', '.'), link('elsewhere')] }))
    expect(plan.requests).toEqual([
      `PATCH ${path} {"displayName":"New","destinations":[{"id":"vitals","transform":".","later":1},{"id":"elsewhere","later":1},{"id":"guid-2","transform":".s"}]}`,
      `PATCH ${path} {"destinations":[{"id":"elsewhere","later":1},{"id":"guid-2","transform":".s"}]}`,
    ])
    expect([plan.stages, plan.risks]).toEqual([['export', 'remove'], ["interrupts-export at destinations['vitals']"]])
  })

  test('a link of an export that the file does not declare leaves the rest of it', () => {
    const removed = removing({ links: ['telemetry/vitals'] })
    const observed = live({
      filter: 'f',
      enrichments: { a: { value: 1 } },
      links: [link('vitals', '.'), link('x', '.x')],
    })
    const plan = judge(dataExportKind, { removed }, observed)
    expect(plan.attributes).toEqual(["destinations['vitals']: true -> undefined"])
    expect(plan.requests).toEqual([`PATCH ${path} {"destinations":[{"id":"x","transform":".x","later":1}]}`])
    expect(judge(dataExportKind, { removed }).actions).toEqual([])
  })

  test('a link whose id is the key of another destination', () => {
    const config = {
      destinations: [aDestination({ name: 'vitals', id: 'guid' })],
      exports: [anExport({ links: [aLink('vitals', '.')] })],
    }
    const plan = judge(dataExportKind, config, live({ links: [link('vitals', '.x')] }))
    expect(plan.requests).toEqual([
      `PATCH ${path} {"destinations":[{"id":"vitals","transform":".x","later":1},{"id":"guid","transform":"."}]}`,
    ])
    expect(plan.unmanaged).toEqual(['iot-central/data-export:telemetry link to destination id=vitals'])
  })

  test('a link that is declared by its id stays', () => {
    const config = {
      ...declaring({ links: [aLink('second')] }),
      removed: removing({ links: ['telemetry/guid-2', 'telemetry/elsewhere'] }),
    }
    const plan = judge(dataExportKind, config, live({ links: [link('guid-2'), link('elsewhere')] }))
    expect(plan.requests).toEqual([`PATCH ${path} {"destinations":[{"id":"guid-2","later":1}]}`])
  })

  test('a link that was read with nulls is sent without them', () => {
    const odd = { id: 'elsewhere', raw: { id: 'elsewhere', transform: null, later: 1 } }
    const plan = judge(
      dataExportKind,
      declaring({ links: [aLink('vitals', '.b')] }),
      live({ links: [link('vitals', '.a'), odd] }),
    )
    expect(plan.requests).toEqual([
      `PATCH ${path} {"destinations":[{"id":"vitals","later":1,"transform":".b"},{"id":"elsewhere","later":1}]}`,
    ])
  })

  test('a link that is gone is nothing to do', () => {
    const config = { ...declaring({ links: [aLink('second')] }), removed: removing({ links: ['telemetry/vitals'] }) }
    expect(judge(dataExportKind, config, live({ links: [link('guid-2')] })).actions).toEqual([])
  })

  test('the risk of a removed link does not depend on how far a run has come', () => {
    const config = { ...declaring({ enabled: false, links: [] }), removed: removing({ links: ['telemetry/vitals'] }) }
    expect(judge(dataExportKind, config, live()).risks).toEqual(['interrupts-export at enabled'])
    expect(judge(dataExportKind, config, live({ enabled: false })).risks).toEqual([])
  })
})

const targetIn = (config: Config) => {
  const target = exportTargets(config).get('iot-central/data-export:telemetry')
  if (target === undefined) throw new Error('the export is not declared')
  return target
}

describe('how an export fares', () => {
  const config = aConfig(declaring())
  const target = targetIn(config)
  const at = (over: Partial<LiveExport>) => live(over)

  test.each<[string, Partial<LiveExport>, object]>([
    [
      'healthy and flowing',
      { lastExportTime: '2026-11-21T00:00:00Z' },
      { status: 'healthy', settled: true, enabled: true, flowing: true, errors: [] },
    ],
    ['healthy and still', {}, { status: 'healthy', settled: true, enabled: true, flowing: false, errors: [] }],
    [
      'starting',
      { status: 'starting' },
      { status: 'starting', settled: false, enabled: true, flowing: false, errors: [] },
    ],
    [
      'off',
      { status: 'notStarted', enabled: false },
      { status: 'notStarted', settled: true, enabled: false, errors: [] },
    ],
  ])('%s', (_what, over, expected) => {
    expect(health(target, at({}), { config, world: at(over) })).toEqual(expected)
  })

  test('cannot be told to flow before anything was ever sent', () => {
    const { lastExportTime: _never, ...never } = liveExport()
    const world = worldWith({ tables: hidden }, { exports: read([never]) })
    expect(health(target, world, { config, world })).toEqual({
      status: 'healthy',
      settled: true,
      enabled: true,
      errors: [],
    })
  })

  test('names errors of the export and of its destinations, with what to do', () => {
    const errors = [{ code: 'e', message: 'Principal lacks required permissions' }]
    const world = worldWith(
      {},
      {
        exports: read([liveExport({ status: 'error', errors: [{ code: 'f', message: 'odd' }] })]),
        destinations: read([liveDestination({ errors })]),
      },
    )
    expect(health(target, world, { config, world })?.errors).toEqual([
      { code: 'f', message: 'odd' },
      {
        code: 'e',
        message: 'destination vitals: Principal lacks required permissions',
        hint: expect.stringContaining('role on the database'),
      },
    ])
  })

  test('flows when rows came, whatever the service says of its last export', () => {
    const withRows = (rows: number) => {
      const { lastExportTime: _never, ...never } = liveExport({ status: 'starting', links: [link('vitals', '.')] })
      return worldWith(
        { tables: read([liveTable({ rows })]) },
        { exports: read([never]), destinations: read([liveDestination()]) },
      )
    }
    expect(health(target, withRows(3), { config, world: withRows(4) })?.flowing).toBe(true)
    expect(health(target, withRows(3), { config, world: withRows(3) })?.flowing).toBe(false)
  })

  test('answers for the links that the file names, and for no others', () => {
    const errors = [{ code: 'e', message: 'odd' }]
    const destinations = read([liveDestination(), liveDestination({ id: 'portal', status: 'error', errors })])
    const world = worldWith(
      {},
      { exports: read([liveExport({ status: 'starting', links: [link('vitals'), link('portal')] })]), destinations },
    )
    expect(health(target, world, { config, world })).toMatchObject({ settled: false, errors: [] })
  })

  test('is settled when a destination of it is in error', () => {
    const world = worldWith(
      {},
      {
        exports: read([liveExport({ status: 'starting' })]),
        destinations: read([liveDestination({ status: 'error' })]),
      },
    )
    expect(health(target, world, { config, world })?.settled).toBe(true)
  })

  test('is unreadable, or nothing at all', () => {
    expect(health(target, aWorld(), { config, world: worldWith({}, { exports: hidden }) })?.status).toBe('unreadable')
    expect(health(target, aWorld(), { config, world: aWorld() })).toBeUndefined()
  })
})

test.each([
  [{ a: 1, b: 2 }, { b: 2 }, { a: null, b: 2 }],
  [{ v: { x: 1, y: 2 } }, { v: { y: 3 } }, { v: { x: null, y: 3 } }],
  [undefined, { a: 1 }, { a: 1 }],
  [[1], [2], [2]],
  ['a', { b: 1 }, { b: 1 }],
])('a merge patch from %j to %j', (from, to, patch) => {
  expect(mergePatch(from, to)).toEqual(patch)
})
