import type { Connection } from './client.ts'
import { asking } from './errors.ts'

const permission = 'contents: read'

/** The commits that a commit was made from, that of its branch first. */
export const parentsOf = async ({ octokit, owner, repo }: Connection, sha: string): Promise<readonly string[]> => {
  const { data } = await asking({ what: 'read a commit', permission }, () =>
    octokit.rest.git.getCommit({ owner, repo, commit_sha: sha }),
  )
  return data.parents.map((parent) => parent.sha)
}

/** The commit that a branch is at now. */
export const tipOf = async ({ octokit, owner, repo }: Connection, branch: string): Promise<string> => {
  const { data } = await asking({ what: 'read the branch', permission }, () =>
    octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` }),
  )
  return data.object.sha
}
