import { dirname, posix, resolve } from 'node:path'
import { type Base, type FileBytes, type Opened, type ReadAtBase, limits } from '@adx-export/engine'
import { isHidden } from '@adx-export/engine/paths'
import { clean } from '@adx-export/report'
import type { Git, Io } from '../io.ts'
import { runGit } from '../terminal/git.ts'
import { baseAt, commitOf } from './git-base.ts'

/** Paths of one call, so that no command line gets too long. */
const mostPaths = 100

type Entry = { readonly mode: string; readonly id: string; readonly size: number }

/** `100644 blob <id>    123\t<path>`, each ended by a zero byte. */
const entryPattern = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.+)$/s

const entriesIn = (listed: Uint8Array): ReadonlyMap<string, Entry> =>
  new Map(
    Buffer.from(listed)
      .toString('utf8')
      .split('\0')
      .flatMap((line) => {
        const [, mode, id, size, path] = entryPattern.exec(line) ?? []
        return mode === undefined || id === undefined || path === undefined
          ? []
          : [[path, { mode, id, size: Number(size) }] as const]
      }),
  )

/** The same rules as for files on the disk: only what stands in the folder of the config and is not hidden. */
const placeOf = (path: string): string | FileBytes => {
  const inside = posix.normalize(path.replaceAll('\\', '/'))
  if (path.includes('\0')) return { problem: 'missing' }
  if (posix.isAbsolute(inside) || inside === '..' || inside.startsWith('../')) return { problem: 'outside' }
  return isHidden(inside) ? { problem: 'hidden' } : inside
}

const bytesOf = async (git: Git, folder: string, entry: Entry | undefined): Promise<FileBytes> => {
  if (entry === undefined) return { problem: 'missing' }
  // What a link leads to is a question for the disk, not for the commit.
  if (!entry.mode.startsWith('100')) return { problem: 'not-a-file', detail: 'it is a link' }
  if (entry.size > limits.fileBytes) return { problem: 'too-large', detail: `${String(entry.size)} bytes` }
  const shown = await git(folder, ['cat-file', 'blob', entry.id])
  return 'bytes' in shown ? shown : { problem: 'unreadable', detail: clean(shown.failed) }
}

const readSome = async (git: Git, folder: string, commit: string, paths: readonly string[]) => {
  const places = paths.map((path) => ({ path, place: placeOf(path) }))
  const wanted = places.flatMap(({ place }) => (typeof place === 'string' ? [place] : []))
  const listed = await git(folder, ['--literal-pathspecs', 'ls-tree', '-z', '-l', commit, '--', ...wanted])
  const entries = 'bytes' in listed ? entriesIn(listed.bytes) : new Map<string, Entry>()
  const found: (readonly [string, FileBytes])[] = []
  for (const { path, place } of places) {
    if (typeof place !== 'string') found.push([path, place])
    else if ('failed' in listed) found.push([path, { problem: 'unreadable', detail: clean(listed.failed) }])
    else found.push([path, await bytesOf(git, folder, entries.get(place))])
  }
  return found
}

/** Reads the files that a config names as they were at a git ref, from the clone alone. */
export const filesAt =
  (io: Io, config: string, ref: string): ReadAtBase =>
  async (paths) => {
    const git = io.git ?? runGit
    const folder = dirname(resolve(io.cwd, config))
    const commit = await commitOf(git, folder, ref)
    const read = new Map<string, FileBytes>()
    if ('failed' in commit) {
      for (const path of paths) read.set(path, { problem: 'unreadable', detail: clean(commit.failed) })
      return read
    }
    for (let at = 0; at < paths.length; at += mostPaths) {
      const some = await readSome(git, folder, commit.sha, paths.slice(at, at + mostPaths))
      for (const [path, bytes] of some) read.set(path, bytes)
    }
    return read
  }

const baseOf = async (io: Io, config: string, ref: string): Promise<Base> => {
  const base = await baseAt(io, config, ref)
  return 'bytes' in base ? { ...base, read: filesAt(io, config, ref) } : base
}

/** All environments of a run ask for the same commit: it is read once. */
const bases = new WeakMap<Opened, Map<string, Promise<Base>>>()

/** For a request of the engine, with a way to read what the config named then; without `--base` there is nothing to compare with. */
export const baseFor = async (io: Io, config: Opened, ref: string | undefined): Promise<{ readonly base?: Base }> => {
  if (ref === undefined) return {}
  const known = bases.get(config) ?? new Map<string, Promise<Base>>()
  bases.set(config, known)
  const base = known.get(ref) ?? baseOf(io, config.path, ref)
  known.set(ref, base)
  return { base: await base }
}
