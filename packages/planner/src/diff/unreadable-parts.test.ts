import { describe, expect, test } from 'vitest'
import type { Change } from '../model/change.ts'
import type { World } from '../model/world.ts'
import { aConfig, at } from '../resources/testing/config.test-data.ts'
import {
  aWorld,
  hidden,
  liveApplication,
  liveCluster,
  liveDatabase,
  none,
  read,
  unasked,
} from '../resources/testing/world.test-data.ts'
import { type UnreadAddress, notChecked, unjudgedDiagnostics, unreadDiagnostics } from './unreadable-parts.ts'

const checkHost = 'Check that the host is reachable and that you may read it, then run plan again.'
const missing = (right: string): string =>
  `Missing right: ${right}. Grant it to the identity that runs plan, then run plan again.`

const unread = (address: string, over: Partial<UnreadAddress> = {}): UnreadAddress => ({
  address,
  at,
  why: 'it is down.',
  ...over,
})
const brief = (found: readonly { readonly message: string; readonly hint?: string }[]) =>
  found.map(({ message, hint }) => [message, hint])

describe('resources that could not be read', () => {
  test('are told once for each cause and missing right', () => {
    const all = [
      unread('a'),
      unread('b'),
      unread('c', { right: 'Viewer' }),
      unread('d', { right: 'Admin' }),
      unread('e', { why: 'it is odd.', right: 'Admin' }),
    ]
    expect(brief(unreadDiagnostics(all))).toEqual([
      ['a, b could not be read: it is down.', checkHost],
      ['c could not be read: it is down.', missing('Viewer')],
      ['d could not be read: it is down.', missing('Admin')],
      ['e could not be read: it is odd.', missing('Admin')],
    ])
  })

  test('are named up to five', () => {
    const named = (amount: number) =>
      unreadDiagnostics(Array.from({ length: amount }, (_, index) => unread(String(index))))[0]?.message
    expect(named(5)).toBe('0, 1, 2, 3, 4 could not be read: it is down.')
    expect(named(6)).toBe('0, 1, 2, 3, 4, and 1 more could not be read: it is down.')
  })

  test('keep the way out that they have, with its lines to paste', () => {
    expect(unreadDiagnostics([unread('a', { hint: 'Paste it:\n- it' })])).toMatchObject([
      { code: 'unreadable', severity: 'error', message: 'a: it is down.', hint: 'Paste it:\n- it' },
    ])
  })
})

describe('changes that ask what could not be read', () => {
  const change = (address: string, ...parts: readonly string[]): Change => ({
    address,
    action: 'update',
    reason: 'r',
    at,
    attributes: [],
    unjudged: parts.map((part) => ({ part, why: 'it is down.', right: 'Viewer' })),
    leftAlone: [],
    refusals: [],
    wanted: { presence: 'present', target: undefined, attributes: {}, manage: true, at },
    observed: {},
  })

  test('are told with the part, each address once, and refuse', () => {
    expect(unjudgedDiagnostics([change('a', 'the tables', 'the functions')])).toMatchObject([
      {
        code: 'unreadable',
        severity: 'error',
        message: 'a: what this change would harm depends on the tables, which could not be read: it is down.',
        hint: missing('Viewer'),
      },
    ])
    expect(brief(unjudgedDiagnostics([change('a', 'the tables'), change('b', 'the tables')]))).toEqual([
      [
        'a, b: what these changes would harm depends on the tables, which could not be read: it is down.',
        missing('Viewer'),
      ],
    ])
  })

  test('are not there where everything was read', () => {
    const { unjudged: _none, ...judged } = change('a')
    expect(unjudgedDiagnostics([judged])).toEqual([])
  })
})

describe('what no change depends on', () => {
  const host = 'contoso-wards.azureiotcentral.com'
  const within = (over: Parameters<typeof liveDatabase>[0]): World =>
    aWorld({ clusters: { wards: liveCluster({ databases: { vitals: read(liveDatabase(over)) } }) } })
  const messages = (world: World) => notChecked({ config: aConfig(), world }, []).map(({ message }) => message)

  test.each<[string, World]>([
    [`the exports of ${host}`, aWorld({ application: liveApplication({ exports: hidden }) })],
    [`the destinations of ${host}`, aWorld({ application: liveApplication({ destinations: hidden }) })],
    [
      `the resource of ${host} in Azure Resource Manager`,
      aWorld({ application: liveApplication({ resource: hidden }) }),
    ],
    [
      'the resource of cluster wards in Azure Resource Manager',
      aWorld({ clusters: { wards: liveCluster({ resource: hidden }) } }),
    ],
    ['database wards/vitals', aWorld({ clusters: { wards: liveCluster({ databases: { vitals: hidden } }) } })],
    ['the tables of database wards/vitals', within({ tables: hidden })],
    ['the principals of database wards/vitals', within({ principals: hidden })],
    ['the materialized views of database wards/vitals', within({ 'materialized-view': hidden })],
  ])('%s', (part, world) => {
    expect(messages(world)).toEqual([
      `Not checked: ${part} could not be read: Forbidden No change of this plan depends on it, but anything unmanaged there is not listed.`,
    ])
  })

  test('is a note at the start of the file, with the missing right, one for each cause', () => {
    const world = within({ tables: hidden, functions: hidden, policies: { state: 'unreadable', why: 'odd.' } })
    expect(notChecked({ config: aConfig(), world }, [])).toMatchObject([
      {
        code: 'not-checked',
        severity: 'info',
        file: 'adx-export.yaml',
        range: { start: { line: 1, column: 1 } },
        message: expect.stringContaining('the tables of database wards/vitals, the functions of database wards/vitals'),
        hint: missing('Viewer'),
      },
      { hint: checkHost },
    ])
  })

  test('says nothing of what is absent or was not asked, or whose cause is told already', () => {
    expect(messages(within({ tables: none, assignments: unasked }))).toEqual([])
    const told = unreadDiagnostics([unread('a', { why: hidden.why })])
    expect(notChecked({ config: aConfig(), world: within({ tables: hidden }) }, told)).toEqual([])
  })
})
