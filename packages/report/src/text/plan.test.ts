import { describe, expect, test } from 'vitest'
import { referenceTo, secretIn } from '@adx-export/planner'
import { change, finding, plan } from '../testing/plans.test-data.ts'
import { hasChanges, planName, renderPlan, unaccepted } from './plan.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('report')

const blocking = {
  code: 'deletes-data',
  message: 'the table holds 12 rows',
  blocking: true,
  accepted: false,
  accept: '- { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 9f31c2aa }',
}

describe('the name of a plan', () => {
  const pending = change({ action: 'create' })
  const blocking = { code: 'deletes-data', message: 'm', blocking: true }

  test.each([
    ['one that can be applied', plan([pending]), 'ab'.repeat(6)],
    ['one whose risk is accepted', plan([{ ...pending, risks: [{ ...blocking, accepted: true }] }]), 'ab'.repeat(6)],
    ['one without changes', plan([change({ action: 'no-op' })]), undefined],
    ['one of nothing', plan([]), undefined],
    ['one that the gate refuses', plan([{ ...pending, risks: [{ ...blocking, accepted: false }] }]), undefined],
    ['one with an error', plan([pending], { diagnostics: [finding()] }), undefined],
  ] as const)('%s', (_, given, name) => {
    expect(planName(given)).toBe(name)
    expect(renderPlan(given).includes('abababababab')).toBe(name !== undefined)
  })
})

test.each([
  [{ older: 2_104_311, all: 4_012_332 }, '2.1 M of 4.0 M rows would be deleted.'],
  [{ uncounted: 'nobody may' }, 'Rows that would be deleted could not be counted.'],
])('the verdict says how many rows go because of their age: %o', (rows, text) => {
  const risk = { ...blocking, code: 'shortens-retention', rows }
  const lines = renderPlan(plan([change({ action: 'update', risks: [risk] })])).split('\n')
  expect(lines.find((line) => line.startsWith('Plan: '))).toContain(`unchanged. ${text} It cannot be applied`)
})

describe('renderPlan', () => {
  test('reads as a diff, with the lines that accept a refused risk', () => {
    const text = renderPlan(
      plan(
        [
          change(),
          change({
            address: 'iot-central/data-export:telemetry',
            action: 'update',
            reason: 'it differs',
            attributes: [
              { path: 'displayName', from: 'Old', to: 'New name' },
              { path: "destinations['vitals'].transform", from: '.a\n.b', to: '.a\n.c' },
              { path: 'filter', from: 'SELECT * FROM devices', to: null },
              { path: "destinations['line']", from: null, to: true },
            ],
            risks: [
              { code: 'narrows-export', message: 'fewer rows', blocking: true, accepted: true },
              { code: 'raises-cost', message: 'a little', blocking: false, accepted: false },
            ],
          }),
          change({ address: 'adx/table:wards/vitals/old', action: 'delete', attributes: [], risks: [blocking] }),
          change({ action: 'no-op' }),
        ],
        { unmanaged: [{ address: 'adx/table:wards/vitals/x', what: 'a table' }], unmanagedOmitted: 2 },
      ),
    )
    expect(text).toBe(
      `Plan for contoso.azureiotcentral.com, wards.${here.region}.kusto.windows.net (environment prod)

  + create adx/table:wards/vitals/t
        it does not exist (adx-export.yaml:12)
        columns['Value']: dynamic

  ~ update iot-central/data-export:telemetry
        it differs (adx-export.yaml:12)
        displayName:                      Old -> "New name"
        destinations['vitals'].transform:
            .a
          - .b
          + .c
        filter:                           - "SELECT * FROM devices"
        destinations['line']:             + linked
        !! narrows-export (accepted): fewer rows
        ! raises-cost: a little

  - delete adx/table:wards/vitals/old
        it does not exist (adx-export.yaml:12)
        !! deletes-data (blocking): the table holds 12 rows

Left alone, because the config does not name them (unmanaged): 3
    adx/table:wards/vitals/x  a table
    … and 2 more

Plan: 1 to create, 1 to update, 1 to delete, 1 unchanged. It cannot be applied: 1 blocking risk is not accepted.
made with 9 reads and no writes

Refused. To accept the risk, add this line under accept:
  - { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 9f31c2aa }`,
    )
  })

  test('says so when there is nothing to do', () => {
    expect(renderPlan(plan([change({ action: 'no-op' })]))).toContain(
      'Nothing to do: the live state matches the config',
    )
  })

  test('shows what is live and left alone on the line of its export, of one that stays as it is too', () => {
    const leftAlone = [
      { path: 'filter', value: 'SELECT * FROM devices' },
      { path: 'enrichments', value: { site: { value: 'north' } } },
    ]
    const one = { address: 'iot-central/data-export:telemetry', attributes: [], leftAlone } as const
    const text = renderPlan(plan([change({ ...one, action: 'no-op', reason: 'it matches the config' })]))
    expect(text).toContain(`    no-op  iot-central/data-export:telemetry
        it matches the config (adx-export.yaml:12)
        live filter, not in the file: "SELECT * FROM devices"
        live enrichments, not in the file: { site: { value: north } }

Nothing to do`)
    expect(renderPlan(plan([change({ ...one, action: 'update' })]))).toContain('        live filter, not in the file: ')
  })

  test('cuts a long value that is left alone', () => {
    const value = `SELECT ${'x'.repeat(10_000)} end`
    const text = renderPlan(plan([change({ action: 'no-op', leftAlone: [{ path: 'filter', value }] })]))
    expect(text).toMatch(/"SELECT x+…x+ end"/)
    expect(text.length).toBeLessThan(1000)
  })

  test('counts apart what could not be read, and does not say that it matches', () => {
    const summary = { create: 0, update: 0, delete: 0, noOp: 1 }
    const changes = [change({ action: 'no-op' }), change({ action: 'no-op' }), change({ action: 'no-op' })]
    const text = renderPlan(plan(changes, { summary }))
    expect(text).toContain('Nothing to do: what could be read matches the config (1 unchanged, 2 unreadable).')
  })

  test('says in heading and closing line that Azure is only pretended', () => {
    const lines = renderPlan(plan([change()]), { emulator: 'http://127.0.0.1:38183' }).split('\n')
    expect(lines.filter((line) => line.endsWith(' (emulator at http://127.0.0.1:38183)'))).toEqual([
      expect.stringMatching(/^Plan for contoso/),
      expect.stringMatching(/^Plan: 1 to create/),
    ])
  })

  test('shows what a reference stands for where that is known, however deep it stands', () => {
    const reference = referenceTo('iot-central/managed-identity:app', 'principalId')
    const text = renderPlan(
      plan([
        change({
          attributes: [
            { path: 'id', from: null, to: reference, known: '52975bf0' },
            { path: 'auth', from: null, to: { ids: ['a', reference] }, known: { ids: ['a', '52975bf0'] } },
          ],
        }),
      ]),
    )
    expect(text).toContain('id:   "52975bf0" (principalId of iot-central/managed-identity:app)')
    expect(text).toContain('auth: { ids: [ a, "52975bf0" (principalId of iot-central/managed-identity:app) ] }')
  })

  test.each([
    [
      referenceTo('iot-central/managed-identity:app', 'principalId'),
      '(known later: principalId of iot-central/managed-identity:app)',
    ],
    [secretIn('ADX_LAB_SECRET'), '(secret: ADX_LAB_SECRET)'],
    [{ $secret: 'PATH' }, '{ $secret: PATH }'],
    [{ softDelete: '365.00:00:00', tags: [] }, '{ softDelete: 365.00:00:00, tags: [] }'],
    ['52975bf0-0000-4000-8000-000000000001', '52975bf0-0000-4000-8000-000000000001\n'],
    ['true', '"true"'],
    [true, 'true'],
    ['\u001B[31m', '\\u001b[31m'],
  ])('shows the value %j', (to, expected) => {
    expect(renderPlan(plan([change({ attributes: [{ path: 'p', from: null, to }] })]))).toContain(expected)
  })

  test('escape sequences from outside do not reach the terminal', () => {
    const evil = '\u001B]0;owned\u0007'
    const text = renderPlan(
      plan(
        [
          change({
            address: evil,
            reason: evil,
            attributes: [{ path: evil, from: `${evil}\n`, to: evil }],
            risks: [{ ...blocking, message: evil, accept: evil }],
            source: { file: evil, line: 1 },
          }),
        ],
        { unmanaged: [{ address: evil, what: evil }], diagnostics: [finding({ message: evil })] },
      ),
    )
    expect(text).not.toContain('\u001B')
    expect(text).not.toContain('\u0007')
  })
})

describe('judging a plan', () => {
  test('a blocking risk counts until it is accepted', () => {
    expect(unaccepted(plan([change({ risks: [blocking] })]))).toEqual([blocking])
    expect(unaccepted(plan([change({ risks: [{ ...blocking, accepted: true }] })]))).toEqual([])
    expect(unaccepted(plan([change({ risks: [{ ...blocking, blocking: false }] })]))).toEqual([])
  })

  test('the finding of the gate is not repeated beside the refusal', () => {
    const text = renderPlan(
      plan([change({ risks: [blocking] })], { diagnostics: [finding({ code: 'gate', message: 'said twice' })] }),
    )
    expect(text).not.toContain('said twice')
    expect(text).toContain('Refused. To accept')
  })

  test('a plan of no-ops has no changes', () => {
    expect(hasChanges(plan([change({ action: 'no-op' })]))).toBe(false)
    expect(hasChanges(plan([change()]))).toBe(true)
  })
})
