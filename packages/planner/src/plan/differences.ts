import { type Config, type Deviation, type Diagnostic, dayOf, diagnose, didYouMean, readDate } from '@adx-export/core'
import { canonical } from '../diff/canonical.ts'
import { type AnyChange, compare } from '../diff/changes.ts'
import type { AnyKind, Context } from '../model/kind.ts'
import type { Difference, DifferenceOrigin } from '../model/plan.ts'
import type { Judging } from './judging.ts'
import type { Draft } from './plan.ts'
import { worldAs } from './world-as.ts'

/** Where live and config differ, and what is wrong with the lines that accept differences. */
export type Differences = { readonly differences: readonly Difference[]; readonly diagnostics: readonly Diagnostic[] }

/** What is known of the config that was applied last, against the same world. */
type Applied = ReadonlyMap<string, AnyChange>

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)

/** Nothing of it can be told apart by a config that could not be compared there. */
const isUnknown = (change: AnyChange | undefined): boolean =>
  change !== undefined && (change.unreadable === true || change.unjudged !== undefined)

const originOfWhole = (change: AnyChange, before: AnyChange | undefined): DifferenceOrigin | undefined => {
  if (isUnknown(before)) return undefined
  if (before?.action !== change.action) return 'merged'
  return same(change.attributes, before.attributes) ? 'live' : 'both'
}

const originOfAttribute = (
  { path, to }: AnyChange['attributes'][number],
  before: AnyChange | undefined,
): DifferenceOrigin | undefined => {
  if (isUnknown(before)) return undefined
  const earlier = before?.attributes.find((attribute) => attribute.path === path)
  if (earlier === undefined) return 'merged'
  return same(to, earlier.to) ? 'live' : 'both'
}

const bare = (changes: readonly AnyChange[], applied: Applied | undefined): readonly Difference[] =>
  changes
    .filter(({ action }) => action !== 'no-op')
    .flatMap((change): readonly Difference[] => {
      const { address, action, attributes } = change
      const before = applied?.get(address)
      const told = (origin: DifferenceOrigin | undefined): Pick<Difference, 'origin'> =>
        applied === undefined || origin === undefined ? {} : { origin }
      return action === 'update'
        ? attributes.map((one) => ({ address, attribute: one.path, ...told(originOfAttribute(one, before)) }))
        : [{ address, ...told(originOfWhole(change, before)) }]
    })

/** That a thing is missing, or too much, is never a deviation in passing: a line may accept that of a policy alone. */
const acceptsWhole = (address: string): boolean => /^[a-z-]+\/[a-z-]+-policy:/.test(address)

const isAbout = ({ address, attribute }: Deviation, difference: Difference): boolean =>
  address === difference.address &&
  (difference.attribute === undefined
    ? attribute === undefined && acceptsWhole(address)
    : attribute === undefined || attribute === difference.attribute)

const counts = ({ until }: Deviation, { now }: Judging): boolean => (readDate(until) ?? -1) >= dayOf(now)

const ignoredBy = (difference: Difference, ignore: readonly Deviation[], judging: Judging): Difference => {
  const line = ignore
    .filter((one) => isAbout(one, difference) && counts(one, judging))
    .toSorted((a, b) => (a.until < b.until ? 1 : -1))[0]
  return line === undefined ? difference : { ...difference, ignored: { reason: line.reason, until: line.until } }
}

const named = ({ address, attribute }: Deviation): string =>
  attribute === undefined ? address : `${attribute} of ${address}`

const lineFinding = (
  line: Deviation,
  differences: readonly Difference[],
  addresses: readonly string[],
  judging: Judging,
): readonly Diagnostic[] => {
  const isNeeded = differences.some((difference) => isAbout(line, difference))
  if (isNeeded && counts(line, judging)) return []
  if (isNeeded)
    return [
      diagnose('ignore-ended', line.at, `The difference in ${named(line)} was accepted until ${line.until}.`, {
        hint: 'Take it back, adopt it in the config, or write a later date.',
      }),
    ]
  if (!addresses.includes(line.address))
    return [
      diagnose('ignore-spent', line.at, `The file neither manages nor removes ${line.address}.`, {
        hint: didYouMean(line.address, addresses) ?? 'Delete the line.',
      }),
    ]
  return [
    diagnose('ignore-spent', line.at, `What is live agrees with the config in ${named(line)}.`, {
      hint: 'Delete the line.',
    }),
  ]
}

/**
 * Where live and config differ, with what each difference comes from where the config that was applied last is given, and
 * which of them the config accepts today. Pure.
 */
export const differencesOf = (
  kinds: readonly AnyKind[],
  { changes, context }: Pick<Draft, 'context'> & { readonly changes: Draft['changes'] },
  applied: Config | undefined,
  judging: Judging,
): Differences => {
  const before: Context | undefined =
    applied === undefined ? undefined : { ...context, config: applied, world: worldAs(applied, context) }
  const earlier =
    before === undefined
      ? undefined
      : new Map(compare(kinds, before).changes.map(({ change }) => [change.address, change] as const))
  const ignore = context.config.ignore ?? []
  const found = bare(
    changes.map(({ change }) => change),
    earlier,
  )
  const addresses = changes.map(({ address }) => address)
  return {
    differences: found.map((difference) => ignoredBy(difference, ignore, judging)),
    diagnostics: ignore.flatMap((line) => lineFinding(line, found, addresses, judging)),
  }
}
