import type { ExportSource } from '@adx-export/core'
import type { Node } from '../parse/node.ts'
import { failureLimits } from './limits.ts'
import { type Cause, causeOf, kindsIn } from './words.ts'

/** A failure in our words, and what may be put in the place of the part that fails. */
export type Explained = {
  readonly message: string
  /** In the order of preference, each with what it makes of the values that fail. */
  readonly fixes: readonly Fix[]
  /** What to do in words if no fix is proven; absent where that is the same for all. */
  readonly hint?: string
}

export type Fix = { readonly text: string; readonly does: string }

/** A part of a program that fails: its node, how it is written, and in which program of which source it stands. */
export type Failing = {
  readonly node: Node
  readonly program: string
  readonly words: string
  readonly source: ExportSource
}

const textOf = ({ program }: Failing, { start, end }: { readonly start: number; readonly end: number }): string =>
  program.slice(start, end)

const shortOf = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > failureLimits.quoted ? `${line.slice(0, failureLimits.quoted)}…` : line
}

/** A list of entries with `name` and `value`. */
const isNamedList = (target: string): boolean =>
  /(?:^|\.)(?:telemetry|properties|reported|cloudProperties)$/.test(target)

/** What reads a part of something: what it reads from, and the part. */
const access = (failing: Failing): { readonly target: string; readonly part: string } | undefined => {
  const { node } = failing
  if (node.type !== 'field' && node.type !== 'index' && node.type !== 'slice' && node.type !== 'iterate')
    return undefined
  const { target } = node
  return { target: textOf(failing, target), part: textOf(failing, { start: target.end, end: node.end }) }
}

const nameOf = (failing: Failing): string =>
  failing.node.type === 'call' ? failing.node.name.name : shortOf(textOf(failing, failing.node))

const joined = (kinds: readonly string[]): string => kinds.slice(0, 2).join(' and ')

const keyOf = (node: Node): string | undefined => {
  if (node.type === 'field') return node.name.name
  if (node.type !== 'index' || node.key.type !== 'string' || node.key.parts.length > 1) return undefined
  const [key = ''] = node.key.parts
  return typeof key === 'string' ? key : undefined
}

const lacksTelemetry = ({ node, source }: Failing, target: string): boolean =>
  node.type === 'iterate' && target === '.telemetry' && source !== 'telemetry'

const whys: Readonly<Record<Cause, (failing: Failing) => string>> = {
  index: (failing) => {
    const read = access(failing)
    const [kind = 'what'] = kindsIn(failing.words)
    if (read === undefined) return `${nameOf(failing)} reads a part of ${kind}, which has none of that kind.`
    return kind === 'a list'
      ? `${shortOf(read.part)} is read from a list, which has numbered elements and no names.`
      : `${shortOf(read.part)} is read from ${kind}, which has no such part.`
  },
  iterate: (failing) => {
    const read = access(failing)
    const [kind = 'what'] = kindsIn(failing.words)
    if (read !== undefined && lacksTelemetry(failing, read.target)) {
      return `A message of ${failing.source} has no telemetry, so ${shortOf(read.target + read.part)} has nothing to iterate over.`
    }
    const what = read === undefined ? nameOf(failing) : shortOf(read.target + read.part)
    return `${what} goes through the elements of a list, and here there is ${kind}.`
  },
  zero: (failing) => `${nameOf(failing)} divides by zero.`,
  operands: (failing) => `${nameOf(failing)} calculates with ${joined(kindsIn(failing.words))}.`,
  number: (failing) => {
    const [kind = 'something'] = kindsIn(failing.words)
    return `${nameOf(failing)} gets ${kind}${kind === 'null' ? ', which' : ' that'} is no number.`
  },
  date: (failing) =>
    /\.\d+Z"/.test(failing.words)
      ? `${nameOf(failing)} takes no fraction of a second, and this time has one.`
      : `${nameOf(failing)} gets a text in another form than it reads.`,
  text: (failing) => {
    const [kind = 'something else'] = kindsIn(failing.words)
    return `${nameOf(failing)} takes a text, and gets ${kind}.`
  },
  other: (failing) => `${nameOf(failing)} fails on what it gets.`,
}

/** How a part stands behind `try`, which reaches over a term only. */
const asTerm = (node: Node, text: string): string =>
  node.type === 'binary' || node.type === 'negate' || node.type === 'pipe' ? `(${text})` : text

/** What takes errors or breaks from the inside: `first(…)`, `label`, `try`, `(…)?`, `//`. A name that only looks like one does no harm. */
const takers = ['try', 'label', 'limit', 'first', 'nth', 'until', 'isempty', 'all', 'any']
const takesFromInside = new RegExp(String.raw`[^\]]\?|//|\b(?:${takers.join('|')})\b`)

/**
 * What yields null where a part fails. A `try` of jq 1.6 also takes what is raised behind it, such as the break of `first(…)` around
 * it, and yields null once more; in a list it takes no more than its own.
 */
const caughtText = (program: string, term: string): string =>
  takesFromInside.test(program) ? `([try ${term} catch null][])` : `(try ${term} catch null)`

const becomesNull = 'Then it is null for such values'

const lookup = (failing: Failing): readonly Fix[] => {
  const [read, key] = [access(failing), keyOf(failing.node)]
  if (read === undefined || key === undefined || !isNamedList(read.target)) return []
  const text = `([${read.target}[] | select(.name == ${JSON.stringify(key)}).value][0])`
  return [{ text, does: 'It finds the entry by its name, and is null if there is none' }]
}

const ofLists = (failing: Failing): readonly Fix[] => {
  const { node, source } = failing
  const read = access(failing)
  if (read === undefined || node.type !== 'iterate') return []
  const own = lacksTelemetry(failing, read.target) && source === 'properties'
  return [
    ...(own ? [{ text: '.properties[]', does: 'The changed properties are there' }] : []),
    { text: `${read.target}[]?`, does: 'Then it has no elements for such values' },
  ]
}

/** What null in the place of the part would only hide. */
const hintOf = (failing: Failing): string | undefined => {
  const { node } = failing
  if (node.type === 'call' && node.name.name === 'error') {
    return 'If you want to skip such messages, write `empty` instead, and add the message under `tests` with a file of rows that contains [].'
  }
  if (access(failing) === undefined || !/\?\?(?!\/)/.test(textOf(failing, node))) return undefined
  return 'jq reads `??` as `?` twice, and joins the next part to it. The operator for a default is `//`: write // instead of ??.'
}

const fixesOf = (cause: Cause, failing: Failing): readonly Fix[] => {
  const { node } = failing
  const text = textOf(failing, node)
  const caught = { text: caughtText(failing.program, asTerm(node, text)), does: becomesNull }
  if (hintOf(failing) !== undefined) return []
  if (cause === 'date' && /\.\d+Z"/.test(failing.words)) {
    return [{ text: String.raw`(sub("\\.[0-9]+Z$"; "Z") | ${text})`, does: 'It cuts the fraction off first' }, caught]
  }
  if (cause === 'index') return [...lookup(failing), caught]
  return cause === 'iterate' ? [...ofLists(failing), caught] : [caught]
}

/** Says of a failure what it is, in our words and then in jq's, and how it may be put right. */
export const explain = (failing: Failing): Explained => {
  const cause = causeOf(failing.words)
  const text = textOf(failing, failing.node)
  const hint = hintOf(failing)
  const isQuotable = !text.includes('\n') && text.length <= failureLimits.quoted
  return {
    message: `${whys[cause](failing)} jq says: ${failing.words}`,
    fixes: isQuotable ? fixesOf(cause, failing) : [],
    ...(hint === undefined ? {} : { hint }),
  }
}
