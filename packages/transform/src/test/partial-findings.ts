import {
  type Code,
  type Diagnostic,
  type ExportSource,
  type Location,
  type Related,
  type Transform,
  diagnose,
  oneLine,
} from '@adx-export/core'
import { type Made, partialMessages } from '../findings/partial.ts'
import { nameOf } from '../findings/observation.ts'
import { placeOfText } from '../findings/place.ts'
import { fixOf } from '../infer/paste.ts'
import type { Rewrite } from '../infer/rewrite.ts'
import type { RunJq } from '../model/jq.ts'
import { provenRewrite } from './prove.ts'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`

const byHand =
  'Take the first match of a list, which is null where there is none: ([.telemetry[] | select(.name == "…").value][0]).'

const tried = 'This makes the same rows of every sample that was tried, and keeps those of partial messages'

type Advice = { readonly at?: Location; readonly hint: string; readonly related?: readonly Related[] }

/** The rewrite as what to put over the places that it changes, or whole where those cannot be told apart. */
const adviceOf = (transform: Transform, rewrite: Rewrite | undefined): Advice => {
  if (rewrite === undefined) return { hint: byHand }
  const fix = fixOf(transform, rewrite.edits)
  if (fix === undefined) return { at: transform.at, hint: `${tried}:\n${rewrite.text}` }
  const { at, text, related } = fix
  const more = related.length === 0 ? '' : ', with the like at the other places'
  return { at, hint: `${tried}${more}:\n${text}`, related }
}

/** Findings about messages that lack a value or hold one twice, with a rewrite that was tried on the same samples. */
export const partialFindings = async (
  { transform, source }: { readonly transform: Transform; readonly source: ExportSource },
  trials: readonly Made[],
  runJq: RunJq,
): Promise<readonly Diagnostic[]> => {
  const { lost, doubled, lostIn, doubledIn } = partialMessages(trials)
  if (lost.length + doubled.length === 0) return []
  const rewrite = await provenRewrite(transform, source, [...lost, ...doubled], trials, runJq)
  const advice = adviceOf(transform, rewrite)
  const finding = (code: Code, about: string | undefined, message: string, { at, ...more }: Advice): Diagnostic =>
    diagnose(code, at ?? placeOfText(transform, JSON.stringify(about)), message, { ...more, lines: true })
  const found: Diagnostic[] = []
  if (lostIn !== undefined) {
    const message = `A message without ${listed(lost)} makes no row, so the other values that it holds are lost.\nBy the documented behaviour of a lookup that finds nothing. Seen with ${oneLine(nameOf(lostIn))}.`
    found.push(finding('row-lost-when-missing', lost[0], message, advice))
  }
  if (doubledIn !== undefined) {
    const message = `A message that holds ${listed(doubled)} twice makes a row more, which repeats its other values.\nSeen with ${oneLine(nameOf(doubledIn))}.`
    found.push(finding('rows-doubled', doubled[0], message, lostIn === undefined ? advice : { hint: byHand }))
  }
  return found
}
