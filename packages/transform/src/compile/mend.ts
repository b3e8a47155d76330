import type { JqRun, RunJq } from '../model/jq.ts'
import type { Span } from '../parse/node.ts'
import { stopOf } from '../parse/parse.ts'
import { type Mistake, mistakeIn } from './mistakes.ts'

/** Usual mistakes that are put right one after the other before what is left is told in jq's words. */
export const mostMistakes = 8

/** What is wrong with a text, each mistake with its place in the text as it was written. */
export type Mended = {
  readonly mistakes: readonly Mistake[]
  /** The text with all of them put right, and what jq says of that. */
  readonly text: string
  readonly run: JqRun
  /** Where an offset of that text stands in the one that was written. */
  readonly origin: (offset: number) => number
}

/** Whether jq, or the parser in its place, gets further than before. */
const isBetter = (text: string, { edit }: Mistake, run: JqRun): boolean => {
  if (run.ok) return true
  const stop = stopOf(text)
  return run.reason === 'compile' && (stop === undefined || stop.problem.start > edit.start + edit.text.length)
}

const before =
  (edit: Mistake['edit'], origin: Mended['origin']): Mended['origin'] =>
  (offset) => {
    if (offset <= edit.start) return origin(offset)
    const behind = edit.start + edit.text.length
    return origin(offset < behind ? edit.start : offset - edit.text.length + (edit.end - edit.start))
  }

const moved = ({ start, end }: Span, origin: Mended['origin']): Span => ({ start: origin(start), end: origin(end) })

/** Puts usual mistakes right, each only if jq gets further with it than without. */
export const mend = async (written: string, run: JqRun, runJq: RunJq): Promise<Mended> => {
  let mended: Mended = { mistakes: [], text: written, run, origin: (offset) => offset }
  while (mended.mistakes.length < mostMistakes && !mended.run.ok) {
    const { text, origin } = mended
    const mistake = mistakeIn(text)
    if (mistake === undefined) return mended
    const { edit } = mistake
    const next = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
    const again = await runJq(next, '')
    if (!isBetter(next, mistake, again)) return mended
    const at = moved(mistake.at, origin)
    mended = {
      mistakes: [...mended.mistakes, { ...mistake, at }],
      text: next,
      run: again,
      origin: before(edit, origin),
    }
  }
  return mended
}
