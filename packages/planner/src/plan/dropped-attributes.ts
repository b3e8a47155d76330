import type { Config, JsonValue } from '@adx-export/core'
import { canonical, isUnset } from '../diff/canonical.ts'
import type { Wanted } from '../model/change.ts'
import type { AnyAttributes, AnyKind, MapRule, ValueRule } from '../model/kind.ts'
import type { NoLongerDeclared } from '../model/plan.ts'
import type { Address } from '../model/value.ts'
import { lineOf } from './removal-line.ts'

type About = { readonly address: Address; readonly base: Config; readonly config: Config }

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
  name: string,
  rule: ValueRule | MapRule,
  before: JsonValue,
  observed: JsonValue,
  { address }: About,
): readonly NoLongerDeclared[] => {
  if (rule.shape === 'value' && (!isBridged(rule) || (rule.told !== true && !same(rule, observed, before)))) return []
  const { clearing } = rule
  const what = `live ${name}: ${textOf(observed)}`
  return [{ address, attribute: name, what, ...(clearing === undefined ? {} : { line: clearing }) }]
}

const entryOf = (
  kind: AnyKind,
  name: string,
  rule: MapRule,
  key: string,
  still: Wanted<AnyAttributes>,
  observed: AnyAttributes,
  { address, base, config }: About,
): readonly NoLongerDeclared[] => {
  const part = kind.part?.(still.target, name, key, base, config) ?? { key }
  const value = entriesOf(observed[name])[part.key]
  if (value === undefined || Object.hasOwn(entriesOf(still.attributes[name]), part.key)) return []
  const attribute = rule.path?.(part.key) ?? `${name}['${part.key}']`
  const line = part.line ?? (part.removal === undefined ? undefined : lineOf(part.removal))
  const what = value === true ? `live ${attribute}` : `live ${attribute}: ${textOf(value)}`
  return [{ address, attribute, what, ...(line === undefined ? {} : { line }) }]
}

/** What `before` named of a thing that `still` declares without it, as far as it is live and stays so. */
export const droppedAttributes = (
  kind: AnyKind,
  before: Wanted<AnyAttributes>,
  still: Wanted<AnyAttributes>,
  observed: AnyAttributes,
  about: About,
): readonly NoLongerDeclared[] =>
  Object.entries(kind.rules).flatMap(([name, rule]) => {
    const [was, live] = [before.attributes[name], observed[name]]
    if (was === undefined || live === undefined || isUnset(was) || isUnset(live)) return []
    const isUnmentioned = still.attributes[name] === undefined
    if (rule.shape === 'map' && rule.extra === 'left-alone')
      return Object.entries(entriesOf(was)).flatMap(([key, value]) =>
        value === null ? [] : entryOf(kind, name, rule, key, still, observed, about),
      )
    const stays = rule.shape === 'map' ? rule.unmentioned === 'left-alone' : rule.omitted === 'left-alone'
    return isUnmentioned && stays ? wholeOf(name, rule, was, live, about) : []
  })
