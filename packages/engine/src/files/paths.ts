import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { configName } from '@adx-export/core'

/** Whether a path is a folder or lies below it. Judged by the text: links are to be resolved before. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Whether a part of a relative path begins with a dot: `.git/config` and `.env` hold credentials. */
export const isHidden = (way: string): boolean =>
  way.split(/[\\/]/).some((part) => part.startsWith('.') && part !== '.' && part !== '..')

/** Below a file nothing is there either; reading or writing then says so. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/**
 * Where a path that may not exist yet will be once links are resolved: the nearest folder that exists decides.
 * Rejects with the system's error if that folder cannot be resolved.
 */
export const realPlace = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch (error) {
    const above = dirname(path)
    if (!isMissing(error) || above === path) throw error
    return join(await realPlace(above), basename(path))
  }
}

/** The config that a path means: a folder stands for the `adx-export.yaml` in it. */
export const configIn = async (cwd: string, path: string): Promise<string> => {
  const found = await stat(resolve(cwd, path)).catch(() => undefined)
  return found?.isDirectory() === true ? join(path, configName) : path
}
