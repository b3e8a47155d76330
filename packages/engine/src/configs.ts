import { type Config, type FileReference, references } from '@adx-export/core'
import { type Sources, type ValidateDocument, validateDocument } from '@adx-export/report'
import { everyIn } from './environment.ts'
import { textFindings } from './load.ts'
import type { Opened } from './open.ts'

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

/** The config of every environment, without asking jq or Azure anything. */
export const configsOf = async (opened: Opened): Promise<Configs> => {
  const loaded = await opened.load()
  const { checked, document: text, sources, file } = loaded
  const names = everyIn(loaded)
  const document = validateDocument(textFindings(loaded, names))
  const configs = document.valid ? names.flatMap((name) => checked?.config(name) ?? []) : []
  return { document, configs, references: text === undefined ? [] : references(text), sources, file }
}
