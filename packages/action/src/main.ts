import { readEvent } from './event/event.ts'
import { readInputs } from './inputs/inputs.ts'
import { configOpener } from './job/config.ts'
import { createJob } from './job/job.ts'
import { runJob } from './job/run-job.ts'
import { chooseMode } from './mode/choose.ts'
import { checkEmulator, emulatorNotice } from './mode/emulator.ts'
import { publishError, publishOutcome } from './publish/outcome.ts'
import type { Io } from './runner/io.ts'

/**
 * A run of the GitHub Action, in its order: inputs, event, mode, job. The job publishes its findings, its comment and its summary
 * and sets its outputs on the way; its outcome is published last. Resolves with whether it failed.
 */
const runSteps = async (io: Io, started: number): Promise<boolean> => {
  checkEmulator(io.env)
  const inputs = readInputs(io)
  const event = await readEvent(io)
  const config = configOpener(io.cwd, inputs.config)
  const { mode, because, error } = await chooseMode({ io, inputs, event, config })
  io.output('mode', mode)
  if (error !== undefined) throw error
  const job = createJob(io, { inputs, event, opened: await config(), started })
  try {
    if (because !== undefined) job.io.say('notice', `Only validated. ${because}`)
    const notice = emulatorNotice(job.io.env)
    if (notice !== undefined) job.io.info(notice)
    return publishOutcome(job.io, await runJob(job, mode, because))
  } finally {
    await job.opened.close()
  }
}

/** Runs the GitHub Action once. Resolves with the exit code: 0, or 1 for a job that failed; never rejects. */
export const run = async (io: Io): Promise<number> => {
  try {
    return (await runSteps(io, Date.now())) ? 1 : 0
  } catch (error) {
    publishError(io, error)
    return 1
  }
}
