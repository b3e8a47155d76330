import type { Code } from '@adx-export/core'
import type { Proposal } from '../infer/offer.ts'
import type { Span } from '../parse/node.ts'

/** Something to say about a part of a program, before it has a file. */
export type Remark = {
  readonly code: Code
  readonly at: Span
  readonly message: string
  /** What to do, in words: nothing that could be pasted wrongly. */
  readonly hint?: string
  /** Texts to write instead, of which one is offered if it is proven. */
  readonly proposal?: Proposal
  /** What to write for a field, behind the text of what it is a field of. */
  readonly instead?: (target: string) => string
}
