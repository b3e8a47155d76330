import { commitAnswer } from '../answers/commit.ts'
import { repositoryUrl, webUrl } from '../answers/places.ts'
import { fullRepositoryAnswer } from '../answers/repository.ts'
import { userAnswer } from '../answers/user.ts'
import { type Handler, notFound } from '../call.ts'
import { commitOf } from './commit-of.ts'

const getCommit: Handler = ({ state, places, params }) => {
  const commit = state.commits.get(params['commit_sha'] ?? '')
  return commit === undefined ? notFound : { status: 200, body: commitAnswer(places, state, commit) }
}

const getRef: Handler = ({ state, places, params }) => {
  const ref = decodeURIComponent(params['ref'] ?? '')
  const sha = ref.startsWith('heads/') ? state.branches.get(ref.slice('heads/'.length)) : undefined
  if (sha === undefined) return notFound
  const url = `${repositoryUrl(places, state.repository)}/git/refs/${ref}`
  const object = { type: 'commit', sha, url: `${repositoryUrl(places, state.repository)}/git/commits/${sha}` }
  return { status: 200, body: { ref: `refs/${ref}`, node_id: 'REF_1', url, object } }
}

const contents: Handler = ({ state, places, params, query }) => {
  const path = params['path'] ?? ''
  const ref = query.get('ref') ?? state.repository.defaultBranch
  const text = commitOf(state, ref)?.files[path]
  if (text === undefined) return notFound
  const url = `${repositoryUrl(places, state.repository)}/contents/${path}?ref=${ref}`
  const html = `${webUrl(places, state.repository)}/blob/${ref}/${path}`
  const git = `${repositoryUrl(places, state.repository)}/git/blobs/0`
  return {
    status: 200,
    body: {
      type: 'file',
      encoding: 'base64',
      size: Buffer.byteLength(text),
      name: path.split('/').at(-1) ?? path,
      path,
      content: Buffer.from(text).toString('base64'),
      sha: commitOf(state, ref)?.sha ?? '',
      url,
      git_url: git,
      html_url: html,
      download_url: html,
      _links: { git, self: url, html },
    },
  }
}

const permission: Handler = ({ state, places, params }) => {
  const user = state.users.get(params['username'] ?? '')
  if (user === undefined) return notFound
  const body = { permission: 'write', role_name: 'write', user: { ...userAnswer(places, user), role_name: 'write' } }
  return { status: 200, body }
}

const limit = { limit: 1000, used: 1, remaining: 999, reset: 1_800_000_000 }

export const repositoryHandlers: Readonly<Record<string, Handler>> = {
  'repos/get': ({ state, places }) => ({ status: 200, body: fullRepositoryAnswer(places, state.repository) }),
  'repos/get-content': contents,
  'repos/get-collaborator-permission-level': permission,
  'git/get-commit': getCommit,
  'git/get-ref': getRef,
  'rate-limit/get': () => ({
    status: 200,
    body: { resources: { core: limit, search: limit, graphql: limit }, rate: limit },
  }),
}
