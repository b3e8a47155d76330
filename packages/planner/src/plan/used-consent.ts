import type { Acceptance } from '@adx-export/core'
import type { UsedConsent } from '../model/evidence.ts'
import type { JudgedRisk } from './gate.ts'

/** A line of consent as evidence, with the harm that it accepted. */
export const usedConsent = (
  { risk, address, seen, until, at: { file, range } }: Acceptance,
  reason: string,
  attribute?: string,
): UsedConsent => ({
  risk,
  at: address,
  ...(attribute === undefined ? {} : { attribute }),
  seen,
  until,
  reason,
  file,
  line: range.start.line,
})

/** The lines that let the blocking risks of a plan pass, each with the risk that it accepts. */
export const consentsOf = (risks: readonly JudgedRisk[]): readonly UsedConsent[] =>
  risks.flatMap(({ consent, message, attribute }) =>
    consent === undefined ? [] : [usedConsent(consent, message, attribute)],
  )
