import { type Marker, readMarker } from '@adx-export/report/github'
import { limits } from '../limits.ts'
import { type Connection, once } from './client.ts'
import { GithubError, asking } from './errors.ts'
import { isOwn, loginOf } from './login.ts'

/** A comment of ours, told by its author and its first line. */
export type OwnComment = { readonly id: number; readonly body: string; readonly marker: Marker }

const permission = 'pull-requests: write'

/** Every comment of a pull request that this token wrote and that carries our marker, oldest first. */
export const ownComments = async (connection: Connection, pull: number): Promise<readonly OwnComment[]> => {
  const { octokit, owner, repo } = connection
  const marked: (OwnComment & { readonly author: Parameters<typeof isOwn>[1] })[] = []
  for (let page = 1; page <= limits.githubPages; page += 1) {
    const { data } = await asking({ what: 'read the comments of the pull request', permission }, () =>
      octokit.rest.issues.listComments({ owner, repo, issue_number: pull, per_page: 100, page }),
    )
    for (const { id, body, user } of data) {
      const marker = readMarker(body ?? '')
      if (marker !== undefined) marked.push({ id, body: body ?? '', marker, author: user })
    }
    if (data.length < 100) break
  }
  if (marked.length === 0) return []
  const login = await loginOf(connection)
  return marked.filter(({ author }) => isOwn(login, author)).toSorted((a, b) => a.id - b.id)
}

const patch = async ({ octokit, owner, repo }: Connection, id: number, body: string): Promise<void> => {
  await asking({ what: 'update its comment', permission }, () =>
    octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body }),
  )
}

/** Changes a comment of ours; the same text is not sent again. */
export const updateComment = async (connection: Connection, comment: OwnComment, body: string): Promise<void> => {
  if (comment.body.replaceAll('\r\n', '\n') !== body) await patch(connection, comment.id, body)
}

/** A later run of the workflow wrote it. */
const isNewer = (found: Marker, than: Marker): boolean =>
  found.run > than.run || (found.run === than.run && found.attempt > than.attempt)

/** Leaves the oldest of several comments that say the same. */
const removeOthers = async ({ octokit, owner, repo }: Connection, others: readonly OwnComment[]): Promise<void> => {
  for (const { id } of others) {
    try {
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id })
    } catch {
      // Whoever deleted it first wanted the same.
    }
  }
}

const create = async (connection: Connection, pull: number, body: string, id: string): Promise<number | undefined> => {
  const { octokit, owner, repo } = connection
  const post = async (): Promise<number> => {
    const { data } = await asking({ what: 'comment on the pull request', permission }, () =>
      octokit.rest.issues.createComment({ owner, repo, issue_number: pull, body, ...once }),
    )
    return data.id
  }
  try {
    return await post()
  } catch (error) {
    if (!(error instanceof GithubError) || error.permission !== undefined || (error.status > 0 && error.status < 500))
      throw error
    // The answer went missing, which does not say that the comment did.
    const there = (await ownComments(connection, pull)).some(({ marker }) => marker.id === id)
    return there ? undefined : post()
  }
}

/** What became of a comment: its id, and whether a later run had written already. */
export type Written = { readonly id: number; readonly superseded: boolean }

/** Brings the comments that carry one id down to the oldest, with our text unless a later run wrote there. */
const settle = async (
  connection: Connection,
  found: readonly OwnComment[],
  marker: Marker,
  body: string,
): Promise<Written | undefined> => {
  const [oldest, ...others] = found
  if (oldest === undefined) return undefined
  const newest = found.reduce((last, one) => (isNewer(one.marker, last.marker) ? one : last), oldest)
  const superseded = isNewer(newest.marker, marker)
  await updateComment(connection, oldest, superseded ? newest.body : body)
  await removeOthers(connection, others)
  return { id: oldest.id, superseded }
}

type CommentToWrite = {
  readonly pull: number
  readonly marker: Marker
  readonly body: string
  /** The comments of ours that are there. */
  readonly known: readonly OwnComment[]
}

/**
 * Writes the one comment of its id: found by marker and author, made where there is none, never over that of a later
 * run. Two runs at once may both make one, so the comments are read again after making one.
 */
export const writeComment = async (
  connection: Connection,
  { pull, marker, body, known }: CommentToWrite,
): Promise<Written> => {
  const own = known.filter((comment) => comment.marker.id === marker.id)
  const settled = await settle(connection, own, marker, body)
  if (settled !== undefined) return settled
  const id = await create(connection, pull, body, marker.id)
  const again = (await ownComments(connection, pull)).filter((comment) => comment.marker.id === marker.id)
  return (await settle(connection, again, marker, body)) ?? { id: id ?? 0, superseded: false }
}
