import { basename, dirname, resolve } from 'node:path'
import type { Base } from '@adx-export/engine'
import { clean } from '@adx-export/report'
import type { Io } from '../io.ts'
import { runGit } from '../terminal/git.ts'

/** The config as it was at a git ref; that it cannot be had is part of the answer, and the plan says it. */
export const baseAt = async (io: Io, config: string, ref: string): Promise<Base> => {
  const git = io.git ?? runGit
  const path = resolve(io.cwd, config)
  const [folder, name] = [dirname(path), basename(path)]
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  if ('failed' in commit) {
    return { name: clean(ref), unreadable: clean(commit.failed || 'git knows no such commit here.') }
  }
  const sha = Buffer.from(commit.bytes).toString('utf8').trim()
  const listed = await git(folder, ['ls-tree', '-z', '--name-only', sha, '--', name])
  if ('failed' in listed) return { name: clean(ref), unreadable: clean(listed.failed) }
  if (listed.bytes.byteLength === 0) return { name: clean(ref), missing: true }
  const shown = await git(folder, ['cat-file', 'blob', `${sha}:./${name}`])
  return 'bytes' in shown
    ? { name: clean(ref), bytes: shown.bytes }
    : { name: clean(ref), unreadable: clean(shown.failed) }
}

/** For a request of the engine; without `--base` there is nothing to compare with. */
export const baseOf = async (io: Io, config: string, ref: string | undefined): Promise<{ readonly base?: Base }> =>
  ref === undefined ? {} : { base: await baseAt(io, config, ref) }
