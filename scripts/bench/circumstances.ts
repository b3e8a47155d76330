import { readFile } from 'node:fs/promises'
import { arch, availableParallelism, cpus, loadavg, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { root } from '../bundle/build.ts'
import { sourceVersion } from '../release/version.ts'
import type { Circumstances } from './page.ts'
import { outputOf } from './process.ts'
import type { Workshop } from './workshop.ts'

const systemName = async (): Promise<string> => {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const [, name] = /^PRETTY_NAME="?([^"\n]+)"?$/mu.exec(text) ?? []
  return `${name ?? type()}, ${arch()}`
}

const competitorVersions = async (): Promise<readonly (readonly [string, string])[]> => {
  const text = await readFile(join(import.meta.dirname, 'competitors/package.json'), 'utf8')
  const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(text)
  return Object.entries(dependencies)
}

const deckVersion = async ({ deck, folder, env }: Workshop): Promise<readonly (readonly [string, string])[]> => {
  const found = await deck()
  if ('unavailable' in found) return []
  const said = await outputOf({ command: [found.path, 'version'], cwd: folder, env })
  return [['decK', /\d+\.\d+\.\d+/u.exec(said)?.[0] ?? 'unknown']]
}

const versionOf = async (name: string): Promise<string> => {
  const { version }: { readonly version: string } = JSON.parse(
    await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return version
}

/** What the machine is, and which versions ran on it: no names of it, and no paths. */
export const machineOf = async (workshop: Workshop): Promise<Circumstances['machine']> => [
  ['processor', `${cpus()[0]?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores`],
  ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
  ['system', await systemName()],
  ['load before the run', (loadavg()[0] ?? 0).toFixed(1)],
  ['Node', process.versions.node],
  ['adx-export', await sourceVersion(root)],
  ['jq-wasm', await versionOf('jq-wasm')],
  ...(await competitorVersions()),
  ...(await deckVersion(workshop)),
]
