import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, basename, relative, resolve, sep } from 'node:path'
import { isHidden } from './disk.ts'

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/**
 * Writes a file that the config names: whole or not at all, and only where its folder really is inside the config's and not hidden.
 * Gives the reason where it cannot.
 */
export const writeBeside = async (
  cwd: string,
  config: string,
  name: string,
  text: string,
): Promise<{ readonly written: string } | { readonly problem: string }> => {
  const home = dirname(resolve(cwd, config))
  const path = resolve(home, name)
  if (isAbsolute(name) || name.includes('\0') || !isWithin(home, path)) return { problem: 'it is outside' }
  if (isHidden(name)) return { problem: 'it is hidden' }
  try {
    const folder = await realpath(dirname(path))
    const realHome = await realpath(home)
    if (!isWithin(realHome, folder)) return { problem: 'it is outside' }
    if (isHidden(relative(realHome, folder))) return { problem: 'it is hidden' }
    const target = join(folder, basename(path))
    const part = `${target}.${randomUUID()}.part`
    try {
      await writeFile(part, text, { flag: 'wx' })
      await rename(part, target)
    } finally {
      await rm(part, { force: true })
    }
    return { written: relative(cwd, path).split(sep).join('/') }
  } catch (error) {
    return { problem: codeOf(error) }
  }
}
