import { maskSecretForms } from '@adx-export/core'
import type { PlannedChange } from '@adx-export/planner'
import { alone, asText, both, leftAloneTexts, marks, sidesOf, valueWidth } from '../text/change.ts'
import { clean, count } from '../text/clean.ts'
import { plain } from '../text/style.ts'
import { textDiff } from '../text/text-diff.ts'
import { isMultiline } from '../text/value.ts'
import type { Piece } from './fit.ts'
import { cellCode, code, fence } from './inert.ts'
import { partsOf } from './names.ts'

type Attribute = PlannedChange['attributes'][number]

/** Attributes that a row names by name. */
const namedAttributes = 4

const whatChanges = ({ action, attributes }: PlannedChange): string => {
  if (action === 'delete') return 'all of it goes'
  if (action === 'create') return `all of it is new: ${count(attributes.length, 'attribute')}`
  const names = attributes.slice(0, namedAttributes).map(({ path }) => cellCode(path))
  const rest = attributes.length - names.length
  return [...names, ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ')
}

const riskWords = ({ risks }: PlannedChange): string =>
  [
    ...new Set(
      risks.map(({ code: risk, blocking, accepted }) => {
        const standing = !blocking ? '' : accepted ? ' (accepted)' : ' (**not accepted**)'
        return `${cellCode(risk)}${standing}`
      }),
    ),
  ].join(', ')

const rowOf = (change: PlannedChange): string => {
  const { kind, name } = partsOf(change.address)
  const action = `\`${marks[change.action]}\` ${change.action}`
  const cells = [action, cellCode(kind), cellCode(name), whatChanges(change), riskWords(change)]
  return `| ${cells.join(' | ')} |`
}

export const rowsHead = '| | kind | name | what changes | risks |\n|:--|:--|:--|:--|:--|\n'

/** A row for each change. */
export const rowsOf = (changes: readonly PlannedChange[]): readonly Piece[] =>
  changes.map((change) => ({ kind: 'row', text: rowOf(change) }))

/** What is live and left alone, a line for each change. */
export const leftAloneOf = (changes: readonly PlannedChange[]): readonly Piece[] =>
  changes.flatMap((change) =>
    leftAloneTexts(change).map((text) => ({ kind: 'left alone', text: `- ${code(change.address)}: ${code(text)}` })),
  )

/** Risks that block nothing, with what is known of them. */
export const shownRisksOf = (changes: readonly PlannedChange[]): readonly Piece[] =>
  changes.flatMap(({ address, risks }) =>
    risks
      .filter(({ blocking }) => !blocking)
      .map((risk) => ({ kind: 'shown risk', text: `- ${code(risk.code)} at ${code(address)}: ${code(risk.message)}` })),
  )

const linesOfText = (path: string, { from, to }: Attribute): readonly string[] => {
  const lines = textDiff(asText(from), asText(to), plain)
  const isHidden = from !== to && asText(from) === asText(to)
  return [`@@ ${path} @@`, ...lines, ...(isHidden ? ['! they differ in what is masked here'] : [])]
}

const linesOfValue = (path: string, { action, address }: PlannedChange, attribute: Attribute): readonly string[] => {
  const { from, to } = attribute
  const { before, after } = sidesOf(address, attribute)
  if (action === 'delete' || to === null) return [`- ${path}: ${alone(before, '-', plain)}`]
  if (action === 'create' || from === null) return [`+ ${path}: ${alone(after, '+', plain)}`]
  if (before === after) return [`! ${path}: ${both(before, after, plain)}`]
  if (Math.max(before.length, after.length) > valueWidth) return [`~ ${path}: ${both(before, after, plain)}`]
  return [`- ${path}: ${before}`, `+ ${path}: ${after}`]
}

const isText = ({ from, to }: Attribute): boolean =>
  [from, to].every((value) => value === null || typeof value === 'string') && (isMultiline(from) || isMultiline(to))

/** Texts come last, each under a line of its own: what follows such a line belongs to it. */
const diffOf = (change: PlannedChange): readonly string[] => {
  const { attributes } = change
  const pathOf = ({ path }: Attribute): string => clean(maskSecretForms(path))
  return [
    ...attributes
      .filter((attribute) => !isText(attribute))
      .flatMap((attribute) => linesOfValue(pathOf(attribute), change, attribute)),
    ...attributes.filter(isText).flatMap((attribute) => linesOfText(pathOf(attribute), attribute)),
  ]
}

/** Every attribute from and to, a piece for each change. */
export const detailsOf = (changes: readonly PlannedChange[]): readonly Piece[] =>
  changes.map((change) => {
    const { address, action, source } = change
    const place = code(`${source.file}:${String(source.line)}`)
    const title = `\`${marks[action]}\` **${action}** ${code(address)} (${place})`
    const lines = diffOf(change)
    return { kind: 'detail', text: lines.length === 0 ? title : `${title}\n\n${fence(lines, 'diff')}` }
  })
