import { fileText } from '../../files/files.ts'
import type { Files } from '../../files/files.ts'
import type { Draft } from '../../schema/draft.ts'
import type { DataExport, Enrichment, Link, Transform, TransformTest } from './config.ts'
import { entriesOf, exportsOf, itemsOf } from '../walk.ts'
import type { DraftExport, DraftLink, Found } from '../walk.ts'
import { keyLocationOf, locationOf, nodeAt } from '../../text/document.ts'
import type { Document, Path } from '../../text/document.ts'
import { originOf } from '../../text/origin/origin.ts'
import { isJson } from '../../values/json.ts'
import { defined, need } from '../../values/need.ts'

type Source = { readonly document: Document; readonly files: Files }

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

const enrichmentsOf = ({ enrichments }: DraftExport): Readonly<Record<string, Enrichment>> | undefined =>
  enrichments &&
  Object.fromEntries(
    entriesOf(enrichments, []).map(({ name, value }) => [
      name,
      defined({ value: isJson(value.value) ? value.value : undefined, path: value.path, target: value.target }),
    ]),
  )

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
