import { type Related, type Transform, oneLine } from '@adx-export/core'
import { type Offer, offerOf, sameRows } from '../infer/offer.ts'
import { fixOf } from '../infer/paste.ts'
import type { RunJq } from '../model/jq.ts'
import type { Node, Span } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { locate } from '../parse/position.ts'
import { type Allowance, provenOffer } from '../test/prove.ts'
import type { Trial } from '../test/trial.ts'
import type { Fix } from './explain.ts'
import { raisedIn } from './find.ts'
import { mark } from './marked.ts'
import { raisingPart } from './place.ts'

/** What fixes of a transform are proven on. */
export type Proving = {
  readonly transform: Transform
  readonly trials: readonly Trial[]
  readonly runJq: RunJq
  readonly allowed: Allowance
}

/** What a finding offers: its hint, and where the text goes if that is not exactly what the finding marks. */
export type Offered = { readonly hint: string; readonly related?: readonly Related[] }

/** Whether a program with a fix at a place gets past it with a message: it makes a row, or stops at another place. */
const getsPast = async (text: string, at: Span, message: string, runJq: RunJq): Promise<boolean> => {
  const run = await runJq(text, message)
  if (run.ok) return run.outputs.length > 0
  const parsed = parse(text)
  const marked = run.reason === 'runtime' && parsed.ok ? mark(parsed.program) : undefined
  const node = marked === undefined ? undefined : raisedIn(marked, await runJq(marked.text, message), run)
  return node !== undefined && (node.end <= at.start || node.start >= at.end)
}

const isProven = async (offer: Offer, { trials, runJq, allowed }: Proving): Promise<boolean> =>
  (await provenOffer({ offers: [offer], aim: sameRows }, trials, runJq, allowed)) !== undefined

/** Where the text goes: the mark of the finding is what raises the error, which may be a part of it. */
const placeOf = (transform: Transform, node: Node): readonly Related[] => {
  const { start, end } = node
  const marked = raisingPart(node, transform.text)
  if (marked.start === start && marked.end === end) return []
  const message = `what to write over: ${oneLine(transform.text.slice(start, end))}`
  return [{ ...locate(transform, { start, end }), message }]
}

/**
 * The first fix with which the message gets past the place, and which changes the rows of no message that makes rows, as it has to
 * be written where the transform stands.
 */
export const provenFix = async (
  proving: Proving,
  node: Node,
  fixes: readonly Fix[],
  message: string,
): Promise<Offered | undefined> => {
  const { transform, runJq } = proving
  const { start, end } = node
  for (const fix of fixes) {
    const edits = [{ start, end, text: fix.text, names: [] }]
    const offer = offerOf(transform.text, edits, '', false)
    const written = fixOf(transform, edits)?.text
    const at = { start, end: start + fix.text.length }
    if (written === undefined || !(await getsPast(offer.text, at, message, runJq))) continue
    if (!(await isProven(offer, proving))) continue
    const related = placeOf(transform, node)
    const hint = `Write this in place of ${transform.text.slice(start, end)}. ${fix.does}:\n${written}`
    return { hint, ...(related.length === 0 ? {} : { related }) }
  }
  return undefined
}
