import { type Offer, type Proposal, offerOf, sameRows, type Aim } from '../infer/offer.ts'
import type { Span } from '../parse/node.ts'
import type { Remark } from './remark.ts'
import type { Scope } from './scope.ts'

/** One text to write over one place, in the place of what stands there. */
export const replacement = ({ program }: Scope, { start, end }: Span, instead: string, certain = true): Offer =>
  offerOf(program.text, [{ start, end, text: instead, names: [] }], 'Write', certain)

/** A proposal of such texts, the plainest first. */
export const proposalOf = (offers: readonly Offer[], instead: Aim['instead'] = 'none'): Proposal => ({
  offers,
  aim: { ...sameRows, instead },
})

/** A remark whose place is to be written otherwise, to the same effect. */
export const replacing = (scope: Scope, remark: Remark, instead: string): Remark => ({
  ...remark,
  proposal: proposalOf([replacement(scope, remark.at, instead)]),
})
