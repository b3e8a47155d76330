import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Io } from '../io.ts'
import { configName } from './options.ts'

/** The config that is meant by a path: a folder stands for the config in it. */
export const configAt = async (io: Io, path: string): Promise<string> => {
  const found = await stat(resolve(io.cwd, path)).catch(() => undefined)
  return found?.isDirectory() === true ? join(path, configName) : path
}
