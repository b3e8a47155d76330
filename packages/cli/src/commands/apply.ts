import { type Applied, type Opened, apply } from '@adx-export/engine'
import { clean, count, datedReport, renderReport } from '@adx-export/report'
import { exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import type { Output } from '../output.ts'
import { withConfig } from './config-path.ts'
import { consentOf } from './consent.ts'
import { inChosen } from './environments.ts'
import { settleSecondsFor } from '@adx-export/engine/settle'
import { type CommonOptions, resendOf } from './options.ts'
import { noteFindings, noteEmulator } from './plan.ts'
import { emulatorAt } from './emulator-address.ts'
import { createProgress } from './progress.ts'
import { consentEndNow, finishInvalid, portsOf, withOutput } from './session.ts'

export type ApplyOptions = CommonOptions & {
  readonly expectOperations?: string
  readonly settle?: number
  readonly yes?: boolean
  readonly base?: string
  readonly resendSecrets?: readonly string[]
}

const stopNote = 'Stopping: what is under way is finished and read again. Press Ctrl-C again to quit immediately.'

const reportText = (io: Io, { report, sources }: Applied, style: Output['style']): string => {
  const emulator = emulatorAt(io.env)
  return renderReport(datedReport(report, consentEndNow()), {
    style,
    sources,
    ...(emulator === undefined ? {} : { emulator }),
  })
}

const carryOut = async (io: Io, config: Opened, options: ApplyOptions, output: Output): Promise<Exit> => {
  noteEmulator(io, output)
  const consent = await consentOf(io, config, options, output)
  if ('end' in consent) return consent.end
  const progress = createProgress(io.err, output.noteStyle)
  const { signal } = io.interrupts
  const announceStop = (): void => progress.say(stopNote)
  signal.addEventListener('abort', announceStop, { once: true })
  const { environment, settle, resendSecrets, expectOperations } = options
  const applied = await apply(config, {
    ports: portsOf(io),
    ...(environment === undefined ? {} : { environment }),
    ...(consent.reviewed === undefined ? {} : { reviewed: consent.reviewed, passed: true }),
    ...(expectOperations === undefined ? {} : { reviewedFile: expectOperations }),
    ...resendOf(resendSecrets),
    settleSeconds: settleSecondsFor(settle, io.env),
    tell(event) {
      // Before anything is sent there is nothing to finish, and an interrupt simply ends the run.
      if (event.type === 'sending') io.interrupts.hold(() => output.note(progress.leaving()))
      progress.tell(event)
    },
    stopped: () => signal.aborted,
  }).finally(() => {
    progress.stop()
    signal.removeEventListener('abort', announceStop)
  })
  if (applied.kind === 'invalid') return finishInvalid(output, applied)
  const { report, sources, file, findings, ok } = applied
  if (!consent.told) noteFindings(output, findings, sources)
  await output.finish(report, () => reportText(io, applied, output.style))
  if (signal.aborted) output.note(stoppedText(report.summary, file))
  return ok && !signal.aborted ? exit.done : exit.error
}

/** `adx-export apply`: carries out the config and says what happened to every change. */
export const runApply = (io: Io, path: string, options: ApplyOptions): Promise<Exit> =>
  withConfig(io, path, (config) => {
    const { expectOperations } = options
    const given = expectOperations === undefined ? [] : [expectOperations]
    return inChosen(io, config, options, {
      work: (inside, chosen, output) => withOutput(output, () => carryOut(inside, config, chosen, output)),
      order: 'in-turn',
      given,
    })
  })

const stoppedText = (summary: { readonly applied: number; readonly skipped: number }, file: string): string =>
  `Stopped after ${count(summary.applied, 'change')}; ${count(summary.skipped, 'change')} not started. ` +
  `Run the same command again to go on with ${clean(file)}.`
