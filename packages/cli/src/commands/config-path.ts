import { type Opened, diskFiles, open } from '@adx-export/engine'
import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { configIn } from '@adx-export/engine/paths'

/** No system takes a longer path, and nobody wants one back in a message. */
const longestPath = 32_767

/** The config that is meant by a path: a folder stands for the config in it. */
export const configAt = async (io: Io, path: string): Promise<string> => {
  if (path.length > longestPath)
    throw new UsageError(
      `The path of the config has ${path.length} characters; no file has a path of over ${longestPath}.`,
      'Give the path of the config, or of the folder that holds it.',
    )
  return configIn(io.cwd, path)
}

/** Does work on the config at a path, which is open until the work is done. What it names as secrets is printed no more. */
export const withConfig = async <Result>(
  io: Io,
  path: string,
  work: (config: Opened) => Promise<Result>,
): Promise<Result> => {
  const { runJq } = io
  const opened = await open(diskFiles(io.cwd), await configAt(io, path), runJq === undefined ? {} : { runJq })
  try {
    // A config that is not there names no secrets, and is told of later.
    if ('bytes' in opened.given) io.hide?.(opened)
    return await work(opened)
  } finally {
    await opened.close()
  }
}
