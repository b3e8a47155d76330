/** The ways in which one line of logic is broken: every mutant of a source file, from its syntax tree. */
import { parseAst } from 'rolldown/parseAst'

export type Mutant = {
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly line: number
  /** The line, trimmed. */
  readonly text: string
  /** What changes, in one line: `a === b` to `a !== b`. */
  readonly change: string
}

type Node = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly start: number
  readonly end: number
}

type Edit = { readonly at: Pick<Node, 'start' | 'end'>; readonly to: string }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const operators: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<='],
  '<=': ['<'],
  '>': ['>='],
  '>=': ['>'],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
}

/** A map, as a method may be called `toString`, which every object has. */
const swapped: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['min', 'max'],
  ['max', 'min'],
])

/** Methods whose call changes its subject only for some values. */
const narrowing = new Set(['filter', 'trim', 'toLowerCase', 'slice'])

/** Text is joined with the same sign as numbers, and minus makes nonsense of it that every test sees. */
const isText = (node: unknown): boolean =>
  isNode(node) &&
  (node.type === 'TemplateLiteral' ||
    (node.type === 'Literal' && typeof node['value'] === 'string') ||
    (node.type === 'BinaryExpression' && (isText(node['left']) || isText(node['right']))))

const ofOperator = (node: Node, source: string): readonly Edit[] => {
  const { left, right, operator } = node
  if (!isNode(left) || !isNode(right) || typeof operator !== 'string') return []
  const of = (part: Node): string => source.slice(part.start, part.end)
  if (operator === '??')
    return [
      { at: node, to: `(${of(left)})` },
      { at: node, to: `(${of(right)})` },
    ]
  if (operator === '+' && (isText(left) || isText(right))) return []
  const start = source.indexOf(operator, left.end)
  return (operators[operator] ?? []).map((to) => ({ at: { start, end: start + operator.length }, to }))
}

const ofCall = ({ callee, start, end }: Node, source: string): readonly Edit[] => {
  if (!isNode(callee) || callee.type !== 'MemberExpression') return []
  const { object, property } = callee
  if (!isNode(object) || !isNode(property) || typeof property['name'] !== 'string') return []
  const other = swapped.get(property['name'])
  if (other !== undefined) return [{ at: property, to: other }]
  return narrowing.has(property['name']) ? [{ at: { start, end }, to: source.slice(object.start, object.end) }] : []
}

const ofReturn = ({ argument }: Node): readonly Edit[] => {
  if (!isNode(argument) || argument['name'] === 'undefined') return []
  if (argument.type !== 'ArrayExpression') return [{ at: argument, to: 'undefined' }]
  return argument.end - argument.start > 2 ? [{ at: argument, to: '[]' }] : []
}

const ofTest = ({ test }: Node): readonly Edit[] =>
  isNode(test) ? ['true', 'false'].map((to) => ({ at: test, to: `(${to})` })) : []

const editsOf: Readonly<Record<string, (node: Node, source: string) => readonly Edit[]>> = {
  BinaryExpression: ofOperator,
  LogicalExpression: ofOperator,
  CallExpression: ofCall,
  ReturnStatement: ofReturn,
  IfStatement: ofTest,
  ConditionalExpression: ofTest,
  WhileStatement: ofTest,
  // What is not assigned and not called is not done.
  ExpressionStatement: (node) => [{ at: node, to: ';' }],
  Literal: (node) => (typeof node['value'] === 'boolean' ? [{ at: node, to: String(!node['value']) }] : []),
  UnaryExpression: (node, source) =>
    node['operator'] === '!' && isNode(node['argument'])
      ? [{ at: node, to: source.slice(node['argument'].start, node['argument'].end) }]
      : [],
  UpdateExpression: (node, source) => {
    const text = source.slice(node.start, node.end)
    return [{ at: node, to: text.includes('++') ? text.replace('++', '--') : text.replace('--', '++') }]
  },
}

/** Types are gone before anything runs; what stands in a cast is not. */
const isType = (type: string): boolean => type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(type)

const shown = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}

/** Every mutant of a source, in the order of the text. */
export const mutantsOf = (source: string): readonly Mutant[] => {
  const lines = source.split('\n')
  const found: Mutant[] = []
  const add = ({ at: { start, end }, to }: Edit): void => {
    const line = source.slice(0, start + (/^\s*/.exec(source.slice(start))?.[0].length ?? 0)).split('\n').length
    const change = `\`${shown(source.slice(start, end))}\` to \`${shown(to)}\``
    found.push({ start, end, replacement: to, line, text: (lines[line - 1] ?? '').trim(), change })
  }
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    if (!isNode(value) || isType(value.type)) return
    editsOf[value.type]?.(value, source).forEach(add)
    Object.values(value).forEach(walk)
  }
  walk(parseAst(source, { lang: 'ts' }))
  return found.toSorted((a, b) => a.start - b.start)
}

export const mutated = (source: string, { start, end, replacement }: Mutant): string =>
  source.slice(0, start) + replacement + source.slice(end)

/** A choice that stays the same for a seed: mulberry32, and Fisher and Yates. */
export const chosen = <Item>(items: readonly Item[], most: number, seed: number): readonly Item[] => {
  let state = seed
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const order = items.map((item) => ({ item, key: random() }))
  return order
    .toSorted((a, b) => a.key - b.key)
    .slice(0, most)
    .map(({ item }) => item)
}
