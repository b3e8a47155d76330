import type { JsonValue } from '@adx-export/core'
import type { TargetColumn } from '../rows/target.ts'
import { sampleLimits } from './limits.ts'
import { lookedUp, mayLookUp } from './looked-up.ts'
import { shapedValue } from './shaped-value.ts'
import type { Kind, Place } from './use/place.ts'
import { entryIn, type NamedList, namedLists, usesOf } from './use/uses.ts'
import { valueFor } from './value-for.ts'

/** A name, its value, and what else its entry holds. */
type NamedValue = readonly [name: string, value: JsonValue, more?: Readonly<Record<string, JsonValue>>]

export type Named = readonly NamedValue[]

/** What a list of the message holds, given what it usually holds. */
export type Contents = (list: NamedList, usual: Named) => Named

type Uses = { readonly message: Place; readonly columns: readonly TargetColumn[] }

const own: ReadonlySet<string> = new Set(['id', 'name', 'value'])

const present = (...found: readonly (Place | undefined)[]): readonly Place[] =>
  found.filter((each) => each !== undefined)

/** The component of an entry and the like, as far as the program asks for something in particular. */
const moreOf = (entries: readonly Place[], index: number): Readonly<Record<string, JsonValue>> => {
  const fields = new Set(entries.flatMap(({ fields: inner }) => [...inner.keys()]).filter((key) => !own.has(key)))
  const made = [...fields].flatMap((key) => {
    const value = shapedValue(present(...entries.map(({ fields: inner }) => inner.get(key))), index)
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(made)
}

const namedValue = ({ columns }: Uses, entry: Place | undefined, name: string, index: number): NamedValue => {
  const entries = present(entry?.named.get(name), entry)
  const values = present(...entries.map(({ fields }) => fields.get('value')))
  return [name, shapedValue(values, index) ?? valueFor(name, index, columns), moreOf(entries, index)]
}

/** What any type of column takes tells nothing of a value. */
const isTelling = ({ columns, ...place }: Place): boolean =>
  [...columns].some((type) => type !== 'dynamic' && type !== 'string') ||
  place.equal.length + place.kinds.size + place.texts.length + place.numbers.length + place.fields.size > 0 ||
  place.item !== undefined ||
  place.json !== undefined

const examples: Readonly<Partial<Record<Kind, JsonValue>>> = {
  boolean: true,
  list: [1, 2],
  number: 40,
  object: { first: 20.5 },
  text: 'text 1',
}

const kindOf = (value: JsonValue): Kind => {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'object'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean'
}

/** The usual values, and one of each further kind for which the program has a way of its own. */
const ofEachKind = (kinds: ReadonlySet<Kind>, usual: Named, more: Readonly<Record<string, JsonValue>>): Named => {
  const known = new Set(usual.map(([, value]) => kindOf(value)))
  const further = [...kinds].flatMap((kind) => {
    const value = known.has(kind) ? undefined : examples[kind]
    return value === undefined ? [] : [[`of${kind}`, value] as const]
  })
  return [...usual.map(([name, value]) => [name, value] as const), ...further].map(([name, value]) => [
    name,
    value,
    more,
  ])
}

/** The usual values, of other kinds where the program takes all of them for something. */
const usualValues = (entry: Place | undefined, usual: Named): Named => {
  const value = entry?.fields.get('value')
  const more = entry === undefined ? {} : moreOf([entry], 0)
  if (value !== undefined && value.eachOf.size > 0) return ofEachKind(value.eachOf, usual, more)
  return usual.map(([name, known], index) => {
    const shaped = value !== undefined && isTelling(value) ? shapedValue([value], index) : undefined
    return [name, shaped ?? known, more]
  })
}

const lists = Object.keys(namedLists) as readonly NamedList[]

/** Names that reading the program finds in no list: it may be that they are looked up in a way that is not followed. */
const unplaced = (transform: string, { message }: Uses): readonly string[] => {
  const placed = new Set(lists.flatMap((list) => entryIn(message, list)?.names ?? []))
  return lookedUp(transform).filter((name) => !placed.has(name))
}

/** For one transform: what it looks up by name, with values of the kinds that it takes them for. */
export const contentsFor = (transform: string, columns: readonly TargetColumn[], message: Place): Contents => {
  const uses: Uses = { message, columns }
  const others = unplaced(transform, uses)
  return (list, usual) => {
    const found = entryIn(message, list)
    const names = [...(found?.names ?? []), ...others].slice(0, sampleLimits.lookedUp)
    if (names.length === 0) return usualValues(found?.entry, usual)
    const named = names.map((name, index) => namedValue(uses, found?.entry, name, index))
    if (found?.isOpen !== true) return named
    return [...named, ...usualValues(found.entry, usual).filter(([name]) => !names.includes(name))]
  }
}

/** For two transforms side by side: what either looks up, and names that neither does, so that a filter on names shows. */
export const contentsForBoth = (transforms: readonly string[], columns: readonly TargetColumn[]): Contents => {
  const all = transforms.map((transform): Uses => ({ message: usesOf(transform, columns), columns }))
  const told = transforms.flatMap(mayLookUp)
  return (list, usual) => {
    const entries = all.map(({ message }) => entryIn(message, list))
    const names = [...new Set([...entries.flatMap((found) => found?.names ?? []), ...told])]
    const named = names.slice(0, sampleLimits.lookedUp).map((name, index) => {
      const asked = entries.find((found) => found?.names.includes(name))
      return namedValue({ message: all[0]?.message ?? usesOf('', []), columns }, asked?.entry, name, index)
    })
    const others = usual.filter(([name]) => !names.includes(name))
    return [...named, ...(others.length > 0 ? others : [['notLookedUp', 12.5] as const])]
  }
}
