import type { Node } from '../parse/node.ts'
import { isFlag } from './kinds.ts'
import type { Remark } from './remark.ts'
import { builtinOf, type Scope, ungrouped } from './scope.ts'

const isConstant = (node: Node, name: 'null' | 'false'): boolean => {
  const found = ungrouped(node)
  return found.type === 'call' && found.name.name === name && found.arguments.length === 0
}

const endsIn = (scope: Scope, node: Node): boolean => {
  const called = builtinOf(scope, ungrouped(node))
  return called === 'empty/0' || called === 'error/0' || called === 'error/1'
}

/** `a // null` does nothing for null, and loses false; `flag // x` loses false for flags. */
export const alternativeRemarks = (scope: Scope): readonly Remark[] =>
  scope.nodes.flatMap(({ node }): readonly Remark[] => {
    if (node.type !== 'binary' || (node.operator !== '//' && node.operator !== '//=')) return []
    const { left, right, at } = node
    const whole = { start: at.start, end: right.end }
    if (isConstant(right, 'null') && !isFlagFree(scope, left)) {
      const message = '`// null` turns false into null; what is absent is null anyway.'
      const hint = 'Leave it out. To keep a row when nothing is found, take the first of a list: ([…][0]).'
      return [{ code: 'jq-alternative-loses-false', at: whole, message, hint }]
    }
    if (!isFlag(scope, left) || isConstant(right, 'false') || endsIn(scope, right)) return []
    const message = 'The value is true or false, and the default replaces false too.'
    return [
      {
        code: 'jq-alternative-loses-false',
        at: whole,
        message,
        hint: 'Write if . == null then … else . end behind a pipe.',
      },
    ]
  })

/** Numbers and texts are never false. */
const isFlagFree = (scope: Scope, node: Node): boolean => {
  const found = ungrouped(node)
  if (found.type === 'number' || found.type === 'string' || found.type === 'format') return true
  return builtinOf(scope, found) === 'tonumber/0'
}
