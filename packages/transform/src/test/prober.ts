import type { Transform } from '@adx-export/core'
import type { RunJq } from '../model/jq.ts'
import type { Row } from '../model/row.ts'
import type { Sample } from '../model/sample.ts'
import type { Target } from '../rows/target.ts'
import { tryOn } from './trial.ts'

/** The rows of a message in the place of a sample's; undefined where jq stops, or no more may be tried. */
export type Prober = (sample: Sample, text: string) => Promise<readonly Row[] | undefined>

/** Tries a transform on at most as many messages. */
export const proberOf = (transform: Transform, target: Target, runJq: RunJq, most: number): Prober => {
  let left = most
  return async (sample, text) => {
    if (left === 0) return undefined
    left -= 1
    const { expected: _, ...plain } = sample
    const trial = await tryOn({ ...plain, text }, target, (given) => runJq(transform.text, given))
    return trial.failure === undefined ? trial.rows : undefined
  }
}
