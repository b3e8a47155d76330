import type { ColumnType, ExportSource } from '@adx-export/core'
import { type InferredColumn, infer } from '../infer/infer.ts'
import type { Capability } from '../infer/model.ts'
import { isObject } from '../infer/shape.ts'
import { parse } from '../parse/parse.ts'

export type SuggestedColumn = { readonly name: string; readonly type: ColumnType; readonly comment?: string }

export type SuggestedTable = {
  readonly columns: readonly SuggestedColumn[]
  /** What could not be known, a sentence each. */
  readonly notes: readonly string[]
  /** The columns as the config writes them, to stand under the name of a table. */
  readonly yaml: string
}

const commentOn = ({ type, shape, alwaysEmpty }: InferredColumn): string | undefined => {
  if (alwaysEmpty) return 'always null: messages have no such field'
  if (type === undefined) return 'of no known type: dynamic takes any value'
  const objects = shape.some(isObject)
  return type === 'dynamic' && !objects && shape.every((each) => each.type !== 'array') ? 'of several types' : undefined
}

const plainKey = /^[A-Za-z_][\w-]*$/
const reservedKey = /^(?:y|n|yes|no|on|off|true|false|null)$/i

/** A key as YAML reads it back. */
const yamlKey = (name: string): string => (plainKey.test(name) && !reservedKey.test(name) ? name : JSON.stringify(name))

const yamlOf = (columns: readonly SuggestedColumn[], notes: readonly string[]): string =>
  [
    ...notes.map((note) => `# ${note}`),
    'columns:',
    ...columns.map(
      ({ name, type, comment }) => `  ${yamlKey(name)}: ${type}${comment === undefined ? '' : ` # ${comment}`}`,
    ),
    '',
  ].join('\n')

const notesOn = (columns: readonly SuggestedColumn[], open: boolean): readonly string[] => [
  ...(columns.length === 0
    ? ['adx-export could not read any column from the transform. Run it on a sample to see its rows.']
    : []),
  ...(open ? ['There may be more columns. Their names come from the message, or adx-export could not read them.'] : []),
]

/**
 * The table for a transform: a column for each key of its rows. Undefined for a text that cannot be read.
 * With device templates the types of telemetry are known too.
 */
export const suggestTable = (
  text: string,
  source: ExportSource = 'telemetry',
  model?: readonly Capability[],
): SuggestedTable | undefined => {
  const parsed = parse(text)
  if (!parsed.ok) return undefined
  const { columns: found, open } = infer(parsed.program, source, model)
  const columns = found.map((column): SuggestedColumn => {
    const comment = commentOn(column)
    const type = column.type ?? (column.alwaysEmpty ? 'string' : 'dynamic')
    return { name: column.name, type, ...(comment === undefined ? {} : { comment }) }
  })
  const notes = notesOn(columns, open)
  return { columns, notes, yaml: yamlOf(columns, notes) }
}
