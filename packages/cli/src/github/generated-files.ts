import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { draftAt } from '@adx-export/engine'
import { type Style, clean, textDiff } from '@adx-export/report'
import { UsageError } from '../exit.ts'
import { refuseOutside, staysInside } from './paths-in-root.ts'
import { unsealed } from './version-line.ts'

/** Lines of ours in a file of somebody else, as they are and as they are to be, and the line that they end before. */
export type Block = { readonly now?: string; readonly text: string; readonly before: string }

/** A file that is to be there; with a `block` only that is ours, and its text has everything else as it stands there. */
export type Wanted = { readonly path: string; readonly text: string; readonly block?: Block }

/** `kept` was changed by hand and has no newer version; `differs` was changed by hand, or is of somebody else, and has one. */
export type Compared = Wanted & {
  readonly state: 'new' | 'unchanged' | 'updated' | 'kept' | 'differs'
  readonly now?: string
}

/** Nobody generated a larger one. */
const mostBytes = 1024 * 1024

/** The text of a file below the root; undefined where there is none. Throws a UsageError where a link leads out of the root. */
export const textAt = async (root: string, path: string): Promise<string | undefined> => {
  await refuseOutside(root, path)
  try {
    const bytes = await readFile(join(root, path))
    if (bytes.byteLength <= mostBytes) return bytes.toString('utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new UsageError(`${clean(path)} cannot be read.`, 'Look at what is there, or name another folder with --root.')
  }
  throw new UsageError(
    `${clean(path)} is larger than 1 MiB.`,
    'Move it to another place. adx-export writes no file of that size here.',
  )
}

/** The same of a file that GitHub would read: a link that leads out of the repository it does not follow. */
export const committedTextAt = async (root: string, path: string): Promise<string | undefined> =>
  (await staysInside(root, path)) ? textAt(root, path) : undefined

const stateOf = (now: string | undefined, { text, block }: Wanted, force: boolean): Compared['state'] => {
  if (now === undefined) return 'new'
  // A checkout may write other line ends than the repository holds.
  if (now === text || now.replaceAll('\r\n', '\n') === text) return 'unchanged'
  const [own, wanted] = block === undefined ? [now, text] : [block.now, block.text]
  if (own === undefined || force) return 'updated'
  const [before, after] = [unsealed(own), unsealed(wanted)]
  // The same lines below an older seal: somebody made the change by hand that is wanted now.
  if (before.isIntact || before.body === after.body) return 'updated'
  return before.digest !== undefined && before.digest === after.digest ? 'kept' : 'differs'
}

export const compared = async (
  root: string,
  wanted: readonly Wanted[],
  force: boolean,
): Promise<readonly Compared[]> => {
  for (const { path } of wanted) await refuseOutside(root, path)
  const all: Compared[] = []
  for (const one of wanted) {
    const now = await textAt(root, one.path)
    all.push({ ...one, state: stateOf(now, one, force), ...(now === undefined ? {} : { now }) })
  }
  return all
}

/** What would be another text, line by line, without the seals: they are no change of their own. */
export const differenceOf = ({ now, text, block }: Compared, style: Style): readonly string[] => {
  const bodyOf = (version = ''): string => unsealed(version).body.replace(/\n$/, '')
  return block === undefined
    ? textDiff(bodyOf(now), bodyOf(text), style)
    : textDiff(bodyOf(block.now), bodyOf(block.text), style)
}

/** All of them are looked at before the first is written, and each appears whole or not at all. */
export const writeAll = async (root: string, files: readonly Compared[]): Promise<void> => {
  const refuse = (path: string, problem: string): never => {
    throw new UsageError(
      `${clean(path)} cannot be written (${problem}).`,
      'Name a folder that you may write into with --root.',
    )
  }
  const drafts: (() => Promise<void>)[] = []
  const writes = files.filter(({ state }) => state === 'new' || state === 'updated')
  // Looked at before a folder is made, so that none is made elsewhere.
  for (const { path } of writes) await refuseOutside(root, path)
  for (const { path, text } of writes) {
    const full = join(root, path)
    await mkdir(dirname(full), { recursive: true }).catch(() => refuse(path, 'its folder cannot be made'))
    await refuseOutside(root, path)
    const draft = await draftAt(full, { files: [], folders: [] })
    if ('problem' in draft) return refuse(path, draft.problem)
    drafts.push(async () => {
      const problem = await draft.write(text)
      if (problem !== undefined) refuse(path, problem.problem)
    })
  }
  for (const write of drafts) await write()
}
