import type { AcceptanceChange, AcceptedDeviation, GivenConsent, Plan } from '@adx-export/planner'
import { clean, count } from './clean.ts'
import type { Style } from './style.ts'
import { valueText } from './value.ts'

type Span = (text: string) => string

/** Consent that a risk of this very plan needs is told with that risk. */
const isToldElsewhere = ({ changes }: Plan, each: AcceptanceChange): boolean =>
  each.of === 'consent' &&
  each.now !== undefined &&
  changes.some(
    ({ address, risks }) =>
      address === each.now?.address && risks.some(({ code, accepted }) => accepted && code === each.now?.risk),
  )

/** What the config accepts otherwise than its base, as far as the plan does not tell it anyway. */
export const shownAcceptances = (plan: Plan): readonly AcceptanceChange[] =>
  (plan.acceptances ?? []).filter((each) => !isToldElsewhere(plan, each))

const valueOf = ({ value }: AcceptedDeviation, span: Span): string => {
  if (value === undefined) return 'with any live value'
  return value === null ? 'while it is not set' : `at the live value ${span(valueText(value))}`
}

const deviationText = (one: AcceptedDeviation, span: Span): string => {
  const what = one.attribute === undefined ? span(one.address) : `${span(one.attribute)} of ${span(one.address)}`
  return `${what} ${valueOf(one, span)}, until ${clean(one.until)}`
}

/** The parts of a line that changed, as they were. */
const wasText = (was: AcceptedDeviation, now: AcceptedDeviation, span: Span): string =>
  [
    ...(JSON.stringify(was.value) === JSON.stringify(now.value) ? [] : [valueOf(was, span)]),
    ...(was.until === now.until ? [] : [`until ${clean(was.until)}`]),
    ...(was.reason === now.reason ? [] : [`reason ${span(was.reason)}`]),
  ].join(', ')

const consentText = ({ risk, address, until }: GivenConsent, span: Span): string =>
  `${span(risk)} at ${span(address)}, until ${clean(until)}`

/** One line for one entry: `accepts hot of … at the live value 60d, until 2026-12-30: audit`. `span` marks names and values. */
export const acceptanceText = (each: AcceptanceChange, span: Span): string => {
  if (each.of === 'consent') {
    const { was, now } = each
    if (now !== undefined)
      return `${was === undefined ? 'consents to' : 'changes its consent to'} ${consentText(now, span)}`
    return was === undefined ? '' : `takes back its consent to ${consentText(was, span)}`
  }
  const { was, now } = each
  if (now === undefined) return was === undefined ? '' : `no longer accepts ${deviationText(was, span)}`
  const changed = was === undefined ? '' : ` (before: ${wasText(was, now, span)})`
  return `accepts ${deviationText(now, span)}${changed}: ${span(now.reason)}`
}

const part = (amount: number, verb: string, what: string): readonly string[] =>
  amount === 0 ? [] : [`${verb} ${count(amount, what)}`]

/** `accepts 2 deviations, takes back 1 consent`, over all plans, each line once; empty for none. */
export const acceptancesText = (plans: readonly Plan[]): string => {
  const all = [...new Map(plans.flatMap(shownAcceptances).map((each) => [JSON.stringify(each), each])).values()]
  const sizeOf = (of: AcceptanceChange['of'], stands: boolean): number =>
    all.filter((each) => each.of === of && (each.now !== undefined) === stands).length
  return [
    ...part(sizeOf('deviation', true), 'accepts', 'deviation'),
    ...part(sizeOf('deviation', false), 'no longer accepts', 'deviation'),
    ...part(sizeOf('consent', true), 'consents to', 'risk'),
    ...part(sizeOf('consent', false), 'takes back', 'consent'),
  ].join(', ')
}

const plainSpan: Span = (text) => clean(text)

/** What the config accepts otherwise than its base, for a text. */
export const acceptanceLines = (plan: Plan, style: Style): readonly string[] => {
  const shown = shownAcceptances(plan)
  if (shown.length === 0) return []
  return [
    style('strong', 'Compared with the base, the config'),
    ...shown.map((each) => `  ${acceptanceText(each, plainSpan)}`),
    '',
  ]
}
