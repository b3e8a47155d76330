/** A part of a text: itself, an expression's content, or an expression that is never closed. Offsets count within the text. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly content: string; readonly start: number; readonly end: number }
  | { readonly kind: 'unclosed'; readonly start: number; readonly end: number }

const opening = '${{'
const escaped = '$${{'
const closing = '}}'

/** `a ${{ b }} c` as its parts; `$${{` is the literal text `${{`. */
export const partsOf = (text: string): readonly Part[] => {
  const parts: Part[] = []
  let from = 0
  let literal = ''
  for (;;) {
    const at = text.indexOf(opening, from)
    if (at < 0) break
    if (at > from - 1 && text.startsWith(escaped, at - 1) && at - 1 >= from) {
      literal += text.slice(from, at - 1) + opening
      from = at + opening.length
      continue
    }
    literal += text.slice(from, at)
    if (literal !== '') parts.push({ kind: 'text', text: literal })
    literal = ''
    const end = text.indexOf(closing, at + opening.length)
    if (end < 0) {
      parts.push({ kind: 'unclosed', start: at, end: text.length })
      return parts
    }
    from = end + closing.length
    parts.push({ kind: 'expression', content: text.slice(at + opening.length, end).trim(), start: at, end: from })
  }
  literal += text.slice(from)
  if (literal !== '') parts.push({ kind: 'text', text: literal })
  return parts
}

/** Whether a text holds an expression, closed or not. */
export const hasExpression = (text: string): boolean =>
  text.includes(opening) && partsOf(text).some((part) => part.kind !== 'text')
