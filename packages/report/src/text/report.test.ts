import { describe, expect, test } from 'vitest'
import { finding, report } from '../testing/plans.test-data.ts'
import { renderEvent } from './event.ts'
import { renderReport } from './report.ts'

const failing = report({
  outcomes: [
    { address: 'adx/table:wards/vitals/t', action: 'create', outcome: 'applied', attributes: [] },
    {
      address: 'iot-central/data-export:telemetry',
      action: 'update',
      outcome: 'failed',
      attributes: ['filter'],
      message: 'The service said no.\u001B[31m',
      hint: 'Check the filter.',
    },
  ],
  summary: { applied: 1, failed: 1, unknown: 0, skipped: 0 },
  verified: {
    converged: false,
    exports: [
      {
        address: 'iot-central/data-export:telemetry',
        status: 'error',
        flowing: false,
        errors: [{ code: 'Unauthorized', message: 'no access', hint: 'Grant admin.' }],
      },
    ],
  },
})

describe('renderReport', () => {
  test('says what happened to each change and what the exports do', () => {
    expect(renderReport(failing)).toBe(
      `  applied create adx/table:wards/vitals/t
  failed  update iot-central/data-export:telemetry
      The service said no.\\x1b[31m
      fix: Check the filter.

Exports
  iot-central/data-export:telemetry: error; nothing was sent since this run began
      Unauthorized: no access
      fix: Grant admin.

1 applied, 1 failed. The live state does not match the config yet. Run the same command again: it continues from where this run stopped.`,
    )
  })
})

test.each([
  [true, 'e: healthy, and data flows'],
  [false, 'e: healthy; nothing was sent since this run began'],
  [undefined, 'e: healthy'],
])('an export with flowing %j reads %j', (flowing, expected) => {
  const health = { address: 'e', status: 'healthy', errors: [], ...(flowing === undefined ? {} : { flowing }) }
  expect(renderReport(report({ verified: { converged: true, exports: [health] } }))).toContain(`  ${expected}\n`)
})

test('a report says in heading and closing line that Azure is only pretended', () => {
  const exports = [{ address: 'e', status: 'healthy', errors: [] }]
  const text = renderReport(report({ verified: { converged: true, exports } }), { emulator: 'http://127.0.0.1:1' })
  expect(text.match(/^(Exports|Nothing to do.*) \(emulator at http:\/\/127\.0\.0\.1:1\)$/gm)).toHaveLength(2)
})

describe('the closing line', () => {
  const skipped = {
    address: 'a',
    action: 'create',
    outcome: 'skipped',
    attributes: [],
    message: 'It was not started: the plan is refused.',
  } as const

  test.each([
    ['nothing to do', report(), 'Nothing to do: the live state matches the config.'],
    [
      'a refusal',
      report({
        outcomes: [skipped],
        summary: { applied: 0, failed: 0, unknown: 0, skipped: 1 },
        verified: { converged: false, exports: [] },
        diagnostics: [finding()],
      }),
      'Nothing was changed. Fix the errors above first.',
    ],
    [
      'all done',
      report({
        outcomes: [{ address: 'a', action: 'create', outcome: 'applied', attributes: [] }],
        summary: { applied: 1, failed: 0, unknown: 0, skipped: 0 },
      }),
      '1 applied. Verified: Azure matches the config.',
    ],
  ])('of %s', (_name, given, expected) => {
    expect(renderReport(given).split('\n').at(-1)).toBe(expected)
  })
})

test.each([
  [{ type: 'observing' }, 'reading the live state'],
  [{ type: 'stage', stage: 'schema', steps: 2 }, 'shaping tables (2 steps)'],
  [{ type: 'sending', title: 'create table t', address: 'a' }, 'create table t'],
  [{ type: 'answered', title: 'x', address: 'a', outcome: 'refused', message: 'no\u0007' }, 'x: refused (no\\x07)'],
  [{ type: 'waiting', what: 'the grant', seconds: 5 }, 'waiting up to 5 s for the grant'],
  [
    { type: 'note', text: 'It is asked again in 30 s, as the service asks.\u001b' },
    'It is asked again in 30 s, as the service asks.\\x1b',
  ],
  [{ type: 'settling', seconds: 60, waitingFor: ['e'] }, 'watching for 60 s until data flows: e'],
] as const)('renderEvent %j', (event, expected) => {
  expect(renderEvent(event)).toBe(expected)
})

test('what a service says stays on one line, and is no workflow command', () => {
  const evil = 'a\n::error::b\r##[error]c\u2028d'
  const text = renderReport(
    report({
      outcomes: [
        {
          address: evil,
          action: 'create',
          outcome: 'failed',
          attributes: [],
          message: evil,
          hint: `::warning::${evil}`,
        },
      ],
      verified: {
        converged: false,
        exports: [{ address: evil, status: evil, errors: [{ code: '::error', message: evil, hint: evil }] }],
      },
    }),
  )
  expect(text).not.toMatch(/^\s*::|##\[|\r/m)
  expect(text).toContain('a\\n::error::b\\x0d#\\#[error]c\\u2028d')
  expect(text.split('\n')).toHaveLength(10)
})
