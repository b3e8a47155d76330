import { describe, expect, test } from 'vitest'
import { dead, destination, off, stranger } from '../testing/exports.test-data.ts'
import { change, finding, plan } from '../testing/plans.test-data.ts'
import { driftDocument } from './drift.ts'

describe('the drift document', () => {
  test('holds how exports and destinations fare, as the plan does, and is no drift for it', () => {
    const exports = [dead, destination, stranger, off]
    expect(driftDocument(plan([change({ action: 'no-op' })], { exports }))).toMatchObject({ drifted: false, exports })
  })

  test.each<[string, Parameters<typeof plan>, boolean]>([
    ['a change', [[change({ action: 'update' })]], true],
    ['an error of the comparison', [[], { diagnostics: [finding({ severity: 'error' })] }], true],
    ['a risk that nobody accepted', [[], { diagnostics: [finding({ code: 'gate', severity: 'error' })] }], false],
    ['what could not be read', [[], { diagnostics: [finding({ code: 'unreadable', severity: 'error' })] }], false],
    ['a warning', [[], { diagnostics: [finding({ severity: 'warning' })] }], false],
  ])('%s', (_what, given, drifted) => {
    expect(driftDocument(plan(...given)).drifted).toBe(drifted)
  })
})
