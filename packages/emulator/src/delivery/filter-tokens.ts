export type FilterToken =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'sign'; readonly text: string }

const forms =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.|'')*)'|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![A-Za-z_:.])|(==|!=|<>|<=|>=|=|<|>|\(|\)|,|\*)|([$A-Za-z_][A-Za-z0-9_$:;./-]*))/y

const unquoted = (text: string): string => text.replace(/\\(.)/g, '$1')

/** The tokens of a filter, or undefined where a character fits nowhere. Words keep `$`, and the marks of a dtmi. */
export const tokenizeFilter = (filter: string): FilterToken[] | undefined => {
  const text = filter.trim()
  const tokens: FilterToken[] = []
  const form = new RegExp(forms)
  while (form.lastIndex < text.length) {
    const [, double, single, digits, sign, word] = form.exec(text) ?? []
    const quoted = double ?? single
    if (quoted !== undefined) tokens.push({ kind: 'string', text: unquoted(quoted) })
    else if (digits !== undefined) tokens.push({ kind: 'number', value: Number(digits) })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else return undefined
  }
  return tokens
}

const comparisons = new Set(['=', '==', '!=', '<>', '<', '<=', '>', '>='])

/** How many conditions a filter has: its comparisons and its CONTAINS. */
export const countConditions = (filter: string): number =>
  (tokenizeFilter(filter) ?? []).filter(
    (token) =>
      (token.kind === 'sign' && comparisons.has(token.text)) ||
      (token.kind === 'word' && token.text.toUpperCase() === 'CONTAINS'),
  ).length
