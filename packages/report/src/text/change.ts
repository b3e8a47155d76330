import type { Action, PlannedChange, PlannedRisk } from '@adx-export/planner'
import { clean, cleanLines } from './clean.ts'
import { lineDiff } from './line-diff.ts'
import type { Style } from './style.ts'
import { isMultiline, valueText } from './value.ts'

const marks = { create: '+', update: '~', delete: '-', 'no-op': ' ' } as const satisfies Record<Action, string>

const styled = (action: Action, text: string, style: Style): string =>
  action === 'no-op' ? style('faint', text) : style(action, text)

/** Lines of one transform that are shown; the JSON document holds all. */
const maxDiffLines = 60

const diffLines = (from: string, to: string, style: Style): readonly string[] => {
  const lines = lineDiff(from, to).map((line) => {
    if (line.mark === 'skipped') return style('faint', `  … ${String(line.lines)} unchanged`)
    const text = `${line.mark} ${clean(line.text)}`
    if (line.mark === '+') return style('create', text)
    return line.mark === '-' ? style('delete', text) : text
  })
  const rest = lines.length - maxDiffLines
  return rest > 0 ? [...lines.slice(0, maxDiffLines), style('faint', `  … ${String(rest)} more lines`)] : lines
}

type Attribute = PlannedChange['attributes'][number]

/** `destinations['vitals']`: a link of an export, whose value says no more than that it is there. */
const isLink = (path: string): boolean => /^destinations\['.*'\]$/.test(path)

const attributeLines = (action: Action, attribute: Attribute, width: number, style: Style): readonly string[] => {
  const { from, to, known } = attribute
  const path = clean(attribute.path)
  if (isMultiline(from) || isMultiline(to)) {
    const texts = [from, to].map((value) => (typeof value === 'string' ? value : ''))
    return [`${path}:`, ...diffLines(texts[0] ?? '', texts[1] ?? '', style).map((line) => `  ${line}`)]
  }
  const padded = `${path}:`.padEnd(width + 1)
  const before = isLink(attribute.path) && from === true ? 'linked' : valueText(from)
  const after = isLink(attribute.path) && to === true ? 'linked' : valueText(to, known)
  if (action === 'create') return [`${padded} ${style('create', after)}`]
  if (action === 'delete') return [`${padded} ${style('delete', before)}`]
  if (from === null) return [`${padded} ${style('create', `+ ${after}`)}`]
  if (to === null) return [`${padded} ${style('delete', `- ${before}`)}`]
  return [`${padded} ${style('delete', before)} -> ${style('create', after)}`]
}

const riskLine = (risk: PlannedRisk, style: Style): string => {
  const [first = '', ...rest] = cleanLines(risk.message)
  const word = risk.blocking && !risk.accepted ? 'error' : 'warning'
  const mark = risk.blocking ? '!!' : '!'
  const standing = risk.accepted ? ' (accepted)' : risk.blocking ? ' (blocking)' : ''
  return [`${style(word, `${mark} ${risk.code}${standing}:`)} ${first}`, ...rest.map((line) => `    ${line}`)].join(
    '\n',
  )
}

/** One change: what, why, the attributes from and to, and its risks. */
export const changeLines = (change: PlannedChange, style: Style): readonly string[] => {
  const width = Math.min(40, Math.max(0, ...change.attributes.map((attribute) => attribute.path.length)))
  const place = `${clean(change.source.file)}:${String(change.source.line)}`
  const head = `${marks[change.action]} ${change.action.padEnd(6)} ${clean(change.address)}`
  const body = [
    style('faint', `${clean(change.reason)} (${place})`),
    ...change.attributes.flatMap((attribute) => attributeLines(change.action, attribute, width, style)),
    ...change.risks.flatMap((risk) => riskLine(risk, style).split('\n')),
  ]
  return [styled(change.action, head, style), ...body.map((line) => `      ${line}`)].map((line) => `  ${line}`)
}
