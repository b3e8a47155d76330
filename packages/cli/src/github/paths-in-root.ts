import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { clean } from '@adx-export/report'
import { UsageError } from '../exit.ts'

/** Below a file nothing is there either; reading or writing then says so. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Where a path that may not be there yet will really be: the nearest folder that is there decides. */
const placeOf = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch (error) {
    const above = dirname(path)
    if (!isMissing(error) || above === path) throw error
    return join(await placeOf(above), basename(path))
  }
}

/** Whether a path below the root stays inside of it once links are resolved. One that cannot be resolved does not. */
export const staysInside = async (root: string, path: string): Promise<boolean> => {
  try {
    const way = relative(await placeOf(root), await placeOf(join(root, path)))
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  } catch {
    return false
  }
}

/** Throws a UsageError for a path that a link takes out of the root. */
export const refuseOutside = async (root: string, path: string): Promise<void> => {
  if (await staysInside(root, path)) return
  throw new UsageError(
    `${clean(path)} is outside the repository: a link in its path points outside, or is broken.`,
    'Replace the link with a real folder or file. Then run the command again.',
  )
}
