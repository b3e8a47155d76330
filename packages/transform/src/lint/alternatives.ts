import { infer } from '../infer/infer.ts'
import type { Offer, Proposal } from '../infer/offer.ts'
import type { Node } from '../parse/node.ts'
import { isFlag } from './kinds.ts'
import type { Remark } from './remark.ts'
import { proposalOf, replacement } from './replace.ts'
import { builtinOf, type Scope, textOf, ungrouped } from './scope.ts'
import { onlyForNull } from './words.ts'

type Alternative = Node & { readonly type: 'binary' }

const isConstant = (node: Node, name: 'null' | 'false'): boolean => {
  const found = ungrouped(node)
  return found.type === 'call' && found.name.name === name && found.arguments.length === 0
}

const endsIn = (scope: Scope, node: Node): boolean => {
  const called = builtinOf(scope, ungrouped(node))
  return called === 'empty/0' || called === 'error/0' || called === 'error/1'
}

/** Paths of fields yield once, and only what has no fields stops them. */
const isPath = (node: Node): boolean =>
  node.type === 'identity' || node.type === 'variable' || (node.type === 'field' && isPath(node.target))

/** The same whatever its input is. */
const isFixed = (node: Node): boolean => {
  const found = ungrouped(node)
  if (found.type === 'string') return found.parts.every((part) => typeof part === 'string')
  return found.type === 'number' || found.type === 'variable' || isConstant(found, 'null') || isConstant(found, 'false')
}

/** A name that no variable of the program has. */
const freshName = (text: string): string => {
  let name = '$value'
  while (text.includes(name)) name += '_'
  return name
}

/** How often a part yields at most; no source sends messages of which less is known than of these. */
const mostOf = (scope: Scope, node: Node): number =>
  infer(scope.program, 'audit').bounds.get(node)?.max ?? Number.POSITIVE_INFINITY

/** One value at most whatever the message: a lookup by name has one by custom alone, and a message may hold a name twice. */
const isSingle = (scope: Scope, node: Node): boolean => {
  const found = ungrouped(node)
  if (found.type === 'index' || found.type === 'field') return isSingle(scope, found.target)
  return found.type === 'array' || isPath(found) || builtinOf(scope, found) === 'first/1' || isFlag(scope, found)
}

/** `left // null` without the loss of false: the left side is null where it yields nothing or stops. */
const withoutDefault = (scope: Scope, node: Alternative): readonly Offer[] => {
  const text = textOf(scope, node.left)
  const listed = isPath(node.left) ? `[${text}?]` : `[(${text})?]`
  const plain = isPath(node.left) ? [replacement(scope, node, text, false)] : []
  const most = mostOf(scope, node.left)
  if (most <= 1 && isSingle(scope, node.left)) return [...plain, replacement(scope, node, `(${listed}[0])`)]
  return [...plain, replacement(scope, node, `(${listed} | if length == 0 then null else .[] end)`, most <= 1)]
}

const withDefault = (scope: Scope, { left, right, ...node }: Alternative): readonly Offer[] => {
  if (mostOf(scope, left) > 1) return []
  const value = isPath(left) ? `[${textOf(scope, left)}?][0]` : `[(${textOf(scope, left)})?][0]`
  const otherwise = textOf(scope, right)
  const name = freshName(scope.program.text)
  const text = isFixed(right)
    ? `(${value} | if . == null then ${otherwise} else . end)`
    : `((${value}) as ${name} | if ${name} == null then ${otherwise} else ${name} end)`
  return [replacement(scope, node, text)]
}

/** What may stand for a default that replaces false too. */
export const alternativeProposal = (scope: Scope, node: Alternative): Proposal => {
  if (node.operator !== '//') return proposalOf([])
  const offers = isConstant(node.right, 'null') ? withoutDefault(scope, node) : withDefault(scope, node)
  return proposalOf(offers, 'false')
}

/** `a // null` does nothing for null, and loses false; `flag // x` loses false for flags. */
export const alternativeRemarks = (scope: Scope): readonly Remark[] =>
  scope.nodes.flatMap(({ node }): readonly Remark[] => {
    if (node.type !== 'binary' || (node.operator !== '//' && node.operator !== '//=')) return []
    const { left, right, at } = node
    const whole = { start: at.start, end: right.end }
    const code = 'jq-alternative-loses-false'
    if (isConstant(right, 'null') && !isFlagFree(scope, left)) {
      const message = '`// null` turns false into null. A missing value is null anyway.'
      const hint = 'If a value may be missing, take it from a list: it is then null, and the row is kept.'
      return [{ code, at: whole, message, hint, proposal: alternativeProposal(scope, node) }]
    }
    if (!isFlag(scope, left) || isConstant(right, 'false') || endsIn(scope, right)) return []
    const message = 'The value is true or false, and the default replaces false too.'
    return [{ code, at: whole, message, hint: onlyForNull, proposal: alternativeProposal(scope, node) }]
  })

/** Numbers and texts are never false. */
const isFlagFree = (scope: Scope, node: Node): boolean => {
  const found = ungrouped(node)
  if (found.type === 'number' || found.type === 'string' || found.type === 'format') return true
  return builtinOf(scope, found) === 'tonumber/0'
}
