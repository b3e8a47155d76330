import type { Entry, Node, Pattern, Span } from '../parse/node.ts'
import { patternEntries } from './patterns.ts'
import { keywords } from '../parse/token.ts'
import type { Remark } from './remark.ts'
import { type Scope, textOf } from './scope.ts'

const remark = (at: Span, message: string, hint?: string): Remark => ({
  code: 'jq-syntax-not-portable',
  at,
  message,
  ...(hint === undefined ? {} : { hint }),
})

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

const keyRemarks = ({ key, value }: Entry): readonly Remark[] => {
  if (key.type === 'variable' && value !== undefined) {
    return [remark(key, 'jq 1.6 does not take a variable as a key with a value.', `Write ($${key.name}): …`)]
  }
  if (key.type === 'name' && key.name.includes('::')) return [qualified(key)]
  if (key.type === 'name' && value === undefined && keywords.has(key.name)) {
    return [
      remark(
        key,
        `jq 1.6 does not take the keyword ${key.name} as a key without a value.`,
        `Write ${key.name}: .${key.name}`,
      ),
    ]
  }
  if (key.type === 'string' && key.format !== undefined) {
    const { name } = key.format
    return [remark(key, 'gojq 0.12 does not take a formatted string as a key.', `Write (@${name} "…"): …`)]
  }
  return []
}

const valueRemarks = (scope: Scope, { value }: Entry): readonly Remark[] => {
  if (value === undefined || isPlainValue(value)) return []
  const text = textOf(scope, value)
  const hint = text.length <= 80 ? `Write (${text})` : 'Put brackets around it: (…)'
  return [remark(value, 'jq 1.6 and gojq 0.12 want brackets around such a value of an object.', hint)]
}

const blocks: ReadonlySet<Node['type']> = new Set(['if', 'reduce', 'foreach'])

const suffixRemarks = (target: Node): readonly Remark[] =>
  blocks.has(target.type)
    ? [
        remark(
          target,
          `jq 1.6 and gojq 0.12 take nothing directly behind ${target.type} … .`,
          'Put brackets around it: (…)',
        ),
      ]
    : []

const dottedRemarks = (scope: Scope, node: Node & { readonly target: Node }): readonly Remark[] => {
  const at = { start: node.target.end, end: node.end }
  const bracket = textOf(scope, at).replace(/^[^[]*/, '')
  const hint = bracket.length <= 80 ? `Write ${bracket} without the dot` : 'Leave the dot out.'
  return [remark(at, 'jq 1.6 does not take a dot before a bracket.', hint)]
}

const fieldRemarks = (node: Node & { readonly type: 'field' }): readonly Remark[] => {
  const { name } = node.name
  if (!/^[eE][0-9]+$/.test(name)) return []
  return [remark(node.name, `jq 1.6 reads .${name} as a number.`, `Write .["${name}"]`)]
}

const sourceRemarks = (source: Node): readonly Remark[] => {
  if (source.type !== 'negate' && source.type !== 'try' && !blocks.has(source.type)) return []
  return [
    remark(
      source,
      'jq 1.6 wants brackets around what a loop goes through, unless it is a plain term.',
      'Put brackets around it: (…)',
    ),
  ]
}

const qualified = (at: Span): Remark =>
  remark(at, 'gojq 0.12 does not take a name with :: here.', 'Write it without ::')

const nameRemarks = (name: string, at: Span): readonly Remark[] => {
  if (name.includes('::')) return [qualified(at)]
  if (name === '__loc__') return [remark(at, 'gojq 0.12 does not know $__loc__.')]
  return keywords.has(name)
    ? [remark(at, `jq 1.6 does not take the keyword ${name} as the name of a variable.`, `Write $${name}_`)]
    : []
}

const variablesOf = (patterns: readonly Pattern[]): readonly Remark[] =>
  patterns.flatMap((pattern) => patternEntries(pattern).flatMap(({ name, at }) => nameRemarks(name, at)))

const remarksOn = (scope: Scope, node: Node): readonly Remark[] => {
  switch (node.type) {
    case 'object':
      return node.entries.flatMap((entry) => [
        ...keyRemarks(entry),
        ...(entry.key.type === 'variable' ? nameRemarks(entry.key.name, entry.key) : []),
        ...valueRemarks(scope, entry),
      ])
    case 'if':
      return node.otherwise === undefined
        ? [
            remark(
              { start: node.end - 'end'.length, end: node.end },
              'jq 1.6 does not take if without else.',
              'Write else . end',
            ),
          ]
        : []
    case 'field':
      return [...suffixRemarks(node.target), ...fieldRemarks(node)]
    case 'index':
    case 'slice':
    case 'iterate':
      return [...suffixRemarks(node.target), ...(node.dotted ? dottedRemarks(scope, node) : [])]
    case 'reduce':
    case 'foreach':
      return [...sourceRemarks(node.source), ...variablesOf(node.patterns)]
    case 'bind':
      return [...suffixRemarks(node.source), ...variablesOf(node.patterns)]
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
    : [remark({ start, end: start + 1 }, 'jq 1.6 does not take carriage returns.', 'End lines with LF alone.')]
}
