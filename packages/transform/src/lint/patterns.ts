import type { Pattern, Span } from '../parse/node.ts'

type Bound = { readonly name: string; readonly at: Span }

/** Every variable that a pattern binds, in the order of the text. */
export const patternEntries = (pattern: Pattern): readonly Bound[] => {
  if (pattern.type === 'variable') return [{ name: pattern.name, at: pattern }]
  if (pattern.type === 'array') return pattern.items.flatMap(patternEntries)
  return pattern.entries.flatMap((entry) => [
    ...(entry.key.type === 'variable' ? [{ name: entry.key.name, at: entry.key }] : []),
    ...(entry.pattern === undefined ? [] : patternEntries(entry.pattern)),
  ])
}
