import { mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { OwnFiles } from '@adx-export/engine'
import { isWithin, realPlace } from '@adx-export/engine/paths'
import { JobError } from '../job-error.ts'

const none: OwnFiles = { files: [], folders: [] }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

const outside = (path: string, input: string): JobError =>
  new JobError(
    `The file ${path} is not written: its folder is outside of the workspace, or a link leads out of it.`,
    `Give the input ${input} a path whose folder is in the workspace or in the folder RUNNER_TEMP, with links resolved.`,
  )

type Where = {
  readonly homes: readonly string[]
  readonly input: string
  /** Files that the job reads, which nothing that it writes may replace. */
  readonly own?: OwnFiles
}

/** A place that was looked at, and how a text gets there. */
type Open = { write(text: string): Promise<void> }

/**
 * Looks at a place in a folder that really is in one of `homes`: nothing or a regular file must stand there, and none that
 * the job itself reads. Throws a JobError that names the input where that is not so.
 */
export const openPlace = async (path: string, { homes, input, own = none }: Where): Promise<Open> => {
  const refuse = (problem: string): JobError =>
    new JobError(`The file ${path} cannot be written (${problem}).`, `The input ${input} names it.`)
  try {
    // Loaded late: most jobs write nothing before they have done all else.
    const { draftAt } = await import('@adx-export/engine')
    const allowed = await Promise.all(homes.map((home) => realPlace(resolve(home))))
    const isAllowed = (folder: string): boolean => allowed.some((home) => isWithin(home, folder))
    const wanted = dirname(resolve(path))
    // Looked at before a folder is made, so that none is made elsewhere.
    const place = await realPlace(wanted)
    if (!isAllowed(place)) throw outside(path, input)
    await mkdir(place, { recursive: true })
    const folder = await realpath(place)
    if (!isAllowed(folder)) throw outside(path, input)
    const draft = await draftAt(join(folder, basename(path)), own)
    if ('problem' in draft) throw refuse(draft.problem)
    return {
      async write(text) {
        const problem = await draft.write(text)
        if (problem !== undefined) throw refuse(problem.problem)
      },
    }
  } catch (error) {
    if (error instanceof JobError) throw error
    throw refuse(codeOf(error))
  }
}

/** Writes a file whole or not at all. Throws a JobError that names the input where it cannot be written. */
export const writeWhole = async (path: string, text: string, where: Where): Promise<void> =>
  (await openPlace(path, where)).write(text)
