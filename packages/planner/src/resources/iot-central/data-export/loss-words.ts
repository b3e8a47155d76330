import type { Comparison, Losses } from '../../../model/comparison.ts'

/** What a new transform loses, as the plan says it. */
export type TransformLoss = {
  readonly code: 'drops-rows' | 'empties-column' | 'narrows-export'
  readonly message: string
}

/** How the transform that was before is called, and what stands behind a loss that messages show. */
export type EarlierWords = {
  /** `the live one`, after the new transform was named. */
  readonly one: string
  /** `the live transform of LINK`. */
  readonly of: (link: string) => string
  /** Where the rows can be seen. */
  readonly look?: string
}

const live: EarlierWords = {
  one: 'the live one',
  of: (link) => `the live transform of ${link}`,
  look: 'The preview shows the rows before and after.',
}

const mostNames = 4

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, mostNames)
  return names.length === shown.length
    ? shown.join(', ')
    : `${shown.join(', ')} and ${names.length - shown.length} more`
}

const seen = (text: string, { look }: EarlierWords): string => (look === undefined ? text : `${text} ${look}`)

const droppedWords = (link: string, comparison: Comparison, earlier: EarlierWords): string | undefined => {
  if (comparison.state === 'unknown') {
    return `The transform of ${link} changes, and it is unknown what the new one loses, because the two could not be compared: ${comparison.why}.`
  }
  if (comparison.neverRow)
    return `The new transform of ${link} produces no rows from any message, so no data arrives any more.`
  const { dropped } = comparison.shown
  return dropped.length === 0
    ? undefined
    : seen(
        `The new transform of ${link} produces no rows from ${listed(dropped)}, from which ${earlier.one} produces rows.`,
        earlier,
      )
}

const emptiedWords = (link: string, { emptied }: Losses, earlier: EarlierWords): string | undefined => {
  if (emptied.length === 0) return undefined
  const columns = [...Map.groupBy(emptied, ({ column }) => column)].map(([column, values]) => {
    const messages = new Set(values.map(({ message }) => message))
    const paths = new Set(values.map(({ value }) => value))
    return `${column} (${listed([...paths])} of ${listed([...messages])})`
  })
  return seen(
    `Values that ${earlier.of(link)} stores are in no column of the new rows. They were in ${listed(columns)}.`,
    earlier,
  )
}

/** The link of an export, in the middle of a sentence. */
export const linkWords = (exported: string, destination: string): string =>
  `the link of export ${exported} to ${destination}`

/** A transform that is cleared asks for consent whatever messages show. */
export const clearedLoss = (link: string): TransformLoss => ({
  code: 'narrows-export',
  message: `${link.charAt(0).toUpperCase()}${link.slice(1)} loses its transform: IoT Central then sends the default record, and values without a column are lost.`,
})

/** What a transform that takes the place of another loses, by messages that are evidence; `link` as `linkWords` has it. */
export const transformLosses = (
  link: string,
  comparison: Comparison,
  earlier: EarlierWords = live,
): readonly TransformLoss[] => {
  const dropped = droppedWords(link, comparison, earlier)
  const emptied = comparison.state === 'compared' ? emptiedWords(link, comparison.shown, earlier) : undefined
  return [
    ...(dropped === undefined ? [] : [{ code: 'drops-rows' as const, message: dropped }]),
    ...(emptied === undefined ? [] : [{ code: 'empties-column' as const, message: emptied }]),
  ]
}
