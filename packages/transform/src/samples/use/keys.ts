import { type Context, equals } from './context.ts'
import { fieldsOf, isNameOfEntry, itemsOf, literals, mark, places, type Values } from './place.ts'

/** `.[key]`: of a list by a number, of an object by a text, of a table of names by the name of an entry. */
export const elementsOf = (context: Context, target: Values, key: Values, isNumber: boolean): Values => {
  // A table of names or texts: one of its keys is asked for.
  const table = target.flatMap((each) => (each.type === 'object' ? [...each.fields.keys()] : []))
  for (const place of places(key)) for (const name of table) equals(context, place, name)
  const known = literals(key)
  const names = known.filter((each) => typeof each === 'string')
  if (isNumber || known.some((each) => typeof each === 'number')) {
    mark(target, 'list')
    return itemsOf(target)
  }
  if (names.length > 0) return names.flatMap((name) => fieldsOf(target, name))
  return itemsOf(target)
}

/** `{(key): value}` for pairs of a list, as `from_entries` makes it. */
export const fromPairs = (items: Values): Values =>
  items.flatMap((item): Values => {
    const of = (...names: readonly string[]): Values => {
      const found = names.flatMap((name) => (item.type === 'object' ? fieldsOf([item], name) : []))
      return item.type === 'place' ? fieldsOf([item], names.at(-1) ?? '') : found
    }
    const [keys, value] = [of('key', 'k', 'Key', 'Name', 'name'), of('v', 'Value', 'value')]
    return keys.flatMap((key): Values => {
      if (key.type === 'literal') return [{ type: 'object', fields: new Map([[String(key.value), value]]) }]
      if (key.type !== 'place' || !isNameOfEntry(key.place) || key.place.parent === undefined) return []
      return [{ type: 'keyed', entry: key.place.parent, value }]
    })
  })

/** `to_entries`: the pairs of an object. */
export const toPairs = (values: Values): Values =>
  values.flatMap((each): Values => {
    if (each.type === 'keyed') {
      const key: Values = fieldsOf([{ type: 'place', place: each.entry }], 'name')
      return [pair(key, each.value)]
    }
    if (each.type !== 'object') return each.type === 'place' ? [pair([], itemsOf([each]))] : []
    return [...each.fields].map(([name, value]) => pair([{ type: 'literal', value: name }], value))
  })

const pair = (key: Values, value: Values): Values[number] => ({
  type: 'object',
  fields: new Map([
    ['key', key],
    ['value', value],
  ]),
})

/** `INDEX(f)`: the elements by what `f` gives of each. */
export const indexed = (items: Values, keys: Values): Values =>
  keys.flatMap((key): Values => {
    if (key.type !== 'place' || !isNameOfEntry(key.place) || key.place.parent === undefined) return []
    return [{ type: 'keyed', entry: key.place.parent, value: items }]
  })
