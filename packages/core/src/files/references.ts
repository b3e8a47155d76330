import type { Location } from '../findings/diagnostic.ts'
import { locationOf, nodeAt } from '../text/document.ts'
import type { Document, Path } from '../text/document.ts'

/** What a file is for. `captured` is a folder; all others are files. */
export type FileKind = 'transform' | 'message' | 'rows' | 'captured' | 'template' | 'accept'

/** A file or folder that the config names; `path` as it is written there. */
export type FileReference = { readonly path: string; readonly kind: FileKind; readonly at: Location }

const textAt = (document: Document, path: Path): string | undefined => {
  const node = nodeAt(document, path)
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined
}

const childrenAt = (document: Document, path: Path): readonly Path[] => {
  const node = nodeAt(document, path)
  if (node?.kind === 'mapping') return [...node.entries.keys()].map((key) => [...path, key])
  return node?.kind === 'sequence' ? node.items.map((_, index) => [...path, String(index)]) : []
}

function* linkReferences(document: Document, link: Path): Generator<readonly [FileKind, Path]> {
  yield ['transform', [...link, 'transform', 'file']]
  for (const test of childrenAt(document, [...link, 'tests'])) {
    yield ['message', [...test, 'message']]
    yield ['rows', [...test, 'rows']]
  }
}

function* places(document: Document): Generator<readonly [FileKind, Path]> {
  for (const dataExport of childrenAt(document, ['exports'])) {
    for (const link of childrenAt(document, [...dataExport, 'destinations'])) yield* linkReferences(document, link)
  }
  yield ['captured', ['samples', 'captured']]
  for (const template of childrenAt(document, ['samples', 'templates'])) yield ['template', template]
  yield ['accept', ['accept', 'file']]
}

/** The files that a document names, in its order; one that is named twice comes twice. Nothing is read here. */
export const references = (document: Document): readonly FileReference[] => {
  const found: FileReference[] = []
  for (const [kind, path] of places(document)) {
    const text = textAt(document, path)
    if (text !== undefined) found.push({ path: text, kind, at: locationOf(document, path) })
  }
  return found
}
