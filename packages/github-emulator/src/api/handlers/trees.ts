import { repositoryUrl } from '../answers/places.ts'
import { type Handler, notFound } from '../call.ts'
import { treesOf } from '../state/trees.ts'
import { commitOf } from './commit-of.ts'

/** A tree by its own sha, that of a commit, or a branch; one level of it, since nothing here asks for more. */
const getTree: Handler = ({ state, places, params, query }) => {
  const asked = params['tree_sha'] ?? ''
  const commit = commitOf(state, asked)
  const sha = commit === undefined ? asked : treesOf(commit).root
  const holder = [...state.commits.values()].find((each) => treesOf(each).all.has(sha))
  if (holder === undefined || query.has('recursive')) return notFound
  const url = `${repositoryUrl(places, state.repository)}/git`
  const tree = (treesOf(holder).all.get(sha) ?? []).map((entry) => ({
    ...entry,
    url: `${url}/${entry.type}s/${entry.sha}`,
  }))
  return { status: 200, body: { sha, url: `${url}/trees/${sha}`, tree, truncated: false } }
}

export const treeHandlers: Readonly<Record<string, Handler>> = { 'git/get-tree': getTree }
