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

const indentationHint = (lines: readonly string[], index: number): string | undefined => {
  const here = outlineOf(lines[index] ?? '')
  const open = openAbove(lines, index)
  const [above] = open
  if (above === undefined) return undefined
  if (above.inner === undefined && above.column === here.column && !hasColon(above.text)) {
    return `The line above has no colon: write "${shortened(above.text.trim())}:".`
  }
  const list = open.find(({ inner, column }) => inner !== undefined && column === here.column)
  if (list?.inner !== undefined && here.inner === undefined) {
    return `This line begins at the column of the entries of a list: write "- ${keyOf(here.text)}: …" for a new entry, or begin it at column ${String(list.inner)} to go on with the entry above.`
  }
  const move = waysOut(here, open)
  return move === undefined ? undefined : `This line begins at column ${String(here.column)}. Move it ${move}.`
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
  if (reason === 'deficient indentation') return 'A quote or bracket that is opened above is not closed.'
  const lines = text.split(/\r\n|\n|\r/)
  const line = lines[index] ?? ''
  const value = valueHint(line.slice(0, column), line.slice(column))
  if (value !== undefined) return value
  const misplaced = reason.startsWith('bad indentation') || reason.startsWith('end of the stream')
  return misplaced && !isBlank(line) ? indentationHint(lines, index) : undefined
}
