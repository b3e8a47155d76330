import { normalize } from 'node:path/posix'
import { besideConfig, references } from '@adx-export/core'
import type { Opened } from './open.ts'
import type { FileBytes } from './ports.ts'

/** What a config is made of, by paths as findings show them: the config first, then the files and folders that it names. */
export type ConfigInputs = {
  readonly files: readonly string[]
  /** What was read of one of these files; each is read once. */
  readonly contentOf: (file: string) => Promise<FileBytes>
  readonly folders: readonly string[]
  /** The names of its environments. */
  readonly environments: readonly string[]
}

/** The one place that tells what a config reads. Undefined if its text cannot be read or is no config. Asks nobody. */
export const inputsOf = ({ document, file, environments, given, beside }: Opened): ConfigInputs | undefined => {
  if (document === undefined) return undefined
  const named = references(document).map(({ kind, path: written }) => ({
    kind,
    written,
    path: normalize(besideConfig(file, written)).replace(/\/+$/, ''),
  }))
  const paths = (isFolder: boolean): readonly string[] => [
    ...new Set(named.filter(({ kind }) => (kind === 'captured') === isFolder).map(({ path: each }) => each)),
  ]
  const contentOf = async (path: string): Promise<FileBytes> => {
    const written = named.find((each) => each.path === path && each.kind !== 'captured')?.written
    if (path === file) return given
    return written === undefined ? { problem: 'missing' } : beside(written)
  }
  return { files: [...new Set([file, ...paths(false)])], contentOf, folders: paths(true), environments }
}
