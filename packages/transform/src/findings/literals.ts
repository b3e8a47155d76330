import { walk } from '../parse/children.ts'
import { parse } from '../parse/parse.ts'
import { literalOf } from '../parse/text.ts'
import { sameValueText } from '../rows/same-value.ts'

/** The numbers and texts that a transform writes out, by the text that each is known by in a row; numbers with either sign. */
export const literalsIn = (transform: string): ReadonlySet<string> => {
  const parsed = parse(transform)
  const found = new Set<string>()
  if (!parsed.ok) return found
  walk(parsed.program.body, (node) => {
    if (node.type === 'number') {
      for (const text of [node.text, `-${node.text}`]) found.add(sameValueText({ kind: 'number', text }))
    }
    const value = node.type === 'string' ? literalOf(node) : undefined
    if (value !== undefined) found.add(sameValueText({ kind: 'string', value }))
  })
  return found
}
