import { type Related, type Transform, oneLine } from '@adx-export/core'
import { type Offer, offerOf, sameRows } from '../infer/offer.ts'
import { fixOf } from '../infer/paste.ts'
import type { RunJq } from '../model/jq.ts'
import type { Node, Span } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { locate } from '../parse/position.ts'
import { type ProofRun, provenOffer } from '../test/prove.ts'
import type { Trial } from '../test/trial.ts'
import type { Fix } from './explain.ts'
import { raisedIn } from './find.ts'
import { mark } from './marked.ts'
import { raisingPart } from './place.ts'

/** What fixes of a transform are proven on. */
export type Proving = ProofRun & { readonly transform: Transform; readonly trials: readonly Trial[] }

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

const isProven = async (offer: Offer, proving: Proving): Promise<boolean> =>
  (await provenOffer({ offers: [offer], aim: sameRows }, proving)) !== undefined

/** Where the text goes: the mark of the finding is what raises the error, which may be a part of it. */
const placeOf = (transform: Transform, node: Node): readonly Related[] => {
  const { start, end } = node
  const marked = raisingPart(node, transform.text)
  if (marked.start === start && marked.end === end) return []
  const message = `what to write over: ${oneLine(transform.text.slice(start, end))}`
  return [{ ...locate(transform, { start, end }), message }]
}

/** A transform with a fix, and how that is spelt where the transform stands. */
type Fixed = { readonly fix: Fix; readonly offer: Offer; readonly written: string }

const fixedWith = (transform: Transform, { start, end }: Node, fixes: readonly Fix[]): readonly Fixed[] =>
  fixes.flatMap((fix) => {
    const edits = [{ start, end, text: fix.text, names: [] }]
    const written = fixOf(transform, edits)?.text
    return written === undefined ? [] : [{ fix, offer: offerOf(transform.text, edits, '', false), written }]
  })

const offeredAs = (transform: Transform, node: Node, hint: string): Offered => {
  const related = placeOf(transform, node)
  return { hint, ...(related.length === 0 ? {} : { related }) }
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
  for (const { fix, offer, written } of fixedWith(transform, node, fixes)) {
    const at = { start, end: start + fix.text.length }
    if (!(await getsPast(offer.text, at, message, runJq)) || !(await isProven(offer, proving))) continue
    const over = transform.text.slice(start, end)
    return offeredAs(transform, node, `Write this instead of ${over}. ${fix.does}:\n${written}`)
  }
  return undefined
}

/** The last fix, if it ends the error and no more: the message makes no row with it. That is told, and is no offer. */
export const endingFix = async (
  proving: Proving,
  node: Node,
  fixes: readonly Fix[],
  message: string,
): Promise<Offered | undefined> => {
  const { transform, runJq } = proving
  const last = fixedWith(transform, node, fixes).at(-1)
  if (last === undefined || last.written.includes('\n')) return undefined
  const run = await runJq(last.offer.text, message)
  if (!run.ok || run.outputs.length > 0 || !(await isProven(last.offer, proving))) return undefined
  const over = transform.text.slice(node.start, node.end)
  const hint = `\`${last.written}\` ends the error, instead of ${over}. The message then makes no row. If you want a row, choose a value with \`if … then … else … end\`.`
  return offeredAs(transform, node, hint)
}
