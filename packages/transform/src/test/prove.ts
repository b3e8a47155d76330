import type { ExportSource, Transform } from '@adx-export/core'
import { type Made, partialMessages } from '../findings/partial.ts'
import { type Rewrite, rewritePartial } from '../infer/rewrite.ts'
import type { RunJq } from '../model/jq.ts'
import type { VariationChange } from '../model/sample.ts'
import { equalJson } from '../rows/equal.ts'
import { parseJsonText } from '../rows/json-text.ts'

/** Here a rewrite is meant to make other rows. */
const meant: ReadonlySet<VariationChange | undefined> = new Set<VariationChange>([
  'telemetry-missing',
  'telemetry-none',
  'telemetry-twice',
])

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((text, index) => {
    const [left, right] = [parseJsonText(text), parseJsonText(b[index] ?? '')]
    return left !== undefined && right !== undefined && equalJson(left, right)
  })

const holds = (before: Made, after: Made): boolean => {
  if (before.failure !== undefined) return true
  if (after.failure !== undefined) return false
  // A message of which nothing was made may now make a row; one of which something was made makes the same.
  if (meant.has(before.sample.variation?.change) || before.outputs.length === 0) return true
  return isSame(before.outputs, after.outputs)
}

/**
 * A rewrite that keeps the rows of messages without certain values, tried on the very samples that showed the loss: it makes
 * the same rows of all others, and loses and doubles none for those values. Undefined where there is no such rewrite.
 */
export const provenRewrite = async (
  transform: Transform,
  source: ExportSource,
  names: readonly string[],
  trials: readonly Made[],
  runJq: RunJq,
): Promise<Rewrite | undefined> => {
  const rewrite = rewritePartial(transform, source, (name) => names.includes(name))
  if (rewrite === undefined) return undefined
  const made: Made[] = []
  for (const before of trials) {
    const run = await runJq(rewrite.text, before.sample.text)
    const after = { sample: before.sample, outputs: run.outputs, ...(run.ok ? {} : { failure: run.reason }) }
    if (!holds(before, after)) return undefined
    made.push(after)
  }
  const { lost, doubled } = partialMessages(made)
  return [...lost, ...doubled].some((name) => names.includes(name)) ? undefined : rewrite
}
