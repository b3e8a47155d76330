import type { ColumnType, JsonValue } from '@adx-export/core'
import type { Place } from './use/place.ts'
import { base64 } from './use/texts.ts'
import { byType } from './value-for.ts'

const time = (index: number): string => `2026-11-12T09:${String(index % 60).padStart(2, '0')}:00Z`

/** Values within values no deeper than this are made. */
const deepest = 8

/** More than one place is one value where both are looked at: the entry of a name, and any entry of its list. */
export type Places = readonly Place[]

const inFields = (places: Places): ReadonlyMap<string, Places> => {
  const found = new Map<string, Place[]>()
  for (const [name, place] of places.flatMap(({ fields }) => [...fields])) {
    found.set(name, [...(found.get(name) ?? []), place])
  }
  return found
}

const numberFor = (places: Places, types: ReadonlySet<ColumnType>, index: number): number => {
  const [asked] = places.flatMap(({ numbers }) => numbers)
  if (asked !== undefined) return asked
  return types.has('int') || types.has('long') ? 40 + index : 20.5 + index
}

const textFor = (places: Places, index: number): JsonValue => {
  const decoded = places.flatMap(({ json }) => json ?? [])
  const isBase64 = places.some(({ kinds }) => kinds.has('base64'))
  const [asked] = places.flatMap(({ texts }) => texts)
  const text =
    decoded.length > 0 ? JSON.stringify(shapedValue(decoded, index, 1) ?? 'text') : (asked ?? `text ${index + 1}`)
  return isBase64 ? base64(text) : text
}

const columnsOf = (places: Places): ReadonlySet<ColumnType> => new Set(places.flatMap(({ columns }) => [...columns]))

/** The value that a program's way with it asks for; undefined where it asks for none in particular. */
export const shapedValue = (places: Places, index: number, depth = 0): JsonValue | undefined => {
  if (depth > deepest) return undefined
  const has = (kind: string): boolean => places.some(({ kinds }) => [...kinds].some((each) => each === kind))
  const [equal] = places.flatMap((place) => place.equal)
  if (equal !== undefined) return equal
  if (places.some(({ json }) => json !== undefined) || has('base64')) return textFor(places, index)
  const fields = inFields(places)
  if (fields.size > 0 || has('object')) {
    const made = [...fields].map(([name, inner], at) => [
      name,
      shapedValue(inner, index + at, depth + 1) ?? 20.5 + index + at,
    ])
    return made.length > 0 ? Object.fromEntries(made) : { first: 20.5 + index }
  }
  const items = places.flatMap(({ item }) => item ?? [])
  if (items.length > 0 || has('list')) {
    return [0, 1].map((at) => shapedValue(items, index + at, depth + 1) ?? 20.5 + index + at)
  }
  const types = columnsOf(places)
  const asked = places.some(({ texts }) => texts.length > 0)
  if (has('time')) return asked ? textFor(places, index) : time(index)
  if (has('epoch')) return 1_794_477_690 + index
  if (has('number') || places.some(({ numbers }) => numbers.length > 0)) return numberFor(places, types, index)
  if (has('text') || asked) return textFor(places, index)
  if (has('boolean')) return index % 2 === 0
  const [type] = types
  return type === undefined ? undefined : byType(type, index)
}
