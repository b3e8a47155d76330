import { randomUUID } from 'node:crypto'
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isWithin } from '../inside.ts'
import { Stop } from '../stop.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/** Where a folder that may not be there yet will really be: the nearest one that is there decides. */
const placeOf = async (folder: string): Promise<string> => {
  try {
    return await realpath(folder)
  } catch (error) {
    const above = dirname(folder)
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error
    return join(await placeOf(above), basename(folder))
  }
}

const outside = (path: string, input: string): Stop =>
  new Stop(
    `The file ${path} is not written: its folder is outside of the workspace, or a link leads out of it.`,
    `Give the input ${input} a path whose folder is in the workspace or in the folder RUNNER_TEMP, with links resolved.`,
  )

/**
 * Writes a file whole or not at all, into a folder that really is in one of `homes`. A link at the path is replaced, never
 * followed. Throws a Stop that names the input where the file cannot be written.
 */
export const writeWhole = async (
  path: string,
  text: string,
  { homes, input }: { readonly homes: readonly string[]; readonly input: string },
): Promise<void> => {
  try {
    const allowed = await Promise.all(homes.map((home) => placeOf(resolve(home))))
    const isAllowed = (folder: string): boolean => allowed.some((home) => isWithin(home, folder))
    const wanted = dirname(resolve(path))
    // Looked at before a folder is made, so that none is made elsewhere.
    const place = await placeOf(wanted)
    if (!isAllowed(place)) throw outside(path, input)
    await mkdir(place, { recursive: true })
    const folder = await realpath(place)
    if (!isAllowed(folder)) throw outside(path, input)
    const part = join(folder, `${randomUUID()}.part`)
    try {
      await writeFile(part, text, { flag: 'wx' })
      await rename(part, join(folder, basename(path)))
    } finally {
      await rm(part, { force: true })
    }
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(`The file ${path} cannot be written (${codeOf(error)}).`, `The input ${input} names it.`)
  }
}
