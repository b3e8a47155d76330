import type { Transform } from '@adx-export/core'
import type { RunJq } from '../model/jq.ts'
import { runAll } from '../model/run-all.ts'
import type { Row } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import type { Target } from '../rows/target.ts'
import { testLimits } from './limits.ts'
import { tryOnAll } from './trial.ts'

/** The rows of messages in the place of a sample's, in one call of jq; undefined where jq stops, or no more may be tried. */
export type Prober = (sample: Sample, texts: readonly string[]) => Promise<readonly (readonly Row[] | undefined)[]>

/** Tries a transform on at most as many messages. */
export const proberOf = (transform: Transform, target: Target, runJq: RunJq, most: number): Prober => {
  let left = most
  return async (sample, texts) => {
    const { expected: _, ...plain } = sample
    const samples = texts.slice(0, left).map((text): Sample => ({ ...plain, text }))
    left -= samples.length
    const { hostileRuns: mostStopped } = testLimits
    const trials = await tryOnAll(samples, target, (messages) =>
      runAll(runJq, transform.text, messages, { mostStopped }),
    )
    return texts.map((_text, index) => {
      const trial = trials[index]
      return trial === undefined || trial.failure !== undefined ? undefined : trial.rows
    })
  }
}
