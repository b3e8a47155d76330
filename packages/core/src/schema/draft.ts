import type { JsonValue } from '../values/json.ts'
import { pathOf } from '../text/document.ts'
import type { ConfigText } from '../generated/config-text.ts'
import type { Misfit } from './validate.ts'

type Partially<T> = T extends readonly (infer Item)[]
  ? readonly (Partially<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Partially<T[Key]> | undefined }
    : T

/** What is left of a config in one environment once everything that its schema refuses is taken out. Anything may be missing. */
export type Draft = Partially<ConfigText>

/** What is to be left out, by path. */
type Cut = { readonly here: boolean; readonly inside: ReadonlyMap<string, Cut> }
type GrowingCut = { here: boolean; readonly inside: Map<string, GrowingCut> }

const cutsOf = (misfits: readonly Misfit[]): Cut => {
  const root: GrowingCut = { here: false, inside: new Map() }
  for (const misfit of misfits) {
    if (misfit.keyword === 'required' || misfit.keyword.startsWith('min')) continue
    const extra = misfit.params['additionalProperty']
    const path = [...pathOf(misfit.instancePath), ...(typeof extra === 'string' ? [extra] : [])]
    let cut = root
    for (const part of path) {
      const next = cut.inside.get(part) ?? { here: false, inside: new Map() }
      cut.inside.set(part, next)
      cut = next
    }
    cut.here = true
  }
  return root
}

const isArray = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value)

type Partial = undefined | JsonValue | readonly Partial[] | { readonly [key: string]: Partial }

const leave: Cut = { here: false, inside: new Map() }

/** An object that `only` limits to other environments. Enrichments hold the user's own JSON, so they are not looked into. */
const isElsewhere = (value: { readonly [key: string]: JsonValue }, environment: string | undefined): boolean => {
  const only = value['only']
  return (
    environment !== undefined &&
    only !== undefined &&
    only !== null &&
    Array.isArray(only) &&
    !only.includes(environment)
  )
}

const reduceList = (list: readonly JsonValue[], cut: Cut, environment: string | undefined): Partial => {
  const items = list.map((item, index) => reduce(item, cut.inside.get(String(index)) ?? leave, environment))
  return items.every((item, index) => item === list[index]) ? list : items
}

const copyOf = (value: { readonly [key: string]: Partial }): { [key: string]: Partial } =>
  Object.assign(Object.create(null), value)

/** What nothing is taken out of is the very value that was given: most of a long file is never copied. */
const reduce = (value: JsonValue, cut: Cut, environment: string | undefined): Partial => {
  if (cut.here) return undefined
  if (typeof value !== 'object' || value === null) return value
  if (isArray(value)) return reduceList(value, cut, environment)
  if (isElsewhere(value, environment)) return undefined
  let changed: { [key: string]: Partial } | undefined
  for (const key of Object.keys(value)) {
    const child = value[key]
    if (child === undefined) continue
    const reduced = reduce(child, cut.inside.get(key) ?? leave, key === 'enrichments' ? undefined : environment)
    if (reduced === child) continue
    changed ??= copyOf(value)
    if (reduced === undefined) delete changed[key]
    else changed[key] = reduced
  }
  return changed ?? value
}

/** What is left fits the schema but for what is missing: everything else was taken out. */
const isDraft = (value: unknown): value is Draft => typeof value === 'object'

/**
 * Takes out what the schema refused and what `only` limits to other environments.
 * Entries of lists stay where they are, so that paths go on meaning the same places in the text.
 */
export const draftOf = (value: JsonValue, misfits: readonly Misfit[], environment: string | undefined): Draft => {
  const left = reduce(value, cutsOf(misfits), environment)
  return isDraft(left) && left !== null ? left : {}
}
