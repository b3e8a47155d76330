import type { Diagnostic, Transform } from '@adx-export/core'
import { type Offer, type Proposal, offerOf } from '../infer/offer.ts'
import { type Told, withOffer, withoutOffer } from '../infer/told.ts'
import { type ProofRun, provenOffer } from './prove.ts'

/** Whether nothing may differ but what stood where null stands. */
const isPlain = ({ aim }: Proposal): boolean => aim.names.length === 0 && aim.doubled.length === 0

/** Several offers with one aim as one, if no part of one lies in another. */
const together = (text: string, proposals: readonly Proposal[]): Proposal | undefined => {
  const edits = proposals.flatMap(({ offers: [first] }) => first?.edits ?? []).toSorted((a, b) => a.start - b.start)
  if (edits.some(({ start }, index) => start < (edits[index - 1]?.end ?? 0))) return undefined
  const [first] = proposals
  return first && { offers: [offerOf(text, edits, '', false)], aim: first.aim }
}

type Plain = { readonly told: Told; readonly proposal: Proposal }

const plainIn = (told: readonly Told[]): readonly Plain[] =>
  told.flatMap((each) => {
    const { proposal } = each
    return proposal !== undefined && proposal.offers.length > 0 && isPlain(proposal) ? [{ told: each, proposal }] : []
  })

/** Proofs cost a run for each message: what is proven together is not proven alone as well, but it must compile alone. */
const provenTogether = async (
  text: string,
  told: readonly Told[],
  run: ProofRun,
): Promise<ReadonlyMap<Told, Offer>> => {
  const proven = new Map<Told, Offer>()
  for (const group of Map.groupBy(plainIn(told), ({ proposal }) => proposal.aim.instead).values()) {
    const proposals = group.map(({ proposal }) => proposal)
    const all = group.length < 2 ? undefined : together(text, proposals)
    if (all === undefined || (await provenOffer(all, run)) === undefined) continue
    for (const { told: each, proposal } of group) {
      const [first] = proposal.offers
      if (first !== undefined && (await run.runJq(first.text, '')).ok) proven.set(each, first)
    }
  }
  return proven
}

/** What reading told as findings, with those offers alone that hold on the messages that were tried. */
export const toldFindings = async (
  transform: Transform,
  told: readonly Told[],
  run: ProofRun,
): Promise<readonly Diagnostic[]> => {
  const proven = await provenTogether(transform.text, told, run)
  const found: Diagnostic[] = []
  for (const each of told) {
    const { proposal } = each
    const offer = proven.get(each) ?? (proposal === undefined ? undefined : await provenOffer(proposal, run))
    found.push(offer === undefined ? withoutOffer(each) : withOffer(transform, each, offer))
  }
  return found
}
