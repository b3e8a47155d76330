import { type RunArguments, commandLine } from '@adx-export/core'
import type { Plan } from '@adx-export/planner'
import { clean, count } from './clean.ts'
import type { Style } from './style.ts'
import { rowLines } from './test-rows.ts'

type Preview = NonNullable<Plan['previews']>[number]
type Sample = Preview['samples'][number]

/** Messages of one transform that a plan shows for people; the document holds more. */
const shown = 2

const sampleLines = ({ name, origin, assumed, rows, rowsOmitted }: Sample, style: Style): readonly string[] => {
  const kind = assumed ? `${origin}, of an assumed form` : origin
  const amount = rows.length + rowsOmitted
  const outcome = amount === 0 ? style('warning', 'no row') : count(amount, 'row')
  return [
    `    ${clean(name)} ${style('faint', `(${kind})`)}: ${outcome}`,
    ...rowLines(rows, style).map((line) => `      ${line}`),
  ]
}

/** What each changed transform makes of messages. */
export const previewLines = (plan: Plan, style: Style, run: RunArguments = {}): readonly string[] =>
  (plan.previews ?? []).flatMap((preview) => {
    const samples = preview.samples.slice(0, shown)
    const rest = preview.samples.length - samples.length + preview.samplesOmitted
    const title = `Preview of ${clean(preview.export)} -> ${clean(preview.destination)}`
    return [
      `${style('strong', title)} (${clean(preview.table)})`,
      ...samples.flatMap((sample) => sampleLines(sample, style)),
      ...(rest > 0 ? [style('faint', `    … and ${count(rest, 'message')} more: ${commandLine('test', run)}`)] : []),
      '',
    ]
  })
