import { children, walk } from '../parse/children.ts'
import type { Definition, Entry, Node, Pattern } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { literalOf } from '../parse/text.ts'

/** Functions that give nothing, or false, for texts that they do not fit. */
const matching: ReadonlySet<string> = new Set(
  (
    'capture match test scan split splits startswith endswith contains inside index rindex indices tonumber fromjson ' +
    'strptime fromdate fromdateiso8601 dateadd datesub ltrimstr IN'
  ).split(' '),
)

/** Fields by which values are told apart: what they are compared with is asked for, and no value. */
const naming: ReadonlySet<string> = new Set(['name', 'id', 'component', 'module', 'messageType', 'messageSource'])

const isLiteral = (node: Node): boolean =>
  node.type === 'number' || (node.type === 'string' && literalOf(node) !== undefined)

export const isNaming = (node: Node): boolean => {
  if (node.type === 'group') return isNaming(node.body)
  if (node.type === 'pipe') return isNaming(node.stages.at(-1) ?? { ...node, type: 'identity' })
  return node.type === 'field' && naming.has(node.name.name)
}

/** `{ idle: 0, running: 1 }`: what it gives for a text hangs on the text. */
const isTable = (node: Node): boolean =>
  node.type === 'object' &&
  node.entries.length > 1 &&
  node.entries.every(({ value }) => value !== undefined && isLiteral(value))

const compares: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

const asking: ReadonlySet<string> = new Set('IN test startswith endswith contains inside index'.split(' '))

/** `.name | test("^temp")` and `IN(.name; "a", "b")` ask for names. */
const asksForNames = (call: Node & { readonly type: 'call' }, parent: Node | undefined): boolean => {
  if (!asking.has(call.name.name)) return false
  const before = parent?.type === 'pipe' ? parent.stages[parent.stages.indexOf(call) - 1] : undefined
  return [before, call.arguments.length > 1 ? call.arguments[0] : undefined].some(
    (node) => node !== undefined && isNaming(node),
  )
}

const isDecided = (node: Node, parent: Node | undefined): boolean => {
  if (node.type === 'call') return matching.has(node.name.name) && !asksForNames(node, parent)
  if (node.type === 'format') return node.name.endsWith('base64d')
  if (isTable(node)) return true
  if (node.type !== 'binary') return false
  const { operator, left, right } = node
  if (operator === '/') return right.type === 'string'
  return compares.has(operator) && ((isLiteral(right) && !isNaming(left)) || (isLiteral(left) && !isNaming(right)))
}

const namesIn = (pattern: Pattern): readonly string[] => {
  if (pattern.type === 'variable') return [pattern.name]
  if (pattern.type === 'array') return pattern.items.flatMap(namesIn)
  return pattern.entries.flatMap(({ key, pattern: inner }) => [
    ...(key.type === 'variable' ? [key.name] : []),
    ...(inner === undefined ? [] : namesIn(inner)),
  ])
}

type Scope = {
  readonly definitions: readonly Definition[]
  /** What is bound to the variables of a program, by their names. */
  readonly bound: readonly (readonly [string, Node])[]
}

const scopeOf = (body: Node): Scope => {
  const definitions: Definition[] = []
  const bound: (readonly [string, Node])[] = []
  walk(body, (node) => {
    if (node.type === 'define') definitions.push(node.definition)
    if (node.type !== 'bind' && node.type !== 'reduce' && node.type !== 'foreach') return
    for (const name of node.patterns.flatMap(namesIn)) bound.push([name, node.source])
  })
  return { definitions, bound }
}

const keyOf = ({ key }: Entry): string | undefined =>
  key.type === 'name' ? key.name : key.type === 'string' ? literalOf(key) : undefined

type Placed = { readonly node: Node; readonly parent: Node | undefined }

const nodesIn = (root: Node): readonly Placed[] => {
  const all: Placed[] = []
  walk(root, (node, parent) => all.push({ node, parent }))
  return all
}

const readsInput = (node: Node): boolean =>
  nodesIn(node).some(({ node: { type } }) => type === 'identity' || type === 'recurse')

/** What only lets rows through changes no value: a row that was made has passed. */
const passesOn = (stage: Node): boolean =>
  stage.type === 'call' && (stage.name.name === 'select' || stage.name.name.endsWith('::find'))

/** What is written under a key, and before it in pipes if that is what it goes on with. */
const writtenFor = (node: Node, column: string, before: readonly Node[] = []): readonly Node[] => {
  const own =
    node.type === 'object'
      ? node.entries.flatMap((entry) => {
          const { value } = entry
          if (value === undefined || keyOf(entry) !== column) return []
          return readsInput(value) ? [value, ...before] : [value]
        })
      : []
  if (node.type !== 'pipe') return [...own, ...children(node).flatMap((child) => writtenFor(child, column, before))]
  return node.stages.flatMap((stage, index) =>
    writtenFor(stage, column, [...before, ...node.stages.slice(0, index).filter((each) => !passesOn(each))]),
  )
}

/**
 * Whether it hangs on what the values are, and not on whether they are there, that a transform fills a column: they must match a
 * pattern, be found in a table, or equal something. Functions and variables of the transform are followed.
 */
export const hangsOnValues = (transform: string, column: string): boolean => {
  const parsed = parse(transform)
  if (!parsed.ok) return false
  const { definitions, bound } = scopeOf(parsed.program.body)
  const reached = new Set(writtenFor(parsed.program.body, column))
  // What is added while the set is gone through has its turn too.
  for (const root of reached) {
    for (const { node: each, parent } of nodesIn(root)) {
      if (isDecided(each, parent)) return true
      if (each.type === 'call')
        for (const { name, body } of definitions) if (name.name === each.name.name) reached.add(body)
      if (each.type === 'variable') for (const [name, source] of bound) if (name === each.name) reached.add(source)
    }
  }
  return false
}
