import { normalize } from 'node:path/posix'
import { besideConfig, nodeAt, parse, references } from '@adx-export/core'
import { limits } from './limits.ts'
import type { Files } from './ports.ts'

/** What a config is made of, by paths as findings show them: the config first, then the files and folders that it names. */
export type ConfigInputs = {
  readonly files: readonly string[]
  readonly folders: readonly string[]
  /** The names of its environments. */
  readonly environments: readonly string[]
}

/** The one place that tells what a config reads. Undefined if its text cannot be read or is no config. Asks nobody. */
export const inputsOf = async (files: Files, path: string): Promise<ConfigInputs | undefined> => {
  const file = files.label(path)
  const given = await files.read(path, limits.configBytes)
  const document = 'bytes' in given ? parse(given.bytes, file).document : undefined
  if (document === undefined) return undefined
  const named = references(document).map(({ kind, path: written }) => ({
    kind,
    path: normalize(besideConfig(file, written)).replace(/\/+$/, ''),
  }))
  const paths = (isFolder: boolean): readonly string[] => [
    ...new Set(named.filter(({ kind }) => (kind === 'captured') === isFolder).map(({ path: each }) => each)),
  ]
  const node = nodeAt(document, ['environments'])
  const environments = node?.kind === 'mapping' ? [...node.entries.keys()] : []
  return { files: [...new Set([file, ...paths(false)])], folders: paths(true), environments }
}
