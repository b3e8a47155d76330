import { describe, expect, test } from 'vitest'
import { change, finding, plan } from '../testing/plans.test-data.ts'
import { hasChanges, renderPlan, unaccepted } from './plan.ts'

const blocking = {
  code: 'deletes-data',
  message: 'the table holds 12 rows',
  blocking: true,
  accepted: false,
  accept: '- { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 9f31c2aa }',
}

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
            ],
            risks: [{ code: 'narrows-export', message: 'fewer rows', blocking: true, accepted: true }],
          }),
          change({ address: 'adx/table:wards/vitals/old', action: 'delete', attributes: [], risks: [blocking] }),
          change({ action: 'no-op' }),
        ],
        { unmanaged: [{ address: 'adx/table:wards/vitals/x', what: 'a table' }], unmanagedOmitted: 2 },
      ),
    )
    expect(text).toBe(
      `Plan for contoso.azureiotcentral.com, wards.westeurope.kusto.windows.net (environment prod)

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
        ! narrows-export (accepted): fewer rows

  - delete adx/table:wards/vitals/old
        it does not exist (adx-export.yaml:12)
        ! deletes-data: the table holds 12 rows

Left alone, because the config does not name them (unmanaged): 3
    adx/table:wards/vitals/x  a table
    … and 2 more

Refused: 1 risk above must be accepted first.
If that is what you want, put this into adx-export.yaml, under \`accept\`:

accept:
  - { risk: deletes-data, at: "adx/table:wards/vitals/old", seen: 9f31c2aa }

Plan: 1 to create, 1 to update, 1 to delete, 1 unchanged. It cannot be applied as it stands.
digest abababababab, made with 9 reads`,
    )
  })

  test('says so when there is nothing to do', () => {
    expect(renderPlan(plan([change({ action: 'no-op' })]))).toContain('Nothing to do')
  })

  test.each([
    [
      { $ref: 'iot-central/managed-identity:app', attribute: 'principalId' },
      '(known later: principalId of iot-central/managed-identity:app)',
    ],
    [{ $secret: 'ADX_LAB_SECRET' }, '(secret: ADX_LAB_SECRET)'],
    [{ softDelete: '365.00:00:00', tags: [] }, '{ softDelete: 365.00:00:00, tags: [] }'],
    ['true', '"true"'],
    [true, 'true'],
    ['\u001B[31m', '\\u001b[31m'],
  ])('shows the value %j', (to, expected) => {
    expect(renderPlan(plan([change({ attributes: [{ path: 'p', from: null, to }] })]))).toContain(expected)
  })

  test('shortens a long value and a long transform', () => {
    const text = renderPlan(
      plan([
        change({
          attributes: [
            { path: 'docstring', from: null, to: 'x'.repeat(5000) },
            { path: 'transform', from: null, to: 'y\n'.repeat(500) },
          ],
        }),
      ]),
    )
    expect(text).toContain('more lines')
    expect(text.length).toBeLessThan(2000)
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
    expect(text).toContain('Refused: 1 risk')
  })

  test('a plan of no-ops has no changes', () => {
    expect(hasChanges(plan([change({ action: 'no-op' })]))).toBe(false)
    expect(hasChanges(plan([change()]))).toBe(true)
  })
})
