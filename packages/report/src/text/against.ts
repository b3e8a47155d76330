import { type RunArguments, commandLine, maskSecretForms } from '@adx-export/core'
import type { Against, AgainstChange, AgainstLoss, AgainstSample } from '@adx-export/transform'
import { clean, count, shorten } from './clean.ts'
import { onlyBuiltInText } from './preview.ts'
import type { Style } from './style.ts'
import { cellText, rowLines } from './test-rows.ts'

type ChangedRow = AgainstSample['rows']['changed'][number]
type LoneRow = AgainstSample['rows']['gone'][number]

/** What is shown of one change: messages that differ, rows of one message, values of one row. The document holds all. */
const most = { samples: 6, rows: 5, lost: 6, others: 20 } as const
const valueWidth = 34

const indent = (lines: readonly string[], by: string): readonly string[] => lines.map((line) => `${by}${line}`)

const valueOf = (cell: ChangedRow['cells'][number]['before']): string =>
  cell === undefined || (cell.given === undefined && cell.fits)
    ? 'no value'
    : shorten(clean(maskSecretForms(cellText(cell))), valueWidth)

const changedLines = ({ before, after, cells }: ChangedRow, style: Style): readonly string[] => [
  style('faint', before === after ? `row ${String(before)}` : `row ${String(before)}, now row ${String(after)}`),
  ...cells.map((cell) => `  ${clean(cell.column)}: ${valueOf(cell.before)} -> ${valueOf(cell.after)}`),
]

const loneLines = (row: LoneRow, title: string, style: Style): readonly string[] => [
  `row ${String(row.number)} ${title}`,
  ...indent(rowLines([row], style), '  '),
]

const lostLines = ({ lost }: AgainstSample, style: Style): readonly string[] => {
  const all = [...new Set(lost.map(({ column, value }) => `${clean(value)} of column ${clean(column)}`))]
  const shown = all.slice(0, most.lost)
  const more = all.length - shown.length
  return lost.length === 0
    ? []
    : [`${style('warning', 'lost')}: ${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`]
}

const isSame = ({ rows: { changed, gone, new: added }, lost }: AgainstSample): boolean =>
  changed.length + gone.length + added.length + lost.length === 0

const rowsText = (amount: number, style: Style): string =>
  amount === 0 ? style('warning', 'no row') : count(amount, 'row')

const sampleLines = (sample: AgainstSample, style: Style): readonly string[] => {
  const { name, origin, assumed, before, after, rows } = sample
  const kind = assumed ? `${origin}, of an assumed form` : origin
  const blocks = [
    ...rows.gone.map((row) => loneLines(row, style('warning', 'gone'), style)),
    ...rows.changed.map((row) => changedLines(row, style)),
    ...rows.new.map((row) => loneLines(row, 'new', style)),
  ]
  const more = blocks.length - most.rows
  const same = rows.same === 0 ? '' : `, ${String(rows.same)} as before`
  return [
    `${style('strong', clean(name))} ${style('faint', `(${kind})`)}: ${rowsText(before, style)} -> ${rowsText(after, style)}${same}`,
    ...indent(blocks.slice(0, most.rows).flat(), '  '),
    ...(more > 0
      ? [style('faint', `  … and ${count(more, 'row')} more that ${more === 1 ? 'differs' : 'differ'}`)]
      : []),
    ...indent(lostLines(sample, style), '  '),
  ]
}

const lossLines = ({ code, message }: AgainstLoss, style: Style): readonly string[] => [
  style('warning', `warning ${code}`),
  `  ${clean(message)}`,
]

const consentText = ({ of, name }: Against, run: RunArguments): string => {
  const plan = `\`${commandLine('plan', run)}\``
  return of === 'live'
    ? `${plan} asks for consent before this is applied.`
    : `If the transform at ${clean(name)} is the live one, ${plan} asks for consent before this is applied.`
}

const isEmptied = ({ before, after }: ChangedRow['cells'][number]): boolean =>
  valueOf(before) !== 'no value' && valueOf(after) === 'no value'

/** What is listed and is no loss of a value that the message holds: a row less, or a cell that was computed. */
const shownGone = ({ samples }: AgainstChange): readonly string[] => [
  ...(samples.some(({ before, after, rows: { gone } }) => gone.length > 0 || after < before) ? ['rows are gone'] : []),
  ...(samples.some(({ rows: { changed } }) => changed.some(({ cells }) => cells.some(isEmptied)))
    ? ['cells are empty that held a value']
    : []),
]

const keptText = (change: AgainstChange, style: Style): string => {
  const gone = shownGone(change)
  return gone.length === 0
    ? style('good', 'Nothing is lost on these samples.')
    : style('warning', `The values of the messages are all kept, but ${gone.join(' and ')}. Check that you want this.`)
}

const verdictLines = (change: AgainstChange, against: Against, style: Style, run: RunArguments): readonly string[] => {
  const { losses, notCompared } = change
  if (losses.length === 0 && notCompared === undefined) return [keptText(change, style)]
  return [
    ...losses.flatMap((loss) => lossLines(loss, style)),
    ...(losses.some(({ blocking }) => blocking) ? [`  ${consentText(against, run)}`] : []),
  ]
}

const changeLines = (change: AgainstChange, against: Against, style: Style, run: RunArguments): readonly string[] => {
  const differing = change.samples.filter((sample) => !isSame(sample))
  const same = change.samples.length - differing.length
  const more = differing.length - most.samples
  const title = `${clean(change.export)} -> ${clean(change.destination)}`
  const lines = [
    ...(change.notCompared === undefined
      ? []
      : [style('warning', `Not compared: ${clean(maskSecretForms(change.notCompared))}.`)]),
    ...(change.onlyBuiltIn === true ? [style('warning', onlyBuiltInText)] : []),
    ...differing.slice(0, most.samples).flatMap((sample) => sampleLines(sample, style)),
    ...(more > 0 ? [style('faint', `… and ${count(more, 'sample')} more with other rows: add --format json`)] : []),
    ...(same > 0 ? [style('faint', `${count(same, 'sample')}: the same rows as before`)] : []),
    ...verdictLines(change, against, style, run),
  ]
  return [`${style('strong', title)} (${clean(change.table)})`, '', ...indent(lines, '  '), '']
}

const states = { new: 'new, nothing to compare with', gone: 'no longer in the config', 'left-alone': 'not compared' }

const otherLines = ({ others }: Against, style: Style): readonly string[] => {
  const shown = others.slice(0, most.others).map(({ export: name, destination, state, why }) => {
    const said = why === undefined ? '' : `: ${clean(why)}`
    return `${clean(name)} -> ${clean(destination)}: ${states[state]}${said}`
  })
  const more = others.length - shown.length
  return more > 0 ? [...shown, style('faint', `… and ${count(more, 'link')} more: add --format json`)] : shown
}

/** Each transform beside the one before it: the rows of every sample, cell by cell, and what the plan would say of it. */
export const againstLines = (against: Against, style: Style, run: RunArguments = {}): readonly string[] => {
  const { of, name, changed, unchanged } = against
  const whom = of === 'live' ? 'the live transforms' : `the transforms at ${clean(name)}`
  const others = otherLines(against, style)
  return [
    ...changed.flatMap((change) => changeLines(change, against, style, run)),
    ...(others.length === 0 ? [] : [...others, '']),
    `Against ${whom}: ${count(changed.length, 'link')} changed, ${String(unchanged)} unchanged.`,
    '',
  ]
}
