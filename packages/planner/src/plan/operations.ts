import { type JsonValue, type RiskCode, blockingRisks } from '@adx-export/core'
import type { AnyAttributes, AnyKind, Context } from '../model/kind.ts'
import type { Operation } from '../model/plan.ts'
import type { Risk } from '../model/change.ts'
import type { ValueWithHoles } from '../model/value.ts'
import { canonical } from '../diff/canonical.ts'
import type { AnyChange } from '../diff/changes.ts'

/** sha-256 as lower-case hex: a port, since the planner has no crypto of its own. */
export type Hash = (text: string) => string

const blocking: ReadonlySet<string> = new Set(blockingRisks)
export const isBlocking = (code: RiskCode): boolean => blocking.has(code)

/** The first 8 hex digits of what consent to one risk of one change is bound to: from and to, or what is deleted. */
export const fingerprint = (change: AnyChange, risk: Risk, kind: AnyKind, context: Context, hash: Hash): string => {
  const { attribute = null, code, evidence = null } = risk
  const aim = kind.aim(change.wanted.target, context.config, risk.attribute)
  const harmed = itself(change, kind, context)
  return hash(canonical([change.address, code, attribute, aim, harmed, evidence, sides(change, risk)])).slice(0, 8)
}

/** From and to of what the risk is about; a deletion has none. */
const sides = ({ attributes }: AnyChange, { attribute }: Risk): unknown =>
  attributes
    .filter(({ path }) => attribute === undefined || path === attribute)
    .map(({ path, from, to }) => [path, from ?? null, to ?? null])

/** The very thing that a change harms; another of the same name is not it. */
const itself = ({ action, wanted, observed }: AnyChange, kind: AnyKind, context: Context): JsonValue => {
  if (observed === undefined) return null
  const deleted = action === 'delete'
  return (
    kind.identity?.(wanted.target, observed, context, deleted ? 'delete' : 'update') ??
    (deleted ? plain(observed) : null)
  )
}

const plain = (attributes: AnyAttributes): JsonValue =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value ?? null]))

const risksAt = (risks: readonly Risk[], attribute: string | undefined): readonly string[] =>
  [
    ...new Set(risks.filter((risk) => isBlocking(risk.code) && risk.attribute === attribute).map(({ code }) => code)),
  ].toSorted()

/** What review covers of one change: existence, and every attribute by itself, so that half of it done is still covered. */
export const operationsOf = (
  change: AnyChange,
  risks: readonly Risk[],
  binding: readonly string[],
  kind: AnyKind,
  context: Context,
  hash: Hash,
): readonly Operation[] => {
  const operation = (attribute: string | undefined, value: ValueWithHoles): Operation => {
    const codes = risksAt(risks, attribute)
    const aim = kind.aim(change.wanted.target, context.config, attribute)
    const harmed = codes.length === 0 || change.action !== 'update' ? null : itself(change, kind, context)
    const text = canonical([binding, aim, harmed, change.address, attribute ?? null, value, codes])
    return {
      hash: hash(text).slice(0, 24),
      address: change.address,
      ...(attribute === undefined ? {} : { attribute }),
      value,
      risks: codes,
    }
  }
  if (change.action === 'no-op') return []
  if (change.action === 'delete') {
    return [operation(undefined, { absent: hash(canonical(itself(change, kind, context))).slice(0, 24) })]
  }
  const attributes = change.attributes.map(({ path, to }) => operation(path, to ?? null))
  return change.action === 'create' ? [operation(undefined, 'present'), ...attributes] : attributes
}

/** sha-256 of the sorted operation hashes. */
export const digestOf = (operations: readonly Operation[], hash: Hash): string =>
  hash(
    operations
      .map((operation) => operation.hash)
      .toSorted()
      .join('\n'),
  )
