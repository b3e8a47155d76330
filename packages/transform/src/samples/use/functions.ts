import type { Node } from '../../parse/node.ts'
import { compared } from './binary.ts'
import { type Context, equals, narrowed, type Scope, some } from './context.ts'
import { fromPairs, indexed, toPairs } from './keys.ts'
import {
  fieldsOf,
  isOfAnyEntry,
  itemsOf,
  jsonOf,
  type Kind,
  literals,
  mark,
  places,
  type Value,
  type Values,
} from './place.ts'
import { textFor, timeFor } from './texts.ts'

type Called = {
  readonly context: Context
  readonly node: Node & { readonly type: 'call' }
  readonly input: Values
  readonly scope: Scope
}

type Function = (called: Called) => Values

const argument = ({ context, node, scope }: Called, index: number, input: Values): Values => {
  const given = node.arguments[index]
  return given === undefined ? [] : context.evaluate(given, input, scope)
}

/** Every argument is looked at, whatever the function does with it. */
const all = (called: Called, input: Values = called.input): readonly Values[] =>
  called.node.arguments.map((_, index) => argument(called, index, input))

/** The value is of a kind, and what comes of it can be told from it by a comparison, or cannot. */
const of =
  (kind: Kind, goesOn: boolean): Function =>
  (called) => {
    mark(called.input, kind)
    all(called)
    return goesOn ? called.input : []
  }

const array = (items: Values): Values => [{ type: 'array', items }]

/** A list goes in, and its elements come out as a list. */
const elements: Function = (called) => {
  mark(called.input, 'list')
  const items = itemsOf(called.input)
  all(called, items)
  return array(items)
}

const element: Function = (called) => itemsOf(elements(called))

const select: Function = ({ context, node, input, scope }) => {
  const [condition] = node.arguments
  return condition === undefined ? [] : narrowed(context, condition, input, scope)
}

const find: Function = (called) => select({ ...called, input: itemsOf(called.input) })

const map: Function = (called) => {
  mark(called.input, 'list')
  return array(argument(called, 0, itemsOf(called.input)))
}

/** Each value is another one afterwards, and its key the same. */
const mapValues: Function = (called) =>
  called.input.flatMap((each): Values => {
    if (each.type === 'keyed') return [{ ...each, value: argument(called, 0, each.value) }]
    if (each.type !== 'object') return argument(called, 0, itemsOf([each]))
    const fields = [...each.fields].map(([key, values]) => [key, argument(called, 0, values)] as const)
    return [{ type: 'object', fields: new Map(fields) }]
  })

/** `startswith("a")`, `test("^a")`: the text is one that passes. */
const asked =
  (make: (literal: string) => string | undefined): Function =>
  (called) => {
    mark(called.input, 'text')
    for (const literal of literals(argument(called, 0, called.input))) {
      const text = make(String(literal))
      if (text === undefined) continue
      for (const place of places(called.input)) {
        place.texts.push(text)
        if (place.key === 'name' && place.parent?.isEntry === true) equals(called.context, place, text)
      }
    }
    return []
  }

/** `strptime("%Y-%m-%d")`: a time as a text of that form. */
const parsedTime: Function = (called) => {
  mark(called.input, 'time')
  for (const format of literals(argument(called, 0, called.input))) {
    for (const place of places(called.input)) place.texts.push(timeFor(String(format)))
  }
  return []
}

/** `IN("a", "b")`, `IN(.name; "a", "b")`. */
const isIn: Function = (called) => {
  const given = all(called)
  const [left, right] = given.length > 1 ? [given[0] ?? [], given[1] ?? []] : [called.input, given[0] ?? []]
  compared(called.context, left, right)
  return []
}

/** `["a", "b"] | index($name)`, `$name | inside(["a", "b"])`: one of a list is asked for. */
const listed: Function = (called) => {
  const [given = []] = all(called)
  const inside = (values: Values): Values => values.flatMap((each) => (each.type === 'array' ? each.items : [each]))
  const isList = [...called.input, ...given].some(({ type }) => type === 'array')
  if (isList) compared(called.context, inside(called.input), inside(given))
  else return asked((literal) => literal)(called)
  for (const [values, others] of [
    [called.input, given],
    [given, called.input],
  ] as const) {
    if (literals(inside(others)).length > 0 && others.some(({ type }) => type === 'array')) continue
    mark(
      values.filter(() => others.some(({ type }) => type === 'array')),
      'list',
    )
  }
  return []
}

const json = (values: Values): Values => places(values).map((place): Value => ({ type: 'place', place: jsonOf(place) }))

const reduced: Function = (called) => {
  const [pairs] = [toPairs(called.input)]
  return fromPairs(argument(called, 0, pairs))
}

const kindsOf: Function = ({ input }) => places(input).map((of_): Value => ({ type: 'kind', of: of_ }))

const passes = (kind: Kind): Function => of(kind, true)

/** Leaves values of other kinds out: what stands for all of a list may be of any. */
const only =
  (kind: Kind): Function =>
  ({ input }) => {
    for (const place of places(input)) (isOfAnyEntry(place) ? place.eachOf : place.kinds).add(kind)
    return input
  }

const anyOf: Function = (called) => {
  const given = called.node.arguments
  if (given.length === 2) argument(called, 1, argument(called, 0, called.input))
  else argument(called, 0, itemsOf(called.input))
  return []
}

/** `has("x")`: the field is there. */
const has: Function = (called) => {
  for (const key of literals(argument(called, 0, called.input))) {
    if (typeof key === 'string') fieldsOf(called.input, key)
    else mark(called.input, 'list')
  }
  return []
}

const lastArgument: Function = (called) => all(called).at(-1) ?? []

const itself: Function = (called) => {
  all(called)
  return called.input
}

const pathIn: Function = (called) => {
  const keys = literals(itemsOf(argument(called, 0, called.input)))
  return keys.reduce<Values>(
    (found, key) => (typeof key === 'string' ? fieldsOf(found, key) : itemsOf(found)),
    called.input,
  )
}

const indexOf: Function = (called) => {
  const [stream, key] =
    called.node.arguments.length === 2 ? [argument(called, 0, called.input), 1] : [itemsOf(called.input), 0]
  return indexed(stream, argument(called, key, stream))
}

const table = (names: string, make: Function): Readonly<Record<string, Function>> =>
  Object.fromEntries(names.split(' ').map((name): [string, Function] => [name, make]))

/** By `name/arity`. What is missing here yields nothing that is followed. */
const known: Readonly<Record<string, Function>> = {
  ...table('ascii_downcase/0 ascii_upcase/0 ltrimstr/1 rtrimstr/1 trim/0 ltrim/0 rtrim/0', passes('text')),
  ...table('sub/2 sub/3 gsub/2 gsub/3', passes('text')),
  ...table('explode/0 utf8bytelength/0 ascii/0 capture/2 match/2 scan/2', of('text', false)),
  ...table('floor/0 ceil/0 round/0 trunc/0 fabs/0 abs/0', passes('number')),
  ...table(
    'sqrt/0 log/0 log2/0 log10/0 exp/0 exp2/0 exp10/0 sin/0 cos/0 tan/0 atan/0 significand/0',
    of('number', false),
  ),
  ...table('isnan/0 isinfinite/0 isnormal/0', of('number', false)),
  ...table('pow/2 atan2/2 fmin/2 fmax/2', (called) => {
    for (const given of all(called)) mark(given, 'number')
    return []
  }),
  ...table('todate/0 todateiso8601/0 gmtime/0 localtime/0 strftime/1 strflocaltime/1 date/0', of('epoch', false)),
  ...table('fromdate/0 fromdateiso8601/0', of('time', false)),
  ...table('sort/0 sort_by/1 unique/0 unique_by/1 reverse/0 flatten/0 flatten/1', elements),
  ...table('first/0 last/0 min/0 max/0 min_by/1 max_by/1 nth/1 add/0', element),
  ...table('first/1 last/1 limit/2 nth/2 skip/2 add/1 isvalid/1 until/2 while/2 recurse/1 repeat/1', lastArgument),
  ...table('any/1 all/1 any/2 all/2 any/0 all/0', anyOf),
  ...table('tostring/0 values/0 scalars/0 iterables/0 not/0 debug/0 del/1 tojson/0', itself),
  'numbers/0': only('number'),
  'strings/0': only('text'),
  'booleans/0': only('boolean'),
  'arrays/0': only('list'),
  'objects/0': only('object'),
  'tonumber/0': passes('number'),
  'startswith/1': asked((literal) => literal),
  'endswith/1': asked((literal) => literal),
  ...table('test/1 test/2 match/1 capture/1 scan/1', asked(textFor)),
  'split/1': (called) => {
    asked((separator) => `part 1${separator}part 2`)(called)
    return array(called.input)
  },
  'join/1': of('list', false),
  'strptime/1': parsedTime,
  'select/1': select,
  'map/1': map,
  'map_values/1': mapValues,
  'group_by/1': (called) => array(elements(called)),
  'from_entries/0': ({ input }) => fromPairs(itemsOf(input)),
  'to_entries/0': ({ input }) => array(toPairs(input)),
  'with_entries/1': reduced,
  'INDEX/1': indexOf,
  'INDEX/2': indexOf,
  'IN/1': isIn,
  'IN/2': isIn,
  'index/1': listed,
  'indices/1': listed,
  'inside/1': listed,
  'contains/1': listed,
  'has/1': has,
  'getpath/1': pathIn,
  'type/0': kindsOf,
  'fromjson/0': ({ input }) => json(input),
  'keys/0': ({ input }) => (mark(input, 'object'), []),
  'keys_unsorted/0': ({ input }) => (mark(input, 'object'), []),
  'empty/0': () => [],
  'true/0': () => [{ type: 'literal', value: true }],
  'false/0': () => [{ type: 'literal', value: false }],
}

/** `@base64d` and the other formats. */
export const formatted = (name: string, input: Values): Values => {
  if (!name.endsWith('base64d')) return []
  mark(input, 'base64')
  return input
}

/** A call of one of jq's functions, or of the module's `find`. */
export const functions = (context: Context, node: Called['node'], input: Values, scope: Scope): Values => {
  const called: Called = { context, node, input, scope }
  const signature = `${node.name.name}/${node.arguments.length}`
  if (node.arguments.length === 1 && node.name.name.endsWith('::find')) return some(find(called))
  const make = Object.hasOwn(known, signature) ? known[signature] : undefined
  if (make !== undefined) return some(make(called))
  all(called)
  return []
}
