import { type Config, type FileReference, references } from '@adx-export/core'
import { type Sources, type ValidateDocument, validateDocument } from '@adx-export/report'
import { load } from './load.ts'
import type { Files } from './ports.ts'

/** A config as it is checked in each of its environments, without its transforms being tried. */
export type Configs = {
  /** False as soon as one finding is an error. */
  readonly document: ValidateDocument
  /** One for each environment, in the order of the file; one for a config without. None if anything has an error. */
  readonly configs: readonly Config[]
  /** The files that it names, as it writes them. */
  readonly references: readonly FileReference[]
  readonly sources: Sources
  /** The config's name in findings. */
  readonly file: string
}

/** Reads a config for every environment, from the disk alone. */
export const configsOf = async (files: Files, path: string): Promise<Configs> => {
  const { diagnostics, environments, checked, document: text, sources, file } = await load(files, path)
  const document = validateDocument(diagnostics)
  const names = environments.length === 0 ? [undefined] : environments
  const configs = document.valid ? names.flatMap((name) => checked?.config(name) ?? []) : []
  return { document, configs, references: text === undefined ? [] : references(text), sources, file }
}
