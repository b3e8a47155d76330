import { type Diagnostic, type ExportSource, type Transform, diagnose, oneLine } from '@adx-export/core'
import { type Made, partialMessages } from '../findings/partial.ts'
import { nameOf } from '../findings/observation.ts'
import { placeOfText } from '../findings/place.ts'
import type { RunJq } from '../model/jq.ts'
import { provenRewrite } from './prove.ts'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`

const byHand =
  'Take the first match of a list, which is null where there is none: ([.telemetry[] | select(.name == "…").value][0]).'

/** Findings about messages that lack a value or hold one twice, with a rewrite that was tried on the same samples. */
export const partialFindings = async (
  { transform, source }: { readonly transform: Transform; readonly source: ExportSource },
  trials: readonly Made[],
  runJq: RunJq,
): Promise<readonly Diagnostic[]> => {
  const { lost, doubled, lostIn, doubledIn } = partialMessages(trials)
  if (lost.length + doubled.length === 0) return []
  const rewrite = await provenRewrite(transform, source, trials, runJq)
  const hint =
    rewrite === undefined
      ? byHand
      : `This makes the same rows of every sample that was tried, and keeps those of partial messages:\n${rewrite}`
  const found: Diagnostic[] = []
  if (lostIn !== undefined) {
    const message = `A message without ${listed(lost)} makes no row, so the other values that it holds are lost.\nBy the documented behaviour of a lookup that finds nothing. Seen with ${oneLine(nameOf(lostIn))}.`
    found.push(
      diagnose('row-lost-when-missing', placeOfText(transform, JSON.stringify(lost[0])), message, {
        hint,
        lines: true,
      }),
    )
  }
  if (doubledIn !== undefined) {
    const message = `A message that holds ${listed(doubled)} twice makes a row more, which repeats its other values.\nSeen with ${oneLine(nameOf(doubledIn))}.`
    const more = { hint: lostIn === undefined ? hint : byHand, lines: true }
    found.push(diagnose('rows-doubled', placeOfText(transform, JSON.stringify(doubled[0])), message, more))
  }
  return found
}
