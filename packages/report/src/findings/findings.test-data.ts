import type { Diagnostic, Severity } from '@adx-export/core'
import { finding } from '../testing/plans.test-data.ts'

/** Findings of one severity on the lines 1 to `amount`. */
export const findings = (amount: number, severity: Severity = 'error', over: Partial<Diagnostic> = {}) =>
  Array.from({ length: amount }, (_, index): Diagnostic => {
    const line = index + 1
    return finding({ severity, range: { start: { line, column: 3 }, end: { line, column: 7 } }, ...over })
  })
