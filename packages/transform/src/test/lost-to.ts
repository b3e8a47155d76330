import type { Transform } from '@adx-export/core'
import type { Made, Partial } from '../findings/partial.ts'
import { type Gate, gatesIn } from '../infer/yields-nothing.ts'
import type { RunJq } from '../model/jq.ts'
import { testLimits } from './limits.ts'

/** A part of a transform and the values whose absence makes it lose rows. */
export type LostTo = { readonly gate: Gate; readonly names: readonly string[] }

/**
 * Which parts of a transform, lookups apart, lose the rows of messages without one of the values. A part counts if the transform makes
 * more rows of that very message with the part open. Values of which no part counts are left out. Rejects only where `runJq` does.
 */
export const lostToGates = async (
  { text }: Transform,
  lostBy: Partial['lostBy'],
  trials: readonly Made[],
  runJq: RunJq,
): Promise<readonly LostTo[]> => {
  const gates = gatesIn(text)
  const found: (readonly [Gate, string])[] = []
  let left: number = testLimits.gateRuns
  for (const [name, sample] of lostBy) {
    const made = trials.find((each) => each.sample === sample)?.outputs.length ?? 0
    for (const gate of gates) {
      if (left <= 0) break
      left -= 1
      const run = await runJq(gate.opened, sample.text)
      if (!run.ok || run.outputs.length <= made) continue
      found.push([gate, name])
      break
    }
  }
  return [...Map.groupBy(found, ([gate]) => gate)].map(([gate, each]) => ({
    gate,
    names: each.map(([, name]) => name),
  }))
}
