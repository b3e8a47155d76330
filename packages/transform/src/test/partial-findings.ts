import { type Diagnostic, type ExportSource, type Transform, oneLine } from '@adx-export/core'
import { nameOf } from '../findings/observation.ts'
import { type Made, type Partial, partialMessages } from '../findings/partial.ts'
import { placeOfText } from '../findings/place.ts'
import { keepRowHint, lossProposal } from '../infer/losses.ts'
import type { Offer } from '../infer/offer.ts'
import { type Told, withOffer, withoutOffer } from '../infer/told.ts'
import type { RunJq } from '../model/jq.ts'
import { type Allowance, provenOffer } from './prove.ts'

const listed = (names: readonly string[]): string =>
  oneLine(names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`)

const tried = 'This makes the same rows of every sample that was tried, and keeps those of partial messages'

const takeFirstHint = 'Take the first value of the lookup that repeats the row, so that a message makes one row.'

const sameHint = 'What is offered for the row that is lost without it makes one row of such a message too.'

/** What is proven for either finding. */
type Proven = { readonly lost?: Offer | undefined; readonly doubled?: Offer | undefined; readonly both: boolean }

type Subject = { readonly transform: Transform; readonly source: ExportSource }

/** One offer for both findings if there is one, else one for each. */
const provenFor = async (
  { transform, source }: Subject,
  { lost, doubled }: Partial,
  prove: (proposal: ReturnType<typeof lossProposal>) => Promise<Offer | undefined>,
): Promise<Proven> => {
  const offerFor = (names: readonly string[], reduced: readonly string[]): Promise<Offer | undefined> =>
    prove(lossProposal(transform, source, { names: [...new Set(names)], doubled: reduced }))
  const both = await offerFor([...lost, ...doubled], doubled)
  if (both !== undefined) return { lost: both, doubled: both, both: true }
  return {
    lost: lost.length === 0 || doubled.length === 0 ? undefined : await offerFor(lost, []),
    doubled: lost.length === 0 ? undefined : await offerFor(doubled, doubled),
    both: false,
  }
}

/** Findings about messages that lack a value or hold one twice, with what was proven on the same samples. */
export const partialFindings = async (
  subject: Subject,
  trials: readonly Made[],
  runJq: RunJq,
  allowed: Allowance,
): Promise<readonly Diagnostic[]> => {
  const { transform } = subject
  const partial = partialMessages(trials)
  const { lost, doubled, lostIn, doubledIn } = partial
  if (lost.length + doubled.length === 0) return []
  const proven = await provenFor(subject, partial, (proposal) => provenOffer(proposal, trials, runJq, allowed))
  const finding = (told: Omit<Told, 'place'>, about: string | undefined, offer: Offer | undefined, intro: string) => {
    const placed: Told = { ...told, place: placeOfText(transform, JSON.stringify(about)) }
    return offer === undefined ? withoutOffer(placed) : withOffer(transform, placed, offer, intro)
  }
  const one = proven.both && doubled.length > 0 ? `. A message that holds ${listed(doubled)} twice makes one row` : ''
  const found: Diagnostic[] = []
  if (lostIn !== undefined) {
    const message = `A message without ${listed(lost)} makes no row, so the other values that it holds are lost.\nBy the documented behaviour of a lookup that finds nothing. Seen with ${oneLine(nameOf(lostIn))}.`
    const told = { code: 'row-lost-when-missing', message, hint: keepRowHint } as const
    found.push(finding(told, lost[0], proven.lost, `${tried}${one}:`))
  }
  if (doubledIn !== undefined) {
    const message = `A message that holds ${listed(doubled)} twice makes a row more, which repeats its other values.\nSeen with ${oneLine(nameOf(doubledIn))}.`
    const isSaid = proven.both && lostIn !== undefined
    const told = { code: 'rows-doubled', message, hint: isSaid ? sameHint : takeFirstHint } as const
    found.push(finding(told, doubled[0], isSaid ? undefined : proven.doubled, `${tried}${one}:`))
  }
  return found
}
