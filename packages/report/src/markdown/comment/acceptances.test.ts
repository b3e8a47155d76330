import type { AcceptanceChange, PlannedChange } from '@adx-export/planner'
import { describe, expect, test } from 'vitest'
import { input, risk, target } from '../../testing/comments.test-data.ts'
import { change, plan } from '../../testing/plans.test-data.ts'
import { renderPlan } from '../../text/plan.ts'
import { renderComment } from './comment.ts'

const address = 'adx/table-policy:wards/vitals/readings/caching'
const deviation = { address, attribute: 'hot', value: '60d', reason: 'audit | `x` @all', until: '2026-12-30' } as const
const consent = { risk: 'deletes-data', address: 'adx/table:wards/vitals/old', seen: '01234567', until: '2026-12-30' }

const planWith = (acceptances: readonly AcceptanceChange[], changes: readonly PlannedChange[] = []) =>
  plan(changes, { acceptances })

const bodyOf = (acceptances: readonly AcceptanceChange[], changes?: readonly PlannedChange[]): string =>
  renderComment(input([target(planWith(acceptances, changes))])).body

const headingOf = (body: string): string | undefined => /^### (.*)$/mu.exec(body)?.[1]

describe('what a config accepts other than before', () => {
  test.each<[string, readonly AcceptanceChange[], string, string]>([
    [
      'a deviation that is new',
      [{ of: 'deviation', now: deviation }],
      'accepts 1 deviation',
      `accepts \`hot\` of \`${address}\` at the live value \`60d\`, until 2026-12-30: \`\`audit | \`x\` @all\`\``,
    ],
    [
      'one of whatever is live',
      [{ of: 'deviation', now: { address, reason: 'audit', until: '2026-12-30' } }],
      'accepts 1 deviation',
      `accepts \`${address}\` with any live value, until 2026-12-30: \`audit\``,
    ],
    [
      'one that is not set',
      [{ of: 'deviation', now: { ...deviation, value: null, reason: 'audit' } }],
      'accepts 1 deviation',
      `accepts \`hot\` of \`${address}\` while it is not set, until 2026-12-30: \`audit\``,
    ],
    [
      'one that changed',
      [{ of: 'deviation', was: deviation, now: { ...deviation, value: '90d', until: '2027-01-30', reason: 'b' } }],
      'accepts 1 deviation',
      `at the live value \`90d\`, until 2027-01-30 (before: at the live value \`60d\`, until 2026-12-30, reason \`\`audit | \`x\` @all\`\`): \`b\``,
    ],
    [
      'one that is gone',
      [{ of: 'deviation', was: deviation }],
      'no longer accepts 1 deviation',
      `no longer accepts \`hot\` of \`${address}\` at the live value \`60d\`, until 2026-12-30`,
    ],
    [
      'consent that is new',
      [{ of: 'consent', now: consent }],
      'consents to 1 risk',
      `consents to \`deletes-data\` at \`${consent.address}\`, until 2026-12-30`,
    ],
    [
      'consent that is gone',
      [{ of: 'consent', was: consent }],
      'takes back 1 consent',
      `takes back its consent to \`deletes-data\``,
    ],
    [
      'several',
      [
        { of: 'deviation', now: deviation },
        { of: 'deviation', now: { ...deviation, attribute: 'x' } },
        { of: 'deviation', was: { ...deviation, attribute: 'y' } },
        { of: 'consent', was: consent, now: { ...consent, seen: 'ffffffff' } },
      ],
      'accepts 2 deviations, no longer accepts 1 deviation, consents to 1 risk',
      'changes its consent to `deletes-data`',
    ],
  ])('%s', (_what, acceptances, words, line) => {
    const body = bodyOf(acceptances)
    expect(headingOf(body)).toBe(`✅ Nothing to apply; ${words}`)
    expect(body.split('\n').find((each) => each.includes(line))).toMatch(/^> - /u)
    expect(renderPlan(planWith(acceptances))).toContain('Compared with the base, the config\n  ')
  })

  test('stands beside changes, which keep the heading', () => {
    const body = bodyOf([{ of: 'deviation', now: deviation }], [change()])
    expect(headingOf(body)).toBe('📋 1 to create')
    expect(body).toContain('**The config accepts other things than before**. A merge applies nothing of this:')
  })

  test('is not told of consent that a risk of the plan shows already', () => {
    const risky = change({
      address: consent.address,
      action: 'delete',
      risks: [risk({ accepted: true })],
    })
    expect(bodyOf([{ of: 'consent', now: consent }], [risky])).not.toContain('consents to')
    expect(bodyOf([{ of: 'consent', now: { ...consent, risk: 'revokes-access' } }], [risky])).toContain('consents to')
  })

  test('is told once for environments that have it in common', () => {
    const acceptances: readonly AcceptanceChange[] = [{ of: 'deviation', now: deviation }]
    const targets = ['dev', 'prod', 'test'].map((environment, index) =>
      target(planWith(index === 2 ? [] : acceptances), { environment, id: `00000000000000a${String(index)}` }),
    )
    const { body } = renderComment(input(targets))
    expect(headingOf(body)).toBe('✅ Nothing to apply; accepts 1 deviation in 3 environments')
    expect(body.split('accepts `hot`')).toHaveLength(2)
    expect(body).toContain('other things than before** in `dev`, `prod`.')
  })

  test('is nothing where there is nothing', () => {
    expect(headingOf(bodyOf([]))).toBe('✅ No changes')
    expect(bodyOf([])).not.toContain('other things')
    expect(renderPlan(planWith([]))).not.toContain('Compared with the base')
  })
})
