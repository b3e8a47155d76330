import { clean } from '@adx-export/report'
import { JobError } from '../job-error.ts'
import type { Io } from '../runner/io.ts'

/** A variable that somebody meant to fill must not turn the job to Azure itself. Throws a JobError if it is set and empty. */
export const checkEmulator = ({ ADX_EXPORT_EMULATOR: url }: Io['env']): void => {
  if (url?.trim() !== '') return
  throw new JobError(
    'ADX_EXPORT_EMULATOR is set but empty, so it names no emulator.',
    'Set it to http://127.0.0.1:<port> for the emulator, or remove it from the env of the job for Azure.',
  )
}

/** A line of the log for a job whose Azure is an emulator; undefined for Azure itself. */
export const emulatorNotice = ({ ADX_EXPORT_EMULATOR: url = '' }: Io['env']): string | undefined =>
  url.trim() === '' ? undefined : `This job contacts the emulator at ${clean(url.trim())}, not Azure.`
