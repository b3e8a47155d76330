import type { AnyKind, Called, Title } from '../model/kind.ts'
import type { Address, JsonValue } from '../model/value.ts'
import { kinds } from './index.ts'

const kindOf = (address: Address): AnyKind | undefined => kinds.find(({ id }) => address.startsWith(`${id}:`))

const calledOf = (address: Address): Called | undefined => {
  const kind = kindOf(address)
  return kind?.called(address.slice(kind.id.length + 1).split('/'))
}

/** What people call a resource: `retention of vitals`, `table vitals`; its address where no kind knows it. */
export const titleOf = (address: Address): Title => calledOf(address)?.title ?? [{ name: address }]

/** How many alike of a resource are told together; undefined for what is always told by itself. */
export const manyOf = (address: Address): Called['many'] => calledOf(address)?.many

/** What a risk of a resource does, where that can be said closer than by the code alone. */
export const harmOf = (address: Address, risk: string): string | undefined => {
  const harms = calledOf(address)?.harms ?? {}
  return Object.hasOwn(harms, risk) ? harms[risk] : undefined
}

/** An attribute's value as people write it in a config, `365d` for `365.00:00:00`; every other value as it is. */
export const writtenValue = <V extends JsonValue | object>(address: Address, path: string, value: V): V | string => {
  const rules = kindOf(address)?.rules ?? {}
  const rule = Object.hasOwn(rules, path) ? rules[path] : undefined
  if (typeof value !== 'string' || rule?.shape !== 'value') return value
  return rule.written?.(value) ?? value
}
