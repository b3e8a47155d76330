import { diagnose } from '../../diagnose.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { didYouMean } from '../../values/nearest.ts'
import { matches } from '../../values/patterns.ts'
import { blockingRisks } from '../../values/risks.ts'
import type { RuleContext } from '../rule.ts'
import { itemsOf } from '../walk.ts'

const blocking: readonly string[] = blockingRisks

/** An address, or the plan as a whole where the share of what it deletes is accepted. */
const address = /^(?:[a-z][a-z-]*\/[a-z][a-z-]*:[^/\s][^\n]*|plan)$/

/** Consent is given in the words of the refusal that asked for it. */
export function* acceptRule({ draft, at }: RuleContext): Generator<Diagnostic> {
  const seen = new Set<string>()
  for (const { path, value } of itemsOf(draft.accept, ['accept'])) {
    const place = at([...path, 'risk'])
    if (value.risk !== undefined && !blocking.includes(value.risk)) {
      yield diagnose('accept-risk-unknown', place, `'${value.risk}' is not a risk that blocks a plan.`, {
        hint: didYouMean(value.risk, blocking) ?? `There are ${blocking.join(', ')}.`,
      })
    }
    if (value.at !== undefined && !address.test(value.at)) {
      yield diagnose(
        'accept-malformed',
        at([...path, 'at']),
        `'${value.at}' is not an address such as adx/table:wards/vitals/old_table.`,
      )
    }
    if (value.seen !== undefined && !matches('fingerprint', value.seen)) {
      yield diagnose(
        'accept-malformed',
        at([...path, 'seen']),
        `'${value.seen}' is not a fingerprint: 8 hexadecimal digits in lower case.`,
      )
    }
    const key = JSON.stringify([value.risk, value.at, value.seen])
    if (seen.has(key)) yield diagnose('accept-twice', place, 'This is accepted already.')
    seen.add(key)
  }
}
