import type { Opened, ReviewedOperation } from '@adx-export/engine'
import { hasChanges, summaryText, targetText } from '@adx-export/report'
import { exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import type { Output } from '../output.ts'
import type { CommonOptions } from './options.ts'
import { lookAt, noteFindings, planText } from './plan.ts'
import { emulatorAt } from './emulator-address.ts'
import { finishInvalid } from './session.ts'

type Asked = CommonOptions & {
  readonly expectOperations?: string
  readonly yes?: boolean
  readonly base?: string
  readonly resendSecrets?: readonly string[]
}

/** What may run: operations that were shown, or whatever the reviewed plan or the gate lets pass. */
export type Consent =
  | {
      readonly reviewed?: readonly ReviewedOperation[]
      /** The findings about the config were printed. */ readonly told: boolean
    }
  | { readonly end: Exit }

/**
 * Shows the plan, and asks where somebody sits at a terminal. What was shown is then what may run, even if Azure
 * changes meanwhile. With a format for programs and nobody to ask, stdout is for the one document and no plan is made beforehand.
 */
export const consentOf = async (io: Io, config: Opened, options: Asked, output: Output): Promise<Consent> => {
  const { ask } = io
  const isReviewed = options.expectOperations !== undefined
  const asks = ask !== undefined && options.yes !== true && !isReviewed
  if (output.reader === 'program' && !asks) return { told: false }
  const planned = await lookAt(io, config, options, true)
  if (planned.kind === 'invalid') return { end: await finishInvalid(output, planned) }
  const { plan: document, refused, findings, sources } = planned
  noteFindings(output, findings, sources)
  if (refused) {
    await output.finish(document, () => planText(io, planned, output.style))
    return { end: exit.error }
  }
  output.show((style) => `${planText(io, planned, style)}\n`)
  const consent: Consent = { ...(isReviewed ? {} : { reviewed: document.operations }), told: true }
  if (!asks || !hasChanges(document)) return consent
  const target = targetText(document.target, emulatorAt(io.env))
  if (await ask(`Apply this to ${target} (${summaryText(document)})? [y/N] `)) return consent
  output.note('Nothing was changed.')
  return { end: exit.error }
}
