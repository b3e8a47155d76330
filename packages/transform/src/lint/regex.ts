import type { Node } from '../parse/node.ts'
import { literalOf } from '../parse/text.ts'
import type { Remark } from './remark.ts'
import { proposalOf, replacement } from './replace.ts'
import { builtinOf, type Scope, ungrouped } from './scope.ts'

/** By `name/arity`: which argument is the expression, and which the flags. */
const positions: Readonly<Record<string, { readonly expression: number; readonly flags?: number }>> = {
  'test/1': { expression: 0 },
  'test/2': { expression: 0, flags: 1 },
  'match/1': { expression: 0 },
  'match/2': { expression: 0, flags: 1 },
  'capture/1': { expression: 0 },
  'capture/2': { expression: 0, flags: 1 },
  'scan/1': { expression: 0 },
  'scan/2': { expression: 0, flags: 1 },
  'split/2': { expression: 0, flags: 1 },
  'splits/1': { expression: 0 },
  'splits/2': { expression: 0, flags: 1 },
  'sub/2': { expression: 0 },
  'sub/3': { expression: 0, flags: 2 },
  'gsub/2': { expression: 0 },
  'gsub/3': { expression: 0, flags: 2 },
}

/** What RE2, the engine of gojq, has not. */
const beyondRe2: readonly (readonly [RegExp, string])[] = [
  [/\(\?<?[=!]/, 'look-around'],
  [/\(\?>/, 'atomic groups'],
  [/\\[1-9]|\\k[<']/, 'back references'],
  [/[*+?}]\+/, 'possessive repeats'],
  [/\\[hHRXG]/, 'the escapes \\h, \\R, \\X and \\G'],
]

const literalArgument = (node: Node | undefined): (Node & { readonly literal: string }) | undefined => {
  const found = node === undefined ? undefined : ungrouped(node)
  const literal = found?.type === 'string' ? literalOf(found) : undefined
  return found === undefined || literal === undefined ? undefined : { ...found, literal }
}

/** Character classes and escaped backslashes hold signs that mean nothing there. */
const bare = (expression: string): string => expression.replaceAll(/\\\\|\[[^\]]*\]/g, '')

const expressionRemarks = (argument: Node | undefined): readonly Remark[] => {
  const found = literalArgument(argument)
  if (found === undefined) return []
  return beyondRe2
    .filter(([pattern]) => pattern.test(bare(found.literal)))
    .map(([, what]) => ({
      code: 'jq-regex-not-portable',
      at: found,
      message: `gojq 0.12 has no ${what} in regular expressions.`,
    }))
}

const flagRemarks = (argument: Node | undefined): readonly Remark[] => {
  const found = literalArgument(argument)
  if (found?.literal.includes('x') !== true) return []
  const message = 'gojq 0.12 does not know the flag x of regular expressions.'
  return [{ code: 'jq-regex-not-portable', at: found, message, hint: 'Write the expression without white space.' }]
}

const matchesNothing = (expression: string): boolean => {
  try {
    return new RegExp(expression, 'v').test('')
  } catch {
    return false
  }
}

/** jq 1.6 replaces, and begins again in what is left: it never ends where nothing matches, and an anchor matches again. */
const replaceRemarks = (
  scope: Scope,
  called: string,
  call: Node & { readonly type: 'call' },
  argument: Node | undefined,
): readonly Remark[] => {
  const found = called.startsWith('gsub/') ? literalArgument(argument) : undefined
  if (found === undefined) return []
  const { literal } = found
  if (matchesNothing(literal)) {
    const message = 'The expression matches the empty text, and gsub of jq 1.6 never ends on that.'
    return [
      {
        code: 'jq-meaning-differs',
        at: found,
        message,
        hint: 'Write an expression that matches at least one character.',
      },
    ]
  }
  if (!literal.startsWith('^')) return []
  const message = 'jq 1.6 finds ^ again after each replacement of gsub.'
  const said: Remark = {
    code: 'jq-meaning-differs',
    at: found,
    message,
    hint: 'An expression that begins with ^ matches only once. Use sub.',
  }
  // Another branch of the expression, or a flag, may match more than once.
  const isOnce = called === 'gsub/2' && !literal.includes('|')
  return [isOnce ? { ...said, proposal: proposalOf([replacement(scope, call.name, 'sub')]) } : said]
}

/** Regular expressions that gojq refuses, and replacements that differ. */
export const regexRemarks = (scope: Scope): readonly Remark[] =>
  scope.nodes.flatMap(({ node }): readonly Remark[] => {
    const called = builtinOf(scope, node)
    if (called === undefined || node.type !== 'call' || !Object.hasOwn(positions, called)) return []
    const position = positions[called]
    if (position === undefined) return []
    const expression = node.arguments[position.expression]
    const flags = position.flags === undefined ? undefined : node.arguments[position.flags]
    return [...expressionRemarks(expression), ...flagRemarks(flags), ...replaceRemarks(scope, called, node, expression)]
  })
