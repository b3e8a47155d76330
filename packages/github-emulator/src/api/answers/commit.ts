import type { Commit } from '../state/model.ts'
import type { State } from '../state/state.ts'
import { treesOf } from '../state/trees.ts'
import { type Places, nodeId, repositoryUrl, webUrl } from './places.ts'

export const commitAnswer = (places: Places, state: State, commit: Commit) => {
  const { sha, parents, message, date } = commit
  const tree = treesOf(commit).root
  const url = `${repositoryUrl(places, state.repository)}/git`
  const html = `${webUrl(places, state.repository)}/commit`
  const person = { name: 'Nora', email: 'nora@contoso.example', date }
  return {
    sha,
    node_id: nodeId('C', sha),
    url: `${url}/commits/${sha}`,
    html_url: `${html}/${sha}`,
    author: person,
    committer: person,
    tree: { sha: tree, url: `${url}/trees/${tree}` },
    message,
    parents: parents.map((parent) => ({
      sha: parent,
      url: `${url}/commits/${parent}`,
      html_url: `${html}/${parent}`,
    })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
}
