import { randomUUID } from 'node:crypto'
import { lstat, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { type OwnFiles, isOwn } from './own.ts'
import { isHidden, isWithin } from './paths.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/** Why a file is not written, in words that follow its name. */
export type WriteProblem = { readonly problem: string }

/** A file that appears whole or not at all. */
export type Draft = { write(text: string): Promise<WriteProblem | undefined> }

const isNothing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** What stands at a path and is not to be replaced: anything but a regular file. A link would be replaced, or its target. */
const standing = async (path: string): Promise<WriteProblem | undefined> => {
  try {
    const found = await lstat(path)
    if (found.isFile()) return undefined
    if (found.isSymbolicLink()) return { problem: 'it is a link' }
    return { problem: found.isDirectory() ? 'it is a folder' : 'it is not a regular file' }
  } catch (error) {
    return isNothing(error) ? undefined : { problem: codeOf(error) }
  }
}

const isFree = async (path: string): Promise<boolean> => lstat(path).then(() => false, isNothing)

const partOf = (path: string): string => `${path}.${randomUUID()}.part`

/** Written beside it and put in its place at once. */
const replace = async (path: string, text: string): Promise<WriteProblem | undefined> => {
  const part = partOf(path)
  try {
    await writeFile(part, text, { flag: 'wx' })
    const problem = await standing(path)
    if (problem === undefined) await rename(part, path)
    return problem
  } catch (error) {
    return { problem: codeOf(error) }
  } finally {
    await rm(part, { force: true })
  }
}

/** Tried and taken away again: an interrupt may end the process at any moment, and must leave nothing behind. */
const tried = async (path: string): Promise<WriteProblem | undefined> => {
  const part = partOf(path)
  try {
    await writeFile(part, '', { flag: 'wx' })
    return undefined
  } catch (error) {
    return { problem: codeOf(error) }
  } finally {
    await rm(part, { force: true }).catch(() => undefined)
  }
}

/**
 * Every file that a command is told to write goes through here, and is looked at before anything is asked of anybody: only
 * a regular file, or nothing, is ever replaced, and nothing that the run itself reads. With `begins` it may be one that the config
 * names already and that is not written yet.
 */
export const draftAt = async (path: string, own: OwnFiles, begins = false): Promise<Draft | WriteProblem> => {
  if (path.includes('\0')) return { problem: 'it is not a file name' }
  const problem = await standing(path)
  if (problem !== undefined) return problem
  if ((await isOwn(path, own)) && !(begins && (await isFree(path))))
    return { problem: 'this run reads it: it is the config, or a file that the config or the command names' }
  return (await tried(path)) ?? { write: (text) => replace(path, text) }
}

/**
 * Writes a file that the config names: whole or not at all, and only where its folder really is inside the config's and not hidden.
 * Gives the reason where it cannot.
 */
export const writeBeside = async (
  cwd: string,
  config: string,
  name: string,
  text: string,
): Promise<{ readonly written: string } | WriteProblem> => {
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
    const problem = (await standing(target)) ?? (await replace(target, text))
    return problem ?? { written: relative(cwd, path).split(sep).join('/') }
  } catch (error) {
    return { problem: codeOf(error) }
  }
}
