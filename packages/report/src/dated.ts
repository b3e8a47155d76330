import { type Diagnostic, withConsentEnd } from '@adx-export/core'
import type { Plan, PlannedChange, Report } from '@adx-export/planner'

/**
 * Documents hold lines of consent with a placeholder for their end, so that they do not differ from day to day. What people
 * paste has a date: these put it in, for texts only.
 */

const datedFinding = (finding: Diagnostic, end: string): Diagnostic =>
  finding.hint === undefined ? finding : { ...finding, hint: withConsentEnd(finding.hint, end) }

export const datedFindings = (findings: readonly Diagnostic[], end: string): readonly Diagnostic[] =>
  findings.map((finding) => datedFinding(finding, end))

const datedChange = (change: PlannedChange, end: string): PlannedChange => ({
  ...change,
  risks: change.risks.map((risk) =>
    risk.accept === undefined ? risk : { ...risk, accept: withConsentEnd(risk.accept, end) },
  ),
})

export const datedPlan = (plan: Plan, end: string): Plan => ({
  ...plan,
  changes: plan.changes.map((change) => datedChange(change, end)),
  diagnostics: datedFindings(plan.diagnostics, end),
})

export const datedReport = (report: Report, end: string): Report => ({
  ...report,
  diagnostics: datedFindings(report.diagnostics, end),
})
