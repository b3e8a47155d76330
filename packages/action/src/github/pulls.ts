import { limits } from '../limits.ts'
import { type Polling, poll } from './polling.ts'
import type { Connection } from './client.ts'
import { commitAt } from './commits.ts'
import { GithubError, asking } from './errors.ts'

const permission = 'pull-requests: read'

/** A pull request that a commit came from. */
export type Merged = {
  readonly number: number
  readonly head: string
  readonly base: string
  readonly fork: boolean
  /** ISO 8601; absent while it is open. */
  readonly mergedAt?: string
}

/** Where a pull request stands now. */
export type PullNow = { readonly head: string; readonly base: string; readonly open: boolean }

export const pullNow = async ({ octokit, owner, repo }: Connection, pull: number): Promise<PullNow> => {
  const { data } = await asking({ what: 'read the pull request', permission }, () =>
    octokit.rest.pulls.get({ owner, repo, pull_number: pull }),
  )
  return { head: data.head.sha, base: data.base.ref, open: data.state === 'open' }
}

/** The number that GitHub writes into the first line of a merge commit, or behind it where it squashes. */
export const numberIn = (message: string): number | undefined => {
  const [line = ''] = message.split(/\r?\n/, 1)
  const [, merged, squashed] = /^Merge pull request #(\d{1,15}) from |\(#(\d{1,15})\)$/.exec(line.trimEnd()) ?? []
  const number = merged ?? squashed
  return number === undefined ? undefined : Number(number)
}

/** A pull request that says itself that this commit merged it; a message alone proves nothing. */
const mergedAs = async (
  { octokit, owner, repo }: Connection,
  number: number,
  sha: string,
  branch: string,
): Promise<Merged | undefined> => {
  try {
    const { data } = await asking({ what: 'read the pull request', permission }, () =>
      octokit.rest.pulls.get({ owner, repo, pull_number: number }),
    )
    const { merged, merge_commit_sha, merged_at, head, base } = data
    if (!merged || merge_commit_sha !== sha || merged_at === null || base.ref !== branch) return undefined
    const fork = head.repo?.id !== base.repo.id
    return { number, head: head.sha, base: base.ref, fork, mergedAt: merged_at }
  } catch (error) {
    // The number of an issue, or of another repository.
    if (error instanceof GithubError && error.status === 404) return undefined
    throw error
  }
}

type Behind = {
  readonly sha: string
  readonly branch: string
  readonly which: 'merged' | 'queued'
  readonly polling?: Polling | undefined
}

/**
 * The pull requests into a branch that a commit came from: merged ones, and in a merge queue those that are about to be. What
 * a commit says is asked first, since GitHub's index is behind a merge; who has patience asks the index again.
 */
export const pullsBehind = async (
  connection: Connection,
  { sha, branch, which, polling }: Behind,
): Promise<readonly Merged[]> => {
  if (which === 'queued') return listed(connection, sha, branch, which)
  const { message, date } = await commitAt(connection, sha)
  const number = numberIn(message)
  const named = number === undefined ? undefined : await mergedAs(connection, number, sha, branch)
  if (named !== undefined) return [named]
  const ask = (): Promise<readonly Merged[]> => listed(connection, sha, branch, which)
  return poll(polling, date, ask, (found) => found.length > 0)
}

const listed = async (
  { octokit, owner, repo }: Connection,
  sha: string,
  branch: string,
  which: 'merged' | 'queued',
): Promise<readonly Merged[]> => {
  const { data } = await asking({ what: 'read which pull requests a commit came from', permission }, () =>
    octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha, per_page: 100 }),
  )
  return data
    .filter(
      ({ merged_at, state, base }) =>
        base.ref === branch && (merged_at !== null || (which === 'queued' && state === 'open')),
    )
    .map(({ number, head, base, merged_at }) => ({
      number,
      head: head.sha,
      base: base.ref,
      fork: head.repo?.id !== base.repo.id,
      ...(merged_at === null ? {} : { mergedAt: merged_at }),
    }))
}

/** The patches of a pull request's files, by name; binary and very long ones have none. */
export const patchesOf = async (
  { octokit, owner, repo }: Connection,
  pull: number,
): Promise<ReadonlyMap<string, string>> => {
  const patches = new Map<string, string>()
  for (let page = 1; page <= limits.githubPages; page += 1) {
    const { data } = await asking({ what: 'read the files of the pull request', permission }, () =>
      octokit.rest.pulls.listFiles({ owner, repo, pull_number: pull, per_page: 100, page }),
    )
    for (const { filename, patch } of data) if (patch !== undefined) patches.set(filename, patch)
    if (data.length < 100) break
  }
  return patches
}
