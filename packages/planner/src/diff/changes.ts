import { type Diagnostic, diagnose, didYouMean } from '@adx-export/core'
import type { Action, AttributeChange, Change, Unmanaged, Wanted } from '../model/change.ts'
import type { AnyAttributes, AnyKind, Context } from '../model/kind.ts'
import type { Address, Seen } from '../model/value.ts'
import { diffAttributes, initialAttributes, leftAloneIn } from './attributes.ts'
import { known } from '../model/knowledge.ts'
import { type Resolver, resolverOf } from './resolve.ts'
import { unreadDiagnostics } from './unreadable-parts.ts'

export type AnyChange = Change<AnyAttributes>

/** Desired against observed for every kind, before order, risks and consent. */
export type Comparison = {
  readonly changes: readonly { readonly change: AnyChange; readonly kind: AnyKind }[]
  readonly unmanaged: readonly Unmanaged[]
  readonly diagnostics: readonly Diagnostic[]
  readonly resolver: Resolver
}

type Desired = ReadonlyMap<Address, Wanted<AnyAttributes>>
type Observed = ReadonlyMap<Address, Seen<AnyAttributes>>

const reasons: Readonly<Record<Action, string>> = {
  create: 'the config declares it and it does not exist',
  update: 'it differs from the config',
  delete: 'the config names it under removed',
  'no-op': 'it matches the config',
}

/** Nothing differs as far as anybody can see: a secret comes back masked. */
const resendReason = 'its secret is to be sent again'

/** The reason of a change that nothing is known of. */
export const unreadReason = 'it could not be read'

type Verdict = {
  readonly action: Action
  readonly attributes: readonly AttributeChange[]
  readonly refusals: readonly Diagnostic[]
}

const nothing: Verdict = { action: 'no-op', attributes: [], refusals: [] }

/** One address: what is asked for and what was seen of it. */
type Pair = {
  readonly kind: AnyKind
  readonly address: Address
  readonly wanted: Wanted<AnyAttributes>
  readonly seen: Seen<AnyAttributes>
  /** What is only ever sent counts as differing. */
  readonly resend: boolean
}

const judge = ({ kind, wanted, seen, resend }: Pair, resolver: Resolver): Verdict => {
  if (seen.state === 'absent') {
    if (wanted.presence !== 'present') return nothing
    return { action: 'create', attributes: initialAttributes(kind.rules, wanted.attributes), refusals: [] }
  }
  if (seen.state === 'unreadable') return nothing
  if (wanted.presence === 'absent') return { action: 'delete', attributes: [], refusals: [] }
  const { attributes, refusals } = diffAttributes(
    { rules: kind.rules, observed: seen.attributes, desired: wanted.attributes },
    resolver,
    (path) => wanted.places?.[path] ?? wanted.at,
    resend,
  )
  return attributes.length === 0 ? nothing : { action: 'update', attributes, refusals }
}

const isWriteOnly = ({ rules }: AnyKind, path: string): boolean => {
  const rule = rules[path]
  return rule?.shape === 'value' && rule.writeOnly === true
}

type Found = { readonly change: AnyChange; readonly diagnostics: readonly Diagnostic[] }

/** `unread` is why nothing could be compared. */
type PairComparison =
  | (Found & { readonly unread?: never })
  | (Found & { readonly unread: Extract<Seen<AnyAttributes>, { readonly state: 'unreadable' }> })

const compareOne = (pair: Pair, resolver: Resolver, context: Context): PairComparison => {
  const { kind, address, wanted, seen } = pair
  const diagnostics: Diagnostic[] = []
  const verdict = judge(pair, resolver)
  const isOnlySent = verdict.action === 'update' && verdict.attributes.every(({ path }) => isWriteOnly(kind, path))
  const change: AnyChange = {
    address,
    at: wanted.at,
    wanted,
    observed: seen.state === 'present' ? seen.attributes : undefined,
    leftAlone:
      seen.state === 'present' && wanted.presence === 'present'
        ? leftAloneIn(kind.rules, seen.attributes, wanted.attributes)
        : [],
    ...verdict,
    reason: isOnlySent ? resendReason : reasons[verdict.action],
  }
  if (seen.state === 'unreadable') {
    return {
      change: { ...change, reason: unreadReason, unreadable: true },
      diagnostics,
      unread: seen,
    }
  }
  if (!wanted.manage && verdict.action === 'create' && kind.missing !== undefined) {
    const finding = kind.missing(change, context)
    return {
      change: { ...change, ...nothing, reason: 'manage is false: checked, never changed' },
      diagnostics: [finding],
    }
  }
  if (!wanted.manage && verdict.action !== 'no-op') {
    const paths = verdict.attributes.map(({ path }) => path).join(', ')
    const what = verdict.action === 'create' ? 'does not exist' : `differs from the config: ${paths}`
    diagnostics.push(
      diagnose('unmanaged-differs', wanted.at, `${address} ${what}, and manage is false, so it is not changed.`, {
        hint: 'Ask the owner to change it, or write the live value into the config.',
      }),
    )
    return { change: { ...change, ...nothing, reason: 'manage is false: checked, never changed' }, diagnostics }
  }
  if (verdict.action === 'no-op') return { change, diagnostics: [] }
  const asked = kind.refuse?.(change, context) ?? known([])
  const refusals = [...verdict.refusals, ...(asked.known ? asked.value : [])]
  return {
    change: { ...change, refusals, ...(asked.known ? {} : { unjudged: asked.unread }) },
    diagnostics: refusals,
  }
}

/** A removal of what is not there does nothing, which is right once it is gone, and not where its name is misspelt. */
const misspelt = (
  address: Address,
  { wanted }: AnyChange,
  seen: Seen<AnyAttributes>,
  unmanaged: readonly Unmanaged[],
): readonly Diagnostic[] => {
  if (wanted.presence !== 'absent' || seen.state !== 'absent') return []
  const kindOf = (text: string): string => text.slice(0, text.indexOf(':') + 1)
  const own = kindOf(address)
  const hint = didYouMean(
    address.slice(own.length),
    unmanaged.flatMap((thing) => (kindOf(thing.address) === own ? [thing.address.slice(own.length)] : [])),
  )
  return hint === undefined
    ? []
    : [diagnose('removed-not-there', wanted.at, `${address} is listed under removed, but it does not exist.`, { hint })]
}

/** Every kind's desired resources against the world; of those in `resend` what is only ever sent counts as differing. */
export const compare = (
  kinds: readonly AnyKind[],
  context: Context,
  resend: ReadonlySet<Address> = new Set(),
): Comparison => {
  const observedOfAll = new Map<Address, Seen<AnyAttributes>>()
  const work: { readonly kind: AnyKind; readonly desired: Desired; readonly observed: Observed }[] = []
  const unmanaged: Unmanaged[] = []
  for (const kind of kinds) {
    const desired = kind.desire(context.config)
    const read = kind.read(context, desired)
    for (const [address, seen] of read.observed) observedOfAll.set(address, seen)
    for (const each of read.unmanaged) unmanaged.push(each)
    work.push({ kind, desired, observed: read.observed })
  }
  const resolver = resolverOf(observedOfAll)
  const results = work.flatMap(({ kind, desired, observed }) =>
    [...desired].map(([address, wanted]) => ({
      kind,
      ...compareOne(
        { kind, address, wanted, seen: observed.get(address) ?? { state: 'absent' }, resend: resend.has(address) },
        resolver,
        context,
      ),
    })),
  )
  return {
    changes: results.map(({ change, kind }) => ({ change, kind })),
    unmanaged: unmanaged.toSorted((a, b) => (a.address < b.address ? -1 : 1)),
    diagnostics: [
      ...results.flatMap(({ diagnostics }) => diagnostics),
      ...results.flatMap(({ change }) =>
        misspelt(change.address, change, observedOfAll.get(change.address) ?? { state: 'absent' }, unmanaged),
      ),
      ...unreadDiagnostics(
        results.flatMap(({ change, unread }) =>
          unread === undefined ? [] : [{ address: change.address, at: change.at, ...unread }],
        ),
      ),
    ],
    resolver,
  }
}
