import type { JsonValue } from '../state/model.ts'
import { tokenizeFilter, type FilterToken } from './filter-tokens.ts'

/** What a filter looks at. */
export type FilterSubject = {
  /** Template and interface ids that the device has. */
  readonly templates: readonly string[]
  /** The value of a `$name`, a telemetry or a property; undefined where the message has none. */
  valueOf(name: string): JsonValue | undefined
}

type Condition = (subject: FilterSubject) => boolean
export type ParsedFilter =
  | { readonly ok: true; readonly matches: Condition }
  | { readonly ok: false; readonly message: string }

class FilterSyntaxError extends Error {
  override readonly name = 'FilterSyntaxError'
}

type Cursor = { readonly tokens: readonly FilterToken[]; at: number }

const textOf = (token: FilterToken | undefined): string =>
  token === undefined ? 'the end' : token.kind === 'number' ? String(token.value) : token.text

const isWord = (token: FilterToken | undefined, word: string): boolean =>
  token?.kind === 'word' && token.text.toUpperCase() === word

const isSign = (token: FilterToken | undefined, sign: string): boolean => token?.kind === 'sign' && token.text === sign

const take = (cursor: Cursor, fits: boolean, wanted: string): FilterToken => {
  const token = cursor.tokens[cursor.at]
  if (!fits || token === undefined) throw new FilterSyntaxError(`expected ${wanted}, found ${textOf(token)}`)
  cursor.at += 1
  return token
}

const takeWord = (cursor: Cursor, word: string): FilterToken =>
  take(cursor, isWord(cursor.tokens[cursor.at], word), word)
const takeSign = (cursor: Cursor, sign: string): FilterToken =>
  take(cursor, isSign(cursor.tokens[cursor.at], sign), sign)

type Operand = (subject: FilterSubject) => JsonValue | undefined

const takeOperand = (cursor: Cursor, aliases: ReadonlySet<string>): Operand => {
  const token = take(cursor, cursor.tokens[cursor.at]?.kind !== 'sign', 'a name or a value')
  if (token.kind === 'number') return () => token.value
  if (token.kind === 'string') return () => token.text
  const lower = token.text.toLowerCase()
  if (lower === 'true' || lower === 'false') return () => lower === 'true'
  const [first = '', ...rest] = token.text.split('.')
  const name = aliases.has(first) && rest.length > 0 ? rest.join('.') : token.text
  return (subject) => subject.valueOf(name)
}

const comparisons: Readonly<Record<string, (one: JsonValue, other: JsonValue) => boolean>> = {
  '=': (one, other) => one === other,
  '==': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<>': (one, other) => one !== other,
  '<': (one, other) => one !== null && other !== null && one < other,
  '<=': (one, other) => one !== null && other !== null && one <= other,
  '>': (one, other) => one !== null && other !== null && one > other,
  '>=': (one, other) => one !== null && other !== null && one >= other,
}

const takeContains = (cursor: Cursor, aliases: ReadonlySet<string>): Condition => {
  takeSign(cursor, '(')
  const whole = takeOperand(cursor, aliases)
  takeSign(cursor, ',')
  const part = takeOperand(cursor, aliases)
  takeSign(cursor, ')')
  return (subject) => {
    const [one, other] = [whole(subject), part(subject)]
    return typeof one === 'string' && typeof other === 'string' && one.includes(other)
  }
}

const takeCondition = (cursor: Cursor, aliases: ReadonlySet<string>): Condition => {
  if (isSign(cursor.tokens[cursor.at], '(')) {
    takeSign(cursor, '(')
    const inner = takeEither(cursor, aliases)
    takeSign(cursor, ')')
    return inner
  }
  if (isWord(cursor.tokens[cursor.at], 'NOT')) {
    takeWord(cursor, 'NOT')
    const inner = takeCondition(cursor, aliases)
    return (subject) => !inner(subject)
  }
  if (isWord(cursor.tokens[cursor.at], 'CONTAINS')) {
    takeWord(cursor, 'CONTAINS')
    return takeContains(cursor, aliases)
  }
  const left = takeOperand(cursor, aliases)
  const sign = textOf(take(cursor, cursor.tokens[cursor.at]?.kind === 'sign', 'a comparison'))
  const compare = comparisons[sign]
  if (compare === undefined) throw new FilterSyntaxError(`expected a comparison, found ${sign}`)
  const right = takeOperand(cursor, aliases)
  return (subject) => {
    const [one, other] = [left(subject), right(subject)]
    // What the message lacks fits no comparison.
    return one !== undefined && other !== undefined && compare(one, other)
  }
}

const takeBoth = (cursor: Cursor, aliases: ReadonlySet<string>): Condition => {
  const conditions = [takeCondition(cursor, aliases)]
  while (isWord(cursor.tokens[cursor.at], 'AND')) {
    takeWord(cursor, 'AND')
    conditions.push(takeCondition(cursor, aliases))
  }
  return (subject) => conditions.every((condition) => condition(subject))
}

const takeEither = (cursor: Cursor, aliases: ReadonlySet<string>): Condition => {
  const conditions = [takeBoth(cursor, aliases)]
  while (isWord(cursor.tokens[cursor.at], 'OR')) {
    takeWord(cursor, 'OR')
    conditions.push(takeBoth(cursor, aliases))
  }
  return (subject) => conditions.some((condition) => condition(subject))
}

const takeOrigin = (cursor: Cursor): { templates: string[]; aliases: Set<string> } => {
  const templates: string[] = []
  const aliases = new Set<string>()
  for (;;) {
    templates.push(textOf(take(cursor, cursor.tokens[cursor.at]?.kind === 'word', 'devices or a template')))
    if (isWord(cursor.tokens[cursor.at], 'AS')) {
      takeWord(cursor, 'AS')
      aliases.add(textOf(take(cursor, cursor.tokens[cursor.at]?.kind === 'word', 'a name')))
    }
    if (!isSign(cursor.tokens[cursor.at], ',')) return { templates, aliases }
    takeSign(cursor, ',')
  }
}

const parse = (cursor: Cursor): Condition => {
  takeWord(cursor, 'SELECT')
  takeSign(cursor, '*')
  takeWord(cursor, 'FROM')
  const { templates, aliases } = takeOrigin(cursor)
  let condition: Condition = () => true
  if (isWord(cursor.tokens[cursor.at], 'WHERE')) {
    takeWord(cursor, 'WHERE')
    condition = takeEither(cursor, aliases)
  }
  if (cursor.at < cursor.tokens.length) throw new FilterSyntaxError(`${textOf(cursor.tokens[cursor.at])} is too much`)
  const everywhere = templates.some((template) => template.toLowerCase() === 'devices')
  return (subject) =>
    (everywhere || templates.some((template) => subject.templates.includes(template))) && condition(subject)
}

/**
 * An export's filter. No grammar of it is published; this takes the forms that Microsoft's examples show, with NOT
 * and brackets beside them.
 */
export const parseFilter = (filter: string): ParsedFilter => {
  const tokens = tokenizeFilter(filter)
  if (tokens === undefined) return { ok: false, message: 'the filter holds a character that fits nowhere' }
  try {
    return { ok: true, matches: parse({ tokens, at: 0 }) }
  } catch (error) {
    if (error instanceof FilterSyntaxError) return { ok: false, message: error.message }
    throw error
  }
}
