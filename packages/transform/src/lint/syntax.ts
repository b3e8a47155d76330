import type { Entry, Node, Pattern, Span } from '../parse/node.ts'
import { patternEntries } from './patterns.ts'
import { keywords } from '../parse/token.ts'
import type { Remark } from './remark.ts'
import { replacing } from './replace.ts'
import { type Scope, textOf } from './scope.ts'

const remark = (at: Span, message: string, hint?: string): Remark => ({
  code: 'jq-syntax-not-portable',
  at,
  message,
  ...(hint === undefined ? {} : { hint }),
})

const bracketed = (scope: Scope, at: Span, message: string): Remark =>
  replacing(scope, remark(at, message, 'Put brackets around it.'), `(${textOf(scope, at)})`)

const wide: ReadonlySet<Node['type']> = new Set([
  'binary',
  'if',
  'try',
  'reduce',
  'foreach',
  'label',
  'bind',
  'define',
] as const)

/** What jq 1.6 and gojq take for a value in an object without brackets around it: terms, signs and pipes of them. */
const isPlainValue = (node: Node): boolean => {
  if (node.type === 'pipe') return node.stages.every(isPlainValue)
  return node.type === 'negate' ? isPlainValue(node.body) : !wide.has(node.type)
}

const keyRemarks = (scope: Scope, { key, value }: Entry): readonly Remark[] => {
  if (key.type === 'variable' && value !== undefined) {
    const said = remark(key, 'jq 1.6 does not accept a variable as a key with a value.')
    return [replacing(scope, said, `($${key.name})`)]
  }
  if (key.type === 'name' && key.name.includes('::')) return [qualified(key)]
  if (key.type === 'name' && value === undefined && keywords.has(key.name)) {
    const said = remark(key, `jq 1.6 does not accept the keyword ${key.name} as a key without a value.`)
    return [replacing(scope, said, `${key.name}: .${key.name}`)]
  }
  if (key.type === 'string' && key.format !== undefined) {
    const said = remark(key, 'gojq 0.12 does not accept a formatted string as a key.', 'Put brackets around the key.')
    // Without a value the key names the field as well, which a computed key does not.
    return [value === undefined ? said : replacing(scope, said, `(${textOf(scope, key)})`)]
  }
  return []
}

const valueRemarks = (scope: Scope, { value }: Entry): readonly Remark[] => {
  if (value === undefined || isPlainValue(value)) return []
  return [bracketed(scope, value, 'jq 1.6 and gojq 0.12 need brackets around such a value of an object.')]
}

const blocks: ReadonlySet<Node['type']> = new Set(['if', 'reduce', 'foreach'])

const suffixRemarks = (scope: Scope, target: Node): readonly Remark[] =>
  blocks.has(target.type)
    ? [bracketed(scope, target, `jq 1.6 and gojq 0.12 accept nothing directly after ${target.type} … .`)]
    : []

const dottedRemarks = (scope: Scope, node: Node & { readonly target: Node }): readonly Remark[] => {
  const at = { start: node.target.end, end: node.end }
  const bracket = textOf(scope, at).replace(/^[^[]*/, '')
  return [replacing(scope, remark(at, 'jq 1.6 does not accept a dot before a bracket.', 'Leave the dot out.'), bracket)]
}

const fieldRemarks = (scope: Scope, node: Node & { readonly type: 'field' }): readonly Remark[] => {
  const { name } = node.name
  if (!/^[eE][0-9]+$/.test(name)) return []
  // With its dot: behind a path the brackets have none.
  const at = { start: node.name.start - 1, end: node.end }
  const isFirst = node.target.type === 'identity' && node.target.start === node.target.end
  return [replacing(scope, remark(at, `jq 1.6 reads .${name} as a number.`), `${isFirst ? '.' : ''}["${name}"]`)]
}

const sourceRemarks = (scope: Scope, source: Node): readonly Remark[] => {
  if (source.type !== 'negate' && source.type !== 'try' && !blocks.has(source.type)) return []
  return [bracketed(scope, source, 'jq 1.6 needs brackets around what a loop goes through, unless it is a plain term.')]
}

const qualified = (at: Span): Remark =>
  remark(at, 'gojq 0.12 does not accept a name with :: here.', 'Write it without ::')

const nameRemarks = (name: string, at: Span): readonly Remark[] => {
  if (name.includes('::')) return [qualified(at)]
  if (name === '__loc__') return [remark(at, 'gojq 0.12 does not know $__loc__.')]
  return keywords.has(name)
    ? [
        remark(
          at,
          `jq 1.6 does not accept the keyword ${name} as the name of a variable.`,
          'Give the variable another name.',
        ),
      ]
    : []
}

const variablesOf = (patterns: readonly Pattern[]): readonly Remark[] =>
  patterns.flatMap((pattern) => patternEntries(pattern).flatMap(({ name, at }) => nameRemarks(name, at)))

const remarksOn = (scope: Scope, node: Node): readonly Remark[] => {
  switch (node.type) {
    case 'object':
      return node.entries.flatMap((entry) => [
        ...keyRemarks(scope, entry),
        ...(entry.key.type === 'variable' ? nameRemarks(entry.key.name, entry.key) : []),
        ...valueRemarks(scope, entry),
      ])
    case 'if':
      return node.otherwise === undefined
        ? [
            replacing(
              scope,
              remark({ start: node.end - 'end'.length, end: node.end }, 'jq 1.6 does not accept if without else.'),
              'else . end',
            ),
          ]
        : []
    case 'field':
      return [...suffixRemarks(scope, node.target), ...fieldRemarks(scope, node)]
    case 'index':
    case 'slice':
    case 'iterate':
      return [...suffixRemarks(scope, node.target), ...(node.dotted ? dottedRemarks(scope, node) : [])]
    case 'reduce':
    case 'foreach':
      return [...sourceRemarks(scope, node.source), ...variablesOf(node.patterns)]
    case 'bind':
      return [...suffixRemarks(scope, node.source), ...variablesOf(node.patterns)]
    case 'variable':
    case 'label':
    case 'break':
      return nameRemarks(node.name, node.type === 'label' ? { start: node.start, end: node.body.start } : node)
    case 'define':
      return [node.definition.name, ...node.definition.parameters].flatMap((name) => nameRemarks(name.name, name))
    case 'string':
    case 'optional':
    case 'try':
    case 'identity':
    case 'recurse':
    case 'number':
    case 'format':
    case 'call':
    case 'array':
    case 'group':
    case 'pipe':
    case 'comma':
    case 'negate':
    case 'binary':
      break
  }
  return []
}

/** Spellings that one of the versions refuses. */
export const syntaxRemarks = (scope: Scope): readonly Remark[] => [
  ...scope.nodes.flatMap(({ node }) => remarksOn(scope, node)),
  ...carriageReturns(scope),
]

const carriageReturns = ({ program }: Scope): readonly Remark[] => {
  const start = program.text.indexOf('\r')
  return start < 0
    ? []
    : [remark({ start, end: start + 1 }, 'jq 1.6 does not accept carriage returns.', 'End lines with LF alone.')]
}
