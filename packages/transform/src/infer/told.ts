import {
  type Code,
  type Diagnostic,
  type Location,
  type Related,
  type Transform,
  diagnose,
  oneLine,
} from '@adx-export/core'
import type { Remark } from '../lint/remark.ts'
import { locate } from '../parse/position.ts'
import type { Offer, Proposal } from './offer.ts'
import { fixOf, isPrintable } from './paste.ts'

/** Something found about a transform, with what may be offered for it. */
export type Told = {
  readonly code: Code
  readonly place: Location
  /** It and the hint are printed as they are: what they quote is one line already. */
  readonly message: string
  /** What to do, in words, if nothing is offered. */
  readonly hint?: string
  readonly related?: readonly Related[]
  readonly proposal?: Proposal
}

/** A remark about a part of a transform, in the file that holds it. */
export const toldOf = (transform: Transform, { code, at, message, hint, proposal }: Remark): Told => ({
  code,
  place: locate(transform, at),
  message: oneLine(message),
  ...(hint === undefined ? {} : { hint: oneLine(hint) }),
  ...(proposal === undefined ? {} : { proposal }),
})

/** What only `test` can prove is left to it. */
const toBeTried = (command: string): string => `\`${command}\` tries rewrites on messages and shows one that holds.`

/** A finding without an offer; `command` is what would try one. */
export const withoutOffer = (told: Told, command?: string): Diagnostic => {
  const { code, place, message, hint, related, proposal } = told
  const more = command === undefined || proposal === undefined || proposal.offers.length === 0 ? '' : toBeTried(command)
  const said = [hint ?? '', more].filter((text) => text !== '').join(' ')
  return diagnose(code, place, message, {
    ...(said === '' ? {} : { hint: said }),
    ...(related === undefined ? {} : { related }),
    lines: true,
  })
}

const broken = (text: string): string => (text.includes('\n') || text.endsWith(':') ? '\n' : ' ')

/**
 * A finding with an offer, which was proven: what to put over the places that it changes, or, where those cannot be told
 * apart, over the whole. `intro` stands in the place of the offer's own.
 */
export const withOffer = (transform: Transform, told: Told, offer: Offer, intro = offer.intro): Diagnostic => {
  const { code, place, message } = told
  const fix = fixOf(transform, offer.edits)
  if (fix !== undefined) {
    const { at, text, related } = fix
    const more = related.length === 0 ? '' : ', with the like at the other places'
    const hint = `${intro.replace(/:$/, '')}${more}${intro.endsWith(':') ? ':' : ''}${broken(text + intro)}${text}`
    return diagnose(code, at, message, { hint, ...(related.length === 0 ? {} : { related }), lines: true })
  }
  if (transform.file === undefined || !isPrintable(offer.text)) return withoutOffer(told)
  return diagnose(code, place, message, { hint: `Write the whole transform as:\n${offer.text}`, lines: true })
}

/** The offer that reading alone proves. */
export const certainOffer = ({ proposal }: Told): Offer | undefined => proposal?.offers.find(({ certain }) => certain)

/** A finding with what reading alone proves. */
export const asRead = (transform: Transform, told: Told, command: string): Diagnostic => {
  const offer = certainOffer(told)
  return offer === undefined ? withoutOffer(told, command) : withOffer(transform, told, offer)
}
