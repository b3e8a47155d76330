import { filesInFolder } from '../../files/files.ts'
import type { Files } from '../../files/files.ts'
import { destinationsOf, entriesOf, exportsOf, itemsOf } from '../walk.ts'
import type { DraftExport, DraftLink, Found } from '../walk.ts'
import type {
  DataExport,
  Destination,
  Enrichment,
  JsonValue,
  Link,
  SampleFile,
  Samples,
  Transform,
  TransformTest,
} from '../../config.ts'
import { keyLocationOf, locationOf, nodeAt } from '../../text/document.ts'
import type { Document, Path } from '../../text/document.ts'
import { originOf } from '../../text/origin/origin.ts'
import type { Draft } from '../../schema/draft.ts'
import { defined, need } from '../../values/need.ts'
import { tableReference } from '../destinations/table-reference.ts'

type Source = { readonly document: Document; readonly files: Files }

const fileText = (files: Files, path: string): string => {
  const found = files.get(path)
  if (found === undefined || 'problem' in found) throw new Error('A checked config names a file that was not read.')
  return found.text
}

/** CRLF becomes LF and white space at the end goes: the two differences that survive no editor and mean nothing in jq. */
const normalized = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd()

const transformOf = (source: Source, transform: DraftLink['transform'], path: Path): Transform | undefined => {
  const { document } = source
  if (transform === undefined) return undefined
  if (typeof transform === 'string') {
    const text = normalized(transform)
    const node = nodeAt(document, path)
    const origin = originOf(document, node, text)
    const style = node?.kind === 'scalar' ? node.style : undefined
    return { text, at: keyLocationOf(document, path), ...defined({ origin, style }) }
  }
  const file = need(transform.file)
  return { text: normalized(fileText(source.files, file)), file, at: locationOf(document, [...path, 'file']) }
}

const testsOf = (source: Source, link: Found<DraftLink>): readonly TransformTest[] =>
  itemsOf(link.value.tests, [...link.path, 'tests']).map(({ path, value }) => {
    const message = need(value.message)
    return {
      at: locationOf(source.document, [...path, 'message']),
      message: { file: message, text: fileText(source.files, message) },
      ...defined({
        rows: value.rows === undefined ? undefined : { file: value.rows, text: fileText(source.files, value.rows) },
      }),
    }
  })

const linkOf = (source: Source, link: Found<DraftLink>): Link => ({
  at: locationOf(source.document, [...link.path, 'destination']),
  destination: need(link.value.destination),
  ...defined({ transform: transformOf(source, link.value.transform, [...link.path, 'transform']) }),
  tests: testsOf(source, link),
})

export const isJson = (value: unknown): value is JsonValue =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (typeof value === 'object' && Object.values(value).every(isJson))

const enrichmentsOf = ({ enrichments }: DraftExport): Readonly<Record<string, Enrichment>> | undefined =>
  enrichments &&
  Object.fromEntries(
    entriesOf(enrichments, []).map(({ name, value }) => [
      name,
      defined({ value: isJson(value.value) ? value.value : undefined, path: value.path, target: value.target }),
    ]),
  )

/** The destinations of a checked draft. */
export const buildDestinations = (document: Document, draft: Draft): readonly Destination[] =>
  destinationsOf(draft).map(({ name, path, value }) => ({
    name,
    at: keyLocationOf(document, path),
    id: value.id ?? name,
    displayName: need(value.displayName),
    manage: value.manage !== false,
    table: need(tableReference(need(value.table))),
    authorization: need(value.authorization),
  }))

/** White space around a filter means nothing, and a block scalar always leaves some; a filter of nothing else is none. */
const filterOf = (text: string | null | undefined): string | null | undefined => {
  const trimmed = text?.trim()
  return trimmed === '' ? null : (trimmed ?? text)
}

/** The exports of a checked draft, the texts of their transforms and tests inside. */
export const buildExports = (document: Document, draft: Draft, files: Files): readonly DataExport[] =>
  exportsOf(draft).map((found) => ({
    name: found.name,
    at: keyLocationOf(document, found.path),
    id: found.value.id ?? found.name,
    displayName: need(found.value.displayName),
    manage: found.value.manage !== false,
    source: need(found.value.source),
    enabled: need(found.value.enabled),
    ...defined({ filter: filterOf(found.value.filter), enrichments: enrichmentsOf(found.value) }),
    links: itemsOf(found.value.destinations, [...found.path, 'destinations']).map((link) =>
      linkOf({ document, files }, link),
    ),
  }))

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
