import type { JsonValue } from '@adx-export/core'
import type { PolicyName } from '@adx-export/planner'
import { parseWithin } from '../wire.ts'
import { observedPolicies } from './commands.ts'
import { nameAt } from './names.ts'
import { tokensOf, type KustoToken } from './tokens.ts'

/** A policy that the script of a database sets, and on what. */
export type ScriptedPolicy = {
  readonly level: 'table' | 'database'
  readonly names: readonly string[]
  readonly policy: PolicyName
  /** Undefined where the command has a form that is not known: that it sets the policy is known all the same. */
  readonly document: JsonValue | undefined
}

const policyNamed = (text: string | undefined): PolicyName | undefined =>
  observedPolicies.find((policy) => policy === text?.toLowerCase())

type Subject = { readonly level: 'table' | 'database'; readonly names: readonly string[]; readonly next: number }

const listAt = (text: string, tokens: readonly KustoToken[], start: number): Subject | undefined => {
  const names: string[] = []
  for (let at = start; at < tokens.length;) {
    const read = nameAt(text, tokens, at)
    if (read === undefined) return undefined
    names.push(read.name)
    const sign = tokens[read.next]?.text
    if (sign === ')') return { level: 'table', names, next: read.next + 1 }
    if (sign !== ',') return undefined
    at = read.next + 1
  }
  return undefined
}

const subjectAt = (text: string, tokens: readonly KustoToken[], at: number): Subject | undefined => {
  const word = tokens[at]?.text.toLowerCase()
  if (word === 'tables' && tokens[at + 1]?.text === '(') return listAt(text, tokens, at + 2)
  if (word !== 'table' && word !== 'database') return undefined
  const read = nameAt(text, tokens, at + 1)
  return read === undefined ? undefined : { level: word, names: [read.name], next: read.next }
}

/** `hot = 30d`: the text after the sign, up to the next key. */
const assignedAfter = (text: string, tokens: readonly KustoToken[], key: string, from: number): string | undefined => {
  const at = tokens.findIndex((token, index) => index >= from && token.text.toLowerCase() === key)
  if (at < 0 || tokens[at + 1]?.text !== '=') return undefined
  const rest = text.slice(tokens[at + 1]?.end ?? text.length)
  return /^\s*([^\s,]+)/.exec(rest)?.[1]
}

type WordsAt = {
  readonly text: string
  readonly tokens: readonly KustoToken[]
  readonly at: number
  /** The first word, in lower case. */
  readonly word: string
}

/** The policies that a command may set in words; all are set by JSON in a string too. */
const wordings: Readonly<Partial<Record<PolicyName, (words: WordsAt) => JsonValue | undefined>>> = {
  streamingingestion: ({ word }) =>
    word === 'enable' || word === 'disable' ? { IsEnabled: word === 'enable' } : undefined,
  caching: ({ text, tokens, at }) => {
    const hot = assignedAfter(text, tokens, 'hot', at) ?? assignedAfter(text, tokens, 'hotdata', at)
    return hot === undefined ? undefined : { DataHotSpan: hot, IndexHotSpan: hot }
  },
  retention: ({ text, tokens, at }) => {
    const softDelete = assignedAfter(text, tokens, 'softdelete', at)
    const recoverability = assignedAfter(text, tokens, 'recoverability', at)
    if (softDelete === undefined) return undefined
    const whole = recoverability?.toLowerCase() === 'disabled' ? 'Disabled' : 'Enabled'
    return { SoftDeletePeriod: softDelete, Recoverability: whole }
  },
}

const documentAt = (
  text: string,
  tokens: readonly KustoToken[],
  at: number,
  { policy, names }: { readonly policy: PolicyName; readonly names: readonly string[] },
): JsonValue | undefined => {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.type === 'string') return parseWithin(token.text, `The ${policy} policy of '${names.join("', '")}'`)
  return wordings[policy]?.({ text, tokens, at, word: token.text.toLowerCase() })
}

/** The policy that one command sets; undefined for every other command, known or not. */
export const scriptedPolicy = (command: string): ScriptedPolicy | undefined => {
  const tokens = tokensOf(command)
  const verb = tokens[1]?.text.toLowerCase()
  if (tokens[0]?.text !== '.' || (verb !== 'alter' && verb !== 'alter-merge')) return undefined
  const subject = subjectAt(command, tokens, 2)
  if (subject === undefined || tokens[subject.next]?.text.toLowerCase() !== 'policy') return undefined
  const policy = policyNamed(tokens[subject.next + 1]?.text)
  if (policy === undefined) return undefined
  const document = documentAt(command, tokens, subject.next + 2, { policy, names: subject.names })
  if (document === null) return undefined
  return { level: subject.level, names: subject.names, policy, document }
}

const openers = new Set(['(', '[', '{'])
const closers = new Set([')', ']', '}'])

/** The commands of a text: each begins with a dot at the start of a line, outside of every bracket. */
export const commandsIn = (text: string): readonly string[] => {
  const starts: number[] = []
  let depth = 0
  for (const token of tokensOf(text)) {
    if (token.type !== 'sign') continue
    if (openers.has(token.text)) depth++
    else if (closers.has(token.text)) depth = Math.max(0, depth - 1)
    else if (token.text === '.' && depth === 0 && /(?:^|\n)[ \t]*$/.test(text.slice(0, token.start)))
      starts.push(token.start)
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim())
}
