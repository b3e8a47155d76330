import {
  didYouMean,
  type Diagnostic,
  diagnose,
  type ExportSource,
  type Location,
  type Transform,
} from '@adx-export/core'
import { emptyColumn } from '../findings/unfilled.ts'
import { asDiagnostic, maxFindings, remarksOn } from '../lint/lint.ts'
import type { Remark } from '../lint/remark.ts'
import type { Program, Span } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { locate } from '../parse/position.ts'
import { namesSent, type Sent } from '../names/sent.ts'
import { unknownNames } from '../names/unknown.ts'
import { type Inference, type InferredColumn, infer } from './infer.ts'
import type { Missing } from './context.ts'
import type { Capability } from './model.ts'
import { fixOf } from './paste.ts'
import { rewritePartial } from './rewrite.ts'

export type InferenceRequest = {
  readonly transform: Transform
  readonly source: ExportSource
  /** The columns of the table that takes the rows, where it is known. */
  readonly columns?: readonly { readonly name: string; readonly at?: Location }[]
  /** What the device templates have. */
  readonly model?: readonly Capability[]
  /** The names that messages and device templates have; without it, those of the device templates. */
  readonly sent?: Sent
  /** The enrichments that the export declares, if it declares them. */
  readonly enrichments?: readonly string[]
  /** The names that messages hold of which a test expects no row. */
  readonly withoutRow?: readonly ReadonlySet<string>[]
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`

/**
 * Lookups without which a row is lost that has more in it. A filter for one telemetry, bound to a variable, is
 * taken as meant: its rows are about that telemetry.
 */
const losing = ({ missing }: Inference, text: string): readonly Missing[] => {
  const inside = missing.filter(({ within, names }) => within !== undefined && names.length > 0)
  const names = new Set(inside.flatMap((each) => each.names))
  const isBound = ({ within }: Missing): boolean =>
    within !== undefined && /^\s*\)?\s*as\s/.test(text.slice(within.end))
  return names.size < 2 ? inside.filter((each) => !isBound(each)) : inside
}

/** A message for which no row is wanted says of each value that it lacks: without it there need be none. */
const isMeant = ({ names }: Missing, withoutRow: InferenceRequest['withoutRow'] = []): boolean =>
  withoutRow.some((held) => names.every((name) => !held.has(name)))

const firstOfList = 'Take the first match of a list, which is null where there is none:'

const lossFinding = (
  { transform, source, withoutRow }: InferenceRequest,
  inference: Inference,
): readonly Diagnostic[] => {
  const found = losing(inference, transform.text).filter((each) => !isMeant(each, withoutRow))
  const [first] = found
  if (first === undefined || inference.min > 0) return []
  const names = [...new Set(found.flatMap((each) => each.names))]
  const message = `A message without ${listed(names)} makes no row, by the documented behaviour of the lookup. Devices send some of their telemetry in a message, not all of it.`
  const edits = rewritePartial(transform, source, (name) => names.includes(name))?.edits ?? []
  const fix = fixOf(
    transform,
    edits.filter((edit) => edit.names.length > 0),
  )
  if (fix !== undefined) {
    const { at, text, related } = fix
    return [diagnose('row-lost-when-missing', at, message, { hint: `${firstOfList}\n${text}`, related, lines: true })]
  }
  const related = found
    .slice(1)
    .map(({ names: also, at }) => ({ ...locate(transform, at), message: `the lookup of ${listed(also)}` }))
  return [
    diagnose('row-lost-when-missing', locate(transform, first.at), message, {
      hint: `${firstOfList} ([…][0])`,
      related,
    }),
  ]
}

const whole = (transform: Transform): Location => locate(transform, { start: 0, end: transform.text.length })

const placeOf = (transform: Transform, at: Span | undefined): Location =>
  at === undefined ? whole(transform) : locate(transform, at)

type Columns = NonNullable<InferenceRequest['columns']>

const keyFinding = (transform: Transform, columns: Columns, { name, at }: InferredColumn): readonly Diagnostic[] => {
  const alike = columns.find((column) => column.name.toLowerCase() === name.toLowerCase())
  if (alike !== undefined) {
    const message = `The key ${name} differs from the column ${alike.name} in letter case, so the column stays empty.`
    return [diagnose('row-key-case', placeOf(transform, at), message, { hint: `Write ${alike.name}` })]
  }
  const hint = didYouMean(
    name,
    columns.map((column) => column.name),
  )
  const message = `The table has no column ${name}, so the value is lost.`
  return [diagnose('row-key-unknown', placeOf(transform, at), message, { hint })]
}

const keyFindings = (transform: Transform, columns: Columns, { columns: made }: Inference): readonly Diagnostic[] => {
  const names = new Set(columns.map(({ name }) => name))
  return made
    .filter(({ name }) => !names.has(name))
    .slice(0, maxFindings)
    .flatMap((column) => keyFinding(transform, columns, column))
}

const emptyFindings = (
  transform: Transform,
  columns: Columns,
  { columns: made, open }: Inference,
): readonly Diagnostic[] =>
  open || made.length === 0
    ? []
    : columns
        .filter(({ name }) => !made.some((each) => each.name.toLowerCase() === name.toLowerCase()))
        .slice(0, maxFindings)
        .map((column) => emptyColumn(transform.at, column))

/** What the lint says of the same part is not said again. */
const isNew = (program: Program): ((remark: Remark) => boolean) => {
  const keyOf = ({ code, at }: Remark): string => `${code} ${at.start} ${at.end}`
  const said = new Set(remarksOn(program).map(keyOf))
  return (remark) => !said.has(keyOf(remark))
}

/** What the request says of the names in messages. */
const knownNames = ({ sent, model = [], enrichments }: InferenceRequest): Sent => {
  const known = sent ?? namesSent([], model)
  if (enrichments === undefined) return known
  return { ...known, names: new Map([...known.names, ['enrichments', new Set(enrichments)]]) }
}

/**
 * What reading a transform tells of its rows, without running it: fields that messages lack, rows lost with a missing
 * telemetry, keys without a column, columns without a key. Says nothing where it cannot know.
 */
export const inferenceFindings = (request: InferenceRequest): readonly Diagnostic[] => {
  const { transform, source, columns = [], model } = request
  const parsed = parse(transform.text)
  if (!parsed.ok) return []
  const inference = infer(parsed.program, source, model)
  const isTable = columns.length > 0
  return [
    ...[...inference.remarks, ...unknownNames(parsed.program, inference.uses, knownNames(request))]
      .filter(isNew(parsed.program))
      .slice(0, maxFindings)
      .map((remark) => asDiagnostic(transform, remark)),
    ...lossFinding(request, inference),
    ...(isTable ? keyFindings(transform, columns, inference) : []),
    ...(isTable ? emptyFindings(transform, columns, inference) : []),
  ]
}
