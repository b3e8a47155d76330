import { type RunArguments, commandLine } from '@adx-export/core'
import type { Plan } from '@adx-export/planner'
import { clean, count } from './clean.ts'
import type { Style } from './style.ts'
import { rowLines } from './test-rows.ts'

type Preview = NonNullable<Plan['previews']>[number]
type Sample = Preview['samples'][number]
type Made = Pick<Sample, 'rows' | 'rowsOmitted'>

/** Messages of one transform that a plan shows for people; the document holds more. */
const shown = 2

export const amountOf = ({ rows, rowsOmitted }: Made): number => rows.length + rowsOmitted

const amountText = (made: Made, style: Style): string =>
  amountOf(made) === 0 ? style('warning', 'no row') : count(amountOf(made), 'row')

/** Whether a message makes the same rows as before, so that one table shows both. */
export const isSame = ({ before, rows, rowsOmitted }: Sample): boolean =>
  before !== undefined && JSON.stringify([before.rows, before.rowsOmitted]) === JSON.stringify([rows, rowsOmitted])

const indented = ({ rows }: Made, style: Style): readonly string[] =>
  rowLines(rows, style).map((line) => `      ${line}`)

const sampleLines = (sample: Sample, style: Style): readonly string[] => {
  const { name, origin, assumed, before } = sample
  const kind = assumed ? `${origin}, of an assumed form` : origin
  const title = `    ${clean(name)} ${style('faint', `(${kind})`)}`
  if (before === undefined) return [`${title}: ${amountText(sample, style)}`, ...indented(sample, style)]
  if (isSame(sample)) return [`${title}: ${amountText(sample, style)}, as before`, ...indented(sample, style)]
  return [
    `${title}: ${amountText(before, style)} before, ${amountText(sample, style)} after`,
    ...(amountOf(before) === 0 ? [] : [style('faint', '      before'), ...indented(before, style)]),
    ...(amountOf(sample) === 0 ? [] : [style('faint', '      after'), ...indented(sample, style)]),
  ]
}

type Compared = NonNullable<Preview['compared']>

/** Columns that are named. */
const namedColumns = 3

const columnsText = ({ columns, columnsOmitted }: Compared, span: (text: string) => string): string => {
  const named = columns.slice(0, namedColumns)
  const rest = columns.length - named.length + columnsOmitted
  return `${named.map(span).join(', ')}${rest === 0 ? '' : ` and ${count(rest, 'more column')}`}`
}

/** `12 of 14 rows change in Value; 1 row lost`: what a changed transform makes of messages, in a few words; empty where none went through both. */
export const comparedText = (
  { compared, onlyBuiltIn }: Pick<Preview, 'compared' | 'onlyBuiltIn'>,
  span: (text: string) => string,
): string => {
  if (compared === undefined) return ''
  const { messages, before, changed, gone, new: added } = compared
  const parts = [
    ...(changed === 0
      ? []
      : [
          `${String(changed)} of ${count(before, 'row')} ${changed === 1 ? 'changes' : 'change'} in ${columnsText(compared, span)}`,
        ]),
    ...(gone === 0
      ? []
      : [`${changed === 0 ? `${String(gone)} of ${count(before, 'row')}` : count(gone, 'row')} lost`]),
    ...(added === 0 ? [] : [`${count(added, 'row')} new`]),
  ]
  const on = ` (on ${count(messages, onlyBuiltIn === true ? 'built-in message' : 'sample message')})`
  return `${parts.length === 0 ? `the same ${count(before, 'row')} as before` : parts.join('; ')}${on}`
}

/** What a comparison without evidence is worth, in the text and in the comment. */
export const onlyBuiltInText =
  'Only built-in sample messages were compared: your devices may send others. Name a real message under tests: then the plan tells what is lost.'

/** What each changed transform makes of messages. */
export const previewLines = (plan: Plan, style: Style, run: RunArguments = {}): readonly string[] =>
  (plan.previews ?? []).flatMap((preview) => {
    const samples = preview.samples.slice(0, shown)
    const rest = preview.samples.length - samples.length + preview.samplesOmitted
    const title = `Preview of ${clean(preview.export)} -> ${clean(preview.destination)}`
    return [
      `${style('strong', title)} (${clean(preview.table)})`,
      ...(preview.notCompared === undefined
        ? []
        : [style('warning', `    Not compared with the live transform: ${clean(preview.notCompared)}.`)]),
      ...(preview.compared === undefined ? [] : [`    ${comparedText(preview, clean)}`]),
      ...(preview.onlyBuiltIn === true ? [style('warning', `    ${onlyBuiltInText}`)] : []),
      ...samples.flatMap((sample) => sampleLines(sample, style)),
      ...(rest > 0 ? [style('faint', `    … and ${count(rest, 'message')} more: ${commandLine('test', run)}`)] : []),
      '',
    ]
  })
