import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GithubEmulator } from '../api/index.ts'
import { temporaryFolder } from './temporary.ts'

/** The folder that `actions/checkout` would leave: the tree of a commit, such as an event's `sha`. */
export const checkout = ({ state }: Pick<GithubEmulator, 'state'>, sha: string): string => {
  const commit = state.commits.get(sha)
  if (commit === undefined) throw new Error(`There is no commit ${sha}.`)
  const folder = temporaryFolder('workspace-')
  for (const [path, text] of Object.entries(commit.files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return folder
}
