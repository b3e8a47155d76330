import { type Connection } from './client.ts'
import { asking } from './errors.ts'

/** What stands at a path: the sha of its content. `unknown`: what is there cannot be told, as behind a link or in a submodule. */
export type Stands = { readonly sha: string } | 'missing' | 'unknown'

type Entry = { readonly mode: string; readonly type: string; readonly sha: string }
type Folder = { readonly entries: ReadonlyMap<string, Entry>; readonly whole: boolean }

const known = new WeakMap<Connection, Map<string, Folder>>()

/** One level of a tree, asked for once: a tree never changes, and equal folders have one sha. */
const folderAt = async (connection: Connection, tree: string): Promise<Folder> => {
  const folders = known.get(connection) ?? new Map<string, Folder>()
  known.set(connection, folders)
  const found = folders.get(tree)
  if (found !== undefined) return found
  const { octokit, owner, repo } = connection
  const { data } = await asking({ what: 'read a folder of a commit', permission: 'contents: read' }, () =>
    octokit.rest.git.getTree({ owner, repo, tree_sha: tree }),
  )
  const folder = { entries: new Map(data.tree.map((entry) => [entry.path, entry])), whole: !data.truncated }
  folders.set(tree, folder)
  return folder
}

const links = new Set(['120000', '160000'])

/** What stands at a path below a tree, walked folder by folder. Folders are compared like files: by their content. */
export const standsAt = async (connection: Connection, tree: string, path: string): Promise<Stands> => {
  let at: Entry = { mode: '040000', type: 'tree', sha: tree }
  for (const part of path.split('/')) {
    if (at.type !== 'tree') return 'missing'
    const { entries, whole } = await folderAt(connection, at.sha)
    const next = entries.get(part)
    if (next === undefined) return whole ? 'missing' : 'unknown'
    if (links.has(next.mode)) return 'unknown'
    at = next
  }
  return { sha: at.sha }
}
