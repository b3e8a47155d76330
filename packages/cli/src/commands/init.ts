import { mkdir, stat } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import { draftAt } from '@adx-export/engine'
import { clean } from '@adx-export/report'
import { UsageError, exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { starterFiles } from '../starter/files.ts'
import { configName } from '@adx-export/core'

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path)
    return true
  } catch {
    return false
  }
}

const wordsFor = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'

/** All of them are looked at before the first is written. */
const draftsOf = async (
  targets: readonly { readonly path: string; readonly text: string }[],
  refuse: (path: string, problem: string) => never,
) => {
  const drafts: { readonly path: string; readonly write: () => Promise<void> }[] = []
  for (const { path, text } of targets) {
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => refuse(path, wordsFor(error)))
    const draft = await draftAt(path, { files: [], folders: [] })
    if ('problem' in draft) return refuse(path, draft.problem)
    const write = async (): Promise<void> => {
      const problem = await draft.write(text)
      if (problem !== undefined) refuse(path, problem.problem)
    }
    drafts.push({ path, write })
  }
  return drafts
}

/** `adx-export init`: writes a first config, its schema and its transform, never over what is there. */
export const runInit = async (io: Io, folder: string, options: { readonly force?: boolean }): Promise<Exit> => {
  const targets = starterFiles.map(({ name, text }) => ({ path: resolve(io.cwd, folder, name), text }))
  const shown = (path: string): string => clean(relative(io.cwd, path).replaceAll('\\', '/'))
  const taken: string[] = []
  for (const { path } of targets) if (await exists(path)) taken.push(path)
  if (taken.length > 0 && options.force !== true) {
    throw new UsageError(
      `Nothing was written: ${taken.map(shown).join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already.`,
      'Write into another folder, or over them with --force.',
    )
  }
  const drafts = await draftsOf(targets, (path, problem) => {
    throw new UsageError(`${shown(path)} cannot be written (${problem}).`, 'Name a folder that you may write into.')
  })
  for (const { path, write } of drafts) {
    await write()
    io.out.write(`wrote ${shown(path)}\n`)
  }
  const config = shown(resolve(io.cwd, folder, configName))
  io.out.write(
    `\nNext: replace each change-me in ${config} with your own value, then run: adx-export validate ${config}\n`,
  )
  return exit.done
}
