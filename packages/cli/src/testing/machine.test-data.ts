import { execFile } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { serveCloud } from './cloud/serve.test-data.ts'
import type { CloudState } from './cloud/state.test-data.ts'
import { temporaryFolder } from './folder.test-data.ts'

type Ran = { readonly code: number; readonly out: string; readonly err: string; readonly state: CloudState }

/** A machine with bash, an `az` and a `gh` that keep what they are told, and a clock that does not wait. */
export const machine = async (script: string, begin: CloudState, more: Readonly<Record<string, string>> = {}) => {
  const folder = await temporaryFolder()
  const bin = join(folder, 'bin')
  await mkdir(bin)
  const state: CloudState = structuredClone(begin)
  const served = await serveCloud(state)
  onTestFinished(async () => void (await served.close()))
  const stub = async (name: string, text: string): Promise<void> => {
    await writeFile(join(bin, name), text)
    await chmod(join(bin, name), 0o755)
  }
  for (const name of ['az', 'gh'] as const) await stub(name, served.stub(name))
  await stub('sleep', '#!/bin/sh\n')
  const file = join(folder, 'setup.sh')
  await writeFile(file, script)
  const env = { PATH: `${bin}:/usr/bin:/bin`, HOME: folder, ...more }
  return (...words: readonly string[]): Promise<Ran> =>
    new Promise((done) => {
      execFile('bash', [file, ...words], { env }, (error, out, err) => {
        done({ code: error === null ? 0 : Number(error.code), out, err, state: structuredClone(state) })
      })
    })
}
