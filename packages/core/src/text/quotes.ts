/** A quoted text of a line: where its quotes are; `to` is absent if it is not closed there. */
export type Quoted = { readonly mark: '"' | "'"; readonly from: number; readonly to?: number }

/** What a line opens, read once from its beginning. */
export type Opened = {
  readonly quoted: readonly Quoted[]
  /** The last bracket or brace that it does not close. */
  readonly bracket?: string
}

const isQuote = (character: string | undefined): character is '"' | "'" => character === '"' || character === "'"

/** Where the quote that opens at `from` is closed; undefined if the line ends before. */
const closingOf = (line: string, from: number, mark: string): number | undefined => {
  for (let at = from + 1; at < line.length; at += 1) {
    const character = line[at]
    if (character === '\\' && mark === '"') at += 1
    else if (character === mark && mark === "'" && line[at + 1] === mark) at += 1
    else if (character === mark) return at
  }
  return undefined
}

const opens = (before: string | undefined): boolean => before === undefined || /[\s:,[{]/.test(before)

/** Quotes and brackets where YAML takes them for such: at the beginning of a value. */
export const openedIn = (line: string): Opened => {
  const quoted: Quoted[] = []
  const brackets: string[] = []
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]
    const isFirst = opens(line[at - 1])
    if (character === '#' && (at === 0 || /\s/.test(line[at - 1] ?? ''))) break
    if (isFirst && isQuote(character)) {
      const to = closingOf(line, at, character)
      quoted.push({ mark: character, from: at, ...(to === undefined ? {} : { to }) })
      if (to === undefined) break
      at = to
    } else if (isFirst && (character === '[' || character === '{')) brackets.push(character)
    else if (character === ']' || character === '}') brackets.pop()
  }
  const bracket = brackets.at(-1)
  return { quoted, ...(bracket === undefined ? {} : { bracket }) }
}
