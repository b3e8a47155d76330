import { type JsonValue, type RiskCode, blockingRisks } from '@adx-export/core'
import type { AnyAttributes, AnyKind, Context } from '../model/kind.ts'
import type { Operation } from '../model/plan.ts'
import type { Risk } from '../model/change.ts'
import type { ValueWithHoles } from '../model/value.ts'
import { canonical } from '../diff/canonical.ts'
import type { AnyChange } from '../diff/changes.ts'

/** sha-256 as lower-case hex: a port, since the planner has no crypto of its own. */
export type Hash = (text: string) => string

/** The look at the world in which a change is judged, and what its fingerprints are made with. */
export type Fingerprinting = { readonly context: Context; readonly hash: Hash }

const blocking: ReadonlySet<string> = new Set(blockingRisks)
export const isBlocking = (code: RiskCode): boolean => blocking.has(code)

/** What consent to one risk of one change is bound to, each as 8 hex digits. */
export type Fingerprint = {
  readonly seen: string
  /** Of the same while it held data: whoever accepted that loss accepted this one. Only where it holds nothing now. */
  readonly coveredBy?: string
}

/** Of from and to, of the very thing that is harmed, of whether it holds data, and of what else the harm depends on. */
export const fingerprint = (
  change: AnyChange,
  risk: Risk,
  kind: AnyKind,
  { context, hash }: Fingerprinting,
): Fingerprint => {
  const { attribute = null, code, evidence = null } = risk
  const azureId = kind.azureId(change.wanted.target, context.config, risk.attribute)
  const of = (harmed: JsonValue): string =>
    hash(canonical([change.address, code, attribute, azureId, harmed, evidence, sides(change, risk)])).slice(0, 8)
  const { is, was } = harmedBy(change, kind, context)
  return { seen: of(is), ...(was === undefined ? {} : { coveredBy: of(was) }) }
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

type Harmed = {
  readonly is: JsonValue
  /** The same thing while it held data; only where it is empty. */
  readonly was?: JsonValue
}

/** The very thing that a change harms, and whether it holds data. */
const harmedBy = (change: AnyChange, kind: AnyKind, context: Context): Harmed => {
  const thing = itself(change, kind, context)
  if (change.observed === undefined || kind.isEmpty === undefined) return { is: thing }
  const full: JsonValue = [thing, 'holds data']
  return kind.isEmpty(change.wanted.target, context) ? { is: [thing, 'empty'], was: full } : { is: full }
}

const plain = (attributes: AnyAttributes): JsonValue =>
  Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, value ?? null]))

const risksAt = (risks: readonly Risk[], attribute: string | undefined): readonly string[] =>
  [
    ...new Set(risks.filter((risk) => isBlocking(risk.code) && risk.attribute === attribute).map(({ code }) => code)),
  ].toSorted()

/** What else consent to the blocking risks there is bound to: review covers no other harm than consent does. */
const evidenceAt = (risks: readonly Risk[], attribute: string | undefined): readonly JsonValue[] =>
  risks
    .filter((risk) => isBlocking(risk.code) && risk.attribute === attribute)
    .map(({ code, evidence = null }) => [code, evidence])
    .toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1))

/** A value to be; `was` while what is deleted still held data. */
type Value = { readonly is: ValueWithHoles; readonly was?: ValueWithHoles }

/** What review covers of one change: existence, and every attribute by itself, so that half of it done is still covered. */
export const operationsOf = (
  change: AnyChange,
  risks: readonly Risk[],
  kind: AnyKind,
  { context, hash, binding }: Fingerprinting & { readonly binding: readonly string[] },
): readonly Operation[] => {
  const { address } = change
  const operation = (attribute: string | undefined, value: Value): Operation => {
    const risky = risksAt(risks, attribute)
    const evidence = evidenceAt(risks, attribute)
    const azureId = kind.azureId(change.wanted.target, context.config, attribute)
    const of = (harmed: JsonValue, to: ValueWithHoles): string =>
      hash(canonical([binding, azureId, harmed, address, attribute ?? null, to, risky, evidence])).slice(0, 24)
    const { is, was }: Harmed =
      risky.length === 0 || change.action !== 'update' ? { is: null } : harmedBy(change, kind, context)
    const before = value.was === undefined ? (was === undefined ? undefined : of(was, value.is)) : of(is, value.was)
    return {
      hash: of(is, value.is),
      address,
      ...(attribute === undefined ? {} : { attribute }),
      value: value.is,
      risks: risky,
      ...(before === undefined ? {} : { coveredBy: before }),
    }
  }
  if (change.action === 'no-op') return []
  if (change.action === 'delete') {
    const absent = (harmed: JsonValue) => ({ absent: hash(canonical(harmed)).slice(0, 24) })
    const { is, was } = harmedBy(change, kind, context)
    return [operation(undefined, { is: absent(is), ...(was === undefined ? {} : { was: absent(was) }) })]
  }
  const attributes = change.attributes.map(({ path, to }) => operation(path, { is: to ?? null }))
  return change.action === 'create' ? [operation(undefined, { is: 'present' }), ...attributes] : attributes
}

/** sha-256 of the sorted operation hashes. */
export const digestOf = (operations: readonly Operation[], hash: Hash): string =>
  hash(
    operations
      .map((operation) => operation.hash)
      .toSorted()
      .join('\n'),
  )
