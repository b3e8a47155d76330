import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { references } from '@adx-export/core'
import type { Opened } from '../open.ts'
import { isWithin } from './paths.ts'

/** What a run reads, as absolute paths: nothing that it writes may take the place of any of it. */
export type OwnFiles = {
  readonly files: readonly string[]
  /** Whatever stands in these is read too. */
  readonly folders: readonly string[]
}

/** The config that is open, if the command has one, every file that it names, and the files that the command was given beside it. */
export const ownFilesOf = (
  cwd: string,
  opened: Pick<Opened, 'path' | 'document'> | undefined,
  given: readonly string[] = [],
): OwnFiles => {
  const others = given.map((name) => resolve(cwd, name))
  if (opened === undefined) return { files: others, folders: [] }
  const { document } = opened
  const path = resolve(cwd, opened.path)
  const named = document === undefined ? [] : references(document)
  const placeOf = (name: string): readonly string[] => (name.includes('\0') ? [] : [resolve(dirname(path), name)])
  return {
    files: [path, ...named.flatMap(({ kind, path: name }) => (kind === 'captured' ? [] : placeOf(name))), ...others],
    folders: named.flatMap(({ kind, path: name }) => (kind === 'captured' ? placeOf(name) : [])),
  }
}

/** Where a path leads with links resolved, also where nothing stands there yet. */
const realOf = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(await realOf(folder), basename(path))
  }
}

/** The same file by another name: a hard link, or another letter case where the disk does not tell cases apart. */
const sameFile = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined)))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}

/** Whether a path is one of them, under whatever name. */
export const isOwn = async (path: string, { files, folders }: OwnFiles): Promise<boolean> => {
  const real = await realOf(path)
  for (const file of files) if ((await realOf(file)) === real || (await sameFile(file, path))) return true
  for (const folder of folders) if (isWithin(await realOf(folder), real)) return true
  return false
}
