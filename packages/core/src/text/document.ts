import type { Location } from '../findings/diagnostic.ts'
import type { Lines } from './lines.ts'
import type { Node } from './node.ts'

/** The parsed YAML: every value with its place in the text. */
export type Document = {
  readonly file: string
  /** Without a byte order mark. */
  readonly text: string
  readonly lines: Lines
  readonly root: Node
  /** Everything in the text could be read: no duplicate keys, unknown aliases and the like. */
  readonly intact: boolean
  /** Sections that stand in files of their own, by key: whatever lies inside of one is looked for there. */
  readonly parts?: ReadonlyMap<string, Document>
}

/** A path to a value: keys, and indices as text. */
export type Path = readonly string[]

/** A JSON pointer (RFC 6901) as a path: `/exports/a~1b/0` is `['exports', 'a/b', '0']`. */
export const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

type Found = { readonly node: Node; readonly key?: { readonly start: number; readonly end: number } }

const childOf = (node: Node, part: string): Found | undefined => {
  if (node.kind === 'scalar') return undefined
  if (node.kind === 'sequence') {
    const item = node.items[Number(part)]
    return item === undefined ? undefined : { node: item }
  }
  const entry = node.entries.get(part)
  return entry === undefined ? undefined : { node: entry.value, key: { start: entry.keyStart, end: entry.keyEnd } }
}

/** The document that holds what is at a path, and the path in it. */
const holderOf = (document: Document, path: Path): readonly [document: Document, path: Path] => {
  const [section = '', ...inside] = path
  const part = inside.length === 0 ? undefined : document.parts?.get(section)
  return part === undefined ? [document, path] : [part, inside]
}

const find = (document: Document, path: Path): Found => {
  let found: Found = { node: document.root }
  for (const part of path) {
    const child = childOf(found.node, part)
    // What is not there is reported on the nearest thing around it that is.
    if (child === undefined) return found
    found = child
  }
  return found
}

/** The value at a path; undefined if there is none. */
export const nodeAt = (document: Document, path: Path): Node | undefined => {
  const [holder, inside] = holderOf(document, path)
  let node: Node | undefined = holder.root
  for (const part of inside) {
    node = node === undefined ? undefined : childOf(node, part)?.node
  }
  return node
}

/** The place of a value, its first line only where it has several. */
export const locationOf = (document: Document, path: Path): Location => {
  const [holder, inside] = holderOf(document, path)
  const { node, key } = find(holder, inside)
  if (node.kind !== 'scalar' || node.start === node.end) {
    return key === undefined ? firstLineOf(holder, node) : holder.lines.location(key.start, key.end)
  }
  return firstLineOf(holder, node)
}

/** The place of the key of a value; of the value itself where it has no key. */
export const keyLocationOf = (document: Document, path: Path): Location => {
  const [holder, inside] = holderOf(document, path)
  const { node, key } = find(holder, inside)
  return key === undefined ? firstLineOf(holder, node) : holder.lines.location(key.start, key.end)
}

const firstLineOf = (document: Document, node: Node): Location => {
  const indented = node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')
  const start = node.start + (indented ? node.indent : 0)
  const breakAt = /[\r\n]/.exec(document.text.slice(start, Math.min(node.end, start + 4096)))?.index
  return document.lines.location(start, breakAt === undefined ? Math.min(node.end, start + 4096) : start + breakAt)
}
