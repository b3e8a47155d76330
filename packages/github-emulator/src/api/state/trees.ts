import { createHash } from 'node:crypto'
import type { Commit } from './model.ts'

export type TreeEntry = {
  readonly path: string
  readonly mode: string
  readonly type: 'blob' | 'tree'
  readonly sha: string
  readonly size?: number
}

/** Trees by their sha, as git makes it: equal folders have equal ones. */
export type Trees = { readonly root: string; readonly all: ReadonlyMap<string, readonly TreeEntry[]> }

const hashed = (kind: 'blob' | 'tree', bytes: Buffer): string =>
  createHash('sha1')
    .update(`${kind} ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex')

export const blobSha = (text: string): string => hashed('blob', Buffer.from(text))

type Files = readonly (readonly [path: string, text: string])[]

/** Git sorts folders as if their names ended with a slash. */
const sortKey = ({ path, type }: TreeEntry): string => (type === 'tree' ? `${path}/` : path)

const treeOf = (
  files: Files,
  modes: Commit['modes'],
  under: string,
  all: Map<string, readonly TreeEntry[]>,
): string => {
  const folders = Map.groupBy(files, ([path]) => path.split('/', 1)[0] ?? '')
  const entries = [...folders].map(([name, inside]): TreeEntry => {
    const [first] = inside
    if (first !== undefined && first[0] === name) {
      const mode = modes?.[`${under}${name}`] ?? '100644'
      return { path: name, mode, type: 'blob', sha: blobSha(first[1]), size: Buffer.byteLength(first[1]) }
    }
    const rest = inside.map(([path, text]) => [path.slice(name.length + 1), text] as const)
    return { path: name, mode: '040000', type: 'tree', sha: treeOf(rest, modes, `${under}${name}/`, all) }
  })
  const sorted = entries.toSorted((one, other) =>
    Buffer.compare(Buffer.from(sortKey(one)), Buffer.from(sortKey(other))),
  )
  const bytes = sorted.map(({ mode, path, sha }) =>
    Buffer.concat([Buffer.from(`${mode.replace(/^0/u, '')} ${path}\0`), Buffer.from(sha, 'hex')]),
  )
  const sha = hashed('tree', Buffer.concat(bytes))
  all.set(sha, sorted)
  return sha
}

const known = new WeakMap<Commit, Trees>()

export const treesOf = (commit: Commit): Trees => {
  const found = known.get(commit)
  if (found !== undefined) return found
  const all = new Map<string, readonly TreeEntry[]>()
  const made = { root: treeOf(Object.entries(commit.files), commit.modes, '', all), all }
  known.set(commit, made)
  return made
}
