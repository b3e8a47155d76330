import type { NoLongerDeclared } from '@adx-export/planner'
import { describe, expect, test } from 'vitest'
import { driftDocument } from '../json/drift.ts'
import { renderComment } from '../markdown/comment/comment.ts'
import { input, target } from '../testing/comments.test-data.ts'
import { change, plan } from '../testing/plans.test-data.ts'
import { renderDrift } from './drift.ts'
import { renderPlan, summaryText } from './plan.ts'

const old: NoLongerDeclared = {
  address: 'iot-central/data-export:old',
  what: 'export Old of telemetry',
  line: 'removed: { exports: [old] }',
}
const filter: NoLongerDeclared = {
  address: 'iot-central/data-export:telemetry',
  attribute: 'filter',
  what: 'live filter: "SELECT 1"',
  line: 'filter: null',
}
const kept: NoLongerDeclared = {
  address: 'adx/database:wards/old',
  what: 'database old; adx-export never deletes a database',
}
const unread = (count: number): readonly NoLongerDeclared[] =>
  Array.from({ length: count }, (_, index) => ({
    address: `adx/table:w/d/t${String(index)}`,
    what: 'not checked: why',
  }))

const idle = (...noLongerDeclared: readonly NoLongerDeclared[]) =>
  plan([change({ action: 'no-op' })], { noLongerDeclared })

describe('what is no longer declared', () => {
  test('comes first in a plan, each with what removes or clears it', () => {
    const text = renderPlan({ ...plan([change()]), noLongerDeclared: [old, filter, kept, ...unread(7)] })
    expect(text).toContain(`(environment prod)

No longer declared, still live: 3 things
  ! iot-central/data-export:old: export Old of telemetry
      to remove it: removed: { exports: [old] }
  ! iot-central/data-export:telemetry filter: live filter: "SELECT 1"
      to clear it: filter: null
  ! adx/database:wards/old: database old; adx-export never deletes a database
  ? adx/table:w/d/t0, adx/table:w/d/t1, adx/table:w/d/t2, adx/table:w/d/t3, adx/table:w/d/t4, and 2 more: not checked: why

  + create`)
    expect(text).toContain(
      'Plan: 1 to create, 0 to update, 0 to delete, 0 unchanged, 3 no longer declared, still live.',
    )
  })

  test.each([
    [
      idle(old),
      'No changes, but 1 thing above is no longer declared and still live; for the rest, the live state matches the config (1 unchanged).',
    ],
    [idle(old, filter), 'No changes, but 2 things above are no longer declared and still live'],
  ])('is never nothing to do', (document, sentence) => {
    expect(renderPlan(document)).toContain(sentence)
    expect(renderPlan(document)).not.toContain('Nothing to do')
  })

  test('is nothing where all is gone', () => {
    expect(renderPlan(idle())).toContain('Nothing to do')
    expect(renderPlan(idle())).not.toContain('No longer declared')
    expect(summaryText(idle())).toBe('0 to create, 0 to update, 0 to delete, 1 unchanged')
  })

  test('that was not checked is not said to be live', () => {
    const text = renderPlan(idle(...unread(1)))
    expect(text).toContain('No longer declared, not checked:\n  ? adx/table:w/d/t0: not checked: why')
    expect(text).toContain('Nothing to do')
  })

  test('stands in drift, as text and as JSON, and is no drift', () => {
    const text = renderDrift(idle(old))
    expect(text).toContain('No longer declared, still live: 1 thing\n  ! iot-central/data-export:old')
    expect(text).toContain(
      'No drift from what the config declares (1 unchanged). 1 thing above is no longer declared and still live.',
    )
    expect(driftDocument(idle(old))).toMatchObject({ drifted: false, noLongerDeclared: [old] })
    expect(driftDocument(plan([]))).not.toHaveProperty('noLongerDeclared')
  })

  test('stands before everything that changes in a comment, and in its heading', () => {
    const gone = change({ action: 'delete', address: 'adx/table:wards/vitals/x' })
    const { body } = renderComment(input([target({ ...plan([gone]), noLongerDeclared: [old, kept, ...unread(2)] })]))
    expect(body).toContain(`> [!WARNING]
> **No longer declared, still live**. A merge leaves these as they are:
>
> - \`iot-central/data-export:old\`: \`export Old of telemetry\`; to remove it: \`removed: { exports: [old] }\`
> - \`adx/database:wards/old\`: \`database old; adx-export never deletes a database\`
> - \`adx/table:w/d/t0, adx/table:w/d/t1\`: \`not checked: why\`
`)
    expect(body.indexOf('No longer declared')).toBeLessThan(body.indexOf('[!CAUTION]'))
    expect(renderComment(input([target(idle(old))])).body).toContain(
      '### ⚠️ No changes, 1 no longer declared, still live',
    )
  })
})
