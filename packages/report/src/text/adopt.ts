import type { Sharing } from '@adx-export/core'
import type { PlannedAttribute, PlannedChange } from '@adx-export/planner'
import { clean } from './clean.ts'

/** Environments that are named one by one. */
const mostNamed = 8

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, mostNamed).map(clean)
  return names.length <= mostNamed
    ? shown.join(', ')
    : `${shown.join(', ')} and ${String(names.length - mostNamed)} more`
}

type At = { readonly file: string; readonly range: { readonly start: { readonly line: number } } }

const placeText = ({ file, range }: At): string => `${clean(file)}:${String(range.start.line)}`

/** The line of the config that a change comes from. */
export const placeOf = ({ source }: PlannedChange): string => `${clean(source.file)}:${String(source.line)}`

const onlyOthers = (change: PlannedChange, others: readonly string[]): string => {
  const only = `only: [${listed(others)}]`
  return change.action === 'delete' ? `{ name: …, ${only} }` : only
}

const whole = (change: PlannedChange, environment: string, sharing: Sharing | undefined): string => {
  const place = placeOf(change)
  const where = change.action === 'create' ? 'out of the config' : 'out of removed'
  const others = (sharing?.environments ?? []).filter((name) => name !== environment)
  if (sharing === undefined || others.length === 0) return `take it ${where} at ${place}`
  const all = listed(sharing.environments)
  if (!sharing.limitable) return `${place} applies to ${all}: if you take it ${where} there, you do so for all of them`
  return `${place} applies to ${all}: limit it to the others with \`${onlyOthers(change, others)}\``
}

const one = (
  change: PlannedChange,
  { path, from, to }: PlannedAttribute,
  environment: string,
  sharing: Sharing | undefined,
): string => {
  const place = placeOf(change)
  const isShared = sharing !== undefined && sharing.environments.length > 1
  if (!isShared && from === null) return `take it out at ${place}`
  if (!isShared && to === null) return `set it at ${place}`
  if (!isShared) return `write the live value at ${place}`
  const scalar = sharing.scalars.find(({ name }) => name === path || name === '')
  const own = from === null ? undefined : scalar?.own
  const mine = `environments.${clean(environment)}`
  if (own !== undefined) return `write the live value into ${mine}.${clean(own.key)} at ${placeText(own.at)}`
  const all = listed(sharing.environments)
  if (scalar === undefined || from === null)
    return `${place} applies to ${all}: what you write there applies to all of them`
  return (
    `${placeText(scalar.at)} applies to ${all}: write \${{ environment.<key> }} there, the live value into ${mine}.<key>, ` +
    'and the current value into that key of every other environment'
  )
}

/**
 * How the live state becomes what the config says, one way for each attribute (for the whole where it is there too much or too
 * little). A line that other environments share is never offered as if it were this one's.
 */
export const adoptOf = (
  change: PlannedChange,
  attribute: PlannedAttribute | undefined,
  environment: string | undefined,
  sharing: Sharing | undefined,
): string =>
  attribute === undefined || change.action !== 'update'
    ? whole(change, environment ?? '', sharing)
    : one(change, attribute, environment ?? '', sharing)
