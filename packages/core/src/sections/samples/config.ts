import { fileText, filesInFolder } from '../../files/files.ts'
import type { Files } from '../../files/files.ts'
import type { Location } from '../../findings/diagnostic.ts'
import type { Draft } from '../../schema/draft.ts'
import { itemsOf } from '../walk.ts'
import { locationOf } from '../../text/document.ts'
import type { Document } from '../../text/document.ts'

/** A file that the config names, as read; `file` is the path as written in the config. */
export type SampleFile = { readonly at: Location; readonly file: string; readonly text: string }

/** Messages and models that every transform is tried on. */
export type Samples = {
  /** One message each. */
  readonly captured: readonly SampleFile[]
  /** Device models (DTDL) to generate messages from. */
  readonly templates: readonly SampleFile[]
}

/** The samples of a checked draft. */
export const buildSamples = (document: Document, draft: Draft, files: Files): Samples => {
  const folder = draft.samples?.captured
  const captured = folder === undefined ? [] : filesInFolder(files, folder)
  const at = locationOf(document, ['samples', 'captured'])
  return {
    captured: captured.flatMap(([file, loaded]): readonly SampleFile[] =>
      'text' in loaded ? [{ at, file, text: loaded.text }] : [],
    ),
    templates: itemsOf(draft.samples?.templates, ['samples', 'templates']).map(({ path, value }) => ({
      at: locationOf(document, path),
      file: value,
      text: fileText(files, value),
    })),
  }
}
