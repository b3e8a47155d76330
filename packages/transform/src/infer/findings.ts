import {
  commandLine,
  didYouMean,
  type ColumnType,
  type Diagnostic,
  diagnose,
  type ExportSource,
  type Location,
  type Transform,
} from '@adx-export/core'
import { emptyColumn } from '../findings/unfilled.ts'
import { maxFindings, remarksOn } from '../lint/lint.ts'
import type { Remark } from '../lint/remark.ts'
import { scopeOf } from '../lint/scope.ts'
import type { Program, Span } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { locate } from '../parse/position.ts'
import { misfitFindings, rowFindings } from './certain.ts'
import { namesSent, type Sent } from '../names/sent.ts'
import { unknownNames } from '../names/unknown.ts'
import { type Inference, type InferredColumn, infer } from './infer.ts'
import { lossTold } from './losses.ts'
import type { Capability } from './model.ts'
import { withProposal } from './proposed.ts'
import { type Told, asRead, toldOf } from './told.ts'

export type InferenceRequest = {
  readonly transform: Transform
  readonly source: ExportSource
  /** The columns of the table that takes the rows, where it is known. */
  readonly columns?: readonly { readonly name: string; readonly type?: ColumnType; readonly at?: Location }[]
  /** What the device templates have. */
  readonly model?: readonly Capability[]
  /** The names that messages and device templates have; without it, those of the device templates. */
  readonly sent?: Sent
  /** The enrichments that the export declares, if it declares them. */
  readonly enrichments?: readonly string[]
  /** The names that messages hold of which a test expects no row. */
  readonly withoutRow?: readonly ReadonlySet<string>[]
}

const whole = (transform: Transform): Location => locate(transform, { start: 0, end: transform.text.length })

const placeOf = (transform: Transform, at: Span | undefined): Location =>
  at === undefined ? whole(transform) : locate(transform, at)

type Columns = NonNullable<InferenceRequest['columns']>

const keyFinding = (transform: Transform, columns: Columns, { name, at }: InferredColumn): readonly Diagnostic[] => {
  const alike = columns.find((column) => column.name.toLowerCase() === name.toLowerCase())
  if (alike !== undefined) {
    const message = `The key ${name} differs from the column ${alike.name} in upper and lower case, so the column stays empty.`
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

const read = ({
  transform,
  source,
  model,
}: InferenceRequest): { program: Program; inference: Inference } | undefined => {
  const parsed = parse(transform.text)
  return parsed.ok ? { program: parsed.program, inference: infer(parsed.program, source, model) } : undefined
}

/** What the request says of the names in messages. */
const knownNames = ({ sent, model = [], enrichments }: InferenceRequest): Sent => {
  const known = sent ?? namesSent([], model)
  if (enrichments === undefined) return known
  return { ...known, names: new Map([...known.names, ['enrichments', new Set(enrichments)]]) }
}

/**
 * What reading a transform tells of its rows, without running it: fields that messages lack, rows lost with a missing
 * telemetry, each with what may be offered for it. Says nothing where it cannot know.
 */
export const toldByInference = (request: InferenceRequest): readonly Told[] => {
  const found = read(request)
  if (found === undefined) return []
  const { program, inference } = found
  const scope = scopeOf(program)
  const remarks = [...inference.remarks, ...unknownNames(program, inference.uses, knownNames(request))]
    .filter(isNew(program))
    .slice(0, maxFindings)
    .map((remark) => withProposal(scope, remark))
  return [...remarks.map((remark) => toldOf(request.transform, remark)), ...lossTold(request, inference)]
}

/** Outputs that are no rows, values that never fit, keys without a column and columns without a key, as far as reading tells. */
export const columnFindings = (request: InferenceRequest): readonly Diagnostic[] => {
  const { transform, columns = [] } = request
  const found = read(request)
  if (found === undefined) return []
  const { inference } = found
  const rows = rowFindings(transform, inference)
  if (columns.length === 0) return rows
  return [
    ...rows,
    ...misfitFindings(transform, columns, inference),
    ...keyFindings(transform, columns, inference),
    ...emptyFindings(transform, columns, inference),
  ]
}

/** All that reading tells, with what it alone can prove. */
export const inferenceFindings = (request: InferenceRequest): readonly Diagnostic[] => [
  ...toldByInference(request).map((told) => asRead(request.transform, told, commandLine('test', {}))),
  ...columnFindings(request),
]
