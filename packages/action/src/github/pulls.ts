import { limits } from '../limits.ts'
import type { Connection } from './client.ts'
import { asking } from './errors.ts'

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

/** The pull requests into a branch that a commit came from: merged ones, and in a merge queue those that are about to be. */
export const pullsBehind = async (
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
