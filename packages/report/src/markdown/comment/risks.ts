import { riskWords } from '@adx-export/core'
import { type Plan, type PlannedChange, type PlannedRisk, harmOf } from '@adx-export/planner'
import { sidesOf } from '../../text/change.ts'
import { valueText } from '../../text/value.ts'
import { cellCode, code } from '../parts/code.ts'
import { titleText } from './titles.ts'

const words: Readonly<Record<string, readonly [cell: string, sentence: string]>> = riskWords

const wordsOf = (risk: string): (typeof words)[string] | undefined =>
  Object.hasOwn(words, risk) ? words[risk] : undefined

/** `deletes data`; a risk that has no words stands by its code. */
const harmText = (address: string, risk: string, span: (text: string) => string = code): string =>
  harmOf(address, risk) ?? wordsOf(risk)?.[0] ?? span(risk)

/** Each harm of a change once, with where it stands. */
export const harmsCell = ({ address, risks }: PlannedChange): string =>
  [
    ...new Set(
      risks.map(({ code: risk, blocking, accepted }) => {
        const consent = !blocking ? '' : accepted ? ' (accepted)' : ' (**not accepted**)'
        return `${harmText(address, risk, cellCode)}${consent}`
      }),
    ),
  ].join(', ')

/** Only of durations: of other values the verb says enough. */
const fromTo = (change: PlannedChange, { attribute: path }: PlannedRisk): string => {
  const attribute = change.attributes.find((one) => one.path === path)
  if (attribute === undefined || attribute.from === null || attribute.to === null) return ''
  const { before, after } = sidesOf(change.address, attribute)
  return before === valueText(attribute.from) ? '' : ` from ${code(before)} to ${code(after)}`
}

/** `deletes column 'a' of table x` names the part that a risk is about, where that part goes. */
const partText = ({ attributes }: PlannedChange, { attribute: path }: PlannedRisk): string => {
  const attribute = attributes.find((one) => one.path === path)
  return attribute?.to === null ? `${code(attribute.path)} of ` : ''
}

/** `shortens retention of x from 3650d to 365d`. */
const phraseOf = (change: PlannedChange, risk: PlannedRisk): string => {
  const verb = wordsOf(risk.code)?.[1] ?? `${code(risk.code)} by`
  return `${verb} ${partText(change, risk)}${titleText(change.address)}${fromTo(change, risk)}`
}

/** Harms that a heading names; more are counted. */
const mostNamed = 2

const listed = (phrases: readonly string[]): string => {
  const all = [...new Set(phrases)]
  const shown = all.slice(0, mostNamed)
  const rest = all.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${String(rest)} more` : shown.join(' and ')
}

/** The blocking harms of some plans, for a heading: those that the configs do not accept, and those that they do. */
export const headingHarms = (
  plans: readonly Plan[],
): { readonly refused: string; readonly accepted: string; readonly classes: string } => {
  const all = plans
    .flatMap(({ changes }) => changes)
    .flatMap((change) => change.risks.filter(({ blocking }) => blocking).map((risk) => ({ change, risk })))
  const phrases = (accepted: boolean): string =>
    listed(all.filter(({ risk }) => risk.accepted === accepted).map(({ change, risk }) => phraseOf(change, risk)))
  return {
    refused: phrases(false),
    accepted: phrases(true),
    classes: listed(
      all.filter(({ risk }) => risk.accepted).map(({ change, risk }) => harmText(change.address, risk.code)),
    ),
  }
}
