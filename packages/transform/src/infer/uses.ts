import type { Span } from '../parse/node.ts'
import type { Context, NameUse } from './context.ts'
import { listOf, type Shape } from './shape.ts'

type Literal = { readonly value: string; readonly at: Span | undefined }

/** Texts that the program writes; not those that it takes from the message. */
const literalsOf = (shape: Shape): readonly Literal[] =>
  shape.flatMap((each) =>
    each.type === 'string' && each.value !== undefined && each.list === undefined
      ? [{ value: each.value, at: each.at }]
      : [],
  )

const use = (context: Context, list: NameUse['list'], by: Span, names: Shape): void => {
  for (const { value, at = by } of literalsOf(names)) context.uses.push({ list, name: value, at, by })
}

/** Whether it may be any text, whatever the program and the message are known to hold. */
const isOpen = (shape: Shape): boolean =>
  shape.some(
    (each) => each.type === 'any' || (each.type === 'string' && each.value === undefined && each.list === undefined),
  )

/** Two values are compared: where the one is a name of the message, the texts of the other are looked up. */
export const useNames = (context: Context, by: Span, left: Shape, right: Shape): void => {
  const [first, second] = [listOf(left), listOf(right)]
  if (first !== undefined) use(context, first, by, right)
  if (second !== undefined) use(context, second, by, left)
  if (isOpen(left)) use(context, 'open', by, right)
  if (isOpen(right)) use(context, 'open', by, left)
}

/** Two values are found to differ: a name that nobody sends is left out like that, but a text that never comes is a mistake. */
export const useTexts = (context: Context, by: Span, left: Shape, right: Shape): void => {
  for (const [texts, others] of [
    [left, right],
    [right, left],
  ] as const) {
    const list = listOf(texts)
    if (list === 'messageTypes' || list?.startsWith('values of ') === true) use(context, list, by, others)
    if (isOpen(texts)) use(context, 'open', by, others)
  }
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
