import type { Node, Span } from '../parse/node.ts'
import { children } from '../parse/children.ts'
import type { Remark } from './remark.ts'
import { proposalOf, replacement, replacing } from './replace.ts'
import { builtinOf, type Scope, textOf, ungrouped } from './scope.ts'
import { isList, isText } from './kinds.ts'

const remark = (at: Span, message: string, hint?: string): Remark => ({
  code: 'jq-meaning-differs',
  at,
  message,
  ...(hint === undefined ? {} : { hint }),
})

const isNumber = (node: Node | undefined): node is Node & { readonly type: 'number' } => node?.type === 'number'

const bindRemarks = (scope: Scope, node: Node & { readonly type: 'bind' }): readonly Remark[] => {
  const { source } = node
  if (source.type !== 'binary' && source.type !== 'negate' && source.type !== 'try') return []
  const said = remark(source, 'jq 1.8 binds all of it, jq 1.6 the last term alone.', 'Put brackets around it.')
  return [replacing(scope, said, `(${textOf(scope, source)})`)]
}

/** `empty` and `select` where they would decide that there is no output at all. */
const maySkip = (scope: Scope, node: Node): boolean => {
  if (node.type === 'array') return false
  const called = builtinOf(scope, node)
  if (called === 'empty/0' || called === 'select/1') return true
  if (called !== undefined) return false
  return children(node).some((child) => maySkip(scope, child))
}

const binaryRemarks = (scope: Scope, node: Node & { readonly type: 'binary' }): readonly Remark[] => {
  const { operator, left, right, at } = node
  const [first, second] = [ungrouped(left), ungrouped(right)]
  if (operator === '*' && (first.type === 'string' || second.type === 'string')) {
    return [remark(at, 'A text times zero is null in jq 1.6 and gojq, and "" in jq 1.8.')]
  }
  if (operator === '/' && isNumber(first) && isNumber(second) && Number(second.text) === 0) {
    return [remark(at, 'jq 1.6 does not even compile a division of numbers by zero.')]
  }
  if (operator === '|=' && maySkip(scope, right)) {
    return [
      remark(
        at,
        'jq 1.6 wrongly leaves out elements if an update yields nothing.',
        'Filter a list with map and select, or remove a key with del.',
      ),
    ]
  }
  return []
}

type Call = Node & { readonly type: 'call' }

/** A number, with its sign. */
const constant = (node: Node | undefined): number | undefined => {
  if (node === undefined) return undefined
  const found = ungrouped(node)
  if (found.type === 'negate') return isNumber(found.body) ? -Number(found.body.text) : undefined
  return isNumber(found) ? Number(found.text) : undefined
}

/** A call of a function, with another text for all of it. */
const insteadOf = (scope: Scope, call: Call, said: Remark, instead: string): Remark => ({
  ...said,
  proposal: proposalOf([replacement(scope, call, instead)]),
})

const limitRemarks = (scope: Scope, call: Call): readonly Remark[] => {
  const {
    name,
    arguments: [count],
  } = call
  const value = constant(count)
  if (value === undefined || value > 0) return []
  const message = `limit with ${String(value)} gives nothing, an error, or a value, by the version.`
  const said = remark(name, message, 'Give it a number above zero, or leave it out.')
  return [value === 0 ? insteadOf(scope, call, said, 'empty') : said]
}

/** The value at a place among those that a filter yields; both as text. */
type ValueAt = { readonly values: string; readonly place: string }

/** Of a list a place yields null where it has none, in every version: a row stays that would be lost. */
const placeRemarks = (scope: Scope, call: Call, message: string, instead: ValueAt | undefined): Remark => {
  const said = remark(call.name, message, 'Take the value from a list, by its place.')
  return instead === undefined ? said : insteadOf(scope, call, said, `([${instead.values}][${instead.place}])`)
}

const nthRemarks = (scope: Scope, call: Call): readonly Remark[] => {
  const [at, values] = call.arguments
  const message = 'If there are fewer values, jq 1.6 gives the last one, and other versions give nothing.'
  const isPlace = at !== undefined && values !== undefined && (constant(at) ?? -1) >= 0
  const instead = isPlace ? { values: textOf(scope, values), place: textOf(scope, at) } : undefined
  return [placeRemarks(scope, call, message, instead)]
}

const lastRemarks = (scope: Scope, call: Call): readonly Remark[] => {
  const [values] = call.arguments
  const message = 'If there is no value, jq 1.8 gives nothing, and other versions give null.'
  const instead = values === undefined ? undefined : { values: textOf(scope, values), place: '-1' }
  return [placeRemarks(scope, call, message, instead)]
}

const calls: Readonly<Record<string, (scope: Scope, call: Call) => readonly Remark[]>> = {
  'limit/2': limitRemarks,
  'nth/2': nthRemarks,
  'last/1': lastRemarks,
  'error/1': (_scope, { name, arguments: [what] }) =>
    what !== undefined && textIsNull(what)
      ? [
          remark(
            name,
            'jq 1.6 and gojq swallow error(null), jq 1.8 fails.',
            'Give error a text; to yield nothing, use empty.',
          ),
        ]
      : [],
  ...Object.fromEntries(['index/1', 'rindex/1', 'indices/1'].map((called) => [called, positionRemarks])),
  'strftime/1': zoneRemarks,
}

/** What goes into a part of a pipe; undefined where it is not written there. */
const inputOf = (scope: Scope, part: Node): Node | undefined => {
  const parent = scope.nodes.find(({ node }) => node === part)?.parent
  if (parent?.type === 'binary' || parent?.type === 'group') return inputOf(scope, parent)
  if (parent?.type !== 'pipe') return undefined
  return parent.stages[parent.stages.indexOf(part) - 1] ?? inputOf(scope, parent)
}

/** Positions in a text count differently by the version; those in a list do not. */
function positionRemarks(scope: Scope, call: Call): readonly Remark[] {
  const before = inputOf(scope, call)
  if (before !== undefined && isList(scope, before)) return []
  return [
    remark(call.name, 'jq 1.6 counts bytes of a text, other versions characters: beyond ASCII the numbers differ.'),
  ]
}

function zoneRemarks(_scope: Scope, { arguments: [format] }: Call): readonly Remark[] {
  const zoned =
    format?.type === 'string' && format.parts.some((part) => typeof part === 'string' && part.includes('%Z'))
  return zoned
    ? [remark(format, 'The name of the time zone is UTC or GMT, by the version.', 'Write the letter Z itself.')]
    : []
}

const textIsNull = (node: Node): boolean => {
  const found = ungrouped(node)
  return found.type === 'call' && found.name.name === 'null'
}

/** `ltrimstr` on what is no text: an error in jq 1.8, passed on by the others. */
const trimRemarks = (scope: Scope, stages: readonly Node[]): readonly Remark[] =>
  stages.flatMap((stage, index) => {
    const called = builtinOf(scope, stage)
    const before = stages[index - 1]
    if (called !== 'ltrimstr/1' && called !== 'rtrimstr/1') return []
    if (before !== undefined && isText(scope, before)) return []
    const said = remark(stage, 'If the value is not a text, jq 1.8 fails, and other versions pass it on.')
    return [replacing(scope, said, `(if type == "string" then ${textOf(scope, stage)} else . end)`)]
  })

const remarksOn = (scope: Scope, node: Node): readonly Remark[] => {
  switch (node.type) {
    case 'bind':
      return bindRemarks(scope, node)
    case 'binary':
      return binaryRemarks(scope, node)
    case 'reduce':
      return maySkip(scope, node.update)
        ? [
            remark(
              node.update,
              'If the update yields nothing, gojq keeps the last value, and jq continues with null.',
              'Yield a value in every round.',
            ),
          ]
        : []
    case 'pipe':
      return trimRemarks(scope, node.stages)
    case 'number':
      return Number.isInteger(Number(node.text)) && !Number.isSafeInteger(Number(node.text))
        ? [remark(node, 'jq 1.6 rounds whole numbers beyond 9007199254740992.', 'Write it as a text.')]
        : []
    case 'format':
      return formatRemarks(node)
    case 'string':
      return node.format === undefined ? [] : formatRemarks(node.format)
    case 'call': {
      const called = builtinOf(scope, node)
      return called !== undefined && Object.hasOwn(calls, called) ? (calls[called]?.(scope, node) ?? []) : []
    }
    case 'field':
    case 'index':
    case 'slice':
    case 'iterate':
    case 'optional':
    case 'if':
    case 'try':
    case 'foreach':
    case 'label':
    case 'break':
    case 'define':
    case 'identity':
    case 'recurse':
    case 'variable':
    case 'array':
    case 'object':
    case 'group':
    case 'comma':
    case 'negate':
      break
  }
  return []
}

const formatRemarks = (format: Span & { readonly name: string }): readonly Remark[] => {
  if (format.name === 'uri') return [remark(format, 'A space becomes + in gojq 0.12, and %20 elsewhere.')]
  if (format.name !== 'urid') return []
  return [
    {
      code: 'jq-function-not-portable',
      at: format,
      message: '@urid is a format that jq 1.6 and gojq 0.12 do not have.',
    },
  ]
}

/** Texts that every version takes, and not every one understands alike. */
export const meaningRemarks = (scope: Scope): readonly Remark[] =>
  scope.nodes.flatMap(({ node }) => remarksOn(scope, node))
