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

const listed = (columns: readonly number[]): string => {
  const sorted = [...new Set(columns)].toSorted((a, b) => a - b).map(String)
  const last = sorted.pop() ?? ''
  return sorted.length === 0 ? `column ${last}` : `columns ${sorted.join(', ')} and ${last}`
}

const hasColon = (text: string): boolean => /:(?:\s|$)/.test(text)

/** A key, or the beginning of a value, short enough for one line. */
const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

const keyOf = (text: string): string => shortened(/^[^:]*/.exec(text)?.[0] ?? '')

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
    return `This line stands where the entries of a list begin: write "- ${keyOf(here.text)}: …" for a new entry, or begin it at column ${String(list.inner)} to go on with the entry above.`
  }
  const columns = open.flatMap(({ column, inner }) => (inner === undefined ? [column] : [column, inner]))
  return `This line begins at column ${String(here.column)}; its neighbours above begin at ${listed(columns)}.`
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
