import type { Span } from '../parse/node.ts'
import type { Context } from './context.ts'
import { listOf, type NameList, type Shape } from './shape.ts'

type Literal = { readonly value: string; readonly at: Span | undefined }

/** Texts that the program writes; not those that it takes from the message. */
const literalsOf = (shape: Shape): readonly Literal[] =>
  shape.flatMap((each) =>
    each.type === 'string' && each.value !== undefined && each.list === undefined
      ? [{ value: each.value, at: each.at }]
      : [],
  )

const use = (context: Context, list: NameList, by: Span, names: Shape): void => {
  for (const { value, at = by } of literalsOf(names)) context.uses.push({ list, name: value, at, by })
}

/** Two values are compared: where the one is a name of the message, the texts of the other are looked up. */
export const useNames = (context: Context, by: Span, left: Shape, right: Shape): void => {
  const [first, second] = [listOf(left), listOf(right)]
  if (first !== undefined) use(context, first, by, right)
  if (second !== undefined) use(context, second, by, left)
}

/** A key of a value is asked for: where its keys are names of the message, the key is looked up. */
export const useKey = (context: Context, by: Span, target: Shape, key: Shape): void => {
  for (const each of target) {
    if (each.type !== 'object' || each.keys === undefined) continue
    // A key that the program itself wrote is no name of the message.
    const asked = key.filter((one) => one.type === 'string' && one.value !== undefined && !each.fields.has(one.value))
    use(context, each.keys, by, asked)
  }
}
