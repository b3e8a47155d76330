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

/** Comments that jq 1.8 alone continues on the next line. */
export const commentRemarks = (scope: Scope): readonly Remark[] =>
  [...scope.program.text.matchAll(/#[^\n]*?(?<!\\)(?:\\\\)*\\(?=\r?\n)/g)].flatMap((found): readonly Remark[] => {
    if (inString(scope, found.index)) return []
    const end = found.index + found[0].length
    return [
      {
        code: 'jq-meaning-differs',
        at: { start: end - 1, end },
        message: 'With a backslash at its end, jq 1.8 continues the comment on the next line; other versions do not.',
        hint: 'Leave the backslash out.',
      },
    ]
  })
