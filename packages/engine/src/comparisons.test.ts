import type { World } from '@adx-export/planner'
import { describe, expect, onTestFinished, test } from 'vitest'
import { transformComparer } from './comparisons.ts'
import { ownJq } from './jq.ts'
import { apply, plan, readyIn } from './testing/opened.test-data.ts'
import { emptyWorld, minimal, nothingRecorded, portsWith, stillAzure } from './testing/memory.test-data.ts'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('engine')

const message = '{ "messageSource": "telemetry", "device": { "id": "real-device", "name": "Ward 3, bed 2" } }'
const telling = { 'sample.json': message }

type Given = {
  readonly live?: string
  readonly tests?: boolean
  readonly captured?: boolean
  readonly columns?: string
}

const configOf = (transform: string, { tests = true, captured = false, columns = '{ a: string, b: string }' }: Given) =>
  `${minimal.replace('{ a: string }', columns)}
identities:
  app: { managedIdentity: { principalId: 11111111-1111-4111-8111-111111111111, tenantId: 22222222-2222-4222-8222-222222222222 } }
destinations:
  d: { displayName: D, table: wards/vitals/t, authorization: app }
exports:
  e:
    displayName: E
    source: telemetry
    enabled: true
    destinations:
      - destination: d
        transform: '${transform}'
${tests ? '        tests: [{ message: sample.json }]\n' : ''}${captured ? 'samples: { captured: captured }\n' : ''}`

const worldOf = (live: string): World => ({
  ...emptyWorld,
  application: {
    ...emptyWorld.application,
    destinations: {
      state: 'read',
      value: [
        {
          id: 'd',
          displayName: 'D',
          type: 'dataexplorer@v1',
          clusterUrl: `https://wards.${here.region}.kusto.windows.net`,
          database: 'vitals',
          table: 't',
          authorization: { type: 'systemAssignedManagedIdentity' },
          errors: [],
        },
      ],
    },
    exports: {
      state: 'read',
      value: [
        {
          id: 'e',
          displayName: 'E',
          enabled: true,
          source: 'telemetry',
          enrichments: {},
          links: [{ id: 'd', transform: live, raw: { id: 'd', transform: live } }],
          errors: [],
        },
      ],
    },
  },
})

const liveText = '{ a: .device.id, b: .device.name }'

const portsFor = (transform: string, given: Given, recorded = nothingRecorded()) => {
  const files = { 'c.yaml': configOf(transform, given), ...telling, 'captured/c.json': message }
  const connect = stillAzure(recorded)
  return {
    ...portsWith(files, recorded),
    connect: async (...args: Parameters<typeof connect>) => {
      const azure = await connect(...args)
      return { ...azure, observer: { ...azure.observer, observe: async () => worldOf(given.live ?? liveText) } }
    },
  }
}

const planned = async (transform: string, given: Given = {}, more: { readonly captured?: boolean } = {}) => {
  const result = await plan({ ports: portsFor(transform, given), config: 'c.yaml', ...more })
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.document))
  const risks = result.plan.changes.flatMap((change) => change.risks)
  const codes = risks.map(({ code }) => code).filter((code) => code !== 'grants-access')
  const warnings = result.plan.diagnostics.map(({ code }) => code)
  const preview = result.plan.previews?.[0]
  return { ...result, risks, codes, warnings, preview }
}

const storedIn = (rows: readonly { readonly cells: readonly { readonly stored: unknown }[] }[] | undefined) =>
  rows?.map(({ cells }) => cells.map(({ stored }) => stored))

describe('a plan that changes the transform of a live, enabled export', () => {
  test('shows the rows of a message before and after', async () => {
    const { preview, codes } = await planned('{ a: .device.id, b: "\\(.device.name)" }')
    const [sample] = preview?.samples ?? []
    expect(sample?.name).toBe('sample.json')
    expect(storedIn(sample?.before?.rows)).toEqual([['real-device', 'Ward 3, bed 2']])
    expect(storedIn(sample?.rows)).toEqual([['real-device', 'Ward 3, bed 2']])
    expect(codes).toEqual([])
  })

  /** Eight rows, of which each holds its number. */
  const eight = 'range(8) | { a: "row \\(.)", b: "x" }'
  test.each<readonly [string, string, object]>([
    [
      'a cell of some rows',
      'range(8) | { a: "row \\(.)", b: (if . > 5 then "y" else "x" end) }',
      { before: 8, after: 8, same: 6, changed: 2, gone: 0, new: 0, columns: ['b'] },
    ],
    [
      'a row less',
      'range(7) | { a: "row \\(.)", b: "x" }',
      { before: 8, after: 7, same: 7, changed: 0, gone: 1, new: 0, columns: [] },
    ],
    [
      'a row more',
      'range(9) | { a: "row \\(.)", b: "x" }',
      { before: 8, after: 9, same: 8, changed: 0, gone: 0, new: 1, columns: [] },
    ],
    [
      'another order',
      'range(7; -1; -1) | { a: "row \\(.)", b: "x" }',
      { before: 8, after: 8, same: 8, changed: 0, gone: 0, new: 0, columns: [] },
    ],
  ])('counts over all rows: %s', async (_what, transform, compared) => {
    const { preview } = await planned(transform, { live: eight })
    expect(preview?.compared).toEqual({ messages: 1, columnsOmitted: 0, ...compared })
    expect(preview?.compared?.before).toBe(8)
  })

  test('shows rows that differ before those that are the same', async () => {
    const { preview } = await planned('range(8) | { a: "row \\(.)", b: (if . > 5 then "y" else "x" end) }', {
      live: eight,
    })
    const [sample] = preview?.samples ?? []
    expect(storedIn(sample?.before?.rows)?.slice(0, 3)).toEqual([
      ['row 6', 'x'],
      ['row 7', 'x'],
      ['row 0', 'x'],
    ])
    expect(storedIn(sample?.rows)?.slice(0, 3)).toEqual([
      ['row 6', 'y'],
      ['row 7', 'y'],
      ['row 0', 'x'],
    ])
    expect([sample?.rows.length, sample?.rowsOmitted, sample?.before?.rowsOmitted]).toEqual([5, 3, 3])
  })

  test('counts nothing where both could not be run', async () => {
    expect((await planned('{ a: 1 }', { live: '{ a: ' })).preview?.compared).toBeUndefined()
  })

  test.each<readonly [string, string, Given, readonly string[], readonly string[]]>([
    [
      'a given message loses its row and its values',
      'select(.device.id == "x") | { a: .device.id }',
      {},
      ['drops-rows', 'empties-column'],
      [],
    ],
    [
      'a captured one does',
      'select(.device.id == "x") | { a: .device.id }',
      { tests: false, captured: true },
      ['drops-rows', 'empties-column'],
      [],
    ],
    [
      'a built-in one does',
      'select(.device.id == "x") | { a: .device.id }',
      { tests: false },
      [],
      ['transform-keeps-less'],
    ],
    ['a given message loses a value', '{ a: .device.id }', {}, ['empties-column'], []],
    ['a built-in one does lose a value', '{ a: .device.id }', { tests: false }, [], ['transform-keeps-less']],
    [
      'a filter on names is new',
      '.telemetry[] | select(.name == "heartRate") | { a: .name }',
      { tests: false, live: '.telemetry[] | { a: .name }' },
      [],
      ['transform-keeps-less'],
    ],
    ['no message at all makes a row', 'empty', { tests: false }, ['drops-rows'], []],
    ['nothing is lost', '{ a: .device.id, b: .device.name, c: 1 } | del(.c)', {}, [], []],
    ['the live one makes no row either', '{ a: .device.id }', { live: 'select(.device.id == "x")' }, [], []],
    ['the live one does not compile', '{ a: .device.id }', { live: '{ a: ' }, ['drops-rows'], []],
  ])('where %s', async (_, transform, given, codes, warnings) => {
    const found = await planned(transform, given)
    expect(found.codes).toEqual(codes)
    const errors = found.plan.diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, message: said }) => `${code} ${said}`)).toEqual(
      codes.map((code) => expect.stringContaining(`: ${code}: `)),
    )
    expect(found.warnings.filter((code) => code === 'transform-keeps-less')).toEqual(warnings)
  })

  test('shows the same built-in message on both sides, and says that there were no others', async () => {
    const live = '.telemetry[] | { a: .name }'
    const { preview } = await planned('.telemetry[] | select(.name == "heartRate") | { a: .name }', {
      tests: false,
      live,
    })
    const [sample] = preview?.samples ?? []
    expect(JSON.stringify(sample?.message)).toContain('heartRate')
    expect(storedIn(sample?.before?.rows)).toHaveLength(5)
    // What is lost comes before what stays.
    expect(storedIn(sample?.before?.rows)?.[0]).toEqual(['temperature', ''])
    expect(storedIn(sample?.rows)).toEqual([['heartRate', '']])
    expect(preview?.onlyBuiltIn).toBe(true)
    const given = await planned('{ a: .device.id }', {})
    expect(given.preview).not.toHaveProperty('onlyBuiltIn')
  })

  test('says of a transform that makes no row of built-in messages what to do', async () => {
    const { plan: document, codes } = await planned(
      'select(.component == "abc" and .component == "def") | { a: .device.id }',
      {
        tests: false,
      },
    )
    expect(codes).toEqual([])
    const said = document.diagnostics.filter(({ code }) => code === 'no-row' || code === 'transform-keeps-less')
    expect(said.map(({ code, severity }) => [code, severity])).toEqual([
      ['no-row', 'warning'],
      ['transform-keeps-less', 'warning'],
    ])
    expect(said.map(({ message: text }) => text)).toEqual([
      expect.stringContaining('makes no row'),
      expect.stringContaining('produces no rows from messages from which the live one produces rows'),
    ])
    for (const { hint } of said) expect(hint).toMatch(/Add a real message.* under `?tests/u)
  })

  test('says why it could not compare', async () => {
    const { preview, risks } = await planned('{ a: .device.id }', { live: '{ a: ' })
    expect(preview?.notCompared).toContain('jq does not accept the live transform')
    expect(risks.map(({ message: said }) => said).join()).toContain('jq does not accept the live transform')
  })

  test('judges captured messages whether or not it may show them, and tells nothing of what they hold', async () => {
    const given = { tests: false, captured: true }
    const [hidden, shown] = [
      await planned('{ a: .device.id }', given),
      await planned('{ a: .device.id }', given, { captured: true }),
    ]
    expect(hidden.codes).toEqual(['empties-column'])
    expect(hidden.plan.digest).toBe(shown.plan.digest)
    expect(hidden.risks).toEqual(shown.risks)
    expect(JSON.stringify(hidden.plan)).not.toContain('bed 2')
    expect(JSON.stringify(shown.plan)).toContain('bed 2')
  })
})

test('an apply judges as its plan does: what was not consented to is refused before any write', async () => {
  const recorded = nothingRecorded()
  const ports = portsFor('{ a: .device.id }', {}, recorded)
  const applied = await apply({ ports, config: 'c.yaml', settleSeconds: 0 })
  if (applied.kind === 'invalid') throw new Error(JSON.stringify(applied.document))
  const gate = applied.report.diagnostics.filter(({ code }) => code === 'gate')
  expect(gate.map(({ message: said }) => said)).toEqual([expect.stringContaining('empties-column')])
  expect(recorded.sent).toEqual([])
})

test('another live transform is compared anew, and the same one is not run again', async () => {
  const opened = await readyIn(portsFor('{ a: .device.id }', {}).files, 'c.yaml')
  if (opened.kind === 'invalid') throw new Error(JSON.stringify(opened.document))
  const jq = ownJq()
  onTestFinished(() => jq.close())
  const compare = transformComparer(jq.runFor(''))
  const [first, again] = [
    await compare(opened.config, worldOf(liveText)),
    await compare(opened.config, worldOf(liveText)),
  ]
  expect(again.links[0]?.found).toBe(first.links[0]?.found)
  const other = await compare(opened.config, worldOf('{ a: .device.id, b: "x" }'))
  expect([...other.comparisons.values()]).toEqual([expect.objectContaining({ shown: { dropped: [], emptied: [] } })])
  expect([...first.comparisons.values()]).not.toEqual([...other.comparisons.values()])
})
