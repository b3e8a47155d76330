import type { ColumnType } from '@adx-export/core'

export type Literal = string | number | boolean

/** What a program takes a value for. `epoch` is a time as seconds since 1970, `time` one as a text. */
export type Kind = 'number' | 'text' | 'time' | 'epoch' | 'boolean' | 'list' | 'object' | 'base64'

/** What a program does with the value that stands at a place of the message. */
export type Uses = {
  /** It is compared with these, and goes on if it equals one. */
  readonly equal: Literal[]
  /** It is compared with these, and goes on if it equals none. */
  readonly unequal: Literal[]
  readonly kinds: Set<Kind>
  /** Kinds of which it may be, each treated in its own way. */
  readonly eachOf: Set<Kind>
  /** Texts that pass what is asked of it: `startswith("a")`, `test("^a")`, `strptime("%Y")`. */
  readonly texts: string[]
  /** Numbers that pass a comparison. */
  readonly numbers: number[]
  /** The types of the columns that it comes to. */
  readonly columns: Set<ColumnType>
}

/** A place in the message, and what is within it as far as the program looks. */
export type Place = Uses & {
  readonly parent?: Place
  readonly key?: string
  /** It is an element of a list, so that its name tells it from others. */
  readonly isEntry: boolean
  readonly fields: Map<string, Place>
  /** Any element of the list. */
  item?: Place
  /** The elements of a name: an entry only has them. */
  readonly named: Map<string, Place>
  /** What is in the JSON text that stands here. */
  json?: Place
}

export const placeOf = (parent?: Place, key?: string, isEntry = false): Place => ({
  ...(parent === undefined ? {} : { parent }),
  ...(key === undefined ? {} : { key }),
  isEntry,
  fields: new Map(),
  named: new Map(),
  equal: [],
  unequal: [],
  kinds: new Set(),
  eachOf: new Set(),
  texts: [],
  numbers: [],
  columns: new Set(),
})

export const fieldOf = (place: Place, key: string): Place => {
  const found = place.fields.get(key) ?? placeOf(place, key)
  place.fields.set(key, found)
  return found
}

export const itemOf = (place: Place): Place => (place.item ??= placeOf(place, undefined, true))

export const jsonOf = (place: Place): Place => (place.json ??= placeOf(place))

export const namedOf = (entry: Place, name: string): Place => {
  const found = entry.named.get(name) ?? placeOf(entry.parent)
  entry.named.set(name, found)
  return found
}

/** The same place within the entry of a name; the place itself where it is not within the entry. */
export const within = (place: Place, entry: Place, name: string): Place => {
  if (place === entry) return namedOf(entry, name)
  const { parent, key } = place
  if (parent === undefined) return place
  const inner = within(parent, entry, name)
  if (inner === parent) return place
  if (key !== undefined) return fieldOf(inner, key)
  return parent.json === place ? jsonOf(inner) : itemOf(inner)
}

/** What a part of the program yields: places of the message, constants, and what is built of both. */
export type Value =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'literal'; readonly value: Literal }
  | { readonly type: 'kind'; readonly of: Place }
  | { readonly type: 'array'; readonly items: Values }
  | { readonly type: 'object'; readonly fields: ReadonlyMap<string, Values> }
  /** An object with a key for each name of the entries of a list. */
  | { readonly type: 'keyed'; readonly entry: Place; readonly value: Values }

export type Values = readonly Value[]

export const literals = (values: Values): readonly Literal[] =>
  values.flatMap((each) => (each.type === 'literal' ? [each.value] : []))

export const places = (values: Values): readonly Place[] =>
  values.flatMap((each) => (each.type === 'place' ? [each.place] : []))

/** Every place of a value put in the place of itself. */
export const mapPlaces = (value: Value, change: (place: Place) => Place): Value => {
  const all = (values: Values): Values => values.map((each) => mapPlaces(each, change))
  switch (value.type) {
    case 'place':
      return { type: 'place', place: change(value.place) }
    case 'kind':
      return { type: 'kind', of: change(value.of) }
    case 'array':
      return { type: 'array', items: all(value.items) }
    case 'object':
      return { type: 'object', fields: new Map([...value.fields].map(([key, values]) => [key, all(values)])) }
    case 'keyed':
      return { ...value, value: all(value.value) }
    case 'literal':
      break
  }
  return value
}

export const fieldsOf = (values: Values, key: string): Values =>
  values.flatMap((each): Values => {
    if (each.type === 'place') return [{ type: 'place', place: fieldOf(each.place, key) }]
    if (each.type === 'object') return each.fields.get(key) ?? []
    if (each.type !== 'keyed') return []
    return each.value.map((value) => mapPlaces(value, (place) => within(place, each.entry, key)))
  })

/** The elements of lists, and the values of objects. */
export const itemsOf = (values: Values): Values =>
  values.flatMap((each): Values => {
    if (each.type === 'place') return [{ type: 'place', place: itemOf(each.place) }]
    if (each.type === 'array') return each.items
    if (each.type === 'object') return [...each.fields.values()].flat()
    return each.type === 'keyed' ? each.value : []
  })

export const mark = (values: Values, kind: Kind): void => {
  for (const place of places(values)) place.kinds.add(kind)
}

/** Whether it is the name that tells an entry of a list from others. */
export const isNameOfEntry = ({ key, parent }: Place): boolean => key === 'name' && parent?.isEntry === true

/** Within the entry that stands for all of a list: of what kind one of them is says nothing of the others. */
export const isOfAnyEntry = ({ isEntry, parent }: Place): boolean =>
  isEntry || (parent !== undefined && isOfAnyEntry(parent))
