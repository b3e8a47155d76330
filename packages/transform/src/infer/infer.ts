import type { ColumnType, ExportSource } from '@adx-export/core'
import type { Remark } from '../lint/remark.ts'
import type { Node, Program, Span } from '../parse/node.ts'
import { columnTypeOf } from './column-type.ts'
import type { Bound, Missing, NameUse, Scope } from './context.ts'
import { startContext } from './evaluate.ts'
import { messageShape } from './message.ts'
import type { Capability } from './model.ts'
import { isNull, isObject, mayBeNull, mergeObjects, type Shape } from './shape.ts'

export type InferredColumn = {
  readonly name: string
  readonly shape: Shape
  /** The column type that takes every value it may have; absent where nothing is known of them. */
  readonly type?: ColumnType
  /** Some rows may lack the key, or have null for it. */
  readonly mayBeEmpty: boolean
  /** It is null in every row. */
  readonly alwaysEmpty: boolean
  /** Where the program names it. */
  readonly at?: Span
}

/** What is known of a transform's rows without running it. */
export type Inference = {
  readonly columns: readonly InferredColumn[]
  /** There may be other columns: their names come from the message, or are not known. */
  readonly open: boolean
  /** How many outputs one message makes, at least and at most. */
  readonly min: number
  readonly max: number
  readonly shape: Shape
  /** Lookups without which there is no output. */
  readonly missing: readonly Missing[]
  /** What was seen on the way: fields that are not there, names that nobody has. */
  readonly remarks: readonly Remark[]
  /** How often each part yields for one input; parts that never run are not in it. */
  readonly bounds: ReadonlyMap<Node, Bound>
  /** The names that it looks up among those of the message. */
  readonly uses: readonly NameUse[]
}

const columnsOf = (shape: Shape): readonly InferredColumn[] => {
  const objects = shape.filter(isObject)
  if (objects.length === 0) return []
  return [...mergeObjects(objects).fields].map(([name, found]) => {
    const type = columnTypeOf(found.shape)
    return {
      name,
      shape: found.shape,
      ...(type === undefined ? {} : { type }),
      mayBeEmpty: found.optional || mayBeNull(found.shape),
      alwaysEmpty: isNull(found.shape),
      ...(found.at === undefined ? {} : { at: found.at }),
    }
  })
}

const distinct = <T>(found: readonly T[], keyOf: (each: T) => unknown): readonly T[] => [
  ...new Map(found.map((each) => [JSON.stringify(keyOf(each)), each])).values(),
]

/** The names of the modules that a program imports. */
export const modulesOf = ({ imports }: Program): ReadonlySet<string> =>
  new Set(imports.flatMap(({ as }) => (as === undefined ? [] : [as.name])))

/**
 * Runs a program on the shape of its source's messages in place of a message. Without capabilities nothing is known of the
 * values of telemetry. Where it cannot know it says so: `any`, open objects, any number of outputs.
 */
export const infer = (program: Program, source: ExportSource, model?: readonly Capability[]): Inference => {
  const context = startContext(modulesOf(program))
  const scope: Scope = { variables: new Map(), functions: new Map(), tolerant: false, depth: 0 }
  const { shape, min, max, missing } = context.evaluate(program.body, messageShape(source, model), scope)
  const known = context.left >= 0
  return {
    columns: columnsOf(shape),
    open: shape.some((each) => each.type === 'any' || (each.type === 'object' && each.open)),
    min: known ? min : 0,
    max: known ? max : Number.POSITIVE_INFINITY,
    shape,
    missing: min > 0 ? [] : distinct(missing, ({ names, at }) => [names, at.start, at.end]),
    remarks: distinct(context.remarks, ({ code, at, message }) => [code, at.start, at.end, message]),
    bounds: context.bounds,
    uses: distinct(context.uses, ({ list, name, at, by }) => [list, name, at.start, by.start, by.end]),
  }
}
