import { type Planned, type ReviewedOperation, apply, plan } from '@adx-export/engine'
import { clean, count, hasChanges, renderPlan, renderReport, summaryText, targetText } from '@adx-export/report'
import { exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { type Output, openOutput } from '../output.ts'
import { createStatus } from '../terminal/status.ts'
import { type CommonOptions, settleSecondsOf } from './options.ts'
import { noteFindings } from './plan.ts'
import { createProgress } from './progress.ts'
import { finishInvalid, portsOf, withOutput } from './session.ts'

export type ApplyOptions = CommonOptions & {
  readonly expectOperations?: string
  readonly settle?: number
  readonly yes?: boolean
}

type Consent = { readonly reviewed?: readonly ReviewedOperation[] } | { readonly end: Exit }

const show = (io: Io, options: ApplyOptions, output: Output, { plan: document, sources, file }: Planned): void => {
  const toStdout = options.format === 'text'
  const style = toStdout ? output.style : output.noteStyle
  const text = renderPlan(document, { style, sources, configFile: file })
  if (toStdout) io.out.write(`${text}\n\n`)
  else output.note(`${text}\n`)
}

/** On a terminal, shows the plan and asks. What was shown is then what may run, even if Azure changes meanwhile. */
const consentOf = async (io: Io, config: string, options: ApplyOptions, output: Output): Promise<Consent> => {
  if (io.ask === undefined || options.yes === true || options.expectOperations !== undefined) return {}
  const status = createStatus(io.err)
  status.show('reading what is live')
  const { environment } = options
  const planned = await plan({
    ports: portsOf(io),
    config,
    ...(environment === undefined ? {} : { environment }),
    tell: status.show,
  }).finally(status.stop)
  if (planned.kind === 'invalid') return { end: await finishInvalid(output, planned) }
  const { plan: document, refused } = planned
  if (refused) {
    const { sources, file } = planned
    await output.finish(document, () => renderPlan(document, { style: output.style, sources, configFile: file }))
    return { end: exit.error }
  }
  show(io, options, output, planned)
  const reviewed = document.operations
  if (!hasChanges(document)) return { reviewed }
  const question = `Apply this to ${targetText(document.target)} (${summaryText(document.summary)})? [y/N] `
  if (await io.ask(question)) return { reviewed }
  output.note('Nothing was changed.')
  return { end: exit.error }
}

const stopNote = 'Stopping: what is under way is finished and read again. Interrupt once more to leave at once.'

/** `adx-export apply`: carries out the config and says what happened to every change. */
export const runApply = async (io: Io, config: string, options: ApplyOptions): Promise<Exit> => {
  const output = await openOutput(io, options)
  return withOutput(output, async () => {
    const consent = await consentOf(io, config, options, output)
    if ('end' in consent) return consent.end
    const progress = createProgress(io.err, output.noteStyle)
    const { signal } = io.interrupts
    signal.addEventListener('abort', () => progress.say(stopNote), { once: true })
    io.interrupts.hold(() => output.note(progress.leaving()))
    const { environment, expectOperations, settle } = options
    const applied = await apply({
      ports: portsOf(io),
      config,
      ...(environment === undefined ? {} : { environment }),
      ...(consent.reviewed === undefined ? {} : { reviewed: consent.reviewed }),
      ...(expectOperations === undefined ? {} : { reviewedFile: expectOperations }),
      settleSeconds: settleSecondsOf(settle, io.env),
      tell: progress.tell,
      stopped: () => signal.aborted,
    }).finally(progress.stop)
    if (applied.kind === 'invalid') return finishInvalid(output, applied)
    const { report, sources, file, findings, ok } = applied
    noteFindings(output, findings, sources)
    await output.finish(report, () => renderReport(report, { style: output.style, sources }))
    if (signal.aborted) output.note(stoppedText(report.summary, file))
    return ok && !signal.aborted ? exit.done : exit.error
  })
}

const stoppedText = (summary: { readonly applied: number; readonly skipped: number }, file: string): string =>
  `Stopped after ${count(summary.applied, 'change')}; ${count(summary.skipped, 'change')} not started. ` +
  `Run the same command again to go on with ${clean(file)}.`
