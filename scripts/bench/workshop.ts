/** What is measured, made and installed in a temporary folder as users have it. */
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleInto, root } from '../bundle/build.ts'
import { makePackage } from '../bundle/package.ts'
import { type Run, type Server, bareEnv, killAll, outputOf, serverOf } from './process.ts'

export type Workshop = {
  /** The folder that everything is in. */
  readonly folder: string
  /** A copy of the first example. */
  readonly example: string
  /** Variables of every process. */
  readonly env: Readonly<Record<string, string>>
  /** A run of the installed command. */
  readonly run: (args: readonly string[], more?: Partial<Run>) => Run
  /** A run of the bundled GitHub Action, for a pull request, without the clients of GitHub. */
  readonly action: () => Run
  /** A run of Node that does nothing. */
  readonly empty: () => Run
  /** A file of a package that others wrote, installed beside ours. */
  readonly competitor: (path: string) => string
  /** decK, or why it is not to be had. */
  readonly deck: () => Promise<{ readonly path: string } | { readonly unavailable: string }>
  readonly emulator: () => Promise<Server>
  readonly remove: () => Promise<void>
}

const npm = (args: readonly string[], cwd: string): Promise<string> =>
  outputOf({
    command: ['npm', ...args],
    cwd,
    env: Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ''])),
  })

const install = async (folder: string): Promise<void> => {
  const made = join(folder, 'made')
  await makePackage(made)
  await npm(['pack', made, '--pack-destination', folder], folder)
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm packed nothing')
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  await npm(['install', '--offline', '--ignore-scripts', join(folder, tarball)], folder)
}

/** decK is a program of Debian's: its package is unpacked, and not installed. */
const deckIn = async (folder: string): Promise<{ readonly path: string } | { readonly unavailable: string }> => {
  const to = join(folder, 'deck')
  await mkdir(to, { recursive: true })
  const env = { ...bareEnv(folder) }
  try {
    await outputOf({ command: ['apt-get', 'download', 'deck'], cwd: to, env })
    const file = (await readdir(to)).find((name) => name.endsWith('.deb')) ?? ''
    await outputOf({ command: ['dpkg-deb', '-x', file, to], cwd: to, env })
    return { path: join(to, 'usr/bin/deck') }
  } catch {
    return { unavailable: 'Not measured: Debian’s package `deck` could not be downloaded here.' }
  }
}

const variables = {
  GITHUB_REPOSITORY: 'contoso/wards',
  GITHUB_EVENT_NAME: 'pull_request',
  INPUT_MODE: 'validate',
}

/** Makes and installs everything. What was made goes away with `remove`, or if the process is interrupted. */
export const openWorkshop = async (): Promise<Workshop> => {
  const folder = await mkdtemp(join(tmpdir(), 'adx-export-bench-'))
  const example = join(folder, 'example')
  const env = bareEnv(folder)
  let deck: ReturnType<typeof deckIn> | undefined
  const remove = async (): Promise<void> => {
    killAll()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void remove().finally(() => process.exit(130)))
  const command = join(folder, 'node_modules/adx-export/bin/adx-export.js')
  const run = (args: readonly string[], more: Partial<Run> = {}): Run => ({
    command: [process.execPath, command, ...args],
    cwd: example,
    ...more,
    env: { ...env, ...more.env },
  })
  try {
    await install(folder)
    await bundleInto(join(folder, 'action'), { index: 'packages/action/src/entry.ts' })
    await cp(join(root, 'examples/managed-identity'), example, { recursive: true })
    await cp(join(import.meta.dirname, 'competitors'), join(folder, 'competitors'), { recursive: true })
    await npm(['ci', '--ignore-scripts'], join(folder, 'competitors'))
  } catch (error) {
    await remove()
    throw error
  }
  return {
    folder,
    example,
    env,
    run,
    action: () => ({
      command: [process.execPath, join(folder, 'action/index.js')],
      cwd: example,
      env: { ...env, ...variables },
    }),
    empty: () => ({ command: [process.execPath, '-e', '0'], cwd: example, env }),
    competitor: (path) => join(folder, 'competitors/node_modules', path),
    deck: () => (deck ??= deckIn(folder)),
    emulator: () => serverOf(run(['emulator', '--port', '0'])),
    remove,
  }
}
