import { join } from 'node:path'
import { sourceVersion, versionFiles } from '../release/version.ts'
import { pages } from './action-tables.ts'
import type { Generator } from './file.ts'

const root = join(import.meta.dirname, '../..')

/** Everything that names the version, from the one place that says it; pages with tables of the Action have it from those. */
export const generateVersion: Generator = async () => {
  const files = await versionFiles(root, await sourceVersion(root))
  return files.filter(({ path }) => !pages.includes(path))
}
