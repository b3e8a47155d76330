import { type Config, type Deviation, type Diagnostic, type JsonValue, diagnose, didYouMean } from '@adx-export/core'
import { canonical } from '../diff/canonical.ts'
import { type AnyChange, compare } from '../diff/changes.ts'
import type { Context } from '../model/kind.ts'
import type { Difference, DifferenceOrigin } from '../model/plan.ts'
import { type Judging, deviationTerm } from './judging.ts'
import { type LiveValue, liveValueOf } from './live-value.ts'
import type { DraftPlan, Planning } from './plan.ts'
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

/** Without a value a line accepts whatever is live. */
const isOfValue = ({ value }: Deviation, live: LiveValue): boolean => value === undefined || live.is(value)

const counts = (line: Deviation, judging: Judging): boolean => deviationTerm(line, judging) === 'counts'

/** One difference, and the live state there. */
type Found = { readonly difference: Difference; readonly live: LiveValue }

const accepted = ({ difference, live }: Found, ignore: readonly Deviation[], judging: Judging): Difference => {
  const about = ignore
    .filter((one) => isAbout(one, difference) && counts(one, judging))
    .toSorted((a, b) => (a.until < b.until ? 1 : -1))
  const isAcceptable = difference.attribute !== undefined || acceptsWhole(difference.address)
  const known = isAcceptable ? { ...difference, value: live.written } : difference
  const line = about.find((one) => isOfValue(one, live))
  if (line !== undefined) return { ...known, ignored: { reason: line.reason, until: line.until } }
  const other = about.find(({ value }) => value !== undefined)
  return other?.value === undefined
    ? known
    : { ...known, acceptedOther: { value: other.value, reason: other.reason, until: other.until } }
}

const named = ({ address, attribute }: Deviation): string =>
  attribute === undefined ? address : `${attribute} of ${address}`

const shown = (value: JsonValue): string =>
  value === null ? 'not set' : typeof value === 'string' ? value : JSON.stringify(value)

const lineFinding = (
  line: Deviation,
  found: readonly Found[],
  addresses: readonly string[],
  judging: Judging,
): readonly Diagnostic[] => {
  const about = found.filter(({ difference }) => isAbout(line, difference))
  const [first] = about
  const isNeeded = about.some(({ live }) => isOfValue(line, live))
  // That one ends too late was said of the plan already.
  if (isNeeded && deviationTerm(line, judging) !== 'ended') return []
  if (first !== undefined && !isNeeded)
    return [
      diagnose(
        'ignore-other-value',
        line.at,
        `The difference in ${named(line)} was accepted for the live value ${shown(line.value ?? null)}, and ${shown(first.live.written)} is live now.`,
        { hint: 'Undo it, write the live value into the config, or accept the new value.' },
      ),
    ]
  if (isNeeded)
    return [
      diagnose('ignore-ended', line.at, `The difference in ${named(line)} was accepted until ${line.until}.`, {
        hint: 'Undo it, write the live value into the config, or write a later date.',
      }),
    ]
  if (!addresses.includes(line.address))
    return [
      diagnose('ignore-spent', line.at, `The file neither manages nor removes ${line.address}.`, {
        hint: didYouMean(line.address, addresses) ?? 'Delete the line.',
      }),
    ]
  return [
    diagnose('ignore-spent', line.at, `The live state agrees with the config in ${named(line)}.`, {
      hint: 'Delete the line.',
    }),
  ]
}

/**
 * Where live and config differ, with what each difference comes from where the config that was applied last is given, and
 * which of them the config accepts today. Pure.
 */
export const differencesOf = (
  { kinds, hash }: Planning,
  { changes, context }: Pick<DraftPlan, 'context'> & { readonly changes: DraftPlan['changes'] },
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
  const byAddress = new Map(changes.map((one) => [one.address, one]))
  const found = bare(
    changes.map(({ change }) => change),
    earlier,
  ).flatMap((difference): readonly Found[] => {
    const one = byAddress.get(difference.address)
    return one === undefined
      ? []
      : [{ difference, live: liveValueOf(one.change, one.kind, difference.attribute, hash) }]
  })
  const addresses = changes.map(({ address }) => address)
  return {
    differences: found.map((one) => accepted(one, ignore, judging)),
    diagnostics: ignore.flatMap((line) => lineFinding(line, found, addresses, judging)),
  }
}
