import type { HeadRepository, Repository } from '../state/model.ts'
import { type Places, nodeId, repositoryUrl, webUrl } from './places.ts'
import { userAnswer } from './user.ts'

/** What follows a repository's address, for each `*_url` that GitHub gives with it. */
const parts: Readonly<Record<string, string>> = {
  forks: 'forks',
  keys: 'keys{/key_id}',
  collaborators: 'collaborators{/collaborator}',
  teams: 'teams',
  hooks: 'hooks',
  issue_events: 'issues/events{/number}',
  events: 'events',
  assignees: 'assignees{/user}',
  branches: 'branches{/branch}',
  tags: 'tags',
  blobs: 'git/blobs{/sha}',
  git_tags: 'git/tags{/sha}',
  git_refs: 'git/refs{/sha}',
  trees: 'git/trees{/sha}',
  statuses: 'statuses/{sha}',
  languages: 'languages',
  stargazers: 'stargazers',
  contributors: 'contributors',
  subscribers: 'subscribers',
  subscription: 'subscription',
  commits: 'commits{/sha}',
  git_commits: 'git/commits{/sha}',
  comments: 'comments{/number}',
  issue_comment: 'issues/comments{/number}',
  contents: 'contents/{+path}',
  compare: 'compare/{base}...{head}',
  merges: 'merges',
  archive: '{archive_format}{/ref}',
  downloads: 'downloads',
  issues: 'issues{/number}',
  pulls: 'pulls{/number}',
  milestones: 'milestones{/number}',
  notifications: 'notifications{?since,all,participating}',
  labels: 'labels{/name}',
  releases: 'releases{/id}',
  deployments: 'deployments',
}

const counts = [
  'forks',
  'forks_count',
  'stargazers_count',
  'watchers',
  'watchers_count',
  'open_issues',
  'open_issues_count',
  'size',
]
const switches = {
  has_issues: true,
  has_projects: true,
  has_downloads: true,
  has_wiki: false,
  has_pages: false,
  has_discussions: false,
  archived: false,
  disabled: false,
  allow_forking: true,
  is_template: false,
  web_commit_signoff_required: false,
}

/** The repository as answers about other things hold it; a head's repository may be a fork. */
export const repositoryAnswer = (places: Places, whole: Repository, { id, owner, name }: HeadRepository = whole) => {
  const url = repositoryUrl(places, { owner, name })
  const html = webUrl(places, { owner, name })
  const own = id === whole.id
  return {
    id,
    node_id: nodeId('R', id),
    name,
    full_name: `${owner}/${name}`,
    private: whole.private,
    owner: userAnswer(places, {
      login: owner,
      id: own ? whole.ownerId : id + 1,
      type: own ? 'Organization' : 'User',
    }),
    html_url: html,
    description: null,
    fork: !own,
    url,
    ...Object.fromEntries(Object.entries(parts).map(([key, part]) => [`${key}_url`, `${url}/${part}`])),
    git_url: `git:${html.split(':').slice(1).join(':')}.git`,
    ssh_url: `git@github.com:${owner}/${name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    ...Object.fromEntries(counts.map((key) => [key, 0])),
    ...switches,
    topics: [],
    visibility: whole.private ? 'private' : 'public',
    default_branch: whole.defaultBranch,
    created_at: '2025-11-03T08:00:00Z',
    updated_at: '2026-01-05T08:00:00Z',
    pushed_at: '2026-01-05T08:00:00Z',
  }
}

export const fullRepositoryAnswer = (places: Places, whole: Repository) => ({
  ...repositoryAnswer(places, whole),
  network_count: 0,
  subscribers_count: 0,
})
