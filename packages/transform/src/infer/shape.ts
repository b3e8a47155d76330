import type { Span } from '../parse/node.ts'

/** How a number or text is meant, where that is known: by a device template, or by the message. */
export type Meaning = 'int' | 'long' | 'datetime' | 'timespan' | 'guid'

/** Texts of which it is known which there are: kinds of messages, components, modules, and what a telemetry of an enumeration holds. */
export type TextList = 'messageTypes' | 'components' | 'modules' | `values of ${string}`

/** Names that a message brings: those of the entries of a list, or the keys of an object; and texts. */
export type NameList =
  | 'telemetry'
  | 'properties'
  | 'reported'
  | 'cloudProperties'
  | 'enrichments'
  | 'messageProperties'
  | TextList

export type Field = {
  readonly shape: Shape
  readonly optional: boolean
  /** Where the program names it. */
  readonly at?: Span
}

export type ObjectShape = {
  readonly type: 'object'
  readonly fields: ReadonlyMap<string, Field>
  /** It may have fields that are not known. */
  readonly open: boolean
  /** What of a message it is; absent for an object that the program made. */
  readonly part?: string
  /** The names that its keys are, beside those that are known. */
  readonly keys?: NameList
}

export type Alternative =
  | { readonly type: 'any' }
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value?: boolean }
  | { readonly type: 'number'; readonly meaning?: Meaning }
  | {
      readonly type: 'string'
      readonly value?: string
      readonly meaning?: Meaning
      /** It is one of these names. */
      readonly list?: NameList
      /** Where the program writes it. */
      readonly at?: Span
    }
  | { readonly type: 'array'; readonly items: Shape }
  | ObjectShape

/** What a value may be: one of these. Nothing at all where there is none. */
export type Shape = readonly Alternative[]

/** More alternatives than this are not told apart. */
const maxAlternatives = 400

export const anything: Shape = [{ type: 'any' }]
export const nothing: Shape = []
export const nil: Shape = [{ type: 'null' }]
export const flag: Shape = [{ type: 'boolean' }]
export const number: Shape = [{ type: 'number' }]
export const text: Shape = [{ type: 'string' }]

export const arrayOf = (items: Shape): Shape => [{ type: 'array', items }]

export const field = (shape: Shape, optional = false): Field => ({ shape, optional })

const keyOf = (each: Alternative): unknown => {
  switch (each.type) {
    case 'any':
    case 'null':
      return each.type
    case 'boolean':
      return `boolean ${String(each.value)}`
    case 'number':
      return `number ${String(each.meaning)}`
    case 'string':
      return `string ${JSON.stringify(each.value)} ${String(each.meaning)} ${String(each.list)}`
    case 'array':
    case 'object':
      return each
  }
  return undefined
}

/** Either of the shapes. */
export const join = (...shapes: readonly Shape[]): Shape => {
  const found = new Map<unknown, Alternative>()
  for (const each of shapes.flat()) {
    if (each.type === 'any') return anything
    found.set(keyOf(each), each)
  }
  const arrays = [...found.values()].filter((each) => each.type === 'array')
  const joined =
    arrays.length < 2
      ? [...found.values()]
      : [
          ...[...found.values()].filter((each) => each.type !== 'array'),
          { type: 'array', items: join(...arrays.map(({ items }) => items)) } as const,
        ]
  return joined.length > maxAlternatives ? anything : joined
}

export const isObject = (each: Alternative): each is ObjectShape => each.type === 'object'

/** Whether it can only be null. */
export const isNull = (shape: Shape): boolean => shape.length > 0 && shape.every(({ type }) => type === 'null')

/** Whether null is among what it may be. */
export const mayBeNull = (shape: Shape): boolean => shape.some(({ type }) => type === 'null' || type === 'any')

const falsy = (each: Alternative): boolean => each.type === 'null' || (each.type === 'boolean' && each.value === false)

/** The same, but with any text in place of a certain one. */
export const widened = (shape: Shape): Shape =>
  join(shape.map((each) => (each.type === 'string' ? { type: 'string' } : each)))

/** Without what counts as false: what is left of the left side of `//`. */
export const truthy = (shape: Shape): Shape =>
  shape
    .filter((each) => !falsy(each))
    .map((each) => (each.type === 'boolean' ? { type: 'boolean', value: true } : each))

/** Whether it counts as true; undefined where that is not known. */
export const truthOf = (shape: Shape): boolean | undefined => {
  if (shape.length === 0 || shape.some((each) => each.type === 'any')) return undefined
  if (shape.every(falsy)) return false
  const open = shape.some((each) => falsy(each) || (each.type === 'boolean' && each.value === undefined))
  return open ? undefined : true
}

/** The names that the keys of objects laid over each other are; undefined where others may be among them. */
export const keysOfAll = (objects: readonly ObjectShape[]): NameList | undefined => {
  const [first, ...more] = new Set(
    objects.filter(({ open, keys }) => open || keys !== undefined).map(({ keys }) => keys),
  )
  return more.length === 0 ? first : undefined
}

/** An object that has any of the names for keys; any key at all where it is not known which. */
export const keyedBy = (keys: NameList | undefined): ObjectShape => ({
  type: 'object',
  fields: new Map(),
  open: true,
  ...(keys === undefined ? {} : { keys }),
})

/** The list that a text is a name of; undefined where it may be something else. */
export const listOf = (shape: Shape): NameList | undefined => {
  const values = shape.filter(({ type }) => type !== 'null')
  const lists = new Set(values.map((each) => (each.type === 'string' ? each.list : undefined)))
  const [only, ...more] = lists
  return more.length === 0 ? only : undefined
}

/** One object with the fields of all, for what may be any of them. */
export const mergeObjects = (objects: readonly ObjectShape[]): ObjectShape => {
  const fields = new Map<string, Field>()
  for (const name of new Set(objects.flatMap((each) => [...each.fields.keys()]))) {
    const found = objects.map((each) => each.fields.get(name))
    const present = found.filter((each) => each !== undefined)
    const at = present.find((each) => each.at !== undefined)?.at
    fields.set(name, {
      shape: join(...present.map(({ shape }) => shape)),
      optional: found.some((each) => each === undefined || each.optional),
      ...(at === undefined ? {} : { at }),
    })
  }
  const keys = keysOfAll(objects)
  return { type: 'object', fields, open: objects.some(({ open }) => open), ...(keys === undefined ? {} : { keys }) }
}
