import { walk } from '../parse/children.ts'
import type { Node } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { literalOf } from '../parse/text.ts'
import { isNaming } from './hangs-on-values.ts'
import { writtenUnder } from './not-sent.ts'

const nodesIn = (text: string): readonly { readonly node: Node; readonly parent: Node | undefined }[] => {
  const parsed = parse(text)
  const nodes: { readonly node: Node; readonly parent: Node | undefined }[] = []
  if (parsed.ok) walk(parsed.program.body, (node, parent) => nodes.push({ node, parent }))
  return nodes
}

const isNull = (node: Node): boolean => node.type === 'call' && node.name.name === 'null'

/** What is compared with null. */
const comparedWithNull = (text: string): readonly Node[] =>
  nodesIn(text).flatMap(({ node }) => {
    if (node.type !== 'binary' || (node.operator !== '==' && node.operator !== '!=')) return []
    return isNull(node.right) ? [node.left] : isNull(node.left) ? [node.right] : []
  })

const sourcesOf = (text: string, variable: string): readonly string[] =>
  nodesIn(text).flatMap(({ node }) =>
    node.type === 'bind' && node.patterns.some((pattern) => pattern.type === 'variable' && pattern.name === variable)
      ? [text.slice(node.source.start, node.source.end)]
      : [],
  )

/** What comes before the innermost stage of a pipe in which an offset stands. */
const pipedInto = (text: string, at: number): string | undefined => {
  const before = nodesIn(text).flatMap(({ node }) => {
    if (node.type !== 'pipe') return []
    const index = node.stages.findIndex(({ start, end }) => start <= at && at < end)
    const stage = node.stages[index - 1]
    return stage === undefined ? [] : [{ stage, size: node.end - node.start }]
  })
  const [inner] = before.toSorted((a, b) => a.size - b.size)
  return inner && text.slice(inner.stage.start, inner.stage.end)
}

/** A text, and what the variables in it are bound to. */
const withSources = (text: string, within: readonly string[]): string => {
  const names = new Set(nodesIn(text).flatMap(({ node }) => (node.type === 'variable' ? [node.name] : [])))
  const sources = [...names].flatMap((name) => within.flatMap((each) => sourcesOf(each, name)))
  return [text, ...sources].join('\n')
}

/**
 * The text of the one value that a column asks about whether it is there, by a comparison with null, and of what its variables are
 * bound to. Undefined if it asks of several, in another way, or of what the text does not tell.
 */
export const askedWhetherThere = (transform: string, column: string): string | undefined => {
  const written = writtenUnder(transform, column)
  if (written === undefined || /\bhas\(|\bisempty\(|\btype\b|\bvalues\b|\bany\(|\ball\(/.test(written)) return undefined
  const asked = comparedWithNull(written).map((node) =>
    node.type === 'identity' ? pipedInto(written, node.start) : written.slice(node.start, node.end),
  )
  const [first, ...more] = new Set(asked)
  return first === undefined || more.length > 0 ? undefined : withSources(first, [written, transform])
}

/** Whether a text names a value. */
export const namesValue = (text: string, name: string): boolean => {
  const at = text.indexOf(name)
  if (at === -1) return false
  const isWord = (letter = ''): boolean => /[\p{L}\p{N}_]/u.test(letter)
  return (!isWord(text[at - 1]) && !isWord(text[at + name.length])) || namesValue(text.slice(at + name.length), name)
}

/** The texts that a transform compares values with, those that it writes under a key first; names of values are none. */
export const textsAsked = (transform: string, column: string): readonly string[] => {
  const found = [writtenUnder(transform, column) ?? '', transform].flatMap((text) =>
    nodesIn(text).flatMap(({ node, parent }) => {
      const literal = node.type === 'string' ? literalOf(node) : undefined
      if (literal === undefined || parent?.type === 'index') return []
      return parent?.type === 'binary' && [parent.left, parent.right].some(isNaming) ? [] : [literal]
    }),
  )
  return [...new Set(found)]
}
