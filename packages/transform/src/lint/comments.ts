import { roots, walk } from '../parse/children.ts'
import type { Node, Span } from '../parse/node.ts'
import type { Remark } from './remark.ts'
import type { Scope } from './scope.ts'

const covers = ({ start, end }: Span, at: number): boolean => start <= at && at < end

/** Whether an offset lies in the text of a string, and not in one of its interpolations. */
const inString = ({ program }: Scope, at: number): boolean => {
  let inside: Node | undefined
  for (const root of roots(program)) {
    walk(root, (node) => {
      if (covers(node, at)) inside = node
    })
  }
  return inside?.type === 'string'
}

/** The offset of the last backslash of each line that ends with an odd number of them. */
const continuations = (text: string): readonly number[] => {
  let start = 0
  return text.split('\n').flatMap((whole) => {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole
    const end = start + line.length
    start += whole.length + 1
    let first = line.length
    while (line[first - 1] === '\\') first -= 1
    return (line.length - first) % 2 === 1 && end < text.length ? [end - 1] : []
  })
}

/** Comments that jq 1.8 alone continues on the next line: outside of strings a backslash stands in comments only. */
export const commentRemarks = (scope: Scope): readonly Remark[] =>
  continuations(scope.program.text)
    .filter((at) => !inString(scope, at))
    .map((start) => ({
      code: 'jq-meaning-differs',
      at: { start, end: start + 1 },
      message: 'With a backslash at its end, jq 1.8 continues the comment on the next line; other versions do not.',
      hint: 'Leave the backslash out.',
    }))
