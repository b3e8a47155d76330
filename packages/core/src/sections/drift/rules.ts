import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { readDate } from '../../values/days.ts'
import { reasonToWrite } from '../../values/ignore-line.ts'
import type { RuleContext } from '../rule.ts'
import { deviationsIn } from '../walk.ts'

/** Of one resource: the plan as a whole cannot differ. */
const address = /^[a-z][a-z-]*\/[a-z][a-z-]*:[^/\s][^\n]*$/

/** A difference is accepted by the address that a plan prints, with a reason and an end. */
export function* deviationRule({ draft, at }: RuleContext): Generator<Diagnostic> {
  const known = new Set<string>()
  for (const { path, value } of deviationsIn(draft)) {
    const { at: where, attribute, until, reason } = value
    if (where !== undefined && !address.test(where))
      yield diagnose(
        'ignore-malformed',
        at([...path, 'at']),
        `'${where}' is not an address such as adx/table:wards/vitals/readings.`,
        { hint: 'Copy the address from the plan or from the issue of drift.' },
      )
    if (until !== undefined && readDate(until) === undefined)
      yield diagnose('ignore-malformed', at([...path, 'until']), `'${until}' is not a date such as 2026-12-30.`, {
        hint: 'Write the last day on which the difference is accepted.',
      })
    if (reason !== undefined && ['', reasonToWrite].includes(reason.trim()))
      yield diagnose('ignore-malformed', at([...path, 'reason']), 'The reason is missing.', {
        hint: 'Say in one sentence why the difference is accepted.',
      })
    const key = JSON.stringify([where, attribute, value.value])
    if (known.has(key)) yield diagnose('ignore-twice', at([...path, 'at']), 'This difference is already accepted.')
    known.add(key)
  }
}
