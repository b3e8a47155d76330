import { maskSecretForms } from '@adx-export/core'
import type { Plan } from '@adx-export/planner'
import { clean, count, shorten } from '../../text/clean.ts'
import { amountOf, comparedText, isSame, onlyBuiltInText } from '../../text/preview.ts'
import { plain } from '../../text/style.ts'
import { changedRowLines, rowLines } from '../../text/test-rows.ts'
import { code, fence } from '../parts/code.ts'

type Preview = NonNullable<Plan['previews']>[number]
type Sample = Preview['samples'][number]

/** Lines of one message, and characters of one of them. */
const mostLines = 60
const mostWidth = 400

const messageLines = (message: Sample['message']): readonly string[] => {
  const lines = JSON.stringify(message, null, 2).split('\n')
  const rest = lines.length - mostLines
  return [
    // Masked before it is cut, because half a secret has no form to be known by.
    ...lines.slice(0, mostLines).map((line) => shorten(clean(maskSecretForms(line)), mostWidth)),
    ...(rest > 0 ? [`… and ${count(rest, 'more line')}`] : []),
  ]
}

const amountText = (made: Pick<Sample, 'rows' | 'rowsOmitted'>): string =>
  amountOf(made) === 0 ? '**no row**' : count(amountOf(made), 'row')

const table = (rows: Sample['rows']): readonly string[] =>
  rows.length === 0 ? [] : [fence(rowLines(rows, plain), 'text')]

/** Rows before and after beside each other: what changed is marked, cell by cell. */
const madeTexts = (sample: Sample): readonly string[] =>
  sample.before === undefined ? table(sample.rows) : [fence(changedRowLines(sample.before, sample), 'diff')]

const madeText = (sample: Sample): string => {
  if (sample.before === undefined) return amountText(sample)
  return isSame(sample)
    ? `${amountText(sample)}, as before`
    : `${amountText(sample.before)} before, ${amountText(sample)} after`
}

const sampleText = (sample: Sample): string => {
  const { name, origin, assumed, message } = sample
  const title = `${code(name)} (${origin}${assumed ? ', of an assumed form' : ''}): ${madeText(sample)}`
  // What is the same on both sides is nothing to read.
  if (isSame(sample)) return title
  return [
    title,
    ...madeTexts(sample),
    `<details>\n<summary>Its message</summary>\n\n${fence(messageLines(message), 'json')}\n\n</details>`,
  ].join('\n\n')
}

/** What one transform makes of messages. Captured ones may hold data of people, so they are shown only where that is asked for. */
export const previewText = (preview: Preview, captured: boolean): string => {
  const samples = preview.samples.filter(({ origin }) => captured || origin !== 'captured')
  const hidden = preview.samples.length - samples.length
  const compared = comparedText(preview, code)
  const notes = [
    ...(hidden > 0
      ? [
          `${count(hidden, 'captured message')} not shown, because such messages may contain personal data (input \`captured\`).`,
        ]
      : []),
    ...(preview.samplesOmitted > 0
      ? [`${count(preview.samplesOmitted, 'more message')}: the command \`test\` shows them.`]
      : []),
  ]
  return [
    `${code(preview.export)} → ${code(preview.destination)} (${code(preview.table)})${compared === '' ? '' : `: ${compared}`}`,
    ...(preview.notCompared === undefined
      ? []
      : [`**Not compared with the live transform**: ${code(clean(maskSecretForms(preview.notCompared)))}.`]),
    ...(preview.onlyBuiltIn === true ? [onlyBuiltInText] : []),
    ...samples.map(sampleText),
    ...notes,
  ].join('\n\n')
}
