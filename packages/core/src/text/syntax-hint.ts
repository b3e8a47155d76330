import { openedIn } from './quotes.ts'

/** Characters of a line that is looked at, lines above it, and characters of a text that is offered. */
const mostCharacters = 500
const mostLines = 200
const mostWritten = 60

/** A line of the text as far as indentation goes; columns are 1-based. */
type Outline = { readonly text: string; readonly column: number; readonly inner: number | undefined }

const outlineOf = (line: string): Outline => {
  const text = line.trimStart()
  const dashes = /^(?:- +)+/.exec(text)?.[0]
  const column = line.length - text.length + 1
  return { text, column, inner: dashes === undefined ? undefined : column + dashes.length }
}

const isBlank = (line: string): boolean => /^\s*(?:#.*)?$/.test(line)

/** The lines above that are still open: each begins further left than those after it. Nearest first. */
const openAbove = (lines: readonly string[], index: number): readonly Outline[] => {
  const open: Outline[] = []
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at] ?? ''
    if (isBlank(line)) continue
    const outline = outlineOf(line)
    if (open.every(({ column }) => outline.column < column)) open.push(outline)
    if (outline.column === 1) break
  }
  return open
}

const hasColon = (text: string): boolean => /:(?:\s|$)/.test(text)

/** A key, or the beginning of a value, short enough for one line. */
const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

const keyOf = (text: string): string => shortened(/^[^:]*/.exec(text)?.[0] ?? '')

/** A column where the line could begin, and the key above that begins there, if one does. */
type Place = { readonly column: number; readonly like: string }

const placesOf = (here: Outline, open: readonly Outline[]): readonly Place[] => {
  const entries = open.filter(({ inner }) => inner !== undefined)
  if (here.inner !== undefined && entries.length > 0)
    return entries.map(({ column }) => ({ column, like: ', like the entry above' }))
  return open.map(({ text, column, inner = column }) => {
    const own = text.slice(inner - column)
    return { column: inner, like: hasColon(own) ? `, like ${keyOf(own)}` : '' }
  })
}

/**
 * The nearest place; where the line stands between two, both, the nearer first and of two as near the inner. Undefined
 * for a line that stands at one already: something else is wrong with it.
 */
const waysOut = (here: Outline, open: readonly Outline[]): string | undefined => {
  const places = placesOf(here, open).toSorted(
    (a, b) => Math.abs(a.column - here.column) - Math.abs(b.column - here.column),
  )
  if (places.some(({ column }) => column === here.column)) return undefined
  const inner = places.find(({ column }) => column > here.column)
  const outer = places.find(({ column }) => column < here.column)
  return places
    .filter((place) => place === inner || place === outer)
    .map(({ column, like }) => `to column ${String(column)}${like}`)
    .join(', or ')
}

/** The nearest line above that is not blank. */
const lineAbove = (lines: readonly string[], index: number): number => {
  let at = index - 1
  while (at >= 0 && isBlank(lines[at] ?? '')) at -= 1
  return at
}

/** The line above stands left of its neighbours on both sides: it and not this line is in the wrong place. */
const shallowAbove = (lines: readonly string[], index: number): string | undefined => {
  const at = lineAbove(lines, index)
  const [above, here] = [outlineOf(lines[at] ?? ''), outlineOf(lines[index] ?? '')]
  if (at < 0 || above.column >= here.column || !/:\s+\S/.test(above.text)) return undefined
  const before =
    openAbove(lines, at).find(({ column }) => column === here.column) ?? deeperBefore(lines, at, here.column)
  if (before === undefined) return undefined
  return `Line ${String(at + 1)} (${keyOf(above.text)}) begins at column ${String(above.column)}, and the lines around it at column ${String(here.column)}. Move it there.`
}

/** A line of the block right above `index` that begins at a column. */
const deeperBefore = (lines: readonly string[], index: number, column: number): Outline | undefined => {
  const least = outlineOf(lines[index] ?? '').column
  for (let at = lineAbove(lines, index); at >= 0; at = lineAbove(lines, at)) {
    const outline = outlineOf(lines[at] ?? '')
    if (outline.column <= least) return undefined
    if (outline.column === column) return outline
  }
  return undefined
}

/** The line above is no key: it lacks its colon, or the space behind it. */
const keyAboveHint = (lines: readonly string[], index: number): string | undefined => {
  const above = (lines[lineAbove(lines, index)] ?? '').trim().replace(/^(?:- +)+/, '')
  if (above === '' || hasColon(above)) return undefined
  const [, key, value] = /^([\w-]+):(\S.*)$/.exec(above) ?? []
  if (key !== undefined && value !== undefined)
    return `A colon needs a space behind it: write "${shortened(`${key}: ${value}`)}".`
  return /^\w[\w-]*$/.test(above) ? `The line above has no colon: write "${shortened(above)}:".` : undefined
}

const indentationHint = (lines: readonly string[], index: number): string | undefined => {
  const shallow = shallowAbove(lines, index)
  if (shallow !== undefined) return shallow
  const here = outlineOf(lines[index] ?? '')
  const open = openAbove(lines, index)
  const [above] = open
  if (above === undefined) return undefined
  const key = above.column <= here.column ? keyAboveHint(lines, index) : undefined
  if (key !== undefined) return key
  const list = open.find(({ inner, column }) => inner !== undefined && column === here.column)
  if (list?.inner !== undefined && here.inner === undefined) {
    return `This line begins at the column of the entries of a list: write "- ${keyOf(here.text)}: …" for a new entry, or begin it at column ${String(list.inner)} to go on with the entry above.`
  }
  const move = waysOut(here, open)
  return move === undefined ? undefined : `This line begins at column ${String(here.column)}. Move it ${move}.`
}

/** Text behind a closing quote: often an apostrophe ended what was quoted. */
const afterQuoteHint = (line: string): string | undefined => {
  for (const { mark, from, to } of openedIn(line).quoted) {
    if (to === undefined) return undefined
    const rest = line.slice(to + 1)
    if (/^\s*(?:$|[,\]}:]|\s#)/.test(rest)) continue
    if (mark === '"' || !/^[\p{L}\p{N}]/u.test(rest))
      return 'Text follows the closing quote. Put the whole value between the quotes.'
    const inner = line
      .slice(from + 1)
      .trimEnd()
      .replace(/'$/, '')
    return inner.length > mostWritten || /["\\#]/.test(inner)
      ? 'Between single quotes an apostrophe is written twice.'
      : `An apostrophe ends a text in single quotes. Write "${inner}" with double quotes.`
  }
  return undefined
}

/** Two entries between braces or brackets without a comma. */
const commaHint = (before: string, after: string): string | undefined => {
  const [, key] = /[^\s,:{[]\s+([\w-]+)$/.exec(before) ?? []
  return key !== undefined && after.startsWith(':')
    ? `Put a comma before ${key}. If it belongs to the value in front of it, put that value in quotes.`
    : undefined
}

/** The nearest line above that opens a quote, a bracket or a brace and does not close it. */
const unclosedHint = (lines: readonly string[], index: number): string => {
  for (let at = index; at >= Math.max(0, index - mostLines); at -= 1) {
    const line = lines[at] ?? ''
    if (line.length > mostCharacters) continue
    const { quoted, bracket } = openedIn(line)
    const last = quoted.at(-1)
    const found = last !== undefined && last.to === undefined ? last.mark : bracket
    if (found !== undefined) return `The ${found} in line ${String(at + 1)} is not closed.`
  }
  return 'A quote or bracket that is opened above is not closed.'
}

const valueHint = (before: string, after: string): string | undefined => {
  if (!/:\s/.test(before)) return undefined
  const first = after.charAt(0)
  if (/[@`%&*!|>]/.test(first) && /:\s+$/.test(before)) return `A value that begins with ${first} must be quoted.`
  return first === ':' ? 'A value that holds a colon and a space must be quoted.' : undefined
}

/**
 * What probably is wrong where a YAML parser could not go on, in words that name columns; undefined where nothing is
 * plain. `reason` is js-yaml's own; `index` and `column` count from 0.
 */
export const syntaxHint = (reason: string, text: string, index: number, column: number): string | undefined => {
  if (reason.includes('tab character')) return 'Indent with spaces.'
  const lines = text.split(/\r\n|\n|\r/)
  if (reason === 'deficient indentation') return unclosedHint(lines, index - 1)
  const line = lines[index] ?? ''
  // What is looked for stands in lines that people write.
  if (line.length > mostCharacters) return undefined
  const quote = afterQuoteHint(line)
  if (quote !== undefined) return quote
  const comma = reason.startsWith('missed comma') ? commaHint(line.slice(0, column), line.slice(column)) : undefined
  if (comma !== undefined) return comma
  if (reason.startsWith('can not read a block mapping entry')) return keyAboveHint(lines, index)
  const value = valueHint(line.slice(0, column), line.slice(column))
  if (value !== undefined) return value
  const misplaced = reason.startsWith('bad indentation') || reason.startsWith('end of the stream')
  return misplaced && !isBlank(line) ? indentationHint(lines, index) : undefined
}
