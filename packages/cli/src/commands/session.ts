import { consentEnd } from '@adx-export/core'
import { type Invalid, type Ports, connectTo, failureOf, systemClock } from '@adx-export/engine'
import { type Document, type Failure, UserError, type ValidateDocument, clean, datedFindings } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import type { Output } from '../output.ts'
import { version } from '../version.ts'
import { expectEmulator } from './emulator-address.ts'
import { validateText } from './validate-text.ts'

/**
 * The library's ports over the real world. Its waits end early once the command is to stop; those of the connection
 * do not: polling a long-running operation without pauses would hammer Azure.
 */
export const portsOf = (io: Io): Ports => ({
  env: io.env,
  clock: systemClock(io.interrupts.signal),
  async connect(request) {
    await expectEmulator(io.env)
    return (io.connect ?? connectTo(io.env, systemClock(), version))(request)
  },
})

/** The same with a date in every line of consent that is to be pasted. */
export const dated = (document: ValidateDocument): ValidateDocument => ({
  ...document,
  diagnostics: datedFindings(document.diagnostics, consentEndNow()),
})

/** The config has errors: the findings take the place of the document, unless the command has one of its own for them. */
export const finishInvalid = async (
  output: Output,
  { document, sources, file }: Invalid,
  instead: Document = document,
): Promise<Exit> => {
  await output.finish(instead, () => validateText(dated(document), [], { style: output.style, sources, file }))
  return exit.error
}

/** The date that lines of consent get which are printed now. */
export const consentEndNow = (): string => consentEnd(systemClock().now())

const finishFailure = async (output: Output, failure: Failure): Promise<Exit> => {
  const { code, message, hint } = failure
  const fix = hint === undefined ? '' : `\n  ${output.style('strong', 'fix:')} ${clean(hint)}`
  await output.finish({ format: 1, kind: 'failure', ...failure }, () => {
    return `${output.style('error', `error ${code}`)}\n  ${clean(message)}${fix}`
  })
  return exit.error
}

/** Runs what asks Azure. That Azure cannot be asked at all is a document of its own; bugs go on to the caller. */
export const withOutput = async (output: Output, work: () => Promise<Exit>): Promise<Exit> => {
  try {
    return await work()
  } catch (error) {
    // A mistake in the call is told by whoever was called.
    if (error instanceof UsageError) throw error
    const failure = error instanceof UserError ? error.failure : failureOf(error)
    if (failure !== undefined) return await finishFailure(output, failure)
    throw error
  }
}
