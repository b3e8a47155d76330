import type { Diagnostic } from '@adx-export/core'
import { type Invalid, type Opened, type Planned, plan } from '@adx-export/engine'
import {
  datedFindings,
  datedPlan,
  hasChanges,
  emulatorText,
  renderFindings,
  renderPlan,
  type Sources,
} from '@adx-export/report'
import { exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import type { Output } from '../output.ts'
import { createStatus } from '../terminal/status.ts'
import { withConfig } from './config-path.ts'
import { inChosen } from './environments.ts'
import { baseFor } from './git-files.ts'
import { type CommonOptions, resendOf } from './options.ts'
import { emulatorAt } from './emulator-address.ts'
import { consentEndNow, finishInvalid, portsOf, withOutput } from './session.ts'

export type PlanOptions = CommonOptions & {
  readonly detailedExitcode?: boolean
  readonly captured?: boolean
  readonly base?: string
  readonly resendSecrets?: readonly string[]
}

/** Warnings about the config go beside the document; notes are for `validate`. */
export const noteFindings = (output: Output, findings: readonly Diagnostic[], sources: Sources): void => {
  const warnings = findings.filter(({ severity }) => severity !== 'info')
  if (warnings.length > 0)
    output.note(`${renderFindings(datedFindings(warnings, consentEndNow()), { style: output.noteStyle, sources })}\n`)
}

/** A document for programs names the hosts of Azure, whoever answered for them: that it was the emulator is said beside it. */
export const noteEmulator = (io: Io, output: Output): void => {
  const emulatorNote = emulatorText(emulatorAt(io.env)).trim()
  if (output.reader === 'program' && emulatorNote !== '') output.note(emulatorNote)
}

/** Reads the live state, with a line that says so to somebody who waits. */
export const lookAt = async (
  io: Io,
  config: Opened,
  {
    environment,
    captured,
    base,
    resendSecrets,
  }: Pick<PlanOptions, 'environment' | 'captured' | 'base' | 'resendSecrets'>,
  forApply = false,
): Promise<Planned | Invalid> => {
  const status = createStatus(io.err)
  status.show('reading the live state')
  return plan(config, {
    ports: portsOf(io),
    forApply,
    ...(environment === undefined ? {} : { environment }),
    ...(captured === true ? { captured } : {}),
    ...resendOf(resendSecrets),
    ...(await baseFor(io, config, base)),
    tell: status.show,
  }).finally(status.stop)
}

/** The plan as text; the emulator is named in it where one stands in for Azure. */
export const planText = (io: Io, { plan: document, sources, file }: Planned, style: Output['style']): string => {
  const emulator = emulatorAt(io.env)
  return renderPlan(datedPlan(document, consentEndNow()), {
    style,
    sources,
    run: { config: file },
    ...(emulator === undefined ? {} : { emulator }),
  })
}

const planOne = (io: Io, config: Opened, options: PlanOptions, output: Output): Promise<Exit> =>
  withOutput(output, async () => {
    noteEmulator(io, output)
    const planned = await lookAt(io, config, options)
    if (planned.kind === 'invalid') return finishInvalid(output, planned)
    const { plan: document, sources, findings } = planned
    noteFindings(output, findings, sources)
    await output.finish(document, () => planText(io, planned, output.style))
    if (planned.refused) return exit.error
    return options.detailedExitcode === true && hasChanges(document) ? exit.pending : exit.done
  })

/** `adx-export plan`: reads the live state and says what apply would do. */
export const runPlan = (io: Io, path: string, options: PlanOptions): Promise<Exit> =>
  withConfig(io, path, (config) =>
    inChosen(io, config, options, { work: (inside, chosen, output) => planOne(inside, config, chosen, output) }),
  )
