import type { Connection } from './client.ts'
import { GithubError, asking } from './errors.ts'

const permission = 'contents: read'

/** A commit, which never changes. */
export type CommitAt = {
  /** The commits that it was made from, that of its branch first. */
  readonly parents: readonly string[]
  /** The sha of its root folder. */
  readonly tree: string
  readonly message: string
  /** When it was committed: ISO 8601. */
  readonly date: string
}

const known = new WeakMap<Connection, Map<string, CommitAt>>()

/** A commit, asked for once. */
export const commitAt = async (connection: Connection, sha: string): Promise<CommitAt> => {
  const commits = known.get(connection) ?? new Map<string, CommitAt>()
  known.set(connection, commits)
  const found = commits.get(sha)
  if (found !== undefined) return found
  const { octokit, owner, repo } = connection
  const { data } = await asking({ what: 'read a commit', permission }, () =>
    octokit.rest.git.getCommit({ owner, repo, commit_sha: sha }),
  )
  const { message, tree, committer } = data
  const commit = { parents: data.parents.map((parent) => parent.sha), tree: tree.sha, message, date: committer.date }
  commits.set(sha, commit)
  return commit
}

/** The commits that a commit was made from, that of its branch first. */
export const parentsOf = async (connection: Connection, sha: string): Promise<readonly string[]> =>
  (await commitAt(connection, sha)).parents

/** The commit that a branch is at now. */
export const tipOf = async ({ octokit, owner, repo }: Connection, branch: string): Promise<string> => {
  const { data } = await asking({ what: 'read the branch', permission }, () =>
    octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` }),
  )
  return data.object.sha
}

/** A file as it was at a commit; `unreadable` says why it cannot be had. */
export type FileAt = { readonly bytes: Uint8Array } | { readonly missing: true } | { readonly unreadable: string }

/** GitHub answers 404 for a file that is not there, and gives no content of more than 1 MB this way. */
export const fileAt = async ({ octokit, owner, repo }: Connection, path: string, commit: string): Promise<FileAt> => {
  try {
    const { data } = await asking({ what: 'read a file of another commit', permission }, () =>
      octokit.rest.repos.getContent({ owner, repo, path, ref: commit }),
    )
    if (Array.isArray(data) || data.type !== 'file') return { unreadable: 'it is not a file there.' }
    if (data.encoding !== 'base64') return { unreadable: 'it is larger than 1 MB there.' }
    return { bytes: Buffer.from(data.content, 'base64') }
  } catch (error) {
    if (!(error instanceof GithubError)) throw error
    return error.status === 404 ? { missing: true } : { unreadable: error.message }
  }
}
