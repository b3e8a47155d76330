import type { Transform } from '@adx-export/core'
import type { Made } from '../findings/partial.ts'
import type { RunJq } from '../model/jq.ts'

/** A rewrite that keeps the rows of partial messages; undefined where there is none that holds on all samples. */
export const provenRewrite = async (
  _transform: Transform,
  _trials: readonly Made[],
  _runJq: RunJq,
): Promise<string | undefined> => undefined
