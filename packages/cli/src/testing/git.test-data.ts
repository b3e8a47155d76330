import { execFileSync } from 'node:child_process'

const author = ['-c', 'user.name=nora', '-c', 'user.email=nora@contoso.example', '-c', 'commit.gpgsign=false']

/** Runs git in a folder and gives what it prints. */
export const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Begins a repository whose branch is main. */
export const beginRepository = (folder: string): string => git(folder, 'init', '--quiet', '--initial-branch', 'main')

/** Commits all that stands in the folder. */
export const commitAll = (folder: string): void => {
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'change')
}
