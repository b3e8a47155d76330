import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exportUpdated,
  input,
  policyDeleted,
  risk,
  tableCreated,
  tableDeleted,
  target,
  typicalPlan,
  url,
} from '../../testing/comments.test-data.ts'
import { type change, finding, plan, report } from '../../testing/plans.test-data.ts'
import { renderComment, renderSummary } from './comment.ts'
import { leftOutInOrder } from './left-out.ts'
import { renderFindingsMarkdown } from './findings.ts'
import { bytesOf } from '../../text/bytes.ts'
import { renderInvalid } from './invalid.ts'
import { bodyLimit, summaryLimit } from '../parts/limits.ts'
import type { PlannedTarget, PlanState } from './model.ts'
import { withState } from './heading.ts'

const bytes = (text: string): number => Buffer.byteLength(text)

/** Every fence and every fold that opens is closed. */
const expectClosed = (body: string): void => {
  let open: string | undefined
  let folds = 0
  for (const line of body.split('\n').map((each) => each.replace(/^(?:> |>)?\s*/, ''))) {
    const ticks = /^(`{3,})([a-z]*)$/.exec(line)
    if (open === undefined && ticks !== null) open = ticks[1]
    else if (open !== undefined && line === open) open = undefined
    else if (open === undefined && line === '<details>') folds++
    else if (open === undefined && line === '</details>') folds--
  }
  expect(open).toBeUndefined()
  expect(folds).toBe(0)
}

const many = (amount: number, of: (index: number) => ReturnType<typeof change>) =>
  Array.from({ length: amount }, (_, index) => of(index))

const deletions = (amount: number, message = 'Drops it with 48213 rows.') =>
  many(amount, (index) => ({
    ...tableDeleted,
    address: `adx/table:wards/vitals/old${String(index)}`,
    risks: [
      risk({
        message,
        accept: `- { risk: deletes-data, at: "adx/table:wards/vitals/old${String(index)}", seen: "${String(index).padStart(8, '0')}" }`,
      }),
    ],
  }))

test('bytes are counted as UTF-8 has them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(bytesOf(text)).toBe(bytes(text))
    }),
  )
})

describe('a comment of at most 60,000 bytes', () => {
  test('holds a plan of 10,000 changes', () => {
    const changes = [
      ...many(10_000, (index) => ({ ...exportUpdated, address: `iot-central/data-export:e${String(index)}` })),
      tableDeleted,
    ]
    const { body, dropped, hidden } = renderComment(input([target(plan(changes), { refused: true })]))
    expect(bytes(body)).toBeLessThanOrEqual(bodyLimit)
    expect(bytes(body)).toBeGreaterThan(bodyLimit * 0.8)
    expectClosed(body)
    expect(body).toMatch(
      /### ⛔ Cannot be applied: deletes table `old_vitals`\n\n- `prod`: ⛔ .*\n\n0 to create, 10000 to update, 1 to delete/,
    )
    expect(body).toContain(tableDeleted.risks[0]?.accept)
    expect(hidden).toBe(0)
    expect(dropped).toEqual([
      'the steps that apply runs',
      'all 10001 details of changes',
      expect.stringMatching(/^\d+ of 101 rows of the tables of changes$/),
    ])
    expect(body).toMatch(/\| … and \d+ more changes \| \| \|/)
    for (const each of dropped) expect(body).toContain(each)
    expect(body).toContain(`The summary of [the run](${url}) has more of it, and the plan as JSON has all`)
  })

  test('leaves blocks out in the stated order, and the summary has them', () => {
    const flow = { nodes: [], edges: [] }
    const diagramOf = (): string => `flowchart LR\n${'x'.repeat(20_000)}`
    const changes = many(60, (index) => ({
      ...exportUpdated,
      address: `iot-central/data-export:e${String(index)}`,
      attributes: [{ path: 'filter', from: null, to: 'x'.repeat(100 + 10 * index) }],
    }))
    const wholes = [0, 200, 700, 1200].map((more) => {
      const of = typicalPlan({ changes: [...changes, ...many(more, () => tableCreated)] })
      const all = { ...input([target(of, { flow })]), diagramOf }
      const summary = renderSummary(all)
      expect(summary.dropped).toEqual([])
      expect(summary.body).toContain('x'.repeat(20_000))
      return renderComment(all)
    })
    for (const { body, dropped } of wholes) {
      expect(bytes(body)).toBeLessThanOrEqual(bodyLimit)
      expectClosed(body)
      expect(body).toContain('> [!NOTE]\n> Left out here')
      expect(body).toContain(`The summary of [the run](${url}) has all of it.`)
      expect(dropped[0]).toBe('the flow diagram')
    }
    expect(wholes[0]?.dropped).toEqual(['the flow diagram'])
    expect(leftOutInOrder.slice(0, 3)).toEqual(['diagram', 'preview', 'steps'])
    expect(wholes.at(-1)?.dropped.slice(0, 3)).toEqual([
      'the flow diagram',
      'the preview of a transform',
      'the steps that apply runs',
    ])
  })

  test('drops the largest details first', () => {
    const changes = many(30, (index) => ({
      ...exportUpdated,
      address: `iot-central/data-export:e${String(index)}`,
      attributes: [{ path: 'filter', from: null, to: `${'x'.repeat(100 * (index + 1))}!${String(index)}!` }],
      steps: [],
    }))
    const { body, dropped } = renderComment(
      input([
        target(
          plan([{ ...tableCreated, attributes: [{ path: 'p', from: null, to: 'y'.repeat(30_000) }] }, ...changes]),
        ),
      ]),
    )
    expect(dropped.join()).toMatch(/^the steps that apply runs,\d+ of 31 details of changes$/)
    expect(body).not.toContain('y'.repeat(30_000))
    expect(body).toContain('!29!')
  })

  test.each([
    ['50 destructive changes with long facts', deletions(50, 'live '.repeat(1000)), 0],
    ['250 of them', deletions(250), 0],
    ['wide characters', deletions(50, '病棟😀'.repeat(500)), 0],
    ['more than any comment can hold', deletions(900), 500],
  ])('never drops what destroys: %s', (_, changes, least) => {
    const { body, hidden } = renderComment(input([target(plan([...changes, policyDeleted]), { refused: true })]))
    expect(bytes(body)).toBeLessThanOrEqual(bodyLimit)
    expectClosed(body)
    const shown = changes.filter(
      ({ risks: [first], address }) => body.includes(`\`${address}\``) && body.includes(`> ${first?.accept ?? '?'}\n`),
    )
    expect(shown.length).toBe(Math.min(changes.length, changes.length + 1 - hidden))
    if (least === 0) expect(hidden).toBe(0)
    else expect(body).toContain(`**${String(hidden)} more destructive changes cannot be shown`)
    expect(hidden).toBeGreaterThanOrEqual(least)
  })

  test('says how many facts it shortened, and no others', () => {
    const [first, second] = deletions(2, 'live '.repeat(9000))
    const short = { ...tableDeleted, risks: [risk({ message: 'Drops it.' })] }
    const { body } = renderComment(
      input([target(plan([...(first && second ? [first, second] : []), short]), { refused: true })]),
    )
    expect(bytes(body)).toBeGreaterThan(bodyLimit / 2)
    expect(body).toContain('What is known live of 2 risks is shortened here')
    expect(body).toContain(': Drops it.')
  })

  test('at every size around the limit, also once it is applied', () => {
    const state: PlanState = {
      state: 'failed',
      commit: 'c'.repeat(40),
      runUrl: url,
      why: 'x'.repeat(5000),
      report: report({
        outcomes: many(50, () => tableCreated).map(({ address }) => ({
          address,
          action: 'create',
          outcome: 'failed',
          attributes: [],
          message: 'm'.repeat(500),
        })),
      }),
    }
    for (let size = 52_000; size < 62_000; size += 97) {
      const one = {
        ...exportUpdated,
        attributes: [{ path: 'filter', from: null, to: 'ä'.repeat(size / 2) }],
        steps: [],
      }
      const { body } = renderComment(input([target(plan([one]))]))
      const failed = withState(body, '00000000000000a1', state)
      expect(bytes(body)).toBeLessThanOrEqual(bodyLimit)
      expect(failed).toContain('❌ **Failed** at commit')
      expect(bytes(failed ?? '')).toBeLessThanOrEqual(bodyLimit)
    }
  })

  test('holds a hundred environments, and says so where even that is too much', () => {
    const targets = (amount: number): readonly PlannedTarget[] =>
      Array.from({ length: amount }, (_, index) => ({
        id: index.toString(16).padStart(16, '0'),
        environment: `environment-${String(index)}`,
        kind: 'failure',
        failure: { code: 'azure-unreachable', message: 'm'.repeat(3000), hint: 'h'.repeat(3000) },
      }))
    const { body } = renderComment(input(targets(100)))
    expect(bytes(body)).toBeLessThanOrEqual(bodyLimit)
    expect(body.match(/adx-export:status/g)).toHaveLength(100)
    const huge = renderComment(input(targets(400)))
    expect(bytes(huge.body)).toBeLessThanOrEqual(bodyLimit)
    expect(huge.body).toContain('too large for a comment')
  })
})

test('a summary has everything in it, within its own limit', () => {
  const changes = many(10_000, (index) => ({ ...exportUpdated, address: `iot-central/data-export:e${String(index)}` }))
  const { body, dropped } = renderSummary({
    ...input([target(plan(changes))]),
    notes: ['The token may not write comments.'],
  })
  expect(bytes(body)).toBeLessThanOrEqual(summaryLimit)
  expect(bytes(body)).toBeGreaterThan(summaryLimit * 0.9)
  expect(dropped).not.toEqual([])
  expectClosed(body)
})

test('findings are bounded in number and in bytes', () => {
  const findings = Array.from({ length: 500 }, (_, index) =>
    finding({ message: `${String(index)} ${'é'.repeat(200)}` }),
  )
  expect(renderFindingsMarkdown(findings, { limit: 3 }).split('\n').at(-1)).toBe('- … and 497 more findings')
  const text = renderFindingsMarkdown(findings, { limit: 500, bytes: 5000 })
  expect(bytes(text)).toBeLessThanOrEqual(5000)
  expect(text).toMatch(/- … and \d+ more findings$/)
  expect(
    bytes(renderInvalid({ ...input([]), findings: findings.map((each) => ({ ...each, message: 'x'.repeat(4000) })) })),
  ).toBeLessThanOrEqual(bodyLimit)
})
