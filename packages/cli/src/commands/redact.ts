import { diskFiles, limits } from '@adx-export/engine'
import { clean, inertJson } from '@adx-export/report'
import { redactMessage } from '@adx-export/transform'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'

/** `adx-export redact`: prints a captured message without what may be about somebody. */
export const runRedact = async (io: Io, path: string): Promise<Exit> => {
  const given = await diskFiles(io.cwd).read(path, limits.fileBytes)
  if (!('bytes' in given)) throw new UsageError(`${clean(path)} cannot be read (${given.problem}).`)
  const redacted = redactMessage(new TextDecoder().decode(given.bytes))
  if (redacted === undefined) throw new UsageError(`${clean(path)} is not one JSON object.`)
  io.out.write(inertJson(redacted))
  io.err.write(
    'Short numbers, flags and plain names of telemetry, properties and fields stay. Read it before you commit it.\n',
  )
  return exit.done
}
