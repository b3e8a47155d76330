import type { ExportHealth } from '@adx-export/planner'
import { describe, expect, test } from 'vitest'
import { dead, destination, doubtful, off, starting, stranger, unread, well } from '../testing/exports.test-data.ts'
import { change, plan, report } from '../testing/plans.test-data.ts'
import { renderDrift } from './drift.ts'
import { exportLines, exportsInErrorText, exportsWarning } from './exports.ts'
import { renderPlan } from './plan.ts'
import { renderReport } from './report.ts'
import { plain } from './style.ts'

const untouched = (exports: readonly ExportHealth[]) => plan([change({ action: 'no-op' })], { exports })
const last = (text: string): string | undefined => text.split('\n').at(-1)

test.each<[string, readonly ExportHealth[], string, string]>([
  ['none', [], '', ''],
  ['nothing that is an error', [well, starting, unread], '', ''],
  ['an export', [well, dead], '1 export in error', '1 export is in error: its messages are being lost'],
  ['several', [dead, dead], '2 exports in error', '2 exports are in error: their messages are being lost'],
  [
    'one that the service calls healthy',
    [doubtful],
    '1 export in error',
    '1 export is in error: its messages may be lost',
  ],
  ['one that is off', [off], '1 export that is off in error', '1 export that is off is in error'],
  ['a destination', [destination], '1 destination in error', '1 destination is in error'],
  ['two kinds', [dead, destination], '1 export and 1 destination in error', '1 export and 1 destination are in error'],
  [
    'one that the service calls healthy beside one that it does not',
    [dead, doubtful],
    '2 exports in error',
    '2 exports are in error: their messages may be lost',
  ],
  [
    'a status in other letter case',
    [{ ...dead, status: 'Error', errors: [] }],
    '1 export in error',
    '1 export is in error: its messages are being lost',
  ],
  [
    'an unmanaged one',
    [stranger],
    '1 unmanaged export in error',
    '1 unmanaged export is in error: its messages are being lost',
  ],
  [
    'one of each',
    [dead, destination, stranger, off],
    '1 export, 1 destination, 1 unmanaged export and 1 export that is off in error',
    '1 export, 1 destination, 1 unmanaged export and 1 export that is off are in error',
  ],
])('counts %s', (_what, exports, short, long) => {
  expect([exportsInErrorText(exports), exportsWarning(exports)]).toEqual([short, long])
})

describe('the section', () => {
  const section = (...exports: readonly ExportHealth[]): string => exportLines({ exports }, plain).join('\n')

  test('says what is wrong, what it means and what to do', () => {
    expect(section(well, dead, off, destination, stranger)).toBe(`Export telemetry is in error:
    Principal 'app' lacks required permissions
    IoT Central never sends the missed messages later.
    What to do: Check its role.

Export old is off and is in error:
    Principal 'app' lacks required permissions
    What to do: Check its role.

Destination spare is in error:
    Principal 'app' lacks required permissions
    What to do: Check its role.

Unmanaged export portal is in error:
    Principal 'app' lacks required permissions
    IoT Central never sends the missed messages later.
    What to do: Check its role.
`)
  })

  test('says of what is healthy nothing, and of errors of another status what that is', () => {
    expect(section(well, starting)).toBe('')
    expect(section(doubtful)).toContain('Export telemetry reports errors, with the status healthy:\n')
  })

  test('never takes what could not be read for healthy', () => {
    expect(section(unread)).toBe(
      'It is unknown whether this export sends data, because its state could not be read: telemetry.\n',
    )
    const many = Array.from({ length: 7 }, (_, index) => ({ ...unread, address: `iot-central/data-export:${index}` }))
    expect(section(...many)).toContain(
      'these exports send data, because their state could not be read: 0, 1, 2, 3, 4, and 2 more.',
    )
  })

  test('keeps words of the service on their line, cut, and no command; a hint of several errors comes once', () => {
    const evil = 'a\n::error::b\r##[error]c\u2028\u001b[31m'
    const errors = [
      ...[evil, 'x'.repeat(5_000)].map((message) => ({ code: 'c', message, hint: 'Check it.' })),
      ...Array.from({ length: 6 }, () => ({ code: 'c', message: 'm', hint: 'Check it.' })),
    ]
    const text = section({ ...dead, address: `iot-central/data-export:${evil}`, status: evil, errors })
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/^\s*::|##\[|[\r\u2028\u001b]/m)
    expect(text.match(/What to do/g)).toHaveLength(1)
    expect(text).toContain('… and 3 more errors')
    expect(text.match(/^    m$/gm)).toHaveLength(3)
    expect(text.length).toBeLessThan(3_000)
  })

  test('counts no rest where all are shown, and has no way out where nobody knows one', () => {
    const five = Array.from({ length: 5 }, () => ({ code: 'c', message: 'm' }))
    expect(section({ ...dead, status: 'Error', errors: five })).toBe(`Export telemetry is in error:
    m
    m
    m
    m
    m
    IoT Central never sends the missed messages later.
`)
    const unknown = Array.from({ length: 5 }, (_, index) => ({
      ...unread,
      address: `iot-central/data-export:${index}`,
    }))
    expect(section(...unknown)).toMatch(/: 0, 1, 2, 3, 4\.\n$/)
  })
})

describe('a plan without changes', () => {
  test.each<[readonly ExportHealth[], string]>([
    [[well, starting], 'Nothing to do: the live state matches the config (1 unchanged).'],
    [
      [dead],
      'Nothing to change: the live state matches the config (1 unchanged). But 1 export is in error: its messages are being lost.',
    ],
    [
      [off],
      'Nothing to change: the live state matches the config (1 unchanged). But 1 export that is off is in error.',
    ],
    [
      [destination],
      'Nothing to change: the live state matches the config (1 unchanged). But 1 destination is in error.',
    ],
  ])('%#', (exports, expected) => {
    expect(renderPlan(untouched(exports)).split('\n').at(-2)).toBe(expected)
  })

  test('says so beside what is no longer declared', () => {
    const noLongerDeclared = [{ address: 'a', what: 'live' }]
    const both = plan([change({ action: 'no-op' })], { exports: [dead], noLongerDeclared })
    const but = / But 1 export is in error: its messages are being lost\.$/m
    expect(renderPlan(both)).toMatch(but)
    expect(renderDrift(both)).toMatch(but)
  })
})

test('a plan with changes names them too', () => {
  expect(renderPlan(plan([change()], { exports: [dead] }))).toContain('Export telemetry is in error:\n')
})

test('drift names them, and never says only that there is none', () => {
  const text = renderDrift(untouched([dead]))
  expect(text).toContain('Export telemetry is in error:\n')
  expect(last(text)).toBe(
    'No drift: the live state matches the config (1 unchanged). But 1 export is in error: its messages are being lost.',
  )
  expect(last(renderDrift(untouched([well])))).toBe('No drift: the live state matches the config (1 unchanged).')
  const style = (role: string, text: string): string => `<${role}>${text}`
  expect(last(renderDrift(untouched([well]), { style }))).toMatch(/^<good>No drift/)
  expect(last(renderDrift(untouched([dead]), { style }))).toMatch(/^<strong>No drift/)
})

describe('a report', () => {
  const of = (...exports: readonly ExportHealth[]): string =>
    renderReport(report({ verified: { converged: true, exports } }))

  test('never says only that there was nothing to do', () => {
    expect(last(of(dead))).toBe(
      'Nothing to change: the live state matches the config. But 1 export is in error: its messages are being lost.',
    )
  })

  test('says so after changes too', () => {
    const outcomes = [{ address: 'a', action: 'create', outcome: 'applied', attributes: [] }] as const
    const summary = { applied: 1, failed: 0, unknown: 0, skipped: 0 }
    expect(
      last(renderReport(report({ outcomes, summary, verified: { converged: true, exports: [destination] } }))),
    ).toBe('1 applied. Verified: Azure matches the config. But 1 destination is in error.')
  })

  test('marks what is in error, whatever its status is called', () => {
    const colour = (role: string, text: string): string => `<${role}>${text}</${role}>`
    const of = (one: ExportHealth): string =>
      renderReport(report({ verified: { converged: true, exports: [one] } }), { style: colour })
    expect(of(doubtful)).toContain(':telemetry: <error>healthy</error>')
    expect(of(well)).toContain(':events: <good>healthy</good>')
    expect(of(starting)).toContain(':events: <warning>starting</warning>')
  })

  test('says nothing beside an export of the config that is on', () => {
    expect(of(well)).toContain('\n  iot-central/data-export:events: healthy\n')
  })

  test('says what stands beside the exports of the config, and which are off', () => {
    expect(of(destination, stranger, off)).toContain(`Exports
  iot-central/destination:spare: error (no export of the config links to it)
      x: Principal 'app' lacks required permissions
      fix: Check its role.
  iot-central/data-export:portal: error (unmanaged)
      x: Principal 'app' lacks required permissions
      fix: Check its role.
  iot-central/data-export:old: error (off)
`)
  })
})
