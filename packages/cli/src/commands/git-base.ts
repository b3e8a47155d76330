import { basename, dirname, resolve } from 'node:path'
import type { Base } from '@adx-export/engine'
import { clean } from '@adx-export/report'
import type { Git, Io } from '../io.ts'
import { runGit } from '../terminal/git.ts'

/** The hash of the commit that a ref names, or why there is none. */
export const commitOf = async (
  git: Git,
  folder: string,
  ref: string,
): Promise<{ readonly sha: string } | { readonly failed: string }> => {
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
  return 'failed' in commit
    ? { failed: commit.failed || 'git knows no such commit here.' }
    : { sha: Buffer.from(commit.bytes).toString('utf8').trim() }
}

/** The config as it was at a git ref; that it cannot be had is part of the answer, and the plan says it. */
export const baseAt = async (io: Io, config: string, ref: string): Promise<Base> => {
  const git = io.git ?? runGit
  const path = resolve(io.cwd, config)
  const [folder, name] = [dirname(path), basename(path)]
  const commit = await commitOf(git, folder, ref)
  if ('failed' in commit) return { name: clean(ref), unreadable: clean(commit.failed) }
  const { sha } = commit
  const listed = await git(folder, ['ls-tree', '-z', '--name-only', sha, '--', name])
  if ('failed' in listed) return { name: clean(ref), unreadable: clean(listed.failed) }
  if (listed.bytes.byteLength === 0) return { name: clean(ref), missing: true }
  const shown = await git(folder, ['cat-file', 'blob', `${sha}:./${name}`])
  return 'bytes' in shown
    ? { name: clean(ref), bytes: shown.bytes }
    : { name: clean(ref), unreadable: clean(shown.failed) }
}
