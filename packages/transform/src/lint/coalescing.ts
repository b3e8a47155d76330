import type { Remark } from './remark.ts'
import { type Scope, textOf } from './scope.ts'

/** `.a ?? .b`, which jq takes and understands as `.a.b`. */
export const coalescingRemarks = (scope: Scope): readonly Remark[] =>
  scope.nodes.flatMap(({ node, parent }): readonly Remark[] => {
    if (node.type !== 'optional' || node.body.type !== 'optional' || parent?.type === 'optional') return []
    const at = { start: node.end - 2, end: node.end }
    if (textOf(scope, at) !== '??') return []
    return [
      {
        code: 'jq-double-question-mark',
        at,
        message: '`??` does not give a default in jq. jq reads it as `?` twice, and joins the next part to it.',
        hint: 'Write // instead of ??',
      },
    ]
  })
