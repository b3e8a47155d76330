import { children } from '../parse/children.ts'
import type { Entry, Node, Program } from '../parse/node.ts'
import { failureLimits } from './limits.ts'

/** The key of the value that a marked program yields in place of an error. */
export const markKey = 'adx-export failed at'

/** A program that yields which of its parts raised an error, in place of stopping with it. */
export type Marked = { readonly text: string; readonly nodes: readonly Node[] }

/** They never raise an error themselves, or hold others that do. */
const harmless: ReadonlySet<Node['type']> = new Set([
  'identity',
  'recurse',
  'number',
  'variable',
  'break',
  'optional',
  'group',
])

const isLiteral = (node: Node): boolean =>
  node.type === 'string' && node.parts.every((part) => typeof part === 'string')

/** A text that is a key cannot be put into brackets; what is interpolated in it can. */
const partsOf = (key: Node): readonly Node[] =>
  key.type === 'string' ? key.parts.filter((part) => typeof part !== 'string') : [key]

const ofKey = (key: Entry['key']): readonly Node[] =>
  key.type === 'computed' ? [key.body] : key.type === 'string' ? partsOf(key) : []

/** The parts directly inside a node whose errors reach the outside. What `try` and `?` catch does not. */
const inside = (node: Node): readonly Node[] => {
  if (node.type === 'optional') return []
  if (node.type === 'try') return node.handler === undefined ? [] : [node.handler]
  if (node.type === 'index') return [node.target, ...partsOf(node.key)]
  if (node.type === 'object') {
    return node.entries.flatMap(({ key, value }) => [...ofKey(key), ...(value === undefined ? [] : [value])])
  }
  // A pattern takes no brackets around its keys.
  if (node.type === 'bind') return [node.source, node.body]
  if (node.type === 'reduce' || node.type === 'foreach') {
    return [node.source, node.init, node.update, ...(node.extract === undefined ? [] : [node.extract])]
  }
  return children(node)
}

const collect = (node: Node, found: Node[]): void => {
  if (node.end > node.start && !harmless.has(node.type) && !isLiteral(node)) found.push(node)
  for (const child of inside(node)) collect(child, found)
}

/**
 * Puts every part into `try … catch`, so that the innermost one that raises an error is known. The program yields what it
 * yields without that, and then an object with `markKey` and the error. Undefined if the program would become too long.
 */
export const mark = ({ text, body }: Program): Marked | undefined => {
  const nodes: Node[] = []
  collect(body, nodes)
  const numbered = nodes.map((node, index) => ({ node, index }))
  const opened = Map.groupBy(numbered, ({ node }) => node.start)
  const closed = Map.groupBy(numbered, ({ node }) => node.end)
  const parts: string[] = []
  let from = body.start
  for (const at of [...new Set([...opened.keys(), ...closed.keys()])].toSorted((a, b) => a - b)) {
    parts.push(text.slice(from, at))
    // Of parts that end together the inner ones, which were found later, end first.
    for (const { index } of (closed.get(at) ?? []).toReversed()) parts.push(`)catch adx_export_at(${String(index)}))`)
    for (const _ of opened.get(at) ?? []) parts.push('(try(')
    from = at
  }
  const key = JSON.stringify(markKey)
  // A `break` travels as an error of its own, to its label.
  const passes = `type == "object" and (has(${key}) or has("__jq"))`
  const define = `def adx_export_at($at): if ${passes} then error else error({(${key}): $at, error: .}) end; `
  const marked = `${text.slice(0, body.start)}${define}(try (${parts.join('')}${text.slice(from, body.end)}) catch .)${text.slice(body.end)}`
  return marked.length > failureLimits.markedBytes ? undefined : { text: marked, nodes }
}
