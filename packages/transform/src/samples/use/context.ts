import type { Definition, Node } from '../../parse/node.ts'
import { isNameOfEntry, type Literal, mapPlaces, type Place, type Value, type Values, within } from './place.ts'

export type Callable =
  | { readonly type: 'definition'; readonly definition: Definition; readonly scope: () => Scope }
  | { readonly type: 'argument'; readonly node: Node; readonly scope: Scope }

export type Scope = {
  readonly variables: ReadonlyMap<string, Values>
  readonly functions: ReadonlyMap<string, Callable>
  readonly depth: number
}

/** A comparison that a value passes if it equals the literal. */
type Compared = { readonly place: Place; readonly literal: Literal }

export type Context = {
  readonly evaluate: (node: Node, input: Values, scope: Scope) => Values
  /** Comparisons in the order in which they were met. */
  readonly compared: Compared[]
  /** Steps left; none means that nothing more is found out. */
  left: number
}

/** More alternatives of one value than this are not followed. */
const mostValues = 60

/** The values, each once, and no more than are followed. */
export const some = (values: Values): Values => {
  const seen = new Set<unknown>()
  const kept = values.filter((each) => {
    const key =
      each.type === 'place' ? each.place : each.type === 'literal' ? `${typeof each.value} ${each.value}` : each
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return kept.slice(0, mostValues)
}

export const equals = (context: Context, place: Place, literal: Literal): void => {
  if (!place.equal.includes(literal)) place.equal.push(literal)
  context.compared.push({ place, literal })
}

/** Runs a condition, and gives its input as it is where the condition holds: of the names that it asks for. */
export const narrowed = (context: Context, condition: Node, input: Values, scope: Scope): Values => {
  const before = context.compared.length
  context.evaluate(condition, input, scope)
  const names = new Map<Place, Set<string>>()
  for (const { place, literal } of context.compared.slice(before)) {
    if (!isNameOfEntry(place) || place.parent === undefined || typeof literal !== 'string') continue
    names.set(place.parent, (names.get(place.parent) ?? new Set()).add(literal))
  }
  const only = (value: Value): Values =>
    [...names].reduce<Values>(
      (found, [entry, own]) =>
        found.flatMap((each) => [...own].map((name) => mapPlaces(each, (place) => within(place, entry, name)))),
      [value],
    )
  return some(input.flatMap(only))
}
