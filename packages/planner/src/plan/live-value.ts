import { type JsonValue, maskSecretForms } from '@adx-export/core'
import { canonical, isUnset } from '../diff/canonical.ts'
import type { AnyChange } from '../diff/changes.ts'
import { ruleAt } from '../diff/attributes.ts'
import type { AnyKind } from '../model/kind.ts'
import type { Hash } from './operations.ts'

/** Longer values, as JSON, are written as their fingerprint. */
const longest = 200

/** What a line under `drift.ignore` is compared with. */
export type LiveValue = {
  /** As a config writes it: `60d`; null where it is not set. */
  readonly written: JsonValue
  /** Whether a value of a config is this one. */
  is(value: JsonValue): boolean
}

const writtenAt = ({ rules }: Pick<AnyKind, 'rules'>, path: string, value: JsonValue): JsonValue =>
  typeof value === 'string' ? (ruleAt(rules, path)?.written?.(value) ?? value) : value

const textOf = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value))

const isScalar = (value: JsonValue): boolean => typeof value !== 'object'

const isSame = (kind: AnyKind, path: string, live: JsonValue, value: JsonValue): boolean => {
  if (isUnset(live) || isUnset(value)) return isUnset(live) && isUnset(value)
  return (
    canonical(live) === canonical(value) ||
    ruleAt(kind.rules, path)?.same?.(live, value) === true ||
    // A config may write a number where the service has a text.
    (isScalar(live) && isScalar(value) && textOf(writtenAt(kind, path, live)) === textOf(value))
  )
}

const short = (live: JsonValue, written: JsonValue, hash: Hash): JsonValue => {
  const text = JSON.stringify(written)
  return text.length > longest || maskSecretForms(text) !== text
    ? `sha256:${hash(canonical(live)).slice(0, 16)}`
    : written
}

const ofAttribute = (kind: AnyKind, path: string, from: JsonValue | undefined, hash: Hash): LiveValue => {
  const live = isUnset(from) ? null : (from ?? null)
  const written = short(live, writtenAt(kind, path, live), hash)
  return { written, is: (value) => canonical(value) === canonical(written) || isSame(kind, path, live, value) }
}

/** Of a thing that is there too much: all its attributes; of one that is missing: null. */
const ofWhole = ({ action, attributes }: AnyChange, kind: AnyKind, hash: Hash): LiveValue => {
  const live: JsonValue =
    action === 'create'
      ? null
      : Object.fromEntries(attributes.map(({ path, from = null }) => [path, writtenAt(kind, path, from)]))
  const written = short(live, live, hash)
  return {
    written,
    is: (value) => [live, written].some((one) => canonical(one) === canonical(value)),
  }
}

/** The live state where a config says otherwise; `attribute` is absent where the whole is there too much or too little. */
export const liveValueOf = (change: AnyChange, kind: AnyKind, attribute: string | undefined, hash: Hash): LiveValue =>
  attribute === undefined
    ? ofWhole(change, kind, hash)
    : ofAttribute(kind, attribute, change.attributes.find(({ path }) => path === attribute)?.from, hash)
