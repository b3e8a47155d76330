/** What can be told of a filter without its grammar, which is not published. */
export type FilterOutline = {
  /** What stands between FROM and WHERE, alias left out: `devices`, or ids of models. */
  readonly from: readonly string[]
  /** The condition with the content of its strings blanked; empty without WHERE. */
  readonly where: string
}

const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g

/** Blanks the content of strings, so that words and brackets inside them do not count. */
const blank = (text: string): string => text.replace(strings, (found) => `"${' '.repeat(found.length - 2)}"`)

const balanced = (text: string): boolean => {
  let depth = 0
  for (const character of text) {
    if (character === '(') depth++
    else if (character === ')') depth--
    if (depth < 0) return false
  }
  return depth === 0 && !text.replaceAll(/" *"/g, '').includes('"') && !text.includes("'")
}

/** Of a text whose white space is single spaces: nothing here can be matched in more than one way. */
const outline = /^SELECT \* FROM (.+?)(?: WHERE (.+))?$/i

/** The parts of `SELECT * FROM … WHERE …`; undefined for a text that does not look like it. */
export const outlineOf = (filter: string): FilterOutline | undefined => {
  const text = blank(filter).replaceAll(/\s+/g, ' ').trim()
  const found = outline.exec(text.endsWith(';') ? text.slice(0, -1).trimEnd() : text)
  if (found === null || !balanced(text)) return undefined
  const from = (found[1] ?? '').split(',').map((each) => each.trim().replace(/ AS \w+$/i, ''))
  return { from, where: found[2] ?? '' }
}

/** How many conditions a filter joins with AND and OR. */
export const conditionsIn = (filter: string): number => {
  const where = outlineOf(filter)?.where ?? ''
  return where === '' ? 0 : where.split(/ (?:AND|OR) /i).length
}

/** Whether a filter lets only simulated devices through, as far as that is certain: no OR, no NOT. */
export const wantsOnlySimulated = (filter: string): boolean => {
  const where = outlineOf(filter)?.where ?? ''
  return !/\b(?:OR|NOT)\b/i.test(where) && /\$simulated\s*(?:==?\s*true\b|(?:!=|<>)\s*false\b)/i.test(where)
}
