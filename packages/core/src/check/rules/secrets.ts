import { diagnose } from '../../diagnose.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Node, ScalarNode } from '../../parse/node.ts'
import { secretIn } from '../../values/secrets.ts'
import type { RuleContext } from '../rule.ts'

function* scalarsIn(node: Node, seen: Set<Node>): Generator<ScalarNode> {
  if (seen.has(node)) return
  seen.add(node)
  if (node.kind === 'scalar') yield node
  else if (node.kind === 'sequence') for (const item of node.items) yield* scalarsIn(item, seen)
  else for (const { value } of node.entries.values()) yield* scalarsIn(value, seen)
}

/** No secret stands in the file, wherever it may be. The finding never repeats it. */
export function* secretRule({ document }: RuleContext): Generator<Diagnostic> {
  for (const scalar of scalarsIn(document.root, new Set())) {
    const { value } = scalar
    if (typeof value !== 'string') continue
    const found = secretIn(value)
    if (found === undefined) continue
    const location = document.lines.location(scalar.start, Math.min(scalar.end, scalar.start + 1))
    yield diagnose('secret-literal', location, `This looks like ${found}.`, {
      hint: 'Revoke it, and refer to a new one by the name of a variable.',
    })
  }
}
