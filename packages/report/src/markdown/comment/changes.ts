import { maskSecretForms } from '@adx-export/core'
import type { PlannedChange } from '@adx-export/planner'
import { alone, asText, both, leftAloneTexts, marks, sidesOf, valueWidth } from '../../text/change.ts'
import { clean, count } from '../../text/clean.ts'
import { plain } from '../../text/style.ts'
import { textDiff } from '../../text/text-diff.ts'
import { isMultiline } from '../../text/value.ts'
import type { Piece } from './left-out.ts'
import { code, fence } from '../parts/code.ts'
import { prose } from '../parts/prose.ts'
import { rowGroups } from './rows.ts'
import { namesOf } from './titles.ts'

type Attribute = PlannedChange['attributes'][number]

/** What is live and left alone, a line for each change. */
export const leftAloneOf = (changes: readonly PlannedChange[]): readonly Piece[] =>
  changes.flatMap((change) =>
    leftAloneTexts(change).map((text) => ({ kind: 'left alone', text: `- ${code(change.address)}: ${code(text)}` })),
  )

/** Risks that block nothing, with what is known of them; of many that are alike the first. */
export const shownRisksOf = (changes: readonly PlannedChange[]): readonly Piece[] =>
  rowGroups(changes).flatMap(({ changes: all, ways }) =>
    ways.flatMap((way) => {
      const alike = Math.round(all.length / ways.length) - 1
      const others = alike === 0 ? '' : ` The same holds for ${count(alike, 'more change')} like it.`
      return way.risks
        .filter(({ blocking }) => !blocking)
        .map((risk): Piece => ({
          kind: 'shown risk',
          text: `- ${prose(risk.message, namesOf(way))}${others} (${code(risk.code)})`,
        }))
    }),
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
