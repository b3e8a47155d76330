import { maskSecretForms } from '@adx-export/core'
import type { Plan } from '@adx-export/planner'
import { clean, count, shorten } from '../text/clean.ts'
import { plain } from '../text/style.ts'
import { rowLines } from '../text/test-rows.ts'
import { code, fence } from './inert.ts'

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

const sampleText = ({ name, origin, assumed, message, rows, rowsOmitted }: Sample): string => {
  const amount = rows.length + rowsOmitted
  const made = amount === 0 ? '**no row**' : count(amount, 'row')
  return [
    `${code(name)} (${origin}${assumed ? ', of an assumed form' : ''}): ${made}`,
    fence(messageLines(message), 'json'),
    ...(rows.length === 0 ? [] : [fence(rowLines(rows, plain), 'text')]),
  ].join('\n\n')
}

/** What one transform makes of messages. Captured ones may hold data of people, so they are shown only where that is asked for. */
export const previewText = (preview: Preview, captured: boolean): string => {
  const samples = preview.samples.filter(({ origin }) => captured || origin !== 'captured')
  const hidden = preview.samples.length - samples.length
  const notes = [
    ...(hidden > 0
      ? [
          `${count(hidden, 'captured message')} not shown, because such messages may hold data of people (input \`captured\`).`,
        ]
      : []),
    ...(preview.samplesOmitted > 0
      ? [`${count(preview.samplesOmitted, 'more message')}: the command \`test\` shows them.`]
      : []),
  ]
  return [
    `${code(preview.export)} → ${code(preview.destination)} (${code(preview.table)})`,
    ...samples.map(sampleText),
    ...notes,
  ].join('\n\n')
}
