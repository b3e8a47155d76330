import { walk } from '../parse/children.ts'
import type { Node, Span } from '../parse/node.ts'
import { parse } from '../parse/parse.ts'
import { literalOf } from '../parse/text.ts'
import { ungrouped } from '../lint/scope.ts'
import { type Edit, type Offer, offerOf } from './offer.ts'

/** A part of a transform that yields nothing of some value, lookups apart. */
export type Gate = {
  /** What is marked. */
  readonly at: Span
  /** Why it lets null not pass, as the end of a sentence that begins with "because". */
  readonly why: string
  /** The transform with the part open for every value: if it makes the row then, the part is what lost it. */
  readonly opened: string
  /** Texts that let null pass, and everything else as before. */
  readonly offers: readonly Offer[]
  /** In words, where no text is offered. */
  readonly hint: string
}

const consent = 'If you want no row for such messages, add one under `tests` with a file of rows that contains [].'

const ofCondition = `Handle null in the condition, so that the message makes a row. ${consent}`
const ofFilter = `Keep null as null: if . == null then null else … end. ${consent}`

/** Built-in functions that yield nothing of null. */
const filters: ReadonlySet<string> = new Set('numbers strings booleans values arrays objects iterables'.split(' '))

const isEmpty = (node: Node | undefined): boolean => {
  const inner = node === undefined ? undefined : ungrouped(node)
  return inner?.type === 'call' && inner.name.name === 'empty' && inner.arguments.length === 0
}

/** A condition on the name of an entry is a lookup. */
const asksForNames = (condition: Node): boolean => {
  let found = false
  walk(condition, (node) => {
    if (node.type === 'field' && ['name', 'id', 'component', 'module'].includes(node.name.name)) found = true
  })
  return found
}

const isPath = (node: Node): boolean => {
  if (node.type === 'identity' || node.type === 'variable') return true
  if (node.type === 'group') return isPath(node.body)
  return (node.type === 'field' || node.type === 'index') && isPath(node.target)
}

const isConstant = (node: Node): boolean =>
  node.type === 'number' ||
  (node.type === 'negate' && isConstant(node.body)) ||
  (node.type === 'string' && literalOf(node) !== undefined) ||
  (node.type === 'call' && ['true', 'false'].includes(node.name.name))

const orders: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

const spliced = (text: string, { start, end }: Span, instead: string): string =>
  text.slice(0, start) + instead + text.slice(end)

/** Each comparison of a value with a constant, so that it holds of null, or does not where it leaves rows out. */
const comparisons = (text: string, condition: Node, keeps: boolean): readonly Edit[] => {
  const found: Edit[] = []
  walk(condition, (node) => {
    if (node.type !== 'binary' || !orders.has(node.operator) || !isPath(node.left) || !isConstant(node.right)) return
    const [left, right] = [node.left, node.right].map(({ start, end }) => text.slice(start, end))
    const compared = `. ${node.operator} ${right ?? ''}`
    const instead = keeps ? `. == null or ${compared}` : `. != null and ${compared}`
    found.push({ start: node.start, end: node.end, text: `(${left ?? '.'} | ${instead})`, names: [] })
  })
  return found
}

const mostTried = 4

const ofGate = (text: string, condition: Node, keeps: boolean): Gate => {
  const edits = comparisons(text, condition, keeps).slice(0, mostTried)
  const sets = edits.length > 1 ? [...edits.map((edit) => [edit]), edits] : edits.map((edit) => [edit])
  return {
    at: { start: condition.start, end: condition.end },
    why: keeps ? 'this condition is not true for it' : 'this condition is true for it, and leaves it out',
    opened: spliced(text, condition, keeps ? 'true' : 'false'),
    offers: sets.map((each) => offerOf(text, each, 'Write', false)),
    hint: ofCondition,
  }
}

const gatesOf = (text: string, node: Node): readonly Gate[] => {
  const { start, end } = node
  const offering = (texts: readonly string[]): readonly Offer[] =>
    texts.map((instead) => offerOf(text, [{ start, end, text: instead, names: [] }], 'Write', false))
  if (node.type === 'binary' && node.operator === '//' && isEmpty(node.right)) {
    const left = text.slice(node.left.start, node.left.end)
    const at = { start: node.at.start, end }
    const opened = spliced(text, node.right, 'null')
    const offers = offering([left, `${left} // null`])
    return [{ at, why: '`// empty` yields nothing for null', opened, offers, hint: ofFilter }]
  }
  if (node.type === 'call' && node.arguments.length === 0 && filters.has(node.name.name)) {
    const { name } = node.name
    const why = `\`${name}\` yields nothing for null`
    const offers = offering([`(if . == null then null else ${name} end)`])
    return [{ at: { start, end }, why, opened: spliced(text, node, '.'), offers, hint: ofFilter }]
  }
  if (node.type === 'call' && node.name.name === 'select') {
    const [condition] = node.arguments
    return condition === undefined || asksForNames(condition) ? [] : [ofGate(text, condition, true)]
  }
  if (node.type !== 'if' || ![...node.branches.map(({ result }) => result), node.otherwise].some(isEmpty)) return []
  return node.branches
    .filter(({ condition }) => !asksForNames(condition))
    .map(({ condition, result }) => ofGate(text, condition, !isEmpty(result)))
}

/** The parts of a transform, lookups by name apart, that may lose a row because a value is null. */
export const gatesIn = (text: string): readonly Gate[] => {
  const parsed = parse(text)
  const found: Gate[] = []
  if (!parsed.ok) return found
  walk(parsed.program.body, (node) => {
    for (const gate of gatesOf(text, node)) found.push(gate)
  })
  return found
}
