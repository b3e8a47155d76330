import { type Config, type Diagnostic, type Location, diagnose } from '@adx-export/core'
import type { Wanted } from '../model/change.ts'
import type { AnyAttributes, AnyKind, Context, Counterpart, RemovalEntry } from '../model/kind.ts'
import type { NoLongerDeclared } from '../model/plan.ts'
import type { Address, Seen } from '../model/value.ts'
import { droppedAttributes } from './dropped-attributes.ts'
import { lineOf } from './removal-line.ts'
import { worldAs } from './world-as.ts'

/** What is still live of what an earlier config declared. */
export type Remnants = { readonly items: readonly NoLongerDeclared[]; readonly diagnostics: readonly Diagnostic[] }

type Whole = { readonly counterpart: Counterpart; readonly seen: Seen<AnyAttributes> }

/** Entries that are only asked about stand nowhere. */
const nowhere = (config: Config): Location => ({
  file: config.file,
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } },
})

/** The config with more under `removed`: what can be taken away is read as it would be for taking it away. */
const removing = (config: Config, entries: readonly RemovalEntry[]): Config => {
  const at = nowhere(config)
  const more = Map.groupBy(entries, ({ section }) => section)
  const removed = Object.fromEntries(
    Object.entries(config.removed).map(([section, before]) => [
      section,
      [
        ...before,
        ...[...more].flatMap(([name, these]) => (name === section ? these.map(({ names }) => ({ at, names })) : [])),
      ],
    ]),
  )
  return { ...config, removed: { ...config.removed, ...removed } }
}

const declaredIn = (kind: AnyKind, config: Config): readonly (readonly [Address, Wanted<AnyAttributes>])[] =>
  [...kind.desire(config)].filter(([, { presence, manage }]) => presence === 'present' && manage)

/** The parts of things that both configs declare, and the things that only the base does. */
const compareKind = (kind: AnyKind, base: Config, now: Context) => {
  const desired = kind.desire(now.config)
  const { observed } = kind.read(now, desired)
  const items: NoLongerDeclared[] = []
  const gone: { readonly before: Address; readonly counterpart: Counterpart }[] = []
  for (const [before, wanted] of declaredIn(kind, base)) {
    const counterpart = kind.counterpart?.(wanted, base, now)
    if (counterpart === undefined) continue
    const { address } = counterpart
    const still = desired.get(address)
    if (still === undefined || still.presence === 'if-present') gone.push({ before, counterpart })
    const seen = observed.get(address)
    if (still?.presence !== 'present' || !still.manage || seen?.state !== 'present') continue
    const thing = { kind, address, before: wanted, still, observed: seen.attributes, base, config: now.config }
    for (const item of droppedAttributes(thing)) items.push(item)
  }
  return { items, gone }
}

const seenOf = (
  kind: AnyKind,
  { before, counterpart }: { readonly before: Address; readonly counterpart: Counterpart },
  base: Context,
  after: Context,
): Seen<AnyAttributes> => {
  if (counterpart.unread !== undefined) return { state: 'unreadable', why: counterpart.unread }
  const [context, address] = counterpart.removal === undefined ? [base, before] : [after, counterpart.address]
  return kind.read(context, kind.desire(context.config)).observed.get(address) ?? { state: 'absent' }
}

const itemOf = ({ counterpart, seen }: Whole): readonly NoLongerDeclared[] => {
  const { address, what, removal } = counterpart
  if (seen.state === 'absent') return []
  if (seen.state === 'unreadable') return [{ address, what: `not checked: ${seen.why}` }]
  if (counterpart.isLive?.(seen.attributes) === false) return []
  const line = removal === undefined ? undefined : lineOf(removal)
  return [{ address, what, ...(line === undefined ? {} : { line }) }]
}

const grantFinding = ({ counterpart, seen }: Whole): readonly Diagnostic[] => {
  const { grant, what, address, removal } = counterpart
  if (grant === undefined || seen.state !== 'present') return []
  const line = removal === undefined ? undefined : lineOf(removal)
  const message = `${address}: the file no longer declares this grant, and it is still live: ${what}.`
  return [
    diagnose('grant-still-live', grant, message, {
      hint:
        line === undefined
          ? 'Revoke it in Azure, or declare it again.'
          : `To revoke it, write ${line}. To keep it, declare it again.`,
    }),
  ]
}

/** What is known comes before what is not. */
const inOrder = (items: readonly NoLongerDeclared[]): readonly NoLongerDeclared[] => {
  const rank = ({ what }: NoLongerDeclared): number => (what.startsWith('not checked: ') ? 1 : 0)
  return items.toSorted((a, b) => rank(a) - rank(b) || (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))
}

/** What `base` declared, the config no longer does, and is still live, with the line that removes or clears each. */
export const noLongerDeclared = (kinds: readonly AnyKind[], base: Config, now: Context): Remnants => {
  const compared = kinds.map((kind) => ({ kind, ...compareKind(kind, base, now) }))
  const removals = compared.flatMap(({ gone }) => gone.flatMap(({ counterpart }) => counterpart.removal ?? []))
  const before: Context = { config: base, world: worldAs(base, now) }
  const after: Context = { config: removing(now.config, removals), world: now.world }
  const wholes = compared.flatMap(({ kind, gone }) =>
    gone.map((one): Whole => ({ counterpart: one.counterpart, seen: seenOf(kind, one, before, after) })),
  )
  return {
    items: inOrder([...wholes.flatMap(itemOf), ...compared.flatMap(({ items }) => items)]),
    diagnostics: wholes.flatMap(grantFinding),
  }
}
