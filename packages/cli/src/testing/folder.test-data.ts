import { cp, glob, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A folder of its own, gone after the test. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'adx-export-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const examples = fileURLToPath(new URL('../../../../examples', import.meta.url))

/** The examples that are a config; others are workflows to copy. */
export const exampleNames = async (): Promise<readonly string[]> => {
  const names: string[] = []
  for await (const path of glob('*/adx-export.yaml', { cwd: examples })) names.push(dirname(path))
  return names.toSorted()
}

/** A copy of one of the examples. */
export const exampleFolder = async (name: string): Promise<string> => {
  const folder = await temporaryFolder()
  await cp(join(examples, name), folder, { recursive: true })
  return folder
}

/** What a folder holds, by paths within it; undefined for a folder. */
export type Kept = ReadonlyMap<string, Uint8Array | undefined>

/** Keeps a folder with all that is in it, hidden or not. None of it is a link. */
export const keep = async (folder: string): Promise<Kept> => {
  const kept = new Map<string, Uint8Array | undefined>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    kept.set(relative(folder, path), entry.isDirectory() ? undefined : await readFile(path))
  }
  return kept
}

/** Puts it into another folder. */
export const putBack = async (kept: Kept, folder: string): Promise<void> => {
  for (const [path, bytes] of kept) {
    const to = join(folder, path)
    await mkdir(bytes === undefined ? to : dirname(to), { recursive: true })
    if (bytes !== undefined) await writeFile(to, bytes)
  }
}
