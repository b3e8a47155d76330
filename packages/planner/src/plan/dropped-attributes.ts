import type { Config, JsonValue } from '@adx-export/core'
import { canonical, isUnset } from '../diff/canonical.ts'
import type { Wanted } from '../model/change.ts'
import type { AnyAttributes, AnyKind, MapRule, ValueRule } from '../model/kind.ts'
import type { NoLongerDeclared } from '../model/plan.ts'
import type { Address } from '../model/value.ts'
import { lineOf } from './removal-line.ts'

/** A thing that two configs declare: what `base` wants of it, what `config` still does, and what is live. */
type Redeclared = {
  readonly kind: AnyKind
  readonly address: Address
  readonly before: Wanted<AnyAttributes>
  readonly still: Wanted<AnyAttributes>
  readonly observed: AnyAttributes
  readonly base: Config
  readonly config: Config
}

/** An attribute by its name, with its rule. */
type Ruled<R extends ValueRule | MapRule> = { readonly name: string; readonly rule: R }

const longest = 300

/** A value on one line; a long one by its beginning. */
const textOf = (value: JsonValue): string => {
  const text = JSON.stringify(value)
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}

const same = (rule: ValueRule, observed: JsonValue, before: JsonValue): boolean =>
  rule.same === undefined ? canonical(observed) === canonical(before) : rule.same(observed, before)

const entriesOf = (value: JsonValue | undefined): Readonly<Record<string, JsonValue>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

/** What the config cannot change at all is no loss to it, and of what is only ever sent nothing is known. */
const isBridged = (rule: ValueRule): boolean => rule.refuse === undefined && rule.writeOnly !== true

const wholeOf = (
  address: Address,
  { name, rule }: Ruled<ValueRule | MapRule>,
  before: JsonValue,
  observed: JsonValue,
): readonly NoLongerDeclared[] => {
  if (rule.shape === 'value' && (!isBridged(rule) || (rule.told !== true && !same(rule, observed, before)))) return []
  const { clearing } = rule
  const what = `live ${name}: ${textOf(observed)}`
  return [{ address, attribute: name, what, ...(clearing === undefined ? {} : { line: clearing }) }]
}

const entryOf = (
  { kind, address, still, observed, base, config }: Redeclared,
  { name, rule }: Ruled<MapRule>,
  key: string,
): readonly NoLongerDeclared[] => {
  const part = kind.part?.(still.target, { attribute: name, key }, base, config) ?? { key }
  const value = entriesOf(observed[name])[part.key]
  if (value === undefined || Object.hasOwn(entriesOf(still.attributes[name]), part.key)) return []
  const attribute = rule.path?.(part.key) ?? `${name}['${part.key}']`
  const line = part.line ?? (part.removal === undefined ? undefined : lineOf(part.removal))
  const what = value === true ? `live ${attribute}` : `live ${attribute}: ${textOf(value)}`
  return [{ address, attribute, what, ...(line === undefined ? {} : { line }) }]
}

/** What the earlier config named of a thing that the new one declares without it, as far as it is live and stays so. */
export const droppedAttributes = (thing: Redeclared): readonly NoLongerDeclared[] =>
  Object.entries(thing.kind.rules).flatMap(([name, rule]) => {
    const [was, live] = [thing.before.attributes[name], thing.observed[name]]
    if (was === undefined || live === undefined || isUnset(was) || isUnset(live)) return []
    const isUnmentioned = thing.still.attributes[name] === undefined
    if (rule.shape === 'map' && rule.extra === 'left-alone')
      return Object.entries(entriesOf(was)).flatMap(([key, value]) =>
        value === null ? [] : entryOf(thing, { name, rule }, key),
      )
    const stays = rule.shape === 'map' ? rule.unmentioned === 'left-alone' : rule.omitted === 'left-alone'
    return isUnmentioned && stays ? wholeOf(thing.address, { name, rule }, was, live) : []
  })
