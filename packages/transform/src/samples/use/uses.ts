import type { TargetColumn } from '../../rows/target.ts'
import { parse } from '../../parse/parse.ts'
import { rowFields, usesIn } from './evaluate.ts'
import { type Place, placeOf } from './place.ts'

/** Where the message has lists of named values, as a path. */
export const namedLists = {
  telemetry: ['telemetry'],
  properties: ['properties'],
  reported: ['device', 'properties', 'reported'],
  cloudProperties: ['device', 'cloudProperties'],
} as const

export type NamedList = keyof typeof namedLists

/** What a transform reads of the message, each value with the types of the columns that it comes to; nothing where it is no program. */
export const usesOf = (transform: string, columns: readonly TargetColumn[]): Place => {
  const parsed = parse(transform)
  if (!parsed.ok) return placeOf()
  const { message, rows } = usesIn(parsed.program)
  const types = new Map(columns.map(({ name, type }) => [name, type]))
  for (const [name, places] of rowFields(rows)) {
    const type = types.get(name)
    if (type === undefined) continue
    for (const place of places) place.columns.add(type)
  }
  return message
}

/** What stands at a path, if the program looks there. */
export const placeAt = (message: Place, path: readonly string[]): Place | undefined =>
  path.reduce<Place | undefined>((place, key) => place?.fields.get(key), message)

const isText = (value: unknown): value is string => typeof value === 'string'

/** The entry of a list as the program uses it, and the names that it asks for, in the order of the program. */
export const entryIn = (
  message: Place,
  list: NamedList,
): { readonly entry: Place; readonly names: readonly string[]; readonly isOpen: boolean } | undefined => {
  const entry = placeAt(message, namedLists[list])?.item
  if (entry === undefined) return undefined
  const name = entry.fields.get('name')
  const unequal = (name?.unequal ?? []).filter(isText)
  const names = [...(name?.equal ?? []).filter(isText), ...entry.named.keys(), ...unequal]
  return { entry, names: [...new Set(names)], isOpen: unequal.length > 0 }
}
