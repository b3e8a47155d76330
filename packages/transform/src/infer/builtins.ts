import { itemsOf } from './access.ts'
import { combined, none, one, type Outcome, unknown } from './context.ts'
import { evaluateEach } from './flow.ts'
import { foundIn, selected } from './lookup.ts'
import { withoutKey } from './objects.ts'
import { changed, literalKeys } from './assign.ts'
import {
  anything,
  arrayOf,
  field,
  flag,
  isObject,
  join,
  keyedBy,
  listOf,
  mergeObjects,
  nil,
  number,
  type ObjectShape,
  type Shape,
  text,
  truthOf,
  widened,
} from './shape.ts'
import { type Builtin, type Call, nameBuiltins } from './name-builtins.ts'
import { sum } from './operators.ts'

const signatures = (list: string, shape: Shape): Record<string, Builtin> =>
  Object.fromEntries(list.split(' ').map((signature): [string, Builtin] => [signature, () => one(shape)]))

const open: Shape = [keyedBy(undefined)]

const on = ({ context, node, scope }: Call, input: Shape): Outcome => {
  const [first] = node.arguments
  return first === undefined ? none : evaluateEach(context, first, input, scope)
}

const select: Builtin = ({ context, node, input, scope }) => {
  const [condition] = node.arguments
  return condition === undefined ? none : selected(context, input, { condition, at: node }, scope)
}

export const find: Builtin = ({ context, node, input, scope }) => {
  const [condition] = node.arguments
  return condition === undefined ? none : foundIn(context, itemsOf(input), { condition, at: node }, scope)
}

const map: Builtin = (call) => one(arrayOf(on(call, itemsOf(call.input)).shape))

/** The first of several is one at most; that there may be none stays. */
const firstOf: Builtin = (call) => {
  const found = on(call, call.input)
  return { ...found, min: Math.min(found.min, 1), max: Math.min(found.max, 1) }
}

/** Where there is none, versions differ: nothing or null. */
const lastOf: Builtin = (call) => {
  const { shape, min } = on(call, call.input)
  return { ...one(join(shape, nil)), min: Math.min(min, 1) }
}

const someOf: Builtin = ({ context, node, input, scope }) => {
  const [, values] = node.arguments
  if (values === undefined) return none
  return { ...context.evaluate(values, input, scope), min: 0 }
}

const itemOrNull: Builtin = ({ input }) => one(join(itemsOf(input), nil))

const same: Builtin = ({ input }) => one(input)

/** What is no text is passed on by most versions. */
const trimmed: Builtin = ({ input }) => one(widened(input))

const not: Builtin = ({ input }) => {
  const truth = truthOf(input)
  return one(truth === undefined ? flag : [{ type: 'boolean', value: !truth }])
}

/** Elements of an array, added: objects are laid over each other, in an order that is not known. */
const add: Builtin = ({ input }) => {
  const items = itemsOf(input)
  const objects = items.filter(isObject)
  if (objects.length === 0 || objects.length !== items.length) return one(join(sum(items, items), nil))
  const merged = mergeObjects(objects)
  const fields = [...merged.fields].map(([name, found]) => [name, { ...found, optional: true }] as const)
  return one(join([{ ...merged, fields: new Map(fields) }], nil))
}

const entryName = ['key', 'k', 'name', 'Name', 'Key', 'K']
const entryValue = ['value', 'v', 'Value', 'V']

const firstField = (each: ObjectShape, names: readonly string[]): Shape =>
  names.map((name) => each.fields.get(name)?.shape).find((shape) => shape !== undefined) ?? anything

const fromEntries = (items: Shape): Shape => {
  const objects = items.filter(isObject)
  const keys = join(...objects.map((each) => firstField(each, entryName)))
  const named = keyedBy(listOf(keys))
  if (objects.length < items.length || literalKeys(keys) === undefined) return [named]
  const made = objects.map((each): ObjectShape => {
    const value = field(firstField(each, entryValue), true)
    const names = literalKeys(firstField(each, entryName)) ?? []
    return { ...named, fields: new Map(names.map((key) => [key, value])), open: false }
  })
  const { fields } = mergeObjects(made)
  return [
    {
      ...named,
      fields: new Map([...fields].map(([name, found]) => [name, { ...found, optional: true }])),
      open: false,
    },
  ]
}

const del: Builtin = ({ context, node, input, scope }) => {
  const [path] = node.arguments
  if (path?.type !== 'field') return one(anything)
  const { name } = path.name
  const removal = { path: path.target, change: (before: Shape) => withoutKey(before, name) }
  return one(changed(context, input, removal, scope))
}

const dated: Shape = [{ type: 'string', meaning: 'datetime' }]

/** By `name/arity`; what is missing here may yield anything. */
export const builtins: Readonly<Record<string, Builtin>> = {
  ...signatures(
    'tostring/0 tojson/0 ascii_downcase/0 ascii_upcase/0 join/1 sub/2 sub/3 gsub/2 gsub/3 strftime/1',
    text,
  ),
  ...signatures('implode/0 type/0 trim/0 ltrim/0 rtrim/0 trimstr/1 input_filename/0', text),
  ...signatures('todate/0 todateiso8601/0', dated),
  ...signatures('tonumber/0 length/0 floor/0 ceil/0 round/0 sqrt/0 fabs/0 log/0 exp/0 pow/2 now/0 fromdate/0', number),
  ...signatures('fromdateiso8601/0 mktime/0 utf8bytelength/0 trunc/0 infinite/0 nan/0 log10/0 log2/0 exp10/0', number),
  ...signatures('true/0', [{ type: 'boolean', value: true }]),
  ...signatures('false/0', [{ type: 'boolean', value: false }]),
  ...signatures('null/0', nil),
  ...signatures('in/1 test/1 test/2 startswith/1 endswith/1 contains/1 inside/1 any/0 all/0', flag),
  ...signatures('isnan/0 isinfinite/0 isnormal/0 toboolean/0', flag),
  ...signatures('keys/0 keys_unsorted/0 split/1 split/2', arrayOf(text)),
  ...signatures('explode/0 gmtime/0 localtime/0 strptime/1 indices/1', arrayOf(number)),
  ...signatures('with_entries/1 map_values/1 capture/1 capture/2 env/0', open),
  ...signatures('iotc::uuid/0', text),
  ...nameBuiltins,
  'empty/0': () => none,
  'error/0': () => none,
  'error/1': () => none,
  'halt/0': () => none,
  'not/0': not,
  'select/1': select,
  'map/1': map,
  'add/0': add,
  'first/1': firstOf,
  'limit/2': someOf,
  'last/1': lastOf,
  'first/0': itemOrNull,
  'last/0': itemOrNull,
  'nth/1': itemOrNull,
  'min/0': itemOrNull,
  'max/0': itemOrNull,
  'min_by/1': itemOrNull,
  'max_by/1': itemOrNull,
  'ltrimstr/1': trimmed,
  'rtrimstr/1': trimmed,
  'abs/0': same,
  'sort/0': same,
  'sort_by/1': same,
  'unique/0': same,
  'unique_by/1': same,
  'reverse/0': same,
  'debug/0': same,
  'group_by/1': ({ input }) => one(arrayOf(arrayOf(itemsOf(input)))),
  'flatten/0': () => one(arrayOf(anything)),
  'to_entries/0': ({ input }) => one(arrayOf([entryOf(keysOf(input), itemsOf(input))])),
  'from_entries/0': ({ input }) => one(fromEntries(itemsOf(input))),
  'range/1': () => unknown(number),
  'range/2': () => unknown(number),
  'splits/1': () => unknown(text),
  'del/1': del,
  'getpath/1': () => one(anything),
  'fromjson/0': () => one(anything),
  'arrays/0': (call) => ofType(call, 'array'),
  'objects/0': (call) => ofType(call, 'object'),
  'strings/0': (call) => ofType(call, 'string'),
  'numbers/0': (call) => ofType(call, 'number'),
  'booleans/0': (call) => ofType(call, 'boolean'),
  'values/0': ({ input }) => ({
    ...combined(
      input.filter(({ type }) => type !== 'null'),
      [],
    ),
    min: 0,
  }),
}

/** The keys of objects are texts, those of arrays are numbers. */
const keysOf = (input: Shape): Shape =>
  join(
    ...input.map((each): Shape => {
      if (each.type !== 'object') return each.type === 'array' ? number : anything
      return each.keys === undefined || each.fields.size > 0 ? text : [{ type: 'string', list: each.keys }]
    }),
  )

const entryOf = (key: Shape, value: Shape): ObjectShape => ({
  type: 'object',
  fields: new Map([
    ['key', field(key)],
    ['value', field(value)],
  ]),
  open: false,
})

const ofType = ({ input }: Call, type: Shape[number]['type']): Outcome => {
  const kept = input.filter((each) => each.type === type)
  const [alternative] = input
  return { ...combined(alternative?.type === 'any' ? anything : kept, []), min: 0 }
}
