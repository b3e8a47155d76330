import type { Pull, PullFile } from '../state/model.ts'
import type { State } from '../state/state.ts'
import { type Places, nodeId, repositoryUrl, webUrl } from './places.ts'
import { repositoryAnswer } from './repository.ts'
import { userAnswer } from './user.ts'

const headAnswer = (places: Places, state: State, { head, author }: Pull) => {
  const owner = head.repository?.owner
  const own = owner === state.repository.owner
  const user = own
    ? userAnswer(places, { login: state.repository.owner, id: state.repository.ownerId, type: 'Organization' })
    : userAnswer(places, author)
  return {
    label: `${owner ?? 'unknown repository'}:${head.ref}`,
    ref: head.ref,
    sha: head.sha,
    user,
    repo: head.repository === null ? null : repositoryAnswer(places, state.repository, head.repository),
  }
}

const addresses = (places: Places, state: State, number: number) => {
  const url = `${repositoryUrl(places, state.repository)}/pulls/${number}`
  const issue = `${repositoryUrl(places, state.repository)}/issues/${number}`
  const html = `${webUrl(places, state.repository)}/pull/${number}`
  return { url, issue, html }
}

/** A pull request as lists hold it. */
export const pullAnswer = (places: Places, state: State, pull: Pull) => {
  const { url, issue, html } = addresses(places, state, pull.number)
  const { owner, ownerId } = state.repository
  const statuses = `${repositoryUrl(places, state.repository)}/statuses/${pull.head.sha}`
  const links = {
    self: url,
    html,
    issue,
    comments: `${issue}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${repositoryUrl(places, state.repository)}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses,
  }
  return {
    url,
    id: 2_000_000_000 + pull.number,
    node_id: nodeId('PR', pull.number),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userAnswer(places, pull.author),
    body: pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    milestone: null,
    draft: pull.draft,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: statuses,
    head: headAnswer(places, state, pull),
    base: {
      label: `${owner}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: pull.base.sha,
      user: userAnswer(places, { login: owner, id: ownerId, type: 'Organization' }),
      repo: repositoryAnswer(places, state.repository),
    },
    _links: Object.fromEntries(Object.entries(links).map(([key, href]) => [key, { href }])),
    author_association: 'MEMBER',
    auto_merge: null,
    active_lock_reason: null,
  }
}

/** A pull request on its own. */
export const wholePullAnswer = (places: Places, state: State, pull: Pull) => ({
  ...pullAnswer(places, state, pull),
  merged: pull.merged,
  mergeable: pull.state === 'open' ? true : null,
  rebaseable: pull.state === 'open' ? true : null,
  mergeable_state: pull.state === 'open' ? 'clean' : 'unknown',
  merged_by: pull.merged ? userAnswer(places, pull.author) : null,
  comments: [...state.comments.values()].filter(({ issue }) => issue === pull.number).length,
  review_comments: 0,
  maintainer_can_modify: false,
  commits: pull.commits.length,
  additions: pull.files.length,
  deletions: 0,
  changed_files: pull.files.length,
})

const linesOf = (patch: string, sign: '+' | '-'): number =>
  patch.split('\n').filter((line) => line.startsWith(sign)).length

export const fileAnswer = (places: Places, state: State, { head }: Pull, file: PullFile) => {
  const { patch = '', filename } = file
  const [additions, deletions] = [linesOf(patch, '+'), linesOf(patch, '-')]
  const path = filename.split('/').map(encodeURIComponent).join('/')
  const html = webUrl(places, state.repository)
  return {
    sha: head.sha,
    ...file,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${html}/blob/${head.sha}/${path}`,
    raw_url: `${html}/raw/${head.sha}/${path}`,
    contents_url: `${repositoryUrl(places, state.repository)}/contents/${path}?ref=${head.sha}`,
  }
}
