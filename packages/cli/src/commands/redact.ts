import { diskFiles, limits } from '@adx-export/engine'
import { clean, inertJson } from '@adx-export/report'
import { redactMessage } from '@adx-export/transform'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'

/** `adx-export redact`: prints a captured message without what may be about somebody. */
export const runRedact = async (io: Io, path: string): Promise<Exit> => {
  const given = await diskFiles(io.cwd).read(path, limits.fileBytes)
  if (!('bytes' in given)) {
    throw new UsageError(
      `${clean(path)} cannot be read (${given.problem}).`,
      'Name a file that exists and that you may read.',
    )
  }
  const redacted = redactMessage(new TextDecoder().decode(given.bytes))
  if (redacted === undefined) {
    throw new UsageError(
      `${clean(path)} is not one JSON object.`,
      'Give it one message, as the export sent it: a JSON object in a file of its own.',
    )
  }
  io.out.write(inertJson(redacted))
  io.err.write(
    'Short numbers, flags and plain names of telemetry, properties and fields stay. Read it before you commit it.\n',
  )
  return exit.done
}
