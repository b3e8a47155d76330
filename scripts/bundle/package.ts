/** The npm package `adx-export`: the command, the library and its types, with everything that they need inside. */
import { chmod, copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { oldest } from '../../packages/cli/bin/supported.js'
import { sourceVersion } from '../release/version.ts'
import { bundleInto, root, writeLicenses } from './build.ts'
import { writeTypes } from './types.ts'

/** What the package's own manifest says. The workspace's stays private, so that nobody publishes sources by accident. */
const manifestOf = (version: string, repository: string | undefined): object => ({
  name: 'adx-export',
  version,
  description:
    'Azure IoT Central data export to Azure Data Explorer as one reviewed file: check it, plan it, apply it.',
  keywords: ['azure', 'iot-central', 'azure-data-explorer', 'kusto', 'data-export', 'jq'],
  license: 'MIT',
  ...(repository === undefined
    ? {}
    : {
        homepage: `https://github.com/${repository}#readme`,
        repository: { type: 'git', url: `git+https://github.com/${repository}.git` },
      }),
  type: 'module',
  bin: { 'adx-export': 'bin/adx-export.js' },
  exports: {
    '.': { types: './types/cli/index.d.ts', default: './lib/index.js' },
    './schemas/*': './schemas/*',
    './package.json': './package.json',
  },
  engines: { node: `>=${oldest}` },
})

const copyAll = async (from: string, to: string, names: readonly string[]): Promise<void> => {
  await mkdir(to, { recursive: true })
  for (const name of names) await copyFile(join(from, name), join(to, name))
}

/**
 * Empties the folder `to` and makes the package there, ready for `npm pack`. `repository` is `owner/name`. The types are those
 * that `npm run build` wrote. The same sources give the same bytes.
 */
export const makePackage = async (to: string, repository?: string): Promise<void> => {
  if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new Error(`${repository} is not the name of a repository, such as contoso/adx-export`)
  await rm(to, { recursive: true, force: true })
  const cli = join(root, 'packages/cli')
  const entries = { main: 'packages/cli/src/main.ts', index: 'packages/cli/src/index.ts' }
  const licenses = await bundleInto(join(to, 'lib'), entries, { target: `node${oldest}` })
  await writeLicenses(to, licenses)
  await writeTypes(join(root, 'packages'), 'cli/index.d.ts', join(to, 'types'))
  await copyAll(join(root, 'schemas'), join(to, 'schemas'), await readdir(join(root, 'schemas')))
  await copyAll(join(cli, 'bin'), join(to, 'bin'), ['supported.js'])
  await copyFile(join(cli, 'bin/installed.js'), join(to, 'bin/adx-export.js'))
  await chmod(join(to, 'bin/adx-export.js'), 0o755)
  await copyAll(root, to, ['LICENSE'])
  await copyAll(cli, to, ['README.md'])
  const manifest = manifestOf(await sourceVersion(root), repository)
  await writeFile(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
