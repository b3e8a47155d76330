import { cp, glob, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
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
