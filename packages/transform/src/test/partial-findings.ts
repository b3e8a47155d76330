import { type Diagnostic, type ExportSource, type Transform, oneLine } from '@adx-export/core'
import { nameOf } from '../findings/observation.ts'
import { type Partial, partialMessages } from '../findings/partial.ts'
import { placeOfText } from '../findings/place.ts'
import { keepRowHint, lossProposal } from '../infer/losses.ts'
import type { Offer, Proposal } from '../infer/offer.ts'
import { type Told, withOffer, withoutOffer } from '../infer/told.ts'
import { locate } from '../parse/position.ts'
import { type LostTo, lostToGates } from './lost-to.ts'
import { type ProofRun, provenOffer } from './prove.ts'

const listed = (names: readonly string[]): string =>
  oneLine(names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`)

const tried =
  'This transform makes the same rows of all samples that were tried, and keeps the rows of partial messages:'

const takeFirstHint = 'Take the first value of the lookup that repeats the row, so that a message makes one row.'

const onceIntro =
  'This transform makes one row of such a message. It makes the same rows of all other samples that were tried, and keeps the rows of partial messages:'

/** What is proven for either finding. */
type Proven = { readonly lost: Offer | undefined; readonly doubled: Offer | undefined }

type Subject = { readonly transform: Transform; readonly source: ExportSource }

/** An offer for each finding: what keeps a lost row keeps every match, and only what is about doubled rows takes the first. */
const provenFor = async (
  { transform, source }: Subject,
  { lost, doubled }: Partial,
  prove: (proposal: Proposal) => Promise<Offer | undefined>,
): Promise<Proven> => {
  const offerFor = async (names: readonly string[], reduced: readonly string[]): Promise<Offer | undefined> =>
    names.length === 0 ? undefined : prove(lossProposal(transform, source, { names, doubled: reduced }))
  const kept = await offerFor(lost, [])
  if (doubled.length === 0) return { lost: kept, doubled: undefined }
  const all = [...new Set([...lost, ...doubled])]
  return { lost: kept, doubled: (await offerFor(all, doubled)) ?? (await offerFor(doubled, doubled)) }
}

const byLookup = '\nBy the documented behaviour of a lookup that finds nothing.'

const keepHint =
  'Make the row with null instead of the value. If you want no row for such messages, add one under `tests` with a file of rows that contains [].'

type Placing = { readonly told: Omit<Told, 'place'>; readonly place: Told['place'] }

const findingFor = (transform: Transform, { told, place }: Placing, offer: Offer | undefined, intro: string) => {
  const placed: Told = { ...told, place }
  return offer === undefined ? withoutOffer(placed) : withOffer(transform, placed, offer, intro)
}

/** The finding for each part of the transform that loses rows and is no lookup, with what was proven to keep them. */
const gateFindings = async (
  { transform }: Subject,
  lostTo: readonly LostTo[],
  lostBy: Partial['lostBy'],
  prove: (proposal: Proposal) => Promise<Offer | undefined>,
): Promise<readonly Diagnostic[]> => {
  const found: Diagnostic[] = []
  for (const { gate, names } of lostTo) {
    const [first = ''] = names
    const sample = lostBy.get(first)
    const seen = sample === undefined ? '' : `\nSeen with ${oneLine(nameOf(sample))}.`
    const message = `A message without ${listed(names)} makes no row, because ${gate.why}, so its other values are lost.${seen}`
    const told = { code: 'row-lost-when-missing', message, hint: gate.hint } as const
    const offer = await prove({ offers: gate.offers, aim: { names, doubled: [], instead: 'none' } })
    found.push(findingFor(transform, { told, place: locate(transform, gate.at) }, offer, tried))
  }
  return found
}

/** Findings about messages that lack a value or hold one twice, with what was proven on the same samples. */
export const partialFindings = async (subject: Subject, run: ProofRun): Promise<readonly Diagnostic[]> => {
  const { transform, source } = subject
  const { trials, runJq } = run
  const partial = partialMessages(trials)
  const { lost, doubled, lostBy, doubledIn } = partial
  if (lost.length + doubled.length === 0) return []
  const prove = (proposal: Proposal): Promise<Offer | undefined> => provenOffer(proposal, run)
  const proven = await provenFor(subject, partial, prove)
  const lostTo = proven.lost === undefined ? await lostToGates(transform, lostBy, trials, runJq) : []
  const found = [...(await gateFindings(subject, lostTo, lostBy, prove))]
  const left = lost.filter((name) => !lostTo.some(({ names }) => names.includes(name)))
  const lostIn = lostBy.get(left[0] ?? '')
  if (lostIn !== undefined) {
    const proposal = lossProposal(transform, source, { names: left, doubled: [] })
    const offer = left.length === lost.length ? proven.lost : await prove(proposal)
    const isLookup = proposal.offers.length > 0
    const message = `A message without ${listed(left)} makes no row, so its other values are lost.${isLookup ? `${byLookup} ` : '\n'}Seen with ${oneLine(nameOf(lostIn))}.`
    const told = { code: 'row-lost-when-missing', message, hint: isLookup ? keepRowHint : keepHint } as const
    found.push(findingFor(transform, { told, place: placeOfText(transform, JSON.stringify(left[0])) }, offer, tried))
  }
  if (doubledIn !== undefined) {
    const message = `A message with ${listed(doubled)} twice makes one more row, which repeats the other values.\nSeen with ${oneLine(nameOf(doubledIn))}.`
    const told = { code: 'rows-doubled', message, hint: takeFirstHint } as const
    const place = placeOfText(transform, JSON.stringify(doubled[0]))
    found.push(findingFor(transform, { told, place }, proven.doubled, onceIntro))
  }
  return found
}
