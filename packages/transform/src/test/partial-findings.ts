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

const tried = 'This makes the same rows of every sample that was tried, and keeps those of partial messages:'

const takeFirstHint = 'Take the first value of the lookup that repeats the row, so that a message makes one row.'

const onceIntro =
  'This makes one row of such a message and the same rows of every other sample that was tried, and keeps those of partial messages:'

/** What is proven for either finding. */
type Proven = { readonly lost: Offer | undefined; readonly doubled: Offer | undefined }

type Subject = { readonly transform: Transform; readonly source: ExportSource }

/** An offer for each finding: what keeps a lost row keeps every match, and only what is about doubled rows takes the first. */
const provenFor = async (
  { transform, source }: Subject,
  { lost, doubled }: Partial,
  prove: (proposal: ReturnType<typeof lossProposal>) => Promise<Offer | undefined>,
): Promise<Proven> => {
  const offerFor = async (names: readonly string[], reduced: readonly string[]): Promise<Offer | undefined> =>
    names.length === 0 ? undefined : prove(lossProposal(transform, source, { names, doubled: reduced }))
  const kept = await offerFor(lost, [])
  if (doubled.length === 0) return { lost: kept, doubled: undefined }
  const all = [...new Set([...lost, ...doubled])]
  return { lost: kept, doubled: (await offerFor(all, doubled)) ?? (await offerFor(doubled, doubled)) }
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
  const found: Diagnostic[] = []
  if (lostIn !== undefined) {
    const message = `A message without ${listed(lost)} makes no row, so the other values that it holds are lost.\nBy the documented behaviour of a lookup that finds nothing. Seen with ${oneLine(nameOf(lostIn))}.`
    const told = { code: 'row-lost-when-missing', message, hint: keepRowHint } as const
    found.push(finding(told, lost[0], proven.lost, tried))
  }
  if (doubledIn !== undefined) {
    const message = `A message that holds ${listed(doubled)} twice makes a row more, which repeats its other values.\nSeen with ${oneLine(nameOf(doubledIn))}.`
    const told = { code: 'rows-doubled', message, hint: takeFirstHint } as const
    found.push(finding(told, doubled[0], proven.doubled, onceIntro))
  }
  return found
}
