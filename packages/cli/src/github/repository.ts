import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Git, Io } from '../io.ts'
import { runGit } from '../terminal/git.ts'

const textOf = async (git: Git, folder: string, args: readonly string[]): Promise<string | undefined> => {
  const answer = await git(folder, args)
  const text = 'bytes' in answer ? Buffer.from(answer.bytes).toString('utf8').trim() : ''
  return text === '' ? undefined : text
}

/** `OWNER/REPO` of an address that git fetches from, over https or ssh. */
const repositoryIn = (remote: string): string | undefined =>
  /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)[\w.-]+(?::\d+)?[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
    remote,
  )?.[1]

/** What a clone knows of its repository. */
export type Clone = { readonly root: string; readonly repository?: string; readonly branch?: string }

/** Asks git, never the network. Without a clone the folder itself is the root. */
export const cloneAt = async (io: Io, folder: string): Promise<Clone> => {
  const git = io.git ?? runGit
  const at = resolve(io.cwd, folder)
  const [root, remote, head] = await Promise.all([
    textOf(git, at, ['rev-parse', '--show-toplevel']),
    textOf(git, at, ['remote', 'get-url', 'origin']),
    textOf(git, at, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']),
  ])
  const repository = remote === undefined ? undefined : repositoryIn(remote)
  const branch = head?.replace(/^origin\//, '')
  return {
    root: await realpath(root ?? at).catch(() => at),
    ...(repository === undefined ? {} : { repository }),
    ...(branch === undefined ? {} : { branch }),
  }
}
