import type { Node } from '../parse/node.ts'
import { literalOf } from '../parse/text.ts'
import { entryOf } from './entry.ts'
import type { Remark } from './remark.ts'
import { proposalOf, replacement } from './replace.ts'
import { type Scope, textOf, ungrouped } from './scope.ts'

type Call = Node & { readonly type: 'call' }

/** What says the same in every version, as text for the whole call; undefined for a call of another form. */
type Instead = (call: Call, textOf: (node: Node) => string) => string | undefined

type Absence = {
  /** Which versions lack it. */
  readonly in: string
  readonly instead?: Instead
  /** What to do, in words. */
  readonly hint?: string
}

const old = 'jq 1.6 and gojq 0.12 do'

const literal = (node: Node | undefined): string | undefined => {
  const found = node === undefined ? undefined : ungrouped(node)
  return found?.type === 'string' ? literalOf(found) : undefined
}

/** White space as jq 1.8 trims it. */
const blank = String.raw`[ \\t\\n\\r\\f\\v]+`
const leading = `sub("^${blank}"; "")`
const trailing = `sub("${blank}$"; "")`

/** What is trimmed must be the same for both ends: its text is the same only if it does not depend on the input. */
const trimmed: Instead = ({ arguments: [what] }, text) =>
  what !== undefined && (literal(what) !== undefined || what.type === 'variable')
    ? `(ltrimstr(${text(what)}) | rtrimstr(${text(what)}))`
    : undefined

const fieldName = (node: Node): string | undefined =>
  node.type === 'field' && node.target.type === 'identity' ? node.name.name : undefined

const picked: Instead = ({ arguments: [paths] }) => {
  if (paths === undefined) return undefined
  const names = (paths.type === 'comma' ? paths.items : [paths]).map(fieldName)
  return names.includes(undefined) ? undefined : `{${names.map((name) => `${name}: .${name}`).join(', ')}}`
}

/** Without groups a match is its text. */
const scanned: Instead = ({ arguments: [expression, flags] }, text) => {
  const [pattern, letters] = [literal(expression), literal(flags)]
  if (expression === undefined || pattern === undefined || letters === undefined || pattern.includes('('))
    return undefined
  return `(match(${text(expression)}; "g${letters}") | .string)`
}

const skipped: Instead = ({ arguments: [count, values] }, text) =>
  count?.type === 'number' && values !== undefined ? `([${text(values)}][${text(count)}:][])` : undefined

const named =
  (name: string): Instead =>
  () =>
    name

/** By `name/arity`. */
const absent: Readonly<Record<string, Absence>> = {
  'abs/0': { in: old, instead: named('(if . < 0 then -. else . end)') },
  'add/1': { in: old, instead: ({ arguments: [values] }, text) => values && `([${text(values)}] | add)` },
  'have_decnum/0': { in: old },
  'have_literal_numbers/0': { in: old },
  'ltrim/0': { in: old, instead: named(leading) },
  'rtrim/0': { in: old, instead: named(trailing) },
  'trim/0': { in: old, instead: named(`(${leading} | ${trailing})`) },
  'trimstr/1': { in: old, instead: trimmed, hint: 'Trim the start and the end one after the other.' },
  'pick/1': { in: old, instead: picked, hint: 'Write an object with the wanted keys.' },
  'scan/2': { in: 'jq 1.6 does', instead: scanned, hint: 'Use match with the flag g.' },
  'skip/2': { in: old, instead: skipped, hint: 'Take a slice of a list.' },
  'toboolean/0': {
    in: old,
    instead: named(
      '(if type == "boolean" then . elif . == "true" then true elif . == "false" then false else null end)',
    ),
  },
  'keys_unsorted/0': { in: 'gojq 0.12 does', hint: 'The function keys gives the same names, sorted.' },
  'lgamma_r/0': { in: 'gojq 0.12 does' },
  'leaf_paths/0': { in: 'jq 1.7 and later do', instead: named('paths(scalars)') },
  'recurse_down/0': { in: 'jq 1.7 and later and gojq do', instead: named('recurse') },
  'scalars_or_empty/0': { in: 'jq 1.7 and later and gojq do', instead: named('scalars') },
  'pow10/0': { in: 'jq 1.8 does', instead: named('exp10') },
  '_nwise/1': { in: 'jq 1.8 does', hint: 'Take slices of the list.' },
}

/** A call of a function that one of the versions lacks. */
export const absenceRemarks = (scope: Scope, called: string, node: Call): readonly Remark[] => {
  const missing = entryOf(absent, called)
  if (missing === undefined) return []
  const instead = missing.instead?.(node, (part) => textOf(scope, part))
  return [
    {
      code: 'jq-function-not-portable',
      at: node.name,
      message: `${called} is a function that ${missing.in} not have.`,
      ...(missing.hint === undefined ? {} : { hint: missing.hint }),
      ...(instead === undefined ? {} : { proposal: proposalOf([replacement(scope, node, instead)]) }),
    },
  ]
}
