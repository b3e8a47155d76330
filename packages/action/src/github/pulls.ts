import { limits } from '../limits.ts'
import type { Connection } from './client.ts'
import { asking } from './errors.ts'

const permission = 'pull-requests: read'

/** A pull request that was merged. */
export type Merged = { readonly number: number; readonly head: string; readonly base: string; readonly fork: boolean }

/** The commit that a pull request's branch is at now. */
export const headOf = async ({ octokit, owner, repo }: Connection, pull: number): Promise<string> => {
  const { data } = await asking({ what: 'read the pull request', permission }, () =>
    octokit.rest.pulls.get({ owner, repo, pull_number: pull }),
  )
  return data.head.sha
}

/** The pull requests that a commit of a branch came from. */
export const mergedFrom = async (
  { octokit, owner, repo }: Connection,
  sha: string,
  branch: string,
): Promise<readonly Merged[]> => {
  const { data } = await asking({ what: 'read which pull requests a commit came from', permission }, () =>
    octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: sha, per_page: 100 }),
  )
  return data
    .filter(({ merged_at, base }) => merged_at !== null && base.ref === branch)
    .map(({ number, head, base }) => ({ number, head: head.sha, base: base.ref, fork: head.repo?.id !== base.repo.id }))
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
