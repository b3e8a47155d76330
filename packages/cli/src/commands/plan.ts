import type { Diagnostic } from '@adx-export/core'
import { plan } from '@adx-export/engine'
import { hasChanges, renderFindings, renderPlan, type Sources } from '@adx-export/report'
import { exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { type Output, openOutput } from '../output.ts'
import { createStatus } from '../terminal/status.ts'
import type { CommonOptions } from './options.ts'
import { finishInvalid, portsOf, withOutput } from './session.ts'

export type PlanOptions = CommonOptions & { readonly detailedExitcode?: boolean }

/** Warnings about the config go beside the document; notes are for `validate`. */
export const noteFindings = (output: Output, findings: readonly Diagnostic[], sources: Sources): void => {
  const warnings = findings.filter(({ severity }) => severity !== 'info')
  if (warnings.length > 0) output.note(`${renderFindings(warnings, { style: output.noteStyle, sources })}\n`)
}

/** `adx-export plan`: reads what is live and says what apply would do. */
export const runPlan = async (io: Io, config: string, options: PlanOptions): Promise<Exit> => {
  const output = await openOutput(io, options)
  const status = createStatus(io.err)
  return withOutput(output, async () => {
    status.show('reading what is live')
    const { environment } = options
    const planned = await plan({
      ports: portsOf(io),
      config,
      ...(environment === undefined ? {} : { environment }),
      tell: status.show,
    }).finally(status.stop)
    if (planned.kind === 'invalid') return finishInvalid(output, planned)
    const { plan: document, sources, file, findings } = planned
    noteFindings(output, findings, sources)
    await output.finish(document, () => renderPlan(document, { style: output.style, sources, configFile: file }))
    if (planned.refused) return exit.error
    return options.detailedExitcode === true && hasChanges(document) ? exit.pending : exit.done
  })
}
