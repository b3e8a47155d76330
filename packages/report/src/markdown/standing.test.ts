import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { input, target, typicalPlan, url } from '../testing/comments.test-data.ts'
import { report } from '../testing/plans.test-data.ts'
import { renderComment } from './comment.ts'
import { readMarker, readSeen } from './marker.ts'
import type { Standing } from './model.ts'
import { withStanding } from './standing.ts'

const commit = '9999999'.padEnd(40, 'c')
const run = { commit, runUrl: url }

const targets = [
  target(typicalPlan(), { id: '00000000000000a1', environment: 'dev' }),
  target(typicalPlan(), { id: '00000000000000a2', environment: 'prod' }),
]
const { body } = renderComment(input(targets))

const lineFor = (standing: Standing): string | undefined =>
  withStanding(body, '00000000000000a2', standing)?.split('\n').at(-1)

describe('a status line', () => {
  test.each<[string, Standing, RegExp]>([
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
      /✅ \*\*Applied and verified\*\* .*: 3 changes; read again, what is live matches/,
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
  ])('says %s', (_, standing, text) => {
    const line = lineFor(standing)
    expect(line).toMatch(text)
    expect(line).toMatch(/^- `prod`: .* <!-- adx-export:status 00000000000000a2 -->$/)
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

  test('is edited alone, whatever the line ends, and as often as there is a run', () => {
    const first = withStanding(body.replaceAll('\n', '\r\n'), '00000000000000a2', { state: 'applying', ...run }) ?? ''
    const second = withStanding(first, '00000000000000a1', { state: 'outdated', why: 'x' }) ?? ''
    const back = withStanding(
      withStanding(second, '00000000000000a2', { state: 'planned', proof: true }) ?? '',
      '00000000000000a1',
      { state: 'planned', proof: true },
    )
    expect(second.split('\n')).toHaveLength(body.split('\n').length)
    expect(back).toBe(body)
  })

  test.each([
    ['of a target that is not there', body, '00000000000000a3'],
    ['in a body without any', 'x', '00000000000000a1'],
    ['further up than the end', `${body}\n\nand more`, '00000000000000a1'],
    ['in a fence', '```\n- x <!-- adx-export:status 00000000000000a1 -->\n```', '00000000000000a1'],
  ])('is not found %s', (_, text, id) => {
    expect(withStanding(text, id, { state: 'planned', proof: true })).toBeUndefined()
  })
})

test('a comment of the version before is known, read and put anew', () => {
  const earlier = readFileSync(new URL('fixtures/earlier-version.md', import.meta.url), 'utf8')
  const now = renderComment(input([target(typicalPlan())])).body
  expect(readMarker(earlier)).toEqual(readMarker(now))
  expect(readSeen(earlier)).toEqual(readSeen(now))
  const applying = withStanding(earlier, '00000000000000a1', { state: 'applying', ...run }) ?? ''
  expect(applying.split('\n').at(-1)).toMatch(/^- ⏳ \*\*Applying\*\* .* <!-- adx-export:status 00000000000000a1 -->$/)
  expect(applying.split('\n').slice(0, -1)).toEqual(earlier.trimEnd().split('\n').slice(0, -1))
})
