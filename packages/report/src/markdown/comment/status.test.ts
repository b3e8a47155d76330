import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { input, target, typicalPlan, url } from '../../testing/comments.test-data.ts'
import { report } from '../../testing/plans.test-data.ts'
import { renderComment } from './comment.ts'
import { readMarker, readSeen } from './marker.ts'
import type { PlannedTarget, PlanState } from './model.ts'
import { readStatus } from './status.ts'
import { withState } from './heading.ts'

const commit = '9999999'.padEnd(40, 'c')
const run = { commit, runUrl: url }

const targets = [
  target(typicalPlan(), { id: '00000000000000a1', environment: 'dev' }),
  target(typicalPlan(), { id: '00000000000000a2', environment: 'prod' }),
]
const { body } = renderComment(input(targets))

const onRecord = 'and on record: a merge applies exactly these operations. This review covers no others.'

const lineFor = (state: PlanState): string | undefined =>
  withState(body, '00000000000000a2', state)
    ?.split('\n')
    .find((line) => readStatus(line)?.id === '00000000000000a2')

describe('a status line', () => {
  test.each<[string, PlanState, RegExp]>([
    [
      'on record',
      { state: 'planned', proof: true },
      /📋 \*\*Planned\*\*, and on record: a merge applies exactly these/,
    ],
    ['not on record', { state: 'planned', proof: false }, /📋 \*\*Planned\*\*, but not on record/],
    ['applying', { state: 'applying', ...run }, /⏳ \*\*Applying\*\* at commit `9999999`, in \[this run\]\(https:/],
    [
      'applied',
      { state: 'applied', ...run, report: report({ summary: { applied: 3, failed: 0, unknown: 0, skipped: 0 } }) },
      /✅ \*\*Applied and verified\*\* .*: 3 changes; verified, Azure matches/,
    ],
    [
      'applied, and not verified',
      {
        state: 'applied',
        ...run,
        report: report({
          verified: {
            converged: false,
            exports: [{ address: 'e:x', status: 'error', errors: [{ code: 'C', message: 'M' }] }],
          },
        }),
      },
      /⚠️ \*\*Applied, not verified\*\*.*<br>export `e:x` is `error`: C: M/,
    ],
    [
      'failed before anything',
      { state: 'failed', ...run, why: 'No token.', hint: 'Sign in.' },
      /❌ \*\*Failed\*\* .*: nothing was carried out\. No token\.<br>\*\*What to do:\*\* Sign in\./,
    ],
    ['outdated', { state: 'outdated', why: 'The branch moved.' }, /🕓 \*\*Outdated\*\*: The branch moved\./],
  ])('says %s', (_, state, text) => {
    const line = lineFor(state)
    expect(line).toMatch(text)
    expect(line).toMatch(/^- `prod`: .* <!-- adx-export:status 00000000000000a2 [a-z]+ -->$/)
  })

  test('of a failure lists what failed, what has no answer, what was not started and what is done', () => {
    const outcome = (address: string, of: 'applied' | 'failed' | 'unknown' | 'skipped') => ({
      address,
      action: 'create' as const,
      outcome: of,
      attributes: [],
      message: 'why',
    })
    const outcomes = [
      ...Array.from({ length: 7 }, (_, index) => outcome(`d${String(index)}`, 'applied')),
      outcome('f', 'failed'),
      outcome('u', 'unknown'),
      outcome('s', 'skipped'),
    ]
    const summary = { applied: 7, failed: 1, unknown: 1, skipped: 1 }
    const line = lineFor({ state: 'failed', ...run, why: 'x', report: report({ outcomes, summary }) })
    expect(line).toContain('7 done, 1 failed, 1 without an answer, 1 not started')
    expect(line).toContain(
      '<br>failed (1): `f`: why<br>no answer, may or may not have happened (1): `u`: why<br>not started (1): `s`<br>done (7): `d0`, `d1`, `d2`, `d3`, `d4`, 2 more <!--',
    )
  })

  test('is edited, and the heading with it, whatever the line ends, and as often as there is a run', () => {
    const first = withState(body.replaceAll('\n', '\r\n'), '00000000000000a2', { state: 'applying', ...run }) ?? ''
    const second = withState(first, '00000000000000a1', { state: 'outdated', why: 'x' }) ?? ''
    const back = withState(
      withState(second, '00000000000000a2', { state: 'planned', proof: true }) ?? '',
      '00000000000000a1',
      { state: 'planned', proof: true },
    )
    expect(second.split('\n')).toHaveLength(body.split('\n').length + 2)
    expect(back).toBe(
      body.replaceAll('but not on record, so a merge treats these operations as not reviewed.', onRecord),
    )
  })

  test.each([
    ['of a target that is not there', body, '00000000000000a3'],
    ['in a body without any', 'x', '00000000000000a1'],
    [
      'behind anything else',
      `${body.split('\n')[0] ?? ''}\n\nx\n\n- y <!-- adx-export:status 00000000000000a1 planned -->\n\nz`,
      '00000000000000a1',
    ],
    [
      'below another heading',
      '### x\n\ny\n\n### x\n\n- y <!-- adx-export:status 00000000000000a1 planned -->\n\nz',
      '00000000000000a1',
    ],
    ['in a fence', '```\n- x <!-- adx-export:status 00000000000000a1 -->\n```', '00000000000000a1'],
  ])('is not found %s', (_, text, id) => {
    expect(withState(text, id, { state: 'planned', proof: true })).toBeUndefined()
  })
})

test('of a refused plan is never put back to one that a merge applies', () => {
  const refused = renderComment(input([target(typicalPlan(), { refused: true })])).body
  expect(withState(refused, '00000000000000a1', { state: 'planned', proof: true })).toBe(refused)
})

describe('the heading', () => {
  const topIn = (text: string): string => text.split('\n').slice(2, 9).join('\n')
  const done: PlanState = { state: 'applied', ...run, report: report({ verified: { converged: true, exports: [] } }) }
  const failed: PlanState = { state: 'failed', ...run, why: 'x' }
  const both = (first: PlanState, second: PlanState): string =>
    withState(withState(body, '00000000000000a1', first) ?? '', '00000000000000a2', second) ?? ''
  const headingIn = (text: string): string | undefined => text.split('\n').find((line) => line.startsWith('### '))

  test('is the verdict on the plan until something happens to it', () => {
    expect(headingIn(body)).toBe('### ⚠️ 4 to create, 2 to update, 2 to delete in 2 environments')
    expect(body).not.toContain('What was planned')
  })

  test.each<[string, PlanState, PlanState, string]>([
    ['all are applied', done, done, '✅ Applied and verified in all 2 environments'],
    [
      'one waits for its apply',
      done,
      { state: 'planned', proof: true },
      '✅ Applied and verified in 1 of 2 environments, planned in 1 of 2 environments',
    ],
    [
      'one failed',
      done,
      failed,
      '❌ The apply failed in 1 of 2 environments, applied and verified in 1 of 2 environments',
    ],
    [
      'one is applied and not verified',
      { ...done, report: report({ verified: { converged: false, exports: [] } }) },
      { state: 'applying', ...run },
      '⚠️ Applied, with a warning in 1 of 2 environments, being applied in 1 of 2 environments',
    ],
  ])('says where %s, and what was planned stands below', (_, first, second, heading) => {
    const text = both(first, second)
    expect(headingIn(text)).toBe(`### ${heading}`)
    expect(topIn(text).split('\n').at(-1)).toBe(
      '**What was planned:** ⚠️ 4 to create, 2 to update, 2 to delete in 2 environments <!-- adx-export:planned -->',
    )
  })

  test('of one environment names no environments', () => {
    const one = renderComment(input([target(typicalPlan())])).body
    expect(headingIn(withState(one, '00000000000000a1', done) ?? '')).toBe('### ✅ Applied and verified')
  })

  test('of an apply does not hide that another environment cannot be applied', () => {
    const stuck: readonly PlannedTarget[] = [
      target(typicalPlan(), { id: '00000000000000a1', environment: 'dev' }),
      target(typicalPlan(), { id: '00000000000000a2', environment: 'prod', refused: true }),
    ]
    const text = withState(renderComment(input(stuck)).body, '00000000000000a1', done) ?? ''
    expect(headingIn(text)).toBe(
      '### ⛔ Cannot be applied in 1 of 2 environments, applied and verified in 1 of 2 environments',
    )
  })
})

test('a comment of the version before is known, read and put anew', () => {
  const earlier = readFileSync(new URL('fixtures/earlier-version.md', import.meta.url), 'utf8')
  const now = renderComment(input([target(typicalPlan())])).body
  expect(readMarker(earlier)).toEqual(readMarker(now))
  expect(readSeen(earlier)).toEqual(readSeen(now))
  const applying = withState(earlier, '00000000000000a1', { state: 'applying', ...run }) ?? ''
  expect(applying.split('\n').at(-1)).toMatch(
    /^- ⏳ \*\*Applying\*\* .* <!-- adx-export:status 00000000000000a1 applying -->$/,
  )
  expect(applying.split('\n').slice(0, -1)).toEqual(earlier.trimEnd().split('\n').slice(0, -1))
})
