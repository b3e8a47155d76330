import { type Diagnostic, type JsonValue, type Location, diagnose } from '@adx-export/core'
import type { AttributeChange, LeftAlone } from '../model/change.ts'
import type { AnyAttributes, MapRule, ValueRule } from '../model/kind.ts'
import { canonical, isUnset } from './canonical.ts'
import { type Resolver, resolve } from './resolve.ts'

export type AttributeDiff = {
  readonly attributes: readonly AttributeChange[]
  readonly refusals: readonly Diagnostic[]
}

type Value = JsonValue | undefined

type Pair = { readonly path: string; readonly rule: ValueRule; readonly observed: Value; readonly desired: Value }

const entriesOf = (value: Value): Readonly<Record<string, JsonValue>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

/** `undefined` is not mentioned and left alone; `null` is to be cleared. */
const desiredOf = (rule: ValueRule, attributes: AnyAttributes, key: string): Value =>
  Object.hasOwn(attributes, key) && attributes[key] !== undefined
    ? attributes[key]
    : rule.omitted === 'cleared'
      ? null
      : undefined

const pathIn = (name: string, rule: MapRule, key: string): string => rule.path?.(key) ?? `${name}['${key}']`

const pairsOfMap = (name: string, rule: MapRule, observed: Value, desired: Value): readonly Pair[] => {
  if (desired === undefined && (rule.unmentioned ?? rule.extra) === 'left-alone') return []
  const live = entriesOf(observed)
  const wanted = entriesOf(desired)
  const keys = Object.keys(wanted)
  if (rule.extra === 'cleared')
    for (const each of Object.keys(live).filter((key) => !Object.hasOwn(wanted, key))) keys.push(each)
  return keys.map((key) => ({
    path: pathIn(name, rule, key),
    rule: rule.entry,
    observed: live[key],
    desired: wanted[key] ?? null,
  }))
}

const pairsOf = (
  rules: Readonly<Record<string, ValueRule | MapRule>>,
  observed: AnyAttributes,
  desired: AnyAttributes,
): readonly Pair[] =>
  Object.entries(rules).flatMap(([name, rule]) =>
    rule.shape === 'map'
      ? pairsOfMap(name, rule, observed[name], desired[name])
      : [{ path: name, rule, observed: observed[name], desired: desiredOf(rule, desired, name) }],
  )

/** The rule of the value at a path; undefined where no rule has such a path. */
export const ruleAt = (rules: Readonly<Record<string, ValueRule | MapRule>>, path: string): ValueRule | undefined => {
  const own = Object.hasOwn(rules, path) ? rules[path] : undefined
  if (own !== undefined) return own.shape === 'value' ? own : undefined
  const key = /\['(.*)'\]/su.exec(path)?.[1]
  if (key === undefined) return undefined
  for (const [name, rule] of Object.entries(rules))
    if (rule.shape === 'map' && pathIn(name, rule, key) === path) return rule.entry
  return undefined
}

const equal = (rule: ValueRule, observed: Value, desired: Value): boolean => {
  if (isUnset(observed) || isUnset(desired)) return isUnset(observed) && isUnset(desired)
  return rule.same === undefined
    ? canonical(observed) === canonical(desired)
    : rule.same(observed ?? null, desired ?? null)
}

const toChange = ({ path, observed, desired }: Pair): AttributeChange => ({
  path,
  from: observed,
  to: desired === null ? undefined : desired,
})

/** Everything that a new resource is made with. */
export const initialAttributes = (
  rules: Readonly<Record<string, ValueRule | MapRule>>,
  desired: AnyAttributes,
): readonly AttributeChange[] =>
  pairsOf(rules, {}, desired)
    .filter((pair) => !isUnset(pair.desired))
    .map(toChange)

/** The live state, not mentioned, and worth a line on the change. */
export const leftAloneIn = (
  rules: Readonly<Record<string, ValueRule | MapRule>>,
  observed: AnyAttributes,
  desired: AnyAttributes,
): readonly LeftAlone[] =>
  Object.entries(rules).flatMap(([path, rule]) => {
    const value = observed[path]
    return rule.told === true && desired[path] === undefined && value !== undefined && !isUnset(value)
      ? [{ path, value }]
      : []
  })

/** The attributes of one resource, live and in the config, and the rules of its kind. */
type Resource = {
  readonly rules: Readonly<Record<string, ValueRule | MapRule>>
  readonly observed: AnyAttributes
  readonly desired: AnyAttributes
}

/** Observed against desired, path by path, by the kind's own rules. `resend`: what is only ever sent is sent though nothing differs. */
export const diffAttributes = (
  { rules, observed, desired }: Resource,
  resolver: Resolver,
  locationOf: (path: string) => Location,
  resend = false,
): AttributeDiff => {
  const attributes: AttributeChange[] = []
  const refusals: Diagnostic[] = []
  const pairs = pairsOf(rules, observed, desired)
  for (const pair of pairs) {
    if (pair.desired === undefined || pair.rule.writeOnly === true) continue
    const wanted = resolve(pair.desired, resolver)
    if (equal(pair.rule, pair.observed, wanted)) continue
    attributes.push(toChange(pair))
    if (isUnset(pair.observed) || isUnset(wanted)) continue
    const refusal = pair.rule.refuse?.(pair.observed ?? null, wanted ?? null)
    if (refusal !== undefined)
      refusals.push(diagnose(refusal.code, locationOf(pair.path), refusal.message, { hint: refusal.hint }))
  }
  const sent = pairs.filter(
    ({ rule, desired: value }) =>
      !isUnset(value) && ((resend && rule.writeOnly === true) || attributes.some(({ path }) => path === rule.sentWith)),
  )
  return { attributes: [...attributes, ...sent.map((pair) => toChange({ ...pair, observed: undefined }))], refusals }
}
