import type { Entry, Node } from '../parse/node.ts'
import { literalOf } from '../parse/text.ts'
import { fieldOf } from './access.ts'
import { combined, type Context, one, type Outcome, type Scope } from './context.ts'
import {
  anything,
  arrayOf,
  type Field,
  join,
  keyedBy,
  keysOfAll,
  mergeObjects,
  type NameList,
  nil,
  type ObjectShape,
  type Shape,
} from './shape.ts'

type Part = { readonly outcome: Outcome; readonly objects: readonly ObjectShape[] }

const single = (name: string, value: Field): ObjectShape => ({
  type: 'object',
  fields: new Map([[name, value]]),
  open: false,
})

/** A lookup that empties the value of a key empties the object. */
const within = (outcome: Outcome, value: Node): Outcome => ({
  ...outcome,
  missing: outcome.missing.map((each) => (each.within === undefined ? { ...each, within: value } : each)),
})

const keyShape = (context: Context, key: Entry['key'], input: Shape, scope: Scope): Outcome => {
  if (key.type === 'name') return one([{ type: 'string', value: key.name }])
  if (key.type === 'variable') return one([{ type: 'string', value: key.name }])
  return context.evaluate(key.type === 'string' ? key : key.body, input, scope)
}

const implied = (context: Context, key: Entry['key'], input: Shape, scope: Scope): Outcome => {
  if (key.type === 'variable') return one(scope.variables.get(key.name) ?? anything)
  const literal = key.type === 'string' ? literalOf(key) : key.type === 'name' ? key.name : undefined
  return one(literal === undefined ? anything : fieldOf(context, input, { name: literal, at: key }, scope))
}

const part = (context: Context, { key, value }: Entry, input: Shape, scope: Scope): Part => {
  const keys =
    key.type === 'variable' && value !== undefined
      ? one(scope.variables.get(key.name) ?? anything)
      : keyShape(context, key, input, scope)
  const outcome =
    value === undefined ? implied(context, key, input, scope) : within(context.evaluate(value, input, scope), value)
  const at = { start: key.start, end: key.end }
  const objects = keys.shape.map((each): ObjectShape => {
    const list = each.type === 'string' ? each.list : undefined
    if (each.type !== 'string' || each.value === undefined) return keyedBy(list)
    const known = single(each.value, { shape: outcome.shape, optional: false, at })
    return list === undefined ? known : { ...known, keys: list }
  })
  return { outcome: combined(outcome.shape, [keys, outcome]), objects }
}

/** `{a: 1, …}`: a key that is not known makes it open. */
export const objectOf = (context: Context, entries: readonly Entry[], input: Shape, scope: Scope): Outcome => {
  const parts = entries.map((entry) => part(context, entry, input, scope))
  const fields = new Map<string, Field>()
  const found = parts.map(({ objects }) => {
    const [only, ...more] = objects
    return only === undefined || more.length > 0 ? mergeObjects(objects) : only
  })
  for (const [name, value] of found.flatMap((each) => [...each.fields])) fields.set(name, value)
  const keys = keysOfAll(found)
  const open = found.some((each) => each.open)
  const outcomes = parts.map(({ outcome }) => outcome)
  if (outcomes.some(({ max }) => max === 0)) return { ...combined([], outcomes), min: 0, max: 0 }
  return combined([{ type: 'object', fields, open, ...(keys === undefined ? {} : { keys }) }], outcomes)
}

const setIn = (object: ObjectShape, names: readonly string[], value: Shape): ObjectShape => {
  const fields = new Map(object.fields)
  const certain = names.length === 1
  for (const name of names) {
    const before = fields.get(name)
    const shape = certain ? value : join(value, before?.shape ?? nil)
    // An update that yields nothing leaves the key out.
    if (value.length === 0) fields.set(name, { ...before, shape: before?.shape ?? anything, optional: true })
    else fields.set(name, { ...before, shape, optional: !certain && (before?.optional ?? true) })
  }
  return { ...object, fields }
}

const withSomeKey = (object: ObjectShape, list: NameList | undefined): ObjectShape => {
  const keys = keysOfAll([object, keyedBy(list)])
  return { type: 'object', fields: object.fields, open: true, ...(keys === undefined ? {} : { keys }) }
}

/** A value with a key set; without names the key is not known, but for the list that it is a name of. */
export const withKey = (target: Shape, names: readonly string[] | undefined, value: Shape, list?: NameList): Shape =>
  target.flatMap((each): Shape => {
    if (each.type === 'any') return anything
    if (each.type !== 'object' && each.type !== 'null')
      return each.type === 'array' ? arrayOf(join(each.items, value, nil)) : []
    const object: ObjectShape = each.type === 'null' ? { type: 'object', fields: new Map(), open: false } : each
    return [names === undefined ? withSomeKey(object, list) : setIn(object, names, value)]
  })

/** A value without a key. */
export const withoutKey = (target: Shape, name: string): Shape =>
  target.map((each) =>
    each.type === 'object' ? { ...each, fields: new Map([...each.fields].filter(([key]) => key !== name)) } : each,
  )
