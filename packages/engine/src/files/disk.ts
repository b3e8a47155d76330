import { constants } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { FileBytes, FileProblem, Files } from '../ports.ts'
import { isHidden, isWithin } from './paths.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

type Refusal = { readonly problem: FileProblem; readonly detail?: string }

const problemOf = (error: unknown): Refusal => {
  const code = codeOf(error)
  if (missing.has(code)) return { problem: 'missing' }
  if (code === 'EISDIR') return { problem: 'not-a-file' }
  return { problem: 'unreadable', detail: code }
}

const readBounded = async (path: string, maxBytes: number): Promise<FileBytes> => {
  // Looked at before it is opened: opening a pipe would wait for its writer.
  if (!(await stat(path)).isFile()) return { problem: 'not-a-file' }
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const { size } = await handle.stat()
    if (size > maxBytes) return { problem: 'too-large', detail: `${String(size)} bytes` }
    const buffer = Buffer.alloc(size)
    let filled = 0
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return { bytes: buffer.subarray(0, filled) }
  } finally {
    await handle.close()
  }
}

const isBelow = (folder: string, path: string): boolean => path !== folder && isWithin(folder, path)

type Place = { readonly real: string } | Refusal

/** Where a name beside the config really stands, if that is inside the config's folder and not hidden. */
const placeOf = async (cwd: string, config: string, name: string): Promise<Place> => {
  // A name with a zero byte is no name on any system; node would throw a programmer's error for it.
  if (name.includes('\0')) return { problem: 'missing' }
  const folder = dirname(resolve(cwd, config))
  const path = resolve(folder, name)
  // Judged by the text first, so that a name outside says so whether or not something stands there.
  if (isAbsolute(name) || !isBelow(folder, path)) return { problem: 'outside' }
  if (isHidden(name)) return { problem: 'hidden' }
  const [home, real] = [await realpath(folder), await realpath(path)]
  if (!isBelow(home, real)) return { problem: 'outside' }
  return isHidden(relative(home, real)) ? { problem: 'hidden' } : { real }
}

/** Files on the disk, seen from the folder `cwd`. */
export const diskFiles = (cwd: string): Files => ({
  async read(path, maxBytes) {
    try {
      return await readBounded(resolve(cwd, path), maxBytes)
    } catch (error) {
      return problemOf(error)
    }
  },

  async readBeside(config, name, maxBytes) {
    try {
      const place = await placeOf(cwd, config, name)
      return 'problem' in place ? place : await readBounded(place.real, maxBytes)
    } catch (error) {
      return problemOf(error)
    }
  },

  async listBeside(config, name) {
    try {
      const place = await placeOf(cwd, config, name)
      if ('problem' in place) return place
      const entries = await readdir(place.real, { withFileTypes: true })
      const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name)
      return { names: names.toSorted() }
    } catch (error) {
      return problemOf(error)
    }
  },

  label(path) {
    const absolute = resolve(cwd, path)
    const way = relative(cwd, absolute)
    return (way === '' ? absolute : way).split(sep).join('/')
  },
})
