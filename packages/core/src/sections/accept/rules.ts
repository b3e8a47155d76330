import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { consentLine } from '../../values/consent.ts'
import { readDate } from '../../values/days.ts'
import { didYouMean } from '../../values/nearest.ts'
import { matches } from '../../values/patterns.ts'
import { blockingRisks } from '../../values/risks.ts'
import type { RuleContext } from '../rule.ts'
import { type DraftAcceptance, type Found, acceptedIn, entriesOf } from '../walk.ts'

const blocking: readonly string[] = blockingRisks

/** An address, or the plan as a whole where the share of what it deletes is accepted. */
const address = /^(?:[a-z][a-z-]*\/[a-z][a-z-]*:[^/\s][^\n]*|plan)$/

type Line = Found<NonNullable<DraftAcceptance>>

function* riskFindings({ at }: RuleContext, { path, value }: Line): Generator<Diagnostic> {
  if (value.risk !== undefined && !blocking.includes(value.risk)) {
    const message = `'${value.risk}' is not a risk that blocks a plan.`
    yield diagnose('accept-risk-unknown', at([...path, 'risk']), message, {
      hint: didYouMean(value.risk, blocking) ?? `Known: ${blocking.join(', ')}.`,
    })
  }
  if (value.at !== undefined && !address.test(value.at)) {
    const message = `'${value.at}' is not an address such as adx/table:wards/vitals/old_table.`
    yield diagnose('accept-malformed', at([...path, 'at']), message)
  }
}

/** The fingerprints of a line with their places: one, or one for each environment. */
const seenIn = ({ path, value: { seen } }: Line): readonly Found<string>[] =>
  typeof seen === 'string' ? [{ name: '', path: [...path, 'seen'], value: seen }] : entriesOf(seen, [...path, 'seen'])

function* seenFindings(context: RuleContext, line: Line): Generator<Diagnostic> {
  const { at, keyAt, environments, suggest } = context
  for (const { path, value } of seenIn(line)) {
    if (matches('fingerprint', value)) continue
    const message = `'${value}' is not a fingerprint: 8 hexadecimal digits in lower case.`
    yield diagnose('accept-malformed', at(path), message)
  }
  const known = environments.map(({ name }) => name)
  for (const { name, path } of seenIn(line)) {
    if (name === '' || known.includes(name)) continue
    const listed = `Known: ${known.slice(0, 20).join(', ')}.`
    const hint = known.length === 0 ? 'The file has no environments.' : (suggest(name, () => known) ?? listed)
    yield diagnose('environment-unknown', keyAt(path), `There is no environment '${name}'.`, { hint })
  }
}

/** The same line with an end, where the rest of it is whole. */
const lineToPaste = ({ value: { risk, at, seen, only } }: Line): string => {
  if (risk === undefined || at === undefined || seen === undefined) return 'Paste the line from a new refusal.'
  const environments = only?.filter((name) => name !== undefined)
  const line = consentLine({ risk, at, seen, ...(environments === undefined ? {} : { only: environments }) })
  return `Replace it with this line: ${line}`
}

function* untilFindings({ at, keyAt, isWritten }: RuleContext, line: Line): Generator<Diagnostic> {
  const { path, value } = line
  const place = [...path, 'until']
  const hint = lineToPaste(line)
  if (value.until === undefined) {
    // Written, and refused for its type: that has a finding of its own.
    if (isWritten(place)) return
    yield diagnose('accept-without-end', keyAt(path), 'This consent has no end date: `until` is missing.', { hint })
  } else if (readDate(value.until) === undefined) {
    yield diagnose('accept-malformed', at(place), `'${value.until}' is not a date such as 2026-12-30.`, { hint })
  }
}

/** Consent is given in the words of the refusal that asked for it. */
export function* acceptRule(context: RuleContext): Generator<Diagnostic> {
  const known = new Set<string>()
  for (const line of acceptedIn(context.draft)) {
    yield* riskFindings(context, line)
    yield* seenFindings(context, line)
    yield* untilFindings(context, line)
    const { risk, at, seen } = line.value
    const key = JSON.stringify([risk, at, seen])
    if (known.has(key)) {
      yield diagnose('accept-twice', context.at([...line.path, 'risk']), 'This risk is already accepted.')
    }
    known.add(key)
  }
}
