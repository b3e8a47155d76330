import { consentLine } from '@adx-export/core'
import { expect, test } from 'vitest'
import { datedFindings, datedPlan, datedReport } from './dated.ts'
import { renderJson } from './formats/json.ts'
import { renderPlan } from './text/plan.ts'
import { change, finding, plan, report } from './testing/plans.test-data.ts'

const line = consentLine({ risk: 'deletes-data', at: 'adx/table:wards/vitals/old', seen: '9f31c2aa' })
const risk = { code: 'deletes-data', message: 'rows go', blocking: true, accepted: false, accept: line }
const found = finding({ code: 'accept-expired', severity: 'warning', hint: `Put this line under accept: ${line}` })

test('texts for people have a date in every line of consent, documents have none', () => {
  const document = plan([change({ risks: [risk] })], { diagnostics: [found] })
  const shown = datedPlan(document, '2026-12-30')
  expect(renderPlan(shown)).not.toContain('<date>')
  expect(renderPlan(shown).match(/seen: "9f31c2aa", until: 2026-12-30 \}/gu)).toHaveLength(2)
  expect(renderJson(document).match(/until: <date>/gu)).toHaveLength(2)
})

test('beside an error no line is printed: whoever corrects it may correct the risk with it', () => {
  const shown = renderPlan(plan([change({ risks: [risk] })], { diagnostics: [finding()] }))
  expect(shown).toContain('Refused. Fix the errors above first.')
  expect(shown).not.toContain('9f31c2aa')
})

test('findings and reports alike, and nothing else of them', () => {
  const hint = found.hint?.replace('<date>', '2026-12-30')
  const plain = finding({})
  expect(datedFindings([found, plain], '2026-12-30')).toEqual([{ ...found, hint }, plain])
  const document = report({ diagnostics: [found] })
  expect(datedReport(document, '2026-12-30')).toEqual({ ...document, diagnostics: [{ ...found, hint }] })
})

test('lines go into the file that holds consent, where there is one', () => {
  const document = plan([change({ risks: [risk] })])
  expect(renderPlan(document)).toContain('add this line under accept:\n')
  expect(renderPlan({ ...document, acceptFile: 'a.yaml' })).toContain('add this line to a.yaml:\n')
})
