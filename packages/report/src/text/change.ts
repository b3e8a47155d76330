import { type JsonValue, maskSecretForms } from '@adx-export/core'
import { type Action, type PlannedChange, type PlannedRisk, writtenValue } from '@adx-export/planner'
import { clean, count, shorten } from './clean.ts'
import { inlineDiff } from './inline-diff.ts'
import type { Style } from './style.ts'
import { mostChanged, textDiff, tooLong } from './text-diff.ts'
import { isMultiline, valueText } from './value.ts'

/** How a change is marked in front of its address. */
export const marks = { create: '+', update: '~', delete: '-', 'no-op': ' ' } as const satisfies Record<Action, string>

const styled = (action: Action, text: string, style: Style): string =>
  action === 'no-op' ? style('faint', text) : style(action, text)

type Attribute = PlannedChange['attributes'][number]

/** `destinations['vitals']`: a link of an export, whose value says no more than that it is there. */
export const isLink = (path: string): boolean => /^destinations\['.*'\]$/.test(path)

/** Values that are longer are shown by what differs in them. */
export const valueWidth = 100

/** Of a value that is left alone this much is shown. */
const leftAloneWidth = 300

/** One value where there is no other to compare it with. */
export const alone = (text: string, sign: '+' | '-', style: Style): string => {
  if (text.length <= mostChanged.characters) return text
  const [none, all] = [count(0, 'character'), count(text.length, 'character')]
  return tooLong(sign === '+' ? none : all, sign === '+' ? all : none, sign === '+' ? text.length : 0, style)
}

/** Two values on one line. */
export const both = (before: string, after: string, style: Style): string => {
  if (before === after) return `${before} (they differ in what is masked or unknown here)`
  if (Math.max(before.length, after.length) <= valueWidth) {
    return `${style('delete', before)} -> ${style('create', after)}`
  }
  const text = inlineDiff(before, after, style)
  if (text.length <= mostChanged.characters) return text
  const [removed, added] = [count(before.length, 'character'), count(after.length, 'character')]
  return tooLong(removed, added, after.length, style)
}

/** A text of several lines as it may be shown; empty for what is no text. */
export const asText = (value: unknown): string => (typeof value === 'string' ? maskSecretForms(value) : '')

/** The values of an attribute on one line each, as people write them. */
export const sidesOf = (
  address: string,
  { path, from, to, known }: Attribute,
): { readonly before: string; readonly after: string } => ({
  before: isLink(path) && from === true ? 'linked' : valueText(writtenValue(address, path, from)),
  after: isLink(path) && to === true ? 'linked' : valueText(writtenValue(address, path, to), known),
})

const attributeLines = (
  { action, address }: PlannedChange,
  attribute: Attribute,
  width: number,
  style: Style,
): readonly string[] => {
  const { from, to } = attribute
  const path = clean(attribute.path)
  const areTexts = [from, to].every((value) => value === null || typeof value === 'string')
  if (areTexts && (isMultiline(from) || isMultiline(to))) {
    const lines = textDiff(asText(from), asText(to), style)
    const hidden = from !== to && asText(from) === asText(to) ? ['! they differ in what is masked here'] : []
    return [`${path}:`, ...[...lines, ...hidden].map((line) => `  ${line}`)]
  }
  const padded = `${path}:`.padEnd(width + 1)
  const { before, after } = sidesOf(address, attribute)
  if (action === 'create') return [`${padded} ${style('create', alone(after, '+', style))}`]
  if (action === 'delete') return [`${padded} ${style('delete', alone(before, '-', style))}`]
  if (from === null) return [`${padded} ${style('create', `+ ${alone(after, '+', style)}`)}`]
  if (to === null) return [`${padded} ${style('delete', `- ${alone(before, '-', style)}`)}`]
  return [`${padded} ${both(before, after, style)}`]
}

/** A value of any length on one line. */
const oneLine = (value: JsonValue): string => shorten(valueText(value), leftAloneWidth)

const riskLine = (risk: PlannedRisk, style: Style): string => {
  const word = risk.blocking && !risk.accepted ? 'error' : 'warning'
  const mark = risk.blocking ? '!!' : '!'
  const consent = risk.accepted ? ' (accepted)' : risk.blocking ? ' (blocking)' : ''
  return `${style(word, `${mark} ${risk.code}${consent}:`)} ${clean(risk.message)}`
}

/** What is live and left alone, one line for each: `live filter, not in the file: …`. */
export const leftAloneTexts = ({ address, leftAlone = [] }: PlannedChange): readonly string[] =>
  leftAlone.map(
    ({ path, value }) => `live ${clean(path)}, not in the file: ${oneLine(writtenValue(address, path, value))}`,
  )

/** What a reader is to see of a plan: what changes, and what of the rest is live and left alone. */
export const isShown = ({ action, leftAlone = [] }: PlannedChange): boolean =>
  action !== 'no-op' || leftAlone.length > 0

/** One change: what, why, the attributes from and to, what is left alone, and its risks. */
export const changeLines = (change: PlannedChange, style: Style): readonly string[] => {
  const width = change.attributes.reduce((most, { path }) => Math.min(40, Math.max(most, path.length)), 0)
  const place = `${clean(change.source.file)}:${String(change.source.line)}`
  const head = `${marks[change.action]} ${change.action.padEnd(6)} ${clean(change.address)}`
  const body = [
    style('faint', `${clean(change.reason)} (${place})`),
    ...change.attributes.flatMap((attribute) => attributeLines(change, attribute, width, style)),
    ...leftAloneTexts(change).map((text) => style('faint', text)),
    ...change.risks.map((risk) => riskLine(risk, style)),
  ]
  return [styled(change.action, head, style), ...body.map((line) => `      ${line}`)].map((line) => `  ${line}`)
}
