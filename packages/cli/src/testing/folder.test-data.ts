import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A folder of its own, gone after the test. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'adx-export-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A copy of one of the examples. */
export const exampleFolder = async (name: string): Promise<string> => {
  const folder = await temporaryFolder()
  await cp(fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url)), folder, { recursive: true })
  return folder
}
