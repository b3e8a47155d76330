import { type Diagnostic, type Transform, diagnose } from '@adx-export/core'
import { lint } from '../lint/lint.ts'
import type { RunJq } from '../model/jq.ts'
import type { Target } from '../rows/target.ts'
import type { ExportSource } from '@adx-export/core'

/** A transform and where it stands: what it gets and what takes its rows. */
export type CheckRequest = {
  readonly transform: Transform
  readonly source: ExportSource
  readonly target: Target
  readonly runJq: RunJq
}

const compiled = async ({ transform, runJq }: CheckRequest): Promise<readonly Diagnostic[]> => {
  const run = await runJq(transform.text, '')
  return run.ok ? [] : [diagnose('transform-does-not-compile', transform.at, run.message)]
}

/** What is found in a transform without any message: it is compiled, and its text is looked at. */
export const checkTransform = async (request: CheckRequest): Promise<readonly Diagnostic[]> => {
  const errors = await compiled(request)
  return errors.length > 0 ? errors : lint(request.transform)
}
