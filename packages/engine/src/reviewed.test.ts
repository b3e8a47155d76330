import { expect, test } from 'vitest'
import { reviewedIn } from './reviewed.ts'

const hash = '0123456789abcdef01234567'
const document = { format: 1, kind: 'plan', target: { environment: 'prod' }, operations: [{ hash }], diagnostics: [] }

test('a plan without an error passed the gate, so its operations were accepted', () => {
  const warning = { code: 'accept-spent', severity: 'warning' }
  expect(reviewedIn(document)).toEqual({ operations: [{ hash }], environment: 'prod', passed: true })
  expect(reviewedIn({ ...document, diagnostics: [warning] })).toMatchObject({ passed: true })
})

test.each([
  ['an error', [{ code: 'gate', severity: 'error' }]],
  ['an error among others', [{ severity: 'info' }, { code: 'unreadable', severity: 'error' }]],
  ['what is no finding', ['gate']],
  ['no list', undefined],
])('%s among its findings: nobody accepted it', (_what, diagnostics) => {
  expect(reviewedIn({ ...document, diagnostics })).toMatchObject({ operations: [{ hash }], passed: false })
})
