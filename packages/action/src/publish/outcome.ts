import { UserError, bugText } from '@adx-export/report'
import type { Outcome } from '../job/outcome.ts'
import type { Io } from '../runner/io.ts'

/** The last line of the log, which is an annotation if the job failed. Answers whether it did. */
export const publishOutcome = (io: Io, { failed, line, hint }: Outcome): boolean => {
  if (failed) io.say('error', `${line}${hint === undefined ? '' : ` ${hint}`}`)
  else io.info(line)
  return failed
}

/** What ended a job before its outcome: a mistake of the user with what to do, or a bug without anything that could be secret. */
export const publishError = (io: Io, error: unknown): void => {
  if (!(error instanceof UserError)) return io.say('error', bugText(error))
  io.say('error', [error.message, ...(error.hint === undefined ? [] : [error.hint])].join(' '))
}
