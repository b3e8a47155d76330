import { type Transform, oneLine } from '@adx-export/core'
import { locate } from '../parse/position.ts'
import type { Missing } from './context.ts'
import type { InferenceRequest } from './findings.ts'
import type { Inference } from './infer.ts'
import type { Aim, Proposal } from './offer.ts'
import { lossOffers } from './rewrite.ts'
import type { Told } from './told.ts'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`

/** In words, where no text is offered. */
export const keepRowHint =
  'Collect the matches of the lookup in a list, and use null if the list is empty. Then the row is kept.'

/**
 * Lookups without which a row is lost that has more in it. A filter for one telemetry, bound to a variable, is
 * taken as meant: its rows are about that telemetry.
 */
const losing = ({ missing }: Inference, text: string): readonly Missing[] => {
  const inside = missing.filter(({ within, names }) => within !== undefined && names.length > 0)
  const names = new Set(inside.flatMap((each) => each.names))
  const isBound = ({ within }: Missing): boolean =>
    within !== undefined && /^\s*\)?\s*as\s/.test(text.slice(within.end))
  return names.size < 2 ? inside.filter((each) => !isBound(each)) : inside
}

/** A message for which no row is wanted says of each value that it lacks: without it there need be none. */
const isMeant = ({ names }: Missing, withoutRow: InferenceRequest['withoutRow'] = []): boolean =>
  withoutRow.some((held) => names.every((name) => !held.has(name)))

/** What may be offered so that rows stay without certain values, and are not doubled by others. */
export const lossProposal = (
  { text }: Transform,
  source: InferenceRequest['source'],
  { names, doubled }: Pick<Aim, 'names' | 'doubled'>,
): Proposal => ({ offers: lossOffers(text, source, { names, doubled }), aim: { names, doubled, instead: 'none' } })

/** Rows that reading a transform shows to be lost with a missing value. */
export const lossTold = (
  { transform, source, withoutRow }: InferenceRequest,
  inference: Inference,
): readonly Told[] => {
  const found = losing(inference, transform.text).filter((each) => !isMeant(each, withoutRow))
  const [first] = found
  if (first === undefined || inference.min > 0) return []
  const names = [...new Set(found.flatMap((each) => each.names))]
  const message = oneLine(
    `A message without ${listed(names)} makes no row. That is the documented behaviour of the lookup. Devices usually send only some of their telemetry in a message.`,
  )
  const related = found
    .slice(1)
    .map(({ names: also, at }) => ({ ...locate(transform, at), message: oneLine(`the lookup of ${listed(also)}`) }))
  return [
    {
      code: 'row-lost-when-missing',
      place: locate(transform, first.at),
      message,
      hint: keepRowHint,
      related,
      // What a message holds twice keeps its rows: that they are too many is another finding.
      proposal: lossProposal(transform, source, { names, doubled: [] }),
    },
  ]
}
