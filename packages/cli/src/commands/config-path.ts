import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { diskFiles } from '@adx-export/engine'
import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { configName } from './options.ts'

/** No system takes a longer path, and nobody wants one back in a message. */
const longestPath = 32_767

/** Bytes: a longer config is refused before anything of it is shown. */
const longest = 8 * 1024 * 1024

/** The config that is meant by a path: a folder stands for the config in it. */
export const configAt = async (io: Io, path: string): Promise<string> => {
  if (path.length > longestPath)
    throw new UsageError(
      `The path of the config has ${path.length} characters; no file has a path of over ${longestPath}.`,
      'Give the path of the config, or of the folder that holds it.',
    )
  const found = await stat(resolve(io.cwd, path)).catch(() => undefined)
  const config = found?.isDirectory() === true ? join(path, configName) : path
  // A config that cannot be read names no secrets, and is told of later.
  const read = await diskFiles(io.cwd).read(config, longest)
  if ('bytes' in read) io.hide?.(new TextDecoder().decode(read.bytes))
  return config
}
