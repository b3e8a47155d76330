import type { AnyKind, Context } from '../model/kind.ts'
import type { Operation } from '../model/plan.ts'
import { type Risk, type RiskCode, blockingRisks } from '../model/change.ts'
import type { ValueWithHoles } from '../model/value.ts'
import { canonical } from '../diff/canonical.ts'
import type { AnyChange } from '../diff/changes.ts'

/** sha-256 as lower-case hex: a port, since the planner has no crypto of its own. */
export type Hash = (text: string) => string

const blocking: ReadonlySet<string> = new Set(blockingRisks)
export const isBlocking = (code: RiskCode): boolean => blocking.has(code)

/** The first 8 hex digits of what consent to one risk of one change is bound to: from and to, or what is deleted. */
export const fingerprint = (change: AnyChange, risk: Risk, kind: AnyKind, context: Context, hash: Hash): string =>
  hash(canonical([change.address, risk.code, risk.attribute ?? null, evidence(change, risk, kind, context)])).slice(
    0,
    8,
  )

const evidence = (change: AnyChange, risk: Risk, kind: AnyKind, context: Context): unknown => {
  if (change.action === 'delete') return deletedOf(change, kind, context)
  const touched = change.attributes.filter(({ path }) => risk.attribute === undefined || path === risk.attribute)
  return touched.map(({ path, from, to }) => [path, from ?? null, to ?? null])
}

const deletedOf = (change: AnyChange, kind: AnyKind, context: Context): unknown =>
  change.observed === undefined ? null : (kind.identity?.(change.address, change.observed, context) ?? change.observed)

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
    const text = canonical([binding, change.address, attribute ?? null, value, codes])
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
    return [operation(undefined, { absent: hash(canonical(deletedOf(change, kind, context))).slice(0, 24) })]
  }
  const attributes = change.attributes.map(({ path, to }) => operation(path, to ?? null))
  const existence = change.action === 'create' || risksAt(risks, undefined).length > 0
  return existence ? [operation(undefined, 'present'), ...attributes] : attributes
}

/** sha-256 of the sorted operation hashes. */
export const digestOf = (operations: readonly Operation[], hash: Hash): string =>
  hash(
    operations
      .map((operation) => operation.hash)
      .toSorted()
      .join('\n'),
  )
