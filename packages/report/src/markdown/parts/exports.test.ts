import type { ExportHealth } from '@adx-export/planner'
import { describe, expect, test } from 'vitest'
import { input, target, url } from '../../testing/comments.test-data.ts'
import { dead, destination, doubtful, off, starting, unread, well } from '../../testing/exports.test-data.ts'
import { change, finding, plan, report } from '../../testing/plans.test-data.ts'
import { renderComment, renderSummary } from '../comment/comment.ts'
import { driftIssue } from '../drift/issue.ts'
import type { PlannedTarget, PlanState } from '../comment/model.ts'
import { renderReportMarkdown } from '../comment/report.ts'
import { readStatus, statusLine } from '../comment/status.ts'
import { withState } from '../comment/heading.ts'

const untouched = (exports: readonly ExportHealth[]) => plan([change({ action: 'no-op' })], { exports })
const bodyOf = (...targets: readonly PlannedTarget[]): string => renderComment(input(targets)).body
const headingIn = (text: string): string | undefined => /^### (.*)$/m.exec(text)?.[1]
const but = 'But 1 export is in error: its messages are being lost.'

describe('a comment', () => {
  test.each<[string, readonly ExportHealth[], string]>([
    ['without any', [well, starting], '✅ No changes'],
    ['with one', [dead], '⚠️ No changes, 1 export in error'],
    ['with one that is off', [off], '⚠️ No changes, 1 export that is off in error'],
  ])('of no changes says in its heading which exports are in error: %s', (_what, exports, heading) => {
    expect(headingIn(bodyOf(target(untouched(exports))))).toBe(heading)
  })

  test.each<[string, PlannedTarget, string]>([
    ['changes', target(plan([change()], { exports: [dead] })), '⚠️ 1 to create, 1 export in error'],
    [
      'a refusal',
      target(plan([change()], { exports: [dead] }), { refused: true }),
      '⛔ Cannot be applied; 1 export in error',
    ],
  ])('of %s says so, too', (_what, one, heading) => {
    expect(headingIn(bodyOf(one))).toBe(heading)
  })

  test('shows each with its error, what it means and what to do, and its status is never that all is well', () => {
    const body = bodyOf(target(untouched([dead, destination, doubtful])))
    expect(body).toContain(`> [!WARNING]
> **Exports**: **3 in error** (\`telemetry\`, \`spare\`, \`telemetry\`).

<details>
<summary>What the exports report, and what to do</summary>

- **Export** \`telemetry\` is in error: \`Principal 'app' lacks required permissions\`<br>IoT Central never sends the missed messages later. **What to do:** \`Check its role.\`
- **Destination** \`spare\` is in error: \`Principal 'app' lacks required permissions\`<br>**What to do:** \`Check its role.\`
- **Export** \`telemetry\` reports errors, with the status \`healthy\`: `)
    expect(bodyOf(target(untouched([dead])))).toContain(`: ⚠️ **Nothing to change.** ${but} <!-- adx-export:status`)
    expect(bodyOf(target(untouched([well])))).toContain(': ✅ **Nothing to do.** <!-- adx-export:status')
  })

  test('shows five errors of one and counts the rest, and leaves out what nobody knows', () => {
    const of = (amount: number): string => {
      const errors = Array.from({ length: amount }, (_, index) => ({ code: 'c', message: `m${String(index)}` }))
      return bodyOf(target(untouched([{ ...off, errors }])))
    }
    const five = '- **Export** `old` is off and is in error: `m0`; `m1`; `m2`; `m3`; `m4`'
    expect(of(5)).toContain(`${five}\n`)
    expect(of(6)).toContain(`${five}; and 1 more error\n`)
  })

  test('says in the table of environments of one that cannot be applied, too', () => {
    const [a, b] = ['00000000000000a1', '00000000000000a2']
    const body = bodyOf(
      target(plan([change()], { exports: [dead] }), { id: a, environment: 'dev', refused: true }),
      target(untouched([well]), { id: b, environment: 'prod' }),
    )
    expect(body).toMatch(/^\| `dev` \|.*\| ⛔ \*\*cannot be applied\*\*, \*\*1 export in error\*\* \|/m)
  })

  test('says of which environment it is, and leaves those that are well out', () => {
    const [a, b] = ['00000000000000a1', '00000000000000a2']
    const body = bodyOf(
      target(untouched([well]), { id: a, environment: 'dev' }),
      target(untouched([dead]), { id: b, environment: 'prod' }),
    )
    expect(headingIn(body)).toBe('⚠️ No changes in 2 environments, 1 export in error')
    expect(body.match(/What the exports report/g)).toHaveLength(1)
    expect(body).toContain('\n**Exports** in `dev`: 1 healthy.\n')
    expect(body).toContain('\n> **Exports** in `prod`: **1 in error** (`telemetry`).\n')
    expect(body).toMatch(/^\| `prod` \|.*\| no changes, \*\*1 export in error\*\* \|/m)
    expect(body).toMatch(/^\| `dev` \|.*\| no changes \|/m)
  })

  test('never takes what could not be read for healthy', () => {
    expect(bodyOf(target(untouched([unread])))).toContain(
      '- It is unknown whether this export sends data, because its state could not be read: `telemetry`.',
    )
  })

  test.each<[string, readonly ExportHealth[], string]>([
    ['well', [well, well, starting], '**Exports**: 2 healthy, 1 starting.'],
    ['not known', [well, unread], '**Exports**: 1 healthy, 1 not known.'],
    ['off', [{ ...well, enabled: false }], '**Exports**: 1 off.'],
    ['in error', [dead, well], '> **Exports**: 1 healthy, **1 in error** (`telemetry`).'],
    [
      'many in error',
      Array.from({ length: 7 }, () => ({ ...off })),
      '> **Exports**: **7 in error** (`old`, `old`, `old`, `old`, `old`, 2 more).',
    ],
    ['in a state of other words', [{ ...well, status: '@x [y](z)' }], '**Exports**: 1 `@x [y](z)`.'],
    [
      'in many states',
      Array.from({ length: 8 }, (_, index) => ({ ...well, status: `s${String(index)}` })),
      '**Exports**: 1 `s0`, 1 `s1`, 1 `s2`, 1 `s3`, 1 `s4`, 1 `s5`, 2 other states.',
    ],
  ])('tells in one line how all fare: %s', (_what, exports, line) => {
    expect(bodyOf(target(untouched(exports)))).toContain(`\n${line}\n`)
  })

  test('stays within its room, however much a service says', () => {
    const errors = Array.from({ length: 50 }, () => ({
      code: 'c',
      message: '`'.repeat(20_000),
      hint: 'h'.repeat(9_000),
    }))
    const many = Array.from({ length: 300 }, () => ({ ...dead, errors }))
    const { body, dropped } = renderComment(input([target(untouched(many))]))
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000)
    expect(dropped.join()).toMatch(/of 300 exports in error/)
    expect(headingIn(body)).toBe('⚠️ No changes, 300 exports in error')
  })

  test('is no other than the summary of the job in this', () => {
    const { body } = renderSummary(input([target(untouched([dead]))]))
    expect(body).toContain('- **Export** `telemetry` is in error: ')
    expect(headingIn(body)).toBe('⚠️ No changes, 1 export in error')
  })
})

describe('a status line', () => {
  const run = { commit: '9'.repeat(40), runUrl: url }
  const lineFor = (state: PlanState): string | undefined =>
    withState(bodyOf(target(untouched([]))), '00000000000000a1', state)
      ?.split('\n')
      .find((line) => readStatus(line) !== undefined)

  test.each<[string, PlanState]>([
    ['where nothing was left to apply', { state: 'matched', ...run, exports: [dead] }],
    [
      'after an apply',
      { state: 'applied', ...run, report: report({ verified: { converged: true, exports: [dead] } }) },
    ],
  ])('says that an export is in error: %s', (_what, state) => {
    expect(lineFor(state)).toContain(but)
  })

  test('begins with a warning where nothing was left to apply and an export is in error', () => {
    expect(lineFor({ state: 'matched', ...run, exports: [dead] })).toMatch(/⚠️ \*\*Applied\*\*: /)
  })

  test('of an apply says so where there is room for nothing else', () => {
    const applied: PlanState = {
      state: 'applied',
      ...run,
      report: report({ verified: { converged: true, exports: [dead] } }),
    }
    expect(statusLine(target(plan([])), applied, 'bare')).toContain(`⚠️ **Applied and verified**. ${but} <!--`)
  })

  test('of an apply names exports in error only', () => {
    const both = report({ verified: { converged: true, exports: [well, dead] } })
    const line = statusLine(target(plan([])), { state: 'applied', ...run, report: both }, 'full')
    expect(line).toContain('export `iot-central/data-export:telemetry` is `error`: ')
    expect(line).not.toContain('data-export:events')
  })

  test('is as it was where all are well', () => {
    expect(lineFor({ state: 'matched', ...run, exports: [well] })).toMatch(/✅ \*\*Applied\*\*: [^!]*\)\. <!--/)
  })
})

test('the summary of an apply names it in its heading', () => {
  const of = (...exports: readonly ExportHealth[]): string =>
    renderReportMarkdown(report({ verified: { converged: true, exports } }), plan([]).target)
  expect(headingIn(of(dead))).toBe('adx-export: 0 applied; the live state matches the config, 1 export in error')
  expect(headingIn(of(well))).toBe('adx-export: 0 applied; the live state matches the config')
  expect(of(destination)).toContain(
    '- `iot-central/destination:spare` is `error` (no export of the config links to it): ',
  )
})

describe('a drift issue', () => {
  const issueWith = (planned: ReturnType<typeof plan>, environment?: string) =>
    driftIssue({
      id: '0123456789abcdef',
      config: 'adx-export.yaml',
      sections: [
        {
          targetId: 'a'.repeat(16),
          ...(environment === undefined ? {} : { environment }),
          outcome: { kind: 'plan', plan: planned },
          runUrl: url,
          commit: 'd'.repeat(40),
          now: '2026-11-23T08:00:00Z',
        },
      ],
    })

  const issueOf = (exports: readonly ExportHealth[], environment?: string) => issueWith(untouched(exports), environment)

  test('names exports in error, which are no drift', () => {
    const { body, clean, drifted } = issueOf([dead])
    expect([clean, drifted]).toEqual([true, false])
    expect(body).toMatch(
      /^The live state matches the config\. Read .*\. But 1 export is in error: its messages are being lost\.$/m,
    )
    expect(body).toContain('\n- **Export** `telemetry` is in error: `Principal')
  })

  test.each<[string, Parameters<typeof plan>]>([
    ['drifted', [[change({ action: 'update' })], { exports: [dead] }]],
    [
      'could not be read whole',
      [
        [change({ action: 'no-op' })],
        { exports: [dead], diagnostics: [finding({ code: 'unreadable', severity: 'error' })] },
      ],
    ],
  ])('names them beside what %s', (_what, given) => {
    const { body } = issueWith(plan(...given))
    expect(body).toMatch(/^\*\*.* But 1 export is in error: its messages are being lost\.$/m)
    expect(body).toContain('\n- **Export** `telemetry` is in error: `Principal')
  })

  test('says so in its first sentence, too', () => {
    const first = /^Every environment matches the config \(2026-11-23 08:00 UTC\)\.(.*)$/m
    expect(first.exec(issueOf([dead], 'prod').body)?.[1]).toBe(` ${but}`)
    expect(first.exec(issueOf([well], 'prod').body)?.[1]).toBe('')
  })

  test('says of which exports nothing is known', () => {
    expect(issueOf([unread]).body).toContain('It is unknown whether this export sends data')
  })
})
