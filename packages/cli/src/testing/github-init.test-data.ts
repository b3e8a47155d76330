import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../run.ts'
import { exampleFolder } from './folder.test-data.ts'
import { beginRepository, git } from './git.test-data.ts'
import { recordingIo } from './io.test-data.ts'

/** A clone whose origin is contoso/wards, with an example as its config. */
export const clone = async (example = 'environments'): Promise<string> => {
  const folder = await exampleFolder(example)
  beginRepository(folder)
  git(folder, 'remote', 'add', 'origin', 'git@github.com:contoso/wards.git')
  return folder
}

/** What `github init` answers in a folder. */
export const init = async (cwd: string, ...words: readonly string[]) => {
  const { io, recorded } = recordingIo({ cwd })
  return { code: await run(['github', 'init', ...words], io), ...recorded }
}

export const read = (folder: string, path: string): Promise<string> => readFile(join(folder, path), 'utf8')
export const owners = ['--reviewers', '@contoso/platform'] as const
/** A commit of an action, as --action takes it. */
export const action = `contoso/adx-export@${'ab'.repeat(20)}`
