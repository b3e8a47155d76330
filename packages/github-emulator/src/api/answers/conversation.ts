import { type Comment, type Issue, type Label, type User, actionsApp } from '../state/model.ts'
import type { State } from '../state/state.ts'
import { type Places, nodeId, repositoryUrl, webUrl } from './places.ts'
import { appAnswer, userAnswer } from './user.ts'

const kinds = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'eyes', 'rocket']
const noReactions = (url: string) => ({
  url: `${url}/reactions`,
  total_count: 0,
  ...Object.fromEntries(kinds.map((kind) => [kind, 0])),
})

const association = (author: User): string => (author.type === 'User' ? 'MEMBER' : 'NONE')

export const commentAnswer = (places: Places, state: State, comment: Comment) => {
  const url = `${repositoryUrl(places, state.repository)}/issues/comments/${comment.id}`
  const kind = state.pulls.has(comment.issue) ? 'pull' : 'issues'
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url,
    html_url: `${webUrl(places, state.repository)}/${kind}/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(places, state.repository)}/issues/${comment.issue}`,
    user: userAnswer(places, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(comment.author),
    performed_via_github_app: comment.author.login === state.own.login ? appAnswer(places, actionsApp) : null,
    reactions: noReactions(url),
  }
}

export const labelAnswer = (places: Places, state: State, { id, name, color, description }: Label) => ({
  id,
  node_id: nodeId('LA', id),
  url: `${repositoryUrl(places, state.repository)}/labels/${encodeURIComponent(name)}`,
  name,
  color,
  default: false,
  description,
})

export const labelsAnswer = (places: Places, state: State, names: readonly string[]) =>
  names.flatMap((name) => {
    const label = state.labels.get(name.toLowerCase())
    return label === undefined ? [] : [labelAnswer(places, state, label)]
  })

/** An issue, or a pull request as the API of issues shows it. */
export const issueAnswer = (places: Places, state: State, issue: Issue) => {
  const url = `${repositoryUrl(places, state.repository)}/issues/${issue.number}`
  const html = webUrl(places, state.repository)
  const isPull = state.pulls.has(issue.number)
  return {
    url,
    repository_url: repositoryUrl(places, state.repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${html}/${isPull ? 'pull' : 'issues'}/${issue.number}`,
    id: 3_000_000_000 + issue.number,
    node_id: nodeId('I', issue.number),
    number: issue.number,
    title: issue.title,
    user: userAnswer(places, issue.author),
    labels: labelsAnswer(places, state, issue.labels),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    active_lock_reason: null,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: [...state.comments.values()].filter((comment) => comment.issue === issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(issue.author),
    body: issue.body,
    closed_by: null,
    timeline_url: `${url}/timeline`,
    performed_via_github_app: issue.author.login === state.own.login ? appAnswer(places) : null,
    reactions: noReactions(url),
    ...(isPull
      ? {
          draft: false,
          pull_request: {
            url: `${repositoryUrl(places, state.repository)}/pulls/${issue.number}`,
            html_url: `${html}/pull/${issue.number}`,
            diff_url: `${html}/pull/${issue.number}.diff`,
            patch_url: `${html}/pull/${issue.number}.patch`,
            merged_at: state.pulls.get(issue.number)?.mergedAt ?? null,
          },
        }
      : {}),
  }
}
